"""A work added and changed by its curator: one form, whose files wait on the server until it will do."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.exhibits import curating, curation, handed_in, services, staging
from madang.exhibits.curation import Curated
from madang.exhibits.handed_in import HandedIn
from madang.exhibits.permissions import Curator, require_curator
from madang.exhibits.showing import FORM_NAMES, media_of
from madang.exhibits.slugs import slug_for
from madang.exhibits.types import Work
from madang.exhibits.uploads import REQUEST_MOST, bounded_upload
from madang.expos import queries as expos
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError
from madang.platform.clock import new_id


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@bounded_upload
def add(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """`form` in the address says what kind of work; without, that is asked. Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    there = expos.hall_by_slug(expo_id=curator.expo.id, slug=hall)
    if "form" not in request.GET:
        context = {"expo": curator.expo, "hall": there, "forms": FORM_NAMES.items()}
        return render(request, "exhibits/curate/forms.html", context)
    form = handed_in.form_asked(request.GET["form"])
    if request.method != "POST":
        staging.forget_old()
        first = {"language": curator.expo.main_language}
        fresh = handed_in.blank(expo_id=curator.expo.id, user_id=curator.user_id, form=form, said=first, makers=[])
        return _page(request, curator, there, fresh)
    handed = handed_in.sent(request, expo_id=curator.expo.id, user_id=curator.user_id, form=form)
    if request.POST.get("do", "save") == "save" and handed.is_good(needs_files=True) and _added(curator, there, handed):
        messages.success(
            request, _("The work is taken in. Its pictures are being made; hang the hall when you are done.")
        )
        return HttpResponseRedirect(reverse("exhibits:curate", args=[curator.expo.slug, there.slug]))
    return _page(request, curator, there, handed)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@bounded_upload
def edit(request: HttpRequest, expo: str, work: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    found = curation.curated_work(expo_id=curator.expo.id, slug=work)
    there = expos.hall(expo_id=curator.expo.id, hall_id=found.work.hall_id)
    form = found.work.form
    if request.method != "POST":
        makers = [_maker_said(maker) for maker in found.work.makers]
        begun = handed_in.blank(
            expo_id=curator.expo.id, user_id=curator.user_id, form=form, said=_said(found), makers=makers
        )
        return _page(request, curator, there, begun, found)
    handed = handed_in.sent(request, expo_id=curator.expo.id, user_id=curator.user_id, form=form)
    if (
        request.POST.get("do", "save") == "save"
        and handed.is_good(needs_files=False)
        and _changed(curator, found, handed)
    ):
        messages.success(request, _("The changes are kept."))
        return HttpResponseRedirect(reverse("exhibits:curate", args=[curator.expo.slug, there.slug]))
    return _page(request, curator, there, handed, found)


def _added(curator: Curator, hall: Hall, handed: HandedIn) -> bool:
    slug = slug_for(handed.words.text("title"), new_id())
    work = handed_in.work_of(handed, slug=slug)
    try:
        services.add_work(expo_id=curator.expo.id, hall_id=hall.id, work=work, actor=curator.actor)
    except BadInputError as error:
        handed.refuse(error)
        return False
    handed.draft.discard()
    return True


def _changed(curator: Curator, found: Curated, handed: HandedIn) -> bool:
    old = found.work
    work = handed_in.work_of(handed, slug=old.slug, sources=old.sources, series=old.series)
    try:
        curating.change_work(expo_id=curator.expo.id, work_id=old.id, work=work, actor=curator.actor)
    except BadInputError as error:
        handed.refuse(error)
        return False
    handed.draft.discard()
    return True


def _page(
    request: HttpRequest, curator: Curator, hall: Hall, handed: HandedIn, found: Curated | None = None
) -> HttpResponse:
    wrong = handed.words.is_bound and (bool(handed.words.errors) or any(maker.errors for maker in handed.makers))
    context = {
        "expo": curator.expo,
        "hall": hall,
        "handed": handed,
        "form": handed.words,
        "form_name": FORM_NAMES[handed.form],
        "pages": handed.draft.files("page"),
        "posters": handed.draft.files("poster"),
        "captions": [*handed.draft.files("captions-ko"), *handed.draft.files("captions-en")],
        "many": handed.form not in {"picture", "video"},
        "curated": found,
        "media": media_of(curator.expo, hall.gate, found.work) if found else None,
        "most": REQUEST_MOST // 1_000_000,
        "most_bytes": REQUEST_MOST,
    }
    return render(request, "exhibits/curate/work.html", context, status=422 if wrong or handed.refused else 200)


def _said(found: Curated) -> dict[str, Any]:
    """What the fields of a work that is changed begin with."""
    work: Work = found.work
    pairs = {
        "title": work.title,
        "text": work.text,
        "alt": work.alt,
        "transcript": work.transcript,
        "credit": work.credit,
        "note": work.content_note,
        "reason": work.reason,
    }
    texts = {
        f"{name}_{language}": getattr(pair, language)
        for name, pair in pairs.items()
        if pair
        for language in ("ko", "en")
    }
    return texts | {
        "institution": found.institution,
        "year": work.year,
        "language": work.language,
        "licence": work.licence,
        "recommended": work.recommended or None,
    }


def _maker_said(maker: Any) -> dict[str, str]:
    return {
        "name_ko": maker.name.ko,
        "name_en": maker.name.en,
        "role_ko": maker.role.ko,
        "role_en": maker.role.en,
    }
