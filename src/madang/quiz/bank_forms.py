"""The form of a question of the bank."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.kernel.text import Text
from madang.quiz.banking import slug_for
from madang.quiz.types import TEXT_MOST, NewQuestion, Question, Side

_ONE_LANGUAGE: Final = {
    "text": _("Write the question, in one language at least."),
    "explanation": _("Write why it is so, in one language at least: players read it after the round."),
    "source": _("Name where it can be looked up, in one language at least."),
}


def _area(label: Any, name: str, *, rows: int = 2) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=TEXT_MOST[name], required=False, widget=widget)


class BankForm(forms.Form):
    text_ko = _area(_("Question, Korean"), "text")
    text_en = _area(_("Question, English"), "text")
    side = forms.ChoiceField(
        label=_("Right answer"),
        choices=[("", _("Choose …")), ("o", "O"), ("x", "X")],
        error_messages={"required": _("Choose the right answer.")},
    )
    practice = forms.BooleanField(
        label=_("For practice only"),
        help_text=_("Anybody can try it alone at any time, so it is never asked in a game."),
        required=False,
    )
    explanation_ko = _area(_("Explanation, Korean"), "explanation", rows=3)
    explanation_en = _area(_("Explanation, English"), "explanation", rows=3)
    source_ko = _area(_("Source, Korean"), "source", rows=1)
    source_en = _area(_("Source, English"), "source", rows=1)
    source_url = forms.URLField(
        label=_("Address of the source"),
        max_length=400,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Enter a web address that begins with https://.")},
    )

    def clean(self) -> dict[str, Any]:
        for name, words in _ONE_LANGUAGE.items():
            if not self.cleaned_data.get(f"{name}_ko") and not self.cleaned_data.get(f"{name}_en"):
                self.add_error(f"{name}_ko", words)
        return self.cleaned_data

    def question(self) -> NewQuestion:
        said = self.cleaned_data
        made = NewQuestion(
            slug="",
            text=self._text("text"),
            side=cast("Side", said["side"]),
            explanation=self._text("explanation"),
            source=self._text("source"),
            source_url=said["source_url"],
            practice=said["practice"],
        )
        return addressed(made)

    def _text(self, name: str) -> Text:
        return Text(ko=self.cleaned_data[f"{name}_ko"], en=self.cleaned_data[f"{name}_en"])


def addressed(question: NewQuestion) -> NewQuestion:
    """With a slug of its own."""
    return replace(question, slug=slug_for(question))


def told_of(question: Question) -> dict[str, Any]:
    """What the form begins with."""
    return {
        "text_ko": question.text.ko,
        "text_en": question.text.en,
        "side": question.side,
        "practice": question.practice,
        "explanation_ko": question.explanation.ko,
        "explanation_en": question.explanation.en,
        "source_ko": question.source.ko,
        "source_en": question.source.en,
        "source_url": question.source_url,
    }
