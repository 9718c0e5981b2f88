"""Draw the webtoons and cut them into slices: `python -m tools.demo_media.webtoon [slug …]`, without a slug all of them."""

import sys

from tools.demo_media.easel import paint, save
from tools.demo_media.webtoon.stories import STORIES, Story
from tools.demo_media.webtoon.strip import WIDTH


def draw(story: Story) -> None:
    document, height = story.document()
    strip = paint(document)
    cuts = story.cuts()
    for number, (top, tall) in enumerate(cuts, start=1):
        save(strip.crop(0, top, WIDTH, tall), f"webtoon/{story.slug}-{number:02d}.webp", quality=86)
    print(f"{story.slug}  {WIDTH}x{height} in {len(cuts)} slices")


def main() -> None:
    wanted = set(sys.argv[1:]) or {story.slug for story in STORIES}
    for story in STORIES:
        if story.slug in wanted:
            draw(story)


if __name__ == "__main__":
    main()
