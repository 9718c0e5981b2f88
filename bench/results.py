"""Measurements, as they are printed and kept in results/latest.jsonl."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from bench.bars import Bar, bars

LATEST: Final = Path(__file__).with_name("results") / "latest.jsonl"
# Above this share of its core the generator is what was measured.
GENERATOR_MOST: Final = 0.85


@dataclass(frozen=True, slots=True)
class Measured:
    """`value` is the median of `runs`. `void` when the load generator was too busy to be believed."""

    name: str
    value: float
    runs: Sequence[float]
    load_generator_cpu: float | None = None
    floor: float | None = None
    peers: Mapping[str, float] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def void(self) -> bool:
        return self.load_generator_cpu is not None and self.load_generator_cpu > GENERATOR_MOST


def row_of(measured: Measured, bar: Bar) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": measured.name,
        "value": measured.value,
        "unit": bar.unit,
        "bar": f"{bar.test} {bar.bar:g}",
        "holds": not measured.void and bar.holds(measured.value),
        "runs": list(measured.runs),
    }
    if measured.load_generator_cpu is not None:
        row["load_generator_cpu"] = measured.load_generator_cpu
    if measured.floor is not None:
        row["floor"] = measured.floor
    if measured.peers:
        row["peers"] = dict(measured.peers)
    return row | dict(measured.more) | _circumstances()


def keep(measured: Iterable[Measured]) -> list[dict[str, Any]]:
    """Replaces the rows of the same names in latest.jsonl; returns the new ones."""
    known = bars()
    new = [row_of(one, known[one.name]) for one in measured]
    names = {row["name"] for row in new}
    old = [json.loads(line) for line in LATEST.read_text().splitlines()] if LATEST.exists() else []
    rows = sorted([row for row in old if row["name"] not in names] + new, key=lambda row: str(row["name"]))
    LATEST.parent.mkdir(exist_ok=True)
    LATEST.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows))
    return new


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    lines = [f"{'name':28} {'value':>10} {'unit':16} {'bar':>10}  holds"]
    for row in rows:
        holds = "yes" if row["holds"] else "NO"
        lines.append(f"{row['name']:28} {row['value']:>10.6g} {row['unit']:16} {row['bar']:>10}  {holds}")
    return "\n".join(lines)


def _circumstances() -> dict[str, str]:
    return {
        "machine": f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _commit() -> str:
    root = Path(__file__).resolve().parents[1]
    told = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"],  # noqa: S607 -- whichever git the machine has
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip()
