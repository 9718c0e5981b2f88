"""Halls from the console: added, said anew, put in order, removed while they are empty; stage, arena and garden where
an expo lacks them.
"""

from __future__ import annotations

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.exhibits import curation
from madang.exhibits import services as exhibits
from madang.expos import arranging
from madang.expos import queries as expos
from madang.expos.forms import HallForm, words_of_hall
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError
from madang.site import yard
from madang.site.console_page import console_page
from madang.site.permissions import Desk, leading_desk_of

_PLACES = re.compile(r"-?[1-9][0-9]?", re.ASCII)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    if request.method != "POST":
        first = {"mood": "photo", "gate": "registered"}
        return _page(request, desk, HallForm(main=desk.expo.main_language, initial=first))
    form = HallForm(request.POST, main=desk.expo.main_language)
    if not form.is_valid():
        return _page(request, desk, form)
    arranging.add_hall(expo_id=desk.expo.id, told=form.told(), actor=desk.actor)
    messages.success(request, _("The hall is added. It is a bare room until you hang works in it."))
    return _back(desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def change(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    found = expos.hall_by_slug(expo_id=desk.expo.id, slug=hall)
    if request.method != "POST":
        return _page(request, desk, HallForm(main=desk.expo.main_language, initial=words_of_hall(found)), found)
    form = HallForm(request.POST, main=desk.expo.main_language)
    if not form.is_valid():
        return _page(request, desk, form, found)
    arranging.change_hall(expo_id=desk.expo.id, hall_id=found.id, told=form.told(), actor=desk.actor)
    messages.success(request, _("The changes are kept, and the hall is hung anew."))
    return _back(desk)


@require_POST
@login_required
def move(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """Takes `by`: how many places, earlier where negative. Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = leading_desk_of(request, expo)
    found = expos.hall_by_slug(expo_id=desk.expo.id, slug=hall)
    by = request.POST.get("by", "")
    if not _PLACES.fullmatch(by):
        raise BadInputError(field="by", why="not-a-number")
    arranging.move_hall(expo_id=desk.expo.id, hall_id=found.id, by=int(by), actor=desk.actor)
    return _back(desk, f"#hall-{found.slug}")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """Asks first, and says why where it cannot be. Raises: NotFoundError, NotAllowedError, HallNotEmptyError."""
    desk = leading_desk_of(request, expo)
    found = expos.hall_by_slug(expo_id=desk.expo.id, slug=hall)
    if request.method != "POST":
        works = len(curation.curated(expo_id=desk.expo.id, hall_id=found.id))
        return console_page(request, desk, "halls", "remove_hall", {"hall": found, "works": works})
    exhibits.remove_hall(expo_id=desk.expo.id, hall_id=found.id, actor=desk.actor)
    messages.success(request, _("“%(hall)s” is removed.") % {"hall": found.title.said_in(get_language() or "ko")})
    return _back(desk)


@require_POST
@login_required
def add_ground(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes `kind`: "stage", "arena" or "garden". Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = leading_desk_of(request, expo)
    yard.add_ground(expo_id=desk.expo.id, kind=request.POST.get("kind", ""), actor=desk.actor)
    messages.success(request, _("It is there, with a door in the yard."))
    return _back(desk)


def _page(request: HttpRequest, desk: Desk, form: HallForm, hall: Hall | None = None) -> HttpResponse:
    context = {"form": form, "hall": hall}
    return console_page(request, desk, "halls", "hall", context, status=422 if form.errors else 200)


def _back(desk: Desk, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-halls", args=[desk.expo.slug]) + place, status=303)
