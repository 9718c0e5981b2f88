"""The three steps of registering, changing it, and finding a pass again. Errors say what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.traffic import MODES
from madang.participants.rules import checked_name
from madang.participants.types import NAME_MOST
from madang.registration.notice import LEAST_AGE, PURPOSE_NAMES
from madang.registration.types import Seats

MODE_NAMES = {"online": _("Online"), "onsite": _("On-site")}


class ModeForm(forms.Form):
    """참여 방법: how to take part, among the modes that are offered and have places."""

    mode = forms.ChoiceField(
        label=_("How will you take part?"),
        choices=[(mode, MODE_NAMES[mode]) for mode in MODES],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how you will take part."),
            "invalid_choice": _("Choose how you will take part."),
        },
    )

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        seats: Iterable[Seats],
        kept: str = "",
        initial: dict[str, str] | None = None,
    ) -> None:
        """`kept` is a mode that the person holds already, and may keep though it is full."""
        super().__init__(data, initial=initial)
        self.seats = list(seats)
        self.kept = kept

    def clean_mode(self) -> str:
        mode = str(self.cleaned_data["mode"])
        offered: dict[str, Seats] = {seats.mode: seats for seats in self.seats}
        if mode not in offered:
            raise forms.ValidationError(_("This mode is not offered. Choose the other one."))
        if offered[mode].full and mode != self.kept:
            raise forms.ValidationError(_("All places of this mode have just been taken. Choose the other one."))
        return mode


class PersonForm(forms.Form):
    """Name and address, as registering and changing ask for them."""

    name = forms.CharField(
        label=_("Name or nickname"),
        help_text=format_lazy(_("Others see it above your avatar. At most {most} characters."), most=NAME_MOST),
        max_length=200,
        error_messages={"required": _("Enter a name or nickname.")},
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("We send a copy of your pass there. Nobody else sees it."),
        error_messages={
            "required": _("Enter an e-mail address."),
            "invalid": _("Enter the whole e-mail address, such as name@example.org."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_name(self) -> str:
        try:
            return checked_name(str(self.cleaned_data["name"]))
        except TooLongError as error:
            raise forms.ValidationError(_("Shorten the name to %(most)s characters."), params=error.params) from error
        except BadInputError as error:
            raise forms.ValidationError(_("Enter a name with letters that can be seen.")) from error


class ContactForm(PersonForm):
    """연락처: who comes, with what is agreed to. Nothing is ticked beforehand."""

    notice = forms.BooleanField(
        label=_("I agree that the personal data named above is collected and used."),
        error_messages={"required": _("Read the required notice and tick that you agree.")},
    )
    age = forms.BooleanField(
        label=format_lazy(_("I am {age} years old or older."), age=LEAST_AGE),
        help_text=format_lazy(
            _("For children under {age} a guardian's consent is needed: please write to the organiser."), age=LEAST_AGE
        ),
        error_messages={"required": format_lazy(_("Confirm that you are {age} years old or older."), age=LEAST_AGE)},
    )
    news = forms.BooleanField(label=PURPOSE_NAMES["news"], required=False)
    photo = forms.BooleanField(label=PURPOSE_NAMES["photo"], required=False)


class FindForm(forms.Form):
    """The pass by code and address."""

    code = forms.CharField(
        label=_("Pass code"),
        help_text=_("The eight characters on your pass and in our mail, such as ABCD-2345."),
        max_length=40,
        error_messages={"required": _("Enter the eight characters of your pass code.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The one you registered with."),
        error_messages={
            "required": _("Enter the e-mail address you registered with."),
            "invalid": _("Enter the whole e-mail address, such as name@example.org."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
