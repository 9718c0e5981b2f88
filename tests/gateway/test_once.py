"""What many want to know is asked once."""

from __future__ import annotations

import asyncio

from madang.gateway.once import Once
from madang.kernel.errors import NotFoundError


def test_a_thousand_who_ask_at_once_get_one_answer() -> None:
    asked: list[str] = []
    gate = asyncio.Event()

    async def ask(key: str) -> int:
        asked.append(key)
        await gate.wait()
        return len(asked)

    async def scene() -> None:
        once = Once(ask)
        waiting = [asyncio.ensure_future(once.get("map")) for _ in range(1000)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        gate.set()
        answers = await asyncio.gather(*waiting, return_exceptions=True)
        assert answers[1:] == [1] * 999
        assert await once.get("map") == 1
        assert await once.renew("map") == 2
        assert await once.get("map") == 2

    asyncio.run(scene())
    assert asked == ["map", "map"]


def test_a_failure_is_told_to_all_and_not_kept() -> None:
    tries: list[str] = []

    async def ask(key: str) -> str:
        tries.append(key)
        if len(tries) == 1:
            raise NotFoundError
        return key

    async def scene() -> None:
        once = Once(ask)
        answers = await asyncio.gather(once.get("map"), once.get("map"), return_exceptions=True)
        assert [type(answer) for answer in answers] == [NotFoundError, NotFoundError]
        assert await once.get("map") == "map"

    asyncio.run(scene())
    assert tries == ["map", "map"]


def test_an_older_answer_that_comes_late_does_not_replace_a_newer_one() -> None:
    gates = [asyncio.Event(), asyncio.Event()]
    asked: list[str] = []

    async def ask(key: str) -> int:
        nth = len(asked)
        asked.append(key)
        await gates[nth].wait()
        return nth

    async def scene() -> None:
        once = Once(ask)
        first = asyncio.ensure_future(once.get("map"))
        await asyncio.sleep(0)
        hung = asyncio.ensure_future(once.renew("map"))
        await asyncio.sleep(0)
        gates[1].set()
        assert await hung == 1
        gates[0].set()
        assert await first == 1
        assert await once.get("map") == 1

    asyncio.run(scene())
