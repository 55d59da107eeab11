"""Settings of fetching: where from, how patiently, how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from indexer.errors import UsageError

ITU = "https://www.itu.int"
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are fetched; times are in seconds."""

    base: str = ITU
    """What the addresses begin with that are made from a symbol."""
    hosts: tuple[str, ...] = ("www.itu.int",)
    """Hosts that may be asked, as `host` (with its usual port alone) or `host:port`."""
    connect: float = 15
    read: float = 30
    """Longest wait for the next piece of an answer."""
    overall: float = 600
    """Longest time for one document, all attempts and waits together."""
    attempts: int = 4
    first_wait: float = 1
    """Before the second attempt; doubled before each further one."""
    longest_wait: float = 120
    """A server that asks to wait longer is left alone for this time."""
    pause: float = 1
    """Between two requests to one host."""
    at_once: int = 2
    """Documents that are fetched at the same time."""
    largest: int = 50 * _MEGABYTE
    """Largest document, in bytes."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """The settings with `COP_FETCH_BASE` and `COP_FETCH_HOSTS` as the environment has them.

        Raises UsageError where one of them cannot be followed.
        """
        base = environment.get("COP_FETCH_BASE", "").strip().rstrip("/") or ITU
        named = environment.get("COP_FETCH_HOSTS", "").translate({ord("["): "", ord("]"): ""}).split(",")
        hosts = tuple(host.strip().lower() for host in named if host.strip()) or cls().hosts
        try:
            address = httpx.URL(base)
        except httpx.InvalidURL as error:
            raise UsageError(f"COP_FETCH_BASE is no address ({error}); write it like {ITU}") from error
        if address.scheme not in {"http", "https"} or not address.host:
            raise UsageError(f"COP_FETCH_BASE {base!r} is no address; write it like {ITU}")
        return cls(base=base, hosts=hosts)
