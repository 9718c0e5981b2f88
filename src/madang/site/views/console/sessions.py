"""A session of the programme: its form with the people and the awards in it, and its slides."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.exhibits.uploads import bounded_upload
from madang.expos import queries as expos
from madang.platform.errors import tell
from madang.programme import editing, material, planning, queries
from madang.programme.errors import SlidesRefusedError
from madang.programme.types import Session
from madang.site.console_page import console_page
from madang.site.permissions import Desk, editing_desk_of
from madang.site.session_form import SessionSent, began, sent
from madang.site.views.console.programme import part_of, to_programme


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add_session(request: HttpRequest, expo: str, part: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = part_of(desk, part)
    programme, spaces = queries.programme(desk.expo.id), expos.spaces(expo_id=desk.expo.id)
    if request.method != "POST":
        return _page(request, desk, began(desk.expo, programme, spaces, part=found), None)
    handed = sent(request, desk.expo, programme, spaces)
    if not handed.is_good():
        return _page(request, desk, handed, None)
    made = planning.add_session(
        expo_id=desk.expo.id, part_id=handed.form.part_id(), session=handed.session(), actor=desk.actor
    )
    messages.success(request, _("The session is added."))
    return to_programme(desk, f"#session-{made}")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def session(request: HttpRequest, expo: str, session: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = queries.session(expo_id=desk.expo.id, session_id=session)
    programme, spaces = queries.programme(desk.expo.id), expos.spaces(expo_id=desk.expo.id)
    if request.method != "POST":
        return _page(request, desk, began(desk.expo, programme, spaces, session=found), found)
    handed = sent(request, desk.expo, programme, spaces)
    if not handed.is_good():
        return _page(request, desk, handed, found)
    editing.change_session(
        expo_id=desk.expo.id,
        session_id=found.id,
        part_id=handed.form.part_id(),
        session=handed.session(),
        actor=desk.actor,
    )
    messages.success(request, _("The changes are kept."))
    return to_programme(desk, f"#session-{found.id}")


@bounded_upload
@require_POST
@login_required
def add_slides(request: HttpRequest, expo: str, session: UUID) -> HttpResponse:
    """Takes `files`; those that cannot be slides are named with the reason, and the others kept.

    Raises: NotFoundError, NotAllowedError, UploadTooLargeError.
    """
    desk = editing_desk_of(request, expo)
    found = queries.session(expo_id=desk.expo.id, session_id=session)
    uploads = [each for each in request.FILES.getlist("files") if isinstance(each, TemporaryUploadedFile)]
    taken = [_take(request, desk, found, upload) for upload in uploads]
    if not taken:
        messages.error(request, _("Choose a file first."))
    elif any(taken):
        messages.success(request, _("The slides stand with the session."))
    back = reverse("site:console-session", args=[desk.expo.slug, found.id])
    return HttpResponseRedirect(f"{back}#slides", status=303)


def _take(request: HttpRequest, desk: Desk, session: Session, upload: TemporaryUploadedFile) -> bool:
    name = upload.name or ""
    title = request.POST.get("title", "").strip() or name.rsplit(".", 1)[0]
    try:
        material.add_slides(
            expo_id=desk.expo.id,
            session_id=session.id,
            title=title,
            file=Path(upload.temporary_file_path()),
            actor=desk.actor,
        )
    except SlidesRefusedError as error:
        told = tell(error)
        messages.error(request, f"{name}: {told.message} {told.next_step}")
        return False
    return True


def _page(request: HttpRequest, desk: Desk, handed: SessionSent, session: Session | None) -> HttpResponse:
    context = {"handed": handed, "form": handed.form, "session": session}
    return console_page(request, desk, "programme", "programme/session", context)
