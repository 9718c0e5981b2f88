"""What the expo is, said anew: its texts, dates, places; and that its registration page was looked at."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.expos import arranging, rules
from madang.expos import queries as expos
from madang.expos.forms import SLUG_WORDS, ExpoForm, SlugField, words_of
from madang.kernel.errors import BadInputError
from madang.platform.address import base_url
from madang.platform.events import happened, record
from madang.registration import queries as registration
from madang.site.console_page import console_page
from madang.site.permissions import Desk, leading_desk_of

SEEN = "registration-page.seen"


class SettledForm(ExpoForm):
    """An expo whose address people have already."""


class MovableForm(ExpoForm):
    """An expo for which nobody has registered: its address may still change."""

    slug = SlugField(error_messages={"required": gettext_lazy("Enter an address.")})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def expo(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    asked = SettledForm if _has_registrations(desk) else MovableForm
    if request.method != "POST":
        return _page(request, desk, asked(main=desk.expo.main_language, initial=words_of(desk.expo)))
    form = asked(request.POST, main=desk.expo.main_language)
    slug = _changed(desk, form) if form.is_valid() else ""
    if not slug:
        return _page(request, desk, form)
    messages.success(request, _("The changes are kept. Visitors see them from now on."))
    return HttpResponseRedirect(reverse("site:console-expo", args=[slug]), status=303)


@require_POST
@login_required
def looked(request: HttpRequest, expo: str) -> HttpResponse:
    """Notes it once, and shows the page. Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    with transaction.atomic():
        if not happened(expo_id=desk.expo.id, kind=SEEN):
            record(expo_id=desk.expo.id, kind=SEEN, actor=desk.actor, subject=("expo", desk.expo.id))
    return HttpResponseRedirect(reverse("registration:register", args=[desk.expo.slug]), status=303)


def _has_registrations(desk: Desk) -> bool:
    return any(count.confirmed or count.cancelled for count in registration.counts(expo_id=desk.expo.id))


def _changed(desk: Desk, form: ExpoForm) -> str:
    """The expo's slug, all of it kept; empty where the address would not do, and then nothing is."""
    slug = str(form.cleaned_data.get("slug") or desk.expo.slug)
    try:
        with transaction.atomic():
            arranging.change_expo(expo_id=desk.expo.id, told=form.told(), actor=desk.actor)
            if slug != desk.expo.slug:
                arranging.change_slug(expo_id=desk.expo.id, slug=slug, actor=desk.actor)
    except BadInputError as error:
        if error.params.get("field") != "slug":
            raise
        free = rules.free_name(slug, expos.slugs())
        form.add_error("slug", SLUG_WORDS[str(error.params["why"])] % {"free": free})
        return ""
    return slug


def _page(request: HttpRequest, desk: Desk, form: ExpoForm) -> HttpResponse:
    context = {"form": form, "base": base_url(request)}
    return console_page(request, desk, "expo", "expo", context, status=422 if form.errors else 200)
