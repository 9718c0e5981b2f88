"""What has been entered so far, carried in the form itself, signed: no session, no row before it is a registration."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import UUID

from django.core import signing

from madang.platform.clock import new_id

SALT = "madang.registration.draft"
KEPT_SECONDS = 60 * 60 * 24
# As typed, also when it will not do: it is shown again, and checked again before it is believed.
TYPED_MOST = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """`key` makes sending the form twice one registration; `contact` holds the second step's fields as typed."""

    key: UUID = field(default_factory=new_id)
    mode: str = ""
    contact: dict[str, str] = field(default_factory=dict)

    def with_mode(self, mode: str) -> Draft:
        return replace(self, mode=mode[:20])

    def with_contact(self, typed: dict[str, str]) -> Draft:
        return replace(self, contact={name: value[:TYPED_MOST] for name, value in typed.items()})

    def signed(self) -> str:
        return signing.dumps({**asdict(self), "key": str(self.key)}, salt=SALT, compress=True)


def read(signed: str) -> Draft | None:
    """None when it is not ours, or older than a day."""
    try:
        kept: dict[str, Any] = signing.loads(signed, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        return None
    return Draft(key=UUID(kept["key"]), mode=kept["mode"], contact=kept["contact"])
