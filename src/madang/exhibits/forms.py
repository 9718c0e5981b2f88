"""What is asked of a work that is handed in. Errors say what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from madang.exhibits.licences import LICENCES
from madang.exhibits.types import Maker
from madang.expos.types import Institution
from madang.kernel.text import Text

MAKERS_MOST: Final = 12
_SHORT = 200
_LONG = 20_000


def _line(label: Any, *, help_text: Any = "", most: int = _SHORT) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=most, required=False)


def _area(label: Any, *, rows: int, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, max_length=_LONG, required=False, widget=widget)


class WorkForm(forms.Form):
    """The words of a work. Of each text in two languages, one is enough; the other stands in for it."""

    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    text_ko = _area(_("About the work, Korean"), rows=5)
    text_en = _area(_("About the work, English"), rows=5)
    alt_ko = _area(_("Alt text, Korean"), rows=3, help_text=_("What is to be seen, for who cannot see it."))
    alt_en = _area(_("Alt text, English"), rows=3, help_text=_("What is to be seen, for who cannot see it."))
    transcript_ko = _area(_("Transcript, Korean"), rows=3, help_text=_("Everything that is said or lettered."))
    transcript_en = _area(_("Transcript, English"), rows=3, help_text=_("Everything that is said or lettered."))
    institution = forms.ChoiceField(label=_("Participating institution"), required=False)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1, max_value=2100)
    language = forms.ChoiceField(label=_("Language of the work"), choices=[("ko", "한국어"), ("en", "English")])
    licence = forms.ChoiceField(label=_("Licence"), error_messages={"required": _("Choose the licence.")})
    credit_ko = _line(_("Credit, Korean"), help_text=_("Who is to be named with the work."))
    credit_en = _line(_("Credit, English"), help_text=_("Who is to be named with the work."))
    note_ko = _line(_("Content note, Korean"), help_text=_("Where something may distress: what, in a sentence."))
    note_en = _line(_("Content note, English"), help_text=_("Where something may distress: what, in a sentence."))
    recommended = forms.IntegerField(label=_("Asked to see it again"), required=False, min_value=0, max_value=9_999_999)
    reason_ko = _line(_("Why, Korean"), most=1000)
    reason_en = _line(_("Why, English"), most=1000)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        institutions: Iterable[Institution],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        here = get_language() or "ko"
        named = [(each.slug, each.name.said_in(here)) for each in institutions]
        self.fields["institution"].choices = [("", _("None")), *named]  # type: ignore[attr-defined]  # a ChoiceField
        licences = [(each.code, each.name.said_in(here)) for each in LICENCES.values()]
        self.fields["licence"].choices = [("", _("Choose …")), *licences]  # type: ignore[attr-defined]  # as above

    def clean(self) -> dict[str, Any]:
        for name, words in (
            ("title", _("Enter a title, in one language at least.")),
            ("alt", _("Enter an alt text, in one language at least: who cannot see the work depends on it.")),
            ("credit", _("Enter who is to be named, in one language at least.")),
        ):
            if not self.cleaned_data.get(f"{name}_ko") and not self.cleaned_data.get(f"{name}_en"):
                self.add_error(f"{name}_ko", words)
        return self.cleaned_data

    def text(self, name: str) -> Text:
        return Text(ko=self.cleaned_data[f"{name}_ko"], en=self.cleaned_data[f"{name}_en"])


class MakerForm(forms.Form):
    name_ko = _line(_("Name, Korean"), most=100)
    name_en = _line(_("Name, English"), most=100)
    role_ko = _line(_("Role, Korean"), most=100, help_text=_("Such as: drawing, text, camera."))
    role_en = _line(_("Role, English"), most=100, help_text=_("Such as: drawing, text, camera."))

    def maker(self) -> Maker | None:
        """None for a row that was left empty."""
        said = self.cleaned_data
        name = Text(ko=said["name_ko"], en=said["name_en"])
        return Maker(name, Text(ko=said["role_ko"], en=said["role_en"])) if name.ko or name.en else None
