"""The pass: shown by its private link, found again by code, changed, cancelled, put into a calendar."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError
from madang.kernel.traffic import Mode
from madang.participants import hall, passes
from madang.participants import queries as participants
from madang.participants import services as participant_services
from madang.participants.types import Purpose
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.platform.limits import caller
from madang.platform.pace import status_of, told_in
from madang.registration import mails, queries, services
from madang.registration.calendar import calendar_file
from madang.registration.errors import FullError, PassUnknownError
from madang.registration.forms import MODE_NAMES, FindForm, ModeForm, PersonForm
from madang.registration.notice import CONSENT_VERSION, PURPOSE_NAMES, PURPOSES
from madang.registration.types import Registration

View = Callable[[HttpRequest, Expo, Registration], HttpResponse]


def by_private_link(view: View) -> Callable[[HttpRequest, str, str], HttpResponse]:
    """Opens the pass that the link names; the page is kept in no cache, and no other site is told its address."""

    @wraps(view)
    def opened(request: HttpRequest, expo: str, token: str) -> HttpResponse:
        found = expos.expo_by_slug(expo)
        response = view(request, found, queries.by_link(expo_id=found.id, token=token))
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return never_cache(opened)


@require_GET
@by_private_link
def show(request: HttpRequest, expo: Expo, registration: Registration) -> HttpResponse:
    person = participants.participant(expo_id=expo.id, participant_id=registration.participant_id)
    token = queries.link_token(registration)
    given = {
        consent.purpose
        for consent in participants.consents(expo_id=expo.id, participant_id=person.id)
        if consent.given_at and not consent.withdrawn_at
    }
    context = {
        "expo": expo,
        "registration": registration,
        "person": person,
        "mode_name": MODE_NAMES[registration.mode],
        "email": queries.email_of(expo_id=expo.id, registration_id=registration.id),
        "token": token,
        "link": mails.private_link(base_url(request), expo, token),
        "door": expo.door(now()),
        "is_over": now() >= expo.closes_at,
        "in_hall": hall.is_here(request, expo),
        "consents": [{"purpose": one, "name": PURPOSE_NAMES[one], "given": one in given} for one in PURPOSES],
    }
    response = render(request, "registration/pass.html", context)
    passes.hand_out(response, expo, person)
    return response


@never_cache
@require_http_methods(["GET", "POST"])
def mine(request: HttpRequest, expo: str) -> HttpResponse:
    """The pass of this browser; without one, the way to find it."""
    found = expos.expo_by_slug(expo)
    if request.method == "POST":
        return _find(request, found)
    person = passes.holder(request, found)
    if person is None:
        return render(request, "registration/find.html", {"expo": found, "form": FindForm()})
    registration = queries.of_participant(expo_id=found.id, participant_id=person.id)
    if registration is None:
        context = {"expo": found, "person": person, "door": found.door(now())}
        return render(request, "registration/pass_without_registration.html", context)
    return _to_pass(found, registration)


def _find(request: HttpRequest, expo: Expo) -> HttpResponse:
    form = FindForm(request.POST)
    if form.is_valid():
        try:
            found = services.find(
                expo_id=expo.id,
                code=form.cleaned_data["code"],
                email=form.cleaned_data["email"],
                caller=caller(request),
            )
        except PassUnknownError:
            form.add_error(
                None, _("No pass has this code together with this e-mail address. Check both and try again.")
            )
        else:
            return _to_pass(expo, found)
    return render(request, "registration/find.html", {"expo": expo, "form": form})


@require_http_methods(["GET", "POST"])
@by_private_link
def change(request: HttpRequest, expo: Expo, registration: Registration) -> HttpResponse:
    seats = queries.seats(expo)
    person = participants.participant(expo_id=expo.id, participant_id=registration.participant_id)
    typed = request.POST if request.method == "POST" else None
    initial = {"name": person.name, "email": queries.email_of(expo_id=expo.id, registration_id=registration.id)}
    mode = ModeForm(typed, initial={"mode": registration.mode}, seats=seats, kept=registration.mode)
    contact = PersonForm(typed, initial=initial)
    # Both are checked, so that everything that is missing is said at once.
    if all([mode.is_valid(), contact.is_valid()]):
        try:
            with told_in(mode):
                changed = services.change(
                    expo_id=expo.id,
                    registration_id=registration.id,
                    mode=cast("Mode", mode.cleaned_data["mode"]),
                    name=contact.cleaned_data["name"],
                    email=contact.cleaned_data["email"],
                    base_url=base_url(request),
                )
                return _to_pass(expo, changed)
        except FullError:
            mode.add_error("mode", _("All places of this mode have just been taken. Choose the other one."))
    context = {
        "expo": expo,
        "form": mode,
        "contact": contact,
        "seats": seats,
        "token": queries.link_token(registration),
    }
    return render(request, "registration/change.html", context, status=status_of(mode))


@require_http_methods(["GET", "POST"])
@by_private_link
def cancel(request: HttpRequest, expo: Expo, registration: Registration) -> HttpResponse:
    context = {"expo": expo, "registration": registration, "token": queries.link_token(registration)}
    if request.method != "POST":
        return render(request, "registration/cancel.html", context)
    services.cancel(expo_id=expo.id, registration_id=registration.id, base_url=base_url(request))
    response = render(request, "registration/cancelled.html", {"expo": expo})
    passes.take_back(response, expo)
    return response


@require_POST
@by_private_link
def consents(request: HttpRequest, expo: Expo, registration: Registration) -> HttpResponse:
    """Gives or withdraws one optional consent. Raises: BadInputError for a purpose that is not asked for."""
    purpose = request.POST.get("purpose", "")
    if purpose not in PURPOSES:
        raise BadInputError(field="purpose", why="unknown")
    whose, what = registration.participant_id, cast("Purpose", purpose)
    if request.POST.get("on") == "1":
        participant_services.give_consent(expo_id=expo.id, participant_id=whose, purpose=what, version=CONSENT_VERSION)
    else:
        participant_services.withdraw_consent(expo_id=expo.id, participant_id=whose, purpose=what)
    return _to_pass(expo, registration, "#consents")


@require_GET
@by_private_link
def calendar(request: HttpRequest, expo: Expo, registration: Registration) -> HttpResponse:
    """The address in it finds the pass, but is not the private link: calendars are shared with colleagues."""
    language = request.LANGUAGE_CODE
    url = base_url(request) + reverse("registration:my-pass", args=[expo.slug])
    written = calendar_file(
        uid=f"{registration.id}@madang",
        title=expo.title.said_in(language),
        place=expo.place.said_in(language),
        text=_("To enter, open your pass: %(url)s") % {"url": url},
        url=url,
        starts=expo.opens_at,
        ends=expo.closes_at,
        stamped=registration.made_at,
    )
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{expo.slug}.ics"'
    return response


def _to_pass(expo: Expo, registration: Registration, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(
        reverse("registration:pass", args=[expo.slug, queries.link_token(registration)]) + place
    )
