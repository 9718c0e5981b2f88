"""Measuring a film, and taking out of it what it tells of place and device."""

from __future__ import annotations

import shutil
from pathlib import Path

from madang.exhibits.films import mp4, webm
from madang.exhibits.films.types import Film


def measure(file: Path, mime: str) -> Film:
    """`mime`: "video/mp4" or "video/webm". Raises: UnreadableError."""
    read = webm.read if mime == "video/webm" else mp4.read
    with file.open("rb") as source:
        return read(source, file.stat().st_size)


def scrubbed(file: Path, mime: str, film: Film, target: Path) -> None:
    """Writes the film to `target` without what tells of place, device and people; picture and sound untouched."""
    blanked = webm.blanked if mime == "video/webm" else mp4.blanked
    shutil.copyfile(file, target)
    with target.open("r+b") as made:
        for span in film.telling:
            blanked(made, span)
