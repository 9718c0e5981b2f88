"""What came out of the kiln: the heap of sherds, and the one vase."""

from __future__ import annotations

import math

from tools.demo_media.pictures.sheet import (
    Point,
    Sheet,
    group,
    mix,
    number,
    oval,
    path,
    polygon,
    smooth,
    stroke,
)

GREENS = ("#8fb7a2", "#7aa894", "#a9c7ae", "#6f9a8b", "#b9c9a0", "#9aa37c", "#8f7f58", "#6f6250", "#a8935f")


def _shard(sheet: Sheet, at: Point, r: float) -> list[str]:
    """A piece of a broken pot: glazed outside, pale clay where it broke, sometimes a line of inlay."""
    chance = sheet.chance
    turn, count = chance.uniform(0, math.tau), chance.choice([4, 5, 5, 6])
    points = [
        (
            at[0] + r * chance.uniform(0.55, 1.1) * math.cos(turn + math.tau * n / count),
            at[1] + r * 0.66 * chance.uniform(0.55, 1.1) * math.sin(turn + math.tau * n / count),
        )
        for n in range(count)
    ]
    glaze = mix(chance.choice(GREENS), "#2a1d18", chance.uniform(0.05, 0.4))
    parts = [
        path(smooth([(x + 3, y + 6) for x, y in points], closed=True, tension=15), "#1d1412", opacity=0.6),
        path(smooth([(x, y + 4) for x, y in points], closed=True, tension=15), "#c9b79a"),
        path(smooth(points, closed=True, tension=15), glaze),
        path(
            polygon(
                [
                    (at[0] + (x - at[0]) * 0.6 - r * 0.1, at[1] + (y - at[1]) * 0.5 - r * 0.1)
                    for x, y in points[: max(3, count - 2)]
                ]
            ),
            mix(glaze, "#ffffff", 0.22),
            opacity=0.6,
        ),
    ]
    if chance.random() < 0.45:
        mid = [((x + at[0]) / 2, (y + at[1]) / 2) for x, y in points[:3]]
        parts.append(stroke(smooth(mid), "#f3ecd8", 2))
    return parts


def _broken_bowl(sheet: Sheet, at: Point, r: float) -> str:
    """A bowl that cracked or slumped in the fire: a bite out of its rim, a dark line down its side."""
    chance = sheet.chance
    glaze = mix(chance.choice(GREENS), "#2a1d18", chance.uniform(0, 0.3))
    bite = chance.uniform(-0.3, 0.4) * r
    parts = [
        path(
            f"M{-r} 0C{-r * 0.9} {r * 0.7} {-r * 0.4} {r * 0.9} {-r * 0.3} {r}H{r * 0.3}C{r * 0.4} {r * 0.9} {r * 0.9} {r * 0.7} {r} 0Z",
            glaze,
        ),
        path(
            f"M{r} 0C{r * 0.9} {r * 0.7} {r * 0.4} {r * 0.9} {r * 0.3} {r}H0C{r * 0.3} {r * 0.8} {r * 0.6} {r * 0.5} {r * 0.66} 0Z",
            mix(glaze, "#1d1a1c", 0.4),
        ),
        oval((0, 0), (r, r * 0.3), mix(glaze, "#fbf6e6", 0.3)),
        oval((0, r * 0.03), (r * 0.9, r * 0.24), mix(glaze, "#1d1a1c", 0.45)),
        path(
            f"M{bite - r * 0.3} {r * 0.34}L{bite - r * 0.1} {r * 0.52}L{bite} {r * 0.36}L{bite + r * 0.16} {r * 0.6}L{bite + r * 0.34} {r * 0.3}Q{bite} {r * 0.22} {bite - r * 0.3} {r * 0.34}Z",
            "#c9b79a",
        ),
        stroke(f"M{bite} {r * 0.44}l{r * 0.1} {r * 0.24}l{-r * 0.12} {r * 0.2}", "#2b211c", 2),
        stroke(f"M{-r * 0.86} {r * 0.2}Q{-r * 0.7} {r * 0.6} {-r * 0.4} {r * 0.82}", mix(glaze, "#fff3cf", 0.6), 3),
    ]
    turn = number(chance.uniform(-34, 34))
    return group(parts, transform=f"translate({number(at[0])} {number(at[1])}) rotate({turn})")


def heap(sheet: Sheet) -> None:
    """The heap of firings that failed, from the back of the heap to its foot."""
    chance = sheet.chance
    sheet.add(path("M430 920C520 800 640 752 760 760C930 770 1100 800 1240 880V930H420Z", "#241915"))
    for row in range(10):
        y = 772 + row * 16
        half = 190 + row * 56
        for _ in range(17 + row * 5):
            x = 800 + chance.near(0, half)
            lift = 40 * (1 - min(1.0, abs(x - 800) / half))
            for part in _shard(sheet, (x, y - lift + chance.near(0, 8)), 17 + row * 3.4):
                sheet.add(part)
        for x in (640 - row * 22, 1090 + row * 8) if row in (2, 5, 8) else ():
            sheet.add(_broken_bowl(sheet, (x + chance.near(0, 26), y - 26), 26 + row * 3.2))


def _crane(x: float, y: float, size: float, turn: float) -> str:
    """A crane among clouds, inlaid in white and black."""
    parts = [
        path("M-4 0C-16 -18 -34 -22 -46 -18C-34 -14 -24 -6 -12 6Z", "#fbf6e6"),
        path("M-2 2C6 -18 24 -30 42 -30C34 -20 22 -6 8 8Z", "#fbf6e6"),
        path("M-14 4Q0 -8 16 2Q4 14 -14 4Z", "#fbf6e6"),
        stroke("M14 2Q26 4 34 -6", "#fbf6e6", 3.4),
        stroke("M34 -6L44 -10M-14 4L-34 16M-14 6L-30 22", "#2b3330", 1.8),
        stroke("M-44 -18L-36 -15M40 -29L34 -23", "#2b3330", 2.4),
    ]
    return group(parts, transform=f"translate({number(x)} {number(y)}) rotate({number(turn)}) scale({number(size)})")


def vase(sheet: Sheet) -> None:
    """One vase that came out right, on a board upon the heap, between firelight and moonlight."""
    x, foot = 930.0, 806.0
    body = f"M{x - 46} {foot}C{x - 50} {foot - 60} {x - 66} {foot - 110} {x - 96} {foot - 180}C{x - 126} {foot - 256} {x - 96} {foot - 318} {x - 34} {foot - 334}Q{x - 22} {foot - 338} {x - 23} {foot - 350}Q{x - 24} {foot - 358} {x - 36} {foot - 366}H{x + 36}Q{x + 24} {foot - 358} {x + 23} {foot - 350}Q{x + 22} {foot - 338} {x + 34} {foot - 334}C{x + 96} {foot - 318} {x + 126} {foot - 256} {x + 96} {foot - 180}C{x + 66} {foot - 110} {x + 50} {foot - 60} {x + 46} {foot}Q{x} {foot + 12} {x - 46} {foot}Z"
    glaze = sheet.fade(
        [
            (0, "#d9c79a", 1),
            (0.14, "#b9cfae", 1),
            (0.42, "#8fb9a3", 1),
            (0.75, "#5f8d80", 1),
            (0.93, "#456d68", 1),
            (1, "#a9c4cc", 1),
        ],
        end=(1, 0),
    )
    sheet.add(
        path(f"M{x - 150} {foot + 2}L{x + 140} {foot - 4}L{x + 168} {foot + 26}L{x - 176} {foot + 34}Z", "#7d573a"),
        path(f"M{x - 150} {foot + 2}L{x + 140} {foot - 4}L{x + 143} {foot}L{x - 153} {foot + 6}Z", "#e0a566"),
        path(f"M{x - 176} {foot + 34}L{x + 168} {foot + 26}V{foot + 38}L{x - 176} {foot + 46}Z", "#4b3022"),
        oval((x + 20, foot + 8), (92, 12), "#1b1210", opacity=0.55),
        path(body, glaze),
    )
    inlay = [
        _crane(x - 44, foot - 262, 0.92, -10),
        _crane(x + 46, foot - 222, 0.86, 14),
        _crane(x - 30, foot - 168, 0.8, 6),
        _crane(x + 26, foot - 118, 0.66, -12),
        *(
            path(f"M{cx} {cy}q7 -11 17 -4q10 -7 14 3q11 0 7 9h-40q-8 -2 2 -8Z", "#f7f1e0", opacity=0.9)
            for cx, cy in (
                (x + 8, foot - 286),
                (x - 82, foot - 206),
                (x + 54, foot - 160),
                (x - 54, foot - 112),
                (x - 4, foot - 204),
                (x - 12, foot - 70),
            )
        ),
        *(path(f"M{x - 52 + at * 15} {foot + 6}q7.500 -34 15 0Z", "#f7f1e0", opacity=0.75) for at in range(7)),
        *(path(f"M{x - 66 + at * 17} {foot - 336}q8 24 17 0Z", "#f7f1e0", opacity=0.75) for at in range(8)),
        stroke(f"M{x - 110} {foot - 310}Q{x} {foot - 288} {x + 110} {foot - 310}", "#f7f1e0", 2, opacity=0.8),
        stroke(f"M{x - 60} {foot - 34}Q{x} {foot - 22} {x + 60} {foot - 34}", "#f7f1e0", 2, opacity=0.8),
    ]
    sheet.add(group(inlay, clip_path=sheet.clip(body)))
    shine = sheet.fade([(0, "#fff3cf", 0.85), (1, "#fff3cf", 0.05)])
    sheet.add(
        path(
            f"M{x - 92} {foot - 270}C{x - 96} {foot - 230} {x - 84} {foot - 190} {x - 70} {foot - 156}C{x - 76} {foot - 200} {x - 82} {foot - 240} {x - 70} {foot - 292}Q{x - 88} {foot - 290} {x - 92} {foot - 270}Z",
            shine,
        ),
        path(
            f"M{x + 84} {foot - 286}C{x + 102} {foot - 256} {x + 98} {foot - 214} {x + 84} {foot - 176}",
            "none",
            stroke="#dfeaf0",
            stroke_width="4",
            opacity="0.75",
            stroke_linecap="round",
        ),
        oval((x, foot - 366), (36, 6.5), "#c3d6bd"),
        oval((x, foot - 366), (24, 3.6), "#33504a"),
    )
