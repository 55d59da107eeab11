"""Who a client is, by its network address."""

from __future__ import annotations

import ipaddress

_SITE_BITS = 64
"""Of an IPv6 address: one customer has them all."""


def network_of(address: str) -> str:
    """The IPv4 address or IPv6 network that stands for one client; as it is where it is no IP address."""
    ip = _parsed(address)
    if isinstance(ip, ipaddress.IPv6Address) and not ip.is_loopback:
        return str(ipaddress.ip_network((int(ip), _SITE_BITS), strict=False))
    return str(ip) if ip else address


def is_this_machine(address: str) -> bool:
    """Whether the client runs on this machine: who can ask from here can do worse."""
    ip = _parsed(address)
    return not address or (ip is not None and ip.is_loopback)


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return ip.ipv4_mapped or ip if isinstance(ip, ipaddress.IPv6Address) else ip
