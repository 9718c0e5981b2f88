"""From a drawn sheet to a committed WebP file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyvips

if TYPE_CHECKING:
    from tools.demo_media.pictures.sheet import Sheet

MEDIA = Path(__file__).resolve().parents[2] / "src" / "madang" / "demo" / "media"


def write_webp(sheet: Sheet, target: Path, long_side: int, quality: int = 82) -> str:
    """Render ``sheet`` so that its longer side is ``long_side`` pixels; say what came out."""
    target.parent.mkdir(parents=True, exist_ok=True)
    scale = long_side / max(sheet.width, sheet.height)
    image = pyvips.Image.svgload_buffer(sheet.svg().encode(), scale=scale, unlimited=True)
    flat = image.flatten(background=[255, 255, 255])
    flat.webpsave(str(target), Q=quality, effort=6, smart_subsample=True, keep="none")
    return f"{target.name}: {flat.width}×{flat.height}, {target.stat().st_size // 1024} kB"
