"""번개, first and second: a yellow box on wheels. Ground at y = 0, wheels' middle at x = 0, 300 high."""

from tools.demo_media.easel import GARDENIA, PAPER, VERMILION, box, group, oval, shape, text
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked
from tools.demo_media.webtoon.lettering import VOICE

SHELL, SHELL_DARK, SHELL_LIGHT = GARDENIA, "#CF8F17", "#FFD874"
GLASS, LED = "#1E2A44", "#7FF0D2"
BOLT = "M10 -44L-26 8H-4L-12 44L26 -12H4Z"

LOOKS = {
    "on": "M-46 -4V8M46 -4V8M-18 26H18",
    "bright": "M-58 6Q-46 -16 -34 6M34 6Q46 -16 58 6M-22 20Q0 36 22 20",
    "blank": "M-58 2H-34M34 2H58M-8 26H8",
    "rush": "M-60 -14L-36 2L-60 14M60 -14L36 2L60 14M-22 28H22",
}


def _wheel(x: float, *, spin: bool) -> str:
    blur = oval(x, -52, 30, None, "none", stroke="#8A93A8", width=4, opacity=0.8) if spin else ""
    spokes = "" if spin else drawn(f"M{x - 20} -52H{x + 20}M{x} -72V-32", width=5, stroke="#8A93A8")
    return (
        ball(x, -52, 54, 54, "#343B52") + ball(x, -52, 32, 32, "#C9D0DC") + spokes + blur + oval(x, -52, 8, None, LINE)
    )


def _claw(x: float, side: int) -> str:
    arm = drawn(f"M{x} -150l{34 * side} 18l{10 * side} 34", width=17) + drawn(
        f"M{x} -150l{34 * side} 18l{10 * side} 34", width=9, stroke="#C9D0DC"
    )
    grip = f"M{x + 44 * side} -98c{-22 * side} 6 {-22 * side} 36 {-4 * side} 42M{x + 44 * side} -98c{22 * side} 6 {22 * side} 36 {4 * side} 42"
    return arm + drawn(grip, width=9)


def pin(*, tag: bool = False) -> str:
    """The safety pin with its red ribbon, the hole at (0, 0); with `tag`, large enough to be read."""
    rod = drawn("M-10 0H34", width=10) + drawn("M-10 0H32", width=4, stroke="#DDE2EA")
    ring = oval(46, 0, 17, None, "none", stroke=LINE, width=10) + oval(
        46, 0, 17, None, "none", stroke="#DDE2EA", width=4
    )
    ribbon = inked("M44 16C30 40 58 60 40 96L58 84L70 100C84 62 54 44 58 16Z", VERMILION, width=3.4)
    if not tag:
        return rod + ribbon + ring
    card = (
        box(-74, 0, 148, 96, PAPER, radius=8, stroke=LINE, line=4)
        + oval(0, 14, 7, None, LINE)
        + text(0, 50, "안전핀", 32, family=VOICE, weight=700, anchor="middle", fill=VERMILION)
        + text(0, 82, "뽑고 출발!", 27, family=VOICE, weight=700, anchor="middle", fill=LINE)
    )
    return rod + ribbon + ring + drawn("M52 18Q80 40 92 70", width=3) + group(card, at=(96, 62), turn=6)


def lightning(look: str = "on", *, number: int = 2, pinned: bool = True, spin: bool = False, side: bool = False) -> str:
    """번개: `look` is a key of LOOKS; `side` leaves off the claws."""
    antenna = drawn("M-50 -286V-322", width=6) + ball(-50, -332, 13, 13, VERMILION)
    shell = (
        box(-118, -286, 236, 206, SHELL, radius=26, stroke=LINE, line=5)
        + box(-112, -280, 224, 26, SHELL_LIGHT, radius=13)
        + shape("M-116 -116H116V-106Q116 -84 94 -84H-94Q-116 -84 -116 -106Z", SHELL_DARK, opacity=0.75)
    )
    face = box(-92, -250, 184, 96, GLASS, radius=18, stroke=LINE, line=4) + group(
        drawn(LOOKS[look], width=10, stroke=LED), at=(0, -208)
    )
    glare = shape("M-76 -166L-50 -240H-28L-54 -166Z", PAPER, opacity=0.12)
    mark = group(shape(BOLT, VERMILION, stroke=LINE, width=4), at=(-64, -128), scale=0.52) + text(
        34, -115, f"{number}호", 36, family="NanumSquareRound ExtraBold", weight=800, anchor="middle", fill=LINE
    )
    claws = "" if side else _claw(-118, -1) + _claw(118, 1)
    safety = group(pin(), at=(112, -230), scale=0.86) if pinned else ""
    wheels = _wheel(-74, spin=spin) + _wheel(74, spin=spin)
    return antenna + claws + shell + face + glare + mark + wheels + safety


def dash(x: float, y: float, size: float, *, number: int, turn: float = -6) -> str:
    """번개 going much too fast to the right, its wheels off the ground, with the streaks it leaves."""
    streaks = "".join(
        shape(f"M-150 {at}L{-150 - long} {at + 6}L-150 {at + 12}Z", colour, opacity=0.9)
        for at, long, colour in (
            (-280, 420, PAPER),
            (-232, 620, "#FFE9A8"),
            (-178, 500, PAPER),
            (-120, 680, "#FFE9A8"),
            (-66, 460, PAPER),
        )
    )
    smoke = "".join(
        oval(-180 - at * 54, -24 - (at % 2) * 14, 40 - at * 5, None, PAPER, stroke=LINE, width=3.4)
        for at in range(4, -1, -1)
    )
    body = group(lightning("rush", number=number, pinned=False, spin=True), turn=turn)
    return group(streaks, smoke, body, at=(x, y), scale=size)
