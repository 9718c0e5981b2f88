"""Halls and works as pages, what the world's client is told, and who may see which."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from madang.exhibits import listing, queries, services
from madang.expos import queries as expos
from madang.expos.types import Expo, Hall, Space
from madang.kernel.ids import UserId
from madang.kernel.text import Text
from madang.participants import passes
from madang.participants.types import Participant
from madang.platform.events import log_of
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.exhibits.conftest import Add

Visitor = Callable[..., Participant]


@pytest.fixture
def holder(client: Client, expo: Expo, visitor: Visitor) -> Participant:
    """Somebody whose pass the client's browser holds."""
    person = visitor("바람")
    carrier = HttpResponse()
    passes.hand_out(carrier, expo, person)
    client.cookies = carrier.cookies
    return person


@pytest.fixture
def host(client: Client, organiser: UserId) -> Client:  # noqa: ARG001 -- asks for the account
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    return client


def page(client: Client, path: str, *, language: str = "en", status: int = 200) -> str:
    response = client.get(path, headers={"Accept-Language": language})
    assert response.status_code == status, response.content.decode()
    return response.content.decode()


def document(client: Client, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page(client, f"/test-expo/spaces/{slug}.json"))
    return found


def test_the_halls_are_listed_with_what_their_gate_needs(client: Client, photo_hall: Hall, public_hall: Hall) -> None:
    text = page(client, "/test-expo/halls/")

    assert photo_hall.title.en in text
    assert public_hall.title.en in text
    assert "For registered visitors" in text
    assert "Open to everyone" in text


@pytest.mark.usefixtures("holder")
def test_each_hall_in_the_list_is_pictured_by_the_first_of_its_works(
    client: Client, expo: Expo, photo_hall: Hall, public_hall: Hall, add: Add
) -> None:
    for hall, letter in ((photo_hall, "w"), (public_hall, "p")):
        for number in range(4):
            add(hall, f"{letter}{number}")
        services.hang_hall(expo_id=expo.id, hall_id=hall.id)

    first = listing.first_of_halls(expo_id=expo.id, most=3)
    along = queries.works_of_hall(expo_id=expo.id, hall_id=public_hall.id)

    assert first[public_hall.id].count == 4
    assert [work.slug for work in first[public_hall.id].works] == [work.slug for work in along[:3]]
    assert page(client, "/test-expo/halls/").count('<li class="hung"><img') == 6


def test_a_gated_hall_tells_a_stranger_how_to_get_in_without_its_works(
    client: Client, photo_hall: Hall, add: Add
) -> None:
    add(photo_hall, "bridge")

    text = page(client, "/test-expo/halls/photo/", status=403)

    assert "Work bridge" not in text
    assert "/test-expo/register/" in text


def test_a_gated_work_shows_a_stranger_nothing_but_the_way_in(client: Client, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")

    text = page(client, "/test-expo/works/bridge/", status=403)

    assert "Work bridge" not in text
    assert "/files/" not in text
    assert "/test-expo/register/" in text


@pytest.mark.usefixtures("holder")
def test_a_hall_lists_its_works_along_the_route(client: Client, expo: Expo, photo_hall: Hall, add: Add) -> None:
    for number in range(4):
        add(photo_hall, f"w{number}", recommended=number)
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    text = page(client, "/test-expo/halls/photo/")

    places = [
        text.index(f"/works/{work.slug}/") for work in queries.works_of_hall(expo_id=expo.id, hall_id=photo_hall.id)
    ]
    assert places == sorted(places)


@pytest.mark.usefixtures("holder")
def test_a_work_s_page_holds_all_of_it(client: Client, photo_hall: Hall, add: Add) -> None:
    add(
        photo_hall,
        "bridge",
        transcript=Text(ko="대본", en="What is said"),
        content_note=Text(ko="물", en="Deep water"),
        recommended=12,
        reason=Text(ko="좋아서", en="It stayed with me"),
    )

    text = page(client, "/test-expo/works/bridge/")

    told = [
        "Work bridge",
        "Baram",
        "Description",
        "What is said",
        "Deep water",
        "KOGL Type 1",
        "12 people",
        "stayed with me",
        "http://testserver/test-expo/works/bridge/",
    ]
    assert [part for part in told if part not in text] == []
    assert text.index("Deep water") < text.index("/test-expo/files/")


@pytest.mark.usefixtures("holder")
def test_a_likeness_stands_behind_a_picture_until_it_has_come(client: Client, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")

    text = page(client, "/test-expo/works/bridge/")

    assert '<img class="wait__blur" src="data:image/' in text


@pytest.mark.usefixtures("holder")
def test_a_video_s_page_has_captions_and_a_poster(client: Client, photo_hall: Hall, add_video: Add) -> None:
    add_video(photo_hall, "film")

    text = page(client, "/test-expo/works/film/")

    assert 'kind="captions"' in text
    assert "poster=" in text


def test_a_work_speaks_the_reader_s_language(client: Client, public_hall: Hall, add: Add) -> None:
    add(public_hall, "open")

    assert "Work open" in page(client, "/test-expo/works/open/", language="en")
    korean = page(client, "/test-expo/works/open/", language="ko")
    assert "작품 open" in korean
    assert "공감" in korean


def test_the_neighbours_along_the_route_are_linked(client: Client, expo: Expo, public_hall: Hall, add: Add) -> None:
    for number in range(3):
        add(public_hall, f"w{number}")
    services.hang_hall(expo_id=expo.id, hall_id=public_hall.id)
    before, here, after = (work.slug for work in queries.works_of_hall(expo_id=expo.id, hall_id=public_hall.id))

    text = page(client, f"/test-expo/works/{here}/")

    assert f'rel="prev" href="/test-expo/works/{before}/"' in text
    assert f'rel="next" href="/test-expo/works/{after}/"' in text


def test_looking_at_a_page_is_a_view_and_fetching_ahead_is_none(
    client: Client, expo: Expo, public_hall: Hall, add: Add, holder: Participant
) -> None:
    work = add(public_hall, "open")

    client.get("/test-expo/works/open/")
    client.head("/test-expo/works/open/")
    client.get("/test-expo/works/open/", headers={"Sec-Purpose": "prefetch"})

    views = list(log_of(expo_id=expo.id, kinds=["work.viewed"]))
    assert [(view.pseudonym, view.subject_id) for view in views] == [(holder.pseudonym, work.id)]


def test_who_gives_empathy_on_the_page_has_looked_once(
    client: Client, expo: Expo, public_hall: Hall, add: Add, holder: Participant
) -> None:
    add(public_hall, "open")
    client.get("/test-expo/works/open/")
    client.post("/test-expo/works/open/empathy/", {"on": "1"}, follow=True)
    assert [view.pseudonym for view in log_of(expo_id=expo.id, kinds=["work.viewed"])] == [holder.pseudonym]


def test_empathy_by_form_goes_back_to_it(client: Client, public_hall: Hall, add: Add, holder: Participant) -> None:
    work = add(public_hall, "open")

    response = client.post("/test-expo/works/open/empathy/", {"on": "1"})

    assert response.status_code == 302
    assert response["Location"].startswith("/test-expo/works/open/")
    felt = queries.empathy(expo_id=holder.expo_id, work_ids=[work.id], participant_id=holder.id)[work.id]
    assert (felt.count, felt.mine) == (1, True)


@pytest.mark.usefixtures("holder")
def test_empathy_by_script_answers_in_its_own_form(client: Client, public_hall: Hall, add: Add) -> None:
    add(public_hall, "open")

    answer = client.post("/test-expo/works/open/empathy/", {"on": "1"}, headers={"Accept": "application/json"})
    part = client.post("/test-expo/works/open/empathy/", {"on": "0"}, headers={"HX-Request": "true"})

    assert answer.json() == {"count": 1, "mine": True}
    assert part.content.decode().startswith('<div class="empathy"')
    assert 'aria-pressed="false"' in part.content.decode()


@pytest.mark.usefixtures("holder")
def test_empathy_that_says_neither_on_nor_off_is_refused(client: Client, public_hall: Hall, add: Add) -> None:
    add(public_hall, "open")

    assert client.post("/test-expo/works/open/empathy/", {"on": "maybe"}).status_code == 400


def test_empathy_without_a_pass_is_refused_with_what_to_do(client: Client, public_hall: Hall, add: Add) -> None:
    add(public_hall, "open")

    response = client.post("/test-expo/works/open/empathy/", {"on": "1"}, headers={"Accept": "application/json"})

    assert response.status_code == 403
    assert response.json()["code"] == "needs-pass"


@pytest.mark.usefixtures("holder")
def test_the_client_is_told_of_a_space_and_its_works(client: Client, expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    told = document(client, "photo")

    (work,) = told["works"]
    assert told["hall"]["slug"] == "photo"
    assert work["title"] == {"ko": "작품 bridge", "en": "Work bridge"}
    assert work["empathy"] == {"count": 0, "mine": False, "url": "/test-expo/works/bridge/empathy/"}
    assert client.get(work["files"][0]["url"]).status_code == 200
    assert client.get(work["thumb"]["url"]).status_code == 200
    assert client.get(told["mapUrl"]).json()["type"] == "map"


@pytest.mark.usefixtures("holder")
def test_the_plaza_tells_of_the_halls(client: Client, expo: Expo, photo_hall: Hall, public_hall: Hall) -> None:
    services.hang_plaza(expo_id=expo.id)

    told = document(client, "plaza")

    assert told["works"] == []
    assert [(hall["slug"], hall["open"]) for hall in told["halls"]] == [
        (photo_hall.slug, True),
        (public_hall.slug, True),
    ]


def test_strangers_get_neither_a_gated_space_nor_its_map(
    client: Client, expo: Expo, photo_hall: Hall, add: Add
) -> None:
    add(photo_hall, "bridge")
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    space = next(space for space in _spaces(expo) if space.slug == "photo")

    for path in ("spaces/photo.json", f"maps/{space.map_hash}.tmj"):
        response = client.get(f"/test-expo/{path}", headers={"Accept": "application/json"})
        assert response.status_code == 403
        assert response.json()["code"] == "needs-pass"


def _spaces(expo: Expo) -> list[Space]:
    return expos.spaces(expo_id=expo.id)


def test_staff_sees_gated_halls_and_is_counted_apart(host: Client, expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")

    page(host, "/test-expo/works/bridge/")

    assert [view.traffic for view in log_of(expo_id=expo.id, kinds=["work.viewed"])] == ["staff"]


def test_the_organiser_hangs_a_hall_anew_from_the_console(host: Client, expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")

    assert 'action="/test-expo/console/halls/photo/rehang/"' in page(host, "/test-expo/console/halls/")
    response = host.post("/test-expo/console/halls/photo/rehang/")

    assert response.status_code == 302
    assert [space.slug for space in _spaces(expo)] == ["photo"]


@pytest.mark.usefixtures("holder")
def test_nobody_else_hangs_a_hall(client: Client, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")

    response = client.post("/test-expo/console/halls/photo/rehang/")

    assert response.status_code == 302
    assert "/account/sign-in/" in response["Location"]


@pytest.mark.parametrize("path", ["halls/none/", "works/none/", "spaces/none.json", "maps/none.tmj"])
def test_what_is_not_there_is_not_found(client: Client, expo: Expo, path: str) -> None:
    assert client.get(f"/{expo.slug}/{path}").status_code == 404
    assert client.get(f"/nowhere/{path}").status_code == 404


@pytest.mark.usefixtures("holder")
@pytest.mark.parametrize("path", ["halls/", "halls/photo/", "works/w1/", "spaces/photo.json"])
def test_a_page_asks_the_database_no_more_for_more_works(
    client: Client, expo: Expo, photo_hall: Hall, public_hall: Hall, add: Add, *, path: str
) -> None:
    for number in range(6):
        add(photo_hall, f"w{number}")
        add(public_hall, f"p{number}")
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    with CaptureQueriesContext(connection) as asked:
        page(client, f"/test-expo/{path}")

    assert len(asked) <= 12
