"""All tiles together."""

from __future__ import annotations

from tools.art.drawings import floors, moods, roofs, walls
from tools.art.names import TILE
from tools.art.svg import document


def tile_documents() -> dict[str, str]:
    """Every tile as a whole SVG document."""
    bodies = floors.tiles() | walls.tiles() | roofs.tiles() | moods.tiles()
    return {name: document((TILE, TILE), body) for name, body in bodies.items()}
