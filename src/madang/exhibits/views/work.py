"""A work as a page of its own: all of it, without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.exhibits import queries
from madang.exhibits.licences import LICENCES
from madang.exhibits.showing import FELT, FORM_NAMES, media_of
from madang.expos import queries as expos
from madang.participants.visits import visit_of
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.platform.events import record_traces
from madang.platform.types import Trace

if TYPE_CHECKING:
    from madang.exhibits.types import Work
    from madang.participants.visits import Visit


@never_cache
@require_safe
def work(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """A stranger at a gated hall is told how to get in (403), and nothing of the work. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    found = queries.work_by_slug(expo_id=visit.expo.id, slug=work)
    hall = expos.hall(expo_id=visit.expo.id, hall_id=found.hall_id)
    if not visit.may_see(hall.gate):
        return render(request, "exhibits/gate.html", {"expo": visit.expo, "hall": hall}, status=403)
    felt = queries.empathy(expo_id=visit.expo.id, work_ids=[found.id], participant_id=visit.participant_id)
    context = {
        "expo": visit.expo,
        "hall": hall,
        "work": found,
        "media": media_of(visit.expo, hall.gate, found),
        "licence": LICENCES[found.licence],
        "empathy": felt[found.id],
        "form_name": FORM_NAMES[found.form],
        "may_react": visit.participant is not None,
        "may_walk": visit.participant is not None or visit.staff,
        "address": f"{base_url(request)}{request.path}",
        "step": queries.neighbours(expo_id=visit.expo.id, work=found),
    }
    _trace(request, visit, found, hall.slug)
    return render(request, "exhibits/work.html", context)


def _trace(request: HttpRequest, visit: Visit, work: Work, hall: str) -> None:
    """A look at the page is a view, as a look in the world is; a browser that only fetches ahead has not looked, and
    who is sent back here by the 공감 button is still looking.
    """
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    if request.method == "GET" and not ahead and FELT not in request.GET:
        seen = Trace(
            expo_id=visit.expo.id,
            kind="work.viewed",
            actor=visit.actor,
            at=now(),
            subject=("work", work.id),
            data={"space": "", "hall": hall, "page": True},
        )
        record_traces([seen])
