"""The rows of the world, each a function that measures."""

from __future__ import annotations

import functools
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bench.results import Measured
from bench.world.colyseus import NAMES, Views, colyseus_with
from bench.world.floor import floor_with
from bench.world.hostile import hostile_frames
from bench.world.mixed import page_views, web_beside
from bench.world.most import Found, about, most_that_hold
from bench.world.served import Crowd, world_with
from bench.world.walkers import Seen, Walk, walk

# A field for a thousand on which each sees about thirty others: a channel of it holds as many.
FIELD: Final = (168, 162)
RUNS: Final = 3
P99_MS: Final = 150
MOST: Final = 6000
# Among these the most is looked for.
OURS: Final = range(2000, MOST + 1, 250)
THEIRS: Final = range(500, 3001, 125)
UNDER_LOAD: Final = Walk(2000, connect_for=8, warm=3, measure=8)
HOSTILE_WARM: Final = 20_000
STALLED: Final = 10
STALL_SECONDS: Final = 30
# What the world may keep of those who read nothing, in MB: far more than it does, far less than what they miss.
STALL_MEMORY: Final = 8


def main_job() -> Measured:
    """200 visitors walk and open works."""
    with world_with(Crowd(200, 60, 40, spread=True)) as world:
        seen = [walk(world, Walk(200, connect_for=5, doing=f"view:{world.works[0]}")) for _ in range(RUNS)]
    return _measured("world.main_job_p99", seen, lambda one: one.p99)


def avatars_per_core() -> Measured:
    """The most whose p99 holds, looked for three times."""
    ours, _ = _most_of_both()
    return _most_measured("world.avatars_per_core", ours, [most for most, _ in ours])


def avatars_vs_colyseus() -> Measured:
    """The same, and in turns with it the most of Colyseus as documented, on the same field."""
    ours, theirs = _most_of_both()
    ratios = [round(our / max(1, their), 2) for (our, _), (their, _) in zip(ours, theirs, strict=True)]
    peers = {"Colyseus 0.18, ws, a StateView a client": statistics.median(their for their, _ in theirs)}
    return _most_measured("world.avatars_vs_colyseus", [*ours, *theirs], ratios, peers)


def cpu_vs_colyseus() -> Measured:
    """Two thousand walkers each: under load, and still at full rate. Its other ways to tell only neighbours stand
    beside it, measured once; as documented it carries no more than a thousand.
    """
    crowd = Crowd(2000, *FIELD, spread=True)
    ours, theirs = [], []
    with world_with(crowd) as world:
        for _ in range(RUNS):
            ours.append(_full(walk(world, UNDER_LOAD)))
            theirs.append(_colyseus(crowd, "shared"))
    others: dict[Views, Seen] = {
        "own": _colyseus(Crowd(1000, *FIELD, spread=True), "own"),
        "bare": _colyseus(crowd, "bare"),
    }
    runs = [round(_per_message(our) / _per_message(their), 3) for our, their in zip(ours, theirs, strict=True)]
    return Measured(
        name="world.cpu_vs_colyseus",
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(one.told["cpu"] for one in (*ours, *theirs)),
        peers={f"Colyseus 0.18, ws, {NAMES['shared']}: µs per message": _median_cost(theirs)}
        | {f"Colyseus 0.18, ws, {NAMES[views]}: µs per message": _median_cost([one]) for views, one in others.items()},
        more=_more(ours[-1]) | {"cpu_us_per_message": _median_cost(ours)},
    )


def mixed() -> Measured:
    """Two thousand walk: by themselves, beside page views, beside each of them liking a work within five seconds."""
    beside_pages, beside_burst, answers = [], [], []
    with world_with(Crowd(2000, *FIELD, spread=True)) as world, web_beside(world) as web:
        for run in range(RUNS):
            calm = _full(walk(world, Walk(2000, connect_for=5)))
            with page_views(web.port):
                pages = _full(walk(world, Walk(2000, connect_for=5)))
            burst = _full(walk(world, Walk(2000, connect_for=5, measure=12, doing=f"react:{world.works[run]}")))
            beside_pages.append(round(pages.p99 / calm.p99, 3))
            beside_burst.append(round(burst.p99 / calm.p99, 3))
            answers.append(burst)
    if any(one.told["answers"] < one.told["clients"] for one in answers):
        msg = f"world.mixed_p99_ratio: answers are missing: {[one.told['answers'] for one in answers]}"
        raise RuntimeError(msg)
    runs = [max(pair) for pair in zip(beside_pages, beside_burst, strict=True)]
    return Measured(
        name="world.mixed_p99_ratio",
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(one.told["cpu"] for one in answers),
        more=_more(answers[-1])
        | {
            "beside_pages": statistics.median(beside_pages),
            "beside_burst": statistics.median(beside_burst),
            "answer_p99": answers[-1].told["answer_ms"]["p99"],
        },
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


def stalled() -> Measured:
    """Five hundred walk; ten of them stop reading for thirty seconds. Each of those gets one snapshot when it reads on,
    and nobody is thrown out.
    """
    seen = []
    ratios = []
    with world_with(Crowd(500, 120, 114, spread=True)) as world:
        for _ in range(RUNS):
            calm = _full(walk(world, Walk(500, connect_for=3)))
            before = world.memory()
            beside = _full(walk(world, Walk(500, connect_for=3, measure=STALL_SECONDS, doing=f"stall:{STALLED}")))
            kept = world.memory() - before
            if beside.told["drained"] != STALLED or kept > STALL_MEMORY:
                msg = f"world.stalled_p99_ratio: {beside.told['drained']} snapshots, {kept:.1f} MB kept"
                raise RuntimeError(msg)
            ratios.append(round(beside.p99 / calm.p99, 3))
            seen.append(beside)
    return Measured(
        name="world.stalled_p99_ratio",
        value=statistics.median(ratios),
        runs=ratios,
        load_generator_cpu=max(one.told["cpu"] for one in seen),
        more=_more(seen[-1]) | {"stalled": STALLED, "snapshots_each": 1},
    )


def hostile() -> Measured:
    """Two hundred walk beside a hundred thousand hostile frames on thousands of connections: nobody is lost, and the
    world is as large after as before. The first thousands fill what the allocator keeps.
    """
    with world_with(Crowd(200, 60, 40, spread=True)) as world:
        calm = _full(walk(world, Walk(200, connect_for=2)))
        with hostile_frames(world.port, HOSTILE_WARM):
            pass
        before = world.memory()
        with hostile_frames(world.port) as said:
            beside = _full(walk(world, Walk(200, connect_for=2, measure=20)))
        grown = round(world.memory() - before, 2)
    return Measured(
        name="world.hostile_growth",
        value=grown,
        runs=[grown],
        load_generator_cpu=beside.told["cpu"],
        more={
            "frames": said.frames,
            "connections": said.connections,
            "unanswered": said.deaf,
            "p99_beside": beside.p99,
            "p99_without": calm.p99,
        },
    )


def cpu_vs_floor() -> Measured:
    """The same walkers on the same field, in turns with the bare loop."""
    crowd = Crowd(2000, *FIELD, spread=True)
    how = Walk(2000, connect_for=5, warm=2, measure=5)
    ours, bare = [], []
    with world_with(crowd) as world:
        for _ in range(RUNS):
            with floor_with(crowd) as floor:
                bare.append(_full(walk(floor, how)))
            ours.append(_full(walk(world, how)))
    runs = [round(_per_message(one) / _per_message(other), 3) for one, other in zip(ours, bare, strict=True)]
    return Measured(
        name="world.cpu_vs_floor",
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(one.told["cpu"] for one in (*ours, *bare)),
        floor=_median_cost(bare),
        more=_more(ours[-1]) | {"floor_messages_per_second": bare[-1].told["frames_per_second"]},
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
    "world.avatars_vs_colyseus": avatars_vs_colyseus,
    "world.cpu_vs_colyseus": cpu_vs_colyseus,
    "world.cpu_vs_floor": cpu_vs_floor,
    "world.mixed_p99_ratio": mixed,
    "world.one_screen_p95": one_screen,
    "world.join_storm_p95": join_storm,
    "world.stalled_p99_ratio": stalled,
    "world.hostile_growth": hostile,
    "world.rss": memory,
    "world.client_bytes": client_bytes,
    "world.client_bytes_idle": client_bytes_idle,
}


@functools.cache
def _most_of_both() -> tuple[list[Found], list[Found]]:
    """Ours and Colyseus' as documented, in turns; two rows are read off it."""
    ours: list[Found] = []
    theirs: list[Found] = []
    with world_with(Crowd(MOST, *FIELD, spread=True)) as world:
        for _ in range(RUNS):
            theirs.append(most_that_hold(_colyseus_holds, _again(THEIRS, theirs)))
            ours.append(most_that_hold(lambda clients: _holds(walk(world, _ladder(clients))), _again(OURS, ours)))
    return ours, theirs


def _again(numbers: Sequence[int], found: Sequence[Found]) -> Sequence[int]:
    return about(numbers, found[0]) if found else numbers


def _colyseus_holds(clients: int) -> tuple[bool, Seen]:
    with colyseus_with(Crowd(clients, *FIELD, spread=True), "own") as peer:
        return _holds(walk(peer, _ladder(clients)))


def _colyseus(crowd: Crowd, views: Views) -> Seen:
    with colyseus_with(crowd, views) as peer:
        return _full(walk(peer, replace(UNDER_LOAD, clients=crowd.people)))


def _ladder(clients: int) -> Walk:
    return Walk(clients, connect_for=clients / 400, measure=8)


def _holds(seen: Seen) -> tuple[bool, Seen]:
    """Whether everybody is in and sees everybody in time."""
    _say(seen)
    return seen.everybody_in and 0 < seen.p99 < P99_MS, seen


def _most_measured(
    name: str, found: list[Found], runs: list[float], peers: Mapping[str, float] | None = None
) -> Measured:
    seen = [one for _, one in found if one is not None]
    return Measured(
        name=name,
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max((one.told["cpu"] for one in seen), default=None),
        peers=peers or {},
        more=_more(seen[0]) if seen else {},
    )


def _full(seen: Seen) -> Seen:
    """Raises: RuntimeError when not everybody was in."""
    _say(seen)
    if not seen.everybody_in:
        msg = f"not everybody was in: {seen.told}"
        raise RuntimeError(msg)
    return seen


def _per_message(seen: Seen) -> float:
    """Microseconds of the server's CPU for each message that a walker gets: ten a second at full freshness, of all who
    are compared; a server that leaves ticks out on a busy machine does not look cheaper by it.
    """
    return seen.world_cpu * 1e6 / max(1.0, float(seen.told["frames_per_second"]))


def _median_cost(seen: list[Seen]) -> float:
    return round(statistics.median(_per_message(one) for one in seen), 1)


def _measured(name: str, seen: list[Seen], value: Callable[[Seen], float]) -> Measured:
    for one in seen:
        _full(one)
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
        "cpu_us_per_message": round(_per_message(seen), 1),
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
