"""What is read or hung upon: boards, banners, screens, panels, easels."""

from __future__ import annotations

from tools.art.drawings.trees import contact
from tools.art.palette import (
    GARDENIA,
    GIWA,
    GREEN,
    HANJI,
    INDIGO,
    INK,
    MARU,
    PAPER,
    PLASTER,
    SOFT_INK,
    STONE,
    TIMBER,
    TIMBER_DARK,
    VERMILION,
    light,
    mix,
    outline,
    shade,
)
from tools.art.svg import circle, ellipse, group, path, rect, stroke

CLOTH = "M17 13Q35 16 52 12Q49 40 51 66Q53 96 49 126L34 118L18 128Q20 98 17 70Q15 42 17 13Z"


def signpost() -> str:
    """Two arms on a post, without words: the scene writes them."""
    line = outline(TIMBER)
    return group(
        contact(40, 106, 18, 5),
        rect(35, 8, 10, 99, TIMBER, rx=2, stroke=line, stroke_width=2),
        rect(36.5, 10, 2.6, 95, light(TIMBER, 0.3)),
        path("M33 3h14l-2 7h-10z", GIWA, stroke=outline(GIWA), stroke_width=2, stroke_linejoin="round"),
        path("M6 18h58l11 11l-11 11H6z", HANJI, stroke=line, stroke_width=2, stroke_linejoin="round"),
        path("M7 36h58l-2 3H7z", shade(HANJI, 0.2)),
        path("M74 50H20L8 60l12 10h54z", mix(MARU, HANJI, 0.62), stroke=line, stroke_width=2, stroke_linejoin="round"),
        path("M73 66.5H17l3 2.5h53z", shade(MARU, 0.1), opacity=0.6),
        *(circle(40, y, 1.5, line) for y in (23, 35, 55, 65)),
    )


def notice() -> str:
    """A notice board under its own small roof, papers pinned to it."""
    line = outline(TIMBER)
    sheets = (
        (20, 36, 26, 34, PAPER),
        (52, 34, 36, 24, mix(GARDENIA, PAPER, 0.62)),
        (54, 64, 28, 20, PAPER),
        (93, 38, 17, 38, PAPER),
    )
    return group(
        contact(64, 114, 52, 5),
        *(rect(x, 26, 9, 89, TIMBER, stroke=line, stroke_width=2) for x in (11, 108)),
        *(rect(x, 28, 2.6, 85, light(TIMBER, 0.3)) for x in (12.5, 109.5)),
        rect(14, 26, 100, 66, mix(MARU, HANJI, 0.42), rx=3, stroke=line, stroke_width=2),
        rect(15, 27, 98, 5, "#1F2A44", opacity=0.16),
        *(_sheet(*sheet) for sheet in sheets),
        _small_roof(),
    )


def _sheet(x: float, y: float, width: float, height: float, colour: str) -> str:
    lines = [
        stroke(f"M{x + 4} {y + 9 + 5 * i}h{width - 8 - (6 if i % 3 == 2 else 0)}", mix(SOFT_INK, colour, 0.55), 1.4)
        for i in range(int((height - 10) // 5))
    ]
    return group(
        rect(x + 1.5, y + 2, width, height, "#1F2A44", opacity=0.2),
        rect(x, y, width, height, colour),
        *lines,
        circle(x + width / 2, y + 3, 1.9, VERMILION),
    )


def _small_roof() -> str:
    line = outline(GIWA)
    ribs = [stroke(f"M{x} 9L{64 + (x - 64) * 1.14:.1f} 24", mix(GIWA, "#FFF7E0", 0.2), 2.4) for x in range(16, 118, 12)]
    return group(
        path(
            "M14 6Q64 10 114 6L126 22Q124 28 118 27Q64 31 10 27Q4 28 2 22Z",
            GIWA,
            stroke=line,
            stroke_width=2,
            stroke_linejoin="round",
        ),
        *ribs,
        stroke("M14 5Q64 9 114 5", light(GIWA, 0.25), 4.5),
        stroke("M6 24Q64 29.5 122 24", shade(GIWA, 0.4), 2.4),
    )


def banner() -> str:
    """The cloth alone, near white, for the institution's colour."""
    return path(CLOTH, "#FBFBF8")


def banner_line() -> str:
    """Pole, rod and folds over the tinted cloth."""
    return group(
        contact(12, 146, 11, 4),
        path("M5 141h14l3 7H2z", STONE, stroke=outline(STONE), stroke_width=1.6),
        stroke("M12 144V6", TIMBER_DARK, 5),
        stroke("M11 143V7", light(TIMBER, 0.25), 1.8),
        circle(12, 5, 3.6, GARDENIA, stroke=outline(GARDENIA), stroke_width=1.4),
        path(
            "M42 13.5Q48 13 52 12Q49 40 51 66Q53 96 49 126L41 121.5Q44 92 42 66Q40 40 42 13.5Z",
            "#1F2A44",
            opacity=0.2,
        ),
        path("M17 13Q22 14 27 14.3Q24 42 27 70Q28 96 27 122L18 128Q20 98 17 70Q15 42 17 13Z", "#FFF7E0", opacity=0.3),
        path(CLOTH, stroke=INK, stroke_width=2, stroke_opacity=0.55, stroke_linejoin="round"),
        stroke("M12 12H54", TIMBER_DARK, 3),
        stroke("M18 13v3M27 14v3M36 14v3M45 13v3", TIMBER_DARK, 1.6),
    )


def screen() -> str:
    """A screen on a wooden frame; its picture is drawn by the scene at (12, 8)–(244, 138)."""
    return group(
        contact(128, 156, 116, 4),
        path("M40 146h20l5 11H35zM196 146h20l5 11h-30z", TIMBER_DARK),
        rect(2, 1, 252, 146, TIMBER, rx=6, stroke=outline(TIMBER), stroke_width=2),
        rect(4, 3, 248, 2.6, light(TIMBER, 0.35), rx=1.3),
        rect(4, 142, 248, 4, shade(TIMBER, 0.3), rx=2),
        rect(10, 6, 236, 134, INK, rx=3),
        rect(12, 8, 232, 130, mix(INK, INDIGO, 0.3)),
        path("M12 8H120L64 138H12z", light(mix(INK, INDIGO, 0.3), 0.06)),
        path("M118 56l30 17l-30 17z", HANJI, opacity=0.9),
    )


def panel() -> str:
    """A free-standing wall (가벽) on two feet; works hang on (8, 6)–(248, 142)."""
    return group(
        contact(128, 162, 120, 4),
        *(path(f"M{x} 146h16l7 16h-30z", TIMBER_DARK) for x in (36, 204)),
        *(path(f"M{x} 146h6l-2 16h-11z", light(TIMBER, 0.15)) for x in (36, 204)),
        rect(2, 2, 252, 148, TIMBER, rx=3),
        rect(2, 2, 252, 2.4, light(TIMBER, 0.4), rx=1),
        rect(248, 4, 6, 146, shade(TIMBER, 0.28)),
        rect(8, 6, 240, 136, PLASTER),
        rect(8, 6, 240, 4, shade(PLASTER, 0.16)),
        rect(8, 136, 240, 6, mix(PLASTER, TIMBER, 0.22)),
        rect(2, 147, 252, 3, shade(TIMBER, 0.4), rx=1),
    )


def easel() -> str:
    """An easel; what it shows is drawn on (8, 8)–(80, 88)."""
    line = outline(MARU)
    return group(
        contact(44, 124, 36, 5),
        stroke("M44 10L46 116", shade(MARU, 0.35), 6),
        *(stroke(d, line, 8) for d in ("M36 4L12 122", "M52 4L76 122")),
        stroke("M36 4L12 122", light(MARU, 0.1), 5),
        stroke("M52 4L76 122", shade(MARU, 0.16), 5),
        stroke("M21 104H67", line, 6),
        stroke("M21 104H67", MARU, 3.4),
        rect(6, 6, 76, 84, PAPER, stroke=line, stroke_width=2),
        rect(8, 8, 72, 80, HANJI),
        rect(2, 89, 84, 8, MARU, rx=2, stroke=line, stroke_width=2),
        rect(4, 90, 80, 2, light(MARU, 0.45)),
    )


def plate() -> str:
    """The label beside a work, too small to be read: the caption is in the viewer."""
    return group(
        rect(1, 2, 31, 14, "#1F2A44", opacity=0.22),
        rect(0, 0, 31, 14, PAPER),
        rect(4, 3.4, 15, 2, SOFT_INK),
        rect(4, 7, 22, 1.4, mix(SOFT_INK, PAPER, 0.5)),
        rect(4, 10, 18, 1.4, mix(SOFT_INK, PAPER, 0.5)),
    )


def exit_sign() -> str:
    """A running figure and an arrow to the open, in the east."""
    return group(*_exit_board(), *_runner())


def exit_sign_west() -> str:
    """The same, the other way."""
    return group(*_exit_board(), group(*_runner(), transform="matrix(-1 0 0 1 64 0)"))


def _exit_board() -> tuple[str, ...]:
    return (
        rect(1, 2, 62, 36, outline(GREEN), rx=6),
        rect(3, 4, 58, 32, GREEN, rx=4),
        rect(3, 4, 58, 2.4, light(GREEN, 0.3), rx=1.2),
    )


def _runner() -> tuple[str, ...]:
    return (
        rect(9, 9, 17, 23, PAPER),
        circle(20, 13.4, 2.9, GREEN),
        stroke(
            "M18.5 18L15.5 23L11.5 23M18.5 18L21.5 23.5L20.5 29.5M15.8 23.5L13.5 29.5M18.5 18L23.5 20.5",
            GREEN,
            2.7,
        ),
        stroke("M34 20H52M46 13.5L53 20L46 26.5", PAPER, 3.6),
    )


def dot() -> str:
    """A mark on the floor, every two tiles along the route."""
    return ellipse(6, 6, 5.6, 4.8, INDIGO, opacity=0.3) + ellipse(6, 6, 3.4, 2.8, PAPER, opacity=0.85)


def arrow() -> str:
    """Bobs above the work one stands before."""
    d = "M14 4h12q2 0 2 2v9h6q4 0 1.5 3L22 32q-2 2.4 -4 0L4.5 18Q2 15 6 15h6V6q0 -2 2 -2z"
    return group(
        path(d, GARDENIA, stroke=INK, stroke_width=4, stroke_linejoin="round"),
        path(d, GARDENIA, stroke=GARDENIA, stroke_width=0.6),
        path("M15 5.5h5v12l-1 12L5.5 17h8z", light(GARDENIA, 0.5)),
    )


def avatar_shadow() -> str:
    return ellipse(22, 9, 20, 7, "#1F2A44", opacity=0.18)
