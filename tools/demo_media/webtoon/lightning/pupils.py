"""The robot club of 샛별중학교: 나래 who never sits still, 도하 who feeds everybody, 미소 whose face never changes.

As in people.py a head's middle is (0, 0), its chin near y = 100; a bust hangs below it to y = 400.
"""

from tools.demo_media.easel import GARDENIA, PAPER, VERMILION, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood, features
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked, limb
from tools.demo_media.webtoon.people import FACE, TORSO

SKIN, SKIN_SHADE = "#FADFC6", "#E9BA97"
TAN, TAN_SHADE = "#EDC197", "#D59E70"
RAVEN, RAVEN_LIGHT = "#2C2F4A", "#565B86"
CURL, CURL_LIGHT = "#7B4A2C", "#A8703F"
BOB, BOB_LIGHT = "#3A2436", "#6B4661"
GYM, GYM_DARK = "#2F5FA8", "#23467E"
HOOD, HOOD_DARK = "#3F8F6B", "#2F6B53"
KNIT, KNIT_DARK = "#D9553F", "#A83A2A"

DEADPAN = Mood(eyes="open", mouth="flat", brow=7, blush=0.14)
"""미소's face, whatever happens."""

FRINGE = (
    "M-93 8C-101 -88 -56 -134 0 -134C56 -134 101 -88 93 8C90 -20 84 -46 66 -66"
    "C44 -40 4 -52 -22 -92C-30 -58 -54 -38 -76 -30C-86 -18 -91 -6 -93 8Z"
)
GOGGLE_STRAP = "M-98 -44C-62 -78 62 -78 98 -44L100 -72C62 -106 -62 -106 -100 -72Z"


def _ears(skin: str, at: float = 84) -> str:
    return ball(-at, 16, 15, 20, skin) + ball(at, 16, 15, 20, skin)


def _neck(skin: str, shade: str) -> str:
    return inked("M-33 80V122Q0 150 33 122V80Z", skin) + shape(
        "M-31 86Q0 122 31 86V104Q0 134 -31 104Z", shade, opacity=0.8
    )


def _goggles() -> str:
    lenses = "".join(
        oval(x, -78, 37, 28, GARDENIA, stroke=LINE, width=4)
        + oval(x, -78, 27, 19, "#BDE6F2", stroke=LINE, width=3)
        + shape(f"M{x - 16} -72L{x + 2} -92", stroke=PAPER, width=6)
        for x in (-40, 40)
    )
    return inked(GOGGLE_STRAP, "#4B4F73") + lenses + box(-8, -84, 16, 11, GARDENIA, stroke=LINE, line=3)


def narae(mood: Mood, *, turn: float = 0, blown: float = 0) -> str:
    """나래's head: work goggles and a ponytail; `blown` swings the ponytail up, as by a wind from the left."""
    tail = inked(
        f"M30 -104C96 {-184 - blown:g} 196 {-128 - 2 * blown:g} 184 {-22 - 2.4 * blown:g}"
        f"C178 {34 - 2.4 * blown:g} 146 {26 - 2 * blown:g} 146 {-8 - 2 * blown:g}C146 -54 116 -80 62 -84Z",
        RAVEN,
    ) + drawn(
        f"M84 -116C130 {-134 - blown:g} 160 {-100 - 1.6 * blown:g} 164 {-46 - 2 * blown:g}", width=5, stroke=RAVEN_LIGHT
    )
    back = inked(
        "M-96 4C-104 -90 -58 -136 0 -136C58 -136 104 -90 96 4C98 40 92 62 80 74H-80C-92 62 -98 40 -96 4Z", RAVEN
    )
    locks = inked("M-92 -32C-101 14 -98 46 -80 72C-88 40 -84 12 -76 -30Z", RAVEN, width=3) + inked(
        "M92 -32C101 14 98 46 80 72C88 40 84 12 76 -30Z", RAVEN, width=3
    )
    tie = ball(62, -98, 15, 13, VERMILION)
    return (
        tail
        + tie
        + back
        + _ears(SKIN)
        + inked(FACE, SKIN)
        + shape("M-80 -22C-60 -70 60 -70 82 -22C60 -46 -50 -46 -80 -22Z", SKIN_SHADE, opacity=0.7)
        + inked(FRINGE, RAVEN)
        + features(mood, turn=turn, line=RAVEN)
        + locks
        + _goggles()
    )


CURLS = (
    (-92, -30, 28),
    (-86, -72, 30),
    (-54, -104, 32),
    (-12, -118, 34),
    (32, -114, 33),
    (70, -90, 31),
    (94, -50, 29),
    (-48, -70, 26),
    (-4, -84, 28),
    (42, -76, 26),
)


def doha(mood: Mood, *, turn: float = 0) -> str:
    """도하's head: broad, curly, behind round glasses."""
    face = "M-95 -10C-103 56 -64 101 0 103C64 101 103 56 95 -10C91 -78 52 -104 0 -104C-52 -104 -91 -78 -95 -10Z"
    mop = "".join(oval(x, y, r + 3.6, None, LINE) for x, y, r in CURLS)
    mop += "".join(oval(x, y, r, None, CURL) for x, y, r in CURLS)
    mop += "".join(
        drawn(
            f"M{x - r * 0.5:.0f} {y}a{r * 0.5:.0f} {r * 0.5:.0f} 0 1 1 {r * 0.7:.0f} {r * 0.4:.0f}", width=3.4
        ).replace(LINE, CURL_LIGHT)
        for x, y, r in CURLS
    )
    x = turn * 17
    rims = "".join(oval(x + side * 40, 13, 33, 31, "none", stroke="#2F3B5C", width=5) for side in (-1, 1))
    rims += drawn(f"M{x - 8:.0f} 8q8 -6 16 0M{x - 72:.0f} 6L-96 -2M{x + 72:.0f} 6L96 -2", width=4.4, stroke="#2F3B5C")
    back = inked("M-100 -10C-104 -96 -50 -130 0 -130C50 -130 104 -96 100 -10C100 24 96 40 88 50H-88Z", CURL)
    return (
        back
        + _ears(TAN, 97)
        + inked(face, TAN)
        + shape("M-90 -24C-60 -60 60 -60 90 -24C60 -44 -60 -44 -90 -24Z", TAN_SHADE, opacity=0.6)
        + features(mood, turn=turn, spread=40, line=CURL, eye_scale=0.92)
        + rims
        + mop
    )


def miso(mood: Mood = DEADPAN, *, turn: float = 0) -> str:
    """미소's head: a straight fringe, a bob, one red hairpin."""
    back = inked("M-112 74C-122 -84 -66 -138 0 -138C66 -138 122 -84 112 74Q98 92 76 86H-76Q-98 92 -112 74Z", BOB)
    fringe = inked(
        "M-88 -18C-94 -88 -54 -128 0 -128C54 -128 94 -88 88 -18L62 -26L56 -16L30 -26L22 -14L-4 -25L-14 -14L-40 -25L-50 -15L-64 -25Z",
        BOB,
    )
    sides = inked("M-90 -40C-116 10 -116 54 -104 82C-84 88 -74 80 -74 66C-84 34 -84 0 -80 -34Z", BOB) + inked(
        "M90 -40C116 10 116 54 104 82C84 88 74 80 74 66C84 34 84 0 80 -34Z", BOB
    )
    pin = group(box(-24, -8, 48, 15, KNIT, radius=7, stroke=LINE, line=3), at=(66, -58), turn=38)
    shine = drawn("M-62 -74q26 -26 58 -28", width=6, stroke=BOB_LIGHT)
    return (
        back
        + inked(FACE, SKIN)
        + shape("M-84 -24H84V-10C60 -22 -60 -22 -84 -10Z", SKIN_SHADE, opacity=0.7)
        + features(mood, turn=turn, spread=38, line=BOB)
        + sides
        + fringe
        + shine
        + pin
    )


def gym_body() -> str:
    """나래's gym jacket, zipped to the chin, two stripes down the sleeves."""
    collar = inked("M-46 98Q0 132 46 98L52 130Q0 166 -52 130Z", GYM_DARK)
    stripes = drawn("M-112 160L-136 400M112 160L136 400", width=9, stroke=PAPER) + drawn(
        "M-96 152L-116 400M96 152L116 400", width=5, stroke=GARDENIA
    )
    badge = group(text(0, 0, "샛별", 30, fill=GARDENIA, family="NanumSquareRound ExtraBold", weight=800), at=(28, 240))
    return (
        inked(TORSO, GYM)
        + stripes
        + _neck(SKIN, SKIN_SHADE)
        + collar
        + drawn("M0 146V400", width=4)
        + box(-7, 160, 14, 24, "#C9CDD6", radius=3, stroke=LINE, line=3)
        + badge
    )


def hood_body() -> str:
    """도하's hooded top, roomy, a pocket full of snacks."""
    wide = "M-40 108C-96 118 -150 138 -166 186L-184 400H184L166 186C150 138 96 118 40 108Z"
    hood = inked("M-84 124C-70 92 70 92 84 124C66 168 -66 168 -84 124Z", HOOD_DARK)
    cords = drawn("M-30 150V216M30 150V208", width=5, stroke=PAPER) + ball(-30, 220, 5, 7, PAPER, width=2.4)
    pocket = drawn("M-92 400L-66 306H66L92 400", width=4) + inked("M18 306l8 -40h40l-4 40Z", GARDENIA, width=3)
    return (
        inked(wide, HOOD)
        + shape("M112 140L160 190L178 400H132Z", HOOD_DARK, opacity=0.6)
        + _neck(TAN, TAN_SHADE)
        + hood
        + inked("M-40 112Q0 146 40 112L30 140Q0 158 -30 140Z", TAN)
        + cords
        + ball(30, 212, 5, 7, PAPER, width=2.4)
        + pocket
    )


def knit_body() -> str:
    """미소's red cardigan, buttoned all the way."""
    collar = inked("M-34 108L-58 122L-20 158L0 138Z", PAPER) + inked("M34 108L58 122L20 158L0 138Z", PAPER)
    return (
        inked("M-36 106C-72 116 -108 130 -120 172L-136 400H136L120 172C108 130 72 116 36 106Z", KNIT)
        + _neck(SKIN, SKIN_SHADE)
        + collar
        + drawn("M0 146V400", width=4)
        + "".join(ball(13, 180 + at * 52, 6.5, 6.5, GARDENIA, width=2.6) for at in range(5))
        + shape("M84 128L116 172L130 400H100Z", KNIT_DARK, opacity=0.6)
    )


def fist(skin: str = SKIN) -> str:
    """A raised fist, the wrist below it at (0, 44)."""
    return (
        inked("M-30 34C-44 10 -42 -26 -24 -34C-10 -44 30 -42 38 -24C46 0 40 26 28 40Z", skin)
        + drawn("M-24 -32Q-14 -8 -20 2M-4 -38Q4 -12 -2 2M18 -36Q24 -12 18 2", width=3)
        + inked("M-36 6C-20 -6 10 -4 16 10C12 22 -16 22 -34 22Z", skin, width=3.4)
    )


def cheering(sleeve: str, skin: str, reach: tuple[float, float], shoulder: tuple[float, float]) -> str:
    """An arm thrown up from `shoulder`, its fist at `reach`."""
    (sx, sy), (x, y) = shoulder, reach
    arm = f"M{sx:g} {sy:g}Q{(sx + x) / 2 + (30 if x > sx else -30):g} {sy:g} {x:g} {y + 46:g}"
    return limb(arm, sleeve, 52) + group(fist(skin), at=reach)
