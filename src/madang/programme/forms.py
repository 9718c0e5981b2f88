"""Asking a question. Errors say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import BadInputError, TooLongError
from madang.programme.rules import checked_question
from madang.programme.types import QUESTION_MOST

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_WHY: dict[str, str | _StrPromise] = {
    "empty": _("Write your question."),
    "invisible": _("Write it with letters that can be seen."),
    "address": _("Leave out web and e-mail addresses: this is read by many."),
    "number": _("Leave out phone numbers and other long numbers: this is read by many."),
}


class QuestionForm(forms.Form):
    text = forms.CharField(
        label=_("Your question"),
        help_text=format_lazy(_("At most {most} characters. Everybody can read it."), most=QUESTION_MOST),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": QUESTION_MOST}),
        error_messages={"required": _("Write your question.")},
    )
    signed = forms.BooleanField(
        label=_("Show my nickname with it"),
        help_text=_("Otherwise nobody sees who asked."),
        required=False,
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def clean_text(self) -> str:
        try:
            return checked_question(str(self.cleaned_data["text"]))
        except TooLongError as error:
            raise forms.ValidationError(_("Shorten it to %(most)s characters."), params=error.params) from error
        except BadInputError as error:
            raise forms.ValidationError(_WHY[str(error.params["why"])]) from error
