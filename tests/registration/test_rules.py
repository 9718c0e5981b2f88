from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.registration import rules
from madang.registration.types import Seats


@given(st.integers(min_value=0, max_value=2**64 - 1))
def test_a_code_can_be_read_back_however_it_is_typed(number: int) -> None:
    code = rules.code_from(number)
    assert len(code) == rules.CODE_LENGTH
    assert set(code) <= set(rules.ALPHABET)
    assert rules.read_code(f" {code[:4].lower()}-{code[4:]} ") == code


@given(st.text())
def test_what_is_no_code_is_none(typed: str) -> None:
    code = rules.read_code(typed)
    assert code is None or (len(code) == rules.CODE_LENGTH and set(code) <= set(rules.ALPHABET))


def test_nothing_that_can_be_taken_for_something_else_is_in_a_code() -> None:
    assert not set("0O1ILU") & set(rules.ALPHABET)


@given(st.emails())
def test_an_address_is_normal_once_and_for_all(email: str) -> None:
    normal = rules.normal_email(f"  {email} ")
    assert rules.normal_email(normal) == normal


@given(st.integers(0, 500), st.integers(0, 500))
def test_places_left_are_never_fewer_than_none(capacity: int, taken: int) -> None:
    seats = Seats("online", capacity, taken)
    assert seats.left == max(0, capacity - taken)
    assert seats.full == (taken >= capacity)
    assert not (seats.full and seats.few)


def test_without_a_limit_there_is_always_a_place() -> None:
    seats = Seats("online", None, 10_000)
    assert seats.left is None
    assert not seats.full
