"""Draw the webtoon and cut it into slices: `python -m tools.demo_media.webtoon`."""

from tools.demo_media.easel import paint, save
from tools.demo_media.webtoon import again, closing, market, question
from tools.demo_media.webtoon.strip import WIDTH, compose, slices

SLUG = "the-notebook-of-leftover-bread"


def main() -> None:
    panels = [panel() for act in (closing, market, question, again) for panel in act.PANELS]
    document, height = compose(panels)
    strip = paint(document)
    cuts = slices(panels)
    for number, (top, tall) in enumerate(cuts, start=1):
        save(strip.crop(0, top, WIDTH, tall), f"webtoon/{SLUG}-{number:02d}.webp", quality=86)
    print(f"{WIDTH}x{height} in {len(cuts)} slices")


if __name__ == "__main__":
    main()
