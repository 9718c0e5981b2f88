"""What the organiser tells everybody, on every page of the expo."""

from __future__ import annotations

from typing import Any

from django import template

from madang.expos.types import Expo
from madang.programme import queries
from madang.programme.day import DayShown

register = template.Library()


@register.inclusion_tag("programme/parts/announced.html", takes_context=True)
def announced(context: dict[str, Any]) -> dict[str, Any]:
    """Asks the database once, and not where the page knows the day already; nothing on pages of no expo."""
    expo, day = context.get("expo"), context.get("day")
    if not isinstance(expo, Expo):
        return {}
    told = day.announcement if isinstance(day, DayShown) else queries.announcement(expo.id)
    return {"expo": expo, "announcement": told}
