"""A webtoon that comes as one long column, cut into pieces that every screen can draw and that load as one reads on.

WebP ends at 16,383 px and many a phone before that: uncut, a long column would be made narrow until it fits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final
from uuid import UUID

import pyvips

from madang.exhibits.bounds import in_time
from madang.kernel.errors import BadInputError

# What is longer is cut; into pieces of about this many pixels.
LONGEST: Final = 4_000
PIECE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Piece:
    path: Path
    width: int
    height: int


def cut(column: Path, *, height: int, mark: UUID) -> list[Piece]:
    """The pieces from top to bottom, beside the column, whose place they take; `mark` keeps their names apart.

    Raises: BadInputError(field="files", why="broken"), and nothing is left.
    """
    pieces: list[Piece] = []
    try:
        image = in_time(pyvips.Image.new_from_file(str(column), fail_on="error").autorot()).copy_memory()
        # What was lossless stays so.
        how: dict[str, int] = {"lossless": 1} if image.get("vips-loader").startswith("png") else {"Q": 95}
        for number, (top, tall) in enumerate(_bounds(height)):
            path = column.with_name(f"piece-{mark}-{number}")
            path.write_bytes(image.crop(0, top, image.width, tall).webpsave_buffer(keep="icc", effort=1, **how))
            pieces.append(Piece(path, int(image.width), tall))
    except pyvips.Error as error:
        for piece in pieces:
            piece.path.unlink()
        raise BadInputError(field="files", why="broken") from error
    column.unlink()
    return pieces


def _bounds(height: int) -> Iterator[tuple[int, int]]:
    """Where each piece begins and how tall it is: all about the same."""
    count = math.ceil(height / PIECE)
    edges = [height * number // count for number in range(count + 1)]
    for top, bottom in pairwise(edges):
        yield top, bottom - top
