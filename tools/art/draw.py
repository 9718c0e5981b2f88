"""Writes every drawing into art/ as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.art import sources
from tools.art.drawings.avatar.wardrobe import cell_document
from tools.art.drawings.objects import object_documents
from tools.art.drawings.pages import page_documents
from tools.art.drawings.tiles import tile_documents

if TYPE_CHECKING:
    from pathlib import Path


def drawings() -> dict[Path, str]:
    """Every source file of art/ and what is to be in it."""
    found = {sources.tile_path(name): svg for name, svg in tile_documents().items()}
    found |= {sources.object_path(name): svg for name, svg in object_documents().items()}
    found |= {sources.page_path(name): svg for name, svg in page_documents().items()}
    found |= {sources.avatar_path(*cell): cell_document(*cell) for cell in sources.avatar_cells()}
    return found


def draw() -> None:
    """Writes what has changed."""
    for file, svg in drawings().items():
        if file.exists() and file.read_text() == svg:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(svg)
