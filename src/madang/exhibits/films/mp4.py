"""MP4 and QuickTime: boxes of size, type and content (ISO/IEC 14496-12)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from madang.exhibits.films.types import Film, Span, UnreadableError

_BOXES_MOST = 20_000
_HEADER_MOST = 4096
_TELLING = {b"udta", b"meta", b"uuid"}
_INSIDE = {b"moov", b"trak", b"mdia", b"mvex"}


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    within: tuple[bytes, ...]
    content: int
    span: Span


def read(file: BinaryIO, size: int) -> Film:
    """Raises: UnreadableError."""
    boxes = list(_boxes(file, Span(0, size), ()))
    pixels = [found for box in boxes if box.kind == b"tkhd" and (found := _pixels(_content(file, box)))]
    duration = max((_duration(_content(file, box)) for box in boxes if box.kind == b"mvhd"), default=0.0)
    if not pixels or not duration:
        raise UnreadableError
    width, height = max(pixels)
    telling = tuple(box.span for box in boxes if box.kind in _TELLING and set(box.within) <= {b"moov", b"trak"})
    return Film(width=width, height=height, duration=duration, telling=telling)


def blanked(file: BinaryIO, span: Span) -> None:
    """Makes free space of a box, so that nothing behind it moves."""
    file.seek(span.start)
    header = 16 if struct.unpack(">I", file.read(4))[0] == 1 else 8
    file.write(b"free")
    file.seek(span.start + header)
    _zeros(file, span.length - header)


def _zeros(file: BinaryIO, count: int) -> None:
    block = bytes(1 << 16)
    while count > 0:
        count -= file.write(block[:count])


def _boxes(file: BinaryIO, span: Span, within: tuple[bytes, ...]) -> Iterator[_Box]:
    at, seen = span.start, 0
    while at + 8 <= span.end:
        seen += 1
        if seen > _BOXES_MOST:
            raise UnreadableError
        box = _box(file, at, span.end, within)
        yield box
        if box.kind in _INSIDE:
            yield from _boxes(file, Span(box.content, box.span.end), (*within, box.kind))
        at = box.span.end


def _box(file: BinaryIO, at: int, end: int, within: tuple[bytes, ...]) -> _Box:
    file.seek(at)
    head = file.read(16)
    size, content = int.from_bytes(head[:4]), at + 8
    if size == 1:
        size, content = int.from_bytes(head[8:16]), at + 16
    until = end if size == 0 else at + size
    if until < content or until > end:
        raise UnreadableError
    return _Box(kind=head[4:8], within=within, content=content, span=Span(at, until))


def _content(file: BinaryIO, box: _Box) -> bytes:
    file.seek(box.content)
    return file.read(min(_HEADER_MOST, box.span.end - box.content))


def _duration(head: bytes) -> float:
    """Of the movie header: seconds; 0 when it says none (a film in fragments)."""
    try:
        scale, length = (
            struct.unpack_from(">IQ", head, 20) if head[:1] == b"\x01" else struct.unpack_from(">II", head, 12)
        )
    except struct.error as error:
        raise UnreadableError from error
    return float(length / scale) if scale else 0.0


def _pixels(head: bytes) -> tuple[int, int] | None:
    """Of a track header: width and height as seen, turned where its matrix says so; None for a track of sound."""
    later = 12 if head[:1] == b"\x01" else 0
    try:
        a, b = struct.unpack_from(">ii", head, 40 + later)
        width, height = (side >> 16 for side in struct.unpack_from(">II", head, 76 + later))
    except struct.error as error:
        raise UnreadableError from error
    if not width or not height:
        return None
    return (height, width) if abs(b) > abs(a) else (width, height)
