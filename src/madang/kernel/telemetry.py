"""What the world tells of itself: the name of every figure and of every log line, in one place (docs/operations.md
lists them; a test compares).

Figures are plain numbers that one thread each counts up; `Figures.text` writes them in the Prometheus text format
0.0.4.
Nothing here has room for a person: labels are close codes and the names of rooms.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Final

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Said(StrEnum):
    """What the world's log lines say."""

    LISTENING = "world.listening"
    TICK_FAILED = "world.tick.failed"
    SEND_FAILED = "world.send.failed"
    READER_FAILED = "world.reader.failed"
    QUIZ_FAILED = "world.quiz.failed"
    GREETING_FAILED = "world.greeting.failed"
    TASK_FAILED = "world.task.failed"
    WRITE_FAILED = "world.write.failed"
    FACT_FAILED = "world.fact.failed"
    FACT_FAULTY = "world.fact.faulty"
    FACTS_APART = "world.facts.apart"
    TRACES_FAILED = "world.traces.failed"
    OUTBOX_SKIPPED = "world.outbox.skipped"
    OUTBOX_FAILED = "world.outbox.failed"


class Count:
    """Counts up. Hot paths add to `value` themselves."""

    __slots__ = ("help", "name", "value")

    def __init__(self, name: str, told: str) -> None:
        self.name, self.help, self.value = name, told, 0

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.help, "counter")
        yield f"{self.name} {self.value}"


class CountBy:
    """Counts up by a label."""

    def __init__(self, name: str, label: str, told: str) -> None:
        self.name, self.label, self.help = name, label, told
        self.values: Counter[str] = Counter()

    def add(self, label: object) -> None:
        self.values[str(label)] += 1

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.help, "counter")
        # A copy: another thread may count while this one writes.
        yield from _labelled(self.name, self.label, dict(self.values))


class Gauge:
    """What is now: asked for when it is told."""

    def __init__(self, name: str, told: str, kind: str = "gauge") -> None:
        self.name, self.help, self.kind = name, told, kind
        self.ask: Callable[[], float] = float

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.help, self.kind)
        yield f"{self.name} {_exact(self.ask())}"


class GaugeBy:
    """What is now, by a label."""

    def __init__(self, name: str, label: str, told: str) -> None:
        self.name, self.label, self.help = name, label, told
        self.ask: Callable[[], Mapping[str, float]] = dict

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.help, "gauge")
        yield from _labelled(self.name, self.label, self.ask())


class Times:
    """A histogram of seconds."""

    def __init__(self, name: str, told: str) -> None:
        self.name, self.help = name, told
        self._counts = [0] * (len(_SECONDS) + 1)
        self._total = 0.0

    def took(self, seconds: float) -> None:
        self._counts[bisect_left(_SECONDS, seconds)] += 1
        self._total += seconds

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.help, "histogram")
        counts, so_far = tuple(self._counts), 0
        for bound, count in zip((*map(str, _SECONDS), "+Inf"), counts, strict=True):
            so_far += count
            yield f'{self.name}_bucket{{le="{bound}"}} {so_far}'
        yield f"{self.name}_sum {self._total:.6f}"
        yield f"{self.name}_count {so_far}"


class Figures:
    """Everything that a world process counts. Gauges are given their `ask` by whoever knows."""

    def __init__(self) -> None:
        self.people = Gauge("madang_world_people", "Visitors who are in, also those whose line was lost a moment ago.")
        self.strangers = Gauge("madang_world_strangers", "Connections that have not said who they are.")
        self.under_way = Gauge("madang_world_under_way", "What visitors have asked for and is not done yet.")
        self.rooms = Gauge("madang_world_rooms", "Open channels of spaces.")
        self.space_people = GaugeBy("madang_world_space_people", "space", "People by space, all its channels together.")
        self.beat_age = Gauge("madang_world_beat_age_seconds", "Seconds since the last second's beat.")
        self.tick = Times("madang_world_tick_seconds", "Time to move and tell the rooms of one slot (a fifth of them).")
        self.lag = Times("madang_world_lag_seconds", "How late a slot began: the event loop was busy.")
        self.missed = Count("madang_world_ticks_missed_total", "Ticks that the world itself was too late for.")
        self.skipped = Count("madang_world_ticks_skipped_total", "Ticks not sent to someone who does not keep up.")
        self.snapshots = Count("madang_world_snapshots_total", "Whole views sent: to newcomers, and to who was behind.")
        self.sent = Count("madang_world_messages_sent_total", "WebSocket messages sent.")
        self.sent_bytes = Count("madang_world_bytes_sent_total", "Their payload bytes.")
        self.heard = Count("madang_world_messages_received_total", "WebSocket messages received.")
        self.heard_bytes = Count("madang_world_bytes_received_total", "Their payload bytes.")
        self.connections = Count("madang_world_connections_total", "WebSocket connections begun.")
        self.turned = Count("madang_world_turned_total", "Connections refused unheard: too many of an address waited.")
        self.closes = CountBy("madang_world_closes_total", "code", "Connections that the world closed, by close code.")
        self.welcomes = CountBy("madang_world_welcomes_total", "by", "Visitors let in: by ticket, or back by token.")
        self.facts_waiting = Gauge("madang_writer_facts_waiting", "Writes that wait for the writer.")
        self.traces_waiting = Gauge("madang_writer_traces_waiting", "Traces that wait to be written along.")
        self.traces_dropped = Count("madang_writer_traces_dropped_total", "Traces lost because too many waited.")
        self.facts = Count("madang_writer_facts_total", "Writes committed or refused.")
        self.commit = Times("madang_writer_commit_seconds", "Time of one transaction, its commit included.")
        self.commits_failed = Count("madang_writer_commits_failed_total", "Transactions that the database refused.")
        self.reads_waiting = Gauge("madang_reader_waiting", "Queries that wait for a reading thread.")
        self.memory = Gauge("process_resident_memory_bytes", "Memory of the world process.")
        self.cpu = Gauge("process_cpu_seconds_total", "Processor time of the world process.", "counter")

    def sending(self, messages: int, size: int) -> None:
        """So many messages are sent, `size` bytes in all."""
        self.sent.value += messages
        self.sent_bytes.value += size

    def __iter__(self) -> Iterator[Count | CountBy | Gauge | GaugeBy | Times]:
        return iter(vars(self).values())

    def text(self) -> str:
        return "".join(f"{line}\n" for figure in self for line in figure.lines())


def _head(name: str, told: str, kind: str) -> Iterator[str]:
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} {kind}"


def _labelled(name: str, label: str, values: Mapping[str, float]) -> Iterator[str]:
    for value, count in sorted(values.items()):
        safe = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        yield f'{name}{{{label}="{safe}"}} {_exact(count)}'


def _exact(value: float) -> str:
    return f"{value:.12g}"
