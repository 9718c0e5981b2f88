"""From stored rows to the frozen dataclasses that leave this domain."""

from __future__ import annotations

from typing import cast

from madang.exhibits import models
from madang.exhibits.hanging.types import Piece, Pin
from madang.exhibits.types import File, Form, Maker, Picture, Role, Series, Size, Source, Work
from madang.kernel.ids import HallId, WorkId
from madang.kernel.text import Language, Text


def work_of(row: models.Work) -> Work:
    """`row` with its institution, files and renditions fetched."""
    return Work(
        id=WorkId(row.id),
        hall_id=HallId(row.hall_id),
        slug=row.slug,
        form=form_of(row),
        title=Text.from_json(row.title),
        makers=tuple(Maker(Text.from_json(each["name"]), Text.from_json(each["role"])) for each in row.makers),
        institution=Text.from_json(row.institution.name) if row.institution else None,
        institution_slug=row.institution.slug if row.institution else "",
        year=row.year,
        text=Text.from_json(row.text),
        alt=Text.from_json(row.alt),
        transcript=Text.from_json(row.transcript),
        credit=Text.from_json(row.credit),
        licence=row.licence,
        language=cast("Language", row.language),
        sources=tuple(Source(**source) for source in row.sources),
        series=Series(row.series["slug"], Text.from_json(row.series["title"])) if row.series else None,
        content_note=Text.from_json(row.content_note) if row.content_note else None,
        recommended=row.recommended,
        reason=Text.from_json(row.reason),
        width=row.width,
        height=row.height,
        duration=row.duration,
        route=row.route,
        files=tuple(
            file_of(file) for file in sorted(row.files.all(), key=lambda file: (file.role, file.order, file.lang))
        ),
    )


def file_of(row: models.WorkFile) -> File:
    return File(
        role=cast("Role", row.role),
        order=row.order,
        language=row.lang,
        name=row.name,
        sha256=row.sha256,
        mime=row.mime,
        width=row.width,
        height=row.height,
        bytes=row.bytes,
        pictures={cast("Size", rendition.kind): picture_of(rendition) for rendition in row.renditions.all()},
        blur=row.blur,
    )


def picture_of(row: models.Rendition) -> Picture:
    return Picture(
        size=cast("Size", row.kind),
        sha256=row.sha256,
        mime=row.mime,
        width=row.width,
        height=row.height,
        bytes=row.bytes,
    )


def piece_of(row: models.Work) -> Piece:
    """The work as far as hanging cares, `row` with its files fetched.

    Works of one series hang together; else those of one institution.
    """
    series = row.series["slug"] if row.series else ""
    return Piece(
        id=str(row.id),
        form=form_of(row),
        width=max(1, row.width),
        height=max(1, row.height),
        title=Text.from_json(row.title),
        group=f"series {series}" if series else f"institution {row.institution_id}" if row.institution_id else "",
        is_series=bool(series),
        content_note=bool(row.content_note),
        recommended=row.recommended,
        hue=row.hue,
        pages=sum(file.role == "page" for file in row.files.all()),
        pin=Pin(**row.place) if row.pinned and row.place else None,
    )


def form_of(row: models.Work) -> Form:
    return cast("Form", row.form)
