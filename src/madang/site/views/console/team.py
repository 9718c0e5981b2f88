"""The team: who may do what, inviting, one-time links, changing and withdrawing roles."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.expos import team as roles
from madang.expos.forms import InviteForm, RoleForm
from madang.expos.types import TEAM_ROLES, RoleName
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import UserId
from madang.platform.address import base_url
from madang.site import teaming
from madang.site.console_page import console_page
from madang.site.permissions import Desk, leading_desk_of
from madang.site.team_words import role_name
from madang.site.teaming import Invitation, Member

# The link waits in the session from the button to the page that shows it, once.
_LINK = "team-link"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team(request: HttpRequest, expo: str) -> HttpResponse:
    """GET shows the team, and a link that was just made; POST invites. Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    if request.method != "POST":
        return _page(request, desk, InviteForm(initial={"role": "staff"}))
    form = InviteForm(request.POST)
    if not form.is_valid() or _is_member(desk, form):
        return _page(request, desk, form)
    said = form.cleaned_data
    invited = teaming.invite(
        expo=desk.expo,
        email=said["email"],
        name=said["name"],
        role=cast("RoleName", said["role"]),
        by=desk.user_id,
        base_url=base_url(request),
    )
    _tell(request, invited)
    return _back(desk)


@require_POST
@login_required
def link(request: HttpRequest, expo: str, user: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = leading_desk_of(request, expo)
    made = teaming.new_link(expo=desk.expo, user_id=UserId(user), by=desk.user_id, base_url=base_url(request))
    _tell(request, made)
    return _back(desk)


@require_POST
@login_required
def change(request: HttpRequest, expo: str, user: UUID) -> HttpResponse:
    """Takes `role`. Raises: NotFoundError, NotAllowedError, BadInputError, LastOrganiserError."""
    desk = leading_desk_of(request, expo)
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise BadInputError(field="role", why="unknown")
    role = cast("RoleName", form.cleaned_data["role"])
    member = _member(desk, user)
    roles.change_role(expo_id=desk.expo.id, user_id=member.account.id, name=role, actor=desk.actor)
    messages.success(
        request, _("%(name)s: %(role)s, from now on.") % {"name": member.account.name, "role": role_name(role)}
    )
    # Whoever gave their own role away has no business here any more.
    return _back(desk) if role == "organiser" or not member.is_me else _to_mine()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def withdraw(request: HttpRequest, expo: str, user: UUID) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError, LastOrganiserError."""
    desk = leading_desk_of(request, expo)
    member = _member(desk, user)
    if request.method != "POST":
        return console_page(request, desk, "team", "withdraw_role", {"member": member})
    roles.withdraw_role(expo_id=desk.expo.id, user_id=member.account.id, actor=desk.actor)
    messages.success(request, _("%(name)s is not in the team any more.") % {"name": member.account.name})
    return _to_mine() if member.is_me else _back(desk)


def _member(desk: Desk, user: UUID) -> Member:
    found = next((one for one in teaming.members(desk.expo, desk.user_id) if one.account.id == user), None)
    if found is None:
        raise NotFoundError
    return found


def _is_member(desk: Desk, form: InviteForm) -> bool:
    email = form.cleaned_data["email"].lower()
    known = any(one.account.email == email for one in teaming.members(desk.expo, desk.user_id))
    if known:
        form.add_error("email", _("They are in the team already. Change what they may do in the list above."))
    return known


def _tell(request: HttpRequest, made: Invitation) -> None:
    name = made.account.name
    if made.link:
        request.session[_LINK] = {"name": name, "link": made.link}
    if made.mailed:
        messages.success(request, _("A link went to %(email)s.") % {"email": made.account.email})
    elif not made.link and made.account.has_password:
        messages.success(
            request,
            _("%(name)s is in the team. They have an account here and sign in with the password they have.")
            % {"name": name},
        )
    elif not made.link:
        messages.info(
            request,
            _("%(name)s is in the team. Another expo has invited them already: they use the link they have from there.")
            % {"name": name},
        )


def _page(request: HttpRequest, desk: Desk, form: InviteForm) -> HttpResponse:
    made = request.session.pop(_LINK, None) if request.method == "GET" else None
    context = {
        "form": form,
        "made": made,
        "roles": [(role, role_name(role)) for role in TEAM_ROLES],
        "members": teaming.members(desk.expo, desk.user_id),
    }
    return console_page(request, desk, "team", "team", context, status=422 if form.errors else 200)


def _back(desk: Desk) -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-team", args=[desk.expo.slug]), status=303)


def _to_mine() -> HttpResponse:
    return HttpResponseRedirect(reverse("site:my-expos"), status=303)
