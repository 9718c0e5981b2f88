"""Template tags of the kit: client files, icons, QR codes, texts in two languages, times in an expo's zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta, tzinfo
from functools import lru_cache
from io import BytesIO
from typing import Any

import segno
from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from madang.kernel.text import Text
from madang.platform import client, dates

register = template.Library()


@register.simple_tag
def client_css(name: str) -> SafeString:
    """<link> elements of the entry's styles."""
    found = client.entry(name)
    return (
        format_html_join("\n", '<link rel="stylesheet" href="{}">', ((url,) for url in found.styles))
        if found
        else SafeString("")
    )


@register.simple_tag(takes_context=True)
def client_js(context: dict[str, Any], name: str) -> SafeString:
    """The entry's script with what it imports preloaded; with the request's nonce."""
    found = client.entry(name)
    if found is None:
        return SafeString("")
    nonce = str(context.get("CSP_NONCE", ""))
    preloads = format_html_join(
        "", '<link rel="modulepreload" href="{}" nonce="{}">\n', ((url, nonce) for url in found.imports)
    )
    return preloads + format_html('<script type="module" src="{}" nonce="{}"></script>', found.script, nonce)


@register.simple_tag
def client_asset(source: str) -> str:
    """URL of a built asset; empty when the client is not built."""
    return client.asset(source) or ""


@register.simple_tag
def icon(name: str, size: int = 20) -> SafeString:
    """An icon as decoration: the words beside it say what it means."""
    shapes = client.icon_paths(name)
    return SafeString("") if shapes is None else _drawn(shapes, size)


@lru_cache(maxsize=256)
def _drawn(shapes: str, size: int) -> SafeString:
    return format_html(
        '<svg class="icon" width="{size}" height="{size}" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
        ' stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
        "{shapes}</svg>",
        size=size,
        shapes=mark_safe(shapes),  # noqa: S308 -- from our own build, never from a person
    )


@register.simple_tag
def qr(content: str, label: str) -> SafeString:
    """A QR code as one inline <svg>, black on white whatever the theme."""
    out = BytesIO()
    segno.make(content, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=4, light="#fff", dark="#000", nl=False
    )
    drawn = mark_safe(out.getvalue().decode())  # noqa: S308 -- drawn by segno from numbers
    return format_html('<div class="qr" role="img" aria-label="{}">{}</div>', label, drawn)


@register.filter
def say(text: Text | None) -> str:
    """The text in the reader's language, or in the other one where it has no such words."""
    return text.said_in(get_language() or "ko") if text else ""


@register.simple_tag
def said(text: Text | None) -> SafeString:
    """The same with its language marked, where it differs from the page's."""
    if not text:
        return SafeString("")
    here = get_language() or "ko"
    really = text.language_for(here)
    words = text.said_in(here)
    return format_html("{}", words) if really == here else format_html('<span lang="{}">{}</span>', really, words)


@register.filter
def number(figure: int) -> str:
    """A figure as people write it: 12,345 in both languages."""
    return f"{figure:,}"


@register.simple_tag
def when(moment: datetime, zone: tzinfo) -> SafeString:
    """A moment as it is in the expo's zone: day, weekday and time."""
    return _marked(moment, zone, dates.moment_said)


@register.simple_tag
def day(moment: datetime, zone: tzinfo) -> SafeString:
    return _marked(moment, zone, dates.day_said)


@register.simple_tag
def clock(moment: datetime, zone: tzinfo) -> SafeString:
    """The time of day alone, where the day is said nearby."""
    return _marked(moment, zone, dates.time_said)


@register.simple_tag
def period(start: datetime, end: datetime, zone: tzinfo) -> SafeString:
    """From one moment to another: whole days without times; the day is said once when it is the same."""
    first, last = timezone.localtime(start, zone), timezone.localtime(end, zone)
    if first.time() == last.time() == time.min:
        last_day = end - timedelta(days=1)
        ends = day(last_day, zone)
        return (
            day(start, zone)
            if timezone.localtime(last_day, zone).date() <= first.date()
            else _span(day(start, zone), ends)
        )
    ends = _marked(end, zone, dates.time_said) if first.date() == last.date() else when(end, zone)
    return _span(when(start, zone), ends)


@register.simple_tag(name="moment")
def plain_moment(at: datetime, zone: tzinfo) -> str:
    """`when` in plain text, for mails."""
    return dates.moment_said(timezone.localtime(at, zone))


def _span(start: SafeString, end: SafeString) -> SafeString:
    """The dash stays with what it follows where the line ends."""
    return format_html('<span class="period">{} –</span> {}', start, end)


def _marked(moment: datetime, zone: tzinfo, said: Callable[[datetime], str]) -> SafeString:
    local = timezone.localtime(moment, zone)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), said(local))
