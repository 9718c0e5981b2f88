"""What leaves this domain: accounts, without their passwords."""

from __future__ import annotations

from dataclasses import dataclass

from madang.kernel.ids import UserId


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who signs in. `may_found`: makes expos; `has_password`: False until an invitation was used."""

    id: UserId
    email: str
    name: str
    may_found: bool
    has_password: bool
