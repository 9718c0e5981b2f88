"""The forms of a programme's parts, sessions and cues. Times are asked and shown as they are in the expo's zone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from madang.expos.types import Space
from madang.kernel.errors import BadInputError
from madang.kernel.ids import PartId, SessionId
from madang.kernel.text import Text
from madang.programme.rules import checked_stream
from madang.programme.showing import CHAT_NAMES, KIND_NAMES, SCENE_NAMES
from madang.programme.types import (
    TITLE_MOST,
    TOLD_MOST,
    ChatSwitch,
    Cue,
    Kind,
    NewCue,
    NewSession,
    Part,
    Person,
    Programme,
    Scene,
    Session,
    Winner,
)

PEOPLE_MOST: Final = 40
_SUMMARY_MOST: Final = 2000
_NAME_MOST: Final = 100
_REASON_MOST: Final = 400
_LOCAL: Final = "%Y-%m-%dT%H:%M"


class MomentField(forms.CharField):
    """A day and a time as told in `zone`; cleaned, the moment in UTC."""

    zone = ZoneInfo("UTC")

    def __init__(self, **told: Any) -> None:
        super().__init__(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}), **told)

    def to_python(self, value: object) -> datetime | None:  # type: ignore[override]  # of a CharField: the words alone
        words = str(value or "").strip()
        if not words:
            return None
        try:
            local = datetime.fromisoformat(words)
        except ValueError as error:
            raise forms.ValidationError(_("Enter day and time, such as 2026-05-11 14:30.")) from error
        return local.replace(tzinfo=local.tzinfo or self.zone).astimezone(UTC)


def local_of(moment: datetime, zone: ZoneInfo) -> str:
    """As the field shows it."""
    return moment.astimezone(zone).strftime(_LOCAL)


def _line(label: Any, *, most: int = TITLE_MOST, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=most, required=False)


def _area(label: Any, *, most: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=most, required=False, widget=widget)


class _Texts(forms.Form):
    """What the forms with a title have in common."""

    def clean(self) -> dict[str, Any]:
        if not self.cleaned_data.get("title_ko") and not self.cleaned_data.get("title_en"):
            self.add_error("title_ko", _("Enter a title, in one language at least."))
        return self.cleaned_data

    def text(self, name: str) -> Text:
        return Text(ko=self.cleaned_data[f"{name}_ko"], en=self.cleaned_data[f"{name}_en"])

    def choose(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = list(choices)

    def set_zone(self, zone: ZoneInfo) -> None:
        for field in self.fields.values():
            if isinstance(field, MomentField):
                field.zone = zone


class PartForm(_Texts):
    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    summary_ko = _area(_("In a few words, Korean"), most=_SUMMARY_MOST)
    summary_en = _area(_("In a few words, English"), most=_SUMMARY_MOST)


class SessionForm(_Texts):
    part = forms.ChoiceField(label=_("Part"))
    kind = forms.ChoiceField(label=_("Kind of session"), choices=list(KIND_NAMES.items()))
    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    summary_ko = _area(_("In a few words, Korean"), most=_SUMMARY_MOST)
    summary_en = _area(_("In a few words, English"), most=_SUMMARY_MOST)
    starts_at = MomentField(label=_("Begins"), error_messages={"required": _("Enter when it begins.")})
    ends_at = MomentField(label=_("Ends"), error_messages={"required": _("Enter when it ends.")})
    space = forms.ChoiceField(label=_("Where in the yard"), required=False)
    stream_url = forms.CharField(
        label=_("Address of the stream"),
        help_text=_("A video's page on YouTube, or a play list (.m3u8). Registered visitors find it on the programme."),
        max_length=300,
        required=False,
        widget=forms.URLInput,
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        programme: Programme,
        spaces: Iterable[Space],
        zone: ZoneInfo,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        here = get_language() or "ko"
        self.set_zone(zone)
        self.choose("part", [(str(part.id), f"{part.number}. {part.title.said_in(here)}") for part in programme.parts])
        self.choose("space", [("", _("Nowhere in particular")), *_named(spaces)])

    def clean_stream_url(self) -> str:
        try:
            stream = checked_stream(str(self.cleaned_data["stream_url"]))
        except BadInputError as error:
            raise forms.ValidationError(
                _("Enter an https address of a YouTube video, or one that ends in .m3u8.")
            ) from error
        return stream.url if stream else ""

    def clean(self) -> dict[str, Any]:
        super().clean()
        starts, ends = self.cleaned_data.get("starts_at"), self.cleaned_data.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("It has to end after it begins."))
        return self.cleaned_data

    def part_id(self) -> PartId:
        return PartId(UUID(self.cleaned_data["part"]))

    def session(self, people: Iterable[Person], winners: Iterable[Winner]) -> NewSession:
        said = self.cleaned_data
        return NewSession(
            kind=cast("Kind", said["kind"]),
            title=self.text("title"),
            summary=self.text("summary"),
            starts_at=said["starts_at"],
            ends_at=said["ends_at"],
            space=said["space"],
            stream_url=said["stream_url"],
            people=tuple(people),
            winners=tuple(winners),
        )


class PersonForm(forms.Form):
    name_ko = _line(_("Name, Korean"), most=_NAME_MOST)
    name_en = _line(_("Name, English"), most=_NAME_MOST)
    role_ko = _line(_("For whom they speak, Korean"), most=_NAME_MOST)
    role_en = _line(_("For whom they speak, English"), most=_NAME_MOST)

    def made(self) -> Person | None:
        """None for a row that was left empty."""
        name = _two(self, "name")
        return Person(name, _two(self, "role")) if name.ko or name.en else None


class WinnerForm(forms.Form):
    prize_ko = _line(_("Prize, Korean"), most=_NAME_MOST)
    prize_en = _line(_("Prize, English"), most=_NAME_MOST)
    name_ko = _line(_("Who is awarded, Korean"), most=_NAME_MOST)
    name_en = _line(_("Who is awarded, English"), most=_NAME_MOST)
    of_ko = _line(_("Where they come from, Korean"), most=_NAME_MOST)
    of_en = _line(_("Where they come from, English"), most=_NAME_MOST)
    reason_ko = _area(_("What for, Korean"), most=_REASON_MOST)
    reason_en = _area(_("What for, English"), most=_REASON_MOST)

    def clean(self) -> dict[str, Any]:
        prize = self.cleaned_data.get("prize_ko") or self.cleaned_data.get("prize_en")
        name = self.cleaned_data.get("name_ko") or self.cleaned_data.get("name_en")
        if prize and not name:
            self.add_error("name_ko", _("Enter who is awarded this prize."))
        if name and not prize:
            self.add_error("prize_ko", _("Enter which prize it is."))
        return self.cleaned_data

    def made(self) -> Winner | None:
        """None for a row that was left empty."""
        name = _two(self, "name")
        if not (name.ko or name.en):
            return None
        return Winner(_two(self, "prize"), name, _two(self, "of"), _two(self, "reason"))


class CueForm(_Texts):
    title_ko = _line(_("Title, Korean"))
    title_en = _line(_("Title, English"))
    planned_at = MomentField(label=_("Planned for"), error_messages={"required": _("Enter when it is planned.")})
    session = forms.ChoiceField(
        label=_("Session that begins with it"),
        help_text=_("Firing the cue makes this session the one that is on."),
        required=False,
    )
    announcement_ko = _line(_("Announcement, Korean"), most=TOLD_MOST)
    announcement_en = _line(_("Announcement, English"), most=TOLD_MOST)
    summons_to = forms.ChoiceField(label=_("Call everybody to"), required=False)
    summons_ko = _line(_("Words of the call, Korean"), most=TOLD_MOST)
    summons_en = _line(_("Words of the call, English"), most=TOLD_MOST)
    scene = forms.ChoiceField(label=_("On the screen"), required=False)
    chat = forms.ChoiceField(
        label=_("Chat"),
        required=False,
        choices=[("", _("Leave it as it is")), *CHAT_NAMES.items()],
    )
    opens_arena = forms.BooleanField(label=_("Open the quiz arena"), required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        programme: Programme,
        spaces: Iterable[Space],
        zone: ZoneInfo,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        here = get_language() or "ko"
        self.set_zone(zone)
        titles = [(str(each.id), f"{each.number}. {each.title.said_in(here)}") for each in programme.sessions]
        self.choose("session", [("", _("None")), *titles])
        self.choose("summons_to", [("", _("Nowhere")), *_named(spaces)])
        self.choose("scene", [("", _("Leave it as it is")), *SCENE_NAMES.items()])

    def cue(self) -> NewCue:
        said = self.cleaned_data
        return NewCue(
            title=self.text("title"),
            planned_at=said["planned_at"],
            session_id=SessionId(UUID(said["session"])) if said["session"] else None,
            announcement=self.text("announcement"),
            summons_to=said["summons_to"],
            summons=self.text("summons"),
            opens_arena=said["opens_arena"],
            scene=cast("Scene | None", said["scene"] or None),
            chat=cast("ChatSwitch", said["chat"]),
        )


class ShiftForm(forms.Form):
    begins = MomentField(
        label=_("The programme begins"), error_messages={"required": _("Enter when the programme begins.")}
    )
    anew = forms.BooleanField(
        label=_("Begin the cue sheet anew as well"),
        help_text=_("No cue counts as fired any more, and the screen shows the welcome."),
        required=False,
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, zone: ZoneInfo, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        cast("MomentField", self.fields["begins"]).zone = zone


def told_of_part(part: Part) -> dict[str, Any]:
    """What the form begins with."""
    return _said("title", part.title) | _said("summary", part.summary)


def told_of_session(session: Session, zone: ZoneInfo) -> dict[str, Any]:
    return (
        {
            "part": str(session.part_id),
            "kind": session.kind,
            "starts_at": local_of(session.starts_at, zone),
            "ends_at": local_of(session.ends_at, zone),
            "space": session.space,
            "stream_url": session.stream_url,
        }
        | _said("title", session.title)
        | _said("summary", session.summary)
    )


def told_of_person(person: Person) -> dict[str, Any]:
    return _said("name", person.name) | _said("role", person.role)


def told_of_winner(winner: Winner) -> dict[str, Any]:
    return (
        _said("prize", winner.prize)
        | _said("name", winner.name)
        | _said("of", winner.of)
        | _said("reason", winner.reason)
    )


def told_of_cue(cue: Cue, zone: ZoneInfo) -> dict[str, Any]:
    return (
        {
            "planned_at": local_of(cue.planned_at, zone),
            "session": str(cue.session_id or ""),
            "summons_to": cue.summons_to,
            "opens_arena": cue.opens_arena,
            "scene": cue.scene or "",
            "chat": cue.chat,
        }
        | _said("title", cue.title)
        | _said("announcement", cue.announcement)
        | _said("summons", cue.summons)
    )


def _said(name: str, text: Text) -> dict[str, Any]:
    return {f"{name}_ko": text.ko, f"{name}_en": text.en}


def _two(form: forms.Form, name: str) -> Text:
    return Text(ko=form.cleaned_data[f"{name}_ko"], en=form.cleaned_data[f"{name}_en"])


def _named(spaces: Iterable[Space]) -> list[tuple[str, str]]:
    here = get_language() or "ko"
    return [(space.slug, space.title.said_in(here)) for space in spaces]
