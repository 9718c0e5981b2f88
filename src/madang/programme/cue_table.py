"""A cue sheet from a file: its columns, and what the rows say. Nothing of a file is taken that has a fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from madang.expos.types import Space
from madang.platform.sheets import Column, Fault, Line, Table, is_yes
from madang.programme.plan_cells import dashed, known_by, of_the_day, plain
from madang.programme.plan_forms import CueForm
from madang.programme.showing import CHAT_NAMES, SCENE_NAMES
from madang.programme.types import NewCue, Programme

_EITHER: Final = _("One language at least.")
COLUMNS: Final[Sequence[Column]] = (
    Column(
        "planned_at",
        _("Planned for"),
        _("Day and time in the expo's zone; a time alone is of the day of the row above."),
        "2026-05-11 14:00",
        required=True,
    ),
    Column("title_ko", _("Title, Korean"), _EITHER, _("Opening")),
    Column("title_en", _("Title, English"), _EITHER),
    Column("session", _("Session that begins with it"), _("Its number in the programme, or its title. May be empty.")),
    Column("announcement_ko", _("Announcement, Korean"), _("May be empty."), _("We begin in a moment.")),
    Column("announcement_en", _("Announcement, English"), _("May be empty.")),
    Column("summons_to", _("Call everybody to"), _("A space, by its name or its address part. May be empty.")),
    Column("summons_ko", _("Words of the call, Korean"), _("May be empty.")),
    Column("summons_en", _("Words of the call, English"), _("May be empty.")),
    Column("scene", _("On the screen"), _("Such as welcome, programme, OX quiz. Empty: left as it is."), _("Welcome")),
    Column("chat", _("Chat"), _("Chat on, or chat off. Empty: left as it is.")),
    Column("opens_arena", _("Open the quiz arena"), _("Write O for a cue that opens it.")),
)
_TITLES: Final[Mapping[str, str | Promise]] = {column.name: column.title for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Around:
    """What cues may speak of: the expo's sessions and spaces; and in which zone its clocks are."""

    programme: Programme
    spaces: Sequence[Space]
    zone: ZoneInfo

    def sessions(self) -> dict[str, str]:
        """Ids by number, title in either language, and both; of two with one title neither is meant by it."""
        titles: dict[str, set[str]] = {}
        for session in self.programme.sessions:
            for words in {session.title.ko, session.title.en} - {""}:
                titles.setdefault(plain(words), set()).add(str(session.id))
        known = {words: next(iter(ids)) for words, ids in titles.items() if len(ids) == 1}
        return known | {str(session.number): str(session.id) for session in self.programme.sessions}

    def places(self) -> dict[str, str]:
        titles = {
            plain(words): space.slug for space in self.spaces for words in (space.title.ko, space.title.en) if words
        }
        return titles | {space.slug: space.slug for space in self.spaces}


def cues_of(table: Table, *, programme: Programme, spaces: Iterable[Space], zone: ZoneInfo) -> list[NewCue]:
    """What the rows say; what is wrong with them is added to the table's faults."""
    around = Around(programme, list(spaces), zone)
    made, before = [], ""
    for line in table.lines:
        planned = of_the_day(dashed(line.cells.get("planned_at", "")), before)
        before = planned or before
        cue = _cue(line, planned, around, table.faults)
        if cue:
            made.append(cue)
    return made


def _cue(line: Line, planned: str, around: Around, faults: list[Fault]) -> NewCue | None:
    scenes = known_by(SCENE_NAMES)
    choices: Mapping[str, Mapping[str, str]] = {
        "session": around.sessions(),
        "summons_to": around.places(),
        "scene": scenes,
        "chat": known_by(CHAT_NAMES),
    }
    cells = dict(line.cells) | {"planned_at": planned}
    unknown = [name for name, known in choices.items() if cells.get(name) and plain(cells[name]) not in known]
    for name, known in choices.items():
        cells[name] = known.get(plain(cells.get(name, "")), "")
    cells["opens_arena"] = "on" if is_yes(cells.get("opens_arena", "")) else ""
    form = CueForm(cells, programme=around.programme, spaces=around.spaces, zone=around.zone)
    wrong = {name: str(why[0]) for name, why in form.errors.items()}
    wrong |= {name: _known_said(name, around) for name in unknown}
    faults.extend(Fault(line.row, str(_TITLES.get(name, name)), why) for name, why in wrong.items())
    return None if wrong else form.cue()


def _known_said(name: str, around: Around) -> str:
    if name == "session":
        return gettext("No session of the programme has this number, and no single one this title.")
    known: Iterable[object] = {
        "summons_to": [space.slug for space in around.spaces],
        "scene": SCENE_NAMES.values(),
        "chat": CHAT_NAMES.values(),
    }[name]
    return gettext("Write one of: %(kinds)s.") % {"kinds": ", ".join(str(each) for each in known)}
