"""Tiled's custom properties, as a plain mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from madang.kernel.text import Text

Value = str | int | float | bool


def properties_of(owner: Mapping[str, Any]) -> dict[str, Value]:
    """The properties of a map, layer, tile or object; values that are no scalar (class-typed members) are left out."""
    return {
        str(one["name"]): one["value"]
        for one in owner.get("properties") or ()
        if isinstance(one.get("value"), str | int | float | bool)
    }


def text_of(properties: Mapping[str, Value], name: str) -> Text:
    """The pair `<name>_ko`, `<name>_en`."""
    return Text(ko=str(properties.get(f"{name}_ko", "")), en=str(properties.get(f"{name}_en", "")))
