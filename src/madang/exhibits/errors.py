"""Refusals of this domain."""

from __future__ import annotations

from madang.kernel.errors import MadangError


class NeedsPassError(MadangError):
    """The hall is for registered people."""

    code = "needs-pass"
    status = 403


class LinkExpiredError(MadangError):
    """A signed file address whose time is over."""

    code = "link-expired"
    status = 403
