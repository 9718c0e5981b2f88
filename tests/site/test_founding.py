"""From an empty database to a published expo: made on screen, hung, and registered for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from madang.app.accounts import make_account
from madang.exhibits import services as exhibits
from madang.expos import queries as expos
from madang.expos import rules
from madang.flows.dispatch import dispatch_once
from madang.people.services import ensure_account
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.programme import queries as programme
from tests.exhibits.conftest import new_work, picture_file

pytestmark = pytest.mark.django_db
KOREAN = {"accept-language": "ko"}
EMAIL, PASSWORD = "sam@museum.example", "고래가 춤춘다 2021"
# What an organiser has to type; all else is sent as the form begins.
SIX = {
    "title_ko": "작은 박물관의 하루",
    "organiser_ko": "새봄시립박물관",
    "place_ko": "새봄시립박물관 1층",
    "contact": "hello@museum.example",
}


def begun(page: str) -> dict[str, str]:
    """What a browser would send of the form as it stands."""
    fields = dict(re.findall(r'<input[^>]* name="([a-z_]+)" value="([^"]*)"', page))
    for name, inside in re.findall(r'<select name="([a-z_]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inside)
        fields[name] = chosen[1] if chosen else ""
    fields |= dict.fromkeys(re.findall(r'<input type="checkbox" name="([a-z_]+)"[^>]* checked', page), "on")
    return fields


@pytest.fixture
def founder(client: Client) -> Client:
    make_account(email=EMAIL, name="샘", expo_slug=None, password=PASSWORD)
    assert client.login(username=EMAIL, password=PASSWORD)
    return client


def made(founder: Client, **said: str) -> str:
    """Fills the form in and sends it; the slug of the new expo."""
    form = begun(founder.get("/console/new/", headers=KOREAN).content.decode())
    times = {"opens_at": f"{now() - timedelta(days=1):%Y-%m-%dT%H:%M}"}
    answer = founder.post("/console/new/", form | SIX | times | said, headers=KOREAN)
    assert answer.status_code == 303, re.findall(r'summary__list">(.*?)</ul>', answer.content.decode(), re.DOTALL)
    return str(answer.headers["Location"]).split("/")[1]


def test_six_fields_make_an_expo_that_can_be_registered_for_and_walked(founder: Client, tmp_path: Path) -> None:
    assert "첫 박람회 만들기" in founder.get("/console/", headers=KOREAN).content.decode()
    slug = made(founder)
    expo = expos.expo_by_slug(slug)
    assert {space.slug for space in expos.spaces(expo_id=expo.id)} == {
        *("plaza", "stage", "arena", "garden"),
        *("photo", "comic", "stories"),
    }
    assert len(programme.cue_sheet(expo.id).cues) == 8
    assert not programme.programme(expo.id).parts

    work_id = exhibits.add_work(
        expo_id=expo.id,
        hall_id=expos.hall_by_slug(expo_id=expo.id, slug="photo").id,
        work=new_work("bridge", (picture_file(tmp_path / "bridge.png"),)),
    )
    exhibits.make_renditions(expo_id=expo.id, work_id=work_id)
    assert founder.post(f"/{slug}/console/halls/photo/hanging/").status_code == 302
    while dispatch_once().acted:
        pass

    visitor = Client(headers=KOREAN)
    public = visitor.get(f"/{slug}/").content.decode()
    assert "작은 박물관의 하루" in public
    assert "새봄시립박물관" in public
    page = visitor.get(f"/{slug}/register/").content.decode()
    for fields in ({"mode": "online"}, {"name": "바람", "email": "b@v.example", "notice": "on", "age": "on"}, {}):
        kept = {name: _hidden(page, name) for name in ("draft", "at")}
        answer = visitor.post(f"/{slug}/register/", kept | {"go": "next"} | fields, follow=True)
        page = answer.content.decode()
        if "mode" in fields:
            assert "새봄시립박물관" in page
            assert f"{expo.retain_until.astimezone(expo.zone).year}년" in page
    assert "참가 확정" in page
    assert visitor.post(f"/{slug}/enter/").status_code == 303
    assert "작품 bridge" in visitor.get(f"/{slug}/halls/photo/").content.decode()


def test_what_is_wrong_is_said_and_what_was_typed_stays(founder: Client) -> None:
    form = begun(founder.get("/console/new/", headers=KOREAN).content.decode()) | SIX
    bad = form | {"title_ko": "", "title_en": "Only English", "closes_at": "2001-01-01T10:00", "slug": "console"}
    answer = founder.post("/console/new/", bad, headers=KOREAN)
    page = answer.content.decode()
    assert answer.status_code == 422
    for words in ("주 언어로 제목을 입력하세요.", "더 늦은 때를 입력하세요.", "마당 프로그램이 쓰는 주소입니다."):
        assert words in page
    assert "Only English" in page
    assert not expos.all_expos()


def test_the_address_comes_from_the_english_title_and_is_never_another_s(founder: Client) -> None:
    assert made(founder, title_en="A Day at the Museum") == "a-day-at-the-museum"
    assert made(founder, title_en="A Day at the Museum") == "a-day-at-the-museum-2"
    form = begun(founder.get("/console/new/").content.decode()) | SIX | {"slug": "a-day-at-the-museum"}
    answer = founder.post("/console/new/", form, headers=KOREAN)
    assert answer.status_code == 422
    assert "‘a-day-at-the-museum-3’" in answer.content.decode()


def test_no_expo_takes_an_address_of_madang_s_own() -> None:
    first = {str(pattern.pattern).split("/")[0] for pattern in _flat(get_resolver().url_patterns)}
    assert {word for word in first if word and "<" not in word} <= rules.RESERVED
    assert {"console", "static", "media"} <= rules.RESERVED


def test_only_accounts_of_the_operator_make_expos(client: Client) -> None:
    ensure_account(email="guest@museum.example", name="손님", password=PASSWORD)
    assert client.login(username="guest@museum.example", password=PASSWORD)
    assert client.get("/console/new/").status_code == 403
    assert "만들기" not in client.get("/console/", headers=KOREAN).content.decode()


def test_what_is_to_do_is_ticked_when_it_is_done(founder: Client) -> None:
    slug = made(founder)
    page = founder.get(f"/{slug}/console/", headers=KOREAN).content.decode()
    assert page.count("next__one--done") == 0
    assert founder.post(f"/{slug}/console/expo/looked/").headers["Location"] == f"/{slug}/register/"
    assert founder.get(f"/{slug}/console/").content.decode().count("next__one--done") == 1


def test_an_expo_is_said_anew_and_its_address_stays_once_somebody_has_registered(founder: Client) -> None:
    slug = made(founder, slug="early")
    form = begun(founder.get(f"/{slug}/console/expo/", headers=KOREAN).content.decode()) | SIX
    moved = founder.post(f"/{slug}/console/expo/", form | {"slug": "late", "capacity_onsite": "40"})
    assert moved.headers["Location"] == "/late/console/expo/"
    expo = expos.expo_by_slug("late")
    assert expo.capacity_onsite == 40
    changed = list(log_of(expo_id=expo.id, kinds=["expo.changed"]))
    assert [row.data["fields"] for row in changed] == [["capacity_onsite"], ["slug"]]


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return found[1] if found else ""


def _flat(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern | URLResolver]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver) and not str(pattern.pattern):
            yield from _flat(pattern.url_patterns)
        else:
            yield pattern
