"""The halls as lists: every hall, and the works of one along its route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.exhibits import listing, queries
from madang.exhibits.showing import card_of, thumb_of
from madang.expos import queries as expos
from madang.expos.permissions import may_curate
from madang.kernel.errors import NotFoundError
from madang.participants.visits import visit_of
from madang.people.permissions import signed_in

if TYPE_CHECKING:
    from madang.exhibits.showing import WorkCard
    from madang.exhibits.types import HallGlance
    from madang.expos.types import Hall
    from madang.participants.visits import Visit

_PICTURED = 3


@require_safe
def halls(request: HttpRequest, expo: str) -> HttpResponse:
    visit = visit_of(request, expo)
    glances = listing.first_of_halls(expo_id=visit.expo.id, most=_PICTURED)
    listed = [_listed(visit, hall, glances.get(hall.id)) for hall in expos.halls(expo_id=visit.expo.id)]
    return render(request, "exhibits/halls.html", {"expo": visit.expo, "visit": visit, "halls": listed})


def _listed(visit: Visit, hall: Hall, glance: HallGlance | None) -> dict[str, object]:
    is_open = visit.may_see(hall.gate)
    works = glance.works if glance and is_open else ()
    return {
        "hall": hall,
        "count": glance.count if glance else 0,
        "open": is_open,
        "thumbs": [thumb_of(visit.expo, hall.gate, work) for work in works],
    }


@require_safe
def hall(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """A gated hall shows strangers what it is and how to get in, and none of its works. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    every = expos.halls(expo_id=visit.expo.id)
    here = next((at for at, each in enumerate(every) if each.slug == hall), None)
    if here is None:
        raise NotFoundError
    found = every[here]
    may_see = visit.may_see(found.gate)
    cards = _cards(visit, found) if may_see else []
    context = {
        "expo": visit.expo,
        "hall": found,
        "visit": visit,
        "may_see": may_see,
        "may_curate": may_curate(expo_id=visit.expo.id, user_id=signed_in(request.user)),
        "cards": cards,
        "next_hall": every[here + 1] if here + 1 < len(every) else None,
    }
    return render(request, "exhibits/hall.html", context, status=200 if may_see else 403)


def _cards(visit: Visit, hall: Hall) -> list[WorkCard]:
    works = listing.of_hall(expo_id=visit.expo.id, hall_id=hall.id)
    felt = queries.empathy(
        expo_id=visit.expo.id, work_ids=[work.id for work in works], participant_id=visit.participant_id
    )
    return [card_of(visit.expo, hall.gate, work, felt[work.id]) for work in works]
