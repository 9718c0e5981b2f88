"""The moment up to which is counted, as somebody asks for it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.dateparse import parse_datetime


def read(asked: str, zone: ZoneInfo) -> datetime | None:
    """An ISO moment, in the expo's zone where it names none; None for what is no moment."""
    try:
        moment = parse_datetime(asked)
    except ValueError:
        return None
    if moment is None:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
