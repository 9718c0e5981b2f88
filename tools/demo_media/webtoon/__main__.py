"""Draw the webtoon and cut it into slices: `python -m tools.demo_media.webtoon`."""

from tools.demo_media.easel import paint, save
from tools.demo_media.webtoon import again, closing, market, question
from tools.demo_media.webtoon.strip import SLICE, WIDTH, compose

SLUG = "the-notebook-of-leftover-bread"


def main() -> None:
    document, height = compose(panel() for act in (closing, market, question, again) for panel in act.PANELS)
    strip = paint(document)
    count = -(-height // SLICE)
    for number in range(count):
        top = number * SLICE
        part = strip.crop(0, top, WIDTH, min(SLICE, height - top))
        save(part, f"webtoon/{SLUG}-{number + 1:02d}.webp", quality=86)
    print(f"{WIDTH}x{height} in {count} slices")


if __name__ == "__main__":
    main()
