"""Refusals of this domain, and their words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class LinkExpiredError(MadangError):
    """A signed file address whose time is over."""

    code = "link-expired"
    status = 403


class WithdrawnError(MadangError):
    """A work that was taken out of the exhibition: its page answers 410."""

    code = "work-withdrawn"
    status = 410


class UploadTooLargeError(MadangError):
    """More than can be handed in at once; params: `most` (megabytes)."""

    code = "upload-too-large"
    status = 413


describe(
    "link-expired",
    sentence=_("This link to a file has expired."),
    next_step=_("Open the work's page again; it makes a fresh link."),
)
describe(
    "work-withdrawn",
    sentence=_("This work is no longer shown."),
    next_step=_("Its makers or the organiser have withdrawn it. The other works are in the list of halls."),
)
describe(
    "upload-too-large",
    sentence=_("The files are larger than %(most)s MB together."),
    next_step=_(
        "Go back: what you typed is still there. Hand in fewer files at once; those already taken in are kept."
    ),
)
