from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.ids import RegistrationId
from madang.registration import tokens

ids = st.uuids().map(RegistrationId)
versions = st.integers(1, 2**31)


@given(ids, versions)
def test_a_token_holds_for_its_registration_and_version_only(registration_id: RegistrationId, version: int) -> None:
    token = tokens.token_for("secret", registration_id, version)
    claim = tokens.claim_of(token)
    assert claim is not None
    assert claim.registration_id == registration_id
    assert tokens.holds("secret", claim, version)
    assert not tokens.holds("secret", claim, version + 1)
    assert not tokens.holds("another secret", claim, version)


@given(ids, st.integers(0, tokens.TOKEN_LENGTH - 1), st.sampled_from("ABCxyz019-_"))
def test_a_token_that_was_touched_does_not_hold(registration_id: RegistrationId, place: int, letter: str) -> None:
    token = tokens.token_for("secret", registration_id, 1)
    touched = token[:place] + letter + token[place + 1 :]
    claim = tokens.claim_of(touched)
    assert touched == token or claim is None or not tokens.holds("secret", claim, 1)


@given(st.text(max_size=80))
def test_what_is_no_token_claims_nothing_that_holds(text: str) -> None:
    claim = tokens.claim_of(text)
    assert claim is None or not tokens.holds("secret", claim, 1)


def test_a_token_fits_into_an_address() -> None:
    token = tokens.token_for("secret", RegistrationId(UUID(int=2**128 - 1)), 1)
    assert len(token) == tokens.TOKEN_LENGTH
    assert token.replace("-", "").replace("_", "").isalnum()
