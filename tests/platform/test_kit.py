from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import Client, override_settings
from django.utils import translation

from madang.kernel.text import Text
from madang.platform.conf import conf
from madang.platform.templatetags import kit

ROOT = Path(__file__).resolve().parents[2]
SEOUL = ZoneInfo("Asia/Seoul")
# 25 November 2021, 14:00 in Korea.
OPENING = datetime(2021, 11, 25, 5, 0, tzinfo=UTC)


def _words(markup: str) -> str:
    return re.sub(r"<[^>]+>", "", markup)


@pytest.mark.parametrize(
    ("language", "said"), [("ko", "2021년 11월 25일(목) 14:00"), ("en", "Thu 25 November 2021, 14:00")]
)
def test_a_moment_is_told_in_the_expos_zone(language: str, said: str) -> None:
    with translation.override(language):
        marked = kit.when(OPENING, SEOUL)
    assert _words(marked) == said
    assert 'datetime="2021-11-25T14:00+09:00"' in marked


def test_a_period_within_a_day_says_the_day_once() -> None:
    with translation.override("ko"):
        said = kit.period(OPENING, OPENING.replace(hour=8), SEOUL)
    assert _words(said) == "2021년 11월 25일(목) 14:00 – 17:00"


def test_whole_days_are_told_without_times() -> None:
    start, end = datetime(2021, 11, 24, 15, tzinfo=UTC), datetime(2021, 11, 26, 15, tzinfo=UTC)
    with translation.override("en"):
        assert _words(kit.period(start, end, SEOUL)) == "Thu 25 November 2021 – Fri 26 November 2021"
        assert _words(kit.period(start, start.replace(day=25), SEOUL)) == "Thu 25 November 2021"


def test_a_text_in_the_other_language_says_so() -> None:
    with translation.override("en"):
        assert kit.said(Text(ko="마당")) == '<span lang="ko">마당</span>'
        assert kit.said(Text(ko="마당", en="Yard")) == "Yard"
        assert kit.said(Text(en="<b>")) == "&lt;b&gt;"


def test_a_qr_code_is_black_on_white_with_words_for_those_who_cannot_see_it() -> None:
    drawn = kit.qr("https://expo.example/", "The way in")
    assert 'aria-label="The way in"' in drawn
    assert drawn.count("<svg") == 1
    assert "style=" not in drawn


def test_every_icon_that_a_template_names_is_in_the_build() -> None:
    built = set(re.findall(r'^  "([a-z0-9-]+)",$', (ROOT / "web/icons.config.ts").read_text(), re.MULTILINE))
    named = {
        name
        for template in (ROOT / "src/madang").rglob("*.html")
        for name in re.findall(r'{% icon "([a-z0-9-]+)"', template.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= built


@pytest.mark.django_db
@pytest.mark.parametrize(("debug", "demo"), [(True, False), (False, True)])
def test_the_gallery_shows_every_part_in_debug_mode_and_the_demo_only(
    client: Client, *, debug: bool, demo: bool
) -> None:
    quiet = replace(conf(), demo=False, debug=False)
    with override_settings(MADANG=quiet):
        assert client.get("/kit/").status_code == 404
        assert client.get("/kit/art/").status_code == 404
    with override_settings(MADANG=replace(quiet, debug=debug, demo=demo)):
        page = client.get("/kit/").content.decode()
    for part in ("notice--error", "steps__step--current", "field--wrong", "summary", "stat__figure", "empty", "doors"):
        assert part in page


def test_the_gallery_has_every_template_of_the_kit() -> None:
    kit_templates = ROOT / "src/madang/platform/templates/kit"
    named = {
        name
        for file in (*kit_templates.glob("*.html"), kit_templates.parent / "base.html")
        for name in re.findall(r'include (?:\w+\|default:)?"kit/([a-z_]+)\.html"', file.read_text(encoding="utf-8"))
    }
    assert named == {file.stem for file in kit_templates.glob("*.html")} - {"gallery", "art"}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_gallery_speaks_both_languages(client: Client, language: str) -> None:
    with override_settings(MADANG=replace(conf(), debug=True)):
        page = client.get(f"/kit/?lang={language}").content.decode()
    assert ("단추" in page) == (language == "ko")
    assert ("Buttons" in page) == (language == "en")


@pytest.mark.django_db
def test_the_contact_sheet_has_the_maps_of_the_places(client: Client) -> None:
    with override_settings(MADANG=replace(conf(), debug=True)):
        page = client.get("/kit/art/").content.decode()
    found = re.search(r'<script id="art-maps" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    maps = json.loads(found[1])
    assert {"plaza", "arena", "stage", "garden"} == {each["mood"] for each in maps}
    assert all(each["map"]["type"] == "map" for each in maps)
