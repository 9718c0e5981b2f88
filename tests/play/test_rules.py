"""What may be written on a wing, and how far one has come."""

from __future__ import annotations

from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.ids import WingId
from madang.kernel.lines import checked_line, letters_in
from madang.play.rules import checked, reached
from madang.play.types import WORDS_MOST, Cheer, Link


def line(text: str) -> str:
    return checked_line(text, field="words", most=WORDS_MOST)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  괜찮아요,\n\n다시   해 봐요 ", "괜찮아요, 다시 해 봐요"),
        ("3번 넘어지고 4번째에 일어났어요. 1998년에.", "3번 넘어지고 4번째에 일어났어요. 1998년에."),
        ("Well done. You did it.", "Well done. You did it."),
        ("힘내요 👨\u200d👩\u200d👧", "힘내요 👨\u200d👩\u200d👧"),
    ],
)
def test_words_are_one_tidy_line(written: str, shown: str) -> None:
    assert line(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "https://dasi.example/",
        "www.dasi",
        "어서 dasi.kr 로",
        "DASI.COM",
        "ｄａｓｉ．ｃｏｍ",
        "me@dasi.example",
        "a.b.shop/c",
    ],
)
def test_addresses_are_refused(written: str) -> None:
    with pytest.raises(BadInputError) as refused:
        line(written)
    assert refused.value.params == {"field": "words", "why": "address"}


@pytest.mark.parametrize("written", ["010-1234-5678", "０１０ １２３４ ５６７８", "(02) 123-4567"])
def test_numbers_by_which_people_are_found_are_refused(written: str) -> None:
    with pytest.raises(BadInputError) as refused:
        line(written)
    assert refused.value.params["why"] == "number"


@pytest.mark.parametrize(
    "written", ["안\u200b녕", "\u3164", "안" + "\u0301" * 9, "\u202e거꾸로", "가\u200d나", "\u0007"]
)
def test_what_cannot_be_seen_is_refused(written: str) -> None:
    with pytest.raises(BadInputError) as refused:
        line(written)
    assert refused.value.params["why"] == "invisible"


def test_eighty_characters_are_enough() -> None:
    assert line("가" * 80) == "가" * 80
    with pytest.raises(TooLongError):
        line("가" * 81)


@pytest.mark.parametrize(("shape", "words", "field"), [("plane", "말", "shape"), ("crane", "  ", "words")])
def test_a_wing_has_a_known_shape_and_words(shape: str, words: str, field: str) -> None:
    with pytest.raises(BadInputError) as refused:
        checked(Cheer(shape=shape, words=words))
    assert refused.value.params["field"] == field


def wing(number: int) -> WingId:
    return WingId(UUID(int=number))


@given(st.lists(st.tuples(st.integers(min_value=0, max_value=40), st.booleans()), max_size=40), st.randoms())
def test_each_reaches_all_that_stand_after_it(told: list[tuple[int, bool]], chance: Random) -> None:
    """Compared with walking up from each wing to the first of its line."""
    links: list[Link] = []
    for number, (choice, stands) in enumerate(told):
        before = links[choice % len(links)] if links and choice else None
        links.append(Link(wing(number), before.id if before else None, before.depth + 1 if before else 0, stands))
    by_id = {link.id: link for link in links}
    expected = dict.fromkeys(by_id, 0)
    for link in links:
        above = link.passed_from
        while above is not None:
            expected[above] += link.stands
            above = by_id[above].passed_from
    chance.shuffle(links)
    found = reached(links)
    assert {each: found.get(each, 0) for each in by_id} == expected


@pytest.mark.parametrize("picture", ["👩‍👩‍👧", "🇰🇷", "👋🏽", "❤️", "👩🏽‍🚀", "😊"])
def test_a_picture_is_one_character_of_the_eighty(picture: str) -> None:
    assert letters_in(picture) == 1
    written = "가" * 79 + picture
    assert line(written) == written
    with pytest.raises(TooLongError):
        line(written + "가")


def test_room_for_pictures_is_not_without_end() -> None:
    with pytest.raises(TooLongError):
        line("👩‍👩‍👧‍👦" * 80)
