"""`madang account`: somebody who makes expos in this installation, or a new password for them."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from madang.app.config import ConfigError
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.kernel.errors import NotFoundError
from madang.people.services import make_founder


def make_account(*, email: str, name: str, expo_slug: str | None, password: str) -> None:
    """Makes the account, or gives the one that is there this name and password; organiser of the expo that is named.

    Raises: ConfigError with what to change.
    """
    try:
        validate_password(password)
    except ValidationError as error:
        raise ConfigError(" ".join(error.messages)) from error
    try:
        expo = expos.expo_by_slug(expo_slug) if expo_slug else None
    except NotFoundError as error:
        known = ", ".join(one.slug for one in expos.all_expos()) or "none yet"
        msg = f"There is no expo {expo_slug!r} here (there are: {known})."
        raise ConfigError(msg) from error
    user_id = make_founder(email=email, name=name, password=password)
    if expo:
        expo_services.grant(expo_id=expo.id, user_id=user_id, name="organiser")
