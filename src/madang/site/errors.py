"""What the way into the world refuses, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class NoPassError(MadangError):
    """Nobody's good pass is in this browser."""

    code = "no-pass"
    status = 403


class NotOpenError(MadangError):
    """Outside the opening hours, or while the gate is closed; params: `why` ("early", "over", "shut")."""

    code = "not-open"
    status = 403


class WorldDownError(MadangError):
    """The world does not answer at the moment."""

    code = "world-down"
    status = 503


describe(
    WorldDownError.code,
    sentence=_("The yard does not answer at the moment."),
    next_step=_("It comes back by itself. The halls can also be seen as pages meanwhile."),
)
describe(
    NoPassError.code,
    sentence=_("The yard is open to people with a pass, and this browser has none."),
    next_step=_("Register, or find your pass; it takes a minute."),
    register=True,
)
describe(
    NotOpenError.code,
    sentence=_("The gate is closed at the moment."),
    next_step=_("Please try again in a little while. The halls can also be seen as pages."),
)
describe(
    NotOpenError.code,
    why="early",
    sentence=_("The expo has not opened yet."),
    next_step=_("Your pass says when it opens. Keep it until then."),
)
describe(
    NotOpenError.code,
    why="over",
    sentence=_("The expo is over."),
    next_step=_("Thank you for coming. The public halls can still be seen as pages."),
)
