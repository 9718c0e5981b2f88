"""Network addresses: whom one is counted with, and which networks many people share."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import Final

_IPV4: Final = 4
# One connection's network, and full of addresses (RFC 4291, section 2.5.1).
_HOUSE_BITS: Final = 64


def household(address: str) -> str:
    """Whom an address is counted with: itself; an IPv6 one with its network. What is no address stays as it is."""
    known = _read(address)
    if known is None:
        return address
    if known.version == _IPV4:
        return str(known)
    return str(ipaddress.ip_network((known, _HOUSE_BITS), strict=False))


class Declared:
    """Networks whose addresses many people share (a venue's Wi-Fi, an agency), in CIDR notation; and this machine."""

    def __init__(self, networks: Sequence[str] = ()) -> None:
        self._networks = [ipaddress.ip_network(network) for network in networks]

    def __contains__(self, address: str) -> bool:
        known = _read(address)
        return known is not None and (known.is_loopback or any(known in network for network in self._networks))


def _read(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return None
    # A socket that listens on IPv6 names IPv4 addresses in its own way.
    return getattr(known, "ipv4_mapped", None) or known
