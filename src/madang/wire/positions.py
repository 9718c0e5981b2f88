"""The tick frame: positions in a fixed little-endian layout, because they are most of the traffic, and the tick's news
behind them.

0      u8   1 (a MessagePack map never begins so)
1      u32  tick
5      u16  number of records
then a record each (8 bytes):
0      u16  n, the avatar's number in this space
2      u16  x in 1/64 tile
4      u16  y in 1/64 tile
6      u8   direction in the low 4 bits (1–8 as in Move), bit 7: moving
7      u8   that avatar's last intent sequence (for its own client: the ack that prediction reconciles with)
then, if bytes are left, the news: one MessagePack array of server messages (appear, vanish, waved, crowd, empathy).
News comes first in meaning: apply it before the positions of the same frame. A record of an unknown n is ignored.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KIND = 1
UNITS_PER_TILE = 64
MOVING = 0x80
HEADER = struct.Struct("<BIH")
RECORD = struct.Struct("<HHHBB")
# From here on a record says how one walks, not where.
HOW = 6


@dataclass(frozen=True, slots=True)
class Record:
    """`x`, `y` in 1/64 tile."""

    n: int
    x: int
    y: int
    dir: int
    moving: bool
    seq: int


def pack_record(record: Record) -> bytes:
    facing = record.dir | (MOVING if record.moving else 0)
    return RECORD.pack(record.n, record.x, record.y, facing, record.seq)


def pack(tick: int, records: Iterable[Record], news: bytes = b"") -> bytes:
    """A tick frame; `news` is an encoded array of messages, or nothing."""
    return pack_packed(tick, [pack_record(record) for record in records], news)


def pack_packed(tick: int, records: Sequence[bytes], news: bytes = b"") -> bytes:
    """The same from records that are packed already."""
    return b"".join((head(tick, len(records)), *records, news))


def head(tick: int, count: int) -> bytes:
    """What a frame with so many records begins with."""
    return HEADER.pack(KIND, tick & 0xFFFFFFFF, count)


def unpack(frame: bytes) -> tuple[int, list[Record], bytes]:
    """The tick, its records and the encoded news. Raises: ValueError for anything but a whole tick frame."""
    if len(frame) < HEADER.size:
        msg = "shorter than a header"
        raise ValueError(msg)
    kind, tick, count = HEADER.unpack_from(frame)
    end = HEADER.size + count * RECORD.size
    if kind != KIND or len(frame) < end:
        msg = "not a tick frame"
        raise ValueError(msg)
    records = [
        Record(n=n, x=x, y=y, dir=facing & 0x0F, moving=bool(facing & MOVING), seq=seq)
        for n, x, y, facing, seq in RECORD.iter_unpack(frame[HEADER.size : end])
    ]
    return tick, records, frame[end:]
