"""Deadline of a piece of work: whoever computes looks between its steps whether anybody still waits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)


class OutOfTime(Exception):
    """The deadline has passed; what was begun is given up."""


@contextmanager
def deadline(moment: float) -> Iterator[None]:
    """Work that is to end at this moment of the monotonic clock."""
    token = _DEADLINE.set(moment)
    try:
        yield
    finally:
        _DEADLINE.reset(token)


def check_deadline() -> None:
    """Raise OutOfTime where the deadline, if there is one, has passed."""
    moment = _DEADLINE.get()
    if moment is not None and time.monotonic() > moment:
        raise OutOfTime
