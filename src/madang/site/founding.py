"""An expo from nothing: halls, yard, stage, arena, garden and its first organiser, all of it or nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from django.db import transaction

from madang.exhibits import services as exhibits
from madang.expos import grounds, rules, services
from madang.expos.types import ExpoTold, Gate, Mood
from madang.kernel.ids import ExpoId, UserId
from madang.kernel.text import Text
from madang.platform.types import Actor, by_account
from madang.programme import planning
from madang.programme.types import ChatSwitch, NewCue, Scene
from madang.quiz import services as quiz

BEGINNING = Path(__file__).resolve().parent / "beginning.toml"


def found_expo(
    *, slug: str, told: ExpoTold, halls: Iterable[tuple[Mood, Gate]], with_cues: bool, organiser: UserId
) -> ExpoId:
    """Makes an expo that can be entered as soon as it opens; its halls are bare rooms until works are hung.

    Raises: BadInputError (field="slug": "form", "reserved", "in-use"), TooLongError.
    """
    rules.check_expo(told)
    actor = by_account(organiser)
    begun = tomllib.loads(BEGINNING.read_text(encoding="utf-8"))
    with transaction.atomic():
        expo_id = _expo(slug, told, actor)
        services.grant(expo_id=expo_id, user_id=organiser, name="organiser", actor=actor)
        _halls(expo_id, halls, begun["hall"], actor)
        quiz.lay_arena(expo_id=expo_id, actor=actor)
        grounds.lay_stage(expo_id=expo_id, actor=actor)
        grounds.lay_garden(expo_id=expo_id, actor=actor)
        exhibits.hang_plaza(expo_id=expo_id, actor=actor)
        if with_cues:
            for entry in begun["cue"]:
                planning.add_cue(expo_id=expo_id, cue=_cue(entry, told.opens_at), actor=actor)
    return expo_id


def _expo(slug: str, told: ExpoTold, actor: Actor) -> ExpoId:
    return services.create_expo(
        slug=slug,
        title=told.title,
        summary=told.summary,
        organiser=told.organiser,
        place=told.place,
        contact=told.contact,
        opens_at=told.opens_at,
        closes_at=told.closes_at,
        time_zone=told.zone.key,
        main_language=told.main_language,
        capacity_online=told.capacity_online,
        capacity_onsite=told.capacity_onsite,
        retain_days=told.retain_days,
        actor=actor,
    )


def _halls(expo_id: ExpoId, halls: Iterable[tuple[Mood, Gate]], begun: dict[str, Any], actor: Actor) -> None:
    added = [
        services.add_hall(
            expo_id=expo_id,
            slug=begun[mood]["slug"],
            order=order,
            title=Text.from_json(begun[mood]["title"]),
            summary=Text.from_json(begun[mood]["summary"]),
            mood=mood,
            gate=gate,
            actor=actor,
        )
        for order, (mood, gate) in enumerate(halls, start=1)
    ]
    for hall_id in added:
        exhibits.hang_again(expo_id=expo_id, hall_id=hall_id, actor=actor)


def _cue(entry: dict[str, Any], opens_at: datetime) -> NewCue:
    return NewCue(
        title=Text.from_json(entry["title"]),
        planned_at=opens_at + timedelta(minutes=entry["at"]),
        announcement=Text.from_json(entry.get("announcement", {})),
        summons_to=entry.get("summons_to", ""),
        summons=Text.from_json(entry.get("summons", {})),
        opens_arena=entry.get("opens_arena", False),
        scene=cast("Scene", entry["scene"]),
        chat=cast("ChatSwitch", entry.get("chat", "")),
    )
