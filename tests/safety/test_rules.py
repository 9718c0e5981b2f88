"""Words that are starred, words that are refused, and words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.safety import queries
from madang.safety.rules import judged, parsed
from madang.safety.types import WordList

WORDS = WordList(
    masked=("바보", "*멍청이", "dumb*", "ass"), refused=("악당", "*나쁜말", "evil"), allowed=("바보상자", "evilla")
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("안녕하세요", "안녕하세요"),
        ("바보야 안녕", "*** 안녕"),
        ("너 바보", "너 **"),
        ("울보바보", "울보바보"),  # not at the beginning
        ("이런멍청이가", "******"),  # anywhere
        ("바 보", "* *"),
        ("바.보", "***"),
        ("바\u3000보", "*\u3000*"),
        ("바보상자 이야기", "바보상자 이야기"),
        ("Dumber and class", "****** and class"),
        ("ＤＵＭＢ", "****"),
        ("d.u.m.b", "*******"),
        ("@ss", "***"),
        ("as s", "as s"),
        ("", ""),
    ],
)
def test_words_are_starred_as_they_are_met(text: str, shown: str) -> None:
    assert judged(text, WORDS).text == shown


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        ("악당이다", True),
        ("진짜나쁜말임", True),
        ("EVIL!", True),
        ("evilla", False),
        ("devil", False),
        ("착한 말", False),
    ],
)
def test_words_are_refused_as_they_are_met(text: str, is_refused: bool) -> None:  # noqa: FBT001 -- a table
    assert judged(text, WORDS).is_refused is is_refused


@given(st.text(max_size=60) | st.text(alphabet="바보멍청이악당 .*ass dumb1@", max_size=40))
def test_judging_keeps_the_length_and_the_spaces_and_is_done_once(text: str) -> None:
    verdict = judged(text, WORDS)
    assert len(verdict.text) == len(text)
    assert [letter.isspace() for letter in verdict.text] == [letter.isspace() for letter in text]
    assert judged(verdict.text, WORDS).text == verdict.text


@given(st.text(max_size=60))
def test_without_words_nothing_is_touched(text: str) -> None:
    verdict = judged(text, WordList((), (), ()))
    assert (verdict.text, verdict.is_refused) == (text, False)


def test_a_list_is_read_line_by_line() -> None:
    assert parsed("# remark\n바보\n\n  바보 \n***\nDumb*\n") == ("바보", "Dumb*")


# What people say at this expo, and what sounds like a word of the list when spaces or endings are overlooked.
ORDINARY = [
    "다시 발표해 주세요",
    "역시 발표가 좋네요",
    "시발점이 된 사진이에요",
    "병이 신기하게 나았대요",
    "졸라매고 다시 시작",
    "불이 꺼져가는 사진",
    "강아지랄까 고양이랄까",
    "Classic assessment of Scunthorpe",
    "shiitake mushrooms, please",
    "새끼손가락 걸고 약속",
    "18시 18분에 만나요",
    "걸레 같은 옷도 다시 입어요",
    "죽여주는 경치네요",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_the_start_list_leaves_ordinary_words_alone(text: str) -> None:
    verdict = judged(text, queries.start_list())
    assert (verdict.text, verdict.is_refused) == (text, False)


@pytest.mark.parametrize("text", ["야 이 씨발", "ㅅㅂ 진짜", "시 발", "what the f u c k", "FUCKING", "sh1t"])
def test_the_start_list_stars_curses(text: str) -> None:
    assert "*" in judged(text, queries.start_list()).text
