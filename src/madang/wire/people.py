"""People on the wire, packed ahead: in a walking crowd people come into sight all the time, and most of what is told of
one never changes.

The bytes are those of `server.Person`, `server.Appear` and `server.Snapshot`, except that coordinates are short floats:
1/64 of a tile on a map of 1,024 tiles is exact in them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from madang.wire import looks
from madang.wire.positions import UNITS_PER_TILE

# The array of a person's ten fields begins with the number; behind what never changes come x, y, dir, moving, hand,
# ghost: a whole person is `introduced(...) + place(...) + GESTURES[hand + 2 * ghost]`.
_BEGIN: Final = struct.Struct(">BBH")
PLACE: Final = struct.Struct(">BfBfBB")
_TEN: Final = 0x9A
_U16: Final = 0xCD
FLOAT: Final = 0xCA
FALSE: Final = 0xC2
GESTURES: Final = tuple(bytes((FALSE + hand, FALSE + ghost)) for ghost in (0, 1) for hand in (0, 1))
_SHORT: Final = 16
_encode: Final = msgspec.msgpack.Encoder().encode

# How many people, and their bytes one behind the other.
Group = tuple[int, bytes]


class PackedAppear(msgspec.Struct, frozen=True, tag_field="t", tag="appear"):
    """`server.Appear` of people who are packed already."""

    tick: int
    people: msgspec.Raw


class PackedSnapshot(msgspec.Struct, frozen=True, tag_field="t", tag="snapshot"):
    """`server.Snapshot` of people who are packed already."""

    tick: int
    people: msgspec.Raw
    total: int


def introduced(n: int, name: str, look: Mapping[str, str], badge: str) -> bytes:
    """The part of a person that stays the same while they walk."""
    return _BEGIN.pack(_TEN, _U16, n) + _encode(name) + _encode(looks.packed(look)) + _encode(badge)


def place(x: float, y: float, facing: int, *, moving: bool) -> bytes:
    """`x`, `y` in tiles, told in 1/64 tile."""
    across, down = round(x * UNITS_PER_TILE) / UNITS_PER_TILE, round(y * UNITS_PER_TILE) / UNITS_PER_TILE
    return PLACE.pack(FLOAT, across, FLOAT, down, facing, FALSE + moving)


def group_of(people: Sequence[bytes]) -> Group:
    return len(people), b"".join(people)


def array_of(groups: Iterable[Group]) -> msgspec.Raw:
    """One MessagePack array of everybody in the groups."""
    count, parts = 0, [b""]
    for many, people in groups:
        count += many
        parts.append(people)
    parts[0] = bytes((0x90 | count,)) if count < _SHORT else b"\xdc" + count.to_bytes(2, "big")
    return msgspec.Raw(b"".join(parts))
