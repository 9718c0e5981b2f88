"""What several pictures need out of doors: ridges, clouds, water, birds, grass, people from behind."""

from __future__ import annotations

import itertools
import math

from tools.demo_media.pictures.sheet import (
    Chance,
    Point,
    Sheet,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    smooth,
    stroke,
)


def ridge(chance: Chance, ends: tuple[Point, Point], height: float, rough: float = 0.55) -> list[Point]:
    """A skyline by midpoint displacement between two ends, as points from left to right."""
    points = [ends[0], ends[1]]
    swing = height
    while len(points) < 120:
        finer = [points[0]]
        for left, right in itertools.pairwise(points):
            middle = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2 - chance.uniform(-0.35, 1) * swing)
            finer += [middle, right]
        points, swing = finer, swing * rough
    return points


def land(points: list[Point], floor: float) -> str:
    """The path data of the land under a skyline, down to ``floor``."""
    return smooth(points) + f"L{number(points[-1][0])} {number(floor)}L{number(points[0][0])} {number(floor)}Z"


def puffs(chance: Chance, box: tuple[float, float, float, float], count: int, fill: str) -> list[str]:
    """A heap of round puffs in an ellipse (centre x, y, radii x, y), bigger in the middle."""
    x, y, wide, high = box
    heap = []
    for _ in range(count):
        angle, far = chance.uniform(0, math.tau), math.sqrt(chance.random())
        r = (0.72 - 0.38 * far) * min(wide, high) * chance.uniform(0.75, 1.2)
        heap.append(disc(x + math.cos(angle) * far * wide, y + math.sin(angle) * far * high, r, fill))
    return heap


def streak(chance: Chance, centre: Point, wide: float, high: float) -> str:
    """The path data of one long flat cloud with a soft, uneven back."""
    x, y = centre
    top = [
        (x - wide + 2 * wide * at / 8, y - high * math.sin(math.pi * at / 8) * chance.uniform(0.74, 1.14))
        for at in range(9)
    ]
    under = [(x + wide * 0.6, y + high * 0.22), (x, y + high * 0.3), (x - wide * 0.6, y + high * 0.18)]
    return smooth([*top, *under], closed=True)


def sliver(x: float, y: float, wide: float, high: float) -> str:
    """The path data of a glint on water: a lens lying flat."""
    return (
        f"M{number(x - wide)} {number(y)}Q{number(x)} {number(y - high)} {number(x + wide)} {number(y)}"
        f"Q{number(x)} {number(y + high)} {number(x - wide)} {number(y)}Z"
    )


def ripples(sheet: Sheet, band: tuple[float, float, float, float], fills: list[str], count: int) -> list[str]:
    """Glints over a stretch of water (left, right, horizon, near edge): small far away, wide near."""
    left, right, horizon, near = band
    glints = []
    for _ in range(count):
        depth = sheet.chance.random() ** 1.7
        y = horizon + (near - horizon) * depth
        wide = (6 + 70 * depth) * sheet.chance.uniform(0.4, 1.5)
        high = 0.8 + 4.2 * depth
        d = sliver(sheet.chance.uniform(left, right), y, wide, high)
        glints.append(path(d, sheet.chance.choice(fills), opacity=sheet.chance.uniform(0.25, 0.8)))
    return glints


def bird(x: float, y: float, span: float, lift: float, colour: str) -> str:
    """A bird far off: two bent wings."""
    half = span / 2
    d = (
        f"M{number(x - half)} {number(y - lift)}Q{number(x - half * 0.4)} {number(y - lift * 0.9)} {number(x)} {number(y)}"
        f"Q{number(x + half * 0.4)} {number(y - lift * 0.9)} {number(x + half)} {number(y - lift)}"
        f"Q{number(x + half * 0.35)} {number(y - lift * 0.3)} {number(x)} {number(y + span * 0.09)}"
        f"Q{number(x - half * 0.35)} {number(y - lift * 0.3)} {number(x - half)} {number(y - lift)}Z"
    )
    return path(d, colour)


def blade(base: Point, tip: Point, wide: float, colour: str) -> str:
    """One blade of grass, bent towards its tip."""
    (x, y), (tx, ty) = base, tip
    mx, my = x + (tx - x) * 0.25, y + (ty - y) * 0.65
    d = (
        f"M{number(x - wide)} {number(y)}Q{number(mx - wide)} {number(my)} {number(tx)} {number(ty)}"
        f"Q{number(mx + wide)} {number(my)} {number(x + wide)} {number(y)}Z"
    )
    return path(d, colour)


def silver_grass(chance: Chance, base: Point, height: float, colours: tuple[str, str]) -> list[str]:
    """A stalk of silver grass: a bent stem and a plume of fine strokes."""
    stem, plume = colours
    lean = chance.uniform(0.08, 0.42) * height
    top = (base[0] + lean, base[1] - height)
    bend = f"Q{number(base[0] + lean * 0.15)} {number(base[1] - height * 0.7)}"
    parts = [stroke(f"M{number(base[0])} {number(base[1])}{bend} {number(top[0])} {number(top[1])}", stem, 2)]
    for at in range(26):
        share = at / 26
        root = (top[0] - lean * 0.3 * share, top[1] + height * 0.32 * share)
        reach = height * (0.07 + 0.17 * share**0.7) * chance.uniform(0.6, 1.25)
        d = f"M{number(root[0])} {number(root[1])}q{number(reach * 0.35)} {number(-reach * chance.uniform(0.45, 0.75))}"
        end = f"{number(reach)} {number(-reach * chance.uniform(-0.1, 0.35))}"
        parts.append(stroke(f"{d} {end}", plume, height / 75, opacity=chance.uniform(0.6, 1)))
    return parts


def onlooker(
    at: Point, tall: float, colours: tuple[str, str, str], rim: str, *, pack: str = "", waving: bool = False
) -> str:
    """Somebody seen from behind, feet at ``at``; colours are coat, hair, trousers; ``rim`` is the lit edge."""
    coat, hair, trousers = colours
    shade = mix(coat, "#101820", 0.35)
    body = "M-15 -34C-17 -54 -16 -66 -11 -74C-6 -80 6 -80 11 -74C16 -66 17 -54 15 -34Q0 -30 -15 -34Z"
    legs = [
        path(f"M{s * 11} -38H{s * 1.5}L{s * 3} 0H{s * 12}Z", trousers)
        + path(f"M{s * 2} -2H{s * 12.5}q1 5 -1 5H{s * 2.5}Z", "#14161b")
        for s in (-1, 1)
    ]
    arms = [stroke("M-13 -68C-20 -56 -21 -46 -18 -38", shade, 7), disc(-18, -35, 3.2, "#c99a78")]
    if waving:
        arms += [
            stroke("M12 -70C24 -84 28 -98 30 -110", coat, 7),
            stroke("M15 -70C27 -84 31 -98 33 -110", rim, 1.5),
            disc(31, -114, 3.6, "#eebd96"),
        ]
    else:
        arms += [
            stroke("M13 -68C20 -56 21 -46 18 -38", coat, 7),
            stroke("M15.500 -68C23 -56 24 -46 21.500 -39", rim, 1.5),
            disc(18, -35, 3.2, "#e9bd97"),
        ]
    trunk = [
        path(body, coat),
        path("M-15 -34C-17 -54 -16 -66 -11 -74C-8 -78 -3 -79 -1 -79C-6 -64 -6 -48 -5 -33Z", shade),
        stroke("M0 -72V-34", shade, 1.2),
    ]
    if pack:
        trunk += [
            path("M-10 -70Q0 -76 10 -70L12 -44Q0 -38 -12 -44Z", pack),
            path("M-9 -56H9V-46Q0 -42 -9 -46Z", mix(pack, "#101820", 0.25)),
            stroke("M-10 -70Q0 -64 10 -70", mix(pack, "#101820", 0.35), 1.4),
        ]
    head = [
        path("M-4.5 -84h9v8q-4.5 4 -9 0Z", "#a87a5c"),
        path("M-12 -70Q0 -84 12 -70Q0 -64 -12 -70Z", mix(coat, rim, 0.25)),
        oval((0, -91), (10, 11.5), hair),
        oval((10, -89), (1.8, 3), "#e0b08c"),
    ]
    light = [
        stroke("M8 -78C11 -77 13 -73 14.500 -69", rim, 1.6),
        stroke("M2 -102.500C7 -101 10.500 -97 10 -89", rim, 1.8),
    ]
    parts = [*legs, *arms, *trunk, *head, *light]
    return group(parts, transform=f"translate({number(at[0])} {number(at[1])}) scale({number(tall / 103)})")
