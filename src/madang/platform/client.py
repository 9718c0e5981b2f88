"""The built client as the templates need it: which files belong to an entry, and the icons."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

log = logging.getLogger("madang.platform")


@dataclass(frozen=True, slots=True)
class Entry:
    """URLs of an entry's script, of its static imports, and of their styles, in order."""

    script: str
    imports: tuple[str, ...]
    styles: tuple[str, ...]


def entry(name: str) -> Entry | None:
    """The entry `src/<name>.ts`. None when the client is not built: then a page goes without styles and scripts."""
    manifest = _read("manifest.json")
    key = f"src/{name}.ts"
    if key not in manifest:
        log.warning("client.entry_missing", extra={"entry": name})
        return None
    chunks = list(dict.fromkeys(_with_imports(manifest, key)))
    styles = dict.fromkeys(style for chunk in chunks for style in manifest[chunk].get("css", ()))
    return Entry(
        script=_url(manifest[key]["file"]),
        imports=tuple(_url(manifest[chunk]["file"]) for chunk in chunks if chunk != key),
        styles=tuple(_url(style) for style in styles),
    )


def asset(source: str) -> str | None:
    """The URL of a file that the client's sources import, by its path in the source tree (`art/pages/logo.svg`)."""
    found = _read("manifest.json").get(f"../{source}")
    return _url(found["file"]) if found else None


def icon_paths(name: str) -> str | None:
    """The shapes of an icon (lucide), as SVG markup without the surrounding element."""
    shapes = _read("icons.json").get(name)
    return str(shapes) if shapes is not None else None


def _with_imports(manifest: Mapping[str, Any], key: str) -> Iterator[str]:
    for imported in manifest[key].get("imports", ()):
        yield from _with_imports(manifest, imported)
    yield key


def _url(file: str) -> str:
    return f"{settings.STATIC_URL}client/{file}"


def _read(name: str) -> Mapping[str, Any]:
    file = Path(settings.STATIC_ROOT) / "client" / name
    try:
        return _parsed(file, file.stat().st_mtime_ns)
    except FileNotFoundError:
        return {}


@lru_cache(maxsize=8)
def _parsed(file: Path, changed: int) -> Mapping[str, Any]:  # noqa: ARG001 -- the time of change is part of the cache's key
    parsed: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return parsed
