"""Template tags of the works' pages."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from madang.kernel.text import Text

register = template.Library()


@register.simple_tag
def words(text: Text) -> SafeString:
    """An organiser's longer text in paragraphs, marked with the language it is really in."""
    here = get_language() or "ko"
    # linebreaks() escapes what it is told to escape, and adds only <p> and <br>.
    paragraphs = mark_safe(linebreaks(text.said_in(here), autoescape=True))  # noqa: S308 -- escaped just there
    return format_html('<div class="words" lang="{}">{}</div>', text.language_for(here), paragraphs)
