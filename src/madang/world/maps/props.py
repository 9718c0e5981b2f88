"""How much floor each object of the atlas takes: width and depth in tiles before its foot anchor; (0, 0) is not solid.

The same as in the art's list of names; a test keeps them equal. Maps carry the footprint, so that the world needs no
art.
"""

from __future__ import annotations

from typing import Final

Footprint = tuple[float, float]
NOT_SOLID: Final[Footprint] = (0, 0)

FOOTPRINTS: Final[dict[str, Footprint]] = {
    "gate": NOT_SOLID,
    "pine": (1, 0.5),
    "persimmon": (1, 0.5),
    "lantern": (0.5, 0.5),
    "lantern-stone": (0.5, 0.5),
    "jar": (1.5, 0.5),
    "bench": (2, 0.5),
    "cushion": NOT_SOLID,
    "table": (3, 1.5),
    "signpost": (0.5, 0.5),
    "notice": (2, 0.5),
    "banner": (0.5, 0.5),
    "planter": (1, 0.5),
    "screen": (4, 0.5),
    "panel": (4, 0.5),
    "easel": (1, 0.5),
    "wings": NOT_SOLID,
    "plate": NOT_SOLID,
    "portal": NOT_SOLID,
    "dot": NOT_SOLID,
    "exit": NOT_SOLID,
    "exit-west": NOT_SOLID,
    "arrow": NOT_SOLID,
    "ring-o": NOT_SOLID,
    "cross-x": NOT_SOLID,
    "lotus": NOT_SOLID,
    "rock": (1, 0.5),
    "bamboo": (1, 0.5),
    "podium": (1, 0.5),
    "mat": NOT_SOLID,
    "pavilion": (4.5, 1),
    "fish": NOT_SOLID,
    "cat": NOT_SOLID,
}
