"""Draw the comics anew: ``python -m tools.demo_media.comic [slug or slug-page …]``."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tools.demo_media.comic import (
    chosen_1_to_4,
    chosen_5_to_8,
    fair_1_to_4,
    fair_5_to_8,
    safe_1_to_4,
    safe_5_to_8,
)
from tools.demo_media.comic.lettering import PAGE_HEIGHT, Page
from tools.demo_media.rendering import MEDIA, write_webp

COMICS: dict[str, tuple[Callable[[], Page], ...]] = {
    "jar-keeps-it-safe": (*safe_1_to_4.PAGES, *safe_5_to_8.PAGES),
    "how-works-are-chosen": (*chosen_1_to_4.PAGES, *chosen_5_to_8.PAGES),
    "is-the-ox-fair": (*fair_1_to_4.PAGES, *fair_5_to_8.PAGES),
}


def main(wanted: list[str]) -> None:
    """Draw the comics or pages named (``is-the-ox-fair``, ``is-the-ox-fair-03``), or all."""
    for slug, pages in COMICS.items():
        for number, draw in enumerate(pages, start=1):
            name = f"{slug}-{number:02}"
            if not wanted or slug in wanted or name in wanted:
                print(write_webp(draw(), MEDIA / "comic" / f"{name}.webp", PAGE_HEIGHT))


if __name__ == "__main__":
    main(sys.argv[1:])
