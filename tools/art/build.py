"""The atlases: every drawing in art/ at 1× and 2×, packed, with `art.json` beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final

from tools.art import names, sources
from tools.art.atlas import Frame, write_atlas
from tools.art.manifest import manifest
from tools.art.render import extruded, render, trimmed

if TYPE_CHECKING:
    from pathlib import Path

EXTRUDE: Final = 2
SHEET_WIDTH: Final = 1024
HALVES: Final = {"fill": "line", "line": "fill"}
THREADS: Final = 2

Job = Callable[[], tuple[str, Frame | None]]


def build(folder: Path, scales: Iterable[int] = names.SCALES) -> None:
    """Writes world@1x, world@2x, avatar@1x, avatar@2x (.webp and .json) and art.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale in scales:
        world = [*tile_jobs(names.TILES, scale), *object_jobs(names.OBJECTS, scale)]
        write_atlas(folder, "world", scale, SHEET_WIDTH * scale, frames(world))
        write_atlas(folder, "avatar", scale, SHEET_WIDTH * scale, frames(avatar_jobs(sources.avatar_cells(), scale)))
    (folder / "art.json").write_text(json.dumps(manifest(), ensure_ascii=False, indent=1) + "\n")


def frames(jobs: Iterable[Job]) -> dict[str, Frame]:
    """Runs the jobs; what turned out empty is left out."""
    with ThreadPoolExecutor(THREADS) as pool:
        done = list(pool.map(lambda job: job(), jobs))
    return {name: frame for name, frame in done if frame is not None}


def tile_jobs(tiles: Iterable[str], scale: int) -> list[Job]:
    return [partial(_tile, name, scale) for name in tiles]


def object_jobs(objects: Iterable[str], scale: int) -> list[Job]:
    return [partial(_object, name, scale) for name in objects]


def avatar_jobs(cells: Iterable[sources.Cell], scale: int) -> list[Job]:
    return [partial(_avatar, cell, half, scale) for cell in cells for half in HALVES]


def _tile(name: str, scale: int) -> tuple[str, Frame]:
    border = EXTRUDE * scale
    image = render(sources.tile_path(name).read_text(), scale)
    return f"tile/{name}", Frame(extruded(image, border), border)


def _object(name: str, scale: int) -> tuple[str, Frame | None]:
    spec = names.OBJECTS[name]
    picture = trimmed(render(sources.object_path(name).read_text(), scale))
    return f"object/{name}", None if picture is None else Frame(picture, anchor=_share(spec.anchor, spec.size))


def _avatar(cell: sources.Cell, half: str, scale: int) -> tuple[str, Frame | None]:
    svg = sources.avatar_path(*cell).read_text()
    picture = trimmed(render(svg, scale, hide=HALVES[half]))
    name = "/".join(("avatar", *map(str, cell), half))
    return name, None if picture is None else Frame(picture, anchor=_share(names.ANCHOR, names.CELL))


def _share(anchor: tuple[int, int], size: tuple[int, int]) -> tuple[float, float]:
    return anchor[0] / size[0], anchor[1] / size[1]
