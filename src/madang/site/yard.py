"""Stage, arena and garden of an expo that was made without them; see founding for what every new one begins with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from django.db import transaction

from madang.exhibits import services as exhibits
from madang.expos import grounds
from madang.expos import queries as expos
from madang.expos.types import GROUNDS, SpaceKind
from madang.kernel.errors import BadInputError
from madang.kernel.ids import ExpoId, SpaceId
from madang.platform.types import Actor
from madang.quiz import services as quiz

_LAYING: Final[dict[SpaceKind, Callable[..., SpaceId]]] = {
    "stage": grounds.lay_stage,
    "arena": quiz.lay_arena,
    "garden": grounds.lay_garden,
}


def missing_grounds(expo_id: ExpoId) -> tuple[SpaceKind, ...]:
    """Those that can be added: not there, and their names in addresses free."""
    there = expos.spaces(expo_id=expo_id)
    taken = {space.kind for space in there} | {space.slug for space in there}
    taken |= {hall.slug for hall in expos.halls(expo_id=expo_id)}
    return tuple(kind for kind in GROUNDS if kind not in taken)


def add_ground(*, expo_id: ExpoId, kind: str, actor: Actor) -> None:
    """Lays the space and hangs the yard anew, with a door to it; one that is there stays as it is.

    Raises: BadInputError.
    """
    if kind not in GROUNDS:
        raise BadInputError(field="kind", why="unknown")
    with transaction.atomic():
        if kind in missing_grounds(expo_id):
            _LAYING[cast("SpaceKind", kind)](expo_id=expo_id, actor=actor)
            exhibits.hang_plaza(expo_id=expo_id, actor=actor)
