"""By which names the server answers: a page of another site cannot reach it by a name of its own (DNS rebinding)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

_THIS_MACHINE = "localhost"
_HOST = re.compile(r"(?P<name>[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")


class Hosts:
    """The names that a `Host` header may have: this machine's own, any bare address, and those that were allowed."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._names = frozenset({_THIS_MACHINE, *(name.strip().lower().rstrip(".") for name in allowed)}) - {""}

    def admit(self, header: str) -> bool:
        """Whether a request with this `Host` is for us. An address is no name that anybody could point here."""
        found = _HOST.fullmatch(header.lower())
        if found is None:
            return False
        name = found["name"].strip("[]").rstrip(".")
        return name in self._names or name.endswith(f".{_THIS_MACHINE}") or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
