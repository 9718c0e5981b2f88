"""Fills a fresh data directory with an expo, one field to walk on, and visitors; prints what the rows need as JSON.

Run as a program of its own, with MADANG_DATA set: `python -m bench.world.seed PEOPLE WIDTH HEIGHT SPREAD`.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from madang.kernel.ids import ExpoId
from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.grid import grid_of
from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tiled import parse

PILLAR_EVERY: Final = 12
_WORKS: Final = 8


def field_map(width: int, height: int, works: Sequence[str]) -> MapDraft:
    """A walled field with a pillar of two tiles every twelve, and works along its north wall."""
    draft = MapDraft(width=width, height=height, mood="plaza", title=Text(ko="들", en="Field"))
    draft.fill("floor", (0, 0, width, height), ("sand-a", "sand-b"))
    for x in range(width):
        draft.put("walls", x, 0, "cap")
        draft.put("walls", x, height - 1, "cap")
    for y in range(height):
        draft.put("walls", 0, y, "cap-side")
        draft.put("walls", width - 1, y, "cap-side")
    for x in range(PILLAR_EVERY // 2, width - 2, PILLAR_EVERY):
        for y in range(PILLAR_EVERY // 2, height - 2, PILLAR_EVERY):
            draft.put("walls", x, y, "post-mid")
            draft.put("walls", x, y + 1, "post-base")
    for index, work in enumerate(works):
        at = Rect(2 + 3 * index, 1, 2, 2)
        draft.work(work, at, form="picture", mount="wall", route=index)
        draft.view(work, at)
    draft.start("default", Point(width / 2 + 0.5, height / 2 + 0.5))
    return draft


def main() -> None:
    people, width, height, spread = (int(word) for word in sys.argv[1:5])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- after setup()
    from django.db import transaction  # noqa: PLC0415 -- as above

    from madang.expos import services as expos  # noqa: PLC0415 -- as above
    from madang.participants import services as participants  # noqa: PLC0415 -- as above
    from madang.participants.types import Place  # noqa: PLC0415 -- as above
    from madang.platform.clock import now  # noqa: PLC0415 -- as above

    call_command("migrate", verbosity=0)
    dice = random.Random(f"{people} {width} {height}")  # noqa: S311 -- the same crowd each time
    empty = Text()
    with transaction.atomic():
        expo_id = expos.create_expo(
            slug="bench",
            title=Text(ko="측정", en="Bench"),
            summary=empty,
            organiser=empty,
            place=empty,
            opens_at=now() - timedelta(days=1),
            closes_at=now() + timedelta(days=1),
        )
        works = _hang(expo_id, _WORKS)
        tiled = field_map(width, height, works).finished()
        grid = grid_of(parse(tiled))
        expos.store_map(expo_id=expo_id, slug="plaza", kind="plaza", hall_id=None, tiled=tiled)
        made = [
            participants.create_participant(
                expo_id=expo_id,
                name=f"손님 {number}",
                look=_look(dice),
                mode="online",
                retain_until=now() + timedelta(days=90),
            )
            for number in range(people)
        ]
        if spread:
            spots = [
                grid.nearest(Point(1 + dice.random() * (width - 2), 1 + dice.random() * (height - 2))) for _ in made
            ]
            places = {person.id: Place("plaza", at.x, at.y) for person, at in zip(made, spots, strict=True)}
            participants.keep_places(places)
    print(json.dumps({"expo": str(expo_id), "people": [str(person.id) for person in made], "works": works}))


def _hang(expo_id: ExpoId, many: int) -> list[str]:
    """A hall of small pictures; their ids."""
    import pyvips  # noqa: PLC0415 -- only where it is needed

    from madang.exhibits import services  # noqa: PLC0415 -- after setup()
    from madang.exhibits.types import Maker, NewWork  # noqa: PLC0415 -- as above
    from madang.expos import services as expos  # noqa: PLC0415 -- as above

    said = Text(ko="글", en="Words")
    hall_id = expos.add_hall(
        expo_id=expo_id, slug="hall", order=1, title=said, summary=said, mood="photo", gate="public"
    )
    made = []
    with TemporaryDirectory() as folder:
        for number in range(many):
            file = Path(folder) / f"{number}.png"
            (pyvips.Image.black(600, 400, bands=3) + number * 20).cast("uchar").write_to_file(str(file))
            work = NewWork(
                slug=f"work-{number}",
                form="picture",
                files=(file,),
                title=said,
                makers=(Maker(name=said, role=said),),
                text=said,
                alt=said,
                credit=said,
                licence="KOGL-1",
            )
            work_id = services.add_work(expo_id=expo_id, hall_id=hall_id, work=work)
            services.make_renditions(expo_id=expo_id, work_id=work_id)
            made.append(str(work_id))
    return made


def _look(dice: random.Random) -> dict[str, str]:
    """As full as a real one."""

    def colour() -> str:
        return f"#{dice.randrange(0x1000000):06X}"

    return {
        "skin": colour(),
        "hair": "ponytail",
        "hairColour": colour(),
        "outfit": "workwear",
        "upper": colour(),
        "lower": colour(),
        "glasses": "round",
    }


if __name__ == "__main__":
    main()
