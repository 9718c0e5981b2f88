"""The switch of chat, muting, banning, an expo's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.participants import queries as participant_queries
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.safety import permissions, queries, services
from madang.safety.errors import ChatOffError, MutedError, UnkindError

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]


def test_chat_is_on_until_it_is_switched_off_and_the_log_tells_each_switch_once(expo: Expo) -> None:
    assert queries.chat_is_on(expo.id)
    permissions.manners(expo.id).require_chat()
    services.set_chat(expo_id=expo.id, on=True, actor=SYSTEM)
    services.set_chat(expo_id=expo.id, on=False, actor=SYSTEM)
    services.set_chat(expo_id=expo.id, on=False, actor=SYSTEM)
    with pytest.raises(ChatOffError):
        permissions.manners(expo.id).require_chat()
    services.set_chat(expo_id=expo.id, on=True, actor=SYSTEM)
    assert [row.data for row in log_of(expo_id=expo.id, kinds=["chat.switched"])] == [{"on": False}, {"on": True}]


def test_a_mute_stands_until_it_is_lifted(expo: Expo, visitor: Make, organiser: UserId) -> None:
    person, other = visitor("바람"), visitor("구름")
    services.mute(expo_id=expo.id, participant_id=person.id, why="insult", by=organiser)
    services.mute(expo_id=expo.id, participant_id=person.id, why="spam", by=organiser)
    assert [(mute.participant_id, mute.why) for mute in queries.mutes(expo_id=expo.id)] == [(person.id, "spam")]
    with pytest.raises(MutedError) as refused:
        permissions.manners(expo.id).require_voice(person.id)
    assert refused.value.params == {"why": "spam"}
    permissions.manners(expo.id).require_voice(other.id)
    services.unmute(expo_id=expo.id, participant_id=person.id, by=organiser)
    services.unmute(expo_id=expo.id, participant_id=person.id, by=organiser)
    permissions.manners(expo.id).require_voice(person.id)
    kinds = [(row.kind, row.account) for row in log_of(expo_id=expo.id) if row.kind.startswith("person.")]
    assert kinds == [("person.muted", organiser)] * 2 + [("person.unmuted", organiser)]


def test_a_mute_may_end_by_itself(expo: Expo, visitor: Make, organiser: UserId) -> None:
    person = visitor()
    for minutes, stands in ((-1, False), (10, True)):
        until = now() + timedelta(minutes=minutes)
        services.mute(expo_id=expo.id, participant_id=person.id, why="spam", by=organiser, until=until)
        assert (queries.mute_of(expo_id=expo.id, participant_id=person.id) is not None) is stands


def test_a_ban_takes_the_pass_and_stands_in_the_log_with_its_account(
    expo: Expo, visitor: Make, organiser: UserId
) -> None:
    person = visitor()
    services.ban(expo_id=expo.id, participant_id=person.id, by=organiser)
    assert participant_queries.participant(expo_id=expo.id, participant_id=person.id).standing == "banned"
    (row,) = log_of(expo_id=expo.id, kinds=["participant.banned"])
    assert row.account == organiser


def test_an_expos_own_words_take_the_place_of_those_that_come_with_it(expo: Expo, organiser: UserId) -> None:
    assert queries.words_of(expo_id=expo.id) == queries.start_list()
    services.set_words(expo_id=expo.id, masked="바보\n", refused="악당", allowed="", by=organiser)
    assert permissions.manners(expo.id).allowed_words("바보 씨발") == "** 씨발"
    with pytest.raises(UnkindError):
        permissions.manners(expo.id).allowed_words("악당!")
    (row,) = log_of(expo_id=expo.id, kinds=["words.set"])
    assert row.data == {"masked": 1, "refused": 1}
