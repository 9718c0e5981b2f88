"""The same addresses for who was banned, while all is stopped, after the end, and under another expo's name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.test import Client
from django.urls import resolve

from madang.expos import services as expos
from madang.expos.models import Expo
from madang.kernel.ids import UserId
from madang.participants import services as participants
from madang.platform.clock import new_id, now
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from tests.permissions import test_urls as urls
from tests.permissions.matrix import MATRIX, Role
from tests.permissions.test_urls import FIELDS, Stage

picture = urls.picture
stage = urls.stage

FORM = "application/x-www-form-urlencoded"
# Signing out or into the demo would make somebody else of the browser.
NAMES = [name for name in MATRIX if not name.startswith(("people:", "demo:"))]
WAY_IN = {"site:enter", "site:world", "site:face", "site:ticket"}
# What visitors do, not what they read or take back.
DEEDS = {"exhibits:empathy", "programme:vote", "play:leave", "quiz:join", "quiz:answer"}
OVER = {"registration:register", "programme:vote"}
# A thing that is not there is settled already, and says so.
SETTLED = {"site:console-unannounce", "site:console-report", "site:console-ban"}


def _got(client: Client, stage: Stage, names: Iterable[str], slug: str = "") -> dict[str, int]:
    """Name → the status it was answered with, under this expo's name or another's."""
    ours, theirs = f"/{stage.expo.slug}/", f"/{slug or stage.expo.slug}/"
    return {
        name: client.generic(
            MATRIX[name][0],
            stage.addresses[name].replace(ours, theirs, 1),
            FIELDS.get(name, ""),
            content_type=FORM,
        ).status_code
        for name in names
    }


def _expected(role: Role, refused: Iterable[str] = ()) -> dict[str, int]:
    return {name: 403 if name in set(refused) else MATRIX[name][1][role] for name in NAMES}


def test_who_is_banned_gets_no_further_than_who_cancelled(stage: Stage, organiser: UserId) -> None:
    client = urls.client_of("visitor", stage, organiser)
    participants.set_standing(expo_id=stage.expo.id, participant_id=stage.visitor.id, standing="banned")
    assert _got(client, stage, NAMES) == _expected("cancelled")


def test_while_all_is_stopped_visitors_read_and_take_back_their_own(stage: Stage, organiser: UserId) -> None:
    client = urls.client_of("visitor", stage, organiser)
    expos.set_stopped(expo_id=stage.expo.id, is_stopped=True, actor=SYSTEM)
    assert _got(client, stage, NAMES) == _expected("visitor", WAY_IN | DEEDS)
    asked = client.post(stage.addresses["programme:questions"], {"text": "왜요?", "key": str(new_id())})
    assert (asked.status_code, "주최 측이 행사를 잠시 멈췄습니다" in asked.content.decode()) == (403, True)


def test_after_the_end_visitors_read(stage: Stage, organiser: UserId) -> None:
    client = urls.client_of("visitor", stage, organiser)
    Expo.objects.filter(id=stage.expo.id).update(closes_at=now() - timedelta(minutes=1))
    assert _got(client, stage, NAMES) == _expected("visitor", WAY_IN | OVER)


def test_a_thing_of_one_expo_is_not_there_in_another(stage: Stage, organiser: UserId) -> None:
    client = urls.client_of("other", stage, organiser)
    # With a pass of their own expo as well.
    assert client.post("/elsewhere/enter/").status_code == 303
    before = len(list(log_of(expo_id=stage.expo.id)))
    things = [name for name in NAMES if set(resolve(stage.addresses[name]).kwargs) - {"expo", "step"}]
    got = _got(client, stage, things, "elsewhere")
    assert len(things) > 30
    assert {name: status for name, status in got.items() if status != 404} == dict.fromkeys(SETTLED, 303)
    assert len(list(log_of(expo_id=stage.expo.id))) == before
