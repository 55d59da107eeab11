"""Time, on a machine that may be busy with something else."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_for(find: Callable[[], T | None], seconds: float = 60.0) -> T:
    """What `find` finds, as soon as it is something; patient, as a busy machine may need all the time that there is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("waited in vain")
