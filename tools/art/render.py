"""SVG to pixels, by librsvg inside libvips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyvips

EMPTY_ALPHA: Final = 0.5


@dataclass(frozen=True, slots=True)
class Picture:
    """Straight-alpha RGBA bytes, cut to what is visible, and where that lay in the whole."""

    pixels: bytes
    width: int
    height: int
    offset: tuple[int, int]
    whole: tuple[int, int]


def render(svg: str, scale: int, hide: str = "") -> pyvips.Image:
    """The drawing at `scale`, without the element whose id is `hide`."""
    stylesheet = f"#{hide}{{display:none}}" if hide else ""
    image = pyvips.Image.svgload_buffer(svg.encode(), scale=scale, stylesheet=stylesheet)
    return image.copy_memory()


def trimmed(image: pyvips.Image) -> Picture | None:
    """The visible part of the image, or nothing where it is empty."""
    left, top, width, height = image[3].find_trim(threshold=EMPTY_ALPHA, background=[0], line_art=True)
    if not width or not height:
        return None
    part = image.crop(left, top, width, height)
    return Picture(bytes(part.write_to_memory()), width, height, (left, top), (image.width, image.height))


def extruded(image: pyvips.Image, border: int) -> Picture:
    """The whole image with its edge pixels repeated around it, so that no seam shows between tiles."""
    wide = image.embed(border, border, image.width + 2 * border, image.height + 2 * border, extend="copy")
    return Picture(bytes(wide.write_to_memory()), wide.width, wide.height, (0, 0), (image.width, image.height))
