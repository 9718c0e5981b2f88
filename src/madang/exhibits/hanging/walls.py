"""Drawing the shell of the rooms: floors, north walls, and the giwa caps of all walls as seen from above."""

from __future__ import annotations

from madang.exhibits.hanging.types import DOOR_HIGH, WALL_HIGH, Opening, Placed, Plan, Yard
from madang.exhibits.hanging.wall import is_bare
from madang.world.maps.build import MapDraft

FLOOR = ("maru-a", "maru-b", "maru-a", "maru-c")
SAND = ("sand-a", "sand-b", "sand-a", "sand-c")
WALLS = {"photo": "indigo", "comic": "gardenia", "stories": "green"}
_POST_EVERY = 4

Cell = tuple[int, int]


def build(draft: MapDraft, plan: Plan, mood: str) -> None:
    """Raises: IndexError for a plan that does not fit its map."""
    wall = WALLS.get(mood, "plaster")
    caps = _Caps(draft)
    if plan.yard:
        _yard(draft, caps, plan.yard)
    for placed in plan.placed:
        _room(draft, caps, placed, wall)
    caps.draw()
    for opening in plan.openings:
        _open(draft, caps, opening)


class _Caps:
    """Where walls run, and which piece of their caps lies in each cell. South walls are drawn over the people."""

    def __init__(self, draft: MapDraft) -> None:
        self._draft = draft
        self._north: set[Cell] = set()
        self._south: set[Cell] = set()
        self._sides: set[Cell] = set()
        self._butts: set[Cell] = set()

    def north(self, column: int, row: int) -> None:
        self._north.add((column, row))

    def south(self, column: int, row: int) -> None:
        self._south.add((column, row))

    def butt(self, column: int, row: int) -> None:
        """A north wall's cap that ends at a higher part of the same wall."""
        self._butts.add((column, row))

    def side(self, column: int, row: int) -> None:
        self._sides.add((column, row))

    def end(self, column: int, row: int, piece: str) -> None:
        """Closes a side wall where a passage goes through it."""
        if (column, row) in self._sides - self._north - self._south:
            self._draft.put("walls", column, row, piece)

    def draw(self) -> None:
        for column, row in sorted(self._sides):
            self._draft.put("walls", column, row, "cap-side")
        for cell in sorted(self._north | self._south):
            piece = self._piece(cell)
            self._draft.put("over" if cell in self._south else "walls", *cell, piece)
            if piece == "cap" and cell in self._south and (cell[0], cell[1] - 1) in self._sides:
                # Where a wall ends between two rooms, the cap in front of it covers only half a tile.
                self._draft.put("walls", *cell, "cap-side")

    def _piece(self, cell: Cell) -> str:
        column, row = cell
        along = self._north | self._south
        west, east = (column - 1, row) in along, (column + 1, row) in along
        above, below = (column, row - 1) in self._sides, (column, row + 1) in self._sides
        if west == east or cell in self._butts:
            return "cap"
        if above and below:
            # A wall that runs on past the end of another keeps its own cap.
            return "cap-side"
        return f"cap-corner-{'s' if above else 'n'}{'w' if east else 'e'}"


def _room(draft: MapDraft, caps: _Caps, placed: Placed, wall: str) -> None:
    x, y, room = int(placed.at.x), int(placed.at.y), placed.room
    # One row more: the cap of the south wall covers only the lower half of its tile.
    draft.fill("floor", (x, y, room.width, room.depth + 1), FLOOR)
    raised = range(x + room.raised[0], x + room.raised[1]) if room.raised else range(0)
    for column in range(x, placed.east):
        high = WALL_HIGH + (column in raised)
        for row, part in enumerate(_face(high)):
            draft.put("walls", column, y - high + row, f"{wall}-{part}")
        caps.north(column, y - high - 1)
        caps.south(column, placed.south)
    if raised:
        for column in (raised[0] - 1, raised[-1] + 1):
            caps.butt(column, y - WALL_HIGH - 1)
    for column in (x - 1, placed.east):
        for row in range(y - WALL_HIGH, placed.south):
            caps.side(column, row)
        caps.north(column, y - WALL_HIGH - 1)
        caps.south(column, placed.south)
    _dress(draft, placed, wall, raised)


def _face(high: int) -> list[str]:
    return ["top", *["mid"] * (high - 2), "base"]


def _dress(draft: MapDraft, placed: Placed, wall: str, raised: range) -> None:
    """Posts and windows. They are see-through at their sides: the wall goes a layer lower."""
    x, y = int(placed.at.x), int(placed.at.y)
    for column in _posts(placed, raised):
        high = WALL_HIGH + (column in raised)
        for row, part in enumerate(_face(high)):
            draft.put("floor", column, y - high + row, f"{wall}-{part}")
            draft.put("walls", column, y - high + row, f"post-{part}")
    # So are windows around their frames.
    for window in placed.room.windows:
        for row, (part, behind) in enumerate((("top", "top"), ("bottom", "mid"))):
            draft.put("floor", x + window, y - WALL_HIGH + row, f"{wall}-{behind}")
            draft.put("walls", x + window, y - WALL_HIGH + row, f"window-{part}")


def _posts(placed: Placed, raised: range) -> list[int]:
    """Columns with a post: in the corners, where the wall rises, and every four tiles from the middle; alike on both
    sides of it.
    """
    x, room = int(placed.at.x), placed.room
    frames = [each.area for each in room.hung if each.area.y < placed.at.y]
    taken = [(sign.at.x, sign.at.right) for sign in room.signs]
    taken += [(x + window - 0.5, x + window + 1.5) for window in room.windows]
    free = {
        column
        for column in range(x, placed.east)
        if is_bare(column, frames) and not any(start < column + 1 and end > column for start, end in taken)
    }
    rise = [raised[0]] if raised else []
    west = [x, *rise, *range((raised[0] if raised else x + room.width // 2) - _POST_EVERY, x + 1, -_POST_EVERY)]
    pairs = [(column, 2 * x + room.width - 1 - column) for column in west]
    return sorted({column for pair in pairs if free.issuperset(pair) for column in pair})


def _yard(draft: MapDraft, caps: _Caps, yard: Yard) -> None:
    """Sand under the open sky, walled on three sides; on the fourth are the rooms."""
    whole, beside = yard.whole, yard.beside
    x, y, bottom = int(whole.x), int(whole.y), int(whole.bottom)
    draft.fill("floor", (x, y, int(whole.width), int(whole.height) + 1), SAND)
    draft.fill("floor", (int(beside.x), int(beside.y), int(beside.width), int(beside.height) + 1), SAND)
    for column in range(x, int(whole.right)):
        for row, part in enumerate(_face(WALL_HIGH)):
            draft.put("walls", column, y - WALL_HIGH + row, f"plaster-{part}")
        caps.north(column, y - WALL_HIGH - 1)
    for column in range(x - 1, int(max(whole.right, beside.right)) + 1):
        caps.south(column, bottom)
    caps.north(x - 1, y - WALL_HIGH - 1)
    for row in range(y - WALL_HIGH, bottom):
        caps.side(x - 1, row)
    for row in range(y + 1, bottom) if beside.width == 0 else range(0):
        caps.side(int(whole.right), row)


def _open(draft: MapDraft, caps: _Caps, opening: Opening) -> None:
    for row in range(opening.row, opening.row + DOOR_HIGH):
        draft.clear("walls", opening.column, row)
    draft.fill("floor", (opening.column, opening.row, 1, DOOR_HIGH), FLOOR)
    caps.end(opening.column, opening.row - 1, "cap-end-s")
    caps.end(opening.column, opening.row + DOOR_HIGH, "cap-end-n")
