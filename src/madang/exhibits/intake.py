"""Taking in the files of a work: measured, refused with a reason, or kept in the store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from madang.exhibits import models, poster, probe, renditions
from madang.exhibits.films import films
from madang.exhibits.films.types import Film, UnreadableError
from madang.exhibits.probe import Probed
from madang.exhibits.types import NewWork, Role
from madang.kernel.errors import BadInputError
from madang.platform import store

_NAME_MOST = 80


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The rows of the files, not saved yet, and the whole in pixels (of a webtoon: all slices) and seconds."""

    files: list[models.WorkFile]
    width: int
    height: int
    duration: float | None
    hue: int | None


def take_in(work: NewWork) -> TakenIn:
    """Raises: BadInputError."""
    if work.form == "video":
        return _film(work)
    pages = [_picture("page", order, file) for order, file in enumerate(work.files)]
    width, height = _whole(work, pages)
    return TakenIn(pages, width, height, None, renditions.hue_of(work.files[0]))


def _film(work: NewWork) -> TakenIn:
    """What the film does not say of itself may be told with it."""
    source = work.files[0]
    probed = probe.probe_video(source)
    told = Film(work.width, work.height, work.duration or 0.0)
    try:
        film = films.measure(source, probed.mime)
    except UnreadableError:
        film = told
    if not (film.width and film.height and film.duration):
        raise BadInputError(field="files", why="unmeasured")
    files = [_kept("page", 0, "", source.name, probed, _bare(source, probed.mime, film))]
    standing, hue = _poster(work.poster, film)
    files.append(standing)
    for each in work.captions:
        words = probe.probe_captions(each.file)
        files.append(_kept("captions", 0, each.language, each.file.name, words, store.keep(each.file)))
    return TakenIn(files, film.width, film.height, film.duration, hue)


def _poster(given: Path | None, film: Film) -> tuple[models.WorkFile, int | None]:
    """The poster and its hue; a film that has none gets one that is drawn, for it never hangs as an empty frame."""
    if given:
        return _picture("poster", 0, given), renditions.hue_of(given)
    with TemporaryDirectory(prefix="madang-film-") as folder:
        drawn = Path(folder) / "poster.webp"
        poster.draw(drawn, film.width, film.height)
        return _picture("poster", 0, drawn), renditions.hue_of(drawn)


def _bare(source: Path, mime: str, film: Film) -> str:
    """Keeps the film without what it tells of place and people; its digest."""
    if not film.telling:
        return store.keep(source)
    with TemporaryDirectory(prefix="madang-film-") as folder:
        target = Path(folder) / "film"
        films.scrubbed(source, mime, film, target)
        return store.keep(target)


def _whole(work: NewWork, pages: list[models.WorkFile]) -> tuple[int, int]:
    """Width and height of the whole in pixels: all slices of a webtoon, of anything else the first page."""
    width = pages[0].width
    if work.form != "webtoon":
        return width, pages[0].height
    return width, sum(round(page.height * width / page.width) for page in pages)


def _picture(role: Role, order: int, file: Path) -> models.WorkFile:
    probed = probe.probe_picture(file)
    return _kept(role, order, "", file.name, probed, store.keep(file))


def _kept(  # noqa: PLR0917 -- the columns of the row
    role: Role, order: int, language: str, name: str, probed: Probed, sha256: str
) -> models.WorkFile:
    return models.WorkFile(
        role=role,
        order=order,
        lang=language,
        sha256=sha256,
        mime=probed.mime,
        width=probed.width,
        height=probed.height,
        bytes=probed.bytes,
        name=plain_name(name),
    )


def plain_name(name: str) -> str:
    """A name that is safe in an address and on any disk."""
    return re.sub(r"[^A-Za-z0-9.-]+", "-", name).strip("-.")[-_NAME_MOST:] or "file"
