"""The order of the scenes, and how one becomes the next."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.demo_media.easel import sheet
from tools.demo_media.video import flight, inquiry
from tools.demo_media.video.space import DEFS
from tools.demo_media.video.timing import HEIGHT, LENGTH, WIDTH, smooth, span

FADE = 0.6


@dataclass(frozen=True)
class Scene:
    """Drawn from `start` (seconds of the film) until the next begins."""

    start: float
    draw: Callable[[float], str]


SCENES = (
    Scene(0, flight.title),
    Scene(6.0, lambda t: flight.launch(t, "2021. 10. 21. 오후 5시")),
    Scene(14.0, flight.staging),
    Scene(21.0, flight.burn),
    Scene(30.6, flight.falling_back),
    Scene(36.6, inquiry.tank),
    Scene(46.2, inquiry.stronger),
    Scene(51.0, lambda t: flight.launch(t * 1.55 + 0.6, "2022. 6. 21. 오후 4시", from_=46)),
    Scene(54.9, lambda t: flight.burn(t * 1.25, complete=True)),
    Scene(58.4, flight.in_orbit),
    Scene(60.4, inquiry.last),
)


def frame(t: float) -> str:
    """The SVG of the film at `t` seconds; neighbouring scenes dissolve into each other."""
    now = max(at for at, scene in enumerate(SCENES) if scene.start <= t)
    scene = SCENES[now]
    picture = scene.draw(t - scene.start)
    into = smooth(span(t, scene.start, scene.start + FADE))
    if now and into < 1:
        before = SCENES[now - 1]
        picture = before.draw(t - before.start) + f'<g opacity="{into:.3f}">{picture}</g>'
    return sheet(WIDTH, HEIGHT, picture, defs=DEFS)


def times(fps: int) -> list[float]:
    return [at / fps for at in range(round(LENGTH * fps))]
