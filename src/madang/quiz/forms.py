"""What the host chooses, and what a player sends."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.quiz.rules import LEAST_SECONDS, MOST_ROUNDS, MOST_SECONDS
from madang.quiz.types import Rules


class OpenForm(forms.Form):
    """How a game is played."""

    of = forms.IntegerField(label=_("Questions at most"), min_value=1, max_value=MOST_ROUNDS, initial=10)
    answer_seconds = forms.IntegerField(
        label=_("Seconds to answer"), min_value=LEAST_SECONDS, max_value=MOST_SECONDS, initial=10
    )
    reveals_itself = forms.BooleanField(
        label=_("Reveal the answer three seconds after the lock"), required=False, initial=True
    )

    def how(self) -> Rules:
        """What a valid form says."""
        told = self.cleaned_data
        return Rules(of=told["of"], answer_seconds=told["answer_seconds"], reveals_itself=told["reveals_itself"])


class AnswerForm(forms.Form):
    round = forms.UUIDField()
    side = forms.ChoiceField(choices=[("o", "O"), ("x", "X")])
    key = forms.UUIDField()
