"""How a hall would hang: its plan, looked at before anybody walks in it; and publishing it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.exhibits import halls, queries, services
from madang.exhibits.permissions import Curator, require_curator
from madang.exhibits.plan_drawing import drawn
from madang.exhibits.showing import WorkCard, card_of
from madang.exhibits.types import Empathy, Work
from madang.expos import queries as expos
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def hanging(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """GET draws, and stores nothing; POST publishes. Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = expos.hall_by_slug(expo_id=curator.expo.id, slug=hall)
    if request.method == "POST":
        return _published(request, curator, found)
    works = {str(work.id): work for work in queries.works_of_hall(expo_id=curator.expo.id, hall_id=found.id)}
    plans = [drawn(part.tiled) for part in halls.preview(found).parts] if works else []
    context = {
        "expo": curator.expo,
        "hall": found,
        "plans": plans,
        "stops": [
            {"work": works[stop.work], "stop": stop, "card": _card(curator, found, works[stop.work])}
            for plan in plans
            for stop in plan.stops
        ],
    }
    return render(request, "exhibits/curate/hanging.html", context)


def _card(curator: Curator, hall: Hall, work: Work) -> WorkCard:
    return card_of(curator.expo, hall.gate, work, Empathy(count=0, mine=False))


def _published(request: HttpRequest, curator: Curator, hall: Hall) -> HttpResponse:
    back = reverse("exhibits:curate", args=[curator.expo.slug, hall.slug])
    named = {"hall": hall.title.said_in(get_language() or "ko")}
    try:
        services.hang_hall(expo_id=curator.expo.id, hall_id=hall.id, actor=curator.actor)
    except BadInputError:
        messages.error(request, _("“%(hall)s” has no work to hang.") % named)
        return HttpResponseRedirect(back)
    messages.success(request, _("“%(hall)s” is hung. Whoever is in it sees the new hanging now.") % named)
    return HttpResponseRedirect(back)
