"""The team: invited by links that work once, changed, never without an organiser, and nobody's account taken over."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from madang.app.accounts import make_account
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.kernel.text import Text
from madang.people.services import ensure_account
from madang.platform.events import log_of

pytestmark = pytest.mark.django_db
KOREAN = {"accept-language": "ko"}
PASSWORD = "바다가 춤춘다 2026"
INVITED = {"name": "지기", "email": "Jigi@Expo.example", "role": "host"}


def invite(at_desk: Client, expo: Expo, **said: str) -> str:
    """The page that the invitation leads to."""
    answer = at_desk.post(f"/{expo.slug}/console/team/", INVITED | said, headers=KOREAN, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def link_in(page: str) -> str:
    found = re.search(r'value="(http://testserver/account/password/[^"]+)"', page)
    return found[1] if found else ""


def member(email: str) -> UserId:
    return ensure_account(email=email, name="", password=None)


def test_an_invitation_sets_a_password_once_and_signs_in(at_desk: Client, expo: Expo) -> None:
    link = link_in(invite(at_desk, expo))
    assert link
    assert not link_in(at_desk.get(f"/{expo.slug}/console/team/").content.decode()), "shown once"
    guest = Client(headers=KOREAN)
    opened = guest.get(link, follow=True)
    form = opened.request["PATH_INFO"]
    weak = guest.post(form, {"new_password1": "1234", "new_password2": "1234"})
    assert weak.status_code == 200
    assert "너무 짧습니다" in weak.content.decode()
    done = guest.post(form, {"new_password1": PASSWORD, "new_password2": PASSWORD}, follow=True)
    assert "내 박람회" in done.content.decode()
    assert guest.get(f"/{expo.slug}/console/").status_code == 200
    assert guest.get("/console/new/").status_code == 403
    again = Client(headers=KOREAN).get(link, follow=True)
    assert "더 이상 쓸 수 없는 링크입니다" in again.content.decode()
    assert Client().login(username="jigi@expo.example", password=PASSWORD)


def test_roles_are_changed_and_withdrawn_and_an_organiser_stays(at_desk: Client, expo: Expo, organiser: UserId) -> None:
    invite(at_desk, expo)
    jigi = member("jigi@expo.example")
    team = f"/{expo.slug}/console/team/"
    for path, fields in ((f"{team}{organiser}/", {"role": "staff"}), (f"{team}{organiser}/withdraw/", {})):
        refused = at_desk.post(path, fields, headers=KOREAN)
        assert refused.status_code == 409
        assert "마지막 주최 담당자" in refused.content.decode()
    assert at_desk.post(f"{team}{jigi}/", {"role": "staff"}).status_code == 303
    assert expos.roles_of(expo_id=expo.id, user_id=jigi) == {"staff"}
    assert at_desk.post(f"{team}{jigi}/withdraw/").status_code == 303
    assert not expos.roles_of(expo_id=expo.id, user_id=jigi)
    told = [(row.kind, row.data["role"]) for row in log_of(expo_id=expo.id, kinds=["role.granted", "role.withdrawn"])]
    assert told[1:] == [
        ("role.granted", "host"),
        ("role.withdrawn", "host"),
        ("role.granted", "staff"),
        ("role.withdrawn", "staff"),
    ]


def test_nobody_is_handed_the_way_into_an_account_that_is_good_for_more_than_their_expo(
    at_desk: Client, expo: Expo
) -> None:
    make_account(email="boss@expo.example", name="운영자", expo_slug=None, password=PASSWORD)
    page = invite(at_desk, expo, email="boss@expo.example")
    assert "쓰던 비밀번호로 로그인" in page
    boss = member("boss@expo.example")
    assert at_desk.post(f"/{expo.slug}/console/team/{boss}/link/").status_code == 403
    elsewhere = expo_services.create_expo(
        slug="elsewhere",
        title=Text(ko="다른 박람회"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=expo.opens_at,
        closes_at=expo.closes_at,
    )
    guest = ensure_account(email="guest@expo.example", name="손님", password=None)
    expo_services.grant(expo_id=elsewhere, user_id=guest, name="organiser")
    page = invite(at_desk, expo, email="guest@expo.example")
    assert not link_in(page)
    assert "다른 박람회에서 이미 초대" in page


def test_who_forgot_their_password_gets_a_new_link_and_the_old_password_ends(at_desk: Client, expo: Expo) -> None:
    jigi = ensure_account(email="jigi@expo.example", name="지기", password="예전 비밀번호 7")
    expo_services.grant(expo_id=expo.id, user_id=jigi, name="staff")
    answer = at_desk.post(f"/{expo.slug}/console/team/{jigi}/link/", follow=True)
    link = link_in(answer.content.decode())
    guest = Client()
    form = guest.get(link, follow=True).request["PATH_INFO"]
    guest.post(form, {"new_password1": PASSWORD, "new_password2": PASSWORD})
    assert not Client().login(username="jigi@expo.example", password="예전 비밀번호 7")
    assert Client().login(username="jigi@expo.example", password=PASSWORD)
