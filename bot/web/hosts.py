"""By which names the server answers: a page of another site cannot reach it by a name of its own (DNS rebinding)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

_THIS_MACHINE = "localhost"


class Hosts:
    """The names that a `Host` header may have: this machine's own, any bare address, and those that were allowed."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._names = frozenset({_THIS_MACHINE, *(name.strip().lower().rstrip(".") for name in allowed)}) - {""}

    def admit(self, header: str) -> bool:
        """Whether a request with this `Host` is for us. An address is no name that anybody could point here."""
        try:
            name = urlsplit(f"//{header}").hostname or ""
        except ValueError:
            return False
        name = name.rstrip(".")
        return name in self._names or name.endswith(f".{_THIS_MACHINE}") or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
