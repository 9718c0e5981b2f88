"""How nodes tell each other what is not a record: a topic, a message, whoever listens. Here in one process; by Redis
when grown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

Message = TypeVar("Message")


class Bus(Protocol[Message]):
    def publish(self, topic: str, message: Message) -> None: ...

    def listen(self, topic: str, hear: Callable[[Message], None]) -> None: ...


class LocalBus(Generic[Message]):
    """Delivers at once, in the order of listening."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, list[Callable[[Message], None]]] = defaultdict(list)

    def publish(self, topic: str, message: Message) -> None:
        for hear in tuple(self._listeners.get(topic, ())):
            hear(message)

    def listen(self, topic: str, hear: Callable[[Message], None]) -> None:
        self._listeners[topic].append(hear)
