"""What every request passes through: built files, caching, language, theme, and refusals put into words."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from whitenoise.middleware import WhiteNoiseMiddleware

from madang.kernel.errors import MadangError
from madang.platform.conf import conf
from madang.platform.errors import error_response

Handler = Callable[[HttpRequest], HttpResponseBase]

# Vite puts eight characters of the content's hash before the ending.
IMMUTABLE = r"/assets/.+-[\w-]{8}\.\w+$"
KEPT_SECONDS = 60 * 60 * 24 * 365
THEMES = ("light", "dark")
log = logging.getLogger("madang.platform")


def static_files(get_response: Handler) -> Handler:
    """Serves the built client; hashed names may be kept for ever. In debug it looks at the disk each time."""
    if not settings.DEBUG and not Path(settings.STATIC_ROOT).is_dir():
        log.warning("client.not_built")
        return get_response
    whitenoise = SimpleNamespace(
        DEBUG=settings.DEBUG,
        STATIC_URL=settings.STATIC_URL,
        STATIC_ROOT=settings.STATIC_ROOT,
        FORCE_SCRIPT_NAME=None,
        WHITENOISE_USE_FINDERS=False,
        WHITENOISE_ALLOW_ALL_ORIGINS=False,
        WHITENOISE_IMMUTABLE_FILE_TEST=IMMUTABLE,
    )
    return cast("Handler", WhiteNoiseMiddleware(get_response, settings=whitenoise))


def keep_private(get_response: Handler) -> Handler:
    """A page is made for who asked for it, by cookie: no cache on the way keeps it, unless its view says otherwise."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "private")
        return response

    return middleware


def choose_language(get_response: Handler) -> Handler:
    """The language of a request: `?lang`, else the cookie, else what the browser asks for, else Korean."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        asked = request.GET.get("lang", "")
        known = asked in dict(settings.LANGUAGES)
        language = asked if known else translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if known:
            _keep(response, settings.LANGUAGE_COOKIE_NAME, asked)
        return response

    return middleware


def choose_theme(get_response: Handler) -> Handler:
    """`?theme=dark` and `?theme=light` are kept in a cookie, so that the switch works without JavaScript."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        asked = request.GET.get("theme", "")
        if asked in THEMES:
            _keep(response, "theme", asked)
        return response

    return middleware


def tell_errors(get_response: Handler) -> Handler:
    """Puts what a view refuses (MadangError) into a page, or JSON where that is asked for."""
    return _ErrorTeller(get_response)


class _ErrorTeller:
    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Django calls this with what a view raised; None leaves other exceptions to it."""
        return error_response(request, exception) if isinstance(exception, MadangError) else None


def _keep(response: HttpResponseBase, name: str, value: str) -> None:
    secure = bool(conf().tls_cert) or conf().public_url.startswith("https:")
    response.set_cookie(name, value, max_age=KEPT_SECONDS, samesite="Lax", secure=secure)
