"""Maps for the world, from the expo's spaces; read once and kept until they are hung anew."""

from __future__ import annotations

import json
from typing import Final

from madang.expos import queries
from madang.gateway.once import Once
from madang.gateway.reader import Reader
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId
from madang.realtime.ports import SpacePlan
from madang.world.maps.ground import ground_of
from madang.world.maps.tiled import parse

FIRST_KIND: Final = "plaza"


class ExpoSpaces:
    """Implements realtime.ports.Spaces."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._plans = Once(self._read_plan)
        self._first = Once(self._read_first)

    async def plan(self, expo_id: ExpoId, slug: str) -> SpacePlan:
        return await self._plans.get((expo_id, slug))

    async def first(self, expo_id: ExpoId) -> SpacePlan:
        return await self.plan(expo_id, await self._first.get(expo_id))

    async def reread(self, expo_id: ExpoId, slug: str) -> SpacePlan:
        """The space as it is hung now. Raises: NotFoundError."""
        return await self._plans.renew((expo_id, slug))

    async def _read_plan(self, where: tuple[ExpoId, str]) -> SpacePlan:
        expo_id, slug = where
        return await self._reader.read(lambda: _plan(expo_id, slug))

    async def _read_first(self, expo_id: ExpoId) -> str:
        return await self._reader.read(lambda: _first_slug(expo_id))


def _first_slug(expo_id: ExpoId) -> str:
    """The plaza, or the first space there is."""
    spaces = queries.spaces(expo_id=expo_id)
    if not spaces:
        raise NotFoundError
    return next((space.slug for space in spaces if space.kind == FIRST_KIND), spaces[0].slug)


def _plan(expo_id: ExpoId, slug: str) -> SpacePlan:
    space = queries.space_by_slug(expo_id=expo_id, slug=slug)
    expo = queries.expo(expo_id)
    tiled = json.loads(queries.space_map(expo_id=expo_id, space_id=space.id))
    return SpacePlan(
        expo_id=expo_id,
        space_id=space.id,
        slug=slug,
        kind=space.kind,
        map_hash=space.map_hash,
        # As in exhibits.urls (a test compares them): loading all views here would cost the world their memory.
        map_url=f"/{expo.slug}/maps/{space.map_hash}.tmj",
        ground=ground_of(parse(tiled)),
    )
