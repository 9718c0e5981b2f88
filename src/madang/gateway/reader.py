"""Reading the database beside the event loop: at most four threads, each with a connection of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from django.db import DatabaseError

from madang.kernel.errors import BusyError

Result = TypeVar("Result")
THREADS: Final = 4


class Reader:
    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="reader")

    async def read(self, query: Callable[[], Result]) -> Result:
        """Raises: BusyError when the database does not answer; whatever MadangError `query` raises."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._pool, query)
        except DatabaseError as error:
            raise BusyError from error

    def stop(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
