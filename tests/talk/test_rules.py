"""What a line is shown as."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.errors import BadInputError, TooLongError
from madang.talk.rules import checked_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  안녕  하세요\n반가워요\t! ", "안녕 하세요 반가워요 !"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("a\u202eb\u2066c\u200bd\ufeffe", "abcde"),
        ("\u1112\u1161\u200b\u11ab", "한"),
        ("👩\u200d🚀 갑니다", "👩\u200d🚀 갑니다"),
        ("가\u200d나", "가나"),
        ("\u3164안녕\u2800", "안녕"),
        ("벨\x07소리\x00", "벨소리"),
        ("a" + "\u0489" * 30, "a" + "\u0489" * 4),
        ("https://example.org/?q=1#x", "https://example.org/?q=1#x"),
        ("<b>굵게</b>", "<b>굵게</b>"),
    ],
)
def test_a_line_is_tidied(text: str, shown: str) -> None:
    assert checked_text(text, most=300) == shown


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u3164\n", "\u202e"])
def test_what_shows_nothing_is_refused(text: str) -> None:
    with pytest.raises(BadInputError) as refused:
        checked_text(text, most=300)
    assert refused.value.params == {"field": "text", "why": "empty"}


def test_a_long_line_is_refused_with_how_much_is_too_much() -> None:
    assert len(checked_text("가" * 300, most=300)) == 300
    with pytest.raises(TooLongError) as refused:
        checked_text("가" * 312, most=300)
    assert refused.value.params == {"field": "text", "most": 300, "over": 12}


@given(st.text(max_size=80))
def test_what_is_shown_can_be_seen_and_is_tidy(text: str) -> None:
    try:
        shown = checked_text(text, most=300)
    except BadInputError:
        return
    assert shown == unicodedata.normalize("NFC", shown)
    assert shown == " ".join(shown.split())
    assert {unicodedata.category(letter) for letter in shown if letter != "\u200d"}.isdisjoint({"Cc", "Cf", "Zl", "Zp"})
    assert checked_text(shown, most=300) == shown
