"""What the console does with halls."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from madang.exhibits import services
from madang.expos import permissions
from madang.expos import queries as expos
from madang.kernel.errors import NotAllowedError
from madang.people.permissions import signed_in
from madang.platform.types import by_account


@require_POST
@login_required
def rehang(request: HttpRequest, expo: str, hall: str) -> HttpResponse:
    """Hangs the hall anew, and goes back to the console. Raises: NotFoundError, NotAllowedError, BadInputError."""
    found = expos.expo_by_slug(expo)
    user_id = signed_in(request.user)
    if user_id is None or not permissions.may_curate(expo_id=found.id, user_id=user_id):
        raise NotAllowedError
    there = expos.hall_by_slug(expo_id=found.id, slug=hall)
    services.hang_hall(expo_id=found.id, hall_id=there.id, actor=by_account(user_id))
    messages.success(request, _("“%(hall)s” is hung anew.") % {"hall": there.title.said_in(get_language() or "ko")})
    return HttpResponseRedirect(reverse("site:console-halls", args=[found.slug]))
