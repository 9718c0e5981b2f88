"""Deep zoom: a picture cut into tiles at every scale (the Deep Zoom Image layout), kept as one archive in the store."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyvips

from madang.exhibits import renditions
from madang.exhibits.bounds import in_time
from madang.kernel.errors import NotFoundError
from madang.platform import store

# JPEG: WebP takes three times as long to cut for two thirds of the bytes, and few tiles are ever asked for.
MIME = "image/jpeg"
OVERLAP = 1
# Without what it shares with its neighbours: 512 pixels with it.
SIDE = 510
_QUALITY = 82
_NAME = re.compile(r"[^/]+_files/(?P<name>[0-9]{1,2}/[0-9]{1,4}_[0-9]{1,4}\.jpg)")
_LOCAL_HEAD = 30


@dataclass(frozen=True, slots=True)
class Cut:
    """The archive's name in the store and its bytes; the picture's pixels."""

    sha256: str
    bytes: int
    width: int
    height: int


def levels(width: int, height: int) -> int:
    """From one pixel to the whole, each twice as large as the one before."""
    return (max(width, height) - 1).bit_length() + 1


def cut(original: Path) -> Cut:
    """Cuts the picture, upright, in sRGB and without metadata. Raises: pyvips.Error."""
    image = pyvips.Image.new_from_file(str(original), access="sequential", fail_on="error").autorot()
    if not renditions.is_srgb(original):
        image = image.icc_transform("srgb", embedded=True)
    if image.hasalpha():
        image = image.flatten(background=255)
    image = in_time(image)
    with TemporaryDirectory(prefix="madang-tiles-") as folder:
        archive = Path(folder) / "tiles.zip"
        image.dzsave(
            str(archive),
            suffix=f".jpg[Q={_QUALITY}]",
            tile_size=SIDE,
            overlap=OVERLAP,
            container="zip",
            keep="none",
        )
        size = archive.stat().st_size
        return Cut(sha256=store.keep(archive), bytes=size, width=int(image.width), height=int(image.height))


def tile(sha256: str, name: str) -> bytes:
    """One tile, `name` as "level/column_row.jpg". Raises: NotFoundError."""
    path = store.path_of(sha256)
    try:
        start, length = _places(path)[name]
        with path.open("rb") as archive:
            archive.seek(start)
            return archive.read(length)
    except (FileNotFoundError, KeyError) as error:
        raise NotFoundError from error


@lru_cache(maxsize=32)
def _places(path: Path) -> dict[str, tuple[int, int]]:
    """Where each tile lies in the archive, which holds them uncompressed. Its name is its content: it never changes."""
    found = {}
    with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
        for entry in archive.infolist():
            match = _NAME.fullmatch(entry.filename)
            if match and entry.compress_type == zipfile.ZIP_STORED:
                raw.seek(entry.header_offset + _LOCAL_HEAD - 4)
                name_long, more_long = (int.from_bytes(raw.read(2), "little") for _ in range(2))
                found[match["name"]] = (entry.header_offset + _LOCAL_HEAD + name_long + more_long, entry.file_size)
    return found
