"""What somebody of the team is called."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from madang.expos.types import RoleName

NAMES: Mapping[RoleName, object] = {
    "organiser": _("Organiser"),
    "host": _("Host"),
    "staff": _("Staff"),
    "institution": _("Institution"),
}


def role_name(role: RoleName) -> str:
    return str(NAMES[role])
