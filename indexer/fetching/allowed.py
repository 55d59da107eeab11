"""Which addresses may be requested at all; asked before every request, redirects included."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

import httpx

from indexer.errors import AddressRefused

_MEMBERS = "/dms_ties/"
_PORTS = {"http": 80, "https": 443}


def checked(address: str | httpx.URL, hosts: Collection[str]) -> httpx.URL:
    """The address, where it may be requested.

    Raises AddressRefused for one behind ITU's login, of a host that is not among `hosts`, or without encryption
    (but for this machine's own addresses).
    """
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, TypeError, ValueError) as error:
        raise AddressRefused(f"{address}: is no address ({error})") from error
    if needs_login(url):
        raise AddressRefused(f"{url}: needs a member's login; fetch it in a browser and add it with `cop add`")
    host = url.raw_host.decode("ascii")
    if url.scheme not in _PORTS or not host:
        raise AddressRefused(f"{url}: is no web address; only https is fetched")
    if url.scheme == "http" and not _is_this_machine(host):
        raise AddressRefused(f"{url}: is not encrypted; only https is fetched")
    port = url.port or _PORTS[url.scheme]
    named = {f"{host}:{port}"} | ({host} if port == _PORTS[url.scheme] else set())
    if named.isdisjoint(hosts):
        raise AddressRefused(f"{url}: the settings do not allow this host; COP_FETCH_HOSTS names those that are")
    return url


def needs_login(address: str | httpx.URL) -> bool:
    """Whether the address is one of those that ITU gives to members alone."""
    return _MEMBERS in f"{httpx.URL(address).path.lower()}/"


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
