"""What goes where in a gallery room: in the middle, on the floor left and right of it, on the wall."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from madang.exhibits.hanging.floor import PANEL_HOLDS
from madang.exhibits.hanging.types import Piece, PieceForm

SIDES = ("east", "west")


@dataclass(frozen=True, slots=True)
class Parts:
    """The room's works: `screen` or `focal` in the middle, `sides` (east, west) on the floor, the rest on the wall."""

    screen: Piece | None
    focal: Piece | None
    sides: tuple[tuple[Piece, ...], tuple[Piece, ...]]
    wall: tuple[Piece, ...]


def parts_of(pieces: Sequence[Piece], *, bay: bool) -> Iterator[Parts]:
    """Every way worth trying, the plainest first: with more and more of the wall's pictures on panels."""
    videos = [piece for piece in pieces if piece.form == "video"]
    if len(videos) > 1:
        return
    for focal in [None] if videos or bay else _focals(pieces):
        others = [piece for piece in pieces if piece is not focal and piece.form != "video"]
        standing = _standing(others, {"cards"} if bay else {"cards", "comic"})
        if standing is None:
            continue
        yield from _shared(Parts(videos[0] if videos else None, focal, *standing))
        if not any(piece.pin for piece in pieces):
            return


def _focals(pieces: Sequence[Piece]) -> list[Piece | None]:
    """What may hang in the middle, best first: what is pinned there, then pictures, the most recommended first."""
    pinned = [piece for piece in pieces if piece.pin and piece.pin.spot == "focal"]
    if pinned:
        return [pinned[0]]
    free = [piece for piece in pieces if piece.form in {"picture", "comic"} and not piece.pin]
    best = sorted(free, key=lambda piece: (piece.form == "picture", piece.recommended), reverse=True)
    return [*best[:3], None]


def _standing(
    pieces: Sequence[Piece], on_floor: Collection[PieceForm]
) -> tuple[tuple[tuple[Piece, ...], tuple[Piece, ...]], tuple[Piece, ...]] | None:
    """(sides, wall): what of these forms stands on the floor there, and the rest; None when it has no place for it."""
    sides: dict[str, list[Piece]] = {
        side: sorted(
            (piece for piece in pieces if piece.pin and piece.pin.spot == side),
            key=lambda piece: piece.pin.x if piece.pin else 0.0,
        )
        for side in SIDES
    }
    wall = []
    for piece in pieces:
        if piece.pin and piece.pin.spot in {*SIDES, "wall", "focal"}:
            if piece.pin.spot not in SIDES:
                wall.append(piece)
            continue
        free = [side for side in SIDES if not sides[side]] if piece.form in on_floor else []
        if free:
            sides[free[0]].append(piece)
        elif piece.form == "cards":
            return None
        else:
            wall.append(piece)
    return (tuple(sides["east"]), tuple(sides["west"])), tuple(wall)


def _shared(parts: Parts) -> Iterator[Parts]:
    """With none, then more of the wall's last pictures on panels, evenly on both sides."""
    yield parts
    for _ in range(PANEL_HOLDS * len(SIDES)):
        more = _one_more(parts)
        if more is None:
            return
        parts = more
        yield parts


def _one_more(parts: Parts) -> Parts | None:
    roomy = [side for side in (0, 1) if _takes_a_picture(parts.sides[side])]
    movable = [piece for piece in parts.wall if piece.form == "picture" and not piece.pin]
    if not roomy or not movable:
        return None
    side = min(roomy, key=lambda side: len(parts.sides[side]))
    piece = movable[-1]
    sides = list(parts.sides)
    sides[side] = (piece, *sides[side])
    return replace(parts, sides=(sides[0], sides[1]), wall=tuple(each for each in parts.wall if each is not piece))


def _takes_a_picture(side: Sequence[Piece]) -> bool:
    return len(side) < PANEL_HOLDS and all(piece.form == "picture" for piece in side)
