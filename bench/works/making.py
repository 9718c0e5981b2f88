"""Makes works ready as the worker does, on a fresh data directory, and prints how long it took as JSON.

Run as a program of its own, with MADANG_DATA set: `python -m bench.works.making WORKS RUNS`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.works.originals import draw
from madang.kernel.text import Text


def main() -> None:
    works, runs = (int(word) for word in sys.argv[1:3])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- after setup()

    from madang.exhibits.bounds import bound_process  # noqa: PLC0415 -- as above

    call_command("migrate", verbosity=0)
    bound_process()
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.jpg" for number in range(works)]
        for number, file in enumerate(files):
            draw(file, number)
        print(json.dumps([_run(files, number) for number in range(runs)]))


def _run(files: list[Path], number: int) -> dict[str, float]:
    """Seconds until all can be shown and until all is made, seconds of the processor, bytes of the heaviest picture."""
    from madang.exhibits import queries, readiness, services  # noqa: PLC0415 -- after setup()
    from madang.exhibits.types import NewWork  # noqa: PLC0415 -- as above
    from madang.expos import services as expos  # noqa: PLC0415 -- as above
    from madang.platform.clock import now  # noqa: PLC0415 -- as above

    said = Text(ko="글", en="Words")
    expo_id = expos.create_expo(
        slug=f"bench-{number}",
        title=said,
        summary=said,
        organiser=said,
        place=said,
        opens_at=now(),
        closes_at=now() + timedelta(days=1),
    )
    hall_id = expos.add_hall(
        expo_id=expo_id, slug="hall", order=1, title=said, summary=said, mood="photo", gate="public"
    )
    ids = []
    for file in files:
        work = NewWork(
            slug=f"work-{file.stem}",
            form="picture",
            title=said,
            makers=(),
            text=said,
            alt=said,
            credit=said,
            licence="CC0-1.0",
            files=(file,),
        )
        ids.append(services.add_work(expo_id=expo_id, hall_id=hall_id, work=work))

    def all_made(make: Callable[..., bool]) -> float:
        return _seconds(make(expo_id=expo_id, work_id=work_id) for work_id in ids)

    spent = time.process_time()
    showable, rest = all_made(readiness.make_showable), all_made(readiness.make_complete)
    spent = time.process_time() - spent
    made = queries.works_of_hall(expo_id=expo_id, hall_id=hall_id)
    heaviest = max(work.files[0].pictures["screen"].bytes for work in made)
    return {"showable": showable, "complete": showable + rest, "cpu": spent, "bytes": heaviest}


def _seconds(steps: Iterable[bool]) -> float:
    begun = time.perf_counter()
    assert all(list(steps))
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
