"""`python -m tools.art OUT_DIR`, `--draw`, `--tileset`, `--sheet OUT.png`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tools.art import sources
from tools.art.build import build
from tools.art.draw import draw
from tools.art.sheet import write_sheet
from tools.art.tileset import tileset


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.art", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, help="folder to build the atlases into")
    parser.add_argument("--draw", action="store_true", help="write the drawings into art/")
    parser.add_argument("--tileset", action="store_true", help="write the maps' tileset")
    parser.add_argument("--sheet", type=Path, help="one PNG of everything")
    wanted = parser.parse_args()
    if wanted.draw:
        draw()
    if wanted.tileset:
        sources.TILESET.parent.mkdir(parents=True, exist_ok=True)
        sources.TILESET.write_text(json.dumps(tileset(), indent=1) + "\n")
    if wanted.out is not None:
        build(wanted.out)
    if wanted.sheet is not None:
        write_sheet(wanted.sheet)


if __name__ == "__main__":
    main()
