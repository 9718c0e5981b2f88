"""What is asked of an expo, a hall, an institution and somebody of the team. Errors say what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, cast
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.expos import rules
from madang.expos.types import GATES, HALL_MOODS, TEAM_ROLES, Expo, ExpoTold, Gate, Hall, HallTold, Institution, Mood
from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.text import LANGUAGES, Language, Text

LANGUAGE_NAMES: Final = (("ko", "한국어"), ("en", "English"))  # each in its own words, whatever the page's language
MOOD_NAMES: Final = {
    "photo": _("Photo: white walls"),
    "comic": _("Comic: bright and playful"),
    "stories": _("Stories: dim, with lanterns"),
    "garden": _("Garden: outdoors"),
}
GATE_NAMES: Final = {"public": _("Open to everyone"), "registered": _("For registered visitors")}
ROLE_NAMES: Final = {
    "organiser": _("Organiser: everything, the team and the texts included"),
    "host": _("Host: runs the day: cues, gate, chat, quiz"),
    "staff": _("Staff: at the desk: registrations, calls for help, reports"),
}
_MOMENT: Final = "%Y-%m-%dT%H:%M"
_REGIONS: Final = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_PLACES_MOST: Final = 1_000_000


def zones() -> list[tuple[str, str]]:
    named = sorted(name for name in available_timezones() if name.split("/")[0] in _REGIONS)
    return [(name, name.replace("_", " ")) for name in ("Asia/Seoul", *named, "UTC")]


def _line(label: Any, *, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=rules.TITLE_MOST, required=False)


def _area(label: Any, *, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(
        label=label, help_text=help_text, max_length=rules.SUMMARY_MOST, required=False, widget=widget
    )


class MomentField(forms.Field):
    """A date and a time of day as they are in the expo's zone: a datetime without zone."""

    widget = forms.DateTimeInput(format=_MOMENT, attrs={"type": "datetime-local"})

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            return datetime.fromisoformat(str(value)).replace(tzinfo=None, second=0, microsecond=0)
        except ValueError as error:
            raise forms.ValidationError(
                _("Enter a date and a time, such as 2026-11-24 10:00."), code="invalid"
            ) from error


class PairForm(forms.Form):
    """Texts in two languages, of which the main one is needed; `needed` says what to enter where it is missing."""

    needed: Mapping[str, Any] = {}

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, main: str, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.main = main

    def clean(self) -> dict[str, Any]:
        main = self.cleaned_data.get("main_language") or self.main
        for name, words in self.needed.items():
            field = f"{name}_{main}"
            if not self.cleaned_data.get(field) and field not in self.errors:
                self.add_error(field, words)
        return self.cleaned_data

    def text(self, name: str) -> Text:
        return Text(ko=self.cleaned_data[f"{name}_ko"], en=self.cleaned_data[f"{name}_en"])


def paired(**texts: Text) -> dict[str, str]:
    """What the fields of a PairForm begin with."""
    return {f"{name}_{language}": getattr(text, language) for name, text in texts.items() for language in LANGUAGES}


class ExpoForm(PairForm):
    """What an organiser says of an expo."""

    needed = {  # noqa: RUF012 -- read alone
        "title": _("Enter a title in the main language."),
        "organiser": _("Enter who organises it, in the main language."),
        "place": _("Enter the place in the main language; for an expo that is online only, say so."),
    }
    main_language = forms.ChoiceField(label=_("Main language"), choices=LANGUAGE_NAMES)
    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    summary_ko = _area(_("Summary, Korean"), help_text=_("A sentence or two, under the title."))
    summary_en = _area(_("Summary, English"), help_text=_("A sentence or two, under the title."))
    organiser_ko = _line(_("Organiser, Korean"), help_text=_("Stands in the privacy notice, too."))
    organiser_en = _line(_("Organiser, English"), help_text=_("Stands in the privacy notice, too."))
    place_ko = _line(_("Place, Korean"), help_text=_("Where one comes to, or “online”."))
    place_en = _line(_("Place, English"), help_text=_("Where one comes to, or “online”."))
    contact = forms.EmailField(
        label=_("Contact e-mail address"),
        help_text=_("Visitors write there with questions, and to have their data changed or deleted."),
        error_messages={
            "required": _("Enter an e-mail address to which visitors can write."),
            "invalid": _("Enter the whole e-mail address, such as name@example.org."),
        },
    )
    opens_at = MomentField(label=_("Opens at"), error_messages={"required": _("Enter when the expo opens.")})
    closes_at = MomentField(label=_("Closes at"), error_messages={"required": _("Enter when the expo closes.")})
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones)
    capacity_onsite = forms.IntegerField(
        label=_("Places in the hall"),
        help_text=_("Empty: no limit. 0: nobody comes to a hall."),
        required=False,
        min_value=0,
        max_value=_PLACES_MOST,
    )
    capacity_online = forms.IntegerField(
        label=_("Places online"),
        help_text=_("Empty: no limit. 0: there is no online yard."),
        required=False,
        min_value=0,
        max_value=_PLACES_MOST,
    )
    retain_days = forms.IntegerField(
        label=_("Days that personal data is kept after the end"),
        help_text=_("The privacy notice names the day. People who have registered keep the day they were told."),
        min_value=1,
        max_value=rules.RETAIN_MOST,
        error_messages={"required": _("Enter for how many days, such as 90.")},
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        opens, closes = said.get("opens_at"), said.get("closes_at")
        if opens and closes:
            try:
                rules.check_times(opens, closes)
            except BadInputError as error:
                self.add_error("closes_at", _TIMES[str(error.params["why"])])
        if said.get("capacity_onsite") == 0 and said.get("capacity_online") == 0:
            self.add_error("capacity_online", _("Offer places in the hall or online: nobody could register."))
        return said

    def told(self) -> ExpoTold:
        said = self.cleaned_data
        zone = ZoneInfo(said["zone"])
        return ExpoTold(
            title=self.text("title"),
            summary=self.text("summary"),
            organiser=self.text("organiser"),
            place=self.text("place"),
            contact=said["contact"],
            opens_at=said["opens_at"].replace(tzinfo=zone),
            closes_at=said["closes_at"].replace(tzinfo=zone),
            zone=zone,
            main_language=cast("Language", said["main_language"]),
            capacity_online=said["capacity_online"],
            capacity_onsite=said["capacity_onsite"],
            retain_days=said["retain_days"],
        )


_TIMES: Final = {
    "before-opening": _("The expo closes before it opens. Enter a later end."),
    "too-long": _("This expo would last longer than three years. Check the year."),
}


class SlugField(forms.CharField):
    """An expo's address name: small letters, figures and hyphens."""

    def __init__(self, **more: Any) -> None:
        widget = forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false", "autocomplete": "off"})
        super().__init__(label=_("Address"), max_length=rules.SLUG_MOST, widget=widget, **more)

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").lower()

    def validate(self, value: Any) -> None:
        super().validate(value)
        if not value:
            return
        try:
            rules.checked_slug(value)
        except BadInputError as error:
            raise forms.ValidationError(SLUG_WORDS[str(error.params["why"])]) from error
        except TooLongError as error:
            raise forms.ValidationError(_("Shorten the address to %(most)s letters."), params=error.params) from error


SLUG_WORDS: Final = {
    "form": _("Use small letters a to z, figures, and single hyphens between them."),
    "reserved": _("Madang needs this address for itself. Choose another one."),
    "in-use": _("Another expo has this address. “%(free)s” is free."),
}


class NewExpoForm(ExpoForm):
    """The same with what is decided once: the address, and the halls to begin with."""

    slug = SlugField(required=False, help_text=_("Leave it empty, and it is made from the English title."))
    hall_photo = forms.BooleanField(label=_("Photo hall"), required=False)
    gate_photo = forms.ChoiceField(label=_("Who may see the photo hall"), choices=GATE_NAMES.items())
    hall_comic = forms.BooleanField(label=_("Comic hall"), required=False)
    gate_comic = forms.ChoiceField(label=_("Who may see the comic hall"), choices=GATE_NAMES.items())
    hall_stories = forms.BooleanField(label=_("Stories hall"), required=False)
    gate_stories = forms.ChoiceField(label=_("Who may see the stories hall"), choices=GATE_NAMES.items())
    cues = forms.BooleanField(
        label=_("Begin with a cue sheet for a day in two parts"),
        help_text=_("Ceremony, quiz, cases and discussion, on the opening day. Only the console shows it."),
        required=False,
    )

    def halls(self) -> list[tuple[Mood, Gate]]:
        """The chosen ones in the order of the walk."""
        said = self.cleaned_data
        moods: tuple[Mood, ...] = ("photo", "comic", "stories")
        return [(mood, cast("Gate", said[f"gate_{mood}"])) for mood in moods if said[f"hall_{mood}"]]


def first_words(at: datetime, *, language: str, contact: str) -> dict[str, Any]:
    """What the form of a new expo begins with: a week that opens in a fortnight, three halls."""
    opens = timezone.localtime(at, ZoneInfo("Asia/Seoul")).replace(tzinfo=None, hour=10, minute=0)
    opens += timedelta(days=14)
    return {
        "main_language": language,
        "contact": contact,
        "opens_at": opens,
        "closes_at": (opens + timedelta(days=6)).replace(hour=18),
        "zone": "Asia/Seoul",
        "retain_days": 90,
        "hall_photo": True,
        "gate_photo": "public",
        "hall_comic": True,
        "gate_comic": "registered",
        "hall_stories": True,
        "gate_stories": "registered",
        "cues": True,
    }


def words_of(expo: Expo) -> dict[str, Any]:
    """What the form of an expo that is changed begins with."""
    texts = paired(title=expo.title, summary=expo.summary, organiser=expo.organiser, place=expo.place)
    return texts | {
        "slug": expo.slug,
        "main_language": expo.main_language,
        "contact": expo.contact,
        "opens_at": expo.opens_at.astimezone(expo.zone).replace(tzinfo=None),
        "closes_at": expo.closes_at.astimezone(expo.zone).replace(tzinfo=None),
        "zone": expo.zone.key,
        "capacity_onsite": expo.capacity_onsite,
        "capacity_online": expo.capacity_online,
        "retain_days": expo.retain_days,
    }


class HallForm(PairForm):
    needed = {"title": _("Enter a title in the main language.")}  # noqa: RUF012 -- read alone
    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    summary_ko = _area(_("Summary, Korean"), help_text=_("What hangs here, in a sentence or two."))
    summary_en = _area(_("Summary, English"), help_text=_("What hangs here, in a sentence or two."))
    mood = forms.ChoiceField(label=_("Look"), choices=[(mood, MOOD_NAMES[mood]) for mood in HALL_MOODS])
    gate = forms.ChoiceField(label=_("Who may see it"), choices=[(gate, GATE_NAMES[gate]) for gate in GATES])

    def told(self) -> HallTold:
        said = self.cleaned_data
        return HallTold(
            title=self.text("title"),
            summary=self.text("summary"),
            mood=cast("Mood", said["mood"]),
            gate=cast("Gate", said["gate"]),
        )


def words_of_hall(hall: Hall) -> dict[str, str]:
    return paired(title=hall.title, summary=hall.summary) | {"mood": hall.mood, "gate": hall.gate}


class InstitutionForm(PairForm):
    needed = {"name": _("Enter the institution’s name in the main language.")}  # noqa: RUF012 -- read alone
    name_ko = _line(_("Name, Korean"))
    name_en = _line(_("Name, English"))
    summary_ko = _area(_("Summary, Korean"), help_text=_("What it does, in a sentence or two."))
    summary_en = _area(_("Summary, English"), help_text=_("What it does, in a sentence or two."))


def words_of_institution(institution: Institution) -> dict[str, str]:
    return paired(name=institution.name, summary=institution.summary)


class RoleForm(forms.Form):
    """What somebody of the team may do."""

    role = forms.ChoiceField(
        label=_("What they may do"),
        choices=[(role, ROLE_NAMES[role]) for role in TEAM_ROLES],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they may do."), "invalid_choice": _("Choose what they may do.")},
    )


class InviteForm(RoleForm):
    """Somebody who joins the team."""

    name = forms.CharField(label=_("Name"), max_length=60, error_messages={"required": _("Enter their name.")})
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("They sign in with it."),
        error_messages={
            "required": _("Enter their e-mail address."),
            "invalid": _("Enter the whole e-mail address, such as name@example.org."),
        },
    )
    field_order = ("name", "email", "role")
