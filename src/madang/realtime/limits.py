"""How much one may send: a token bucket, told the time."""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Remembered addresses; the one asked for longest ago is forgotten first.
_MOST_ADDRESSES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second`."""

    per_second: float
    burst: float


# Intents come at most 10 a second; twice that, with room for a network that delivers in gulps.
MESSAGES: Final = Rate(per_second=20, burst=80)
BYTES: Final = Rate(per_second=16_000, burst=64_000)
# Writes to the database.
WRITES: Final = Rate(per_second=3, burst=20)
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
        self._left = min(self._rate.burst, self._left + (now - self._at) * self._rate.per_second)
        self._at = now
        if self._left < amount:
            return False
        self._left -= amount
        return True


class Strangers:
    """Connections by address. Declared ranges (a venue's Wi-Fi, an agency) and this machine itself are not limited."""

    def __init__(self, rate: Rate = CONNECTIONS, declared: Sequence[str] = ()) -> None:
        self._rate = rate
        self._declared = [ipaddress.ip_network(net) for net in declared]
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def may_connect(self, address: str, now: float) -> bool:
        if self._is_free(address):
            return True
        bucket = self._buckets.pop(address, None) or Bucket(self._rate, now)
        self._buckets[address] = bucket
        if len(self._buckets) > _MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket.take(now)

    def _is_free(self, address: str) -> bool:
        try:
            known = ipaddress.ip_address(address)
        except ValueError:
            return False
        return known.is_loopback or any(known in net for net in self._declared)
