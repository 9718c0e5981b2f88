"""Draw the card-news set: `python -m tools.demo_media.cards`."""

from tools.demo_media.cards.faces import FACES
from tools.demo_media.easel import paint, save

SLUG = "how-to-write-a-failure-down"


def main() -> None:
    for number, face in enumerate(FACES, start=1):
        save(paint(face()), f"cards/{SLUG}-{number:02d}.webp", quality=88)


if __name__ == "__main__":
    main()
