"""How much one may send: a token bucket, told the time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from madang.kernel.addresses import Declared, household
from madang.wire.rates import BYTES, MESSAGES, Rate

Key = TypeVar("Key")
# Remembered addresses and passes; the one asked for longest ago is forgotten first.
_MOST_KEYS: Final = 20_000


# Read for every message.
_MESSAGES_RUN, _MESSAGES_MOST = MESSAGES.per_second, MESSAGES.burst
_BYTES_RUN, _BYTES_MOST = BYTES.per_second, BYTES.burst
# How often one pass may come in: reloads and lost lines, also of somebody on a train.
JOINS: Final = Rate(per_second=0.5, burst=20)
# Requests of one line where sockets are blocked: one a second, and a few at once after something was said.
POLLS: Final = Rate(per_second=3, burst=20)
# Connections of a stranger's address, before it shows a ticket.
CONNECTIONS: Final = Rate(per_second=2, burst=30)


class Bucket:
    """Tokens run in at a rate up to a burst. Times are seconds of any one clock."""

    __slots__ = ("_at", "_left", "_rate")

    def __init__(self, rate: Rate, now: float) -> None:
        self._rate = rate
        self._left = rate.burst
        self._at = now

    def take(self, now: float, amount: float = 1) -> bool:
        """Whether there was enough; if not, nothing is taken."""
        rate = self._rate
        left = self._left + (now - self._at) * rate.per_second
        self._at = now
        left = min(left, rate.burst)
        if left < amount:
            self._left = left
            return False
        self._left = left - amount
        return True

    def is_full(self, now: float) -> bool:
        """It is as if nothing had ever been taken."""
        return self._left + (now - self._at) * self._rate.per_second >= self._rate.burst

    def give_back(self) -> None:
        """One that was taken did not count."""
        self._left = min(self._rate.burst, self._left + 1)


class Flow:
    """What one pass may say: a bucket of MESSAGES and one of BYTES, asked as one, for they are asked for every message.
    Times as a bucket's.
    """

    __slots__ = ("_at", "_messages", "_size")

    def __init__(self, now: float) -> None:
        # What is missing in each.
        self._messages: float = 0
        self._size: float = 0
        self._at = now

    def take(self, now: float, size: int) -> bool:
        """Whether there was enough for a message of so many bytes."""
        gone = now - self._at
        self._at = now
        missing = self._messages - gone * _MESSAGES_RUN
        missing = missing + 1 if missing > 0 else 1
        missing_size = self._size - gone * _BYTES_RUN
        missing_size = missing_size + size if missing_size > 0 else size
        if missing > _MESSAGES_MOST or missing_size > _BYTES_MOST:
            self._refuse(missing, missing_size - size)
            return False
        self._messages = missing
        self._size = missing_size
        return True

    def _refuse(self, missing: float, missing_size: float) -> None:
        """A message that is too many is not taken; one that is only too long counts as a message."""
        self._messages = missing - 1 if missing > _MESSAGES_MOST else missing
        self._size = missing_size


class Buckets(Generic[Key]):
    """A bucket for each key. One that is full again is forgotten when others are asked for."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._buckets: OrderedDict[Key, Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: Key, now: float) -> bool:
        bucket = self._buckets.pop(key, None) or Bucket(self._rate, now)
        self._buckets[key] = bucket
        taken = bucket.take(now)
        # Two for each that comes: it never takes long, and they grow fewer.
        for _ in range(2):
            oldest = next(iter(self._buckets))
            if len(self._buckets) > _MOST_KEYS or self._buckets[oldest].is_full(now):
                del self._buckets[oldest]
        return taken

    def give_back(self, key: Key) -> None:
        """What was taken last did not count."""
        if key in self._buckets:
            self._buckets[key].give_back()


class Strangers:
    """Connections by address. Declared ranges (a venue's Wi-Fi, an agency) and this machine itself are not limited."""

    def __init__(self, rate: Rate = CONNECTIONS, declared: Sequence[str] = ()) -> None:
        self._declared = Declared(declared)
        self._buckets: Buckets[str] = Buckets(rate)

    def may_connect(self, address: str, now: float) -> bool:
        return self.is_free(address) or self._buckets.take(household(address), now)

    def known(self, address: str) -> None:
        """Who connected from there is a stranger no more: limits are their pass's from now on, so that a hall of phones
        behind one address gets in.
        """
        self._buckets.give_back(household(address))

    def is_free(self, address: str) -> bool:
        return address in self._declared
