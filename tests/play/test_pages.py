"""The wall and its wings as pages."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from madang.expos.types import Expo
from madang.participants.types import Participant
from madang.play import queries, services
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.play.conftest import Leave

pytestmark = pytest.mark.django_db

Make = Callable[..., Participant]
Hold = Callable[[Participant], Client]


def test_a_visitor_leaves_a_wing_and_gets_its_link(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor("바람"))
    sent = {"shape": "butterfly", "words": "오늘도 잘했어요", "to": "", "key": str(uuid4())}
    answer = browser.post(f"/{expo.slug}/wings/leave/", sent, follow=True)
    page = answer.content.decode()
    (left,) = queries.wall(expo_id=expo.id, page="1", participant_id=None).wings
    assert answer.request["PATH_INFO"] == f"/{expo.slug}/wings/{left.token}/"
    assert f"http://testserver/{expo.slug}/wings/{left.token}/" in page
    assert "바람" not in page
    assert "오늘도 잘했어요" in browser.get(f"/{expo.slug}/wings/").content.decode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"words": ""}, "응원의 말을 적어 주세요."),
        ({"words": "dasi.kr"}, "인터넷 주소와 전자우편 주소는 빼 주세요."),
        ({"words": "010-1234-5678"}, "전화번호 같은 긴 숫자는 빼 주세요."),
        ({"words": "가" * 81}, "80자 이내로 줄여 주세요."),
        ({"words": "안\u200b녕"}, "눈에 보이는 글자로 적어 주세요."),
        ({"to": "가" * 21}, "20자 이내로 줄여 주세요."),
        ({"shape": "plane"}, "날개를 골라 주세요."),
    ],
)
def test_what_will_not_do_is_said_beside_its_field(
    expo: Expo, visitor: Make, holding: Hold, change: dict[str, str], said: str
) -> None:
    sent = {"shape": "crane", "words": "말", "to": "", "key": str(uuid4())} | change
    page = holding(visitor()).post(f"/{expo.slug}/wings/leave/", sent).content.decode()
    assert said in page
    assert queries.wall(expo_id=expo.id, page="1", participant_id=None).total == 0


def test_whoever_has_the_link_reads_one_cheer_without_a_name(expo: Expo, leave: Leave, visitor: Make) -> None:
    left = leave(visitor("바람"), "당신도 할 수 있어요")
    leave(visitor("구름"), "다른 응원")
    answer = Client(headers={"accept-language": "ko"}).get(f"/{expo.slug}/wings/{left.token}/")
    page = answer.content.decode()
    assert "당신도 할 수 있어요" in page
    assert "바람" not in page
    assert "다른 응원" not in page
    assert f'href="/{expo.slug}/register/"' in page
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_a_signed_cheer_shows_the_nickname(expo: Expo, leave: Leave, visitor: Make) -> None:
    left = leave(visitor("바람"), signed=True)
    page = Client(headers={"accept-language": "ko"}).get(f"/{expo.slug}/wings/{left.token}/").content.decode()
    assert "바람 드림" in page


def test_the_next_one_answers_a_link_and_is_counted(expo: Expo, leave: Leave, visitor: Make, holding: Hold) -> None:
    left = leave(visitor("바람"), "이어 주세요")
    browser = holding(visitor("구름"))
    assert (
        f"/{expo.slug}/wings/leave/?from={left.token}"
        in browser.get(f"/{expo.slug}/wings/{left.token}/").content.decode()
    )
    form = f"/{expo.slug}/wings/leave/?from={left.token}"
    assert "이어 주세요" in browser.get(form).content.decode()
    browser.post(form, {"shape": "maple", "words": "받았어요", "to": "", "key": str(uuid4())})
    assert "이 응원에 이어진 응원 1개" in browser.get(f"/{expo.slug}/wings/{left.token}/").content.decode()


def test_strangers_read_nothing_of_the_wall(expo: Expo, leave: Leave, visitor: Make) -> None:
    leave(visitor(), "안에서만 읽는 말")
    answer = Client(headers={"accept-language": "ko"}).get(f"/{expo.slug}/wings/")
    assert answer.status_code == 403
    assert "안에서만 읽는 말" not in answer.content.decode()


def test_one_takes_back_ones_own_and_a_dead_link_says_so(
    expo: Expo, leave: Leave, visitor: Make, holding: Hold
) -> None:
    person = visitor()
    left = leave(person, "지울 말")
    browser = holding(person)
    page = browser.post(f"/{expo.slug}/wings/{left.token}/withdraw/", follow=True).content.decode()
    assert "지울 말" not in page
    gone = Client(headers={"accept-language": "ko"}).get(f"/{expo.slug}/wings/{left.token}/")
    assert gone.status_code == 410
    assert "이 응원은 이제 날개벽에 없습니다." in gone.content.decode()


@pytest.mark.usefixtures("organiser")
def test_hiding_is_for_those_who_run_the_expo(
    client: Client, expo: Expo, leave: Leave, visitor: Make, holding: Hold
) -> None:
    left = leave(visitor("바람"), "가릴 말")
    address = f"/{expo.slug}/wings/{left.token}/hide/"
    assert holding(visitor("구름")).post(address).status_code == 403
    client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    assert f'action="{address}"' in client.get(f"/{expo.slug}/wings/").content.decode()
    assert "가릴 말" not in client.post(address, follow=True).content.decode()


def test_htmx_turns_the_page_alone(expo: Expo, visitor: Make, holding: Hold) -> None:
    part = holding(visitor()).get(f"/{expo.slug}/wings/?page=1", headers={"hx-request": "true"}).content.decode()
    assert part.lstrip().startswith('<div id="wings">')


def test_words_are_text_and_no_markup(expo: Expo, leave: Leave, visitor: Make) -> None:
    left = leave(visitor(), "<b>굵게</b>")
    assert "&lt;b&gt;굵게" in Client().get(f"/{expo.slug}/wings/{left.token}/").content.decode()


def test_a_full_wall_asks_the_database_little(expo: Expo, leave: Leave, visitor: Make, holding: Hold) -> None:
    for number in range(queries.A_PAGE):
        leave(visitor(f"사람{number}"))
    browser = holding(visitor("읽는 이"))
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/{expo.slug}/wings/")
    assert len(asked) <= 8


def test_the_limit_is_told_as_a_page(expo: Expo, leave: Leave, visitor: Make, holding: Hold) -> None:
    person = visitor()
    for _ in range(services.PER_PERSON.most):
        leave(person)
    sent = {"shape": "crane", "words": "또", "to": "", "key": str(uuid4())}
    assert holding(person).post(f"/{expo.slug}/wings/leave/", sent).status_code == 429
