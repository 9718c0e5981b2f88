"""The built client as the templates need it: which files belong to an entry, and the icons.

Like the built files themselves it is read once and kept; in debug one looks at the disk each time.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

log = logging.getLogger("madang.platform")


@dataclass(frozen=True, slots=True)
class Entry:
    """URLs of an entry's script, of its static imports, and of their styles, in order."""

    script: str
    imports: tuple[str, ...]
    styles: tuple[str, ...]


class _Built(NamedTuple):
    """A file of the build; `changed` (ns) tells one build from the next in debug, else 0."""

    root: str
    name: str
    changed: int


def entry(name: str) -> Entry | None:
    """The entry `src/<name>.ts`. None when the client is not built: then a page goes without styles and scripts."""
    found = _entry(_at("manifest.json"), name)
    if found is None:
        log.warning("client.entry_missing", extra={"entry": name})
    return found


@lru_cache(maxsize=32)
def _entry(built: _Built, name: str) -> Entry | None:
    manifest = _parsed(built)
    key = f"src/{name}.ts"
    if key not in manifest:
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
    found = _parsed(_at("manifest.json")).get(f"../{source}")
    return _url(found["file"]) if found else None


def icon_paths(name: str) -> str | None:
    """The shapes of an icon (lucide), as SVG markup without the surrounding element."""
    shapes = _parsed(_at("icons.json")).get(name)
    return str(shapes) if shapes is not None else None


def _with_imports(manifest: Mapping[str, Any], key: str) -> Iterator[str]:
    for imported in manifest[key].get("imports", ()):
        yield from _with_imports(manifest, imported)
    yield key


def _url(file: str) -> str:
    return f"{settings.STATIC_URL}client/{file}"


def _at(name: str) -> _Built:
    if not settings.DEBUG:
        return _Built(settings.STATIC_ROOT, name, 0)
    try:
        changed = _file(settings.STATIC_ROOT, name).stat().st_mtime_ns
    except FileNotFoundError:
        changed = 0
    return _Built(settings.STATIC_ROOT, name, changed)


@lru_cache(maxsize=8)
def _parsed(built: _Built) -> Mapping[str, Any]:
    try:
        parsed: dict[str, Any] = json.loads(_file(built.root, built.name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return parsed


def _file(root: str, name: str) -> Path:
    return Path(root) / "client" / name
