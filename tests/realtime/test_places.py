"""Where somebody stands is written down, so that a restart puts nobody back."""

from __future__ import annotations

from uuid import uuid4

from madang.kernel.ids import ParticipantId
from madang.rehearsal.bot import Bot
from tests.realtime.cast import play, serving


def test_another_space_is_written_down_before_anybody_hears_of_it() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            bot = Bot()
            await bot.come(served.url, served.ticket(who))
            await bot.travel("photo")
            assert served.admissions.places[who].space == "photo"

    play(scene)
