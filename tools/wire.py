"""Writes web/src/wire/messages.ts from the message types; `--check` fails where it is not up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from madang.wire.export import typescript

TARGET = Path(__file__).resolve().parents[1] / "web" / "src" / "wire" / "messages.ts"

if __name__ == "__main__":
    wanted = typescript()
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text() == wanted else "web/src/wire/messages.ts is out of date: make wire")
    TARGET.write_text(wanted)
