"""Rate limits of the pages, kept in the database so that every web process counts together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.http import HttpRequest

from madang.kernel.addresses import Declared, household
from madang.kernel.errors import TooManyError
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.models import Spent


@dataclass(frozen=True, slots=True)
class Limit:
    """`most` uses within `seconds`, counted in fixed windows."""

    name: str
    most: int
    seconds: int


def caller(request: HttpRequest) -> str:
    """Whom a use is counted against that is counted everywhere."""
    return hidden(household(address_of(request)))


def stranger(request: HttpRequest) -> str:
    """Whom a use is counted against that is free in declared networks and on this machine: empty there."""
    address = address_of(request)
    return "" if address in Declared(conf().trusted_ranges) else hidden(household(address))


def address_of(request: HttpRequest) -> str:
    """The network address that a request comes from; behind a proxy on this machine, the one that it names last."""
    address: str = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return forwarded if forwarded and address in {"127.0.0.1", "::1"} else address


def hidden(who: str) -> str:
    """A keyed hash, so that neither network nor mail addresses are stored with the counts."""
    return hashlib.blake2b(who.encode(), key=conf().secret_key.encode()[:64], digest_size=16).hexdigest()


def spend(limit: Limit, who: str) -> None:
    """Counts one use. Raises: TooManyError(seconds=...) when there have been too many."""
    moment = now()
    with transaction.atomic():
        row, _ = Spent.objects.select_for_update().get_or_create(
            limit=limit.name, who=who, defaults={"since": moment, "times": 0}
        )
        ends = row.since + timedelta(seconds=limit.seconds)
        if moment >= ends:
            row.since, row.times, ends = moment, 0, moment + timedelta(seconds=limit.seconds)
        row.times += 1
        row.save(update_fields=["since", "times"])
        over = row.times > limit.most
    if over:
        raise TooManyError(seconds=max(1, int((ends - moment).total_seconds())))


def forget(before: datetime) -> int:
    """What was counted in windows that began before then, which are over; how many rows that was."""
    return Spent.objects.filter(since__lt=before).delete()[0]
