"""The bars, as bars.toml has them."""

from __future__ import annotations

import operator
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("bars.toml")
_TESTS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">=": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    what: str
    unit: str
    test: str
    bar: float

    def holds(self, value: float) -> bool:
        return _TESTS[self.test](value, self.bar)


def bars() -> dict[str, Bar]:
    found = tomllib.loads(FILE.read_text())
    return {
        f"{group}.{name}": Bar(name=f"{group}.{name}", **fields)
        for group, rows in found.items()
        for name, fields in rows.items()
    }
