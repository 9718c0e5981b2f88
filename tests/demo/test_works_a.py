"""The demo's pictures and comic: their texts are complete, their files are what the texts say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import pyvips

import madang
from tools.demo_media.comic.__main__ import COMICS as DRAWN
from tools.demo_media.pictures import nuri_first_launch
from tools.demo_media.pictures.__main__ import PICTURES as DRAWN_PICTURES

DEMO = Path(madang.__file__).parent / "demo"
MEDIA = DEMO / "media"
Work = dict[str, Any]


def works_of(name: str) -> list[Work]:
    """The works of one catalogue."""
    catalogue = tomllib.loads((DEMO / "works" / f"{name}.toml").read_text("utf-8"))
    works: list[Work] = catalogue["work"]
    return works


PICTURES = works_of("pictures")
COMICS = works_of("comic")
WORKS = [pytest.param(work, id=work["slug"]) for work in [*PICTURES, *COMICS]]
TEXTS = ("title", "text", "alt", "credit", "reason")


@pytest.mark.parametrize("work", WORKS)
def test_every_text_is_there_in_both_languages(work: Work) -> None:
    given = [work[name] for name in TEXTS]
    given += [work[name] for name in ("content_note", "transcript") if name in work]
    given += [part for maker in work["makers"] for part in (maker["name"], maker["role"])]
    if "series" in work:
        given.append(work["series"]["title"])
    for text in given:
        assert set(text) == {"ko", "en"}
        assert all(words.strip() for words in text.values())


@pytest.mark.parametrize("work", WORKS)
def test_every_work_says_where_it_comes_from_and_how_it_may_be_used(work: Work) -> None:
    assert work["licence"] in {"KOGL-1", "KOGL-2", "KOGL-3", "KOGL-4", "CC-BY-4.0"}
    assert work["institution"] in {f"inst-{number:02}" for number in range(1, 18)}
    assert work["recommended"] > 0
    assert work["source"]
    for source in work["source"]:
        assert source["title"]
        assert source["publisher"]
        assert 1900 < source.get("year", 2026) <= 2026
        assert source["url"].startswith(("https://", "http://"))


@pytest.mark.parametrize("work", WORKS)
def test_every_file_has_the_stated_size(work: Work) -> None:
    for name in work["files"]:
        image = pyvips.Image.new_from_file(str(MEDIA / name))
        assert (image.width, image.height) == (work["width"], work["height"])


@pytest.mark.parametrize("work", [pytest.param(work, id=work["slug"]) for work in PICTURES])
def test_a_picture_is_large_enough_for_deep_zoom_and_small_enough_to_load(work: Work) -> None:
    [name] = work["files"]
    assert max(work["width"], work["height"]) == 2400
    assert (MEDIA / name).stat().st_size < 700_000


@pytest.mark.parametrize("work", [pytest.param(work, id=work["slug"]) for work in COMICS])
def test_a_comic_is_light_and_its_transcript_goes_through_every_page(work: Work) -> None:
    assert all((MEDIA / name).stat().st_size < 300_000 for name in work["files"])
    pages = len(work["files"])
    assert [work["transcript"]["ko"].count(f"[{page}쪽]") for page in range(1, pages + 1)] == [1] * pages
    assert [work["transcript"]["en"].count(f"[Page {page}]") for page in range(1, pages + 1)] == [1] * pages


def test_the_hall_has_rhythm() -> None:
    """Twelve pictures: series of three, two and two, and five singles, in at least five formats."""
    slugs = [work["series"]["slug"] for work in PICTURES if "series" in work]
    assert sorted(slugs.count(slug) for slug in set(slugs)) == [2, 2, 3]
    assert len(PICTURES) - len(slugs) == 5
    assert len({(work["width"], work["height"]) for work in PICTURES}) >= 5


def test_every_picture_says_that_it_is_a_drawn_scene() -> None:
    assert {work["slug"] for work in PICTURES} == set(DRAWN_PICTURES)
    for work in PICTURES:
        assert "그림으로 재구성한 장면" in work["credit"]["ko"]
        assert "Scene re-created as a drawing" in work["credit"]["en"]


def test_the_comic_hall_has_three_comics_of_eight_pages() -> None:
    assert [len(work["files"]) for work in COMICS] == [8, 8, 8]
    assert [work["slug"] for work in COMICS] == list(DRAWN)


def test_slugs_are_unique_and_all_files_together_are_light() -> None:
    slugs = [work["slug"] for work in [*PICTURES, *COMICS]]
    assert len(slugs) == len(set(slugs))
    files = [MEDIA / name for work in [*PICTURES, *COMICS] for name in work["files"]]
    assert sum(file.stat().st_size for file in files) <= 16_000_000


@pytest.mark.parametrize("work", [pytest.param(work, id=work["slug"]) for work in COMICS])
def test_everything_lettered_in_a_comic_is_in_its_transcript_page_by_page(work: Work) -> None:
    """What is only drawn cannot be read aloud; page numbers alone are left out."""
    told = re.split(r"\[\d+쪽\]", work["transcript"]["ko"])[1:]
    for page, draw in zip(told, DRAWN[work["slug"]], strict=True):
        lettered = [words for words in draw().words if not words.isdecimal()]
        assert lettered
        assert [words for words in lettered if words not in " ".join(page.split())] == []


def test_a_picture_is_drawn_the_same_every_time() -> None:
    assert nuri_first_launch.draw().svg() == nuri_first_launch.draw().svg()
