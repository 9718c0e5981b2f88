"""What the worker makes of a work's files, in which order, and how far it is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

import pyvips

from madang.exhibits import models, renditions, tiles
from madang.exhibits.rows import form_of
from madang.exhibits.types import Form, Readiness, Size
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, WorkId
from madang.platform import store

# One a core of the smallest machine that is served; libvips lets go of Python's lock while it draws.
_AT_ONCE: Final = 2

log = logging.getLogger("madang.exhibits")


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be made of one file. `make` reads and writes files only; its rows are saved by the caller."""

    file: models.WorkFile
    make: Callable[[], list[models.Rendition]]


def make_showable(*, expo_id: ExpoId, work_id: WorkId) -> bool:
    """Makes what is missing before the work can be shown: thumbnails, screen sizes, and what is seen while they load.

    False when a file cannot be drawn: the work is marked so, with the reason. Safe to run again, also after a kill.
    Raises: NotFoundError.
    """
    row = _row(expo_id, work_id)
    return _made(row, _jobs(row, _first), "working")


def make_complete(*, expo_id: ExpoId, work_id: WorkId) -> bool:
    """Makes what is missing of the rest: large sizes and tiles. As `make_showable`."""
    row = _row(expo_id, work_id)
    return _made(row, _jobs(row, _later), "done")


def kinds(form: Form, *, width: int, height: int, order: int) -> list[Size]:
    """What is made of a picture. The large ones only where the original has more to show; tiles of pictures alone, for
    what is read in pages is seen whole; of a webtoon, one thumbnail stands for all.
    """
    return [*_first(form, width, height, order), *_later(form, width, height, order)]


def _first(form: Form, _width: int, _height: int, order: int) -> list[Size]:
    return ["screen", "thumb"] if form != "webtoon" or order == 0 else ["screen"]


def _later(form: Form, width: int, height: int, _order: int) -> list[Size]:
    wide, high = renditions.box_of(form, "screen")
    larger = width > wide or height > high
    large: list[Size] = ["large"] if larger else []
    tiled: list[Size] = ["tiles"] if larger and form == "picture" else []
    light: list[Size] = ["avif"] if renditions.AVIF else []
    return [*large, *tiled, *light]


def _row(expo_id: ExpoId, work_id: WorkId) -> models.Work:
    row = models.Work.objects.filter(expo_id=expo_id, id=work_id).first()
    if row is None:
        raise NotFoundError
    _tell(row, "working")
    return row


def _jobs(row: models.Work, wanted: Callable[[Form, int, int, int], list[Size]]) -> Iterator[_Job]:
    form = form_of(row)
    for file in row.files.filter(mime__startswith="image/").prefetch_related("renditions").order_by("role", "order"):
        made = {rendition.kind for rendition in file.renditions.all()}
        missing = [size for size in wanted(form, file.width, file.height, file.order) if size not in made]
        drawn: list[Size] = [size for size in missing if size != "tiles"]
        groups: list[list[Size]] = [drawn, ["tiles"]] if "tiles" in missing else [drawn]
        yield from (_Job(file, partial(_renditions, file, form, sizes)) for sizes in groups if sizes)


def _renditions(file: models.WorkFile, form: Form, sizes: list[Size]) -> list[models.Rendition]:
    """Not saved yet: their bytes are in the store."""
    original = store.path_of(file.sha256)
    if sizes == ["tiles"]:
        cut = tiles.cut(original)
        return [_rendition(file, "tiles", cut.sha256, tiles.MIME, cut.width, cut.height, cut.bytes)]
    return [
        _rendition(file, size, store.keep_bytes(made.content), made.mime, made.width, made.height, len(made.content))
        for size, made in renditions.make(original, form, sizes).items()
    ]


def _rendition(  # noqa: PLR0917 -- the columns of the row
    file: models.WorkFile, size: Size, sha256: str, mime: str, width: int, height: int, count: int
) -> models.Rendition:
    return models.Rendition(file=file, kind=size, sha256=sha256, mime=mime, width=width, height=height, bytes=count)


def _made(row: models.Work, jobs: Iterable[_Job], then: Readiness) -> bool:
    try:
        with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="pictures") as pool:
            # The rows are written here, by the one thread that has the database.
            for job, made in [(job, pool.submit(job.make)) for job in jobs]:
                _keep(job.file, made.result())
    except pyvips.Error:
        log.warning("work.refused", extra={"work": str(row.id)}, exc_info=True)
        _tell(row, "refused", why="broken")
        return False
    _tell(row, then)
    return True


def _keep(file: models.WorkFile, made: list[models.Rendition]) -> None:
    models.Rendition.objects.bulk_create(made, ignore_conflicts=True)
    thumb = next((each for each in made if each.kind == "thumb"), None)
    if thumb:
        blur = renditions.blur_of(store.path_of(thumb.sha256))
        models.WorkFile.objects.filter(id=file.id).update(blur=blur)


def _tell(row: models.Work, readiness: Readiness, why: str = "") -> None:
    models.Work.objects.filter(id=row.id).update(readiness=readiness, refusal=why)
