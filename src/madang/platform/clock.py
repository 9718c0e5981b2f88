"""The one place where wall time and fresh ids come from, on the Django side."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from uuid_utils.compat import uuid7


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): ordered by time, so that inserts go to the end of an index."""
    return uuid7()
