"""What a handed-in file really is, by its bytes and never by its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyvips

from madang.exhibits.bounds import in_time
from madang.kernel.errors import BadInputError, NotFoundError
from madang.platform.disguise import is_two_things

PICTURE_BYTES_MOST = 60_000_000
PIXELS_MOST = 120_000_000
SIDE_MOST = 30_000
LIKENESS_SIDE = 192
VIDEO_BYTES_MOST = 500_000_000
CAPTIONS_BYTES_MOST = 1_000_000

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})
# What is often handed in by mistake, with a reason of its own.
_OTHERS = {"image/svg+xml": "drawing", "application/zip": "archive", "image/heic": "heic"}
_SIGNS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"PK\x03\x04": "application/zip"}
_HEIC = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"}
_HEAD = 512


@dataclass(frozen=True, slots=True)
class Probed:
    """`width`, `height`: pixels as seen (turned upright); 0 for what is not a picture."""

    mime: str
    width: int
    height: int
    bytes: int


def probe_picture(file: Path) -> Probed:
    """Raises: BadInputError(field="files"): `why` is one of refusals.py's reasons."""
    size = _size(file, PICTURE_BYTES_MOST)
    mime = _mime(file)
    if mime not in PICTURES:
        raise BadInputError(field="files", why=_OTHERS.get(mime, "wrong-type"))
    if is_two_things(file):
        raise BadInputError(field="files", why="two-things")
    try:
        # Sequential: only the header is decoded here, so that a bomb costs nothing before it is measured.
        image = pyvips.Image.new_from_file(str(file), access="sequential", fail_on="error").autorot()
    except pyvips.Error as error:
        raise BadInputError(field="files", why="broken") from error
    width, height = int(image.width), int(image.height)
    if width * height > PIXELS_MOST or max(width, height) > SIDE_MOST:
        raise BadInputError(field="files", why="too-many-pixels")
    return Probed(mime=mime, width=width, height=height, bytes=size)


def draw(file: Path) -> None:
    """Reads all of a picture once, so that one which breaks off is refused while its person is still there.

    Raises: BadInputError(field="files", why="broken").
    """
    try:
        in_time(pyvips.Image.thumbnail(str(file), 24, height=24, fail_on="error")).copy_memory()
    except pyvips.Error as error:
        raise BadInputError(field="files", why="broken") from error


def likeness(file: Path) -> bytes:
    """A small WebP of a picture that was probed before. Raises: NotFoundError when it is gone or cannot be drawn."""
    try:
        small = in_time(pyvips.Image.thumbnail(str(file), LIKENESS_SIDE, height=LIKENESS_SIDE, size="down"))
        return bytes(small.webpsave_buffer(Q=75, keep="none", effort=1))
    except pyvips.Error as error:
        raise NotFoundError from error


def probe_video(file: Path) -> Probed:
    """Raises: BadInputError(field="files", why="empty" | "wrong-type" | "too-large")."""
    size = _size(file, VIDEO_BYTES_MOST)
    mime = _mime(file)
    if mime not in {"video/webm", "video/mp4"}:
        raise BadInputError(field="files", why="wrong-type")
    return Probed(mime=mime, width=0, height=0, bytes=size)


def probe_captions(file: Path) -> Probed:
    """Raises: BadInputError(field="captions", why="wrong-type" | "too-large")."""
    size = file.stat().st_size
    if size > CAPTIONS_BYTES_MOST:
        raise BadInputError(field="captions", why="too-large")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInputError(field="captions", why="wrong-type") from error
    if not text.startswith("WEBVTT"):
        raise BadInputError(field="captions", why="wrong-type")
    return Probed(mime="text/vtt", width=0, height=0, bytes=size)


def _size(file: Path, most: int) -> int:
    size = file.stat().st_size
    if not size:
        raise BadInputError(field="files", why="empty")
    if size > most:
        raise BadInputError(field="files", why="too-large")
    return size


def _mime(file: Path) -> str:
    with file.open("rb") as source:
        head = source.read(_HEAD)
    for sign, mime in _SIGNS.items():
        if head.startswith(sign):
            return mime
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in _HEIC else "video/mp4"
    return "image/svg+xml" if b"<svg" in head.lower() else _container(head)


def _container(head: bytes) -> str:
    return "video/webm" if head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64] else "application/octet-stream"
