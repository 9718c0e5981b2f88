"""Draw the card-news sets: `python -m tools.demo_media.cards [slug …]`, without a slug all of them."""

import sys

from tools.demo_media.cards.sets import SETS
from tools.demo_media.easel import paint, save


def main() -> None:
    wanted = set(sys.argv[1:]) or set(SETS)
    for slug, cards in SETS.items():
        if slug in wanted:
            for number, card in enumerate(cards, start=1):
                save(paint(card()), f"cards/{slug}-{number:02d}.webp", quality=88)


if __name__ == "__main__":
    main()
