"""What setting an expo up refuses, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class LastOrganiserError(MadangError):
    """An expo is never left without an organiser."""

    code = "last-organiser"
    status = 409


class HallNotEmptyError(MadangError):
    """A hall with works is not removed; params: `works`, those that were taken down counted in."""

    code = "hall-not-empty"
    status = 409


describe(
    LastOrganiserError.code,
    sentence=_("This is the expo’s last organiser."),
    next_step=_("Make somebody else an organiser first; then this role can be changed or withdrawn."),
)
describe(
    HallNotEmptyError.code,
    sentence=_("This hall has works, and is not removed: %(works)s, those that were taken down counted in."),
    next_step=_("A hall that nobody needs can be renamed, or closed to the public."),
)
