"""WebM and Matroska: elements of id, size and content (RFC 8794, RFC 9559)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from madang.exhibits.films.types import Film, Span, UnreadableError

_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0
_SCALE, _DURATION, _WIDE, _HIGH, _TITLE, _DATE = 0x2AD7B1, 0x4489, 0xB0, 0xBA, 0x7BA9, 0x4461
_TELLING = {0x1254C367, 0x1941A469, _TITLE, _DATE}  # tags, attachments
_INSIDE = {_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO}
_ELEMENTS_MOST = 200_000
_VALUE_MOST = 8
_NANOSECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class _Element:
    id: int
    content: int
    span: Span


def read(file: BinaryIO, size: int) -> Film:
    """Raises: UnreadableError, also for a recording that never said how long it became."""
    elements = list(_elements(file, Span(0, size)))
    numbers = {each.id: _value(file, each) for each in elements if each.id in {_SCALE, _DURATION}}
    wide = [int.from_bytes(_value(file, each)) for each in elements if each.id == _WIDE]
    high = [int.from_bytes(_value(file, each)) for each in elements if each.id == _HIGH]
    duration = _float(numbers.get(_DURATION, b"")) * int.from_bytes(numbers.get(_SCALE, b"\x0f\x42\x40")) / _NANOSECONDS
    if not wide or not high or not 0 < duration < float("inf"):
        raise UnreadableError
    telling = tuple(each.span for each in elements if each.id in _TELLING)
    return Film(width=max(wide), height=max(high), duration=duration, telling=telling)


def blanked(file: BinaryIO, span: Span) -> None:
    """Makes a void of an element, so that nothing behind it moves."""
    width = 8 if span.length > 9 else 1  # noqa: PLR2004 -- id and a size of eight bytes
    left = span.length - 1 - width
    file.seek(span.start)
    file.write(b"\xec" + (left | 1 << 7 * width).to_bytes(width))
    block = bytes(1 << 16)
    while left > 0:
        left -= file.write(block[:left])


def _elements(file: BinaryIO, span: Span) -> Iterator[_Element]:
    at, seen = span.start, 0
    while at < span.end:
        seen += 1
        if seen > _ELEMENTS_MOST:
            raise UnreadableError
        element = _element(file, at, span.end)
        yield element
        if element.id in _INSIDE:
            yield from _elements(file, Span(element.content, element.span.end))
        at = element.span.end


def _element(file: BinaryIO, at: int, end: int) -> _Element:
    file.seek(at)
    head = file.read(12)
    id_width = _width(head[:1])
    size_width = _width(head[id_width : id_width + 1])
    content = at + id_width + size_width
    size = int.from_bytes(head[id_width : id_width + size_width]) & ((1 << 7 * size_width) - 1)
    # All ones say "unknown": only a segment, which is the last, can be followed through.
    unknown = size == (1 << 7 * size_width) - 1
    kind = int.from_bytes(head[:id_width])
    if (unknown and kind != _SEGMENT) or (not unknown and content + size > end):
        raise UnreadableError
    return _Element(id=kind, content=content, span=Span(at, end if unknown else content + size))


def _width(first: bytes) -> int:
    """How many bytes a number of variable width takes, by its first."""
    if not first or not first[0]:
        raise UnreadableError
    return 9 - first[0].bit_length()


def _value(file: BinaryIO, element: _Element) -> bytes:
    file.seek(element.content)
    return file.read(min(_VALUE_MOST, element.span.end - element.content))


def _float(value: bytes) -> float:
    if len(value) not in {4, 8}:
        return 0.0
    found: float = struct.unpack(">f" if len(value) == 4 else ">d", value)[0]  # noqa: PLR2004 -- RFC 8794, 7.3
    return found
