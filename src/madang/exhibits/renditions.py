"""Pictures made ready for showing: WebP, upright, sRGB, without metadata (place, device) that the original may hold."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyvips

from madang.exhibits.bounds import in_time
from madang.exhibits.types import Form, Size
from madang.kernel.errors import BadInputError

SCREEN_BYTES_MOST: Final = 200_000
BLUR_MOST: Final = 300
# AV1 shows the same in two thirds of the bytes, and takes one to three seconds a picture to make.
AVIF: Final = False
# A webtoon is one column: only its width is bounded (WebP itself ends at 16,383 px).
_TALL = 16_000
BOXES: dict[Size, tuple[int, int]] = {"thumb": (480, 480), "screen": (1600, 1600), "large": (3200, 3200)}
# Metadata that a picture may carry: place, device, names.
_TELLING = {"exif-data", "xmp-data", "iptc-data", "photoshop-data"}
# Qualities of the screen size, and about how many bytes each takes of what the first does.
_LADDER = (84, 76, 68, 58, 48)
_WEIGHTS = (1.0, 0.72, 0.58, 0.48, 0.41)
_PATCH = 160
_RIFF_HEAD = 8


@dataclass(frozen=True, slots=True)
class Made:
    """A rendition's bytes and pixels."""

    content: bytes
    width: int
    height: int
    mime: str = "image/webp"


def box_of(form: Form, size: Size) -> tuple[int, int]:
    """The largest width and height of a rendition, in pixels."""
    width, height = BOXES["screen" if size == "avif" else size]
    if form == "webtoon" and size != "thumb":
        return width, _TALL
    if form in {"comic", "cards"} and size in {"screen", "avif"}:
        # Lettering must stay legible on a page that is taller than it is wide.
        return width, 2000
    return width, height


def make(original: Path, form: Form, sizes: list[Size]) -> dict[Size, Made]:
    """Never enlarges. Raises: pyvips.Error for a file that cannot be drawn, or not in time."""
    made: dict[Size, Made] = {}
    drawn: Any = None
    for size in sizes:
        if size in {"screen", "large"} and (same := _as_it_is(original, form, size)):
            made[size] = same
        elif size == "large" or form == "webtoon":
            made[size] = _encoded(_shrunk(original, form, size), size, form)
        else:
            # Decoding the original is most of the work: the small sizes are all made of one.
            drawn = drawn or _shrunk(original, form, "screen")
            width, height = box_of(form, size)
            small = drawn.thumbnail_image(width, height=height, size="down") if size == "thumb" else drawn
            made[size] = _encoded(small, size, form)
    return made


def blur_of(thumb: Path) -> str:
    """A few pixels as a data: URI of at most 300 characters, to be shown until the picture itself is there."""
    image = pyvips.Image.thumbnail(str(thumb), 24, height=24, size="down").copy_memory()
    for quality in (50, 30, 10):
        content = bytes(image.webpsave_buffer(Q=quality, keep="none", effort=4))
        uri = f"data:image/webp;base64,{base64.b64encode(content).decode()}"
        if len(uri) <= BLUR_MOST:
            return uri
    return ""


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


def _encoded(image: Any, size: Size, form: Form) -> Made:
    width, height = int(image.width), int(image.height)
    if size == "avif":
        content = image.heifsave_buffer(compression="av1", Q=60, effort=3, keep="none")
        return Made(content=bytes(content), width=width, height=height, mime="image/avif")
    if size == "screen" and form != "webtoon":
        return Made(content=_light(image), width=width, height=height)
    content = image.webpsave_buffer(Q=80 if size == "thumb" else 84, keep="none", effort=0 if size == "large" else 3)
    return Made(content=bytes(content), width=width, height=height)


def _light(image: Any) -> bytes:
    """Under 200 KB by lowering quality, as far as that looks well. Samples tell about which quality will do."""
    step = _step_for(_sampled(image), 0)
    while True:
        content = bytes(image.webpsave_buffer(Q=_LADDER[step], keep="none", effort=2))
        if len(content) <= SCREEN_BYTES_MOST or step == len(_LADDER) - 1:
            return content
        step = max(step + 1, _step_for(len(content) / _WEIGHTS[step], step))


def _step_for(best: float, least: int) -> int:
    """The first step of the ladder that should fit, when the best quality takes `best` bytes."""
    fitting = (step for step, weight in enumerate(_WEIGHTS) if step >= least and best * weight <= SCREEN_BYTES_MOST)
    return next(fitting, len(_LADDER) - 1)


def _sampled(image: Any) -> float:
    """About how many bytes the picture takes at the best quality: from six patches, a tenth of the whole."""
    width, height = int(image.width), int(image.height)
    if min(width, height) < 4 * _PATCH:
        return 0.0
    spots = [(x * (width - _PATCH) // 2, y * (height - _PATCH)) for x in range(3) for y in range(2)]
    patches = [image.crop(x, y, _PATCH, _PATCH) for x, y in spots]
    count = sum(len(patch.webpsave_buffer(Q=_LADDER[0], keep="none", effort=2)) for patch in patches)
    return float(count * width * height / (len(spots) * _PATCH**2))


def _as_it_is(original: Path, form: Form, size: Size) -> Made | None:
    """The original itself, where it is a WebP that fits, is light and carries nothing but its one picture."""
    if not _is_bare_webp(original):
        return None
    image = pyvips.Image.new_from_file(str(original))
    width, height = box_of(form, size)
    heavy = size == "screen" and form != "webtoon" and original.stat().st_size > SCREEN_BYTES_MOST
    if image.width > width or image.height > height or heavy:
        return None
    if _TELLING & set(image.get_fields()) or image.get_n_pages() > 1:
        return None
    return Made(content=original.read_bytes(), width=int(image.width), height=int(image.height))


def _is_bare_webp(original: Path) -> bool:
    """A WebP with nothing behind its picture."""
    with original.open("rb") as source:
        head = source.read(12)
    length = int.from_bytes(head[4:8], "little") + _RIFF_HEAD
    return head[:4] == b"RIFF" and head[8:] == b"WEBP" and length == original.stat().st_size


def _shrunk(original: Path, form: Form, size: Size) -> Any:
    """In memory: it is encoded more than once, and a file is read from top to bottom only once."""
    width, height = box_of(form, size)
    how: dict[str, str] = {"size": "down"}
    if form == "webtoon" and size == "thumb":
        # A slice of a long column says nothing when it is small: its beginning, upright, stands for it.
        how, width = {"crop": "low"}, width * 3 // 4
    if not is_srgb(original):
        how["export_profile"] = "srgb"
    return in_time(pyvips.Image.thumbnail(str(original), width, height=height, fail_on="error", **how)).copy_memory()


def is_srgb(original: Path) -> bool:
    """Whether its colours can be taken as they are. Converting them costs more than all else together."""
    image = pyvips.Image.new_from_file(str(original), access="sequential")
    if image.interpretation not in {"srgb", "b-w"}:
        return False
    profile = bytes(image.get("icc-profile-data")) if image.get_typeof("icc-profile-data") else b"sRGB"
    return b"sRGB" in profile or "sRGB".encode("utf-16-be") in profile


def _mean(band: Any) -> float:
    return float(band.avg())
