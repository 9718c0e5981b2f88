"""What the film happens in: sky, stars, sea, cloud, the Earth."""

import math
from random import Random

from tools.demo_media.easel import PAPER, box, group, oval, shape, text
from tools.demo_media.video.timing import HEIGHT, WIDTH, blend

DEFS = """
<radialGradient id="fire"><stop offset="0" stop-color="#FFF6D8"/><stop offset=".35" stop-color="#FFD067" stop-opacity=".8"/><stop offset="1" stop-color="#FF8A2B" stop-opacity="0"/></radialGradient>
<radialGradient id="earth" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="#6FB7E0"/><stop offset=".6" stop-color="#2C6FB0"/><stop offset="1" stop-color="#123C70"/></radialGradient>
<radialGradient id="air"><stop offset=".86" stop-color="#8FD0F5" stop-opacity=".55"/><stop offset="1" stop-color="#8FD0F5" stop-opacity="0"/></radialGradient>
<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#16264F"/><stop offset=".5" stop-color="#5A6AA0"/><stop offset=".82" stop-color="#F2B98A"/><stop offset="1" stop-color="#FBDFAE"/></linearGradient>
<linearGradient id="body" x1="0" x2="1"><stop offset="0" stop-color="#FFFFFF"/><stop offset=".55" stop-color="#F3F1EA"/><stop offset="1" stop-color="#C3C8D2"/></linearGradient>
<linearGradient id="steel" x1="0" x2="1"><stop offset="0" stop-color="#E8ECF2"/><stop offset="1" stop-color="#98A4B5"/></linearGradient>
<linearGradient id="flame" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFF8E0"/><stop offset=".3" stop-color="#FFD25E"/><stop offset="1" stop-color="#F2732B" stop-opacity="0"/></linearGradient>
"""

LABEL = "NanumSquare"
HEAVY = "NanumSquare ExtraBold"
_rng = Random(46)
_STARS = tuple(
    (_rng.uniform(0, WIDTH), _rng.uniform(0, HEIGHT), _rng.uniform(0.7, 2.1), _rng.uniform(0, 6.3)) for _ in range(130)
)
_PUFFS = tuple((_rng.uniform(-1, 1), _rng.uniform(0, 1), _rng.uniform(0.6, 1.4)) for _ in range(44))
_CLOUDS = tuple((_rng.uniform(-100, WIDTH + 60), _rng.uniform(-2600, 300), _rng.uniform(0.6, 1.7)) for _ in range(20))


def sky(high: str, low: str) -> str:
    """A sky from one colour down to another."""
    name = f"sky{high[1:]}{low[1:]}"
    stops = f'<stop offset="0" stop-color="{high}"/><stop offset="1" stop-color="{low}"/>'
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>' + box(
        0, 0, WIDTH, HEIGHT, f"url(#{name})"
    )


def stars(t: float, *, opacity: float = 1, drift: float = 0) -> str:
    return "".join(
        oval((x + drift * r) % WIDTH, y, r, None, "#FFF8E4", opacity=opacity * (0.55 + 0.4 * math.sin(t * 1.7 + phase)))
        for x, y, r, phase in _STARS
    )


def sea(y: float, t: float) -> str:
    """The sea below `y`, with the evening lying on it."""
    out = box(0, y, WIDTH, HEIGHT - y, "#3C5B8C") + box(0, y, WIDTH, 5, "#F6CF9C", opacity=0.7)
    for at in range(16):
        wy = y + 14 + at * 11
        x = (at * 197 + t * (8 + at)) % (WIDTH + 300) - 150
        out += box(x, wy, 70 + (at % 5) * 36, 3, "#F6CF9C", radius=1.5, opacity=0.34) + box(
            (x + 560) % WIDTH, wy + 5, 54, 3, "#22406F", radius=1.5, opacity=0.5
        )
    return out


def clouds(shift: float, *, opacity: float = 0.9) -> str:
    """Clouds that sink by `shift` as the camera climbs."""
    puff = (
        oval(0, 0, 120, 26, PAPER)
        + oval(-46, -16, 52, 30, PAPER)
        + oval(20, -26, 66, 38, PAPER)
        + oval(70, -8, 50, 24, PAPER)
    )
    return group(
        "".join(
            group(puff, at=(x, y + shift), scale=s, extra='opacity=".82"')
            for x, y, s in _CLOUDS
            if -120 < y + shift < HEIGHT + 120
        ),
        extra=f'opacity="{opacity:g}"',
    )


def smoke(x: float, y: float, age: float) -> str:
    """Steam rolling out from under a launch, `age` seconds after ignition."""
    if age <= 0:
        return ""
    out = ""
    for side, born, size in _PUFFS:
        old = age - born * 2.6
        if old <= 0:
            continue
        far = side * (40 + 250 * (1 - math.exp(-old * 0.7)))
        up = 26 * size * (1 - math.exp(-old)) + abs(side) * 8 - old * 5 * size
        out += oval(
            x + far,
            y - up,
            (18 + 46 * (1 - math.exp(-old * 0.9))) * size,
            None,
            blend("#FFE3B8", "#EFE9E2", min(1, old)),
            opacity=max(0, 0.9 - old * 0.11),
        )
    return out


def earth(x: float, y: float, r: float) -> str:
    """The Earth from a good way off, turned to this side of the Pacific."""
    land = (
        "M-.58 -.62C-.34 -.82 -.1 -.8 .02 -.66C-.06 -.56 .02 -.5 -.08 -.44C-.02 -.34 -.1 -.28 -.18 -.34C-.24 -.2 -.34 -.1 -.4 .02C-.5 -.04 -.54 -.16 -.64 -.14C-.78 -.3 -.74 -.48 -.58 -.62Z"
        "M.06 -.46C.1 -.42 .12 -.34 .06 -.28C0 -.3 .02 -.4 .06 -.46ZM.22 -.5C.3 -.44 .26 -.32 .18 -.26C.2 -.36 .18 -.42 .22 -.5Z"
        "M-.22 .34C-.06 .22 .1 .26 .2 .34C.28 .46 .22 .6 .06 .64C-.1 .6 -.24 .52 -.22 .34ZM-.34 .1C-.26 .08 -.18 .14 -.1 .16C-.16 .22 -.3 .2 -.34 .1Z"
    )
    return (
        oval(x, y, r * 1.16, None, "url(#air)")
        + oval(x, y, r, None, "url(#earth)")
        + group(shape(land, "#7FB58A", opacity=0.9), at=(x, y), scale=r)
    )


def label(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 34,
    shown: float = 1,
    anchor: str = "start",
    fill: str = PAPER,
    heavy: bool = False,
) -> str:
    """Words in the picture: few, large, and only what a picture cannot say."""
    if shown <= 0:
        return ""
    return text(
        x,
        y + (1 - shown) * 14,
        words,
        size,
        fill=fill,
        family=HEAVY if heavy else LABEL,
        weight=800 if heavy else 700,
        anchor=anchor,
        extra=f'opacity="{shown:.3f}"',
    )
