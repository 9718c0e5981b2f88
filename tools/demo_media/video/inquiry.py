"""Between the two launches: what had happened in the tank, and what was made stronger."""

import math
from random import Random

from tools.demo_media.easel import GARDENIA, PAPER, box, group, oval, shape, text
from tools.demo_media.video.flight import EMBER, in_orbit
from tools.demo_media.video.space import HEAVY, LABEL, label, sky
from tools.demo_media.video.timing import HEIGHT, WIDTH, arrive, mix, smooth, span, spring

_rng = Random(2600)
_DATA = tuple((_rng.uniform(0, 1), _rng.uniform(0, 1), _rng.uniform(0.3, 1)) for _ in range(190))
LIQUID, DEEP = "#8FD3E6", "#4FA3C4"


def _data(t: float) -> str:
    """Telemetry as it runs down the left of the picture."""
    out = ""
    for column, phase, strength in _DATA:
        y = (phase * 900 + t * (60 + 90 * strength)) % 640 - 20
        out += box(
            70 + round(column * 15) * 18,
            y,
            10,
            10,
            GARDENIA if strength > 0.86 else "#8FB0DA",
            radius=2,
            opacity=(0.25 + 0.6 * strength) * (1 - span(y, 520, 610)),
        )
    return group(out, extra=f'opacity="{arrive(span(t, 0.1, 1)):.2f}"')


def _tank() -> str:
    wall = "M560 210Q560 92 760 92Q960 92 960 210V540Q960 650 760 650Q560 650 560 540Z"
    level = "M572 236Q640 226 700 236T830 236T948 236V538Q948 638 760 638Q572 638 572 538Z"
    return (
        shape(wall, "#13264D", stroke="#DCE4F0", width=16)
        + shape(level, LIQUID, opacity=0.92)
        + shape("M572 420Q760 460 948 420V538Q948 638 760 638Q572 638 572 538Z", DEEP, opacity=0.6)
    )


def _helium(x: float, y: float, turn: float = 0) -> str:
    ball = (
        oval(0, 0, 62, None, "url(#steel)", stroke="#22304F", width=5)
        + shape("M-60 -8Q0 16 60 -8M-60 10Q0 34 60 10", stroke="#7B889C", width=4)
        + shape("M-34 -34Q-20 -48 -2 -50", stroke=PAPER, width=7)
    )
    return group(
        ball + text(0, 8, "He", 34, fill="#22304F", family=HEAVY, weight=800, anchor="middle"), at=(x, y), turn=turn
    )


def _bracket(loose: float) -> str:
    left = group(shape("M0 0V-46H30", stroke="#F4EFE0", width=11), at=(620, 592), turn=-loose * 46)
    right = group(shape("M0 0V-46H-30", stroke="#F4EFE0", width=11), at=(772, 592), turn=loose * 58)
    return box(600, 588, 194, 12, "#F4EFE0", radius=4) + left + right


def tank(t: float) -> str:
    """9.8 s: buoyancy grows with the climb, the bracket lets go, the tank is struck and leaks."""
    world = sky("#13233F", "#1F3C6B") + _data(t)
    tremble = 3.4 * math.sin(t * 58) * span(t, 3.4, 6.2) * (1 - span(t, 6.4, 6.5))
    free = span(t, 6.4, 8.0)
    rise = arrive(free)
    x = mix(696, 876, rise) + tremble + 6 * math.sin(t * 9) * rise
    y = mix(520, 318, rise) - 8 * span(t, 3.2, 6.4) + 5 * math.sin(t * 7) * rise
    arrow = arrive(span(t, 3.2, 4.2)) * (1 - span(t, 6.4, 6.9))
    long = mix(40, 150, smooth(span(t, 3.2, 6.2)))
    lift = group(
        shape(f"M0 0V{-long}M-26 {-long + 28}L0 {-long}L26 {-long + 28}", stroke=EMBER, width=13),
        at=(696, 446 - 8 * span(t, 3.2, 6.4)),
        extra=f'opacity="{arrow:.2f}"',
    )
    crack = span(t, 7.3, 7.7)
    flaw = shape("M968 286l-16 22l18 20l-14 26l16 20", stroke=EMBER, width=6, opacity=crack)
    drops = (
        "".join(
            oval(
                980 + (age * 150),
                330 + age * age * 190 + at * 7,
                8 - age * 3,
                10 - age * 3,
                LIQUID,
                opacity=crack * (1 - age),
            )
            for at, age in enumerate(((t - 7.5) * 0.9 + at * 0.21) % 1.0 for at in range(6))
        )
        if t > 7.5
        else ""
    )
    ring = oval(
        936,
        318,
        40 + 110 * arrive(span(t, 7.25, 7.9)),
        None,
        "none",
        stroke=PAPER,
        width=5,
        opacity=(1 - span(t, 7.25, 7.9)) * (1 if t > 7.25 else 0),
    )
    bubbles = "".join(
        oval(
            640 + at * 34 + 6 * math.sin(t * 3 + at),
            600 - ((t * 70 + at * 61) % 350),
            5 + at % 3 * 2,
            None,
            PAPER,
            opacity=0.5,
        )
        for at in range(9)
    )
    names = label(1000, 150, "산화제 탱크", size=34, shown=arrive(span(t, 1.2, 1.8))) + label(
        1000, 610, "헬륨 탱크", size=34, shown=arrive(span(t, 1.8, 2.4)) * (1 - span(t, 6.2, 6.6))
    )
    names += shape(
        "M992 598L776 548", stroke=PAPER, width=2.5, opacity=0.8 * arrive(span(t, 1.8, 2.4)) * (1 - span(t, 6.2, 6.6))
    ) + label(654, 356, "부력", size=42, shown=arrow, fill="#A33322", heavy=True, anchor="end")
    return (
        world
        + _tank()
        + bubbles
        + _bracket(smooth(span(t, 6.35, 6.8)))
        + _helium(x, y, 30 * rise)
        + lift
        + flaw
        + ring
        + drops
        + names
        + label(92, 668, "비행 자료 2,600여 건", size=34, shown=arrive(span(t, 0.6, 1.2)))
    )


def _grid() -> str:
    lines = "".join(box(x, 0, 1, HEIGHT, "#7FA6DA", opacity=0.22) for x in range(0, WIDTH, 40)) + "".join(
        box(0, y, WIDTH, 1, "#7FA6DA", opacity=0.22) for y in range(0, HEIGHT, 40)
    )
    return box(0, 0, WIDTH, HEIGHT, "#1F4E8C") + lines


def _draw_on(d: str, shown: float, length: float, *, width: float = 6) -> str:
    """A line being drawn: `length` is at least that of the path."""
    return f'<path d="{d}" fill="none" stroke="{PAPER}" stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="{length:g}" stroke-dashoffset="{length * (1 - shown):.1f}"/>'


def stronger(t: float) -> str:
    """5 s: the drawing board. The same tank, held better."""
    out = _grid()
    out += _draw_on("M410 120Q410 40 640 40T870 120V560Q870 660 640 660T410 560Z", smooth(span(t, 0, 1.6)), 2100)
    out += _draw_on("M640 300A92 92 0 1 1 639.9 300Z", smooth(span(t, 0.6, 1.7)), 600)
    out += _draw_on(
        "M470 580H810M500 580V430Q500 400 530 400H556M780 580V430Q780 400 750 400H724",
        smooth(span(t, 1.2, 2.4)),
        1000,
        width=8,
    )
    thick = smooth(span(t, 2.2, 3.0))
    out += shape(
        "M470 588H810V562H470ZM488 566V430Q488 386 530 386H560V416H532Q520 416 520 430V566ZM792 566V430Q792 386 750 386H720V416H748Q760 416 760 430V566Z",
        GARDENIA,
        opacity=thick,
    )
    for at, (x, y) in enumerate(((504, 540), (504, 470), (776, 540), (776, 470), (560, 575), (640, 575), (720, 575))):
        pop = spring(span(t, 2.7 + at * 0.16, 3.5 + at * 0.16))
        out += oval(x, y, 12 * pop, None, "#16365F") + oval(x, y, 5 * pop, None, PAPER) if t > 2.7 + at * 0.16 else ""
    lid = smooth(span(t, 3.2, 4.0))
    out += shape("M560 66Q640 34 720 66V84Q640 56 560 84Z", GARDENIA, opacity=lid)
    return (
        out
        + text(
            640,
            404,
            "He",
            46,
            fill=PAPER,
            family=HEAVY,
            weight=800,
            anchor="middle",
            extra=f'opacity="{smooth(span(t, 1.2, 1.8)):.2f}"',
        )
        + label(930, 480, "고정 장치를", size=42, shown=arrive(span(t, 2.4, 3.0)), heavy=True)
        + label(930, 538, "더 튼튼하게", size=42, shown=arrive(span(t, 2.6, 3.2)), heavy=True)
    )


def last(t: float) -> str:
    """The orbit goes on; who says so."""
    veil = smooth(span(t, 0.2, 1.4))
    words = text(
        640,
        352,
        "다시, 올라갔다.",
        92,
        fill=PAPER,
        family=HEAVY,
        weight=800,
        anchor="middle",
        spacing=-2,
        extra=f'opacity="{arrive(span(t, 0.9, 1.8)):.3f}"',
    )
    origins = (
        "출처  과학기술정보통신부·한국항공우주연구원",
        "누리호 1차 발사 조사 결과(2021. 12. 29.) · 2차 발사 결과(2022. 6. 21.)",
        "다시 실패박람회 2026",
    )
    notes = "".join(
        text(
            640,
            580 + at * 38,
            row,
            23,
            fill="#C9D7F2",
            family=LABEL,
            anchor="middle",
            extra=f'opacity="{arrive(span(t, 1.6, 2.4)):.3f}"',
        )
        for at, row in enumerate(origins)
    )
    dark = smooth(span(t, 5.0, 5.9))
    return (
        in_orbit(t + 2.0)
        + box(0, 0, WIDTH, HEIGHT, "#070E26", opacity=0.8 * veil)
        + words
        + notes
        + box(0, 0, WIDTH, HEIGHT, "#000000", opacity=dark)
    )
