"""The design system of 실패를 기록하는 법: one grid, one type scale, and a line that runs on from card to card."""

from dataclasses import dataclass

from tools.demo_media.easel import box, lines, oval, sheet, text

SIDE = 1080
MARGIN = 84
LINE_Y = 736.0
"""Every card's line comes in on the left and leaves on the right at this height."""
COUNT = 6

HEAVY = "NanumSquare ExtraBold"


@dataclass(frozen=True)
class Ground:
    """The colours of one card."""

    field: str
    ink: str
    soft: str
    accent: str


def _stitches(ground: Ground) -> str:
    """Five holes of a hand-sewn book, down the left edge."""
    holes = [150 + 195 * at for at in range(5)]
    thread = "".join(box(0, y - 3, 34, 6, ground.accent) for y in holes)
    return box(31, 0, 5, SIDE, ground.accent) + thread + "".join(oval(34, y, 8, None, ground.accent) for y in holes)


def _marks(number: int, ground: Ground) -> str:
    """Which card of six this is, as six dashes with one filled."""
    width = 44
    start = SIDE - MARGIN - COUNT * (width + 8) + 8
    return "".join(
        box(
            start + at * (width + 8),
            92,
            width,
            7,
            ground.accent if at + 1 == number else ground.soft,
            radius=3.5,
            opacity=1 if at + 1 == number else 0.35,
        )
        for at in range(COUNT)
    )


def card(number: int, ground: Ground, *parts: str, defs: str = "") -> str:
    """The SVG of one card: ground, stitches, running head, then its own parts."""
    head = text(MARGIN, 104, "실패를 기록하는 법", 28, fill=ground.soft, weight=700) if number > 1 else ""
    return sheet(
        SIDE,
        SIDE,
        box(0, 0, SIDE, SIDE, ground.field),
        _stitches(ground),
        head,
        _marks(number, ground),
        *parts,
        defs=defs,
    )


def headline(rows: tuple[str, ...], ground: Ground, *, size: float = 92, y: float = 236) -> str:
    return lines(MARGIN, y, rows, size, leading=1.22, fill=ground.ink, family=HEAVY, weight=800, spacing=-2)


def body(rows: tuple[str, ...], ground: Ground, *, y: float = 436, size: float = 36) -> str:
    return lines(MARGIN, y, rows, size, leading=1.52, fill=ground.ink, weight=400)


def source(words: str, ground: Ground) -> str:
    return box(MARGIN, 966, 40, 4, ground.accent) + text(MARGIN, 1008, words, 24, fill=ground.soft)
