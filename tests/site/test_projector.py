"""The screen in the hall: every scene, asked for again only when it changed; the sizes of its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.ids import SessionId
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.types import SYSTEM
from madang.play import services as play
from madang.play.types import Cheer
from madang.programme import planning, services
from madang.programme.types import SCENES, NewSession, Person, Scene, Winner
from madang.quiz import banking
from madang.quiz import services as quiz
from madang.quiz.types import NewQuestion
from madang.site.projecting import shown
from madang.site.templatetags.projector import size_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]
KOREAN = {"accept-language": "ko"}


@pytest.fixture
def award(expo: Expo) -> SessionId:
    """On now: four winners, given by one person."""
    part = planning.add_part(expo_id=expo.id, title=Text(ko="1부"), summary=Text(), actor=SYSTEM)
    session = NewSession(
        kind="award",
        title=Text(ko="시상식"),
        starts_at=now() - timedelta(minutes=5),
        ends_at=now() + timedelta(minutes=25),
        people=(Person(Text(ko="윤가람"), Text(ko="사회")),),
        winners=tuple(Winner(Text(ko="상"), Text(ko=f"모임 {nth}")) for nth in range(4)),
    )
    return planning.add_session(expo_id=expo.id, part_id=part, session=session, actor=SYSTEM)


def scene(client: Client, expo: Expo) -> str:
    return client.get(f"/{expo.slug}/projector/scene/", headers=KOREAN).content.decode()


def show(expo: Expo, what: Scene, session: SessionId | None = None) -> None:
    services.show_scene(expo_id=expo.id, scene=what, session_id=session, actor=SYSTEM)


@pytest.mark.parametrize("what", SCENES)
def test_every_scene_stands_also_where_there_is_nothing_to_show(client: Client, expo: Expo, what: Scene) -> None:
    show(expo, what)
    assert f'data-scene="{what}"' in scene(client, expo)


def test_the_page_has_the_scene_and_the_hall_s_code(client: Client, expo: Expo) -> None:
    page = client.get(f"/{expo.slug}/projector/", headers=KOREAN)
    assert 'data-scene="welcome"' in page.content.decode()
    assert 'class="qr"' in page.content.decode()
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]


def test_a_scene_comes_anew_only_when_it_changed(client: Client, expo: Expo) -> None:
    address = f"/{expo.slug}/projector/scene/"
    mark = client.get(address).headers["ETag"]
    assert client.get(address, headers={"if-none-match": mark}).status_code == 304
    services.announce(expo_id=expo.id, text=Text(ko="곧 시작합니다"), actor=SYSTEM)
    answer = client.get(address, headers={"if-none-match": mark} | KOREAN)
    assert "곧 시작합니다" in answer.content.decode()


def test_the_programme_shows_what_is_on_and_who_speaks(client: Client, expo: Expo, award: SessionId) -> None:
    show(expo, "programme")
    shown_now = scene(client, expo)
    assert all(words in shown_now for words in ("시상식", "윤가람", "사회", "지금"))
    assert award is not None


def test_winners_take_turns_where_they_are_many(expo: Expo, award: SessionId) -> None:
    show(expo, "awards", award)
    turns = [shown(expo, now() + timedelta(seconds=wait)).context for wait in (0, 13, 25)]
    assert [len(turn["winners"]) for turn in turns] == [3, 1, 3]
    assert [(turn["number"], turn["of"]) for turn in turns] == [(1, 2), (2, 2), (1, 2)]


def test_a_picked_question_stands_alone_else_the_most_wanted(client: Client, expo: Expo, visitor: Make) -> None:
    asked = [
        services.ask_question(expo_id=expo.id, participant=visitor(f"사람{nth}"), key=uuid4(), text=f"질문 {nth}?")
        for nth in range(2)
    ]
    show(expo, "questions")
    assert "질문 0?" in scene(client, expo)
    services.pick_question(expo_id=expo.id, question_id=asked[1].id, actor=SYSTEM)
    assert "질문 0?" not in scene(client, expo)
    assert "질문 1?" in scene(client, expo)


def test_wings_are_read_out(client: Client, expo: Expo, visitor: Make) -> None:
    cheer = Cheer(shape="crane", words="천천히 가도 돼요", to="", signed=True)
    play.leave(expo_id=expo.id, participant=visitor(), key=uuid4(), cheer=cheer)
    show(expo, "wings")
    assert "천천히 가도 돼요" in scene(client, expo)


def test_the_quiz_never_tells_how_answers_are_spread_before_the_reveal(client: Client, expo: Expo) -> None:
    question = NewQuestion(
        slug="q", text=Text(ko="실패도 기록이다"), side="o", explanation=Text(ko="그렇습니다"), source=Text(ko="출처")
    )
    banking.add_question(expo_id=expo.id, question=question, actor=SYSTEM)
    quiz.open_game(expo_id=expo.id, actor=SYSTEM)
    show(expo, "quiz")
    assert "퀴즈 마당이 열렸습니다" in scene(client, expo)
    quiz.ask(expo_id=expo.id, actor=SYSTEM)
    asked = scene(client, expo)
    assert "실패도 기록이다" in asked
    assert "data-until" in asked
    assert re.findall(r"<i>|그렇습니다|ox__side--wrong", asked) == []


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("내년에도 하나요?", "large"),
        ("Will there be another one next year?", "large"),
        ("가" * 60, "middle"),
        ("가" * 200, "small"),
    ],
)
def test_words_are_as_large_as_their_lines_allow(text: str, size: str) -> None:
    assert size_of(text) == size
