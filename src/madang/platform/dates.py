"""Days and times as people write them in the active language. All take a moment already in the zone it is told in."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

_SHORT = (
    pgettext_lazy("weekday", "Mon"),
    pgettext_lazy("weekday", "Tue"),
    pgettext_lazy("weekday", "Wed"),
    pgettext_lazy("weekday", "Thu"),
    pgettext_lazy("weekday", "Fri"),
    pgettext_lazy("weekday", "Sat"),
    pgettext_lazy("weekday", "Sun"),
)


def day_said(local: date) -> str:
    return _("{weekday} {day}").format(weekday=_weekday(local), day=format_date(local, _("j F Y")))


def moment_said(local: datetime) -> str:
    return _("{day}, {time}").format(day=day_said(local), time=time_said(local))


def time_said(local: datetime) -> str:
    return f"{local:%H:%M}"


def _weekday(local: date) -> str:
    return str(_SHORT[local.weekday()])
