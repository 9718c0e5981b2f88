"""Refusals of this domain, and their words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class LinkExpiredError(MadangError):
    """A signed file address whose time is over."""

    code = "link-expired"
    status = 403


describe(
    "link-expired",
    sentence=_("This link to a file has expired."),
    next_step=_("Open the work's page again; it makes a fresh link."),
)
