"""Names, looks, entries, consents: what a participant may be and what is kept."""

from __future__ import annotations

import random
from collections.abc import Callable
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, MadangError, TooLongError
from madang.participants import entries, queries, rules, services, wardrobe
from madang.participants.types import NAME_MOST, EntryWish, Participant, Place
from madang.platform.events import log_of
from tools.art import names as art

Make = Callable[..., Participant]


@given(st.text())
def test_a_checked_name_is_short_visible_and_stays_the_same_when_checked_again(name: str) -> None:
    try:
        shown = rules.checked_name(name)
    except MadangError:
        return
    assert 1 <= len(shown) <= NAME_MOST
    assert rules.checked_name(shown) == shown


@pytest.mark.parametrize(
    "name", ["", "   ", "a\u202eb", "a\u0000", "\u3164\u3164", "a\u115f", "a" + "\u0301" * 20, "a\u200db", "\u2800"]
)
def test_names_that_cannot_be_seen_are_refused(name: str) -> None:
    with pytest.raises(BadInputError):
        rules.checked_name(name)


def test_a_picture_of_several_signs_is_one_and_seen() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert rules.checked_name(f"{family} 가족") == f"{family} 가족"


def test_a_long_name_is_refused_with_how_long_it_may_be() -> None:
    with pytest.raises(TooLongError) as refused:
        rules.checked_name("가" * (NAME_MOST + 1))
    assert refused.value.params == {"field": "name", "most": NAME_MOST}


@pytest.mark.parametrize("look", [{"wings": "big"}, {"hair": "<script>"}, {"hair": "x" * 40}])
def test_a_look_of_unknown_parts_is_refused(look: dict[str, str]) -> None:
    with pytest.raises(BadInputError):
        rules.checked_look(look)


@given(st.randoms(use_true_random=False))
def test_a_random_look_is_a_good_look_that_the_art_can_draw(chance: random.Random) -> None:
    look = wardrobe.random_look(chance.choice, chance.choice)
    assert rules.checked_look(look) == look
    assert look["hair"] in art.HAIRS
    assert look["outfit"] in art.OUTFITS
    assert look["skin"] in art.SKINS
    assert {look["upper"], look["lower"]} <= set(art.CLOTH_COLOURS)
    assert look["hairColour"] in art.HAIR_COLOURS


def test_a_ticket_opens_the_gate_once(expo: Expo, visitor: Make) -> None:
    person = visitor()
    wish = EntryWish(expo_id=expo.id, participant_id=person.id, pass_version=person.pass_version, ticket=uuid4())
    assert [answer.verdict for answer in entries.enter_all([wish, wish])] == ["entered", "used"]
    assert [answer.verdict for answer in entries.enter_all([wish])] == ["used"]
    assert len(list(log_of(expo_id=expo.id, kinds=["world.entered"]))) == 1


def test_a_ban_makes_old_passes_useless(expo: Expo, visitor: Make) -> None:
    person = visitor()
    services.set_standing(expo_id=expo.id, participant_id=person.id, standing="banned")
    after = queries.participant(expo_id=expo.id, participant_id=person.id)
    assert after.standing == "banned"
    assert after.pass_version > person.pass_version


def test_a_withdrawn_consent_keeps_when_it_was_given(expo: Expo, visitor: Make) -> None:
    person = visitor()
    services.give_consent(expo_id=expo.id, participant_id=person.id, purpose="news", version="1")
    services.withdraw_consent(expo_id=expo.id, participant_id=person.id, purpose="news")
    (consent,) = queries.consents(expo_id=expo.id, participant_id=person.id)
    assert consent.given_at is not None
    assert consent.withdrawn_at is not None


def test_the_last_place_is_kept(expo: Expo, visitor: Make) -> None:
    person = visitor()
    for place in (Place("plaza", 1.5, 2), Place("photo", 8, 9.25)):
        services.keep_places({person.id: place})
    assert queries.place_kept(expo_id=expo.id, participant_id=person.id) == Place("photo", 8, 9.25)
