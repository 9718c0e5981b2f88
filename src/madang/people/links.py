"""One-time links by which somebody sets their own password: invitations, and the way back to an account.

The token is Django's: signed, good for PASSWORD_RESET_TIMEOUT seconds, and dead as soon as the password is set or the
account signs in.
"""

from __future__ import annotations

from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import UserId
from madang.people.models import User


def path_for(user_id: UserId) -> str:
    """The link's path; the site's own address comes before it. Raises: NotFoundError."""
    user = User.objects.filter(id=user_id, is_active=True).first()
    if user is None:
        raise NotFoundError
    uid = urlsafe_base64_encode(force_bytes(str(user.pk)))
    return reverse("people:set-password", args=[uid, default_token_generator.make_token(user)])
