"""The C load generator: compiled when its sources are newer, run alone on core 1."""

from __future__ import annotations

import json
import resource
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.world.served import Server, settle
from madang.wire import VERSION

LOAD: Final = Path(__file__).resolve().parents[1] / "load"
BUILD: Final = Path(__file__).resolve().parents[1] / "build"
GENERATOR_CORE: Final = 1
_CFLAGS: Final = ("-O2", "-Wall", "-Wextra", "-Werror")
_SPARE_FILES: Final = 200
_PARTS: Final = {"walkers": ("madang", "colyseus")}


@dataclass(frozen=True, slots=True)
class Walk:
    """How they come and what they do; times in seconds. `doing` is "-", or "view:" or "react:" and a work, or
    "stall:" and how many.
    """

    clients: int
    connect_for: float
    warm: float = 3.0
    measure: float = 10.0
    walk: bool = True
    doing: str = "-"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the generator saw, and what it cost the world meanwhile: `world_cpu` is the share of its core."""

    told: Mapping[str, Any]
    world_cpu: float
    memory: float

    @property
    def p99(self) -> float:
        return float(self.told["latency_ms"]["p99"])

    @property
    def everybody_in(self) -> bool:
        return bool(self.told["in"] == self.told["clients"] and self.told["gone"] == 0)


def compiled(name: str) -> Path:
    """Raises: CalledProcessError where there is no C compiler (cc)."""
    BUILD.mkdir(exist_ok=True)
    program = BUILD / f"{name}-{VERSION}"
    sources = [LOAD / f"{part}.c" for part in (name, "wire", *_PARTS.get(name, ()))]
    newest = max(source.stat().st_mtime for source in LOAD.iterdir())
    if not program.exists() or program.stat().st_mtime < newest:
        words = [*_CFLAGS, f"-DWIRE_VERSION={VERSION}", "-o", str(program), *map(str, sources)]
        subprocess.run(["cc", *words], check=True)  # noqa: S603, S607 -- the machine's own
    return program


def walk(world: Server, how: Walk) -> Seen:
    """Lets them walk. Raises: RuntimeError when the generator fails."""
    words = [
        world.speech,
        world.port,
        world.ticket_file(),
        how.clients,
        how.connect_for,
        how.warm,
        how.measure,
        int(how.walk),
    ]
    words.append(how.doing)
    generator = subprocess.Popen(  # noqa: S603 -- our own program
        [str(compiled("walkers")), *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",  # a refusal is told as it came
        preexec_fn=lambda: _settle(how.clients),  # noqa: PLW1509 -- no threads here
    )
    assert generator.stdout is not None
    assert generator.stderr is not None
    refused = []
    for line in generator.stderr:
        if line.strip() == "measuring":
            break
        refused.append(line)
    cpu = world.cpu()
    memory = world.memory()
    out, rest = generator.communicate()
    if generator.returncode:
        raise RuntimeError("".join(refused) + rest)
    told: dict[str, Any] = json.loads(out)
    return Seen(told, (world.cpu() - cpu) / told["seconds"], memory)


def _settle(clients: int) -> None:
    settle(0, GENERATOR_CORE)
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (clients + _SPARE_FILES, hard))
