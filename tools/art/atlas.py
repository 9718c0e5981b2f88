"""A sheet of pictures with the JSON that PixiJS reads beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pyvips

from tools.art.packing import pack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.art.render import Picture

GAP: Final = 2
BYTES_A_PIXEL: Final = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """One named frame; `border` px around it are extrusion, `anchor` is a share of the whole."""

    picture: Picture
    border: int = 0
    anchor: tuple[float, float] | None = None


def write_atlas(folder: Path, name: str, scale: int, width: int, frames: Mapping[str, Frame]) -> None:
    """Writes `<name>@<scale>x.webp` and `.json`; equal pictures share one place."""
    unique: dict[bytes, Picture] = {}
    for frame in frames.values():
        unique.setdefault(_key(frame.picture), frame.picture)
    packed = pack([(p.width, p.height) for p in unique.values()], width, GAP)
    places = dict(zip(unique, packed.places, strict=True))

    image_name = f"{name}@{scale}x.webp"
    sheet = _sheet(packed.width, packed.height, [(p, places[key]) for key, p in unique.items()])
    sheet.webpsave(str(folder / image_name), lossless=True, effort=6, keep="none")
    listing = {
        "frames": {key: _entry(frame, places[_key(frame.picture)]) for key, frame in sorted(frames.items())},
        "meta": {
            "image": image_name,
            "format": "RGBA8888",
            "size": {"w": packed.width, "h": packed.height},
            "scale": str(scale),
        },
    }
    (folder / f"{name}@{scale}x.json").write_text(json.dumps(listing, separators=(",", ":")) + "\n")


def _key(picture: Picture) -> bytes:
    return picture.width.to_bytes(2) + picture.pixels


def _sheet(width: int, height: int, placed: list[tuple[Picture, tuple[int, int]]]) -> pyvips.Image:
    canvas = bytearray(width * height * BYTES_A_PIXEL)
    for picture, (left, top) in placed:
        row = picture.width * BYTES_A_PIXEL
        for y in range(picture.height):
            start = ((top + y) * width + left) * BYTES_A_PIXEL
            canvas[start : start + row] = picture.pixels[y * row : (y + 1) * row]
    image = pyvips.Image.new_from_memory(bytes(canvas), width, height, BYTES_A_PIXEL, "uchar")
    return image.copy(interpretation="srgb")


def _entry(frame: Frame, place: tuple[int, int]) -> dict[str, Any]:
    picture, border = frame.picture, frame.border
    width, height = picture.width - 2 * border, picture.height - 2 * border
    left, top = picture.offset
    entry: dict[str, Any] = {
        "frame": {"x": place[0] + border, "y": place[1] + border, "w": width, "h": height},
        "rotated": False,
        "trimmed": (width, height) != picture.whole,
        "spriteSourceSize": {"x": left, "y": top, "w": width, "h": height},
        "sourceSize": {"w": picture.whole[0], "h": picture.whole[1]},
    }
    if frame.anchor is not None:
        entry["anchor"] = {"x": round(frame.anchor[0], 5), "y": round(frame.anchor[1], 5)}
    return entry
