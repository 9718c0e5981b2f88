"""What is left of people when their date has come: the log, and nothing that they said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos.types import Expo
from madang.flows.shredding import shred
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.events import log_of
from madang.platform.models import MailCopy
from madang.play import queries as play_queries
from madang.play import services as play
from madang.play.types import Cheer
from madang.programme import queries as programme_queries
from madang.programme import services as programme
from madang.registration import queries as registration_queries
from madang.registration import services as registrations
from madang.registration.types import Registration
from madang.talk import queries as talk_queries
from madang.talk import services as talk

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]


@pytest.fixture
def registered(expo: Expo) -> Registration:
    return registrations.register(
        expo_id=expo.id, key=uuid4(), mode="online", name="바람", email="baram@visitor.example"
    )


@pytest.fixture
def person(expo: Expo, registered: Registration) -> Participant:
    """Somebody who has said something everywhere."""
    found = participants.participant(expo_id=expo.id, participant_id=registered.participant_id)
    said = talk.say(
        expo_id=expo.id, participant=found, key=uuid4(), space="plaza", to="space", text="저는 서쪽에 삽니다"
    )
    talk.ask_help(expo_id=expo.id, participant=found, key=uuid4(), text="도와주세요")
    talk.report_line(expo_id=expo.id, participant=found, key=uuid4(), line_id=said.line.id, why="other")
    programme.ask_question(expo_id=expo.id, participant=found, key=uuid4(), text="왜 그랬나요?", signed=True)
    play.leave(expo_id=expo.id, participant=found, key=uuid4(), cheer=Cheer(shape="crane", words="다시", signed=True))
    return found


def test_nothing_goes_before_its_date(expo: Expo, person: Participant, registered: Registration) -> None:
    assert shred(expo.retain_until - timedelta(seconds=1)) == 0
    assert len(talk_queries.recent_lines(expo_id=expo.id, space="plaza")) == 1
    assert registration_queries.email_of(expo_id=expo.id, registration_id=registered.id) == "baram@visitor.example"
    assert len(programme_queries.questions(expo_id=expo.id, participant_id=person.id)) == 1


def test_everything_personal_goes_at_its_date(expo: Expo, person: Participant, registered: Registration) -> None:
    events = len(list(log_of(expo_id=expo.id)))
    assert shred(expo.retain_until) > 0
    assert talk_queries.recent_lines(expo_id=expo.id, space="plaza") == []
    assert (talk_queries.open_help(expo_id=expo.id), talk_queries.open_reports(expo_id=expo.id)) == ([], [])
    assert programme_queries.questions(expo_id=expo.id) == []
    assert play_queries.wall(expo_id=expo.id, page="", participant_id=None).wings == ()
    assert registration_queries.email_of(expo_id=expo.id, registration_id=registered.id) == ""
    assert not MailCopy.objects.filter(expo_id=expo.id).exists()
    left = participants.participant(expo_id=expo.id, participant_id=person.id)
    assert (left.name, left.pseudonym) == ("", person.pseudonym)
    *before, last = log_of(expo_id=expo.id)
    assert len(before) == events
    assert (last.kind, last.data["talk"], last.data["questions"], last.data["cheers"]) == ("data.shredded", 3, 1, 1)


@pytest.mark.usefixtures("person")
def test_the_second_time_nothing_is_left_to_shred(expo: Expo) -> None:
    assert shred(expo.retain_until) > 0
    assert shred(expo.retain_until + timedelta(hours=1)) == 0
    assert len(list(log_of(expo_id=expo.id, kinds=["data.shredded"]))) == 1
