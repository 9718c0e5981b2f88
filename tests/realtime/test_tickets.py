"""Tickets and tokens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.ids import ExpoId, ParticipantId
from madang.realtime.errors import BadTicketError
from madang.realtime.tickets import RESUME_LIFE, TICKET_LIFE, Resume, mint, mint_resume, read, read_resume

NOW = datetime(2021, 11, 24, 10, 0, tzinfo=UTC)
WHO, EXPO, TICKET = ParticipantId(uuid4()), ExpoId(uuid4()), uuid4()


@pytest.mark.parametrize("same", [("_", "/"), ("-", "+")])
def test_a_ticket_has_one_spelling(same: tuple[str, str]) -> None:
    spelt, other = same
    tickets = (mint("secret", WHO, EXPO, version, TICKET, NOW) for version in range(1000))
    token = next(ticket for ticket in tickets if spelt in ticket)
    assert why("secret", token.replace(spelt, other), NOW) == "forged"


def why(secret: str, token: str, at: datetime) -> object:
    with pytest.raises(BadTicketError) as refused:
        read(secret, token, at)
    return refused.value.params["why"]


def test_a_ticket_says_who_may_in() -> None:
    ticket = read("secret", mint("secret", WHO, EXPO, 3, TICKET, NOW), NOW)
    assert (ticket.participant_id, ticket.expo_id, ticket.pass_version, ticket.ticket) == (WHO, EXPO, 3, TICKET)


def test_a_ticket_lasts_a_minute() -> None:
    minted = mint("secret", WHO, EXPO, 1, TICKET, NOW)
    assert read("secret", minted, NOW + TICKET_LIFE).ticket == TICKET
    assert why("secret", minted, NOW + TICKET_LIFE + timedelta(seconds=1)) == "expired"
    assert timedelta(seconds=60) >= TICKET_LIFE


def test_a_ticket_of_another_installation_is_forged() -> None:
    assert why("secret", mint("other", WHO, EXPO, 1, TICKET, NOW), NOW) == "forged"


def test_a_token_to_come_back_by_is_no_ticket_and_a_ticket_no_token() -> None:
    resume = Resume(WHO, EXPO, 1, uuid4(), 1, (NOW + RESUME_LIFE).timestamp(), in_hall=True)
    assert read_resume("secret", mint_resume("secret", resume), NOW) == resume
    assert why("secret", mint_resume("secret", resume), NOW) == "forged"
    with pytest.raises(BadTicketError):
        read_resume("secret", mint("secret", WHO, EXPO, 1, TICKET, NOW), NOW)


@given(st.integers(0, 300), st.integers(1, 127))
def test_one_changed_byte_is_noticed(at: int, change: int) -> None:
    minted = bytearray(mint("secret", WHO, EXPO, 1, TICKET, NOW).encode())
    at %= len(minted)
    minted[at] ^= change
    assert why("secret", minted.decode(), NOW) == "forged"


@given(st.text(max_size=300))
def test_any_text_is_refused_and_never_crashes(text: str) -> None:
    assert why("secret", text, NOW) == "forged"
