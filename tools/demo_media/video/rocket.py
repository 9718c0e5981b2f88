"""누리호, nose up: three stages and a fairing, its foot at (0, 0) and 400 high."""

import math

from tools.demo_media.easel import box, group, oval, shape

LINE = "#22304F"
BLUE = "#2D62A8"


def stage_one() -> str:
    nozzles = "".join(shape(f"M{x - 8} -14H{x + 8}L{x + 11} 2H{x - 11}Z", "#5B6478") for x in (-21, 0, 21))
    return (
        nozzles
        + box(-34, -182, 68, 170, "url(#body)")
        + box(-34, -40, 68, 14, BLUE)
        + box(-34, -182, 68, 10, LINE)
        + shape("M-34 -30L-50 -8H-34ZM34 -30L50 -8H34Z", "#B9C0CD")
    )


def stage_two() -> str:
    return (
        shape("M-13 -184H13L17 -166H-17Z", "#5B6478")
        + shape("M-34 -184L-26 -200H26L34 -184Z", "#D9DDE4")
        + box(-26, -276, 52, 78, "url(#body)")
        + box(-26, -276, 52, 8, LINE)
    )


def stage_three() -> str:
    return (
        shape("M-10 -278H10L14 -262H-14Z", "#5B6478")
        + box(-26, -330, 52, 52, "url(#body)")
        + box(-26, -304, 52, 10, BLUE)
    )


def fairing(opening: float = 0) -> str:
    """The nose; its halves fall apart as `opening` goes from 0 to 1."""
    half = "M0 -330H-27V-366C-27 -388 -14 -404 0 -410Z"
    left = shape(half, "url(#body)") + box(-27, -344, 27, 8, BLUE)
    turn, away = opening * 70, opening * 170
    fade = f'opacity="{1 - max(0, opening - 0.5) * 2:.2f}"'
    return (
        f'<g transform="translate({-away:.1f} {opening * 50:.1f}) rotate({-turn:.1f} -20 -360)" {fade}>{left}</g>'
        f'<g transform="translate({away:.1f} {opening * 50:.1f}) rotate({turn:.1f} 20 -360)" {fade}><g transform="scale(-1 1)">{left}</g></g>'
    )


def payload() -> str:
    """The satellite that rides under the fairing."""
    return (
        box(-14, -362, 28, 30, "#E6C266", radius=3)
        + box(-14, -350, 28, 4, "#B98F2E")
        + oval(0, -366, 5, None, "#C9CED8")
    )


def flame(t: float, *, size: float = 1, power: float = 1) -> str:
    """Fire below (0, 0), alive at every frame, longer with `power`."""
    if power <= 0.01:
        return ""
    beat = 1 + 0.08 * math.sin(t * 37) + 0.05 * math.sin(t * 61 + 1)
    long = 150 * power * beat
    wide = 24 * (0.7 + 0.3 * power)
    outer = f"M{-wide} 0C{-wide * 1.3} {long * 0.4} {-wide * 0.5} {long * 0.8} 0 {long}C{wide * 0.5} {long * 0.8} {wide * 1.3} {long * 0.4} {wide} 0Z"
    inner = f"M{-wide * 0.5} 0C{-wide * 0.6} {long * 0.25} {-wide * 0.2} {long * 0.45} 0 {long * 0.56}C{wide * 0.2} {long * 0.45} {wide * 0.6} {long * 0.25} {wide * 0.5} 0Z"
    return group(
        oval(0, 34, 84 * power, None, "url(#fire)", opacity=0.8),
        shape(outer, "url(#flame)"),
        shape(inner, "#FFFDF2", opacity=0.9),
        scale=size,
    )


def whole(t: float, power: float) -> str:
    """The rocket in one piece, with or without fire."""
    return group(flame(t, size=1.5, power=power), at=(0, 0)) + stage_one() + stage_two() + stage_three() + fairing()


def satellite(scale: float = 1) -> str:
    """A satellite with its panels out, its middle at (0, 0)."""
    panel = box(22, -9, 46, 18, "#3E6FB3", radius=1) + "".join(
        box(22 + at * 11.5, -9, 1.6, 18, "#9CC0EA") for at in range(1, 4)
    )
    return group(
        box(14, -2, 10, 4, "#C9CED8"),
        panel,
        f'<g transform="scale(-1 1)">{box(14, -2, 10, 4, "#C9CED8")}{panel}</g>',
        box(-16, -16, 32, 32, "#E6C266", radius=4),
        box(-16, -3, 32, 5, "#B98F2E"),
        scale=scale,
    )
