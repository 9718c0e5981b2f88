"""Builds what is generated: art atlases, message catalogues, the web client. Nothing when no source has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.build.node import npm_command, path_with_node

SOURCES = ("web", "art", "tools/art", "tools/build", "tools/messages.py")
LEFT_OUT = {"node_modules", "generated", "__pycache__"}


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_file():
            yield folder
            continue
        for base, names, files in os.walk(folder):
            names[:] = sorted(name for name in names if name not in LEFT_OUT)
            yield from (Path(base) / name for name in sorted(files))


def fingerprint(root: Path, folders: Iterable[str]) -> str:
    """SHA-256 over the paths and bytes of all sources below `folders`."""
    digest = hashlib.sha256()
    for file in _files(root / folder for folder in folders):
        digest.update(str(file.relative_to(root)).encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _run(command: list[str], folder: Path) -> None:
    environment = os.environ | {"PATH": path_with_node(os.environ.get("PATH", ""))}
    subprocess.run(command, cwd=folder, check=True, env=environment)  # noqa: S603 -- words of our own


def _step(root: Path, stamp: Path, folders: Iterable[str], commands: list[tuple[list[str], Path]], what: str) -> None:
    wanted = fingerprint(root, folders)
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print(f"madang: {what} ...", file=sys.stderr, flush=True)
    for command, folder in commands:
        _run(command, folder)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


def build(root: Path) -> None:
    """Brings the generated files below `root` up to date; a second call costs a hash of the sources."""
    web = root / "web"
    generated = web / "src" / "generated"
    static = root / "src" / "madang" / "static" / "client"
    python = [sys.executable, "-m"]
    compile_catalogues(root)
    _step(
        root, generated / ".art-stamp", ("art", "tools/art"),
        [([*python, "tools.art", str(generated / "art")], root)], "drawing the atlases",
    )  # fmt: skip
    _step(
        root, web / "node_modules" / ".stamp", ("web/package.json", "web/package-lock.json"),
        [([*npm_command(), "ci", "--no-audit", "--no-fund"], web)], "installing the client's libraries",
    )  # fmt: skip
    _step(
        root, static / ".stamp", SOURCES,
        [
            ([*npm_command(), "run", "--silent", "build"], web),
            ([*python, "whitenoise.compress", "--quiet", "--no-brotli", str(static)], root),
        ],
        "building the web client",
    )  # fmt: skip


def compile_catalogues(root: Path) -> None:
    _run([sys.executable, "-m", "tools.messages", "--compile"], root)


if __name__ == "__main__":
    build(Path(__file__).resolve().parents[2])
