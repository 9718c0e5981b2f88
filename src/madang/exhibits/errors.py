"""Refusals of this domain, and their words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class NeedsPassError(MadangError):
    """The hall is for registered people."""

    code = "needs-pass"
    status = 403


class LinkExpiredError(MadangError):
    """A signed file address whose time is over."""

    code = "link-expired"
    status = 403


describe(
    "needs-pass",
    sentence=_("This is open to registered people."),
    next_step=_("Pre-register for this expo, or open your pass in this browser, and come back."),
)
describe(
    "link-expired",
    sentence=_("This link to a file has expired."),
    next_step=_("Open the work's page again; it makes a fresh link."),
)
