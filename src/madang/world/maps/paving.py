"""Flagstone paths: a set of tiles, each given the slice (edge, corner, middle) that its neighbours ask for."""

from __future__ import annotations

from collections.abc import Iterable

from madang.world.maps.build import MapDraft

Cell = tuple[int, int]


def strip(left: int, top: int, width: int, height: int) -> set[Cell]:
    return {(x, y) for x in range(left, left + width) for y in range(top, top + height)}


def pave(draft: MapDraft, path: Iterable[Cell]) -> None:
    """Lays a path. Where it meets the map's edge or another part of itself it runs on without a border."""
    cells = set(path)
    for x, y in cells:
        draft.put("floor", x, y, f"path-{_slice(draft, cells, x, y)}")


def _slice(draft: MapDraft, cells: set[Cell], x: int, y: int) -> str:
    north, south = (x, y - 1) in cells, (x, y + 1) in cells or y + 1 == draft.height
    west, east = (x - 1, y) in cells, (x + 1, y) in cells
    upright = "" if north and south else "s" if north else "n"
    across = "" if west and east else "e" if west else "w"
    return upright + across or "c"
