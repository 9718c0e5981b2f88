"""Taking part from the real hall: a browser that came in by the hall's QR code counts as there for half a day."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import constant_time_compare

from madang.expos.types import Expo
from madang.platform.conf import conf

SALT = "madang.hall"
KEPT = timedelta(hours=12)
_KEY_LETTERS = 10


def is_here(request: HttpRequest, expo: Expo) -> bool:
    """Whether this browser is in the hall now."""
    try:
        return request.get_signed_cookie(_cookie_name(expo), salt=SALT, max_age=KEPT) == "here"
    except (KeyError, signing.BadSignature):
        return False


def come_in(response: HttpResponseBase, expo: Expo) -> None:
    response.set_signed_cookie(
        _cookie_name(expo),
        "here",
        salt=SALT,
        max_age=int(KEPT.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=bool(conf().tls_cert) or conf().public_url.startswith("https:"),
    )


def go_out(response: HttpResponseBase, expo: Expo) -> None:
    response.delete_cookie(_cookie_name(expo), samesite="Lax")


def key(expo: Expo) -> str:
    """What the QR code in the hall holds: whoever knows it has scanned a code that hangs there. Short, to scan well."""
    return signing.Signer(salt=SALT).signature(str(expo.id)).replace("-", "").replace("_", "")[:_KEY_LETTERS]


def fits(expo: Expo, told: str) -> bool:
    return constant_time_compare(key(expo), told)


def _cookie_name(expo: Expo) -> str:
    return f"hall_{expo.slug}"
