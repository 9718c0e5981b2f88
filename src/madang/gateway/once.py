"""Asking once what a thousand want to know at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")


class Once(Generic[Key, Result]):
    """Answers are kept, failures are not."""

    def __init__(self, ask: Callable[[Key], Awaitable[Result]]) -> None:
        self._ask = ask
        self._known: dict[Key, Result] = {}
        self._asking: dict[Key, asyncio.Future[Result]] = {}
        self._turns: dict[Key, int] = {}

    async def get(self, key: Key) -> Result:
        """Raises: whatever asking raises, to all who wait."""
        if key in self._known:
            return self._known[key]
        if key not in self._asking:
            self._asking[key] = asyncio.ensure_future(self.renew(key))
            self._asking[key].add_done_callback(lambda _: self._asking.pop(key, None))
        # Shielded: one who leaves while waiting must not take the others' answer along.
        return await asyncio.shield(self._asking[key])

    async def renew(self, key: Key) -> Result:
        """Asks again, whatever was known. An answer that comes after that to a later question is not kept."""
        turn = self._turns[key] = self._turns.get(key, 0) + 1
        answer = await self._ask(key)
        if self._turns[key] == turn:
            self._known[key] = answer
        return self._known.get(key, answer)
