"""The rows of the world, each a function that measures."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from typing import Final

from bench.results import Measured
from bench.world.floor import floor_with
from bench.world.served import Crowd, world_with
from bench.world.walkers import Seen, Walk, walk

# A field for a thousand on which each sees about thirty others: a channel of it holds as many.
FIELD: Final = (168, 162)
RUNS: Final = 3
P99_MS: Final = 150


def main_job() -> Measured:
    """200 visitors walk and open works."""
    with world_with(Crowd(200, 60, 40, spread=True)) as world:
        seen = [walk(world, Walk(200, connect_for=5, open_works=True)) for _ in range(RUNS)]
    return _measured("world.main_job_p99", seen, lambda one: one.p99)


def avatars_per_core() -> Measured:
    """Thousands more until the p99 is missed; the most that held, in each of three runs."""
    with world_with(Crowd(6000, *FIELD, spread=True)) as world:
        runs: list[Seen] = []
        most: list[float] = []
        for _ in range(RUNS):
            held, seen = 0, None
            for clients in range(2000, 6001, 500):
                tried = walk(world, Walk(clients, connect_for=clients / 400))
                _say(tried)
                if tried.p99 >= P99_MS or not tried.everybody_in:
                    break
                held, seen = clients, tried
            most.append(held)
            runs += [seen] if seen else []
    return Measured(
        name="world.avatars_per_core",
        value=statistics.median(most),
        runs=most,
        load_generator_cpu=max((one.told["cpu"] for one in runs), default=None),
        more=_more(runs[-1]) if runs else {},
    )


def memory() -> Measured:
    with world_with(Crowd(4000, *FIELD, spread=True)) as world:
        seen = [walk(world, Walk(4000, connect_for=12, measure=5))]
    return _measured("world.rss", seen, lambda one: one.memory)


def one_screen() -> Measured:
    """A thousand within one cell's block."""
    with world_with(Crowd(1000, 36, 27, spread=True)) as world:
        seen = [walk(world, Walk(1000, connect_for=5)) for _ in range(RUNS)]
    return _measured("world.one_screen_p95", seen, lambda one: float(one.told["latency_ms"]["p95"]))


def join_storm() -> Measured:
    with world_with(Crowd(1000, *FIELD, spread=True)) as world:
        seen = [walk(world, Walk(1000, connect_for=1, warm=0.5, measure=1)) for _ in range(RUNS)]
    return _measured("world.join_storm_p95", seen, lambda one: float(one.told["join_ms"]["p95"]))


def cpu_vs_floor() -> Measured:
    """The same walkers on the same field, in turns with the bare loop."""
    crowd = Crowd(2000, *FIELD, spread=True)
    how = Walk(2000, connect_for=5, warm=2, measure=5)
    ours, bare = [], []
    with world_with(crowd) as world:
        for _ in range(RUNS):
            with floor_with(crowd) as floor:
                bare.append(walk(floor, how))
            ours.append(walk(world, how))
    for one in (*bare, *ours):
        _say(one)
        if not one.everybody_in:
            msg = f"world.cpu_vs_floor: not everybody was in: {one.told}"
            raise RuntimeError(msg)
    runs = [round(one.world_cpu / other.world_cpu, 3) for one, other in zip(ours, bare, strict=True)]
    return Measured(
        name="world.cpu_vs_floor",
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(one.told["cpu"] for one in (*ours, *bare)),
        floor=statistics.median(one.world_cpu for one in bare),
        more=_more(ours[-1])
        | {
            "floor_us_per_message": _more(bare[-1])["cpu_us_per_message"],
            "floor_messages_per_second": bare[-1].told["frames_per_second"],
        },
    )


def client_bytes() -> Measured:
    with world_with(Crowd(1000, *FIELD, spread=True)) as world:
        seen = [walk(world, Walk(1000, connect_for=5)) for _ in range(RUNS)]
    return _measured("world.client_bytes", seen, lambda one: one.told["bytes_per_client"] / 1000)


def client_bytes_idle() -> Measured:
    with world_with(Crowd(1000, *FIELD, spread=True)) as world:
        seen = [walk(world, Walk(1000, connect_for=5, walk=False))]
    return _measured("world.client_bytes_idle", seen, lambda one: one.told["bytes_per_client"] / 1000)


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {
    "world.main_job_p99": main_job,
    "world.avatars_per_core": avatars_per_core,
    "world.cpu_vs_floor": cpu_vs_floor,
    "world.one_screen_p95": one_screen,
    "world.join_storm_p95": join_storm,
    "world.rss": memory,
    "world.client_bytes": client_bytes,
    "world.client_bytes_idle": client_bytes_idle,
}


def _measured(name: str, seen: list[Seen], value: Callable[[Seen], float]) -> Measured:
    for one in seen:
        _say(one)
        if not one.everybody_in:
            msg = f"{name}: not everybody was in: {one.told}"
            raise RuntimeError(msg)
    runs = [value(one) for one in seen]
    return Measured(
        name=name,
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(one.told["cpu"] for one in seen),
        more=_more(seen[-1]),
    )


def _more(seen: Seen) -> dict[str, float]:
    told = seen.told
    return {
        "world_cpu": round(seen.world_cpu, 3),
        "latency_p50": told["latency_ms"]["p50"],
        "latency_p99": told["latency_ms"]["p99"],
        "in_sight": told["snapshot_people"],
        "messages_per_second": told["frames_per_second"],
        "cpu_us_per_message": round(seen.world_cpu * 1e6 / max(1, told["frames_per_second"]), 1),
    }


def _say(seen: Seen) -> None:
    told, latency = seen.told, seen.told["latency_ms"]
    parts = (
        f"{told['clients']} clients",
        f"p50 {latency['p50']} p95 {latency['p95']} p99 {latency['p99']} ms",
        f"gap p99 {told['gap_ms']['p99']} ms",
        f"join p95 {told['join_ms']['p95']} ms",
        f"in sight {told['snapshot_people']}",
        f"{told['records_per_frame']} records a frame",
        f"{told['bytes_per_client']:.0f} B/s",
        f"world {seen.world_cpu:.2f}, generator {told['cpu']:.2f}, {seen.memory:.0f} MB",
    )
    print(f"  {', '.join(parts)}", flush=True)
