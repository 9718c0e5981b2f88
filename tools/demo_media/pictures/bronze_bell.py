"""The bell of the drawing of Naksan: dragon loop, petals, figures in relief, and the writing inside."""

from __future__ import annotations

import math

from tools.demo_media.pictures.sheet import (
    Sheet,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    stroke,
)

BELL = (838.0, 250.0)


def _relief(x: float, y: float, size: float, tones: tuple[str, str]) -> str:
    """A standing figure in low relief: halo, crown, robe with ribbons, a lotus underfoot."""
    light, dark = tones
    parts = [
        disc(0, -66, 31, dark, opacity=0.35),
        disc(0, -66, 31, "none", stroke=light, stroke_width=3),
        disc(0, -66, 25, "none", stroke=light, stroke_width=1.4, opacity=0.7),
        path("M-12 -72Q-16 -90 -6 -90Q0 -100 6 -90Q16 -90 12 -72Z", light),
        stroke("M-11 -77Q0 -82 11 -77", dark, 2),
        oval((0, -67), (10.5, 13), light),
        path("M-7 -57h14v14h-14Z", light),
        stroke("M-6 -67h4M2 -67h4M-2 -59h4", dark, 1.5),
        path(
            "M-15 -46C-30 -38 -33 -12 -27 10C-30 34 -29 50 -33 66H33C29 50 30 34 27 10C33 -12 30 -38 15 -46Q0 -38 -15 -46Z",
            light,
        ),
        path("M15 -46C30 -38 33 -12 27 10C30 34 29 50 33 66H8C14 20 18 -20 6 -42Z", dark, opacity=0.5),
        path("M-5 -26Q0 -34 5 -26L7 -8Q0 -2 -7 -8Z", dark, opacity=0.7),
        stroke("M-27 -20Q-8 -14 -6 -8M27 -20Q8 -14 6 -8", dark, 2.2),
        stroke("M-14 8C-16 30 -18 48 -20 62M0 6V62M14 8C16 30 18 48 20 62", dark, 1.8, opacity=0.75),
        stroke("M-27 -6C-46 10 -40 34 -50 56M27 -6C46 10 40 34 50 56", light, 4),
        path("M-44 68q8 -10 15 0q7 -10 15 0q7 -10 14 0q7 -10 14 0q8 -10 15 0q7 -10 15 0l-12 14H-32Z", light),
    ]
    return group(parts, transform=f"translate({number(x)} {number(y)}) scale({number(size)})")


def hang(sheet: Sheet) -> None:
    """The bell from its hook to its mouth, lit from the left."""
    x, y = BELL
    lit, dark = "#e9b278", "#4b3120"
    body = f"M{x - 116} {y}C{x - 146} {y + 90} {x - 164} {y + 210} {x - 156} {y + 352}Q{x} {y + 386} {x + 156} {y + 352}C{x + 164} {y + 210} {x + 146} {y + 90} {x + 116} {y}Q{x} {y - 34} {x - 116} {y}Z"
    bronze = sheet.fade(
        [
            (0, "#ffd49a", 1),
            (0.12, "#d69a5e", 1),
            (0.38, "#936037", 1),
            (0.7, "#54341f", 1),
            (0.93, "#33231c", 1),
            (1, "#7d6a66", 1),
        ],
        end=(1, 0),
    )
    sheet.add(oval((x + 26, 686), (190, 13), "#2b1d16", opacity=0.5))
    sheet.add(
        stroke(f"M{x} 150V{y - 70}", "#2b2427", 13),
        stroke(f"M{x - 4} 150V{y - 70}", "#c9a27c", 3),
        path(
            f"M{x - 64} {y - 8}C{x - 92} {y - 44} {x - 58} {y - 84} {x - 22} {y - 72}Q{x} {y - 92} {x + 22} {y - 72}C{x + 58} {y - 84} {x + 92} {y - 44} {x + 64} {y - 8}L{x + 40} {y - 14}C{x + 56} {y - 44} {x + 34} {y - 58} {x} {y - 50}C{x - 34} {y - 58} {x - 56} {y - 44} {x - 40} {y - 14}Z",
            bronze,
        ),
        *(
            stroke(f"M{x - 66 + at * 12} {y - 30 - abs(5.5 - at) * -3}q6 -12 12 -2", lit, 2.4, opacity=0.7)
            for at in range(11)
        ),
        *(
            path(
                f"M{x + side * 74} {y - 40}q{side * 22} 6 {side * 20} 26q{side * -6} 14 {side * -22} 12q{side * -12} -14 {side * 2} -38Z",
                bronze,
            )
            + disc(x + side * 82, y - 24, 3, "#ffe2ab")
            + stroke(
                f"M{x + side * 70} {y - 44}q{side * 14} -18 {side * 30} -14M{x + side * 90} {y - 10}q{side * -8} -4 {side * -16} 0",
                lit,
                3,
            )
            for side in (-1, 1)
        ),
    )
    inner = sheet.fade([(0, "#241812", 1), (1, "#5b3c24", 1)])
    sheet.add(oval((x, y + 352), (156, 34), inner))
    sheet.add(path(body, bronze))
    inside = sheet.clip(body)
    details = _bands(sheet, dark)
    for at, (dx, size) in enumerate(((-96, 0.72), (0, 1.12), (98, 0.72))):
        tones = (mix("#dba56c", dark, 0.12 + at * 0.3), dark)
        details.append(_relief(x + dx, y + 148, size, tones))
    for dx in (-52, 52):
        details += [
            disc(x + dx, y + 92, 13, "none", stroke=mix(lit, dark, 0.45), stroke_width=2.4),
            stroke(
                f"M{x + dx - 6} {y + 88}h12M{x + dx} {y + 86}v13M{x + dx - 5} {y + 98}q5 4 10 0",
                mix(lit, dark, 0.4),
                2.2,
            ),
        ]
    sheet.add(group(details, clip_path=inside))
    _inside(sheet)


def _bands(sheet: Sheet, dark: str) -> list[str]:
    """The petals at the shoulder, the three lines at the waist, the waves at the mouth."""
    x, y = BELL
    parts = []
    for at in range(17):
        turn = -1.0 + at / 8
        px = x + 122 * math.sin(turn * math.pi / 2)
        wide = 9 * math.cos(turn * math.pi / 2 * 0.92) + 2
        parts += [
            path(
                f"M{number(px - wide)} {number(y + 6 + 20 * (1 - turn**2) - 22)}h{number(wide * 2)}q{number(wide * 0.4)} 26 {number(-wide)} 40q{number(-wide * 1.4)} -14 {number(-wide)} -40Z",
                mix("#efb97d", dark, 0.1 + at / 17 * 0.72),
            )
        ]
    for drop, wide in ((238, 5), (252, 9), (268, 5)):
        d = f"M{x - 170} {y + drop - 24}Q{x} {y + drop + 12} {x + 170} {y + drop - 24}"
        parts += [
            stroke(d, dark, wide, opacity=0.85),
            stroke(d, "#e0a96e", wide * 0.4, transform="translate(0 -3)", opacity=0.7),
        ]
    for at in range(15):
        wx = x - 168 + at * 24
        sag = 22 * (1 - ((wx + 12 - x) / 168) ** 2)
        tone = mix("#e3ac72", dark, 0.15 + at / 15 * 0.66)
        parts += [
            stroke(f"M{wx} {number(y + 318 + sag)}q12 -26 24 0", tone, 3),
            stroke(f"M{wx + 5} {number(y + 320 + sag)}q7 -15 14 0", tone, 2.2),
        ]
    for drop in (292, 336):
        parts.append(
            stroke(f"M{x - 170} {y + drop - 22}Q{x} {y + drop + 14} {x + 170} {y + drop - 22}", dark, 3, opacity=0.8)
        )
    glint = sheet.fade([(0, "#fff0cf", 0.1), (0.25, "#fff0cf", 0.6), (1, "#fff0cf", 0)], end=(1, 0))
    parts.append(
        path(
            f"M{x - 122} {y + 6}C{x - 150} {y + 110} {x - 160} {y + 220} {x - 152} {y + 350}H{x - 58}C{x - 78} {y + 230} {x - 84} {y + 110} {x - 64} {y + 6}Z",
            glint,
        )
    )
    return parts


def _inside(sheet: Sheet) -> None:
    """The mouth seen from below: on its inner wall, in small columns, what was lost and how it was made again."""
    x, y = BELL[0], BELL[1] + 352
    lip = f"M{x - 156} {y}Q{x} {y + 34} {x + 156} {y}Q{x + 120} {y + 46} {x} {y + 50}Q{x - 120} {y + 46} {x - 156} {y}Z"
    sheet.add(path(lip, sheet.fade([(0, "#1d130e", 1), (1, "#6b4528", 1)])))
    for at in range(33):
        turn = -1 + at / 16
        px = x + 128 * math.sin(turn * math.pi / 2)
        top = y + 22 + 6 * (1 - turn**2) - 3
        high = 4 + 13 * (1 - turn**2)
        sheet.add(
            stroke(
                f"M{number(px)} {number(top)}v{number(high)}",
                "#ffcf87",
                2,
                stroke_dasharray="2.6 2.4",
                opacity=0.95 - 0.45 * abs(turn),
            )
        )
    sheet.add(
        stroke(f"M{x - 154} {y + 2}Q{x - 120} {y + 47} {x} {y + 50}Q{x + 120} {y + 47} {x + 154} {y + 2}", "#b97f4a", 4)
    )
