"""Why the world turns somebody away. Each names the close code that goes with it."""

from __future__ import annotations

from typing import ClassVar

from madang.kernel.errors import MadangError
from madang.wire.server import Closing


class TurnedAwayError(MadangError):
    """Base of what ends a connection; `closing` is its WebSocket close code."""

    code = "turned-away"
    status = 403
    closing: ClassVar[int] = Closing.BAD_TICKET


class BadTicketError(TurnedAwayError):
    """Params: `why` ("forged", "expired", "used", "missing")."""

    code = "bad-ticket"
    closing = Closing.BAD_TICKET


class NotAdmittedError(TurnedAwayError):
    """The pass is cancelled, banned or replaced by a newer one."""

    code = "not-admitted"
    closing = Closing.NOT_ADMITTED


class EntryShutError(TurnedAwayError):
    """The gate is closed for newcomers."""

    code = "entry-shut"
    closing = Closing.ENTRY_CLOSED


class StoppedError(TurnedAwayError):
    """The organiser has stopped the expo in an emergency: everybody but staff is outside until it goes on."""

    code = "expo-stopped"
    closing = Closing.STOPPED


class OldClientError(TurnedAwayError):
    """Params: `version` that this world speaks."""

    code = "old-client"
    closing = Closing.OLD_CLIENT
