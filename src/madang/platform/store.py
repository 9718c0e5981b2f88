"""Files by content: media_dir/ab/<sha256>. Writing is atomic, and the same bytes are kept once."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from madang.platform.conf import conf

_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


def path_of(sha256: str) -> Path:
    """Where the bytes are. Raises: ValueError for what is no SHA-256, so that no path can be smuggled in."""
    if not _NAME.fullmatch(sha256):
        raise ValueError(sha256)
    return conf().media_dir / sha256[:2] / sha256


def digest_of(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def keep(file: Path) -> str:
    """Copies the file into the store; its SHA-256."""
    digest = digest_of(file)
    target = path_of(digest)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, delete=False) as made:
            with file.open("rb") as source:
                shutil.copyfileobj(source, made, _CHUNK)
            _settle(made.fileno())
        Path(made.name).replace(target)
    return digest


def keep_bytes(content: bytes) -> str:
    """Puts the bytes into the store; their SHA-256."""
    digest = hashlib.sha256(content).hexdigest()
    target = path_of(digest)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, delete=False) as made:
            made.write(content)
            _settle(made.fileno())
        Path(made.name).replace(target)
    return digest


def _settle(descriptor: int) -> None:
    """On the disk, and readable by the front server, before the name points to it."""
    os.fsync(descriptor)
    os.fchmod(descriptor, 0o644)
