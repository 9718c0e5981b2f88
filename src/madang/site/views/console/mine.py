"""The expos that somebody runs, and making a new one."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.expos import queries as expos
from madang.expos import rules
from madang.expos.forms import SLUG_WORDS, NewExpoForm, first_words
from madang.expos.types import RoleName
from madang.kernel.errors import BadInputError, NotAllowedError
from madang.kernel.ids import UserId
from madang.people import queries as people
from madang.people.permissions import may_found, signed_in
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.site.founding import found_expo
from madang.site.permissions import founder_of
from madang.site.team_words import role_name


@never_cache
@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    user_id = signed_in(request.user)
    if user_id is None:
        raise NotAllowedError
    context = {
        "account": people.account(user_id),
        "may_found": may_found(request.user),
        "mine": [
            {"expo": expo, "door": expo.door(now()), "role": role_name(_highest(names))}
            for expo, names in expos.expos_of(user_id=user_id)
        ],
    }
    return render(request, "site/console/mine.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Raises: NotAllowedError for accounts that were only invited."""
    user_id = founder_of(request)
    here = get_language() or "ko"
    if request.method != "POST":
        first = first_words(now(), language=here, contact=people.account(user_id).email)
        return _page(request, NewExpoForm(main=here, initial=first))
    form = NewExpoForm(request.POST, main=here)
    slug = _found(form, user_id) if form.is_valid() else ""
    if not slug:
        return _page(request, form)
    messages.success(request, _("The expo is made. Nobody can enter before it opens; its page can be seen already."))
    return HttpResponseRedirect(reverse("site:console", args=[slug]), status=303)


def _found(form: NewExpoForm, user_id: UserId) -> str:
    """The new expo's slug; empty where its address would not do, which the form then says."""
    told = form.told()
    asked = form.cleaned_data["slug"]
    named = rules.address_name(told.title, otherwise=f"expo-{told.opens_at.year}")
    slug = asked or rules.free_name(named, expos.slugs())
    try:
        found_expo(slug=slug, told=told, halls=form.halls(), with_cues=form.cleaned_data["cues"], organiser=user_id)
    except BadInputError as error:
        if error.params.get("field") != "slug":
            raise
        free = rules.free_name(slug, expos.slugs())
        form.add_error("slug", SLUG_WORDS[str(error.params["why"])] % {"free": free})
        return ""
    return slug


def _page(request: HttpRequest, form: NewExpoForm) -> HttpResponse:
    context = {"form": form, "base": base_url(request)}
    return render(request, "site/console/new.html", context, status=422 if form.errors else 200)


def _highest(names: frozenset[RoleName]) -> RoleName:
    order: tuple[RoleName, ...] = ("organiser", "host", "staff", "institution")
    return next(name for name in order if name in names)
