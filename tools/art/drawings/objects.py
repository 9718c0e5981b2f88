"""All objects together."""

from __future__ import annotations

from tools.art.drawings import animals, furniture, moods, pavilion, plaza, signs, trees
from tools.art.names import OBJECTS
from tools.art.svg import document, number


def object_documents() -> dict[str, str]:
    """Every object as a whole SVG document, its anchor and footprint on the root."""
    return {name: _document(name, body) for name, body in _bodies().items()}


def _bodies() -> dict[str, str]:
    return {
        "gate": plaza.gate(),
        "pine": trees.pine(),
        "persimmon": trees.persimmon(),
        "lantern": furniture.lantern(),
        "lantern-lamp": furniture.lantern_lamp(),
        "lantern-stone": furniture.stone_lantern(),
        "jar": furniture.jars(),
        "bench": furniture.bench(),
        "cushion": furniture.cushion(),
        "table": furniture.table(),
        "signpost": signs.signpost(),
        "notice": signs.notice(),
        "banner": signs.banner(),
        "banner-line": signs.banner_line(),
        "planter": trees.planter(),
        "screen": signs.screen(),
        "panel": signs.panel(),
        "easel": signs.easel(),
        "wings": plaza.wings(),
        "plate": signs.plate(),
        "portal": plaza.portal(),
        "dot": signs.dot(),
        "exit": signs.exit_sign(),
        "exit-west": signs.exit_sign_west(),
        "spark-a": trees.leaf_spark(),
        "spark-b": trees.petal_spark(),
        "arrow": signs.arrow(),
        "ring-o": moods.ring(),
        "cross-x": moods.cross(),
        "lotus": moods.lotus(),
        "rock": moods.rock(),
        "bamboo": moods.bamboo(),
        "podium": moods.podium(),
        "mat": furniture.mat(),
        "pavilion": pavilion.pavilion(),
        "fish": moods.fish(),
        "cat": animals.cat(),
        "cat-tail": animals.tail(),
        "shadow": signs.avatar_shadow(),
    }


def _document(name: str, body: str) -> str:
    spec = OBJECTS[name]
    anchor = f"{spec.anchor[0]},{spec.anchor[1]}"
    footprint = f"{number(spec.footprint[0])},{number(spec.footprint[1])}"
    return document(spec.size, body, data_anchor=anchor, data_footprint=footprint)
