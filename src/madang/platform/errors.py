"""Refusals in words: for every error code a title, a sentence, and what to do next, in the reader's language.

A domain describes its own codes beside its error classes; docs/errors.md lists them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.utils.functional import _StrPromise

    from madang.kernel.errors import MadangError


@dataclass(frozen=True, slots=True)
class Words:
    """`sentence` and `next_step` may hold the error's parameters as %(name)s; `register`: registering is a way on."""

    sentence: str | _StrPromise
    next_step: str | _StrPromise
    register: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An error as a person reads it."""

    code: str
    message: str
    next_step: str
    register: bool


_words: dict[tuple[str, str], Words] = {}


def describe(
    code: str, *, sentence: str | _StrPromise, next_step: str | _StrPromise, why: str = "", register: bool = False
) -> None:
    """Gives a code its words, or its special words where the error's parameter `why` is this one.

    Raises: ValueError when it has some already.
    """
    if (code, why) in _words:
        msg = f"two descriptions of {code}"
        raise ValueError(msg)
    _words[code, why] = Words(sentence, next_step, register)


def described() -> frozenset[str]:
    """The codes that have words."""
    return frozenset(code for code, why in _words if not why)


def tell(error: MadangError) -> Told:
    """The error in the active language."""
    general = _words.get((error.code, ""), _words["internal", ""])
    words = _words.get((error.code, str(error.params.get("why", ""))), general)
    return Told(error.code, str(words.sentence) % error.params, str(words.next_step) % error.params, words.register)


def error_response(request: HttpRequest, error: MadangError) -> HttpResponse:
    """A page, or JSON {"code", "message", "next"} for a caller that accepts JSON and not HTML."""
    if wants_json(request):
        return error_json(error)
    match = request.resolver_match
    slug = match.kwargs.get("expo", "") if match else ""
    return render(
        request, "error.html", {"told": tell(error), "status": error.status, "slug": slug}, status=error.status
    )


def error_json(error: MadangError) -> JsonResponse:
    told = tell(error)
    return JsonResponse({"code": told.code, "message": told.message, "next": told.next_step}, status=error.status)


def wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


describe(
    "internal",
    sentence=_("Something went wrong on our side."),
    next_step=_("Please try again in a moment. If it happens again, tell the organiser."),
)
describe(
    "not-found",
    sentence=_("There is nothing at this address."),
    next_step=_("Check the address, or go on from the first page."),
)
describe(
    "not-allowed",
    sentence=_("This page is not open to you."),
    next_step=_("If you run this expo, sign in with the account that was given its role."),
)
describe(
    "bad-input",
    sentence=_("Something that was sent cannot be used: %(field)s."),
    next_step=_("Go back, check what you entered, and send it again."),
)
describe(
    "too-long",
    sentence=_("What was entered is too long: %(field)s, at most %(most)s characters."),
    next_step=_("Go back, shorten it, and send it again."),
)
describe(
    "busy",
    sentence=_("Very many people are here right now, and this could not be kept yet."),
    next_step=_("Please try again in a moment; nothing will be counted twice."),
)
describe(
    "too-many",
    sentence=_("That was tried too often in a short time."),
    next_step=_("Please wait %(seconds)s seconds and try again."),
)
