"""Static checks, two at a time: `python -m tools.check` (make check). Under a minute."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.build.node import npm_command, path_with_node

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
NPM = npm_command()

CHECKS: dict[str, tuple[list[str], Path]] = {
    "types (mypy)": ([str(BIN / "mypy"), "--no-error-summary"], ROOT),
    "types (tsc)": ([*NPM, "run", "--silent", "types"], ROOT / "web"),
    "lint (eslint)": ([*NPM, "run", "--silent", "lint"], ROOT / "web"),
    "lint (ruff)": ([str(BIN / "ruff"), "check", "--quiet", "."], ROOT),
    "format (ruff)": ([str(BIN / "ruff"), "format", "--quiet", "--check", "."], ROOT),
    "layers (import-linter)": ([str(BIN / "lint-imports")], ROOT),
    "wire types": ([sys.executable, "-m", "tools.wire", "--check"], ROOT),
    "catalogues": ([sys.executable, "-m", "tools.messages", "--check"], ROOT),
    "migrations": ([sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run"], ROOT),
}


def environment() -> dict[str, str]:
    return os.environ | {
        "PATH": path_with_node(os.environ.get("PATH", "")),
        "DJANGO_SETTINGS_MODULE": "madang.app.settings",
        "MADANG_DATA": str(ROOT / "var" / "check"),
    }


def run(name: str) -> tuple[str, int, str, float]:
    command, folder = CHECKS[name]
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603 -- words of our own
        command, cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    return name, done.returncode, done.stdout + done.stderr, time.monotonic() - began


def main() -> int:
    failed = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        for name, code, said, seconds in pool.map(run, CHECKS):
            print(f"{'ok  ' if code == 0 else 'FAIL'} {name} ({seconds:.1f} s)", flush=True)
            if code:
                failed += 1
                print(said, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
