"""Where one may stand: half tiles, blocked or free, and the body that must fit between them."""

from __future__ import annotations

import math
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tiled import TiledMap

HALVES: Final = 2
# The body's half width and half depth around the foot point, in tiles. Exact in binary, so that both languages agree.
BODY_X: Final = 0.203125
BODY_Y: Final = 0.15625
_FOOTPRINT: Final = re.compile(r"(\d{1,3}(?:\.\d+)?),(\d{1,3}(?:\.\d+)?)")
_FREE: Final = 0
_BLOCKED: Final = 1


class Grid:
    """Half-tile cells, row by row. Outside the map everything is blocked.

    `open_cells` marks free cells all of whose neighbours are free too: from one to another no wall can be met within
    half a tile.
    """

    __slots__ = ("blocked", "columns", "open_cells", "rows")

    def __init__(self, columns: int, rows: int, blocked: bytes) -> None:
        self.columns = columns
        self.rows = rows
        self.blocked = blocked
        self.open_cells = _open_cells(columns, rows, blocked)

    def is_blocked(self, column: int, row: int) -> bool:
        if 0 <= column < self.columns and 0 <= row < self.rows:
            return self.blocked[row * self.columns + column] == _BLOCKED
        return True

    def fits(self, x: float, y: float) -> bool:
        """Whether a body with its foot at (x, y) touches nothing solid."""
        left, right = math.floor((x - BODY_X) * HALVES), math.floor((x + BODY_X) * HALVES)
        top, bottom = math.floor((y - BODY_Y) * HALVES), math.floor((y + BODY_Y) * HALVES)
        return not any(
            self.is_blocked(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)
        )

    def nearest(self, to: Point) -> Point:
        """The middle of the free cell nearest to a point, itself if it fits; ties by row, then column."""
        if self.fits(to.x, to.y):
            return to
        middles = (_middle(column, row) for column, row in self._free_cells())
        best = min(
            middles,
            key=lambda middle: ((middle.x - to.x) ** 2 + (middle.y - to.y) ** 2, middle.y, middle.x),
            default=None,
        )
        return best or to

    def reached_from(self, start: Point) -> frozenset[tuple[int, int]]:
        """The cells (column, row) that can be walked to, by flood fill over sides."""
        first = (math.floor(start.x * HALVES), math.floor(start.y * HALVES))
        if self.is_blocked(*first):
            return frozenset()
        seen, edge = {first}, deque([first])
        while edge:
            for cell in _sides(*edge.popleft()):
                if cell not in seen and not self.is_blocked(*cell):
                    seen.add(cell)
                    edge.append(cell)
        return frozenset(seen)

    def _free_cells(self) -> Iterator[tuple[int, int]]:
        for index, state in enumerate(self.blocked):
            if state == _FREE:
                yield index % self.columns, index // self.columns


def _open_cells(columns: int, rows: int, blocked: bytes) -> bytes:
    """1 where a cell and its eight neighbours are free. The whole grid is one number, a byte a cell, shifted over
    itself.
    """
    wide = columns + 2
    edge = bytes([_BLOCKED]) * wide
    lines = (b"%c%b%c" % (_BLOCKED, blocked[row * columns : (row + 1) * columns], _BLOCKED) for row in range(rows))
    cells = int.from_bytes(edge + b"".join(lines) + edge, "big")
    beside = cells | cells << 8 | cells >> 8
    touched = beside | beside << (8 * wide) | beside >> (8 * wide)
    padded = (touched & ((1 << (8 * wide * (rows + 2))) - 1)).to_bytes(wide * (rows + 2), "big")
    inside = (padded[row * wide + 1 : row * wide + 1 + columns] for row in range(1, rows + 1))
    return b"".join(inside).translate(bytes([1, 0]) + bytes(254))


def _middle(column: int, row: int) -> Point:
    return Point((column + 0.5) / HALVES, (row + 0.5) / HALVES)


def _sides(column: int, row: int) -> Iterable[tuple[int, int]]:
    return (column, row - 1), (column + 1, row), (column, row + 1), (column - 1, row)


def cells_of(area: Rect) -> Iterator[tuple[int, int]]:
    """The half-tile cells that a rectangle covers, in whole or in part."""
    for row in range(math.floor(area.y * HALVES), math.ceil(area.bottom * HALVES)):
        for column in range(math.floor(area.x * HALVES), math.ceil(area.right * HALVES)):
            yield column, row


def footprint_of(prop_at: Point, footprint: str) -> Rect | None:
    """The floor under a prop: "width,depth" in tiles, centred on and behind its foot anchor; None for another text."""
    sides = _FOOTPRINT.fullmatch(footprint)
    if sides is None:
        return None
    wide, deep = float(sides[1]), float(sides[2])
    return Rect(prop_at.x - wide / 2, prop_at.y - deep, wide, deep)


def grid_of(read: TiledMap) -> Grid:
    """A half tile is blocked where a colliding tile covers it or a solid prop stands on it, even in part."""
    columns, rows = read.width * HALVES, read.height * HALVES
    blocked = bytearray(columns * rows)
    solid = frozenset().union(*(tileset.solid for tileset in read.tilesets))
    for layer in read.layers:
        whole = layer.properties.get("collides") is True
        for index, gid in enumerate(layer.gids):
            if gid in solid or (whole and gid):
                _block_tile(blocked, index % read.width, index // read.width, columns)
    for prop in read.of_kind("prop"):
        footprint = prop.properties.get("footprint")
        if isinstance(footprint, str) and (floor := footprint_of(prop.at, footprint)):
            _block_cells(blocked, cells_of(floor), columns, rows)
    return Grid(columns, rows, bytes(blocked))


def _block_tile(blocked: bytearray, x: int, y: int, columns: int) -> None:
    corner = y * HALVES * columns + x * HALVES
    for cell in (corner, corner + 1, corner + columns, corner + columns + 1):
        blocked[cell] = _BLOCKED


def _block_cells(blocked: bytearray, cells: Iterable[tuple[int, int]], columns: int, rows: int) -> None:
    for column, row in cells:
        if 0 <= column < columns and 0 <= row < rows:
            blocked[row * columns + column] = _BLOCKED
