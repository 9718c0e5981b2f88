"""The first launch: the pad, the climb, the stages, the fire that went out too soon, the way back."""

import math

from tools.demo_media.easel import GARDENIA, PAPER, box, group, oval, shape, text
from tools.demo_media.video.rocket import fairing, flame, payload, satellite, stage_one, stage_three, stage_two, whole
from tools.demo_media.video.space import HEAVY, clouds, earth, label, sea, sky, smoke, stars
from tools.demo_media.video.timing import HEIGHT, WIDTH, arrive, blend, leave, mix, smooth, span, spring

EMBER = "#EE6B53"
PLANNED, BURNT = 521, 475
"""Seconds the third stage was to burn, and did (Ministry of Science and ICT, December 2021)."""


def _tower() -> str:
    braces = "".join(
        shape(f"M0 {y}L34 {y - 40}M34 {y}L0 {y - 40}", stroke="#22304F", width=3) for y in range(0, -400, -40)
    )
    return (
        braces
        + box(-3, -420, 6, 420, "#22304F")
        + box(31, -420, 6, 420, "#22304F")
        + "".join(box(34, y, 44, 6, "#22304F") for y in (-330, -190))
    )


def _cape(y: float) -> str:
    far = shape(f"M0 {y}C120 {y - 60} 240 {y - 74} 330 {y - 30}S520 {y - 60} 640 {y - 4}Z", "#5F6C97", opacity=0.8)
    near = shape(
        f"M720 {y + 30}C800 {y - 40} 900 {y - 34} 960 {y - 30}H1120C1200 {y - 30} 1240 {y - 60} 1280 {y - 70}V{y + 60}H700Z",
        "#2B4468",
    )
    pines = "".join(
        shape(f"M{x} {y - h}l-16 {h * 0.8:.0f}h32Z", "#223A5C")
        for x, h in ((770, 60), (800, 78), (1180, 92), (1212, 70), (1246, 96))
    )
    return far + near + pines


def _pad(y: float) -> str:
    """The launch site from close by: what hides the foot of the fire."""
    land = f"M300 {y + 170}C380 {y + 40} 420 {y + 4} 500 {y}H1100C1200 {y - 6} 1250 {y - 30} 1300 {y - 36}V{y + 200}Z"
    pines = "".join(
        shape(f"M{x} {y + 8 - h}l-22 {h}h44Z", "#223A5C")
        for x, h in ((930, 84), (968, 112), (1010, 92), (1120, 128), (1164, 100), (1216, 140))
    )
    return pines + shape(land, "#2B4468") + box(520, y - 8, 250, 18, "#4A5878") + box(548, y + 10, 194, 8, "#1D2F4D")


def title(t: float) -> str:
    """0 to 6 s: evening at the cape, and what this is called."""
    push = smooth(span(t, 0, 6.6))
    place = group(_tower(), at=(946, 524), scale=0.52) + group(whole(t, 0), at=(1010, 520), scale=0.5)
    scene = (
        box(0, 0, WIDTH, HEIGHT, "url(#dusk)") + stars(t, opacity=0.5, drift=4 * t) + sea(548, t) + _cape(552) + place
    )
    zoom = 1 + 0.05 * push
    moved = f'<g transform="translate({-60 * push:.1f} {-24 * push:.1f}) scale({zoom:.4f})">{scene}</g>'
    shown, low = arrive(span(t, 0.6, 1.8)), arrive(span(t, 1.3, 2.4))
    words = text(
        92,
        268 + (1 - shown) * 24,
        "46초가",
        112,
        fill=GARDENIA,
        family=HEAVY,
        weight=800,
        spacing=-3,
        extra=f'opacity="{shown:.3f}"',
    )
    words += text(
        92,
        388 + (1 - shown) * 24,
        "모자랐다",
        112,
        fill=PAPER,
        family=HEAVY,
        weight=800,
        spacing=-3,
        extra=f'opacity="{shown:.3f}"',
    )
    return moved + words + label(96, 462, "누리호, 두 번의 발사", size=36, shown=low)


def launch(t: float, day: str, *, from_: float = 0) -> str:
    """Eight seconds from ignition (at 1 s) into the clouds; `t` is the scene's own time."""
    climb = leave(span(t, 1.9, 9.4))
    height = 3600 * climb
    camera = max(0.0, height - 170)
    high, low = (
        blend("#4F86C6", "#101C40", smooth(span(camera, 600, 2600))),
        blend("#DCEBF2", "#3C62A0", smooth(span(camera, 300, 2600))),
    )
    shake = 2.4 * math.sin(t * 71) * span(t, 1.2, 2.2) * (1 - span(t, 4, 7))
    near = camera < 420
    behind = (
        group(
            sea(560, t + from_),
            group(_cape(564), at=(-660, 0)),
            group(_tower(), at=(556, 546), scale=0.76),
            at=(0, camera),
        )
        if near
        else ""
    )
    before = group(_pad(546), at=(0, camera)) if near else ""
    fire = span(t, 1.0, 1.6)
    rocket = group(whole(t, fire), at=(640 + shake, 540 - height + camera), scale=0.78)
    puffs = group(smoke(640, 552, t - 1.1), at=(0, camera)) if camera < 700 else ""
    return (
        sky(high, low)
        + stars(t, opacity=span(camera, 1500, 3000))
        + clouds(camera * 0.55)
        + behind
        + rocket
        + before
        + puffs
        + label(
            92,
            122,
            day,
            size=40,
            shown=arrive(span(t, 0.5, 1.2)),
            heavy=True,
            fill=blend("#16365F", "#FFFDF7", smooth(span(camera, 400, 1600))),
        )
    )


def staging(t: float) -> str:
    """7 s: first stage away, fairing open, second stage away."""
    drop_one, open_, drop_two = smooth(span(t, 1.4, 4.2)), arrive(span(t, 3.2, 5.2)), smooth(span(t, 5.0, 7.4))
    parts = ""
    if drop_one < 1:
        parts += group(stage_one(), at=(-drop_one * 40, drop_one * 620), turn=drop_one * 16)
    second_fire = span(t, 1.7, 2.1) * (1 - span(t, 4.7, 5.0))
    if drop_two < 1:
        parts += group(
            group(flame(t, size=1.1, power=second_fire), at=(0, -166)) + stage_two(),
            at=(drop_two * 40, drop_two * 620),
            turn=-drop_two * 14,
        )
    first_fire = 1 - span(t, 1.0, 1.4)
    parts = group(flame(t, size=1.5, power=first_fire)) + parts
    parts += (
        group(flame(t, size=0.8, power=span(t, 5.3, 5.9)), at=(0, -262))
        + stage_three()
        + payload()
        + (fairing(open_) if open_ < 1 else "")
    )
    slide = mix(0, 70, smooth(span(t, 0, 7)))
    world = sky("#0B1430", "#1D3A70") + stars(t, drift=-30 * t) + earth(560 - slide, 1560, 940)
    words = (("1단 분리", 1.4), ("페어링 분리", 3.2), ("2단 분리", 5.0))
    notes = "".join(
        oval(920, 244 + at * 84, 10, None, GARDENIA, opacity=arrive(span(t, when, when + 0.5)))
        + label(950, 258 + at * 84, name, size=40, shown=arrive(span(t, when, when + 0.5)))
        for at, (name, when) in enumerate(words)
    )
    return world + group(parts, at=(430 + slide, 560 - slide * 0.6), turn=32, scale=1.1) + notes


def _ring(share: float, colour: str, *, start: float = 0, width: float = 24, opacity: float = 1) -> str:
    """An arc of the burn clock, `share` of a turn from `start`."""
    if share <= 0:
        return ""
    r, cx, cy = 238.0, 640.0, 352.0
    share = min(share, 0.9999)
    a, b = (start - 0.25) * 2 * math.pi, (start + share - 0.25) * 2 * math.pi
    d = f"M{cx + r * math.cos(a):.2f} {cy + r * math.sin(a):.2f}A{r} {r} 0 {1 if share > 0.5 else 0} 1 {cx + r * math.cos(b):.2f} {cy + r * math.sin(b):.2f}"
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" opacity="{opacity:g}"/>'


def _upper_stage(t: float, power: float, tilt: float) -> str:
    return (
        group(
            group(flame(t, size=0.8, power=power), at=(0, -262)) + stage_three() + payload(),
            at=(640, 352 + 296 * 1.5),
            turn=0,
            scale=1.5,
        )
        if not tilt
        else f'<g transform="rotate({tilt:.2f} 640 352)">{_upper_stage(t, power, 0)}</g>'
    )


def burn(t: float, *, complete: bool = False) -> str:
    """The third stage in its clock. The first time the fire dies early; `complete` is the second time."""
    world = sky("#070E26", "#132A58") + stars(t, drift=-40 * t)
    track = _ring(1, "#2B4272")
    full = BURNT / PLANNED
    if complete:
        gone = smooth(span(t, 0.3, 3.4))
        seal = span(t, 3.4, 4.2)
        burst = (
            oval(
                640, 352, 238 + 60 * arrive(seal), None, "none", stroke=GARDENIA, width=6 * (1 - seal), opacity=1 - seal
            )
            if 0 < seal < 1
            else ""
        )
        return (
            world
            + track
            + _ring(gone, GARDENIA)
            + burst
            + _upper_stage(t, 1 - span(t, 3.5, 3.9), 0)
            + label(640, 668, "이번에는, 끝까지", size=40, shown=arrive(span(t, 3.3, 4.0)), anchor="middle", heavy=True)
        )
    gone = full * smooth(span(t, 0.5, 4.8))
    sputter = 1.0 if t < 4.5 else max(0.0, (1 - span(t, 4.5, 5.2)) * (0.55 + 0.45 * math.sin(t * 16)))
    missing = arrive(span(t, 5.9, 6.6))
    pulse = 0.78 + 0.22 * math.sin(t * 5)
    rest = _ring((1 - full) * missing, EMBER, start=full, opacity=pulse if missing >= 1 else 1, width=30)
    seconds = round(PLANNED * gone)
    count = label(960, 300, f"{seconds}초", size=64, shown=arrive(span(t, 0.5, 1.1)), heavy=True) + label(
        962, 348, f"/ {PLANNED}초", size=34, shown=arrive(span(t, 0.5, 1.1)), fill="#AFC0E0"
    )
    short = (
        text(
            222,
            388,
            "46초",
            104 * spring(span(t, 6.1, 7.4)) + 0.1,
            fill=EMBER,
            family=HEAVY,
            weight=800,
            anchor="middle",
        )
        if t > 6.1
        else ""
    )
    tilt = 5 * smooth(span(t, 5.2, 9.4))
    return world + track + _ring(gone, GARDENIA) + rest + _upper_stage(t, sputter, tilt) + count + short


def _place(angle: float, r: float, cx: float = 640, cy: float = 372) -> tuple[float, float]:
    return cx + r * math.cos(angle), cy + r * math.sin(angle)


def falling_back(t: float) -> str:
    """6.4 s: up to 700 km, and down again."""
    u = smooth(span(t, 0.5, 5.4))
    trail, steps = "", max(2, int(90 * u))
    for at in range(steps + 1):
        v = u * at / steps
        x, y = _place(math.radians(mix(-148, 22, v)), 196 + 92 * math.sin(math.pi * v) ** 0.85)
        trail += f"{'M' if at == 0 else 'L'}{x:.1f} {y:.1f}"
    x, y = _place(math.radians(mix(-148, 22, u)), 196 + 92 * math.sin(math.pi * u) ** 0.85)
    goal = f'<circle cx="640" cy="372" r="288" fill="none" stroke="#C9D7F2" stroke-width="3" stroke-dasharray="6 13" opacity="{0.85 * arrive(span(t, 0.1, 0.8)):.2f}"/>'
    body = group(satellite(0.62), at=(x, y), turn=mix(-50, 110, u), extra=f'opacity="{1 - span(t, 5.2, 5.7):.2f}"')
    return (
        sky("#070E26", "#132A58")
        + stars(t, drift=-10 * t)
        + earth(640, 372, 196)
        + goal
        + shape(trail, stroke=EMBER, width=5)
        + body
        + label(944, 184, "700 km", size=44, shown=arrive(span(t, 0.6, 1.2)), heavy=True)
        + shape("M936 176L806 152", stroke="#C9D7F2", width=2.5, opacity=arrive(span(t, 0.6, 1.2)))
    )


def in_orbit(t: float) -> str:
    """The second time: the line meets itself."""
    u = span(t, 0, 7.6)
    turned = 520 * (0.55 * u + 0.45 * smooth(u))

    def at(gone: float) -> tuple[float, float]:
        return _place(math.radians(gone - 148), mix(196, 288, arrive(min(1, gone / 62))))

    steps = max(2, int(turned / 3))
    points = (at(turned * step / steps) for step in range(steps + 1))
    trail = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return (
        sky("#070E26", "#1B3A74")
        + stars(t, drift=-10 * t)
        + earth(640, 372, 196)
        + shape(trail, stroke=GARDENIA, width=5)
        + group(satellite(0.72), at=at(turned), turn=turned - 58)
    )
