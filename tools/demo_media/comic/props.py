"""Things the cast handles: frames, slips, boards, telephones, clocks, envelopes, wings."""

from __future__ import annotations

import math

from tools.demo_media.comic.lettering import (
    GARDENIA,
    GREEN,
    HANJI,
    INDIGO,
    INK,
    PALE,
    PAPER,
    VERMILION,
    Page,
    breadth,
    sign,
)
from tools.demo_media.pictures.sheet import (
    Point,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    polygon,
    rect,
    smooth,
    stroke,
)

WOOD, WOOD_DARK = "#a37b4a", "#7d573a"
O_BLUE, X_RED = "#5b93e6", "#ee6b53"


def placed(parts: list[str], at: Point, size: float = 1.0, turn: float = 0.0) -> str:
    """Parts drawn about (0, 0), set down at a point."""
    return group(
        parts, transform=f"translate({number(at[0])} {number(at[1])}) rotate({number(turn)}) scale({number(size)})"
    )


def name_plate(page: Page, name: str, at: Point) -> str:
    """A name floating above somebody's head in the yard."""
    half = breadth(name, 36) / 2 + 22
    box = (at[0] - half, at[1] - 30, half * 2, 60.0)
    return rect(box, PAPER, stroke=INK, stroke_width=4, rx=30) + sign(page, name, at, 36)


def framed(box: tuple[float, float, float, float], tones: tuple[str, str]) -> list[str]:
    """A hung landscape: wooden frame, mat, sky and hill."""
    x, y, wide, high = box
    sky, hill = tones
    far = mix(hill, sky, 0.5)
    return [
        rect((x + 10, y + 14, wide, high), "#1f2a44", opacity=0.2),
        rect(box, WOOD, stroke=INK, stroke_width=6),
        rect((x + 14, y + 14, wide - 28, high - 28), PAPER),
        rect((x + 26, y + 26, wide - 52, high - 52), sky),
        disc(x + wide * 0.68, y + high * 0.36, high * 0.1, "#fff7df"),
        path(
            f"M{x + 26} {y + high - 26}V{y + high * 0.6}q{wide * 0.22} {-high * 0.24} {wide * 0.46} {-high * 0.02}t{wide - 52 - wide * 0.46} {-high * 0.06}V{y + high - 26}Z",
            far,
        ),
        path(
            f"M{x + 26} {y + high - 26}V{y + high * 0.78}q{wide * 0.3} {-high * 0.16} {wide * 0.5} {-high * 0.02}t{wide - 52 - wide * 0.5} {high * 0.02}V{y + high - 26}Z",
            hill,
        ),
    ]


def label(page: Page, rows: list[str], size: float = 36) -> list[str]:
    """The label beside a work, about (0, 0): a heading and what is said under it."""
    wide = max(breadth(row, size) for row in rows) + 64
    high = size * 1.42 * len(rows) + 48
    parts = [
        rect((-wide / 2, -high / 2, wide, high), PAPER, stroke=INK, stroke_width=6, rx=8),
        rect((-wide / 2 + 3, -high / 2 + 3, 16, high - 6), GARDENIA),
    ]
    for at, row in enumerate(rows):
        y = -high / 2 + 24 + size * 1.42 * (at + 0.5)
        parts.append(sign(page, row, (6, y), size, VERMILION if at == 0 else INK))
    return parts


def slip(page: Page, rows: list[str]) -> list[str]:
    """A recommendation on paper, about (0, 0), 420 wide."""
    parts = [
        rect((-210, -150, 420, 300), PAPER, stroke=INK, stroke_width=7, rx=10),
        path("M-206 -84V-138Q-206 -146 -198 -146H198Q206 -146 206 -138V-84Z", INDIGO),
        sign(page, rows[0], (0, -116), 40, PAPER),
    ]
    for at, row in enumerate(rows[1:]):
        y = -34 + at * 76
        parts += [sign(page, row, (0, y), 38), stroke(f"M-168 {y + 36}H168", "#cfcabd", 4)]
    return parts


def small_slip(turn: float, at: Point, tone: str = PAPER) -> str:
    """A slip far enough off to be unreadable."""
    parts = [
        rect((-30, -22, 60, 44), tone, stroke=INK, stroke_width=4, rx=4),
        stroke("M-18 -8h36M-18 6h24", "#7d7462", 4),
    ]
    return placed(parts, at, 1, turn)


def board(page: Page, head: str, rows: list[str]) -> list[str]:
    """A notice board on two posts under a small tiled roof, about (0, 0), 560 wide and 420 high."""
    parts = [
        rect((-236, 180, 26, 130), WOOD_DARK, stroke=INK, stroke_width=5),
        rect((210, 180, 26, 130), WOOD_DARK, stroke=INK, stroke_width=5),
        rect((-270, -170, 540, 370), WOOD, stroke=INK, stroke_width=7, rx=6),
        rect((-246, -148, 492, 326), PAPER, stroke=INK, stroke_width=5),
        path("M-310 -160Q-270 -190 -250 -226H250Q270 -190 310 -160Z", "#4d5763", stroke=INK, stroke_width=6),
        *(stroke(f"M{-272 + at * 49.4:.0f} -166L{-232 + at * 42:.0f} -220", "#3a434d", 7) for at in range(12)),
        sign(page, head, (0, -104), 46, VERMILION),
        stroke("M-200 -66H200", INK, 4),
    ]
    for at, row in enumerate(rows):
        parts += [
            disc(-168, -20 + at * 64, 9, GARDENIA, stroke=INK, stroke_width=3),
            sign(page, row, (14, -20 + at * 64), 42),
        ]
    return parts


def telephone(screen: list[str], tone: str = PAPER) -> list[str]:
    """A telephone about (0, 0), 240 by 420; the screen's parts are drawn about (0, 0) too."""
    return [
        rect((-120, -210, 240, 420), INK, rx=30),
        rect((-104, -178, 208, 352), tone, rx=8),
        *screen,
        oval((0, 192), (12, 5), "#4c515b"),
    ]


def laptop(screen: list[str], tone: str = PAPER) -> list[str]:
    """A laptop about (0, 0), its screen 320 by 210."""
    return [
        rect((-180, -140, 360, 244), INK, rx=14),
        rect((-164, -124, 328, 208), tone, rx=4),
        *screen,
        path("M-224 104H224L250 138Q250 148 238 148H-238Q-250 148 -250 138Z", "#b3ad9f", stroke=INK, stroke_width=6),
        *(stroke(f"M{-170 + row * -8} {114 + row * 12}H{170 + row * 8}", "#7d7462", 5) for row in range(2)),
    ]


def ring(r: float, width: float) -> str:
    """The O of the quiz, about (0, 0)."""
    return disc(0, 0, r, "none", stroke=INK, stroke_width=width + 12) + disc(
        0, 0, r, "none", stroke=O_BLUE, stroke_width=width
    )


def cross(r: float, width: float) -> str:
    """The X of the quiz, about (0, 0)."""
    d = f"M{-r} {-r}L{r} {r}M{r} {-r}L{-r} {r}"
    return stroke(d, INK, width + 12) + stroke(d, X_RED, width)


def clock(r: float, hour: float, minute: float, rim: str = GARDENIA) -> list[str]:
    """A round clock about (0, 0); hands in turns of the dial."""
    hands = [
        (math.sin(math.tau * turn) * far * r, -math.cos(math.tau * turn) * far * r, width)
        for turn, far, width in ((hour, 0.46, 13), (minute, 0.7, 9))
    ]
    ticks = "".join(
        f"M{number(math.sin(math.tau * at / 12) * r * 0.8)} {number(-math.cos(math.tau * at / 12) * r * 0.8)}"
        f"L{number(math.sin(math.tau * at / 12) * r * 0.9)} {number(-math.cos(math.tau * at / 12) * r * 0.9)}"
        for at in range(12)
    )
    return [
        disc(0, 0, r, rim, stroke=INK, stroke_width=7),
        disc(0, 0, r * 0.86, PAPER, stroke=INK, stroke_width=5),
        stroke(ticks, INK, 6),
        *(stroke(f"M0 0L{number(x)} {number(y)}", INK, width) for x, y, width in hands),
        disc(0, 0, r * 0.09, VERMILION, stroke=INK, stroke_width=4),
    ]


def sealed(page: Page, words: str = "") -> list[str]:
    """An envelope about (0, 0), 360 wide, shut with a seal of wax; the seal is too small for words when the envelope is drawn small."""
    return [
        rect((-180, -116, 360, 236), HANJI, stroke=INK, stroke_width=7, rx=8),
        path("M-180 118L-50 4M180 118L50 4", "none", stroke=INK, stroke_width="5"),
        path("M-178 -112L0 30L178 -112Z", PAPER, stroke=INK, stroke_width=7, stroke_linejoin="round"),
        path(
            smooth(
                [
                    (
                        math.cos(math.tau * n / 12) * (50 if n % 2 else 42),
                        26 + math.sin(math.tau * n / 12) * (50 if n % 2 else 42),
                    )
                    for n in range(12)
                ],
                closed=True,
            ),
            VERMILION,
            stroke=INK,
            stroke_width=5,
        ),
        disc(0, 26, 30, "none", stroke="#e58a78", stroke_width=4),
        sign(page, words, (0, 26), 34, PAPER) if words else star((0, 26), 24, PALE),
    ]


def _feather(root: Point, angle: float, size: Point, tone: str) -> str:
    """A rounded feather from ``root``; size is length and width, the angle in radians."""
    along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
    outline = [
        (
            root[0] + along[0] * size[0] * far + across[0] * size[1] * out,
            root[1] + along[1] * size[0] * far + across[1] * size[1] * out,
        )
        for far, out in ((0, 0), (0.4, 0.42), (0.82, 0.44), (1, 0), (0.82, -0.44), (0.4, -0.42))
    ]
    return path(smooth(outline, closed=True), tone, stroke=INK, stroke_width=5, stroke_linejoin="round")


def _wing(tones: tuple[str, str, str]) -> list[str]:
    """The right wing: three rows of feathers hang from a bent arm, the longest at its tip."""
    arm = [(14.0, 6.0), (50.0, -62.0), (112.0, -112.0), (186.0, -128.0)]
    bend = [
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
        for t in (0.0, 0.5, 1.0)
        for a, b, c, d in (zip(*arm, strict=True))
    ]
    drawn = []
    for tone, count, length, wide in ((tones[0], 9, 1.0, 46), (tones[1], 8, 0.66, 42), (tones[2], 7, 0.38, 38)):
        for at in range(count):
            t = at / (count - 1)
            x, y = (
                (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
                for a, b, c, d in zip(*arm, strict=True)
            )
            angle = math.radians(104 - 96 * t)
            drawn.append(_feather((x, y), angle, ((112 + 76 * t) * length + 14, wide), tone))
    ridge = smooth([(x, y) for x, y in zip(bend[::2], bend[1::2], strict=True)])
    return [*drawn, stroke(ridge, INK, 30), stroke(ridge, tones[2], 20)]


def wings(tones: tuple[str, str, str] = ("#dfe9f7", GARDENIA, PAPER)) -> list[str]:
    """A pair of wings about (0, 0), some 640 wide and 300 high."""
    right = _wing(tones)
    return [group(right, transform="scale(-1 1)"), *right]


def bench(at: Point, wide: float) -> list[str]:
    """A plain wooden bench; ``at`` is the middle of the seat's front edge."""
    x, y = at
    return [
        *(
            rect((x + side * (wide / 2 - 40) - 12, y, 24, 84), WOOD_DARK, stroke=INK, stroke_width=5)
            for side in (-1, 1)
        ),
        rect((x - wide / 2, y - 22, wide, 30), WOOD, stroke=INK, stroke_width=6, rx=6),
        stroke(f"M{x - wide / 2 + 20} {y - 12}h{wide - 40}", "#d9b27c", 5),
    ]


def ghost(at: Point, size: float, *, wave: bool = False) -> str:
    """Somebody who is out and stays to watch: a friendly shape."""
    arm = stroke("M58 -70Q86 -96 92 -124", INK, 26) + stroke("M58 -70Q86 -96 92 -124", PAPER, 15) if wave else ""
    parts = [
        arm,
        path(
            "M-66 0V-96C-66 -178 66 -178 66 -96V0L44 -20L22 0L0 -20L-22 0L-44 -20Z",
            PAPER,
            stroke=INK,
            stroke_width=6,
            stroke_linejoin="round",
        ),
        path("M-54 -18V-92Q-52 -136 -22 -148Q-38 -90 -34 -24Z", "#dfe9f7"),
        *(oval((side * 20, -92), (6, 8), INK) for side in (-1, 1)),
        *(oval((side * 36, -74), (9, 6), VERMILION, opacity=0.35) for side in (-1, 1)),
        stroke("M-9 -70Q0 -60 9 -70", INK, 5),
    ]
    return placed(parts, at, size)


def star(at: Point, r: float, tone: str = PAPER) -> str:
    """A four-pointed sparkle."""
    points = [
        (
            at[0] + math.sin(math.tau * n / 8) * r * (0.3 if n % 2 else 1),
            at[1] - math.cos(math.tau * n / 8) * r * (0.3 if n % 2 else 1),
        )
        for n in range(8)
    ]
    return path(polygon(points), tone, stroke=INK, stroke_width=4, stroke_linejoin="round")


def confetti(page: Page, box: tuple[float, float, float, float], count: int) -> list[str]:
    """Paper thrown in the air."""
    x, y, wide, high = box
    tones = (GARDENIA, VERMILION, O_BLUE, GREEN, PAPER)
    return [
        placed(
            [rect((-8, -5, 16, 10), page.chance.choice(tones))],
            (page.chance.uniform(x, x + wide), page.chance.uniform(y, y + high)),
            page.chance.uniform(0.8, 1.6),
            page.chance.uniform(0, 180),
        )
        for _ in range(count)
    ]
