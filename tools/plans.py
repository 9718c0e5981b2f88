"""`python -m tools.plans OUT.html`: sample lists of works, hung, side by side, so that a person can judge the hanging.

With `--zones` the floor before each work and the route are drawn too.
"""

from __future__ import annotations

import argparse
import colorsys
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any, Final

from madang.exhibits.hanging.drawing import Facts
from madang.exhibits.hanging.frames import MARGIN
from madang.exhibits.hanging.maps import HungPart, hang
from madang.exhibits.hanging.types import Hung
from madang.world.maps.tileset import FIRST_GID, TILE, TILES
from tools.art.names import OBJECTS
from tools.plan_samples import Sample, samples

ART: Final = Path(__file__).resolve().parents[1] / "art"
MOULDINGS: Final = {"photo": "#A37B4A", "comic": "#FFFDF7", "stories": "#3A2E25"}
_PAGE_GAP: Final = 9
_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def symbols() -> str:
    """Every drawing of the art once, to be used by name."""
    drawn = []
    for kind in ("tiles", "objects"):
        for file in sorted((ART / kind).glob("*.svg")):
            match = _INNER.search(file.read_text(encoding="utf-8"))
            inner = match[1] if match else ""
            drawn.append(f'<g id="{kind}-{file.stem}">{inner}</g>')
    return "<svg width='0' height='0' style='position:absolute'><defs>" + "".join(drawn) + "</defs></svg>"


def picture(sample: Sample, hall: HungPart, *, zones: bool) -> str:
    tiled = hall.tiled
    layers = {layer["name"]: layer for layer in tiled["layers"]}
    width, height = tiled["width"] * TILE, tiled["height"] * TILE
    parts = [
        *_tiles(layers["floor"], tiled["width"]),
        *_tiles(layers["walls"], tiled["width"]),
        *(_work(sample, each) for each in hall.plan.hung if each.mount in {"wall", "scroll"}),
        *_standing(sample, hall, layers["objects"]["objects"]),
        *_tiles(layers["over"], tiled["width"]),
        *_signs(layers["objects"]["objects"]),
        *(_zones(layers["objects"]["objects"]) if zones else ()),
    ]
    return f'<svg viewBox="0 0 {width} {height}" width="{width / 2}">{"".join(parts)}</svg>'


def _tiles(layer: Mapping[str, Any], columns: int) -> Iterator[str]:
    for index, gid in enumerate(layer["data"]):
        if gid:
            x, y = index % columns * TILE, index // columns * TILE
            yield f'<use href="#tiles-{TILES[gid - FIRST_GID]}" x="{x}" y="{y}"/>'


def _standing(sample: Sample, hall: HungPart, objects: list[dict[str, Any]]) -> Iterator[str]:
    """Props, what they carry, and a few visitors, from back to front."""
    drawn = [(prop["y"], _prop(prop)) for prop in objects if prop["type"] == "prop"]
    carried = [each for each in hall.plan.hung if each.mount not in {"wall", "scroll"}]
    drawn += [((each.view.y + 0.01) * TILE, _work(sample, each)) for each in carried]
    visitors = [(each.view.centre.x * TILE, (each.view.y + 1.5) * TILE) for each in hall.plan.hung[::3]]
    drawn += [(y, _visitor(x, y)) for x, y in visitors]
    return (svg for _, svg in sorted(drawn, key=lambda pair: pair[0]))


def _prop(prop: Mapping[str, Any]) -> str:
    """The object, and what hangs from it: both are drawn on the same sheet."""
    left, top = OBJECTS[prop["name"]].anchor
    names = [name for name in (prop["name"], f"{prop['name']}-lamp") if name in OBJECTS]
    return "".join(f'<use href="#objects-{name}" x="{prop["x"] - left}" y="{prop["y"] - top}"/>' for name in names)


def _visitor(x: float, y: float) -> str:
    """As large as an avatar, to see how large the works are."""
    return (
        f'<g transform="translate({x} {y})" fill="#4C515B"><ellipse rx="20" ry="7" fill="#1F2A44" opacity=".18"/>'
        '<rect x="-18" y="-66" width="36" height="64" rx="14"/><circle cy="-82" r="22"/></g>'
    )


def _work(sample: Sample, each: Hung) -> str:
    x, y, wide, high = (length * TILE for length in (each.area.x, each.area.y, each.area.width, each.area.height))
    whole = wide
    if each.pages > 1:
        wide = (high - 2 * MARGIN * TILE) * each.piece.ratio + 2 * MARGIN * TILE
    framed = each.mount in {"wall", "panel"}
    inset = MARGIN * TILE if framed else 0
    frame = (
        f'<rect x="{x + 4}" y="{y + 6}" width="{wide}" height="{high}" fill="#1F2A44" opacity=".2"/>'
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="{MOULDINGS[sample.mood]}"/>'
        f'<rect x="{x + 6}" y="{y + 6}" width="{wide - 12}" height="{high - 12}" fill="#FFFDF7"/>'
    )
    inner = (x + inset, y + inset, wide - 2 * inset, high - 2 * inset)
    beside = "".join(_pages(each, (x + wide, y, whole - wide, high)))
    return (frame if framed else "") + _face(sample, each, inner) + beside


def _pages(each: Hung, box: tuple[float, float, float, float]) -> Iterator[str]:
    """The small pages of a comic beside its cover."""
    x, y, wide, high = box
    page = (wide / max(1, each.pages - 1)) - _PAGE_GAP
    for number in range(each.pages - 1):
        left, tall = x + _PAGE_GAP + number * (page + _PAGE_GAP), page / each.piece.ratio
        yield (
            f'<rect x="{left}" y="{y + (high - tall) / 2}" width="{page}" height="{tall}" fill="#FFFDF7" '
            'stroke="#7D7462"/>'
        )


def _face(sample: Sample, each: Hung, box: tuple[float, float, float, float]) -> str:
    x, y, wide, high = box
    file = sample.files.get(each.piece.id)
    if file:
        fit = "xMidYMin slice" if each.mount == "scroll" else "none"
        where = f'x="{x}" y="{y}" width="{wide}" height="{high}"'
        return f'<image href="{file.as_uri()}" {where} preserveAspectRatio="{fit}"/>'
    hue = 0.1 if each.piece.hue is None else each.piece.hue / 360
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, 0.55, 0.4))
    label = f"{each.piece.id} {each.piece.group}{' !' if each.piece.content_note else ''}"
    return (
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="rgb({red},{green},{blue})"/>'
        f'<text x="{x + 4}" y="{y + 16}" font-size="14" fill="#fff">{escape(label)}</text>'
    )


def _signs(objects: list[dict[str, Any]]) -> Iterator[str]:
    for sign in objects:
        if sign["type"] == "sign":
            words = next(one["value"] for one in sign["properties"] if one["name"] == "text_ko")
            x, y = sign["x"] + sign["width"] / 2, sign["y"] + sign["height"] / 2
            yield f'<text x="{x}" y="{y}" font-size="15" text-anchor="middle" fill="#22252B">{escape(words)}</text>'


def _zones(objects: list[dict[str, Any]]) -> Iterator[str]:
    for one in objects:
        if one["type"] in {"view", "exit"}:
            where = f'x="{one["x"]}" y="{one["y"]}" width="{one["width"]}" height="{one["height"]}"'
            yield f'<rect {where} fill="#F2B632" opacity=".3" stroke="#BF3F2B"/>'
        if one["type"] == "route":
            line = " ".join(f"{one['x'] + at['x']},{one['y'] + at['y']}" for at in one["polyline"])
            yield f'<polyline points="{line}" fill="none" stroke="#BF3F2B" stroke-width="5" stroke-dasharray="2 14"/>'


def page(*, zones: bool) -> str:
    body = [symbols()]
    for sample in samples():
        hall = hang(sample.pieces, hall_id=sample.name, facts=Facts("hall", sample.title, sample.mood))
        for part in hall.parts:
            scores = ", ".join(f"{placed.room.score:.0f}" for placed in part.plan.rooms if placed.room.score)
            name = f"{sample.name} · {part.space}"
            body.append(f"<h2>{escape(name)} <small>{scores}</small></h2>{picture(sample, part, zones=zones)}")
    style = "<style>body{background:#2b3038;color:#fff;font:16px sans-serif}svg{display:block}</style>"
    return f'<!doctype html><meta charset="utf-8"><title>Hung halls</title>{style}{"".join(body)}'


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.plans", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--zones", action="store_true", help="draw the floor before each work, and the route")
    wanted = parser.parse_args()
    wanted.out.write_text(page(zones=wanted.zones), encoding="utf-8")


if __name__ == "__main__":
    main()
