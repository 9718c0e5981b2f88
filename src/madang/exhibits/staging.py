"""Files handed in for a work that is not finished: kept beside the store, so that a mistake in a form costs no upload.

A draft belongs to one account in one expo. Its files are named "role.order.measures.name", and go after a day.
"""

from __future__ import annotations

import re
import shutil
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, cast
from uuid import UUID

from madang.exhibits import probe
from madang.exhibits.slices import LONGEST, Piece, cut
from madang.exhibits.types import Form
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, UserId
from madang.platform.clock import new_id
from madang.platform.conf import conf

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from madang.exhibits.probe import Probed

Part = Literal["page", "poster", "captions-ko", "captions-en"]
KEPT_SECONDS: Final = 24 * 60 * 60
FILES_MOST: Final = 200
_NAME_MOST = 50
_NAMED = re.compile(r"(?P<part>[a-z-]+)\.(?P<order>[0-9]{4})\.(?P<width>[0-9]+)x(?P<height>[0-9]+)\.(?P<name>.+)")


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that waits. `key` names it within the draft, `mark` also when moved; `name` is what it was called."""

    key: str
    mark: int
    part: Part
    order: int
    name: str
    width: int
    height: int
    bytes: int
    path: Path


@dataclass(frozen=True, slots=True)
class Draft:
    """Where the files of one unfinished work wait."""

    id: UUID
    folder: Path

    def files(self, part: Part | None = None) -> list[Staged]:
        """In reading order."""
        found = [_staged(path) for path in sorted(self.folder.glob("*.*.*.*"))] if self.folder.is_dir() else []
        return [each for each in found if part in {None, each.part}]

    def take(self, part: Part, upload: UploadedFile, form: Form) -> None:
        """Puts a file last; a long webtoon in pieces. Where there can be only one, it takes the other's place.

        Raises: BadInputError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        arrived = self.folder / f"arriving-{new_id()}"
        with arrived.open("wb") as target:
            for chunk in upload.chunks():
                target.write(chunk)
        there = self.files(part)
        try:
            pieces = _pieces(arrived, part, form)
        except BadInputError:
            arrived.unlink()
            raise
        if len(there) + len(pieces) > FILES_MOST:
            for piece in pieces:
                piece.path.unlink()
            raise BadInputError(field="files", why="too-many")
        if part != "page" or form in {"picture", "video"}:
            for each in there:
                each.path.unlink()
        first = max((each.order for each in there), default=0) + 1
        names = _names(upload.name or "", len(pieces))
        for order, (piece, name) in enumerate(zip(pieces, names, strict=True), first):
            piece.path.rename(self.folder / f"{part}.{order:04}.{piece.width}x{piece.height}.{name}")

    def picture(self, key: str) -> Path:
        """A file that can be drawn. Raises: NotFoundError."""
        found = self._find(key)
        if not found.width:
            raise NotFoundError
        return found.path

    def drop(self, key: str) -> None:
        """Raises: NotFoundError."""
        self._find(key).path.unlink()

    def move(self, key: str, by: int) -> None:
        """Changes places with the neighbour, if there is one. Raises: NotFoundError."""
        found = self._find(key)
        row = self.files(found.part)
        there = row.index(found) + by
        if 0 <= there < len(row):
            other = row[there]
            waiting = found.path.rename(self.folder / "moving")
            other.path.rename(_at(other, found.order))
            waiting.rename(_at(found, other.order))

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def _find(self, key: str) -> Staged:
        for each in self.files():
            if each.key == key:
                return each
        raise NotFoundError


def draft(*, expo_id: ExpoId, user_id: UserId, draft_id: UUID) -> Draft:
    return Draft(draft_id, _root() / str(expo_id) / str(user_id) / str(draft_id))


def forget_old(at: float | None = None) -> None:
    """Throws away drafts that nobody has touched for a day. `at`: seconds since the epoch."""
    before = (time.time() if at is None else at) - KEPT_SECONDS
    for folder in _root().glob("*/*/*"):
        if folder.stat().st_mtime < before:
            shutil.rmtree(folder, ignore_errors=True)


def _root() -> Path:
    return conf().data_dir / "drafts"


def _pieces(file: Path, part: Part, form: Form) -> list[Piece]:
    """The file itself, or what it was cut into. Raises: BadInputError."""
    probed = _probed(file, part, form)
    if part == "page" and form == "webtoon" and probed.height > LONGEST:
        return cut(file, height=probed.height, mark=new_id())
    return [Piece(file, probed.width, probed.height)]


def _names(name: str, count: int) -> list[str]:
    """What each piece is called; one alone as the person called it."""
    called = _called(name)
    return [called] if count == 1 else [f"{Path(called).stem} {number:02}.webp" for number in range(1, count + 1)]


def _probed(file: Path, part: Part, form: Form) -> Probed:
    if part.startswith("captions"):
        return probe.probe_captions(file)
    if part == "page" and form == "video":
        return probe.probe_video(file)
    probed = probe.probe_picture(file)
    probe.draw(file)
    return probed


def _staged(path: Path) -> Staged:
    match = _NAMED.fullmatch(path.name)
    if match is None:
        raise NotFoundError
    on_disk = path.stat()
    return Staged(
        key=path.name,
        mark=on_disk.st_ino,
        part=cast("Part", match["part"]),
        order=int(match["order"]),
        name=match["name"],
        width=int(match["width"]),
        height=int(match["height"]),
        bytes=on_disk.st_size,
        path=path,
    )


def _at(staged: Staged, order: int) -> Path:
    return staged.path.with_name(f"{staged.part}.{order:04}.{staged.width}x{staged.height}.{staged.name}")


def _called(name: str) -> str:
    """The person's own name for it, Korean too, as far as a disk takes it."""
    plain = "".join(c for c in unicodedata.normalize("NFC", name) if c.isprintable() and c not in '/\\"')
    return plain[-_NAME_MOST:].strip(" .") or "file"
