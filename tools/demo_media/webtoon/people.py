"""The three who carry the story: 윤슬 the baker, 순덕 the rice-cake seller, and 준 who buys bread.

A head's middle is (0, 0), its chin near y = 100; a bust hangs below it to y = 380.
"""

import math

from tools.demo_media.easel import GARDENIA, PAPER, group, oval, shape
from tools.demo_media.webtoon.faces import Mood, features
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked, limb

SKIN, SKIN_SHADE = "#F8DAC2", "#E8B795"
OLD_SKIN, OLD_SHADE = "#EFC7A6", "#D9A67F"
HAIR, HAIR_LIGHT = "#4B2E27", "#7A4E3E"
GREY, GREY_LIGHT = "#A3A2AC", "#C9C8D0"
APRON, APRON_DARK = "#2F4E7E", "#233C63"
SHIRT = "#FBF6EA"
CARDIGAN, CARDIGAN_DARK = "#C9A27A", "#A87F58"
VEST = "#8C3F62"
RAINCOAT, RAINCOAT_DARK = "#F6C445", "#D79F22"

FACE = "M-83 -16C-86 42 -52 92 -4 101Q0 102 4 101C52 92 86 42 83 -16C83 -80 46 -112 0 -112C-46 -112 -83 -80 -83 -16Z"


def _ears(skin: str, at: float = 84) -> str:
    return ball(-at, 16, 15, 20, skin) + ball(at, 16, 15, 20, skin)


def yunseul(mood: Mood, *, turn: float = 0, bandana: bool = True) -> str:
    """윤슬's head: side-swept fringe, a bun, at work a yellow bandana."""
    sway = turn * 6
    back = ball(44 - turn * 40, -132, 42, 37, HAIR) + drawn(
        f"M{24 - turn * 40:.0f} -142q18 -16 38 -4M{30 - turn * 40:.0f} -126q12 -8 26 0", width=3, stroke=HAIR_LIGHT
    )
    back += inked(
        "M-98 6C-106 -90 -60 -136 0 -136C60 -136 106 -90 98 6C100 50 96 78 80 92Q66 102 50 90H-50Q-66 102 -80 92C-96 78 -100 50 -98 6Z",
        HAIR,
    )
    under_fringe = shape(
        "M-82 -20C-80 -80 -46 -112 0 -112C46 -112 80 -80 82 -20C78 -40 74 -48 66 -54C50 -32 18 -32 -4 -58C-20 -36 -52 -32 -68 -20C-78 -10 -80 0 -83 8Z",
        SKIN_SHADE,
        opacity=0.75,
    )
    fringe = inked(
        f"M-91 8C-99 -86 -56 -132 0 -132C56 -132 99 -86 91 8C90 -22 84 -48 70 -66C54 -46 20 -46 {-4 + sway:.0f} -72C-20 -50 -52 -46 -68 -34C-80 -24 -88 -8 -91 8Z",
        HAIR,
    )
    strands = inked("M-92 -34C-100 24 -98 56 -82 88C-86 52 -82 20 -75 -36Z", HAIR, width=3) + inked(
        "M92 -34C100 24 98 56 82 88C86 52 82 20 75 -36Z", HAIR, width=3
    )
    shine = drawn("M-60 -86q26 -24 56 -26M20 -110q26 6 42 28", width=6, stroke=HAIR_LIGHT, opacity=0.9)
    cloth = _bandana() if bandana else shine
    return (
        back
        + _ears(SKIN)
        + inked(FACE, SKIN)
        + under_fringe
        + fringe
        + features(mood, turn=turn, line=HAIR)
        + strands
        + cloth
    )


def _bandana() -> str:
    d = "M-99 -30C-96 -108 -52 -146 0 -146C52 -146 96 -108 99 -30C62 -70 -62 -70 -99 -30Z"
    knot = (
        inked("M92 -46q34 -34 44 -12q-2 22 -40 20Z", GARDENIA)
        + inked("M94 -40q40 8 34 30q-18 10 -38 -20Z", GARDENIA)
        + ball(95, -42, 11, 11, GARDENIA)
    )
    return (
        inked(d, GARDENIA)
        + shape(d, "url(#dots)")
        + drawn("M-84 -58C-40 -88 40 -88 84 -58", width=3, stroke="#C98F17")
        + knot
    )


def yunseul_back(*, bandana: bool = True) -> str:
    """The back of 윤슬's head."""
    head = inked("M-94 0C-100 -90 -58 -136 0 -136C58 -136 100 -90 94 0C90 60 50 92 0 94C-50 92 -90 60 -94 0Z", HAIR)
    weave = drawn("M-58 -20C-40 40 -20 60 0 70M58 -20C40 40 20 60 0 70M0 -60V40", width=3.4, stroke=HAIR_LIGHT)
    bun = ball(0, -30, 44, 40, HAIR) + drawn("M-24 -40q20 -22 46 -6M-20 -20q20 -14 38 0", width=3.4, stroke=HAIR_LIGHT)
    cloth = (
        inked("M-96 -44C-90 -110 -50 -146 0 -146C50 -146 90 -110 96 -44C60 -78 -60 -78 -96 -44Z", GARDENIA)
        + shape("M-96 -44C-90 -110 -50 -146 0 -146C50 -146 90 -110 96 -44C60 -78 -60 -78 -96 -44Z", "url(#dots)")
        if bandana
        else ""
    )
    return head + weave + cloth + bun


def _curls(rows: tuple[tuple[float, float, float], ...]) -> str:
    """A perm: outlines first, so that the curls melt into one."""
    out = "".join(oval(x, y, r + 3.6, None, LINE) for x, y, r in rows)
    out += "".join(oval(x, y, r, None, GREY) for x, y, r in rows)
    for x, y, r in rows:
        out += drawn(
            f"M{x - r * 0.5:.0f} {y + r * 0.1:.0f}a{r * 0.5:.0f} {r * 0.5:.0f} 0 1 1 {r * 0.75:.0f} {r * 0.35:.0f}",
            width=3,
            stroke=GREY_LIGHT,
        )
    return out


def sundeok(mood: Mood, *, turn: float = 0, glasses: bool = False) -> str:
    """순덕's head: a tight grey perm and every line of a life of early mornings."""
    ring = tuple(
        (104 * math.cos(math.radians(a)), -16 + 96 * math.sin(math.radians(a)), 33.0) for a in range(170, 371, 25)
    )
    crown = tuple(
        (64 * math.cos(math.radians(a)), -58 + 50 * math.sin(math.radians(a)), 31.0) for a in range(195, 346, 30)
    )
    face = "M-84 -20C-92 44 -66 94 0 99C66 94 92 44 84 -20C80 -72 46 -98 0 -98C-46 -98 -80 -72 -84 -20Z"
    shade = shape("M-84 -22C-80 -72 -46 -98 0 -98C46 -98 80 -72 84 -22C60 -52 -60 -52 -84 -22Z", OLD_SHADE, opacity=0.7)
    rims = _glasses(turn) if glasses else ""
    return (
        _curls(ring)
        + _ears(OLD_SKIN, 87)
        + inked(face, OLD_SKIN)
        + shade
        + features(mood, turn=turn, spread=36, line="#77747E", age=0.75, eye_scale=0.86)
        + rims
        + _curls(crown)
    )


def _glasses(turn: float) -> str:
    x = turn * 17
    rims = "".join(
        oval(x + side * 35, 26, 27, 23, "#FFFFFF", stroke="#A06A1E", width=4.4, opacity=0.9) for side in (-1, 1)
    )
    return f'<g opacity=".92">{rims.replace("#FFFFFF", "none")}</g>' + drawn(
        f"M{x - 9:.0f} 22q9 -7 18 0M{x - 62:.0f} 20L-86 6M{x + 62:.0f} 20L86 6", width=4, stroke="#A06A1E"
    )


def sundeok_back() -> str:
    ring = tuple(
        (94 * math.cos(math.radians(a)), -20 + 92 * math.sin(math.radians(a)), 34.0) for a in range(0, 360, 24)
    )
    inner = tuple(
        (50 * math.cos(math.radians(a)), -24 + 50 * math.sin(math.radians(a)), 34.0) for a in range(0, 360, 45)
    )
    return _curls((*ring, *inner, (0, -24, 34.0)))


def jun(mood: Mood, *, turn: float = 0) -> str:
    """준's head in a yellow rain hood."""
    hood = inked(
        "M-112 70C-128 -70 -80 -136 0 -140C80 -136 128 -70 112 70C96 100 50 112 0 112C-50 112 -96 100 -112 70Z",
        RAINCOAT,
    )
    brim = inked(
        "M-92 40C-100 -60 -60 -104 0 -106C60 -104 100 -60 92 40C80 84 44 98 0 98C-44 98 -80 84 -92 40Z", RAINCOAT_DARK
    )
    face = inked("M-80 0C-80 54 -48 90 0 90C48 90 80 54 80 0C80 -56 48 -88 0 -88C-48 -88 -80 -56 -80 0Z", SKIN)
    hair = inked(
        "M-80 2C-84 -58 -46 -92 0 -92C46 -92 84 -58 80 2C70 -16 66 -26 60 -34C36 -24 -36 -24 -60 -34C-66 -26 -72 -14 -80 2Z",
        "#2E2A33",
    )
    return hood + brim + face + group(features(mood, turn=turn, spread=38), at=(0, 4)) + hair


TORSO = "M-36 108C-74 120 -122 132 -138 178L-156 400H156L138 178C122 132 74 120 36 108Z"


def _neck(skin: str, shade: str) -> str:
    return inked("M-33 80V122Q0 150 33 122V80Z", skin) + shape(
        "M-31 86Q0 122 31 86V104Q0 134 -31 104Z", shade, opacity=0.8
    )


def baker_body() -> str:
    """Shirt and indigo apron."""
    collar = inked("M-36 110L-62 128L-20 168L0 142Z", SHIRT) + inked("M36 110L62 128L20 168L0 142Z", SHIRT)
    straps = limb("M-60 128L-56 196", APRON, 22) + limb("M60 128L56 196", APRON, 22)
    bib = (
        inked("M-76 196Q0 206 76 196L104 400H-104Z", APRON)
        + drawn("M-72 208Q0 218 72 208", width=2.6, stroke="#8FA8CE")
        + shape("M34 204L74 200L100 400H58Z", APRON_DARK, opacity=0.6)
    )
    return (
        inked(TORSO, SHIRT)
        + shape("M92 130L134 180L152 400H110Z", "#DCD2BE", opacity=0.7)
        + _neck(SKIN, SKIN_SHADE)
        + collar
        + straps
        + bib
    )


def cardigan_body() -> str:
    """What 윤슬 wears when she is nobody's baker."""
    inner = inked("M-30 118Q0 148 30 118L52 400H-52Z", "#F3EEE2") + drawn(
        "M-38 200H38M-42 240H42M-46 280H46M-50 320H50", width=6, stroke="#7E93B5"
    )
    edges = drawn("M-34 112C-40 200 -52 300 -56 400M34 112C40 200 52 300 56 400", width=4)
    return (
        inked(TORSO, CARDIGAN)
        + shape("M96 132L134 180L152 400H112Z", CARDIGAN_DARK, opacity=0.6)
        + _neck(SKIN, SKIN_SHADE)
        + inner
        + edges
        + "".join(ball(47 + i * 3, 220 + i * 60, 6, 6, CARDIGAN_DARK, width=2.4) for i in range(3))
    )


def vest_body() -> str:
    """순덕's quilted vest over a mauve shirt, and her scarf."""
    vest = "M-60 122C-92 130 -112 144 -118 176L-126 400H126L118 176C112 144 92 130 60 122L30 250H-30Z"
    return (
        inked(TORSO, "#B59BC0")
        + _neck(OLD_SKIN, OLD_SHADE)
        + inked("M-44 112L0 176L44 112L60 124L22 210H-22L-60 124Z", "#B59BC0")
        + inked(vest, VEST)
        + shape(vest, "url(#flowers)")
        + drawn("M-30 250H30M0 250V400", width=4)
        + "".join(ball(14, 280 + i * 50, 6, 6, PAPER, width=2.4) for i in range(3))
    )


def raincoat_body() -> str:
    return (
        inked("M-40 100C-84 112 -112 132 -122 180L-138 400H138L122 180C112 132 84 112 40 100Z", RAINCOAT)
        + drawn("M0 112V400", width=4)
        + "".join(ball(16, 160 + i * 62, 8, 8, PAPER, width=3) for i in range(4))
        + shape("M84 128L118 180L134 400H100Z", RAINCOAT_DARK, opacity=0.7)
    )


def hand(skin: str = SKIN) -> str:
    """A hand that holds the edge of something, its fingers to the left."""
    d = "M30 -34C8 -40 -20 -38 -30 -30Q-38 -22 -30 -16Q-40 -12 -36 -2Q-42 4 -34 12Q-38 22 -26 26C-10 34 14 36 32 28Z"
    return inked(d, skin) + drawn("M-30 -16L-8 -14M-36 -2L-10 0M-34 12L-10 13", width=3)


def mirrored(part: str) -> str:
    return f'<g transform="scale(-1 1)">{part}</g>'
