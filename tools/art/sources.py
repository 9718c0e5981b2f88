"""Where the drawings lie in art/, and how they get there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.art import names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
ART: Final = ROOT / "art"
TILESET: Final = ROOT / "src/madang/world/maps/tileset.json"


Cell = tuple[str, str, names.Direction, int]
"""Layer, part, direction, frame."""


def tile_path(name: str) -> Path:
    return ART / "tiles" / f"{name}.svg"


def object_path(name: str) -> Path:
    return ART / "objects" / f"{name}.svg"


def page_path(name: str) -> Path:
    return ART / "pages" / f"{name}.svg"


def avatar_path(layer: str, part: str, direction: str, frame: int) -> Path:
    return ART / "avatar" / layer / part / f"{direction}-{frame}.svg"


def avatar_cells() -> Iterator[Cell]:
    """Every (layer, part, direction, frame) that can be seen, in the order of `names.LAYERS`."""
    for layer_name, layer in names.LAYERS.items():
        for part in layer.parts:
            for direction in names.DIRECTIONS:
                if layer_name not in names.DRAW_ORDER[direction]:
                    continue
                for frame in range(layer.frames):
                    yield layer_name, part, direction, frame
