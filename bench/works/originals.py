"""Pictures of 24 megapixels: soft shapes at every scale with grain, about as hard to pack as photographs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pyvips

WIDTH: Final = 6000
HEIGHT: Final = 4000
# Across the picture: how many spots, and how strong they are.
_SCALES: Final = ((8, 60), (40, 40), (200, 25), (1000, 10), (6000, 4))


def draw(file: Path, seed: int) -> None:
    bands = [_band(seed * 10 + number) for number in range(3)]
    image = bands[0].bandjoin(bands[1:]).cast("uchar").copy(interpretation="srgb")
    image.write_to_file(str(file), Q=92)


def _band(seed: int) -> Any:
    total = pyvips.Image.black(WIDTH, HEIGHT) + 128
    for across, strength in _SCALES:
        down = max(2, across * HEIGHT // WIDTH)
        spots = pyvips.Image.gaussnoise(across, down, sigma=strength, mean=0, seed=seed + across)
        total += spots.resize(WIDTH / across, vscale=HEIGHT / down, kernel="cubic").crop(0, 0, WIDTH, HEIGHT)
    return total
