"""The position frame: a fixed little-endian layout, because it is most of the traffic.

    0      u8   1 (a MessagePack map never begins so)
    1      u32  tick
    5      u16  number of records
    then a record each (8 bytes):
    0      u16  n, the avatar's number in this space
    2      u16  x in 1/64 tile
    4      u16  y in 1/64 tile
    6      u8   direction in the low 4 bits (1–8 as in Move), bit 7: moving
    7      u8   that avatar's last intent sequence (for its own client: the ack that prediction reconciles with)
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

KIND = 1
UNITS_PER_TILE = 64
MOVING = 0x80
HEADER = struct.Struct("<BIH")
RECORD = struct.Struct("<HHHBB")


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


def pack(tick: int, records: Iterable[Record]) -> bytes:
    packed = [pack_record(record) for record in records]
    return HEADER.pack(KIND, tick & 0xFFFFFFFF, len(packed)) + b"".join(packed)


def unpack(frame: bytes) -> tuple[int, list[Record]]:
    """The tick and its records. Raises: ValueError for anything but a whole position frame."""
    if len(frame) < HEADER.size:
        msg = "shorter than a header"
        raise ValueError(msg)
    kind, tick, count = HEADER.unpack_from(frame)
    if kind != KIND or len(frame) != HEADER.size + count * RECORD.size:
        msg = "not a position frame"
        raise ValueError(msg)
    records = [
        Record(n=n, x=x, y=y, dir=facing & 0x0F, moving=bool(facing & MOVING), seq=seq)
        for n, x, y, facing, seq in RECORD.iter_unpack(frame[HEADER.size :])
    ]
    return tick, records
