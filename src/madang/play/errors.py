"""What the wings wall refuses, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class WingGoneError(MadangError):
    """The cheer of this link was taken back, or hidden by the organiser."""

    code = "wing-gone"
    status = 410


class WallClosedError(MadangError):
    """The expo is over: the wall can be read, and nothing more be left on it."""

    code = "wall-closed"
    status = 403


describe(
    WingGoneError.code,
    sentence=_("This cheer is not on the wall any more."),
    next_step=_("Whoever sent you the link meant well; you are welcome to leave a cheer of your own."),
    register=True,
)
describe(
    WallClosedError.code,
    sentence=_("The expo is over, and no more cheers can be left."),
    next_step=_("The wall can still be read with a pass."),
)
