from __future__ import annotations

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
def test_the_gallery_shows_every_part_in_debug_mode_only(client: Client) -> None:
    assert client.get("/kit/").status_code == 404
    with override_settings(MADANG=replace(conf(), debug=True)):
        page = client.get("/kit/").content.decode()
    for part in ("notice--error", "steps__step--current", "field--wrong", "summary", "stat__figure", "empty", "doors"):
        assert part in page
