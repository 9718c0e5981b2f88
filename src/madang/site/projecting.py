"""What the hall's screen shows, put together from the domains. Nothing of it is private: the page needs no login."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Final, TypeVar

from madang.exhibits.plan_drawing import PlanDrawing, drawn
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.ids import ExpoId, SpaceId
from madang.platform import world_line
from madang.play import queries as play
from madang.programme import queries as programme
from madang.programme.showing import mark_of
from madang.programme.types import Scene, Session, Stage
from madang.quiz import queries as quiz
from madang.wire.local import SpaceThere

# What does not fit on one screen takes turns.
TURN: Final = timedelta(seconds=12)
WINNERS_A_TURN: Final = 3
WINGS_A_TURN: Final = 4
QUESTIONS_LISTED: Final = 4
COMING_LISTED: Final = 3
# People are drawn by number, so that each keeps a colour while they are there.
_COATS: Final = ("#F2B632", "#9DBDEB", "#8CC7A8", "#F2907C", "#E3A6A1", "#EDE8DC")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene ready to be rendered; `mark` changes with everything that is seen."""

    scene: Scene
    context: dict[str, Any]
    mark: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody in the plaza, in tiles; nobody's name."""

    n: int
    x: float
    y: float
    coat: str
    hand: bool


def shown(expo: Expo, at: datetime) -> Shown:
    """What stands on the screen at this moment."""
    stage = programme.stage(expo.id)
    context, seen = _SCENES[stage.scene](expo, stage, at)
    told = stage.announcement
    context |= {"scene": stage.scene, "announcement": told}
    return Shown(stage.scene, context, mark_of(stage.scene, told and told.id, seen))


def _welcome(expo: Expo, _stage: Stage, at: datetime) -> tuple[dict[str, Any], object]:
    known = programme.now_next(expo.id, at)
    return {"now_next": known}, _seen(known.now, known.next, known.next_at)


def _programme(expo: Expo, stage: Stage, at: datetime) -> tuple[dict[str, Any], object]:
    """What was cued, else what is on, else what comes; and what comes after that."""
    known = programme.now_next(expo.id, at)
    plan = programme.programme(expo.id)
    main = plan.session(stage.session_id) or known.now or known.next
    if main is None:
        return {"main": None}, None
    coming = plan.sessions[main.number : main.number + COMING_LISTED]
    is_on = known.now is not None and main.id == known.now.id
    return {"main": main, "is_on": is_on, "coming": coming}, (main, is_on, coming)


def _questions(expo: Expo, stage: Stage, _at: datetime) -> tuple[dict[str, Any], object]:
    wanted = [one for one in programme.questions(expo_id=expo.id) if one.standing == "open"]
    listed = [] if stage.question else wanted[:QUESTIONS_LISTED]
    return {"picked": stage.question, "wanted": listed, "open": len(wanted)}, (stage.question, listed, len(wanted))


def _awards(expo: Expo, stage: Stage, at: datetime) -> tuple[dict[str, Any], object]:
    plan = programme.programme(expo.id)
    now = programme.now_next(expo.id, at).now
    candidates = [plan.session(stage.session_id), now, *plan.sessions]
    award = next((one for one in candidates if one and one.winners), None)
    turn, number, of = _turn(award.winners if award else (), WINNERS_A_TURN, stage, at)
    return {"award": award, "winners": turn, "number": number, "of": of}, (award and award.id, turn)


def _wings(expo: Expo, stage: Stage, at: datetime) -> tuple[dict[str, Any], object]:
    wall = play.wall(expo_id=expo.id, page="1", participant_id=None)
    turn, _number, _of = _turn(wall.wings, WINGS_A_TURN, stage, at)
    return {"wings": turn, "total": wall.total}, (turn, wall.total)


def _plaza(expo: Expo, _stage: Stage, _at: datetime) -> tuple[dict[str, Any], object]:
    there = world_line.presence(expo.id)
    space = next((one for one in expos.spaces(expo_id=expo.id) if one.kind == "plaza"), None)
    plan = _plan(expo.id, space.id, space.map_hash) if space else None
    figures = _figures(there or [], space.slug if space else "")
    everybody = sum(len(one.people) for one in there or [])
    context = {"plan": plan, "figures": figures, "everybody": everybody, "is_known": there is not None}
    return context, (figures, everybody, there is None)


def _quiz(expo: Expo, _stage: Stage, at: datetime) -> tuple[dict[str, Any], object]:
    """As anybody may know it: never how answers are spread before the reveal."""
    state = quiz.state(expo.id, at=at)
    context: dict[str, Any] = {"quiz": state, "now_ms": int(at.timestamp() * 1000)}
    if state.round:
        context["reads_until_ms"] = int(state.round.reads_until.timestamp() * 1000)
        context["deadline_ms"] = int(state.round.deadline.timestamp() * 1000)
    return context, repr(state)


_SCENES: Final[dict[Scene, Callable[[Expo, Stage, datetime], tuple[dict[str, Any], object]]]] = {
    "welcome": _welcome,
    "programme": _programme,
    "quiz": _quiz,
    "questions": _questions,
    "awards": _awards,
    "wings": _wings,
    "plaza": _plaza,
}


def _turn(items: Sequence[Item], most: int, stage: Stage, at: datetime) -> tuple[Sequence[Item], int, int]:
    """So many of them as fit, which turn it is from 1, and of how many; turns count from when the scene came."""
    of = max(1, math.ceil(len(items) / most))
    begun = at - (stage.shown_at or at)
    turn = int(begun / TURN) % of
    return items[turn * most : (turn + 1) * most], turn + 1, of


def _seen(now: Session | None, coming: Session | None, at: datetime | None) -> object:
    return now and now.id, coming and coming.id, at and at.replace(second=0, microsecond=0)


def _figures(there: Sequence[SpaceThere], plaza: str) -> tuple[Figure, ...]:
    """Everybody in the plaza, all its channels together."""
    return tuple(
        Figure(
            n=channel.channel * 100_000 + one.n,
            x=round(one.x, 2),
            y=round(one.y, 2),
            coat=_COATS[one.n % len(_COATS)],
            hand=one.hand,
        )
        for channel in there
        if channel.slug == plaza
        for one in channel.people
    )


@lru_cache(maxsize=8)
def _plan(expo_id: ExpoId, space_id: SpaceId, map_hash: str) -> PlanDrawing:  # noqa: ARG001 -- a new map, a new drawing
    return drawn(json.loads(expos.space_map(expo_id=expo_id, space_id=space_id)))
