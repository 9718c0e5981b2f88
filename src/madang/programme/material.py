"""Slides: a PDF or a picture that belongs to a session. Taken for what its bytes are, never for its name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyvips
from django.db import transaction

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, SessionId
from madang.platform import store
from madang.platform.disguise import is_two_things
from madang.platform.events import record
from madang.platform.types import Actor
from madang.programme import models, rows
from madang.programme.errors import SlidesRefusedError
from madang.programme.planning import next_order
from madang.programme.types import TITLE_MOST, Slides

BYTES_MOST: Final = 50_000_000
PIXELS_MOST: Final = 120_000_000
_SIGNS: Final = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_TAIL: Final = 1024


def add_slides(*, expo_id: ExpoId, session_id: SessionId, title: str, file: Path, actor: Actor) -> Slides:
    """Keeps the file and shows it with the session. Raises: NotFoundError, SlidesRefusedError."""
    mime, size = kind_of(file), file.stat().st_size
    digest = store.keep(file)
    with transaction.atomic():
        session = models.Session.objects.filter(part__expo_id=expo_id, id=session_id).first()
        if session is None:
            raise NotFoundError
        row = models.Slides.objects.create(
            session=session,
            order=next_order(session.slides.all()),
            title=" ".join(title.split())[:TITLE_MOST] or file.name,
            sha256=digest,
            mime=mime,
            bytes=size,
        )
        record(expo_id=expo_id, kind="slides.added", actor=actor, subject=("slides", row.id), data={"mime": mime})
    return rows.slides_of(row)


def kind_of(file: Path) -> str:
    """The type of what can be slides. Raises: SlidesRefusedError."""
    size = file.stat().st_size
    if size > BYTES_MOST:
        raise SlidesRefusedError(why="large", most=BYTES_MOST // 1_000_000)
    with file.open("rb") as source:
        head = source.read(16)
        source.seek(max(0, size - _TAIL))
        tail = source.read()
    mime = "image/webp" if head[:4] == b"RIFF" and head[8:12] == b"WEBP" else ""
    mime = mime or next((mime for sign, mime in _SIGNS.items() if head.startswith(sign)), "")
    whole = b"%%EOF" in tail if mime == "application/pdf" else bool(mime) and _is_picture(file)
    if not whole:
        raise SlidesRefusedError(why="kind")
    return mime


def _is_picture(file: Path) -> bool:
    if is_two_things(file):
        return False
    try:
        image = pyvips.Image.new_from_file(str(file), access="sequential", fail_on="error")
    except pyvips.Error:
        return False
    return int(image.width) * int(image.height) <= PIXELS_MOST
