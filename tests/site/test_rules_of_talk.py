"""The words of an expo, tried and kept at the console; mutes and bans that are lifted there."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.events import log_of
from madang.safety import services as safety
from madang.safety.errors import UnkindError
from madang.talk import services as talk

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]
LISTS = {"refused": "*딱지\n", "masked": "방귀\n# 더 볼 것\n", "allowed": ""}


def send(client: Client, expo: Expo, **fields: str) -> str:
    answer = client.post(f"/{expo.slug}/console/words/", LISTS | fields, headers={"accept-language": "ko"}, follow=True)
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def say(expo: Expo, person: Participant, text: str) -> str:
    said = talk.say(expo_id=expo.id, participant=person, key=uuid4(), space="plaza", to="space", text=text)
    return said.line.text


def test_a_line_is_tried_by_lists_that_are_not_kept_yet(at_desk: Client, expo: Expo, visitor: Make) -> None:
    assert "보내지지 않습니다" in send(at_desk, expo, do="try", tried="왕딱지야")
    assert "**" in send(at_desk, expo, do="try", tried="방귀 소리")
    assert "왕딱지야" in say(expo, visitor(), "왕딱지야")


def test_lists_that_are_kept_hold_from_the_next_line_on(at_desk: Client, expo: Expo, visitor: Make) -> None:
    send(at_desk, expo, do="save")
    with pytest.raises(UnkindError):
        say(expo, visitor(), "왕딱지야")
    assert say(expo, visitor(), "방귀 소리") == "** 소리"
    send(at_desk, expo, do="reset")
    assert say(expo, visitor(), "왕딱지야") == "왕딱지야"
    assert [row.kind for row in log_of(expo_id=expo.id, kinds=["words.set", "words.reset"])] == [
        "words.set",
        "words.reset",
    ]


def test_who_was_sent_out_is_let_in_again(at_desk: Client, expo: Expo, visitor: Make, organiser: UserId) -> None:
    person = visitor("바람")
    safety.ban(expo_id=expo.id, participant_id=person.id, by=organiser)
    assert "바람" in at_desk.get(f"/{expo.slug}/console/words/").content.decode()
    for _ in range(2):
        assert at_desk.post(f"/{expo.slug}/console/banned/{person.id}/lift/").status_code == 303
    assert participants.participant(expo_id=expo.id, participant_id=person.id).standing == "admitted"
    assert len(list(log_of(expo_id=expo.id, kinds=["participant.admitted"]))) == 1
