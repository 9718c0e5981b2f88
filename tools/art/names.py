"""Every name the art answers to, and the shape of `art.json`.

Whoever draws the world codes against this file. The order of `TILES` is the order
of the global tile ids in every map: append to it, never reorder.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

TILE: Final = 64
SCALES: Final = (1, 2)

TILES: Final[tuple[str, ...]] = (
    *("maru-a", "maru-b", "maru-c", "maru-edge"),
    *("sand-a", "sand-b", "sand-c"),
    *("path-nw", "path-n", "path-ne", "path-w", "path-c", "path-e"),
    *("path-sw", "path-s", "path-se"),
    *("grass-a", "grass-b", "grass-c"),
    *("plaster-top", "plaster-mid", "plaster-base"),
    *("indigo-top", "indigo-mid", "indigo-base"),
    *("gardenia-top", "gardenia-mid", "gardenia-base"),
    *("green-top", "green-mid", "green-base"),
    *("post-top", "post-mid", "post-base"),
    *("cap", "cap-side"),
    *("cap-corner-nw", "cap-corner-ne", "cap-corner-sw", "cap-corner-se"),
    *("window-top", "window-bottom"),
    *("door-l-top", "door-c-top", "door-r-top"),
    *("door-l-mid", "door-c-mid", "door-r-mid"),
    *("door-l-base", "door-c-base", "door-r-base"),
    *("mat-o", "mat-x", "mat-neutral", "void"),
    *("eave-l", "eave-m", "eave-r", "ridge-m"),
    *("ridge-l", "ridge-r"),
    *("cap-end-n", "cap-end-s"),
    *("curtain-top", "curtain-mid", "curtain-base"),
    *("arena-top", "arena-mid", "arena-base"),
    *("stage", "stage-edge"),
    *("pond-nw", "pond-n", "pond-ne", "pond-w", "pond-c", "pond-e", "pond-sw", "pond-s", "pond-se"),
)

_SOLID_KINDS: Final = (
    *("plaster", "indigo", "gardenia", "green", "post", "cap", "window"),
    *("curtain", "arena", "pond"),
)
_SOLID: Final = frozenset(
    {
        *("door-l-top", "door-c-top", "door-r-top"),
        *("door-l-mid", "door-c-mid", "door-r-mid"),
        *("door-l-base", "door-r-base", "void"),
    }
)


def collides(tile: str) -> bool:
    """Whether nobody may stand on this tile; an open doorway's sill may be stood on."""
    return tile in _SOLID or tile.split("-", maxsplit=1)[0] in _SOLID_KINDS


@dataclass(frozen=True, slots=True)
class ObjectSpec:
    """One object: size in px, foot anchor in px, footprint in tiles (0, 0: not solid)."""

    size: tuple[int, int]
    anchor: tuple[int, int]
    footprint: tuple[float, float] = (0, 0)


OBJECTS: Final[dict[str, ObjectSpec]] = {
    "gate": ObjectSpec((448, 320), (224, 308)),
    "pine": ObjectSpec((128, 192), (64, 182), (1, 0.5)),
    "persimmon": ObjectSpec((128, 160), (64, 150), (1, 0.5)),
    "lantern": ObjectSpec((64, 144), (20, 136), (0.5, 0.5)),
    "lantern-lamp": ObjectSpec((64, 144), (44, 30)),
    "lantern-stone": ObjectSpec((56, 104), (28, 96), (0.5, 0.5)),
    "jar": ObjectSpec((128, 96), (64, 86), (1.5, 0.5)),
    "bench": ObjectSpec((128, 56), (64, 48), (2, 0.5)),
    "cushion": ObjectSpec((48, 34), (24, 24)),
    "table": ObjectSpec((192, 120), (96, 112), (3, 1.5)),
    "signpost": ObjectSpec((80, 112), (40, 106), (0.5, 0.5)),
    "notice": ObjectSpec((128, 120), (64, 114), (2, 0.5)),
    "banner": ObjectSpec((56, 152), (12, 146), (0.5, 0.5)),
    "banner-line": ObjectSpec((56, 152), (12, 146)),
    "planter": ObjectSpec((64, 96), (32, 88), (1, 0.5)),
    "screen": ObjectSpec((256, 160), (128, 156), (4, 0.5)),
    "panel": ObjectSpec((256, 168), (128, 162), (4, 0.5)),
    "easel": ObjectSpec((88, 132), (44, 124), (1, 0.5)),
    "wings": ObjectSpec((320, 192), (160, 192)),
    "plate": ObjectSpec((32, 16), (16, 16)),
    "portal": ObjectSpec((192, 64), (96, 32)),
    "dot": ObjectSpec((12, 12), (6, 6)),
    "exit": ObjectSpec((64, 40), (32, 40)),
    "exit-west": ObjectSpec((64, 40), (32, 40)),
    "spark-a": ObjectSpec((16, 16), (8, 8)),
    "spark-b": ObjectSpec((16, 16), (8, 8)),
    "arrow": ObjectSpec((40, 36), (20, 34)),
    "ring-o": ObjectSpec((320, 320), (160, 160)),
    "cross-x": ObjectSpec((320, 320), (160, 160)),
    "lotus": ObjectSpec((64, 44), (32, 30)),
    "rock": ObjectSpec((92, 84), (46, 76), (1, 0.5)),
    "bamboo": ObjectSpec((96, 182), (48, 174), (1, 0.5)),
    "podium": ObjectSpec((80, 112), (40, 106), (1, 0.5)),
    "mat": ObjectSpec((288, 128), (144, 64)),
    "pavilion": ObjectSpec((320, 288), (160, 272), (4.5, 1)),
    "fish": ObjectSpec((44, 24), (22, 12)),
    "cat": ObjectSpec((66, 42), (36, 36)),
    "cat-tail": ObjectSpec((66, 42), (56, 30)),
    "shadow": ObjectSpec((44, 18), (22, 9)),
}
"""`lantern-lamp` hangs from the pole of `lantern`, by its anchor, and `cat-tail` from `cat`.
`banner` is the cloth alone, near white, to be tinted; `banner-line` goes over it.

`screen` has its picture area at (12, 8)–(244, 138), `panel` its face at (8, 6)–(248, 142),
`easel` its face at (8, 8)–(80, 88): draw the work inside these. `shadow` is an avatar's.
"""

PAGES: Final[tuple[str, ...]] = ("yard", "logo", "favicon")

# --- avatars -----------------------------------------------------------------------------

Tint = Literal["skin", "hair", "upper", "lower", "none"]
Direction = Literal["S", "N", "E"]

CELL: Final = (96, 128)
ANCHOR: Final = (48, 118)
DIRECTIONS: Final[tuple[Direction, ...]] = ("S", "N", "E")
WALK_FRAMES: Final = 4
BOB: Final = (0, -3, 0, -3)


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its parts with the tint of each, and how it moves in a walk.

    `frames` is 1 or 4. A layer that `bobs` is lifted by the scene with `BOB`; the others
    stand on the floor and have the walk drawn into them.
    """

    parts: dict[str, Tint]
    frames: int = 1
    bobs: bool = True


LAYERS: Final[dict[str, Layer]] = {
    "chair-back": Layer({"wheel": "none"}, frames=WALK_FRAMES, bobs=False),
    "back": Layer({"long": "hair", "ponytail": "hair"}),
    "legs": Layer({"shoes": "skin", "kosin": "skin"}, WALK_FRAMES, bobs=False),
    "lower": Layer(
        {
            "trousers": "lower",
            "skirt": "lower",
            "chima": "lower",
            "baji": "lower",
        },
        frames=WALK_FRAMES,
        bobs=False,
    ),
    "torso": Layer(
        {
            "tee": "upper",
            "shirt": "upper",
            "hoodie": "upper",
            "dress": "upper",
            "jeogori": "upper",
            "jeogori-long": "upper",
            "white-shirt": "none",
        }
    ),
    "coat": Layer({"suit": "upper", "vest": "none", "baeja": "lower"}),
    "lap": Layer({"seated": "lower", "seated-skirt": "lower"}, bobs=False),
    "arms": Layer({"bare": "skin"}, frames=WALK_FRAMES),
    "sleeves": Layer({"short": "upper", "long": "upper", "hanbok": "upper"}, frames=WALK_FRAMES),
    "chair-front": Layer({"wheel": "none"}, frames=WALK_FRAMES, bobs=False),
    "head": Layer({"round": "skin"}),
    "face": Layer({"plain": "none", "blink": "none", "smile": "none", "surprised": "none"}),
    "hair": Layer(
        {
            "short": "hair",
            "bob": "hair",
            "long": "hair",
            "bun": "hair",
            "curly": "hair",
            "ponytail": "hair",
        }
    ),
    "glasses": Layer({"round": "none", "square": "none"}),
    "hat": Layer({"cap": "upper", "beret": "upper", "gat": "none"}),
    "hand": Layer({"flag": "upper", "cane": "none"}, frames=WALK_FRAMES),
}

_DRESSED: Final = ("legs", "lower", "torso", "coat", "lap", "chair-front", "arms", "sleeves")
_SEEN_FROM_FRONT: Final = (
    *("chair-back", "back", *_DRESSED),
    *("head", "face", "hair", "glasses", "hat", "hand"),
)
DRAW_ORDER: Final[dict[Direction, tuple[str, ...]]] = {
    "S": _SEEN_FROM_FRONT,
    "E": _SEEN_FROM_FRONT,
    "N": ("hand", "chair-back", *_DRESSED, "head", "hair", "back", "hat"),
}
"""Layers bottom to top. From behind, the face is not seen and the back hair is in front."""

HAIRS: Final[dict[str, dict[str, str]]] = {
    "short": {"hair": "short"},
    "bob": {"hair": "bob"},
    "long": {"hair": "long", "back": "long"},
    "bun": {"hair": "bun"},
    "curly": {"hair": "curly"},
    "ponytail": {"hair": "ponytail", "back": "ponytail"},
}

OUTFITS: Final[dict[str, dict[str, str]]] = {
    "tee": {"legs": "shoes", "lower": "trousers", "torso": "tee", "sleeves": "short"},
    "shirt": {"legs": "shoes", "lower": "trousers", "torso": "shirt", "sleeves": "long"},
    "hoodie": {"legs": "shoes", "lower": "trousers", "torso": "hoodie", "sleeves": "long"},
    "suit": {
        "legs": "shoes",
        "lower": "trousers",
        "torso": "white-shirt",
        "sleeves": "long",
        "coat": "suit",
    },
    "workwear": {
        "legs": "shoes",
        "lower": "trousers",
        "torso": "shirt",
        "sleeves": "long",
        "coat": "vest",
    },
    "dress": {"legs": "shoes", "lower": "skirt", "torso": "dress", "sleeves": "short"},
    "hanbok-chima": {"legs": "kosin", "lower": "chima", "torso": "jeogori", "sleeves": "hanbok"},
    "hanbok-baji": {
        "legs": "kosin",
        "lower": "baji",
        "torso": "jeogori-long",
        "sleeves": "hanbok",
        "coat": "baeja",
    },
}
"""What each outfit wears; every outfit also has `arms/bare` and `head/round`."""

CHAIR_DROP: Final = 16
CHAIR_HIDES: Final = ("legs", "lower")
CHAIR_LAPS: Final[dict[str, str]] = {
    "trousers": "seated",
    "baji": "seated",
    "skirt": "seated-skirt",
    "chima": "seated-skirt",
}
"""In a wheelchair (`chair-back/wheel`, `chair-front/wheel`) every bobbing layer sits 16 px lower and does not
bob, the swing of the arms pushes the wheels, the layers of `CHAIR_HIDES` are left out, and the `lap` for the
`lower` is drawn.
"""

SKINS: Final = (
    *("#FBE3D0", "#F3CFB3", "#E5B592", "#D49B74"),
    *("#B97C55", "#96603F", "#6F432B", "#4A2C1E"),
)
HAIR_COLOURS: Final = (
    *("#2A2523", "#43312A", "#6B4630", "#9A6B3F", "#C9A063", "#B9B4AC"),
    *("#8E3B32", "#2F5D62", "#5B4B8A", "#D98AA0"),
)
CLOTH_COLOURS: Final = (
    *("#FFFDF7", "#CFCABD", "#4C515B", "#2F3640"),
    *("#1F4E8C", "#7FA7D6", "#2F6B53", "#A9BF86"),
    *("#F2B632", "#D98C5F", "#BF3F2B", "#E3A6A1"),
)
