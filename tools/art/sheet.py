"""One picture of everything, to be looked at: tiles, objects, and a parade of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyvips

from tools.art import names, sources
from tools.art.drawings.scatter import Scatter
from tools.art.render import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

GROUND: Final = (233, 221, 194, 255)
WIDTH: Final = 1800
GAP: Final = 10
HEADROOM: Final = 4


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody chose: parts by layer, and a colour by tint."""

    parts: dict[str, str]
    tints: dict[str, str]
    seated: bool = False


def write_sheet(file: Path) -> None:
    """Writes the contact sheet as a PNG."""
    tiles = [render(sources.tile_path(name).read_text(), 1) for name in names.TILES]
    things = [_object(name) for name in names.OBJECTS if name != "banner-line"]
    rows = [_flow(tiles), _flow(things), parade(24, scale=1)]
    canvas = _ground(WIDTH, sum(row.height + GAP for row in rows))
    top = 0
    for row in rows:
        canvas = canvas.insert(row, 0, top)
        top += row.height + GAP
    canvas.flatten().pngsave(str(file))


def parade(count: int, scale: int) -> pyvips.Image:
    """`count` people, each seen from the south, the east in four steps, and the north."""
    poses: tuple[tuple[names.Direction, int], ...] = (("S", 0), ("S", 1), ("E", 0), ("E", 1), ("E", 3), ("N", 1))
    people = list(somebody(count))
    return _flow(draw_person(person, way, frame, scale) for person in people for way, frame in poses)


def somebody(count: int) -> Iterator[Person]:
    """A fixed crowd in which every hair, outfit, hat and skin appears."""
    chance = Scatter(3)
    hairs, outfits = list(names.HAIRS), list(names.OUTFITS)
    hats, glasses = list(names.LAYERS["hat"].parts), list(names.LAYERS["glasses"].parts)
    for index in range(count):
        outfit = outfits[index % len(outfits)]
        parts = {"head": "round", "arms": "bare", "face": ("plain", "smile", "plain", "surprised")[index % 4]}
        parts |= names.HAIRS[hairs[(index * 5 + index // 6) % len(hairs)]] | names.OUTFITS[outfit]
        if outfit == "hanbok-baji" or index % 5 == 3:
            parts["hat"] = "gat" if outfit == "hanbok-baji" else hats[index % 2]
        if index % 4 == 2:
            parts["glasses"] = glasses[index // 4 % 2]
        if index % 7 == 4:
            parts["hand"] = ("flag", "cane")[index % 2]
        tints = {
            "skin": names.SKINS[index * 3 % len(names.SKINS)],
            "hair": _pick(chance, names.HAIR_COLOURS),
            "upper": _pick(chance, names.CLOTH_COLOURS),
            "lower": _pick(chance, names.CLOTH_COLOURS),
        }
        yield Person(parts, tints, seated=index % 8 == 6)


def _pick(chance: Scatter, choices: tuple[str, ...]) -> str:
    return choices[int(chance.between(0, len(choices) - 0.01))]


def draw_person(person: Person, direction: names.Direction, frame: int, scale: int) -> pyvips.Image:
    """One person as the scene would put them together."""
    width, height = names.CELL[0] * scale, (names.CELL[1] + HEADROOM) * scale
    canvas = _ground(width, height, (0, 0, 0, 0))
    parts = _seated(person.parts) if person.seated else person.parts
    for layer in names.DRAW_ORDER[direction]:
        part = parts.get(layer)
        if part is None:
            continue
        form = names.LAYERS[layer]
        moved = (names.CHAIR_DROP if person.seated else names.BOB[frame]) if form.bobs else 0
        cell = (layer, part, direction, frame % form.frames)
        for image in _halves(cell, person.tints.get(form.parts[part]), scale):
            canvas = canvas.composite2(image, "over", x=0, y=(moved + HEADROOM) * scale)
    return canvas


def _seated(parts: dict[str, str]) -> dict[str, str]:
    worn = {layer: part for layer, part in parts.items() if layer not in names.CHAIR_HIDES}
    return worn | {"lap": names.CHAIR_LAPS[parts["lower"]], "chair-back": "wheel", "chair-front": "wheel"}


def _halves(cell: sources.Cell, tint: str | None, scale: int) -> Iterable[pyvips.Image]:
    svg = sources.avatar_path(*cell).read_text()
    if tint is not None:
        yield _tinted(render(svg, scale, hide="line"), tint)
    yield render(svg, scale, hide="fill")


def _tinted(image: pyvips.Image, tint: str) -> pyvips.Image:
    shares = [int(tint[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return (image * [*shares, 1]).cast("uchar").copy(interpretation="srgb")


def _object(name: str) -> pyvips.Image:
    image = render(sources.object_path(name).read_text(), 1)
    if name != "banner":
        return image
    line = render(sources.object_path("banner-line").read_text(), 1)
    return _tinted(image, "#7FA7D6").composite2(line, "over")


def _ground(width: int, height: int, colour: tuple[int, int, int, int] = GROUND) -> pyvips.Image:
    return pyvips.Image.black(width, height).new_from_image(list(colour)).copy(interpretation="srgb")


def _flow(images: Iterable[pyvips.Image]) -> pyvips.Image:
    """Images in rows, as text flows."""
    placed: list[tuple[pyvips.Image, int, int]] = []
    left = top = GAP
    tallest = 0
    for image in images:
        if left + image.width > WIDTH:
            left, top, tallest = GAP, top + tallest + GAP, 0
        placed.append((image, left, top))
        left, tallest = left + image.width + GAP, max(tallest, image.height)
    canvas = _ground(WIDTH, top + tallest + GAP)
    xs, ys = [x for _, x, _ in placed], [y for _, _, y in placed]
    return canvas.composite([image for image, _, _ in placed], "over", x=xs, y=ys)
