"""The refusal of what is for registered people, and its words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class NeedsPassError(MadangError):
    """For registered people only."""

    code = "needs-pass"
    status = 403


describe(
    NeedsPassError.code,
    sentence=_("This is open to registered people."),
    next_step=_("Pre-register for this expo, or open your pass in this browser, and come back."),
    register=True,
)
