"""The words of hanging."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from madang.kernel.text import Text
from madang.world.maps.build import Mount, SignLook
from madang.world.maps.shapes import Point, Rect

PieceForm = Literal["picture", "comic", "cards", "webtoon", "video"]
RoomKind = Literal["gallery", "reading", "scrolls", "lobby"]

WALL_HIGH = 3
ROOM_DEEP = 10
DOOR_TOP = 3
DOOR_HIGH = 3


class PlanError(Exception):
    """A plan that fails its proof: a fault of the hanging itself, told instead of being hung."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A work as far as hanging cares. `width`, `height` are pixels; `group` names its series or else institution.

    A series (`is_series`) keeps its order and is not split while it has at most four. `hue`: degrees, None for greys.
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

    @property
    def ratio(self) -> float:
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Hung:
    """A piece in its place. `area`: the picture with its frame (a webtoon: the scroll); `view`: the floor before it."""

    piece: Piece
    mount: Mount
    area: Rect
    view: Rect
    focal: bool = False

    def moved(self, by: Point) -> Hung:
        return replace(self, area=moved(self.area, by), view=moved(self.view, by))


@dataclass(frozen=True, slots=True)
class Prop:
    name: str
    at: Point

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
    """A room with what is in it. `hung` is in the order of the route; `windows`: where lattice windows are (x)."""

    kind: RoomKind
    width: int
    depth: int
    hung: tuple[Hung, ...]
    props: tuple[Prop, ...] = ()
    signs: tuple[Sign, ...] = ()
    windows: tuple[int, ...] = ()
    score: float = 0.0

    @property
    def axis(self) -> float:
        return self.width / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A room at its place in the hall: `at` is the north-west corner of its floor, in tiles of the map."""

    at: Point
    room: RoomPlan


@dataclass(frozen=True, slots=True)
class Plan:
    """A hall: rooms from west to east. The way in is the south door of the first room, the way out that of the last."""

    width: int
    height: int
    rooms: tuple[Placed, ...]
    hung: tuple[Hung, ...] = field(default=())

    @property
    def route(self) -> tuple[str, ...]:
        return tuple(each.piece.id for each in self.hung)


def moved(area: Rect, by: Point) -> Rect:
    return Rect(area.x + by.x, area.y + by.y, area.width, area.height)
