"""The registration form. Without JavaScript, without a session; a step that is posted again is the same step."""

from __future__ import annotations

from math import ceil
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import TooManyError
from madang.kernel.traffic import Mode
from madang.participants import passes
from madang.participants import queries as participants
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.platform.limits import stranger
from madang.registration import draft as drafts
from madang.registration import flow, queries, services
from madang.registration.draft import Draft
from madang.registration.errors import FullError, RegistrationClosedError
from madang.registration.flow import Move, Shown, Step
from madang.registration.forms import MODE_NAMES, ContactForm, ModeForm
from madang.registration.notice import PURPOSE_NAMES, PURPOSES


@never_cache
@require_http_methods(["GET", "POST"])
def register(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, RegistrationClosedError."""
    found = expos.expo_by_slug(expo)
    if now() >= found.closes_at:
        raise RegistrationClosedError
    seats = queries.seats(found)
    if request.method != "POST":
        # The hall's own way in names its mode; it can be changed on the form like any other.
        return _page(request, found, flow.first(Draft().with_mode(request.GET.get("mode", "")), seats))
    draft = drafts.read(request.POST.get("draft", ""))
    if draft is None:
        return _page(request, found, flow.first(Draft(), seats), expired=True)
    shown = flow.moved(_step(request), _move(request), draft, request.POST.dict(), seats)
    return _confirm(request, found, shown) if shown.done else _page(request, found, shown)


def _step(request: HttpRequest) -> Step:
    at = request.POST.get("at", "")
    return cast("Step", at) if at in flow.STEPS else "mode"


def _move(request: HttpRequest) -> Move:
    move = request.POST.get("go", "")
    return cast("Move", move) if move in {"back", "stay"} else "next"


def _confirm(request: HttpRequest, expo: Expo, shown: Shown) -> HttpResponse:
    contact = ContactForm(shown.draft.contact)
    contact.full_clean()
    checked = contact.cleaned_data
    try:
        made = services.register(
            expo_id=expo.id,
            key=shown.draft.key,
            mode=cast("Mode", shown.draft.mode),
            name=checked["name"],
            email=checked["email"],
            consents=[purpose for purpose in PURPOSES if checked[purpose]],
            locale=get_language() or expo.main_language,
            base_url=base_url(request),
            stranger=stranger(request),
        )
    except FullError:
        seats = queries.seats(expo)
        return _page(request, expo, Shown("mode", shown.draft, ModeForm({"mode": shown.draft.mode}, seats=seats)))
    except TooManyError as error:
        response = _page(request, expo, Shown("confirm", shown.draft), wait=ceil(int(error.params["seconds"]) / 60))
        response.status_code = error.status
        response.headers["Retry-After"] = str(error.params["seconds"])
        return response
    address = reverse("registration:pass", args=[expo.slug, queries.link_token(made)])
    response = HttpResponseRedirect(address, status=303)
    passes.hand_out(response, expo, participants.participant(expo_id=expo.id, participant_id=made.participant_id))
    return response


def _page(request: HttpRequest, expo: Expo, shown: Shown, *, expired: bool = False, wait: int = 0) -> HttpResponse:
    context = {
        "expo": expo,
        "step": shown.step,
        "steps": flow.steps(shown.step),
        "form": shown.form,
        "draft": shown.draft.signed(),
        "mode_name": MODE_NAMES.get(shown.draft.mode, ""),
        "contact": shown.draft.contact,
        "chosen": [PURPOSE_NAMES[purpose] for purpose in PURPOSES if shown.draft.contact.get(purpose)],
        "seats": queries.seats(expo) if shown.step == "mode" else [],
        "expired": expired,
        "wait": wait,
        "language_switch": "registration/language_switch.html",
    }
    return render(request, f"registration/{shown.step}.html", context)
