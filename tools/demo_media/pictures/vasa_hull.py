"""Vasa's hull: the curve of her side, and all that is nailed to it."""

from __future__ import annotations

import math

from tools.demo_media.pictures.sheet import Point, Sheet, disc, group, mix, number, path, polygon, rect, smooth, stroke


def side(share: float, level: float) -> Point:
    """A point on the ship's side: share along from stern (0) to bow (1), level from keel (0) to rail (1)."""
    x = 118 + 650 * share
    sheer = 70 * (1 - share) ** 2.2 + 26 * share**3
    rise = 230 + sheer
    belly = 24 * math.sin(math.pi * share)
    y = 1010 - rise * level - (1 - level) * 62 * abs(2 * share - 1) ** 3 + belly * (1 - level)
    bow = 54 * (level**1.4) * max(0.0, share - 0.74) / 0.26
    return x + bow - 34 * level * max(0.0, 0.2 - share) / 0.2, y


def hull(sheet: Sheet) -> None:
    """Stern, planks, ports, bow and stumps of masts, lit from above."""
    steps = [at / 60 for at in range(61)]
    _stern(sheet)
    outline = [side(share, 1) for share in steps] + [side(share, 0) for share in reversed(steps)]
    mask = sheet.clip(smooth(outline, closed=True))
    parts = [rect((0, 500, 900, 620), sheet.fade([(0, "#a9743f", 1), (0.4, "#70482b", 1), (1, "#2a2421", 1)]))]
    for at in range(19):
        level = at / 18
        plank = smooth([side(share, level) for share in steps])
        parts += [
            stroke(plank, mix("#1d1917", "#5b3a23", level), 3),
            stroke(
                smooth([(x, y + 3) for x, y in (side(share, level) for share in steps)]),
                mix("#3c332c", "#d09a5b", level),
                1.5,
                opacity=0.75,
            ),
        ]
    for _ in range(150):
        share, level = sheet.chance.random(), sheet.chance.random()
        x, y = side(share, level)
        parts.append(
            rect(
                (x, y, sheet.chance.uniform(12, 56), 2.2),
                sheet.chance.choice(["#1c1714", "#b88651", "#4a3020"]),
                opacity=0.45,
            )
        )
    for level in (0.42, 0.64, 0.83):
        parts.append(stroke(smooth([side(share, level) for share in steps]), "#2c1c13", 7))
        parts.append(stroke(smooth([(x, y - 4) for x, y in (side(share, level) for share in steps)]), "#d7a263", 2))
    for level, count in ((0.52, 12), (0.73, 12)):
        for at in range(count):
            parts += _port(side(0.12 + at * 0.067, level))
    weed = [
        path(
            smooth([(x, y), (x + 5, y + 26), (x - 2, y + sheet.chance.uniform(34, 70))]),
            "none",
            stroke="#2f6a54",
            stroke_width="3",
            opacity="0.55",
        )
        for x, y in (side(sheet.chance.random(), 0.35) for _ in range(26))
    ]
    shade = sheet.fade([(0, "#062029", 0), (0.5, "#062029", 0.15), (1, "#041821", 0.82)])
    sheen = sheet.fade([(0, "#eaffd6", 0.42), (1, "#eaffd6", 0)])
    sheet.add(group([*parts, *weed, rect((0, 650, 900, 420), shade), rect((0, 620, 900, 210), sheen)], clip_path=mask))
    _bow(sheet)
    _masts(sheet)


def _port(at: Point) -> list[str]:
    """A gun port, boarded up by the divers before the lift, with the bracket of its lost lion's mask."""
    x, y = at
    cover = [
        rect((x - 11, y - 11, 22, 21), "#24170f"),
        rect((x - 9, y - 9, 18, 17), "#a87a48"),
        rect((x - 9, y - 9, 18, 3), "#d9ac6c"),
    ]
    boards = [rect((x - 9 + 6 * at_board, y - 9, 1.4, 17), "#4b301c") for at_board in range(1, 3)]
    return [
        *cover,
        *boards,
        stroke(f"M{number(x - 8)} {number(y + 6)}L{number(x + 8)} {number(y - 6)}", "#6d4a2b", 2.4),
        rect((x - 9, y + 9, 18, 2.4), "#d7a263"),
    ]


def _stern(sheet: Sheet) -> None:
    """The high carved stern with its galleries."""
    tower = [(96.0, 790.0), (70, 600), (66, 512), (100, 500), (176, 536), (252, 612), (276, 790)]
    sheet.add(path(smooth(tower, closed=True), "#7b4e2c"))
    mask = sheet.clip(smooth(tower, closed=True))
    parts = []
    for at in range(7):
        y = 528 + at * 30
        parts += [rect((40, y, 260, 6), "#3a2417"), rect((40, y - 3, 260, 2.4), "#e0b06a")]
        for column in range(9):
            x = 72 + column * 20 + (at % 2) * 6
            if at < 6:
                parts += [
                    path(f"M{x} {y + 28}v-12q5 -9 10 0v12Z", "#2a1a12" if at % 2 else "#c98f4b"),
                    disc(x + 5, y + 13, 2.6, "#f0cd86"),
                ]
    parts.append(rect((40, 490, 260, 260), sheet.fade([(0, "#eaffd6", 0.3), (0.5, "#eaffd6", 0), (1, "#062029", 0.5)])))
    sheet.add(group(parts, clip_path=mask))
    sheet.add(
        stroke("M74 506C62 484 76 466 90 476", "#8a5a33", 7),
        disc(90, 476, 7, "#e0b06a"),
        stroke("M104 501C150 516 210 560 254 614", "#e0b06a", 4),
    )


def _bow(sheet: Sheet) -> None:
    """The beakhead: a long prow under a bowsprit, with the leaping lion at its end."""
    sheet.add(
        path("M770 760C810 742 836 716 862 700L872 712C852 746 818 790 776 806Z", "#6d4629"),
        stroke("M772 770C812 754 840 728 866 706", "#d7a263", 3),
        stroke("M776 792C808 776 836 748 862 722", "#3a2417", 3),
    )
    sheet.add(
        path("M856 706C852 690 860 676 874 674C884 676 886 690 880 698C884 708 876 720 866 722Z", "#c98f4b"),
        disc(874, 684, 4, "#f0cd86"),
        stroke("M742 742L884 628", "#4b2f1d", 10),
        stroke("M742 739L884 625", "#a9743f", 3),
    )


def _masts(sheet: Sheet) -> None:
    for x, foot, top, lean in ((300, 744, 560, -6), (468, 768, 520, 3), (640, 752, 590, 8)):
        sheet.add(
            path(polygon([(x - 9, foot), (x - 6 + lean, top), (x + 6 + lean, top + 9), (x + 9, foot)]), "#4b2f1d"),
            path(polygon([(x - 9, foot), (x - 6 + lean, top), (x - 1 + lean, top + 4), (x - 1, foot)]), "#93653a"),
        )
