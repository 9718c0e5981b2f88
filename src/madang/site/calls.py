"""What calls for somebody: requests for help, and reports of lines and people, as the console lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.kernel.ids import ExpoId
from madang.kernel.text import Text
from madang.participants import queries as participants
from madang.safety import queries as safety
from madang.safety.types import Mute, Why
from madang.talk import queries as talk
from madang.talk.types import Help, Report

WHY_NAMES: Mapping[Why, str | Promise] = {
    "insult": _("Insult or hatred"),
    "spam": _("Advertising or flooding"),
    "private": _("Somebody’s private data"),
    "danger": _("Somebody may be in danger"),
    "other": _("Something else"),
}


@dataclass(frozen=True, slots=True)
class HelpLine:
    """`place`: the space where they stood, None on a page."""

    help: Help
    place: Text | None


@dataclass(frozen=True, slots=True)
class ReportLine:
    report: Report
    why: str
    place: Text | None


@dataclass(frozen=True, slots=True)
class MuteLine:
    mute: Mute
    name: str


@dataclass(frozen=True, slots=True)
class Calls:
    help: tuple[HelpLine, ...]
    reports: tuple[ReportLine, ...]
    mutes: tuple[MuteLine, ...]


def calls(expo_id: ExpoId, spaces: Mapping[str, Text]) -> Calls:
    """`spaces`: titles by slug."""
    mutes = safety.mutes(expo_id=expo_id)
    names = participants.names(expo_id=expo_id, participant_ids=[mute.participant_id for mute in mutes])
    return Calls(
        help=tuple(HelpLine(one, spaces.get(one.space)) for one in talk.open_help(expo_id=expo_id)),
        reports=tuple(
            ReportLine(one, str(WHY_NAMES[one.why]), spaces.get(one.space))
            for one in talk.open_reports(expo_id=expo_id)
        ),
        mutes=tuple(MuteLine(mute, names.get(mute.participant_id, "")) for mute in mutes),
    )


def report_of(expo_id: ExpoId, report_id: object) -> Report | None:
    """None once it is settled."""
    return next((one for one in talk.open_reports(expo_id=expo_id) if one.id == report_id), None)
