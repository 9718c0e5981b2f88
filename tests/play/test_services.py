"""Leaving, handing on, taking back, hiding; and what the log says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotAllowedError, NotFoundError, TooManyError
from madang.kernel.ids import UserId
from madang.kernel.text import Text
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant, Standing
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.play import queries, services
from madang.play.errors import WallClosedError, WingGoneError
from madang.play.types import Cheer
from tests.play.conftest import Leave

pytestmark = pytest.mark.django_db

Make = Callable[..., Participant]
CHEER = Cheer(shape="maple", words="천천히 가도 돼요", to="다시 시작하는 누군가", signed=True)


def kinds(expo: Expo) -> list[str]:
    return [event.kind for event in log_of(expo_id=expo.id) if event.kind.startswith("wing.")]


def test_a_wing_stays_with_its_event_and_the_log_holds_none_of_its_words(expo: Expo, visitor: Make) -> None:
    person = visitor("바람")
    left = services.leave(expo_id=expo.id, participant=person, key=uuid4(), cheer=CHEER)
    assert (left.words, left.to, left.name, left.mine) == ("천천히 가도 돼요", "다시 시작하는 누군가", "바람", True)
    (event,) = [event for event in log_of(expo_id=expo.id) if event.kind == "wing.left"]
    assert (event.subject_kind, event.subject_id, event.pseudonym) == ("wing", left.id, person.pseudonym)
    assert event.data == {"shape": "maple", "passed_from": ""}


def test_the_nickname_is_kept_only_where_it_is_to_be_shown(leave: Leave, visitor: Make) -> None:
    assert leave(visitor("바람")).name == ""


def test_the_same_key_leaves_one_wing(expo: Expo, visitor: Make) -> None:
    person, key = visitor(), uuid4()
    first = services.leave(expo_id=expo.id, participant=person, key=key, cheer=CHEER)
    again = services.leave(expo_id=expo.id, participant=person, key=key, cheer=replace(CHEER, words="다른 말"))
    assert again == first
    assert kinds(expo) == ["wing.left"]


def test_the_same_key_of_two_people_leaves_two(expo: Expo, visitor: Make) -> None:
    key = uuid4()
    for name in ("바람", "구름"):
        services.leave(expo_id=expo.id, participant=visitor(name), key=key, cheer=CHEER)
    assert len(kinds(expo)) == 2


def test_one_person_leaves_several_but_not_any_number(leave: Leave, visitor: Make) -> None:
    person = visitor("바람")
    for _ in range(services.PER_PERSON.most):
        leave(person)
    with pytest.raises(TooManyError):
        leave(person)
    leave(visitor("구름"))


def test_what_is_refused_uses_up_nothing(leave: Leave, visitor: Make) -> None:
    person = visitor()
    for _ in range(services.PER_PERSON.most + 1):
        with pytest.raises(BadInputError):
            leave(person, "www.dasi.kr")
    leave(person)


def test_a_wing_counts_all_that_came_after_it(expo: Expo, leave: Leave, visitor: Make) -> None:
    first, middle = leave(visitor("하나")), visitor("둘")
    second = leave(middle, passed_from=first.token)
    leave(visitor("셋"), passed_from=second.token)
    leave(visitor("넷"), passed_from=first.token)
    leave(visitor("다섯"))

    def reach(token: str) -> int:
        return queries.wing(expo_id=expo.id, token=token, participant_id=None).reach

    assert (reach(first.token), reach(second.token)) == (3, 1)
    services.withdraw(expo_id=expo.id, token=second.token, participant=middle)
    assert reach(first.token) == 2, "the one after it still counts, the one taken back does not"


def test_handing_on_to_oneself_reaches_nobody(expo: Expo, leave: Leave, visitor: Make) -> None:
    person = visitor()
    first = leave(person)
    leave(person, passed_from=first.token)
    assert queries.wing(expo_id=expo.id, token=first.token, participant_id=None).reach == 0


def test_a_link_that_leads_nowhere_keeps_nobody_from_leaving_a_wing(leave: Leave, visitor: Make) -> None:
    assert leave(visitor(), passed_from="nowhere").words == "다시 해 봐요"


def test_taken_back_the_words_are_gone(expo: Expo, leave: Leave, visitor: Make) -> None:
    person = visitor()
    left = leave(person, signed=True, to="너")
    for _ in range(2):
        services.withdraw(expo_id=expo.id, token=left.token, participant=person)
    assert kinds(expo) == ["wing.left", "wing.withdrawn"]
    with pytest.raises(WingGoneError):
        queries.wing(expo_id=expo.id, token=left.token, participant_id=person.id)
    assert queries.wall(expo_id=expo.id, page="1", participant_id=None).total == 0


def test_nobody_takes_back_what_another_wrote(expo: Expo, leave: Leave, visitor: Make) -> None:
    left = leave(visitor("바람"))
    with pytest.raises(NotAllowedError):
        services.withdraw(expo_id=expo.id, token=left.token, participant=visitor("구름"))


def test_hidden_it_is_off_the_wall_and_the_log_says_who_did_it(
    expo: Expo, leave: Leave, visitor: Make, organiser: UserId
) -> None:
    left = leave(visitor())
    for _ in range(2):
        services.hide(expo_id=expo.id, token=left.token, by=organiser)
    (event,) = [event for event in log_of(expo_id=expo.id) if event.kind == "wing.hidden"]
    assert (event.traffic, event.data) == ("staff", {"by": str(organiser)})
    assert queries.wall(expo_id=expo.id, page="1", participant_id=None).total == 0


def test_the_wall_has_the_newest_first_and_turns_its_pages(expo: Expo, leave: Leave, visitor: Make) -> None:
    for number in range(queries.A_PAGE + 2):
        leave(visitor(f"사람{number}"), f"응원 {number}번째")
    first = queries.wall(expo_id=expo.id, page="1", participant_id=None)
    last = queries.wall(expo_id=expo.id, page="99", participant_id=None)
    assert (first.pages, first.total, len(first.wings), len(last.wings)) == (2, queries.A_PAGE + 2, queries.A_PAGE, 2)
    assert first.wings[0].words == f"응원 {queries.A_PAGE + 1}번째"
    assert last.wings[-1].words == "응원 0번째"
    assert queries.wall(expo_id=expo.id, page="x", participant_id=None).number == 1


def test_after_the_expo_nothing_more_is_left(visitor: Make) -> None:
    over = expo_services.create_expo(
        slug="over",
        title=Text(),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=now() - timedelta(days=9),
        closes_at=now() - timedelta(days=1),
    )
    person = replace(visitor(), expo_id=over)
    with pytest.raises(WallClosedError):
        services.leave(expo_id=over, participant=person, key=uuid4(), cheer=CHEER)


@pytest.mark.parametrize("standing", ["cancelled", "banned"])
def test_whoever_is_not_admitted_leaves_nothing(expo: Expo, visitor: Make, standing: Standing) -> None:
    person = replace(visitor(), standing=standing)
    with pytest.raises(NeedsPassError):
        services.leave(expo_id=expo.id, participant=person, key=uuid4(), cheer=CHEER)


def test_a_wing_of_another_expo_is_not_found(expo: Expo, leave: Leave, visitor: Make) -> None:
    left = leave(visitor())
    elsewhere = expo_services.create_expo(
        slug="elsewhere",
        title=Text(),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=expo.opens_at,
        closes_at=expo.closes_at,
    )
    with pytest.raises(NotFoundError):
        queries.wing(expo_id=elsewhere, token=left.token, participant_id=None)
