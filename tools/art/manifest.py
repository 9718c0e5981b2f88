"""`art.json`: what the scene must know of the art besides the pictures."""

from __future__ import annotations

from typing import Any, Final

from tools.art import names

Json = dict[str, Any]

MIRROR: Final = {"W": "E"}


def manifest() -> Json:
    """Tiles in gid order, objects with anchors and footprints, and how avatars are dressed."""
    return {
        "tile": names.TILE,
        "tiles": list(names.TILES),
        "objects": {name: _object(spec) for name, spec in names.OBJECTS.items()},
        "avatar": _avatar(),
    }


def _object(spec: names.ObjectSpec) -> Json:
    return {
        "anchor": list(spec.anchor),
        "footprint": list(spec.footprint),
        "size": list(spec.size),
    }


def _avatar() -> Json:
    layers = names.LAYERS
    return {
        "cell": list(names.CELL),
        "anchor": list(names.ANCHOR),
        "directions": list(names.DIRECTIONS),
        "mirror": MIRROR,
        "layers": {way: list(order) for way, order in names.DRAW_ORDER.items()},
        "frames": {name: layer.frames for name, layer in layers.items()},
        "bob": list(names.BOB),
        "bobbing": [name for name, layer in layers.items() if layer.bobs],
        "parts": {name: list(layer.parts) for name, layer in layers.items()},
        "tints": {f"{name}/{part}": tint for name, layer in layers.items() for part, tint in layer.parts.items()},
        "faces": list(layers["face"].parts),
        "hairs": names.HAIRS,
        "outfits": names.OUTFITS,
        "glasses": list(layers["glasses"].parts),
        "hats": list(layers["hat"].parts),
        "hands": list(layers["hand"].parts),
        "wheelchair": {
            "drop": names.CHAIR_DROP,
            "hides": list(names.CHAIR_HIDES),
            "laps": names.CHAIR_LAPS,
        },
        "skins": list(names.SKINS),
        "hairColours": list(names.HAIR_COLOURS),
        "clothColours": list(names.CLOTH_COLOURS),
    }
