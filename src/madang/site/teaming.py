"""Inviting somebody into an expo's team, and the one-time link by which they set their password.

Whoever holds such a link is that person. So it is handed to an organiser only where the account is good for nothing but
their own expo; else it goes to the account's own address by mail, or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from django.db import transaction
from django.template.loader import render_to_string

from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo, RoleName
from madang.kernel.errors import NotAllowedError, NotFoundError
from madang.kernel.ids import UserId
from madang.people import links
from madang.people import queries as people
from madang.people import services as people_services
from madang.people.types import Account
from madang.platform import mail
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.events import record
from madang.platform.limits import Limit, spend
from madang.platform.types import by_account

LASTS = timedelta(days=7)
INVITES = Limit(name="invite", most=60, seconds=3600)

Standing = Literal["new", "known"]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team. `linkable`: a new link can be made for them."""

    account: Account
    role: RoleName
    is_me: bool
    linkable: bool


@dataclass(frozen=True, slots=True)
class Invitation:
    """`link`: to be handed over, empty where it may not be shown; `mailed`: it went to their own address."""

    account: Account
    link: str
    mailed: bool


def members(expo: Expo, me: UserId) -> list[Member]:
    """Organisers first; somebody with several roles stands there once, with the highest."""
    highest: dict[UserId, RoleName] = {}
    for role in expos.team(expo_id=expo.id):
        highest.setdefault(role.user_id, role.name)
    accounts = {account.id: account for account in people.accounts(user_ids=highest.keys())}
    elsewhere = expos.roles_elsewhere(expo_id=expo.id, user_ids=highest.keys())
    return [
        Member(
            account=accounts[user_id],
            role=role,
            is_me=user_id == me,
            linkable=user_id != me and (bool(conf().mail.host) or _is_only_here(accounts[user_id], elsewhere)),
        )
        for user_id, role in highest.items()
        if user_id in accounts
    ]


def invite(*, expo: Expo, email: str, name: str, role: RoleName, by: UserId, base_url: str) -> Invitation:
    """Gives somebody a role, and an account where they have none; those who have no password yet get a link.

    Raises: TooManyError.
    """
    spend(INVITES, str(by))
    with transaction.atomic():
        user_id = people_services.ensure_account(email=email, name=name, password=None)
        expo_services.grant(expo_id=expo.id, user_id=user_id, name=role, actor=by_account(by))
        account = people.account(user_id)
        if account.has_password:
            return Invitation(account=account, link="", mailed=False)
        return _linked(expo, account, by, base_url)


def new_link(*, expo: Expo, user_id: UserId, by: UserId, base_url: str) -> Invitation:
    """For somebody of the team who has forgotten their password, or let the invitation grow old.

    Raises: NotFoundError, NotAllowedError where it could be handed to nobody, TooManyError.
    """
    spend(INVITES, str(by))
    member = next((one for one in members(expo, by) if one.account.id == user_id), None)
    if member is None:
        raise NotFoundError
    if not member.linkable:
        raise NotAllowedError
    with transaction.atomic():
        return _linked(expo, member.account, by, base_url)


def _linked(expo: Expo, account: Account, by: UserId, base_url: str) -> Invitation:
    link = base_url + links.path_for(account.id)
    elsewhere = expos.roles_elsewhere(expo_id=expo.id, user_ids=[account.id])
    record(expo_id=expo.id, kind="link.made", actor=by_account(by), subject=("user", account.id))
    if conf().mail.host:
        context = {"expo": expo, "name": account.name, "email": account.email, "link": link}
        mail.queue(
            expo_id=expo.id,
            to=account.email,
            subject=" ".join(render_to_string("site/mail/invitation_subject.txt", context).split()),
            body=render_to_string("site/mail/invitation.txt", context),
            retain_until=now() + LASTS,
        )
    shown = link if _is_only_here(account, elsewhere) else ""
    return Invitation(account=account, link=shown, mailed=bool(conf().mail.host))


def _is_only_here(account: Account, elsewhere: frozenset[UserId]) -> bool:
    return not account.may_found and account.id not in elsewhere
