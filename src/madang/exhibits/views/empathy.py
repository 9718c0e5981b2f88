"""Empathy (공감) given or taken back on a page: a form, an htmx part, or JSON for the world's client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from madang.exhibits import queries, services
from madang.exhibits.showing import FELT
from madang.exhibits.types import Empathy
from madang.kernel.errors import BadInputError
from madang.participants.visits import visit_of
from madang.platform.errors import wants_json

if TYPE_CHECKING:
    from madang.exhibits.types import Work
    from madang.participants.visits import Visit


@require_POST
def empathy(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Takes `on` = 1 or 0. Raises: NotFoundError, NeedsPassError, StoppedError, BadInputError."""
    visit = visit_of(request, expo)
    found = queries.work_by_slug(expo_id=visit.expo.id, slug=work)
    person = visit.taking_part()
    on = _on(request)
    count = services.set_reaction(expo_id=visit.expo.id, work_id=found.id, participant=person, on=on)
    return _answer(request, visit, found, Empathy(count=count, mine=on))


def _on(request: HttpRequest) -> bool:
    value = request.POST.get("on", "")
    if value not in {"0", "1"}:
        raise BadInputError(field="on", why="not-0-or-1")
    return value == "1"


def _answer(request: HttpRequest, visit: Visit, work: Work, empathy: Empathy) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        context = {"expo": visit.expo, "work": work, "empathy": empathy, "may_react": True}
        return render(request, "exhibits/parts/empathy.html", context)
    if wants_json(request):
        return JsonResponse({"count": empathy.count, "mine": empathy.mine})
    return HttpResponseRedirect(f"{reverse('exhibits:work', args=[visit.expo.slug, work.slug])}?{FELT}#empathy")
