"""Leaving a cheer. Errors say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.lines import checked_line
from madang.play.showing import SHAPE_NAMES
from madang.play.types import SHAPES, TO_MOST, WORDS_MOST, Cheer

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_WHY: dict[str, str | _StrPromise] = {
    "invisible": _("Write it with letters that can be seen."),
    "address": _("Leave out web and e-mail addresses: this is read by many."),
    "number": _("Leave out phone numbers and other long numbers: this is read by many."),
}


class CheerForm(forms.Form):
    shape = forms.ChoiceField(
        label=_("Which wing will you leave?"),
        choices=[(shape, SHAPE_NAMES[shape]) for shape in SHAPES],
        initial=SHAPES[0],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a wing."), "invalid_choice": _("Choose a wing.")},
    )
    words = forms.CharField(
        label=_("Your cheer"),
        help_text=format_lazy(_("At most {most} characters."), most=WORDS_MOST),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "data-count": WORDS_MOST}),
        error_messages={"required": _("Write a few words.")},
    )
    to = forms.CharField(
        label=_("To whom"),
        help_text=_("Such as “whoever begins again”. Please no full names."),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-count": TO_MOST}),
    )
    signed = forms.BooleanField(
        label=_("Show my nickname with it"),
        help_text=_("Otherwise nobody sees who wrote it."),
        required=False,
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def clean_words(self) -> str:
        return self._line("words", WORDS_MOST)

    def clean_to(self) -> str:
        return self._line("to", TO_MOST)

    def cheer(self, passed_from: str) -> Cheer:
        """What a valid form says."""
        told = self.cleaned_data
        return Cheer(
            shape=told["shape"], words=told["words"], to=told["to"], signed=told["signed"], passed_from=passed_from
        )

    def _line(self, field: str, most: int) -> str:
        try:
            return checked_line(str(self.cleaned_data[field]), field=field, most=most)
        except TooLongError as error:
            raise forms.ValidationError(_("Shorten it to %(most)s characters."), params=error.params) from error
        except BadInputError as error:
            raise forms.ValidationError(_WHY[str(error.params["why"])]) from error
