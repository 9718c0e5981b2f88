"""How a face of the strip feels: eyes, brows, mouth, and what goes with them."""

from dataclasses import dataclass

from tools.demo_media.easel import group, oval, shape
from tools.demo_media.webtoon.ink import LINE, drawn

IRIS, IRIS_LOW = "#33211D", "#8A563C"


@dataclass(frozen=True)
class Mood:
    """One expression. `brow` lifts (up is negative) and `knit` slants the brows inward."""

    eyes: str = "open"
    mouth: str = "flat"
    brow: float = 0
    knit: float = 0
    blush: float = 0.22
    sweat: bool = False
    tear: bool = False
    gaze: tuple[float, float] = (0, 0)


def features(
    mood: Mood, *, turn: float = 0, spread: float = 37, line: str = LINE, age: float = 0, eye_scale: float = 1
) -> str:
    """Everything on a face whose middle is (0, 0); `turn` from -1 (left) to 1."""
    shift = turn * 17
    near, far = 1 - 0.10 * max(0, -turn), 1 - 0.10 * max(0, turn)
    left = group(_eye(mood, -1), at=(shift - spread * near, 10), scale=eye_scale)
    right = group(_eye(mood, 1), at=(shift + spread * far, 10), scale=eye_scale)
    brows = "".join(_brow(shift + side * spread, side, mood, line) for side in (-1, 1))
    nose = drawn(f"M{shift * 1.35 + 1:.0f} 30q5 8 -4 10", width=3.4)
    mouth = group(_mouth(mood.mouth), at=(shift * 1.15, 60))
    return _warmth(mood, shift) + left + right + brows + nose + mouth + _extras(mood, shift) + _lines_of_age(age, shift)


def _eye(mood: Mood, side: int) -> str:
    gx, gy = mood.gaze
    kinds = {"open": _open, "wide": _wide, "tired": _tired}
    if mood.eyes in kinds:
        return kinds[mood.eyes](side, gx, gy)
    closed = {
        "smile": "M-17 6Q0 -16 17 6",
        "shut": "M-17 -2Q0 13 17 -2",
        "down": "M-17 2Q2 12 18 0M-10 8l-3 7M2 11l0 7M12 7l4 6",
        "dot": "M0 -3V5",
    }
    return drawn(closed[mood.eyes], width=11 if mood.eyes == "dot" else 5)


def _lash(side: int, lift: float) -> str:
    wing = f"M{-17 * side} {lift + 5}Q{-2 * side} {lift - 12} {18 * side} {lift + 3}L{23 * side} {lift - 1}"
    return drawn(wing, width=5.2)


def _open(side: int, gx: float, gy: float) -> str:
    return (
        oval(gx * 0.3, 3, 15.5, 17.5, "#FFFDFB")
        + oval(gx, 3 + gy, 11, 15, IRIS)
        + oval(gx, 10 + gy, 7.5, 6, IRIS_LOW, opacity=0.85)
        + oval(gx - 3.5, -3 + gy, 4.4, None, "#FFFFFF")
        + oval(gx + 4, 9 + gy, 2, None, "#FFFFFF", opacity=0.9)
        + _lash(side, -13)
    )


def _wide(side: int, gx: float, gy: float) -> str:
    return (
        oval(0, 1, 20, 24, "#FFFFFF", stroke=LINE, width=3.4)
        + oval(gx, 2 + gy, 9, 11, IRIS)
        + oval(gx - 3, -2 + gy, 3.2, None, "#FFFFFF")
        + _lash(side, -21)
    )


def _tired(side: int, gx: float, gy: float) -> str:
    return (
        oval(gx * 0.3, 6, 15, 11, "#FFFDFB")
        + oval(gx, 6 + gy, 10.5, 10.5, IRIS)
        + oval(gx, 11 + gy, 7, 4, IRIS_LOW, opacity=0.8)
        + oval(gx - 3, 3 + gy, 2.8, None, "#FFFFFF", opacity=0.8)
        + drawn(f"M{-18 * side} -4Q0 -8 {19 * side} 3", width=5.2)
        + drawn(f"M{-12 * side} 23Q0 28 {13 * side} 22", width=2.6, opacity=0.5)
    )


def _brow(x: float, side: int, mood: Mood, line: str) -> str:
    y = -30 + mood.brow
    inner, outer = y + mood.knit, y - mood.knit * 0.4
    return drawn(
        f"M{x - 17 * side:.0f} {inner:.0f}Q{x:.0f} {y - 8:.0f} {x + 18 * side:.0f} {outer + 3:.0f}",
        width=5,
        stroke=line,
    )


def _mouth(kind: str) -> str:
    pen = {
        "flat": "M-11 0H11",
        "smile": "M-16 -4Q0 12 16 -4",
        "small": "M-7 0Q0 5 7 0",
        "sad": "M-13 5Q0 -7 13 5",
        "wavy": "M-16 2Q-10 -6 -4 2T8 2T17 -2",
        "pursed": "M-8 2Q-2 -6 2 0Q6 6 10 -2",
    }
    if kind in pen:
        return drawn(pen[kind], width=4.4)
    hollow = {
        "talk": "M-13 -5Q0 -10 13 -5Q14 13 0 14Q-14 13 -13 -5Z",
        "laugh": "M-25 -8Q0 -2 25 -8Q24 24 0 25Q-24 24 -25 -8Z",
        "gape": "M-9 -8Q0 -15 9 -8Q14 16 0 18Q-14 16 -9 -8Z",
    }
    if kind == "chew":
        return drawn("M-14 2Q-7 -6 0 2Q7 8 14 0", width=4.4) + drawn("M24 -8q8 8 0 16", width=3, opacity=0.6)
    tongue = "" if kind == "gape" else shape("M-10 12Q0 2 11 12Q4 18 -10 12Z", "#E77F77")
    return shape(hollow[kind], "#7B2F2C", stroke=LINE, width=3.6) + tongue


def _warmth(mood: Mood, shift: float) -> str:
    if not mood.blush:
        return ""
    return "".join(
        oval(shift * 0.7 + side * 52, 38, 18, 11, "#E5604C", opacity=mood.blush)
        + drawn(
            f"M{shift * 0.7 + side * 52 - 7:.0f} 41l4 -7M{shift * 0.7 + side * 52 + 3:.0f} 41l4 -7",
            width=2.2,
            stroke="#D3503E",
            opacity=min(1, mood.blush * 2.4),
        )
        for side in (-1, 1)
    )


def _extras(mood: Mood, shift: float) -> str:
    drop = "M0 -16Q-13 6 0 10Q13 6 0 -16Z"
    out = group(shape(drop, "#BFE3F5", stroke=LINE, width=3), at=(80 + shift * 0.3, -38), turn=10) if mood.sweat else ""
    if mood.tear:
        out += oval(shift + 40, 36, 7, 9, "#CDEBFA", stroke="#6AA5C8", width=2)
    return out


def _lines_of_age(age: float, shift: float) -> str:
    if not age:
        return ""
    marks = (
        f"M{shift - 34:.0f} 48q-10 12 -4 24M{shift + 34:.0f} 48q10 12 4 24"
        f"M{shift - 64:.0f} 2l-11 -5M{shift - 63:.0f} 10l-12 1M{shift + 64:.0f} 2l11 -5M{shift + 63:.0f} 10l12 1"
        f"M{shift - 20:.0f} -56q20 -6 40 0"
    )
    return drawn(marks, width=2.8, opacity=age)
