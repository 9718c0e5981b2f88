"""Taking in the files of a new work: measured, refused with a reason, or kept in the store."""

from __future__ import annotations

import re
from pathlib import Path

from madang.exhibits import models, probe, renditions, store
from madang.exhibits.probe import Probed
from madang.exhibits.types import NewWork, Role

_NAME_MOST = 80


def take_in(work: NewWork) -> list[models.WorkFile]:
    """The rows of the work's files, not saved yet. Raises: BadInputError."""
    probe_page = probe.probe_video if work.form == "video" else probe.probe_picture
    pages = [(file, probe_page(file)) for file in work.files]
    posters = [(work.poster, probe.probe_picture(work.poster))] if work.poster else []
    captions = [(each.language, each.file, probe.probe_captions(each.file)) for each in work.captions]
    return [
        *(_kept("page", order, "", file, probed) for order, (file, probed) in enumerate(pages)),
        *(_kept("poster", 0, "", file, probed) for file, probed in posters),
        *(_kept("captions", 0, language, file, probed) for language, file, probed in captions),
    ]


def measures(work: NewWork, files: list[models.WorkFile]) -> tuple[int, int]:
    """Width and height of the whole in pixels: all slices of a webtoon, of anything else the first page."""
    if work.form == "video":
        return work.width, work.height
    pages = [file for file in files if file.role == "page"]
    width = pages[0].width
    if work.form != "webtoon":
        return width, pages[0].height
    return width, sum(round(page.height * width / page.width) for page in pages)


def hue(work: NewWork) -> int | None:
    pictured = work.poster if work.form == "video" else work.files[0]
    return renditions.hue_of(pictured) if pictured else None


def _kept(role: Role, order: int, language: str, file: Path, probed: Probed) -> models.WorkFile:
    return models.WorkFile(
        role=role,
        order=order,
        lang=language,
        sha256=store.keep(file),
        mime=probed.mime,
        width=probed.width,
        height=probed.height,
        bytes=probed.bytes,
        name=_plain(file.name),
    )


def _plain(name: str) -> str:
    """A name that is safe in an address and on any disk."""
    return re.sub(r"[^A-Za-z0-9.-]+", "-", name).strip("-.")[-_NAME_MOST:] or "file"
