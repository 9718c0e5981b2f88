"""Pictures that are something else as well: a picture to one program, an archive or a web page to another."""

from __future__ import annotations

import mmap
import re
import zipfile
from pathlib import Path

# Long enough that compressed pixels do not hold one by chance: once in some ten thousand of the largest files.
_MARKUP = re.compile(rb"<(?:script|html)[\s>/]|<!doctype\s+html", re.IGNORECASE)
_PDF_WITHIN = 1024


def is_two_things(file: Path) -> bool:
    """True for a picture that also opens as an archive, as a PDF, or holds a web page or its scripts."""
    if _is_archive(file):
        return True
    with file.open("rb") as source, mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(b"%PDF-", 0, _PDF_WITHIN) >= 0 or _MARKUP.search(content) is not None


def _is_archive(file: Path) -> bool:
    # The signature alone may stand in pixels by chance; a table of contents does not.
    if not zipfile.is_zipfile(file):
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            return bool(archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError):
        return False
