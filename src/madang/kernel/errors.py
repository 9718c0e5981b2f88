"""One hierarchy of refusals. Each carries a code and parameters; the edge (page or socket) puts it into words."""

from __future__ import annotations

from typing import ClassVar

Param = str | int


class MadangError(Exception):
    """A request that cannot be carried out, told so that a person knows what to do.

    `code` is stable and listed in docs/errors.md; `status` is the HTTP status a page answers with.
    """

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500

    def __init__(self, **params: Param) -> None:
        super().__init__(self.code, params)
        self.params = params

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.code in type_of_code:
            msg = f"two errors share the code {cls.code}"
            raise TypeError(msg)
        type_of_code[cls.code] = cls


type_of_code: dict[str, type[MadangError]] = {}


class NotFoundError(MadangError):
    code = "not-found"
    status = 404


class NotAllowedError(MadangError):
    code = "not-allowed"
    status = 403


class BadInputError(MadangError):
    """Params: `field`, and `why` (a code of its own)."""

    code = "bad-input"
    status = 400


class TooLongError(MadangError):
    """Params: `field`, `most` (characters)."""

    code = "too-long"
    status = 400


class BusyError(MadangError):
    """The queue is full; the same request with the same key may be sent again."""

    code = "busy"
    status = 503


class TooManyError(MadangError):
    """A rate limit; params: `seconds` to wait."""

    code = "too-many"
    status = 429
