"""The halls as lists: every hall, and the works of one along its route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.exhibits import queries
from madang.exhibits.showing import card_of, thumb_of
from madang.expos import queries as expos
from madang.expos.permissions import may_curate
from madang.participants.visits import visit_of
from madang.people.permissions import signed_in

if TYPE_CHECKING:
    from madang.exhibits.showing import WorkCard
    from madang.expos.types import Hall
    from madang.participants.visits import Visit

_PICTURED = 3


@require_safe
def halls(request: HttpRequest, expo: str) -> HttpResponse:
    visit = visit_of(request, expo)
    counts = queries.work_counts(expo_id=visit.expo.id)
    first = queries.first_works(expo_id=visit.expo.id, most=_PICTURED)
    listed = [
        {
            "hall": hall,
            "count": counts.get(hall.id, 0),
            "open": visit.may_see(hall.gate),
            "thumbs": [thumb_of(visit.expo, hall.gate, work) for work in first.get(hall.id, ())]
            if visit.may_see(hall.gate)
            else [],
        }
        for hall in expos.halls(expo_id=visit.expo.id)
    ]
    return render(request, "exhibits/halls.html", {"expo": visit.expo, "visit": visit, "halls": listed})


@require_safe
def hall(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """A gated hall shows strangers what it is and how to get in, and none of its works."""
    visit = visit_of(request, expo)
    found = expos.hall_by_slug(expo_id=visit.expo.id, slug=hall)
    may_see = visit.may_see(found.gate)
    every = expos.halls(expo_id=visit.expo.id)
    here = [each.id for each in every].index(found.id)
    context = {
        "expo": visit.expo,
        "hall": found,
        "visit": visit,
        "may_see": may_see,
        "may_curate": may_curate(expo_id=visit.expo.id, user_id=signed_in(request.user)),
        "count": queries.work_counts(expo_id=visit.expo.id).get(found.id, 0),
        "cards": _cards(visit, found) if may_see else [],
        "next_hall": every[here + 1] if here + 1 < len(every) else None,
    }
    return render(request, "exhibits/hall.html", context, status=200 if may_see else 403)


def _cards(visit: Visit, hall: Hall) -> list[WorkCard]:
    works = queries.works_of_hall(expo_id=visit.expo.id, hall_id=hall.id)
    felt = queries.empathy(
        expo_id=visit.expo.id, work_ids=[work.id for work in works], participant_id=visit.participant_id
    )
    return [card_of(visit.expo, hall.gate, work, felt[work.id]) for work in works]
