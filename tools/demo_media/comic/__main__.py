"""Draw the comic anew: ``python -m tools.demo_media.comic [page number …]``."""

from __future__ import annotations

import sys

from tools.demo_media.comic import pages_1_to_4, pages_5_to_8
from tools.demo_media.comic.lettering import PAGE_HEIGHT
from tools.demo_media.rendering import MEDIA, write_webp

PAGES = (*pages_1_to_4.PAGES, *pages_5_to_8.PAGES)


def main(wanted: list[str]) -> None:
    """Draw the pages named by number, or all."""
    for number, draw in enumerate(PAGES, start=1):
        if not wanted or str(number) in wanted:
            print(write_webp(draw(), MEDIA / "comic" / f"jar-keeps-it-safe-{number:02}.webp", PAGE_HEIGHT))


if __name__ == "__main__":
    main(sys.argv[1:])
