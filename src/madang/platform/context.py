"""What every template may use: the language, the other one, the theme, and whether this is the demo."""

from __future__ import annotations

from typing import TypedDict
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language

from madang.platform.conf import conf
from madang.platform.middleware import THEMES

OWN_NAMES = {"ko": "한국어", "en": "English"}


class Choice(TypedDict):
    code: str
    name: str
    url: str
    current: bool


class Page(TypedDict):
    language: str
    languages: list[Choice]
    theme: str
    other_theme_url: str
    demo_mode: bool


def page(request: HttpRequest) -> Page:
    language = get_language() or settings.LANGUAGE_CODE
    theme = _theme(request)
    return {
        "language": language,
        "languages": [
            {"code": code, "name": OWN_NAMES[code], "url": _with(request, lang=code), "current": code == language}
            for code, _name in settings.LANGUAGES
        ],
        "theme": theme,
        "other_theme_url": _with(request, theme="light" if theme == "dark" else "dark"),
        "demo_mode": conf().demo,
    }


def _theme(request: HttpRequest) -> str:
    asked = request.GET.get("theme") or request.COOKIES.get("theme", "")
    return asked if asked in THEMES else "light"


def _with(request: HttpRequest, **change: str) -> str:
    kept = [(name, value) for name, values in request.GET.lists() if name not in change for value in values]
    # A path of two slashes, or of one and a backslash, would be read as another host.
    here = escape_leading_slashes(escape_uri_path(request.path))
    return f"{here}?{urlencode([*kept, *change.items()])}"
