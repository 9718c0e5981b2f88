"""Pure decisions about cheers: what may be written, and how far one has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from madang.kernel.errors import BadInputError
from madang.kernel.ids import WingId
from madang.kernel.lines import checked_line
from madang.play.types import SHAPES, TO_MOST, WORDS_MOST, Cheer, Link, Shape


def checked(cheer: Cheer) -> tuple[Shape, str, str]:
    """The shape, the words and to whom, as they will be shown.

    Raises: BadInputError(field, why), `why` one of "unknown", "empty", "invisible", "address", "number"; TooLongError.
    """
    shape = next((shape for shape in SHAPES if shape == cheer.shape), None)
    if shape is None:
        raise BadInputError(field="shape", why="unknown")
    words = checked_line(cheer.words, field="words", most=WORDS_MOST)
    if not words:
        raise BadInputError(field="words", why="empty")
    return shape, words, checked_line(cheer.to, field="to", most=TO_MOST)


def reached(links: Iterable[Link]) -> dict[WingId, int]:
    """How many standing wings came after each, directly or through others. `links`: all of the lines concerned."""
    after: dict[WingId, int] = defaultdict(int)
    for link in sorted(links, key=lambda link: link.depth, reverse=True):
        if link.passed_from is not None:
            after[link.passed_from] += after[link.id] + link.stands
    return dict(after)
