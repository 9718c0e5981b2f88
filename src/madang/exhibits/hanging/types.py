"""The words of hanging."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from madang.kernel.text import Text
from madang.world.maps.build import Mount, SignLook
from madang.world.maps.shapes import Point, Rect

PieceForm = Literal["picture", "comic", "cards", "webtoon", "video"]
RoomKind = Literal["gallery", "bay", "reading", "scrolls", "lobby", "turn"]
Spot = Literal["focal", "wall", "west", "east", "place"]

WALL_HIGH = 3
ROOM_DEEP = 10
# Of a bay with little in it.
SIDE_DEEP = 7
DOOR_TOP = 3
DOOR_HIGH = 3


class PlanError(Exception):
    """A plan that fails its proof: a fault of the hanging itself, told instead of being hung."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place that a work keeps when its hall is hung anew: the `room`th of its kind in the hall, from 0, and there
    the `spot`.

    `x`: of what is on the wall, how far its middle is from the room's axis, in tiles; of a "place" on the floor, its
    number. `width` and `height` are those of the frame, in tiles.
    """

    kind: RoomKind
    room: int
    spot: Spot
    x: float = 0.0
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A work as far as hanging cares. `width`, `height` are pixels; `group` names its series or else institution.

    A series (`is_series`) keeps its order and is not split while it has at most four. `hue`: degrees, None for greys.
    `pages`: how many there are to show of a comic.
    """

    id: str
    form: PieceForm
    width: int
    height: int
    title: Text = field(default_factory=Text)
    group: str = ""
    is_series: bool = False
    content_note: bool = False
    recommended: int = 0
    hue: int | None = None
    pages: int = 1
    pin: Pin | None = None

    @property
    def ratio(self) -> float:
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Hung:
    """A piece in its place. `area`: the picture with its frame (a webtoon: the scroll); `view`: the floor before it.

    `pages`: how many pages of it the area shows, the first one large.
    """

    piece: Piece
    mount: Mount
    area: Rect
    view: Rect
    focal: bool = False
    pages: int = 1

    def moved(self, by: Point) -> Hung:
        return replace(self, area=moved(self.area, by), view=moved(self.view, by))


@dataclass(frozen=True, slots=True)
class Prop:
    """An object of the art. `work`: the id of the work whose cover it carries."""

    name: str
    at: Point
    work: str = ""

    def moved(self, by: Point) -> Prop:
        return replace(self, at=Point(self.at.x + by.x, self.at.y + by.y))


@dataclass(frozen=True, slots=True)
class Sign:
    at: Rect
    text: Text
    look: SignLook

    def moved(self, by: Point) -> Sign:
        return replace(self, at=moved(self.at, by))


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """A room with what is in it. `hung` is in the order of the route; `windows`: where lattice windows are (x);
    `raised`: the columns (from, to) where the wall is a tile higher, behind the focal work.
    """

    kind: RoomKind
    width: int
    depth: int
    hung: tuple[Hung, ...]
    props: tuple[Prop, ...] = ()
    signs: tuple[Sign, ...] = ()
    windows: tuple[int, ...] = ()
    raised: tuple[int, int] | None = None
    score: float = 0.0

    @property
    def axis(self) -> float:
        return self.width / 2

    def backwards(self) -> RoomPlan:
        """The same room, walked through from its other end."""
        return replace(self, hung=self.hung[::-1])

    def moved(self, by: Point) -> RoomPlan:
        return replace(
            self,
            hung=tuple(each.moved(by) for each in self.hung),
            props=tuple(prop.moved(by) for prop in self.props),
            signs=tuple(sign.moved(by) for sign in self.signs),
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A room at its place: `at` is the north-west corner of its floor, in tiles of the map; what is in it is there.

    `home`: the room's number among those of its kind in the hall, by which pins know it.
    """

    at: Point
    room: RoomPlan
    home: int = 0

    @property
    def axis(self) -> float:
        return self.at.x + self.room.width / 2

    @property
    def south(self) -> int:
        """The row of the room's south wall."""
        return int(self.at.y) + self.room.depth

    @property
    def east(self) -> int:
        """The column of the room's east wall."""
        return int(self.at.x) + self.room.width


@dataclass(frozen=True, slots=True)
class Opening:
    """A door in a side wall: its column and northernmost row. `westward`: the way goes through it to the west."""

    column: int
    row: int
    westward: bool = False


@dataclass(frozen=True, slots=True)
class Yard:
    """The open floor west of both rows, and `beside`: what there is of it below the upper row (perhaps nothing)."""

    whole: Rect
    beside: Rect


@dataclass(frozen=True, slots=True)
class Plan:
    """A hall, or a part of one. `rooms` are in the order of the walk; `bays`, off the walk, hold what one may pass by.

    With a `yard` the rooms lie in two rows, and the walk ends where it began; without one they lie in a row, and one
    goes by the south door of the last.
    """

    width: int
    height: int
    rooms: tuple[Placed, ...]
    bays: tuple[Placed, ...]
    openings: tuple[Opening, ...]
    yard: Yard | None = None

    @property
    def placed(self) -> tuple[Placed, ...]:
        return (*self.rooms, *self.bays)

    @property
    def walked(self) -> tuple[Hung, ...]:
        """What the walk passes."""
        return tuple(each for placed in self.rooms for each in placed.room.hung)

    @property
    def hung(self) -> tuple[Hung, ...]:
        return (*self.walked, *(each for placed in self.bays for each in placed.room.hung))

    @property
    def route(self) -> tuple[str, ...]:
        return tuple(each.piece.id for each in self.hung)


def moved(area: Rect, by: Point) -> Rect:
    return Rect(area.x + by.x, area.y + by.y, area.width, area.height)
