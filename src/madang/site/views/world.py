"""The way into the world: the button on the pass, the page with the client, the ticket for the gate."""

from __future__ import annotations

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import MadangError
from madang.participants import hall, passes
from madang.participants.types import Participant
from madang.people import queries as people
from madang.platform import world_line
from madang.platform.clock import new_id, now
from madang.platform.conf import conf
from madang.platform.errors import error_json
from madang.platform.limits import address_of
from madang.realtime import tickets
from madang.site.errors import NoPassError, WorldDownError
from madang.site.permissions import require_open_gate, staff_of
from madang.site.services import admit_staff
from madang.site.tour import tour_of
from madang.site.world_address import world_origin, world_url
from madang.wire.polling import packed_polled, read_poll

SPACE_PLACE = "__space__"


@never_cache
@require_POST
def enter(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NoPassError, NotOpenError."""
    found = expos.expo_by_slug(expo)
    person = _person(request, found)
    require_open_gate(found, person, now())
    response = HttpResponseRedirect(reverse("site:world", args=[found.slug]), status=303)
    passes.hand_out(response, found, person)
    return response


@never_cache
@require_safe
def world(request: HttpRequest, expo: str) -> HttpResponseBase:
    """The page with the world's client. Raises: NoPassError, NotOpenError."""
    return _inside(request, expo, "site/world.html")


@never_cache
@require_safe
def face(request: HttpRequest, expo: str) -> HttpResponseBase:
    """The world without a canvas. Raises: NoPassError, NotOpenError."""
    return _inside(request, expo, "site/face.html")


def _inside(request: HttpRequest, slug: str, template: str) -> HttpResponseBase:
    """A page that lets its client talk to the world's address. Raises: NoPassError, NotOpenError."""
    found = expos.expo_by_slug(slug)
    person = _person(request, found)
    require_open_gate(found, person, now())
    allowed = csp_update({"connect-src": [world_origin(request)]})
    context = {"expo": found, "world": _addresses(request, found)}
    response = allowed(lambda asked: render(asked, template, context))(request)
    passes.hand_out(response, found, person)
    return response


def _addresses(request: HttpRequest, expo: Expo) -> dict[str, str]:
    return {
        # Whoever comes into the hall or leaves it goes through the gate anew, not by a token of before.
        "door": "hall" if hall.is_here(request, expo) else "",
        "ticket_url": reverse("site:ticket", args=[expo.slug]),
        "space_url": reverse("exhibits:space", args=[expo.slug, SPACE_PLACE]),
        "halls_url": reverse("exhibits:halls", args=[expo.slug]),
        "pass_url": reverse("registration:my-pass", args=[expo.slug]),
        "world_url": reverse("site:world", args=[expo.slug]),
        "poll_url": reverse("site:poll", args=[expo.slug]),
        "health_url": reverse("healthz"),
        "face_url": reverse("site:face", args=[expo.slug]),
        "space": request.GET.get("space", ""),
        "at": request.GET.get("at", ""),
        "tour": tour_of(expo) if expo.demo else "",
    }


@never_cache
@require_POST
def ticket(request: HttpRequest, expo: str) -> JsonResponse:
    """A ticket for the gate, good once and for a minute; refusals are JSON as well."""
    try:
        found = expos.expo_by_slug(expo)
        person = passes.holder(request, found)
        if person is None:
            raise NoPassError
        require_open_gate(found, person, now())
    except MadangError as error:
        return error_json(error)
    minted = tickets.mint(
        conf().secret_key,
        person.id,
        found.id,
        person.pass_version,
        new_id(),
        now(),
        in_hall=hall.is_here(request, found),
    )
    return JsonResponse({"ticket": minted, "url": world_url(request)})


@never_cache
@require_POST
def poll(request: HttpRequest, expo: str) -> HttpResponse:
    """What goes over a socket elsewhere, where none is let through: MessagePack in and out (wire.polling); refusals are
    JSON.
    """
    try:
        person = passes.holder(request, expos.expo_by_slug(expo))
        if person is None:
            raise NoPassError
        polled = world_line.poll(person.id, address_of(request), read_poll(request.body))
        if polled is None:
            raise WorldDownError
    except MadangError as error:
        return error_json(error)
    return HttpResponse(packed_polled(polled), content_type="application/msgpack")


def _person(request: HttpRequest, expo: Expo) -> Participant:
    """Whoever holds a pass; whoever runs the expo gets one. Raises: NoPassError."""
    held = passes.holder(request, expo)
    if held:
        return held
    user_id = staff_of(request, expo)
    if user_id is None:
        raise NoPassError
    return admit_staff(
        expo=expo, user_id=user_id, name=people.name_of(user_id), locale=get_language() or expo.main_language
    )
