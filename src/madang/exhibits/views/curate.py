"""A hall as its curator works on it: the order of its works, the state of their files, what is withdrawn."""

from __future__ import annotations

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.exhibits import curating, curation, services
from madang.exhibits.curation import Curated
from madang.exhibits.permissions import Curator, require_curator
from madang.exhibits.refusals import reason
from madang.exhibits.showing import FORM_NAMES, card_of
from madang.exhibits.types import Empathy
from madang.expos import queries as expos
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError


@never_cache
@require_safe
@login_required
def hall(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """The whole page, or for htmx the states alone. Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = expos.hall_by_slug(expo_id=curator.expo.id, slug=hall)
    every = curation.curated(expo_id=curator.expo.id, hall_id=found.id)
    shown = [each for each in every if not each.withdrawn]
    polled = request.headers.get("HX-Request") == "true" and "states" in request.GET
    context = {
        "expo": curator.expo,
        "hall": found,
        "lines": [_line(curator, found, each) for each in shown],
        "withdrawn": [each for each in every if each.withdrawn],
        "busy": sum(each.busy for each in shown),
        "not_hung": sum(not each.hung for each in shown),
        "polled": polled,
    }
    return render(request, f"exhibits/curate/{'states' if polled else 'hall'}.html", context)


# So many that any list can be crossed, and no more.
_PLACES = re.compile(r"-?[1-9][0-9]{0,3}", re.ASCII)


@require_POST
@login_required
def move(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Takes `by`: how many places, earlier where negative. Raises: NotFoundError, NotAllowedError, BadInputError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    by = request.POST.get("by", "")
    if not _PLACES.fullmatch(by):
        raise BadInputError(field="by", why="not-a-number")
    curating.move_work(expo_id=curator.expo.id, work_id=found.work.id, by=int(by), actor=curator.actor)
    return _back(curator, found, f"#work-{found.work.slug}")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    if request.method != "POST":
        there = expos.hall(expo_id=curator.expo.id, hall_id=found.work.hall_id)
        context = {"expo": curator.expo, "hall": there, "curated": found}
        return render(request, "exhibits/curate/withdraw.html", context)
    curating.withdraw_work(expo_id=curator.expo.id, work_id=found.work.id, actor=curator.actor)
    messages.success(request, _("“%(work)s” is withdrawn. Hang the hall to take it off the wall.") % _named(found))
    return _back(curator, found)


@require_POST
@login_required
def pin(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Takes `on` = 1 or 0. Raises: NotFoundError, NotAllowedError, BadInputError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    pinned = request.POST.get("on") == "1"
    services.pin_work(expo_id=curator.expo.id, work_id=found.work.id, pinned=pinned, actor=curator.actor)
    return _back(curator, found, f"#work-{found.work.slug}")


@require_POST
@login_required
def restore(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    curating.restore_work(expo_id=curator.expo.id, work_id=found.work.id, actor=curator.actor)
    messages.success(request, _("“%(work)s” is back, last in the list.") % _named(found))
    return _back(curator, found)


@require_POST
@login_required
def render_again(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    curating.render_again(expo_id=curator.expo.id, work_id=found.work.id)
    return _back(curator, found)


def _line(curator: Curator, hall: Hall, each: Curated) -> dict[str, object]:
    return {
        "curated": each,
        "card": card_of(curator.expo, hall.gate, each.work, Empathy(count=0, mine=False)),
        "form_name": FORM_NAMES[each.work.form],
        "refusal": reason(each.refusal) if each.refusal else "",
    }


def _named(found: Curated) -> dict[str, str]:
    return {"work": found.work.title.said_in(get_language() or "ko")}


def _back(curator: Curator, found: Curated, at: str = "") -> HttpResponse:
    there = expos.hall(expo_id=curator.expo.id, hall_id=found.work.hall_id)
    return HttpResponseRedirect(reverse("exhibits:curate", args=[curator.expo.slug, there.slug]) + at)
