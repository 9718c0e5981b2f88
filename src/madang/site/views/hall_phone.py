"""The phone of somebody in the real hall: one QR code leads to programme, questions, quiz, works and wings.

Whoever opens it by the code that hangs there, or says that they are there, takes part on site from then on.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.exhibits import queries as exhibits
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.participants import hall
from madang.participants.types import Participant
from madang.participants.visits import Visit, visit_of
from madang.platform.clock import now
from madang.programme import queries as programme
from madang.programme import services
from madang.programme.day import day_shown
from madang.quiz import queries as quiz
from madang.quiz.showing import SAID


def address(expo: Expo) -> str:
    """The path that the QR code in the hall holds."""
    return f"{reverse('site:hall-phone', args=[expo.slug])}?{urlencode({'key': hall.key(expo)})}"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hall_phone(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError."""
    visit = visit_of(request, expo)
    if request.method == "POST":
        return _moved(visit, comes=request.POST.get("here") == "1")
    if hall.fits(visit.expo, request.GET.get("key", "")):
        # Without the key in it, so that a page that is handed on makes nobody else a guest of the hall.
        return _moved(visit, comes=True)
    if not visit.in_hall:
        return render(request, "site/hall_phone_door.html", {"expo": visit.expo})
    if visit.participant is None:
        return render(request, "site/hall_phone_pass.html", {"expo": visit.expo})
    services.join_hall(expo_id=visit.expo.id, participant=visit.participant)
    return render(request, "site/hall_phone.html", _context(visit, visit.participant))


@never_cache
@require_safe
def quiz_now(request: HttpRequest, expo: str) -> HttpResponse:
    """The way to the quiz, with how things stand; the phone asks for it again and again. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    return render(request, "site/parts/hall_quiz.html", {"expo": visit.expo} | _quiz(visit))


def _moved(visit: Visit, *, comes: bool) -> HttpResponse:
    response = HttpResponseRedirect(reverse("site:hall-phone", args=[visit.expo.slug]), status=303)
    if comes:
        hall.come_in(response, visit.expo)
    else:
        hall.go_out(response, visit.expo)
    return response


def _quiz(visit: Visit) -> dict[str, object]:
    state = quiz.state(visit.expo.id)
    return {"quiz": state, "said": SAID[state.phase]}


def _context(visit: Visit, person: Participant) -> dict[str, object]:
    questions = programme.questions(expo_id=visit.expo.id, participant_id=person.id)
    counts = exhibits.work_counts(expo_id=visit.expo.id)
    return {
        "expo": visit.expo,
        "person": person,
        "day": day_shown(visit.expo, now()),
        "open_questions": sum(one.standing != "settled" for one in questions),
        "halls": [{"hall": hall, "works": counts.get(hall.id, 0)} for hall in expos.halls(expo_id=visit.expo.id)],
    } | _quiz(visit)
