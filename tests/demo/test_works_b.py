"""The demo's webtoons, card news and film: their texts are complete, their files are what the texts say."""

from __future__ import annotations

import re
import tomllib
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import pyvips

import madang
from tools.demo_media.cards.sets import SETS
from tools.demo_media.video import captions, film
from tools.demo_media.video.timing import LENGTH
from tools.demo_media.webtoon.stories import STORIES, Story

DEMO = Path(madang.__file__).parent / "demo"
MEDIA = DEMO / "media"
Work = dict[str, Any]


def works_of(name: str) -> dict[str, Work]:
    """The works of a catalogue, by slug."""
    entries = tomllib.loads((DEMO / "works" / f"{name}.toml").read_text("utf-8"))["work"]
    return {entry["slug"]: entry for entry in entries}


WEBTOONS, CARDS = works_of("webtoon"), works_of("cards")
[VIDEO] = works_of("video").values()
ALL = [*WEBTOONS.values(), *CARDS.values(), VIDEO]
WORKS = [pytest.param(work, id=work["slug"]) for work in ALL]
NUMBERED = [pytest.param(work, id=work["slug"]) for work in (*WEBTOONS.values(), *CARDS.values())]
FACTUAL = [pytest.param(work, id=work["slug"]) for work in (*CARDS.values(), VIDEO)]
TOLD = [pytest.param(story, WEBTOONS[story.slug], id=story.slug) for story in STORIES]
TEXTS = ("title", "text", "alt", "transcript", "credit", "reason")


def squeezed(words: str) -> str:
    """Letters, Hangul and digits only: line breaks and punctuation differ between a drawing and its transcript."""
    return re.sub(r"[\W_]+", "", unescape(words))


def lettered(svg: str) -> list[str]:
    """Every line of text in a drawing that says something."""
    return [words for words in re.findall(r"<text[^>]*>([^<]*)</text>", svg) if squeezed(words)]


def seconds(clock: str) -> float:
    minutes, rest = clock.split(":")
    return int(minutes) * 60 + float(rest)


def cues_of(language: str) -> list[tuple[float, float, str]]:
    """The captions of the film: start, end, words."""
    [name] = [each["file"] for each in VIDEO["captions"] if each["lang"] == language]
    head, *blocks = (MEDIA / name).read_text("utf-8").strip().split("\n\n")
    assert head == "WEBVTT"
    cues = []
    for block in blocks:
        _, times, *words = block.splitlines()
        start, end = times.split(" --> ")
        cues.append((seconds(start), seconds(end), "\n".join(words)))
    return cues


@pytest.mark.parametrize("work", WORKS)
def test_every_text_is_there_in_both_languages(work: Work) -> None:
    given = [work[name] for name in TEXTS]
    given += [part for maker in work["makers"] for part in (maker["name"], maker["role"])]
    for text in given:
        assert set(text) == {"ko", "en"}
        assert all(words.strip() for words in text.values())


@pytest.mark.parametrize("work", WORKS)
def test_every_work_says_how_it_may_be_used_and_whose_it_is(work: Work) -> None:
    assert work["licence"] in {"KOGL-1", "KOGL-2", "KOGL-3", "KOGL-4", "CC-BY-4.0"}
    assert work["institution"] in {f"inst-{number:02}" for number in range(1, 18)}
    assert work["recommended"] > 0


@pytest.mark.parametrize("work", FACTUAL)
def test_what_tells_facts_names_its_sources(work: Work) -> None:
    assert len(work["source"]) >= 3
    for source in work["source"]:
        assert source["title"]
        assert source["publisher"]
        assert 1900 < source["year"] <= 2026
        assert source["url"].startswith(("https://", "http://"))


def test_every_story_that_is_drawn_is_in_the_catalogue() -> None:
    assert {story.slug for story in STORIES} == set(WEBTOONS)


@pytest.mark.parametrize(("story", "work"), TOLD)
def test_the_slices_of_a_webtoon_make_the_stated_strip(story: Story, work: Work) -> None:
    pieces = [pyvips.Image.new_from_file(str(MEDIA / name)) for name in work["files"]]
    assert {piece.width for piece in pieces} == {work["width"]} == {800}
    assert all(piece.height <= 2000 for piece in pieces)
    assert [piece.height for piece in pieces] == [tall for _, tall in story.cuts()]
    assert sum(piece.height for piece in pieces) == work["height"] > 8000
    assert work["files"] == sorted(work["files"])


@pytest.mark.parametrize(("story", "work"), TOLD)
def test_everything_lettered_in_a_webtoon_is_in_its_transcript(story: Story, work: Work) -> None:
    svg, height = story.document()
    assert height == work["height"]
    told = squeezed(work["transcript"]["ko"])
    assert [words for words in lettered(svg) if squeezed(words) not in told] == []


@pytest.mark.parametrize("work", NUMBERED)
def test_both_languages_go_through_a_work_in_the_same_steps(work: Work) -> None:
    steps = [re.findall(r"^(\d+)\. ", work["transcript"][language], re.MULTILINE) for language in ("ko", "en")]
    assert steps[0] == steps[1] == [str(number) for number in range(1, len(steps[0]) + 1)]
    assert len(steps[0]) >= 6


@pytest.mark.parametrize("story", [pytest.param(story, id=story.slug) for story in STORIES])
def test_a_webtoon_is_lettered_large_enough_to_read(story: Story) -> None:
    """Speech and narration: 26 px and more on a strip 800 px wide. A door plate in the scenery may be smaller."""
    svg, _ = story.document()
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
    assert sum(size < 26 for size in sizes) <= 1


@pytest.mark.parametrize("slug", SETS)
def test_the_cards_are_square_and_their_transcript_is_whole(slug: str) -> None:
    work, faces = CARDS[slug], SETS[slug]
    assert len(work["files"]) == len(faces) == 6
    for name in work["files"]:
        image = pyvips.Image.new_from_file(str(MEDIA / name))
        assert (image.width, image.height) == (work["width"], work["height"]) == (1080, 1080)
    told = squeezed(work["transcript"]["ko"])
    assert [words for face in faces for words in lettered(face()) if squeezed(words) not in told] == []


@pytest.mark.parametrize("slug", SETS)
def test_the_last_card_names_every_source_of_the_set(slug: str) -> None:
    """By its year, or by the initials its publisher is known by: cards are shared without the page they come from."""
    said = " ".join(lettered(SETS[slug][-1]()))
    assert "출처" in said
    for source in CARDS[slug]["source"]:
        initials = re.findall(r"\((\w+)\)", source["publisher"])
        assert any(mark in said for mark in (str(source["year"]), *initials)), source["title"]


def test_every_set_that_is_drawn_is_in_the_catalogue() -> None:
    assert set(SETS) == set(CARDS)


def test_what_mentions_suicide_says_so_beforehand() -> None:
    for work in ALL:
        if "자살" in work["transcript"]["ko"]:
            assert work["content_note"]["ko"]
            assert work["content_note"]["en"]


def test_the_film_and_its_poster_are_as_stated() -> None:
    [name] = VIDEO["files"]
    data = (MEDIA / name).read_bytes()
    assert data.startswith(bytes.fromhex("1a45dfa3"))
    assert b"V_VP9" in data
    assert b"A_OPUS" in data
    assert len(data) <= 8_000_000
    assert VIDEO["duration"] == LENGTH
    poster = pyvips.Image.new_from_file(str(MEDIA / VIDEO["poster"]))
    assert (poster.width, poster.height) == (VIDEO["width"], VIDEO["height"])


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_captions_run_the_length_of_the_film(language: str) -> None:
    cues = cues_of(language)
    assert [(start, end) for start, end, _ in cues] == [(cue.start, cue.end) for cue in captions.CUES]
    assert cues[0][0] < 1
    assert LENGTH - 2 < cues[-1][1] <= LENGTH
    for (start, end, words), following in zip(cues, [*cues[1:], (LENGTH, LENGTH, "")], strict=True):
        assert start < end <= following[0]
        assert following[0] - end < 1
        assert len(words.splitlines()) <= 2
        assert max(len(row) for row in words.splitlines()) <= 56


def test_the_captions_name_the_sounds_and_the_transcript_holds_them_all() -> None:
    for language in ("ko", "en"):
        told = squeezed(VIDEO["transcript"][language])
        words = [words for _, _, words in cues_of(language)]
        assert sum("[" in each for each in words) >= 7
        assert [row for each in words for row in each.splitlines() if squeezed(row) not in told] == []


@pytest.mark.parametrize("t", [0.0, 8.6, 14.2, 27.0, 43.9, 57.6, LENGTH - 0.1])
def test_a_frame_is_drawn_the_same_every_time(t: float) -> None:
    assert film.frame(t) == film.frame(t)


def test_all_files_together_are_light() -> None:
    names = [
        *(name for work in ALL for name in work["files"]),
        VIDEO["poster"],
        *(each["file"] for each in VIDEO["captions"]),
    ]
    assert sum((MEDIA / name).stat().st_size for name in names) <= 20_000_000
