"""Lists of works to hang, for the tests of hanging."""

from __future__ import annotations

from hypothesis import strategies as st

from madang.exhibits.hanging.drawing import Facts
from madang.exhibits.hanging.maps import HungHall, hang
from madang.exhibits.hanging.types import Piece, PieceForm
from madang.kernel.text import Text

FACTS = Facts(slug="photo", title=Text("사진관", "Photo hall"), mood="photo")
FORMS: tuple[PieceForm, ...] = ("picture", "picture", "picture", "comic", "cards", "webtoon", "video")


@st.composite
def lists_of_works(draw: st.DrawFn, most: int = 40) -> list[Piece]:
    """Works of mixed forms and shapes, panoramas and strips too, some in series, some with content notes."""
    count = draw(st.integers(1, most))
    return [_piece(draw, number) for number in range(count)]


def _piece(draw: st.DrawFn, number: int) -> Piece:
    series = draw(st.sampled_from(["", "", "a", "b", "c"]))
    form = draw(st.sampled_from(FORMS))
    return Piece(
        id=f"w{number}",
        form=form,
        width=draw(st.integers(200, 6000)),
        height=draw(st.integers(200, 6000)),
        title=Text(ko=f"작품 {number}"),
        group=series,
        is_series=bool(series),
        content_note=draw(st.booleans()) and draw(st.booleans()),
        recommended=draw(st.integers(0, 500)),
        hue=draw(st.none() | st.integers(0, 359)),
        pages=draw(st.integers(1, 12)) if form == "comic" else 1,
    )


def picture(number: int, *, group: str = "", recommended: int = 0, content_note: bool = False) -> Piece:
    return Piece(
        id=f"w{number}",
        form="picture",
        width=2400,
        height=1600,
        group=group,
        is_series=bool(group),
        recommended=recommended,
        content_note=content_note,
    )


def one(form: PieceForm, width: int, height: int, *, name: str = "", pages: int = 1) -> Piece:
    return Piece(id=name or form, form=form, width=width, height=height, pages=pages)


def mixed(count: int) -> list[Piece]:
    """Pictures, comics, card sets, webtoons and videos in turn; every tenth has a content note."""
    shapes: list[tuple[PieceForm, int, int]] = [
        ("picture", 2400, 1600),
        ("comic", 1200, 1697),
        ("picture", 1800, 2400),
        ("cards", 1080, 1080),
        ("picture", 2400, 1350),
        ("webtoon", 800, 11_000),
        ("picture", 2000, 2000),
        ("video", 1280, 720),
    ]
    return [
        Piece(
            id=f"w{number}",
            form=form,
            width=width,
            height=height,
            hue=number * 47 % 360,
            recommended=number * 31 % 97,
            content_note=number % 10 == 9,
            pages=8 if form == "comic" else 1,
        )
        for number in range(count)
        for form, width, height in [shapes[number % len(shapes)]]
    ]


def hung(pieces: list[Piece]) -> HungHall:
    return hang(pieces, hall_id="hall", facts=FACTS)
