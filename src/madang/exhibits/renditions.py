"""Pictures made ready for showing: WebP, upright, sRGB, without metadata (place, device) that the original may hold."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from madang.exhibits.types import Form, Size
from madang.kernel.errors import BadInputError

SCREEN_BYTES_MOST = 200_000
# A webtoon is one column: only its width is bounded (WebP itself ends at 16,383 px).
_TALL = 16_000
BOXES: dict[Size, tuple[int, int]] = {"thumb": (480, 480), "screen": (1600, 1600), "large": (3200, 3200)}
# Metadata that a picture may carry: place, device, names.
_TELLING = {"exif-data", "xmp-data", "iptc-data", "photoshop-data"}
_QUALITIES: dict[Size, tuple[int, ...]] = {"thumb": (80,), "screen": (84, 76, 68, 58, 48), "large": (86,)}


@dataclass(frozen=True, slots=True)
class Made:
    """A rendition's bytes (WebP) and pixels."""

    content: bytes
    width: int
    height: int


def box_of(form: Form, size: Size) -> tuple[int, int]:
    """The largest width and height of a rendition, in pixels."""
    width, height = BOXES[size]
    if form == "webtoon" and size != "thumb":
        return width, _TALL
    if form in {"comic", "cards"} and size == "screen":
        # Lettering must stay legible on a page that is taller than it is wide.
        return width, 2000
    return width, height


def make(original: Path, form: Form, size: Size) -> Made:
    """Never enlarges. The screen size is kept under 200 KB by lowering quality, as far as that looks well."""
    if size != "thumb" and (same := _as_it_is(original, form, size)):
        return same
    # In memory: it may be encoded more than once, and a file is read from top to bottom only once.
    image = _shrunk(original, form, size).copy_memory()
    content = b""
    for quality in _QUALITIES[size]:
        content = bytes(image.webpsave_buffer(Q=quality, keep="none", effort=3))
        if size != "screen" or len(content) <= SCREEN_BYTES_MOST or form == "webtoon":
            break
    return Made(content=content, width=int(image.width), height=int(image.height))


def _as_it_is(original: Path, form: Form, size: Size) -> Made | None:
    """The original itself, where it is a WebP that fits, is light and carries nothing but its picture."""
    image = pyvips.Image.new_from_file(str(original))
    width, height = box_of(form, size)
    heavy = size == "screen" and form != "webtoon" and original.stat().st_size > SCREEN_BYTES_MOST
    if image.get("vips-loader") != "webpload" or image.width > width or image.height > height or heavy:
        return None
    if _TELLING & set(image.get_fields()):
        return None
    return Made(content=original.read_bytes(), width=int(image.width), height=int(image.height))


def _shrunk(original: Path, form: Form, size: Size) -> Any:
    width, height = box_of(form, size)
    if form == "webtoon" and size == "thumb":
        # A slice of a long column says nothing when it is small: its beginning, upright, stands for it.
        return pyvips.Image.thumbnail(
            str(original), width * 3 // 4, height=height, crop="low", export_profile="srgb", fail_on="error"
        )
    return pyvips.Image.thumbnail(
        str(original), width, height=height, size="down", export_profile="srgb", fail_on="error"
    )


def hue_of(original: Path) -> int | None:
    """The picture's prevailing hue in degrees (CIELAB), or None when it has hardly any colour.

    Raises: BadInputError(field="files", why="broken") for a file that ends before its picture does.
    """
    try:
        image = pyvips.Image.thumbnail(
            str(original), 24, height=24, size="force", export_profile="srgb", fail_on="error"
        ).copy_memory()
    except pyvips.Error as error:
        raise BadInputError(field="files", why="broken") from error
    # In memory, for it is read twice and a PNG streams only once.
    lab = image.copy_memory().colourspace("lab")
    a, b = (_mean(lab.extract_band(band)) for band in (1, 2))
    if math.hypot(a, b) < 4:  # noqa: PLR2004 -- below this chroma an average reads as grey
        return None
    return round(math.degrees(math.atan2(b, a))) % 360


def _mean(band: Any) -> float:
    return float(band.avg())
