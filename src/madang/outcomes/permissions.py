"""Who may read the outcome, and who its exact figures."""

from __future__ import annotations

from django.http import HttpRequest

from madang.expos import permissions as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotAllowedError
from madang.people.permissions import signed_in


def require_outcome(request: HttpRequest, expo: Expo) -> None:
    """Whoever may see the console. Raises: NotAllowedError."""
    if not expos.may_see_console(expo_id=expo.id, user_id=signed_in(request.user)):
        raise NotAllowedError


def may_see_exact(request: HttpRequest, expo: Expo) -> bool:
    """Small numbers are for the organiser alone."""
    return expos.may_curate(expo_id=expo.id, user_id=signed_in(request.user))


def require_exact(request: HttpRequest, expo: Expo) -> None:
    """Raises: NotAllowedError."""
    if not may_see_exact(request, expo):
        raise NotAllowedError
