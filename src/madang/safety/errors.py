"""Why somebody may not speak, or not with these words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class ChatOffError(MadangError):
    """The organiser has switched chat off for everybody."""

    code = "chat-off"
    status = 403


class MutedError(MadangError):
    """Staff have muted this person; params: `why` (safety.types.Why)."""

    code = "muted"
    status = 403


class UnkindError(MadangError):
    """The text holds a word that this expo refuses."""

    code = "unkind"
    status = 400


describe(
    ChatOffError.code,
    sentence=_("Chat is switched off at the moment."),
    next_step=_("The organiser will switch it on again. Waving and gestures still work."),
)
describe(
    MutedError.code,
    sentence=_("The staff have muted you here, and your line was not sent."),
    next_step=_("If you think that this is a mistake, ask the staff for help."),
)
describe(
    UnkindError.code,
    sentence=_("There is a word in it that this expo does not allow."),
    next_step=_("Please say it in other words."),
)
