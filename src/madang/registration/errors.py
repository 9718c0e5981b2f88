"""What registration refuses, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class FullError(MadangError):
    """No place is left in a mode; params: `mode`."""

    code = "registration-full"
    status = 409


class RegistrationClosedError(MadangError):
    """The expo is over."""

    code = "registration-closed"
    status = 403


class PassUnknownError(MadangError):
    """A link, or a code with an address, that belongs to no pass."""

    code = "pass-unknown"
    status = 404


class NoAddressError(MadangError):
    """The address of this registration is shredded: nothing can be sent."""

    code = "no-address"
    status = 410


class CancelledError(MadangError):
    """The link is right, and its registration was cancelled."""

    code = "registration-cancelled"
    status = 410


class RevokedError(MadangError):
    """The organiser has withdrawn this pass."""

    code = "pass-revoked"
    status = 403


describe(
    FullError.code,
    sentence=_("All places of this mode have been taken."),
    next_step=_("Choose the other mode, or look again later: a place comes back when somebody cancels."),
)
describe(
    RegistrationClosedError.code,
    sentence=_("Registration for this expo has ended."),
    next_step=_("The public halls can still be seen. For questions, write to the organiser."),
)
describe(
    PassUnknownError.code,
    sentence=_("This pass could not be found."),
    next_step=_("Check that the link is complete, or find your pass with its code and your e-mail address."),
    register=True,
)
describe(
    CancelledError.code,
    sentence=_("This registration was cancelled."),
    next_step=_("If you want to come after all, register again; it takes a minute."),
    register=True,
)
describe(
    NoAddressError.code,
    sentence=_("The e-mail address of this registration has been deleted."),
    next_step=_("The pass cannot be sent any more. It can still be found by its code."),
)
describe(
    RevokedError.code,
    sentence=_("The organiser has withdrawn this pass."),
    next_step=_("If you think that is a mistake, write to the organiser."),
)
