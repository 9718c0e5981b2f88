"""Saying, hiding, reporting, calling for help; and that the log holds none of the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotFoundError, TooLongError, TooManyError
from madang.kernel.ids import HelpId, LineId, ReportId, UserId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.safety import services as safety
from madang.safety.errors import ChatOffError, MutedError, UnkindError
from madang.talk import models, queries, services
from madang.talk.saying import say_all
from madang.talk.types import Line, Said, Saying, To

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]


def say(person: Participant, text: str = "안녕하세요", *, to: To = "space", space: str = "plaza") -> Line:
    return services.say(expo_id=person.expo_id, participant=person, key=uuid4(), space=space, to=to, text=text).line


def test_a_line_stays_with_its_event_which_holds_none_of_its_words(expo: Expo, visitor: Make) -> None:
    person = visitor("바람")
    line = say(person, " 다시  봐도 좋네요 ")
    assert (line.text, line.name, line.space, line.to) == ("다시 봐도 좋네요", "바람", "plaza", "space")
    (event,) = log_of(expo_id=expo.id, kinds=["line.said"])
    assert (event.subject_kind, event.subject_id, event.pseudonym) == ("line", line.id, person.pseudonym)
    assert event.data == {"to": "space", "space": "plaza", "length": 9}
    assert models.Line.objects.get().retain_until == expo.retain_until


def test_the_same_key_is_one_line(expo: Expo, visitor: Make) -> None:
    person, key = visitor(), uuid4()
    said = [
        services.say(expo_id=expo.id, participant=person, key=key, space="plaza", to="near", text=text)
        for text in ("첫 말", "다른 말")
    ]
    assert [(one.line.text, one.is_new) for one in said] == [("첫 말", True), ("첫 말", False)]
    assert len(list(log_of(expo_id=expo.id, kinds=["line.said"]))) == 1


def test_words_on_the_list_are_starred_or_refused(expo: Expo, visitor: Make, organiser: UserId) -> None:
    person = visitor()
    safety.set_words(expo_id=expo.id, masked="바보", refused="악당", allowed="", by=organiser)
    assert say(person, "바\u200b보야").text == "***"
    with pytest.raises(UnkindError):
        say(person, "악당")


def test_who_may_not_speak_is_refused_with_why(expo: Expo, visitor: Make, organiser: UserId) -> None:
    person = visitor()
    with pytest.raises(NeedsPassError):
        say(replace(person, standing="banned"))
    safety.mute(expo_id=expo.id, participant_id=person.id, why="spam", by=organiser)
    with pytest.raises(MutedError) as refused:
        say(person)
    assert refused.value.params == {"why": "spam"}
    safety.set_chat(expo_id=expo.id, on=False, actor=SYSTEM)
    with pytest.raises(ChatOffError):
        say(visitor("구름"))
    safety.set_chat(expo_id=expo.id, on=True, actor=SYSTEM)
    with pytest.raises(BadInputError):
        say(visitor("구름"), "  ")
    with pytest.raises(TooLongError):
        say(visitor("구름"), "가" * 301)
    assert queries.recent_lines(expo_id=expo.id, space="plaza") == []


def test_the_newest_lines_of_a_space_without_those_near_and_those_hidden(
    expo: Expo, visitor: Make, organiser: UserId
) -> None:
    person = visitor()
    lines = [say(person, f"말 {nth}") for nth in range(4)]
    say(person, "가까이", to="near")
    say(person, "다른 곳", space="photo")
    for _ in range(2):
        services.hide_line(expo_id=expo.id, line_id=lines[1].id, by=organiser)
    found = queries.recent_lines(expo_id=expo.id, space="plaza", most=3)
    assert [line.text for line in found] == ["말 0", "말 2", "말 3"]
    assert queries.line(expo_id=expo.id, line_id=lines[1].id).is_hidden
    (event,) = log_of(expo_id=expo.id, kinds=["line.hidden"])
    assert (event.account, event.data) == (organiser, {"space": "plaza"})
    with pytest.raises(NotFoundError):
        services.hide_line(expo_id=expo.id, line_id=LineId(uuid4()), by=organiser)


def test_what_several_report_comes_once_and_is_settled_at_once(expo: Expo, visitor: Make, organiser: UserId) -> None:
    rude, one, other = visitor("먹구름"), visitor("바람"), visitor("해")
    line = say(rude, "거친 말", to="near")
    for reporter, key in ((one, uuid4()), (other, uuid4())):
        for _ in range(2):
            services.report_line(
                expo_id=expo.id, participant=reporter, key=key, line_id=line.id, why="insult", note="무서웠어요"
            )
    services.report_person(expo_id=expo.id, participant=one, key=uuid4(), accused=rude.id, why="spam", space="plaza")
    reports = queries.open_reports(expo_id=expo.id)
    told = [(report.accused_name, report.why, report.reports, report.line and report.line.text) for report in reports]
    assert told == [("먹구름", "insult", 2, "거친 말"), ("먹구름", "spam", 1, None)]
    for _ in range(2):
        services.settle_report(expo_id=expo.id, report_id=reports[0].id, outcome="hidden", by=organiser)
    assert [report.why for report in queries.open_reports(expo_id=expo.id)] == ["spam"]
    kinds = [row.kind for row in log_of(expo_id=expo.id) if "report" in row.kind]
    assert kinds == ["line.reported", "line.reported", "person.reported", "report.settled"]
    with pytest.raises(NotFoundError):
        services.settle_report(expo_id=expo.id, report_id=ReportId(uuid4()), outcome="nothing", by=organiser)


def test_reports_are_limited(expo: Expo, visitor: Make) -> None:
    rude, one = visitor(), visitor()

    def report() -> None:
        services.report_person(expo_id=expo.id, participant=one, key=uuid4(), accused=rude.id, why="spam")

    for _ in range(10):
        report()
    with pytest.raises(TooManyError):
        report()
    assert len(list(log_of(expo_id=expo.id, kinds=["person.reported"]))) == 10


def test_a_call_for_help_waits_until_it_is_settled(expo: Expo, visitor: Make, organiser: UserId) -> None:
    person, key = visitor("바람"), uuid4()
    for _ in range(2):
        services.ask_help(expo_id=expo.id, participant=person, key=key, text="소리가 안 나요", space="photo")
    (call,) = queries.open_help(expo_id=expo.id)
    assert (call.name, call.text, call.space) == ("바람", "소리가 안 나요", "photo")
    for _ in range(2):
        services.settle_help(expo_id=expo.id, help_id=call.id, by=organiser)
    assert queries.open_help(expo_id=expo.id) == []
    kinds = [row.kind for row in log_of(expo_id=expo.id) if row.kind.startswith("help.")]
    assert kinds == ["help.asked", "help.settled"]
    with pytest.raises(NotFoundError):
        services.settle_help(expo_id=expo.id, help_id=HelpId(uuid4()), by=organiser)
    with pytest.raises(BadInputError):
        services.ask_help(expo_id=expo.id, participant=person, key=uuid4(), text=" ")


def test_many_speak_at_once_each_as_if_alone(expo: Expo, visitor: Make, organiser: UserId) -> None:
    baram, gureum, loud, gone = visitor("바람"), visitor("구름"), visitor("천둥"), replace(visitor(), standing="banned")
    safety.mute(expo_id=expo.id, participant_id=loud.id, why="spam", by=organiser)
    key = uuid4()

    def saying(person: Participant, text: str, key: UUID | None = None) -> Saying:
        return Saying(expo.id, person, key or uuid4(), "plaza", "space", text)

    first, again, other, *refused = say_all(
        [
            saying(baram, "하나", key),
            saying(baram, "다른 말", key),
            saying(gureum, "둘", key),
            saying(loud, "셋"),
            saying(gone, "넷"),
            saying(baram, ""),
        ]
    )

    assert isinstance(first, Said)
    assert isinstance(again, Said)
    assert isinstance(other, Said)
    assert [(one.line.text, one.is_new) for one in (first, again, other)] == [
        ("하나", True),
        ("하나", False),
        ("둘", True),
    ]
    assert [type(error) for error in refused] == [MutedError, NeedsPassError, BadInputError]
    told = list(log_of(expo_id=expo.id, kinds=["line.said"]))
    assert [(event.pseudonym, event.subject_id) for event in told] == [
        (baram.pseudonym, first.line.id),
        (gureum.pseudonym, other.line.id),
    ]
    assert {line.text for line in models.Line.objects.all()} == {"하나", "둘"}
