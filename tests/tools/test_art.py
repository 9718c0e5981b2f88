"""The world's art: all of it is there, of the right size, and builds to the same bytes every time."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.art import build, names, sources
from tools.art.atlas import write_atlas
from tools.art.draw import drawings
from tools.art.manifest import manifest
from tools.art.packing import SheetFullError, pack
from tools.art.render import render, trimmed
from tools.art.tileset import tileset

if TYPE_CHECKING:
    from pathlib import Path

BLANK = {("back", "long", "E"), ("lap", "seated", "N"), ("lap", "seated-skirt", "N")}
SEE_THROUGH = {
    *("post-top", "post-mid", "post-base", "cap", "eave-l", "eave-r", "ridge-m", "eave-m"),
    *("ridge-l", "ridge-r", "window-top", "window-bottom"),
    *("cap-corner-nw", "cap-corner-ne"),
}
CELLS = list(sources.avatar_cells())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("art")
    build.build(folder, scales=(1,))
    return folder


def frame_names(folder: Path, sheet: str) -> set[str]:
    return set(json.loads((folder / f"{sheet}@1x.json").read_text())["frames"])


def test_art_holds_what_the_drawings_write_and_nothing_else() -> None:
    written = drawings()
    assert {file: file.read_text() for file in sources.ART.rglob("*.svg")} == written


def test_the_tileset_of_the_maps_is_the_list_of_tiles() -> None:
    assert json.loads(sources.TILESET.read_text()) == tileset()
    solid = {tile["type"] for tile in tileset()["tiles"] if "properties" in tile}
    assert {"plaster-mid", "cap", "cap-corner-se", "post-base", "door-c-mid", "door-l-base", "void"} <= solid
    assert not solid & {"door-c-base", "maru-a", "mat-o", "path-c", "eave-m"}


@pytest.mark.parametrize("name", names.TILES)
def test_a_tile_is_one_tile_large_and_opaque_unless_made_to_be_seen_through(name: str) -> None:
    image = render(sources.tile_path(name).read_text(), 1)
    assert (image.width, image.height) == (names.TILE, names.TILE)
    assert (image[3].min() == 255) == (name not in SEE_THROUGH)


@pytest.mark.parametrize("name", ["sand-a", "sand-b", "sand-c", "grass-a", "grass-b", "grass-c", "void"])
def test_loose_ground_joins_itself_on_every_side(name: str) -> None:
    image = render(sources.tile_path(name).read_text(), 2)
    side = image.width
    corner = image.getpoint(0, 0)
    borders = [image.crop(x, y, w, h) for x, y, w, h in ((0, 0, side, 1), (0, side - 1, side, 1), (0, 0, 1, side))]
    assert all(border[band].min() == border[band].max() == corner[band] for border in borders for band in range(3))


@pytest.mark.parametrize("name", names.OBJECTS)
def test_an_object_has_the_size_and_the_foot_it_is_said_to_have(name: str) -> None:
    spec, svg = names.OBJECTS[name], sources.object_path(name).read_text()
    image = render(svg, 1)
    assert (image.width, image.height) == spec.size
    assert f'data-anchor="{spec.anchor[0]},{spec.anchor[1]}"' in svg
    found = re.search(r'data-footprint="([\d.]+),([\d.]+)"', svg)
    assert found is not None
    assert (float(found[1]), float(found[2])) == spec.footprint


@pytest.mark.parametrize(("layer", "part", "direction", "frame"), CELLS)
def test_a_part_is_seen_from_every_side_and_tinted_where_it_says(
    layer: str, part: str, direction: names.Direction, frame: int
) -> None:
    svg = sources.avatar_path(layer, part, direction, frame).read_text()
    fill, line = (trimmed(render(svg, 1, hide=other)) for other in ("line", "fill"))
    if (layer, part, direction) in BLANK:
        assert fill is None
        assert line is None
        return
    assert line is not None
    assert line.whole == names.CELL
    assert (fill is not None) == (names.LAYERS[layer].parts[part] != "none")


@pytest.mark.parametrize(("layer", "part", "direction", "frame"), CELLS)
def test_no_part_is_cut_off_by_its_cell(layer: str, part: str, direction: names.Direction, frame: int) -> None:
    picture = trimmed(render(sources.avatar_path(layer, part, direction, frame).read_text(), 1))
    if picture is None:
        return
    left, top = picture.offset
    assert left > 0
    assert top + (min(names.BOB) if names.LAYERS[layer].bobs else 0) >= 0
    assert left + picture.width < names.CELL[0]
    assert top + picture.height <= names.CELL[1]


def test_what_people_wear_exists() -> None:
    worn = [*names.HAIRS.values(), *names.OUTFITS.values()]
    worn += [{"lower": lower, "lap": lap} for lower, lap in names.CHAIR_LAPS.items()]
    for choice in worn:
        for layer, part in choice.items():
            assert part in names.LAYERS[layer].parts
    assert {outfit["lower"] for outfit in names.OUTFITS.values()} <= set(names.CHAIR_LAPS)
    assert {layer for order in names.DRAW_ORDER.values() for layer in order} == set(names.LAYERS)


def test_the_world_sheet_holds_every_tile_and_object(built: Path) -> None:
    wanted = {f"tile/{name}" for name in names.TILES} | {f"object/{name}" for name in names.OBJECTS}
    assert frame_names(built, "world") == wanted


def test_the_avatar_sheet_holds_every_line_that_is_not_blank(built: Path) -> None:
    seen = [cell for cell in CELLS if cell[:3] not in BLANK]
    wanted = {"/".join(("avatar", *map(str, cell), "line")) for cell in seen}
    assert {name for name in frame_names(built, "avatar") if name.endswith("/line")} == wanted


def test_what_the_first_paint_waits_for_is_small(built: Path) -> None:
    assert (built / "world@1x.webp").stat().st_size < 250_000
    assert (built / "avatar@1x.webp").stat().st_size < 350_000


def test_the_manifest_beside_the_sheets_is_complete(built: Path) -> None:
    listing = json.loads((built / "art.json").read_text())
    assert listing == json.loads(json.dumps(manifest()))
    assert listing["tiles"] == list(names.TILES)
    assert listing["objects"]["pine"] == {"anchor": [64, 182], "footprint": [1, 0.5], "size": [128, 192]}


def test_tiles_are_extruded_so_that_no_seam_shows(built: Path) -> None:
    listing = json.loads((built / "world@1x.json").read_text())
    frames = [entry["frame"] for name, entry in listing["frames"].items() if name.startswith("tile/")]
    assert all((frame["w"], frame["h"]) == (names.TILE, names.TILE) for frame in frames)
    assert all(frame["x"] >= build.EXTRUDE and frame["y"] >= build.EXTRUDE for frame in frames)


def test_the_same_drawings_build_the_same_bytes(tmp_path: Path) -> None:
    jobs = [*build.tile_jobs(("maru-a", "cap"), 2), *build.object_jobs(("jar", "lantern"), 2)]
    jobs += build.avatar_jobs([("hair", "bob", "S", 0), ("lower", "chima", "E", 1)], 2)
    contents = []
    for turn in ("first", "second"):
        folder = tmp_path / turn
        folder.mkdir()
        write_atlas(folder, "some", 2, 1024, build.frames(jobs))
        contents.append([(folder / f"some@2x.{kind}").read_bytes() for kind in ("webp", "json")])
    assert contents[0] == contents[1]


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=40))
def test_packed_rectangles_lie_apart_and_inside(sizes: list[tuple[int, int]]) -> None:
    packed = pack(sizes, 128, 2)
    taken: set[tuple[int, int]] = set()
    for (width, height), (left, top) in zip(sizes, packed.places, strict=True):
        area = {(x, y) for x in range(left, left + width) for y in range(top, top + height)}
        assert not area & taken
        assert left + width <= packed.width
        assert top + height <= packed.height
        taken |= area


def test_a_sheet_that_would_be_too_large_is_refused() -> None:
    with pytest.raises(SheetFullError):
        pack([(100, 100)] * 50, 128, 2)
