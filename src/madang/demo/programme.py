"""The demo's programme, its cue sheet, and the questions that its residents have asked."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from madang.demo.catalogue import HERE, text
from madang.expos.types import Expo
from madang.kernel.ids import PartId, SessionId
from madang.participants import services as participants
from madang.participants.types import Participant
from madang.platform.types import SYSTEM
from madang.programme import planning, queries, services
from madang.programme.types import ChatSwitch, Kind, NewCue, NewSession, Person, Scene, Winner

# Times on a programme are round.
STEP = timedelta(minutes=5)


@transaction.atomic
def lay_programme(expo: Expo, started: datetime) -> None:
    """Once, and all of it or nothing; `started` is the demo's first start, from which its times count."""
    if lay_plan(expo, started):
        _ask(expo, _told()["question"])


@transaction.atomic
def lay_plan(expo: Expo, started: datetime) -> bool:
    """The parts and the cue sheet alone, as for an edition that is over; False where they are there."""
    if queries.programme(expo.id).parts:
        return False
    told = _told()
    begins = started - timedelta(seconds=started.timestamp() % STEP.total_seconds())
    known: dict[str, SessionId] = {}
    for entry in told["part"]:
        part_id = planning.add_part(
            expo_id=expo.id, title=text(entry["title"]), summary=text(entry["summary"]), actor=SYSTEM
        )
        for session in entry["session"]:
            known[session["slug"]] = _add_session(expo, part_id, session, begins)
    for entry in told["cue"]:
        planning.add_cue(expo_id=expo.id, cue=_cue(entry, begins, known), actor=SYSTEM)
    return True


def _told() -> dict[str, Any]:
    return tomllib.loads((HERE / "programme.toml").read_text(encoding="utf-8"))


def _add_session(expo: Expo, part_id: PartId, entry: dict[str, Any], begins: datetime) -> SessionId:
    return planning.add_session(
        expo_id=expo.id,
        part_id=part_id,
        session=NewSession(
            kind=cast("Kind", entry["kind"]),
            title=text(entry["title"]),
            summary=text(entry["summary"]),
            starts_at=begins + timedelta(minutes=entry["from"]),
            ends_at=begins + timedelta(minutes=entry["to"]),
            space=entry.get("space", ""),
            stream_url=entry.get("stream_url", ""),
            people=tuple(Person(text(one["name"]), text(one["role"])) for one in entry.get("people", [])),
            winners=tuple(
                Winner(text(one["prize"]), text(one["name"]), text(one["of"]), text(one["reason"]))
                for one in entry.get("winners", [])
            ),
        ),
        actor=SYSTEM,
    )


def _cue(entry: dict[str, Any], begins: datetime, known: dict[str, SessionId]) -> NewCue:
    return NewCue(
        title=text(entry["title"]),
        planned_at=begins + timedelta(minutes=entry["at"]),
        session_id=known.get(entry.get("session", "")),
        announcement=text(entry.get("announcement")),
        summons_to=entry.get("summons_to", ""),
        summons=text(entry.get("summons")),
        opens_arena=entry.get("opens_arena", False),
        scene=cast("Scene | None", entry.get("scene")),
        chat=cast("ChatSwitch", entry.get("chat", "")),
    )


def _ask(expo: Expo, entries: list[dict[str, Any]]) -> None:
    residents = [_resident(expo, entry["name"]) for entry in entries]
    voters = [_resident(expo, f"{residents[0].name} {nth}") for nth in range(max(entry["votes"] for entry in entries))]
    for nth, (entry, resident) in enumerate(zip(entries, residents, strict=True)):
        asked = services.ask_question(
            expo_id=expo.id,
            participant=resident,
            key=uuid5(NAMESPACE_URL, f"{expo.id}/questions/{nth}"),
            text=entry["text"],
            signed=entry.get("signed", False),
        )
        for voter in voters[: entry["votes"]]:
            services.vote(expo_id=expo.id, question_id=asked.id, participant=voter, on=True)


def _resident(expo: Expo, name: str) -> Participant:
    return participants.create_participant(
        expo_id=expo.id,
        name=name,
        look={},
        mode="online",
        traffic="demo",
        badge="demo",
        retain_until=expo.retain_until,
    )
