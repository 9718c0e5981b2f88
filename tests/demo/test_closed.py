"""The last edition: over, readable, and full of a day that was scripted."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from madang.demo.closed.day import lines_of
from madang.demo.closed.script import Grounds
from madang.demo.closed.seed import SLUG, close_last_edition, closed
from madang.exhibits import queries as exhibits
from madang.exhibits import services
from madang.expos import queries as expos
from madang.expos.types import Expo, Hall
from madang.kernel.ids import QuizQuestionId, UserId
from madang.outcomes import queries
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.programme import queries as programme
from madang.quiz import queries as quiz
from madang.registration import queries as registration
from madang.site.people_now import people_now
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.exhibits.conftest import new_work, picture_file
from tests.outcomes.conftest import OPENS, grounds

__all__ = ["grounds"]
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def edition(expo: Expo, photo_hall: Hall, public_hall: Hall, organiser: UserId, tmp_path: Path) -> Expo:
    """Made from a present expo with two halls of two works."""
    for hall in (photo_hall, public_hall):
        for number in range(2):
            slug = f"{hall.slug}-{number}"
            file = picture_file(tmp_path / f"{slug}.png", colour=(number * 90, 90, 160))
            work = services.add_work(expo_id=expo.id, hall_id=hall.id, work=new_work(slug, (file,), recommended=400))
            services.make_renditions(expo_id=expo.id, work_id=work)
    assert not closed()
    close_last_edition(expo, organiser)
    return expos.expo_by_slug(SLUG)


def test_it_is_made_once_and_is_over(edition: Expo, expo: Expo, organiser: UserId) -> None:
    before = sum(1 for _ in log_of(expo_id=edition.id))
    close_last_edition(expo, organiser)

    assert closed()
    assert sum(1 for _ in log_of(expo_id=edition.id)) == before
    assert edition.closes_at < now()
    assert edition.demo
    assert (expo.opens_at - edition.opens_at).days in {363, 364}


def test_its_pages_stay_for_everybody_and_nobody_can_enter(edition: Expo, client: Client) -> None:
    (work, *_rest) = exhibits.works_of_expo(expo_id=edition.id)

    for path in ("", "halls/", "halls/photo/", f"works/{work.slug}/"):
        assert client.get(f"/{SLUG}/{path}").status_code == 200, path
    assert client.get(f"/{SLUG}/world/").status_code == 403
    assert client.post(f"/{SLUG}/world/ticket/").status_code in {403, 404}


def test_its_outcome_is_full_at_once(edition: Expo, client: Client) -> None:
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    found = queries.report(expo_id=edition.id, until=now())
    total = found.figures.total

    assert total.registered == 243
    assert total.arrived >= 15
    assert min(total.people, total.views, total.players) > 50
    assert total.empathy > 20
    assert min(total.cheers, total.questions, total.votes, total.lines) >= 10
    rounds = found.figures.games[0].rounds
    assert [each.number for each in rounds if not each.void] == [1, 2, 3, 4, 5]
    # The one that was void was asked again; each was a question of the bank whose answer is the one revealed.
    sides = {question.id: question.side for question in quiz.bank(expo_id=edition.id)}
    assert len({each.question for each in rounds}) == 5
    assert all(each.question and sides[QuizQuestionId(each.question)] == each.side for each in rounds if not each.void)
    assert len(found.cues) == len(found.figures.staging.cues) == 12
    text = client.get(f"/{SLUG}/console/outcome/", headers={"Accept-Language": "ko"}).content.decode()
    assert "시연용으로 꾸민 자료" in text


def test_its_console_lists_what_its_outcome_counts(edition: Expo, client: Client) -> None:
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    total = queries.report(expo_id=edition.id, until=now()).figures.total
    there = people_now(edition, None)
    desk = client.get(f"/{SLUG}/console/registrations/?state=arrived", headers=ENGLISH).content.decode()

    assert sum(count.confirmed for count in registration.counts(expo_id=edition.id)) == total.registered
    assert there.in_hall == total.arrived
    assert 0 < there.waiting < total.registered - total.people + 20
    assert f"{total.arrived} registrations" in desk
    # Names and addresses were kept for as long as was promised.
    assert "were shredded" in desk
    sheet = programme.cue_sheet(edition.id)
    assert all(cue.fired_at and abs(cue.fired_at - cue.planned_at) < timedelta(hours=1) for cue in sheet.cues)


def test_the_same_dice_throw_the_same_day(grounds: Grounds) -> None:
    assert lines_of(grounds) == lines_of(grounds)


def test_the_day_is_one_that_could_have_been(grounds: Grounds) -> None:
    """Who registered comes; who comes in leaves; nobody opens a work in the yard before or after."""
    lines = lines_of(grounds)
    kinds = Counter(line.kind for line in lines if line.actor.traffic == "visitor")
    assert kinds["world.entered"] == kinds["world.left"]
    registered = {line.actor.pseudonym for line in lines if line.kind == "registration.made"}
    inside: set[object] = set()
    for line in lines:
        who = line.actor.pseudonym
        if line.kind == "world.entered":
            inside.add(who)
            assert line.actor.traffic != "visitor" or who in registered
        elif line.kind == "world.left":
            inside.remove(who)
        elif line.kind == "work.viewed" and line.actor.mode == "online":
            assert who in inside
    assert inside == set()
    assert all(line.at >= OPENS for line in lines if line.kind == "world.entered" and line.actor.traffic == "visitor")
