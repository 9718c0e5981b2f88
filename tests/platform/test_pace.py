"""A form that is sent too often says so itself, and has everything that was typed; old counts are forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.forms import CharField, Form

from madang.platform.clock import now
from madang.platform.limits import Limit, forget, spend
from madang.platform.pace import status_of, told_in

pytestmark = pytest.mark.django_db
RARELY = Limit(name="trial", most=1, seconds=90)


class Words(Form):
    text = CharField()


def sent(text: str) -> Words:
    form = Words({"text": text})
    assert form.is_valid()
    with told_in(form):
        spend(RARELY, "somebody")
    return form


def test_what_was_typed_stays_where_it_was_typed() -> None:
    assert status_of(sent("first")) == 200
    late = sent("second")
    assert status_of(late) == 429
    assert late["text"].value() == "second"
    [told] = late.non_field_errors()
    assert "2" in told


def test_counts_of_windows_that_are_over_are_forgotten() -> None:
    spend(RARELY, "somebody")
    assert forget(now() - timedelta(days=2)) == 0
    assert forget(now() + timedelta(seconds=1)) == 1
    spend(RARELY, "somebody")
