"""The host, who must keep talking, and the head of the jury, who only wants to eat."""

from tools.demo_media.easel import GARDENIA, PAPER, VERMILION, box, group, oval, shape
from tools.demo_media.webtoon.faces import Mood, features
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked
from tools.demo_media.webtoon.people import FACE, TORSO

SKIN, SHADE = "#F3CFB0", "#DBA985"
SUIT, SUIT_DARK = "#7A4FA3", "#5B3880"
WHITE, WHITE_SHADE = "#EDEEF2", "#C4C8D4"
CLEAR = "#BFE3EE"
"""The raincoat of somebody who has learnt."""


def host(mood: Mood, *, turn: float = 0) -> str:
    """The host's head: hair with a wave that took a while."""
    hair = inked(
        "M-96 10C-112 -60 -92 -120 -40 -134C-10 -168 60 -160 84 -122C112 -96 104 -40 94 10C90 -20 86 -44 76 -62"
        "C40 -52 -30 -60 -60 -92C-66 -60 -84 -30 -96 10Z",
        "#5B2E1E",
    )
    wave = drawn("M-44 -116C-10 -146 44 -140 66 -108M-30 -98C0 -122 40 -116 60 -92", width=4, stroke="#94583A")
    return (
        ball(-84, 16, 15, 20, SKIN)
        + ball(84, 16, 15, 20, SKIN)
        + inked(FACE, SKIN)
        + features(mood, turn=turn, line="#5B2E1E")
        + hair
        + wave
    )


def host_body() -> str:
    shirt = inked("M-38 112L0 190L38 112L26 96H-26Z", PAPER)
    lapels = inked("M-40 110L-78 126L-30 260L0 196Z", SUIT_DARK) + inked("M40 110L78 126L30 260L0 196Z", SUIT_DARK)
    bow = inked("M-6 146L-48 124V172ZM6 146L48 124V172Z", GARDENIA) + ball(0, 147, 11, 12, GARDENIA)
    neck = inked("M-31 80V120Q0 146 31 120V80Z", SKIN) + shape("M-29 88Q0 122 29 88V104Q0 132 -29 104Z", SHADE)
    return inked(TORSO, SUIT) + neck + shirt + lapels + bow + drawn("M0 250V400", width=4)


def microphone() -> str:
    """A microphone in a fist, its head at (0, 0)."""
    return (
        drawn("M6 26L34 118", width=22)
        + drawn("M7 30L33 114", width=13, stroke="#4C515B")
        + ball(0, 0, 29, 31, "#8A90A0")
        + drawn("M-24 -10Q0 4 24 -10M-28 6Q0 20 28 6M-8 -28Q-14 0 -4 30M10 -28Q16 0 8 30", width=2.4)
        + inked("M-4 78C-14 58 8 46 30 54C56 54 66 76 60 100C52 122 14 122 4 110C-8 104 -8 90 -4 78Z", SKIN)
        + drawn("M30 56Q22 76 34 86M48 62Q40 80 52 90", width=3)
    )


def chair(mood: Mood, *, turn: float = 0, hood: bool = True) -> str:
    """The head of the jury: bald, moustached, bespectacled; in a clear hood when there are robots about."""
    tufts = "".join(
        oval(x, y, r + 3.4, None, LINE) for x, y, r in ((-92, -6, 26), (-94, 28, 22), (92, -6, 26), (94, 28, 22))
    )
    tufts += "".join(
        oval(x, y, r, None, WHITE) for x, y, r in ((-92, -6, 26), (-94, 28, 22), (92, -6, 26), (94, 28, 22))
    )
    x = turn * 17
    glasses = "".join(oval(x + side * 37, 14, 29, 27, "none", stroke="#2F3B5C", width=4.6) for side in (-1, 1)) + drawn(
        f"M{x - 8:.0f} 10q8 -6 16 0", width=4.4, stroke="#2F3B5C"
    )
    moustache = group(
        inked("M0 -6C-18 -18 -48 -10 -60 10C-40 16 -16 14 0 4C16 14 40 16 60 10C48 -10 18 -18 0 -6Z", WHITE, width=3.4),
        at=(x * 1.1, 52),
    )
    shine = drawn("M-36 -88q22 -14 48 -12", width=7, stroke=PAPER, opacity=0.8)
    head = tufts + inked(FACE, SKIN) + shine + features(mood, turn=turn, line=WHITE_SHADE, age=0.5, eye_scale=0.84)
    cover = ""
    if hood:
        d = "M-132 112C-150 -70 -92 -158 0 -160C92 -158 150 -70 132 112L104 84C116 -40 76 -116 0 -118C-76 -116 -116 -40 -104 84Z"
        cover = (
            shape(d, CLEAR, opacity=0.72)
            + drawn(d)
            + drawn("M-120 -20C-112 -90 -70 -132 -20 -142", width=7, stroke=PAPER, opacity=0.9)
        )
    return head + glasses + moustache + cover


def jury_body(*, raincoat: bool = True) -> str:
    tie = inked("M-13 132H13L20 250L0 282L-20 250Z", VERMILION)
    shirt = inked("M-40 110L0 176L40 110L24 98H-24Z", PAPER) + tie
    neck = inked("M-31 80V118Q0 140 31 118V80Z", SKIN)
    suit = inked(TORSO, "#4D5763") + neck + shirt + drawn("M-40 112L-22 400M40 112L22 400", width=4)
    if not raincoat:
        return suit
    coat = "M-52 104C-96 118 -150 136 -166 186L-184 400H184L166 186C150 136 96 118 52 104L0 196Z"
    return suit + shape(coat, CLEAR, opacity=0.62) + drawn(coat) + drawn("M-140 190L-152 360", width=7, stroke=PAPER)


def cup_noodles(*, lid: bool = False) -> str:
    """A paper cup of noodles, its foot at y = 0, 120 high."""
    cup = inked("M-62 -112H62L48 0H-48Z", PAPER) + shape("M-58 -84H58L52 -34H-52Z", VERMILION)
    wave = drawn("M-46 -58q12 -14 23 0t23 0t23 0t23 0", width=6, stroke=GARDENIA)
    rim = oval(0, -112, 64, 15, PAPER if lid else "#E9B65B", stroke=LINE, width=4)
    noodles = (
        ""
        if lid
        else drawn("M-44 -114q12 -10 22 0t22 0t22 0t22 0M-34 -107q12 -8 22 0t22 0t22 0", width=4, stroke="#FFE9A8")
    )
    return cup + wave + rim + noodles


def chopsticks() -> str:
    return drawn("M-8 0L-64 -170M10 0L-34 -176", width=9) + drawn(
        "M-8 0L-64 -170M10 0L-34 -176", width=4, stroke="#C79A5B"
    )


def splat(colour: str = "#3A2420") -> str:
    """Black-bean noodles where no noodles should be: over a head whose middle is (0, 0)."""
    sauce = inked(
        "M-104 -40C-116 -110 -60 -150 0 -150C60 -150 116 -110 104 -40C100 -4 84 -10 82 -40C78 -70 62 -66 58 -34C54 2 38 0 36 -34"
        "C32 -62 14 -58 10 -30C4 6 -14 2 -16 -34C-20 -64 -40 -60 -44 -30C-50 12 -66 6 -68 -34C-74 -70 -88 -20 -104 -40Z",
        colour,
    )
    strands = drawn(
        "M-86 -60C-70 -110 -40 -60 -20 -100S40 -70 60 -104M-96 -30C-104 10 -92 40 -98 70M70 -44C80 0 66 30 76 66M24 -60C30 -20 20 10 28 34",
        width=9,
        stroke="#E9C07A",
    )
    pea = "".join(
        oval(x, y, 7, None, "#7FB069", stroke=LINE, width=2.4) for x, y in ((-40, -112), (26, -128), (72, -86))
    )
    slice_of_cucumber = "".join(
        box(x, y, 40, 8, "#8FC37A", radius=4, stroke=LINE, line=2) for x, y in ((-24, -142), (-2, -152))
    )
    return sauce + strands + pea + slice_of_cucumber
