"""Forms that are sent too often: told on the form itself, so that nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from madang.kernel.errors import TooManyError

if TYPE_CHECKING:
    from django.forms import BaseForm

TOO_MANY: Final = "too-many"


@contextmanager
def told_in(form: BaseForm) -> Iterator[None]:
    """What a limit refuses inside becomes an error of the form."""
    try:
        yield
    except TooManyError as error:
        words = _("That was sent very often in a short time. Nothing is lost: send it again in %(minutes)s min.")
        minutes = ceil(int(error.params["seconds"]) / 60)
        form.add_error(None, ValidationError(words % {"minutes": minutes}, code=TOO_MANY))


def status_of(form: BaseForm) -> int:
    """The HTTP status of the page that shows it."""
    return TooManyError.status if form.has_error("__all__", TOO_MANY) else 200
