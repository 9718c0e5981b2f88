"""Writes: the floors of an expo on which nothing hangs, the stage and the garden."""

from __future__ import annotations

from madang.expos.services import store_map
from madang.kernel.ids import ExpoId, SpaceId
from madang.platform.types import Actor
from madang.world.maps.garden import garden
from madang.world.maps.stage import stage


def lay_stage(*, expo_id: ExpoId, actor: Actor) -> SpaceId:
    """Makes the stage's map; hanging the plaza then gives it a door there."""
    # As seen from where the map is served, /{expo}/maps/.
    tiled = stage(programme_page="../programme/", questions_page="../questions/")
    return store_map(expo_id=expo_id, slug="stage", kind="stage", hall_id=None, tiled=tiled, actor=actor)


def lay_garden(*, expo_id: ExpoId, actor: Actor) -> SpaceId:
    """The same for the garden."""
    return store_map(expo_id=expo_id, slug="garden", kind="garden", hall_id=None, tiled=garden(), actor=actor)
