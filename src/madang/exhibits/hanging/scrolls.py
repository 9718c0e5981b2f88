"""The scroll room: webtoons unrolled on the floor, north to south, to be walked along; their covers on easels."""

from __future__ import annotations

from collections.abc import Sequence

from madang.exhibits.hanging.types import Hung, Piece, Prop, RoomPlan, Sign
from madang.world.maps.shapes import Point, Rect

HOLDS = 3
WIDE, DEEP = 12, 20
_PAPER_WIDE = 2.0
_LEAST = 8.0
_TOP = 6.5
_EASEL_FOOT = 5.25
_BELOW = 1.5  # between the end of the longest and the south wall


def scroll_room(pieces: Sequence[Piece], depth: int = DEEP) -> RoomPlan:
    """Up to three webtoons side by side; a deeper room shows more of them."""
    most = depth - _TOP - _BELOW
    hung: list[Hung] = []
    signs: list[Sign] = []
    props = [Prop("planter", Point(x, 0.9)) for x in (0.75, WIDE - 0.75)]
    for index, piece in enumerate(pieces):
        x = WIDE * (2 * index + 1) / (2 * len(pieces))
        long = min(most, max(_LEAST, round(_PAPER_WIDE / piece.ratio)))
        area = Rect(x - _PAPER_WIDE / 2, _TOP, _PAPER_WIDE, long)
        hung.append(Hung(piece=piece, mount="scroll", area=area, view=Rect(x - 1.75, _TOP - 1, 3.5, long + 1.5)))
        signs.append(Sign(Rect(x - 1.75, -2, 3.5, 0.75), piece.title, "board"))
        props.append(Prop("easel", Point(x, _EASEL_FOOT), work=piece.id))
    if len(pieces) == 1:
        props += [Prop("bench", Point(x, y)) for x in (1.75, WIDE - 1.75) for y in (9.0, 15.0)]
    return RoomPlan(kind="scrolls", width=WIDE, depth=depth, hung=tuple(hung), props=tuple(props), signs=tuple(signs))
