"""The demo's works as handed in: TOML beside the files, checked while read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from madang.exhibits.types import Form, Maker, NewCaptions, NewWork, Series, Source
from madang.kernel.text import Language, Text

HERE = Path(__file__).resolve().parent
MEDIA = HERE / "media"


def read_expo() -> dict[str, Any]:
    """The tables of expo.toml: `expo`, `hall` (each with the forms that hang there), `institution`."""
    return tomllib.loads((HERE / "expo.toml").read_text(encoding="utf-8"))


def works() -> Iterator[NewWork]:
    """Every work in works/*.toml, file by file, in the order written."""
    for file in sorted((HERE / "works").glob("*.toml")):
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["work"]:
            yield work_of(entry)


def text(value: dict[str, str] | None) -> Text:
    return Text.from_json(value or {})


def work_of(entry: dict[str, Any]) -> NewWork:
    """One `[[work]]` table. Raises: KeyError for a field that every work must have."""
    note = entry.get("content_note")
    return NewWork(
        slug=entry["slug"],
        form=cast("Form", entry["form"]),
        title=text(entry["title"]),
        makers=tuple(Maker(name=text(maker["name"]), role=_said(maker.get("role"))) for maker in entry["makers"]),
        text=text(entry["text"]),
        alt=text(entry["alt"]),
        transcript=text(entry.get("transcript")),
        credit=_said(entry["credit"]),
        licence=entry["licence"],
        language=cast("Language", entry.get("language", "ko")),
        institution=entry.get("institution", ""),
        year=entry.get("year"),
        sources=tuple(_source(source) for source in entry.get("source", entry.get("sources", []))),
        series=_series(entry.get("series")),
        content_note=text(note) if note else None,
        recommended=entry.get("recommended", 0),
        reason=text(entry.get("reason")),
        files=tuple(MEDIA / name for name in entry["files"]),
        poster=MEDIA / entry["poster"] if entry.get("poster") else None,
        captions=tuple(
            NewCaptions(language=cast("Language", one["lang"]), file=MEDIA / one["file"])
            for one in entry.get("captions", [])
        ),
        width=entry.get("width", 0),
        height=entry.get("height", 0),
        duration=entry.get("duration"),
    )


def _said(value: dict[str, str] | str | None) -> Text:
    return Text(ko=value, en=value) if isinstance(value, str) else text(value)


def _source(entry: dict[str, Any]) -> Source:
    return Source(title=entry["title"], publisher=entry["publisher"], year=entry.get("year"), url=entry.get("url", ""))


def _series(entry: dict[str, Any] | None) -> Series | None:
    return Series(slug=entry["slug"], title=text(entry["title"])) if entry else None
