"""Participating institutions from the console: added, said anew, removed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.exhibits import queries as exhibits
from madang.expos import arranging
from madang.expos import queries as expos
from madang.expos.forms import InstitutionForm, words_of_institution
from madang.expos.types import Institution
from madang.site.console_page import console_page
from madang.site.permissions import Desk, leading_desk_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    if request.method != "POST":
        return _page(request, desk, InstitutionForm(main=desk.expo.main_language))
    form = InstitutionForm(request.POST, main=desk.expo.main_language)
    if not form.is_valid():
        return _page(request, desk, form)
    name, summary = form.text("name"), form.text("summary")
    arranging.add_institution(expo_id=desk.expo.id, name=name, summary=summary, actor=desk.actor)
    messages.success(request, _("The institution is added, and has its banner in the yard."))
    return _back(desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def change(request: HttpRequest, expo: str, institution: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    found = expos.institution_by_slug(expo_id=desk.expo.id, slug=institution)
    if request.method != "POST":
        begun = InstitutionForm(main=desk.expo.main_language, initial=words_of_institution(found))
        return _page(request, desk, begun, found)
    form = InstitutionForm(request.POST, main=desk.expo.main_language)
    if not form.is_valid():
        return _page(request, desk, form, found)
    arranging.change_institution(
        expo_id=desk.expo.id,
        institution_id=found.id,
        name=form.text("name"),
        summary=form.text("summary"),
        actor=desk.actor,
    )
    messages.success(request, _("The changes are kept. Visitors see them from now on."))
    return _back(desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, expo: str, institution: str) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    found = expos.institution_by_slug(expo_id=desk.expo.id, slug=institution)
    if request.method != "POST":
        works = exhibits.institution_counts(expo_id=desk.expo.id).get(found.id, 0)
        return console_page(request, desk, "halls", "remove_institution", {"institution": found, "works": works})
    arranging.remove_institution(expo_id=desk.expo.id, institution_id=found.id, actor=desk.actor)
    name = found.name.said_in(get_language() or "ko")
    messages.success(request, _("“%(name)s” is removed.") % {"name": name})
    return _back(desk)


def _page(request: HttpRequest, desk: Desk, form: InstitutionForm, found: Institution | None = None) -> HttpResponse:
    context = {"form": form, "institution": found}
    return console_page(request, desk, "halls", "institution", context, status=422 if form.errors else 200)


def _back(desk: Desk) -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-halls", args=[desk.expo.slug]) + "#institutions", status=303)
