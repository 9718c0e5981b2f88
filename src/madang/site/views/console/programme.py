"""The programme as the organiser makes it: its parts with their sessions, their order, and the time of the whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import PartId
from madang.platform.clock import now
from madang.programme import editing, planning, queries
from madang.programme.editing import Noun
from madang.programme.plan_forms import PartForm, ShiftForm, local_of, told_of_part
from madang.programme.showing import KIND_NAMES
from madang.programme.types import Part, Programme
from madang.site.console_page import console_page
from madang.site.permissions import Desk, editing_desk_of
from madang.site.places import places_asked

# A programme that begins "now" leaves a moment to get ready, and begins on a round minute.
SOON = timedelta(minutes=5)


@never_cache
@require_safe
@login_required
def programme(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = queries.programme(desk.expo.id)
    cues = queries.cue_sheet(desk.expo.id).cues
    context = {
        "programme": found,
        "kinds": KIND_NAMES,
        "cues": len(cues),
        "is_over": _is_over(found),
    }
    return console_page(request, desk, "programme", "programme/programme", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add_part(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    form = PartForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        title, summary = form.text("title"), form.text("summary")
        planning.add_part(expo_id=desk.expo.id, title=title, summary=summary, actor=desk.actor)
        messages.success(request, _("The part is added. Give it its sessions."))
        return to_programme(desk)
    return console_page(request, desk, "programme", "programme/part", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def part(request: HttpRequest, expo: str, part: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = part_of(desk, part)
    form = PartForm(request.POST if request.method == "POST" else None, initial=told_of_part(found))
    if form.is_bound and form.is_valid():
        title, summary = form.text("title"), form.text("summary")
        editing.change_part(expo_id=desk.expo.id, part_id=found.id, title=title, summary=summary, actor=desk.actor)
        messages.success(request, _("The changes are kept."))
        return to_programme(desk)
    return console_page(request, desk, "programme", "programme/part", {"form": form, "part": found})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def shift(request: HttpRequest, expo: str) -> HttpResponse:
    """Moves the whole to another day and time; `do`=now: to a round minute soon, the cue sheet anew.

    Raises: NotFoundError, NotAllowedError, BadInputError where there is nothing to move.
    """
    desk = editing_desk_of(request, expo)
    if request.POST.get("do") == "now":
        soon = (now() + SOON).replace(second=0, microsecond=0)
        editing.shift(expo_id=desk.expo.id, begins=soon, actor=desk.actor, anew=True)
        messages.success(request, _("The programme begins in five minutes, and the cue sheet anew."))
        return to_programme(desk)
    found = queries.programme(desk.expo.id)
    cues = queries.cue_sheet(desk.expo.id).cues
    starts = [*(each.starts_at for each in found.sessions), *(cue.planned_at for cue in cues)]
    told = {"begins": local_of(min(starts), desk.expo.zone)} if starts else {}
    form = ShiftForm(request.POST if request.method == "POST" else None, zone=desk.expo.zone, initial=told)
    if form.is_bound and form.is_valid():
        begins = form.cleaned_data["begins"]
        editing.shift(expo_id=desk.expo.id, begins=begins, actor=desk.actor, anew=form.cleaned_data["anew"])
        messages.success(request, _("The whole programme is moved."))
        if not desk.expo.opens_at <= begins < desk.expo.closes_at:
            messages.warning(request, _("It begins while the expo is not open: look at the expo's dates."))
        return to_programme(desk)
    return console_page(
        request, desk, "programme", "programme/shift", {"form": form, "starts": min(starts, default=None)}
    )


def mover(noun: Noun) -> Callable[[HttpRequest, str, UUID], HttpResponse]:
    """A view that puts one elsewhere in its order: takes `by`, how many places, earlier where negative.

    Raises: NotFoundError, NotAllowedError, BadInputError.
    """

    @require_POST
    @login_required
    def view(request: HttpRequest, expo: str, thing: UUID) -> HttpResponse:
        desk = editing_desk_of(request, expo)
        by = places_asked(request)
        back = _home(desk, noun, thing)
        editing.move(expo_id=desk.expo.id, noun=noun, thing_id=thing, by=by, actor=desk.actor)
        return HttpResponseRedirect(f"{back}#{noun}-{thing}", status=303)

    return view


def remover(noun: Noun) -> Callable[[HttpRequest, str, UUID], HttpResponse]:
    """A view that asks, then takes one out. Raises: NotFoundError, NotAllowedError."""

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @login_required
    def view(request: HttpRequest, expo: str, thing: UUID) -> HttpResponse:
        desk = editing_desk_of(request, expo)
        back = _home(desk, noun, thing)
        if request.method == "POST":
            editing.remove(expo_id=desk.expo.id, noun=noun, thing_id=thing, actor=desk.actor)
            messages.success(request, _("It is deleted."))
            return HttpResponseRedirect(back, status=303)
        context = {"noun": noun, "title": _title(desk, noun, thing), "back": back}
        return console_page(request, desk, "cues" if noun == "cue" else "programme", "programme/delete", context)

    return view


move_part, move_session, move_cue, move_slides = mover("part"), mover("session"), mover("cue"), mover("slides")
delete_part, delete_session = remover("part"), remover("session")
delete_cue, delete_slides = remover("cue"), remover("slides")


def part_of(desk: Desk, part: UUID) -> Part:
    """Raises: NotFoundError."""
    found = next((each for each in queries.programme(desk.expo.id).parts if each.id == PartId(part)), None)
    if found is None:
        raise NotFoundError
    return found


def to_programme(desk: Desk, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-programme", args=[desk.expo.slug]) + place, status=303)


def _is_over(found: Programme) -> bool:
    return bool(found.sessions) and max(each.ends_at for each in found.sessions) < now()


def _home(desk: Desk, noun: Noun, thing: UUID) -> str:
    """The page on which such a thing stands in its list. Raises: NotFoundError."""
    if noun == "cue":
        return reverse("site:console-plan", args=[desk.expo.slug])
    if noun == "slides":
        return reverse("site:console-session", args=[desk.expo.slug, _session_with(desk, thing)])
    return reverse("site:console-programme", args=[desk.expo.slug])


def _session_with(desk: Desk, slides: UUID) -> UUID:
    for session in queries.programme(desk.expo.id).sessions:
        if any(each.id == slides for each in session.slides):
            return session.id
    raise NotFoundError


def _title(desk: Desk, noun: Noun, thing: UUID) -> str:
    """What it is called. Raises: NotFoundError."""
    here = get_language() or "ko"
    if noun == "slides":
        return queries.slides(expo_id=desk.expo.id, slides_id=thing).title
    if noun == "part":
        return part_of(desk, thing).title.said_in(here)
    if noun == "session":
        return queries.session(expo_id=desk.expo.id, session_id=thing).title.said_in(here)
    return queries.cue(expo_id=desk.expo.id, cue_id=thing).title.said_in(here)
