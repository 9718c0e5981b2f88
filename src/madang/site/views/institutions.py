"""Participating institutions: all of them, and each with its works."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.exhibits import listing
from madang.exhibits import queries as exhibits
from madang.exhibits.showing import WorkCard, card_of
from madang.exhibits.types import ListedWork
from madang.expos import queries as expos
from madang.expos.types import Hall, Institution
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import InstitutionId
from madang.participants.visits import Visit, visit_of
from madang.world.maps.plaza import tint_of


@dataclass(frozen=True, slots=True)
class Listed:
    """`tint`: the colour of its banner in the yard."""

    institution: Institution
    tint: str
    works: int


@dataclass(frozen=True, slots=True)
class HungWork:
    hall: Hall
    card: WorkCard


@require_safe
def institutions(request: HttpRequest, expo: str) -> HttpResponse:
    visit = visit_of(request, expo)
    return render(request, "site/institutions.html", {"expo": visit.expo, "listed": _listed(visit)})


@require_safe
def institution(request: HttpRequest, expo: str, institution: str) -> HttpResponse:
    """Works in halls that are not open to whoever asks are counted, not shown. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    every = _listed(visit)
    here = next((at for at, one in enumerate(every) if one.institution.slug == institution), None)
    if here is None:
        raise NotFoundError
    found = every[here].institution
    works = listing.of_institution(expo_id=visit.expo.id, institution_id=found.id)
    halls = {hall.id: hall for hall in expos.halls(expo_id=visit.expo.id)}
    open_here = [work for work in works if visit.may_see(halls[work.hall_id].gate)]
    felt = exhibits.empathy(
        expo_id=visit.expo.id, work_ids=[work.id for work in open_here], participant_id=visit.participant_id
    )

    def hung(work: ListedWork) -> HungWork:
        hall = halls[work.hall_id]
        return HungWork(hall=hall, card=card_of(visit.expo, hall.gate, work, felt[work.id]))

    context = {
        "expo": visit.expo,
        "institution": found,
        "tint": every[here].tint,
        "works": [hung(work) for work in open_here],
        "kept": len(works) - len(open_here),
        "may_walk": visit.participant is not None or visit.staff,
        "previous": every[here - 1].institution if here else None,
        "next": every[here + 1].institution if here + 1 < len(every) else None,
    }
    return render(request, "site/institution.html", context)


def _listed(visit: Visit) -> list[Listed]:
    counts: dict[InstitutionId, int] = exhibits.institution_counts(expo_id=visit.expo.id)
    return [
        Listed(institution=one, tint=tint_of(nth), works=counts.get(one.id, 0))
        for nth, one in enumerate(expos.institutions(expo_id=visit.expo.id))
    ]
