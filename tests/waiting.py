"""Time, on a machine that may be busy with something else."""

from __future__ import annotations

import os
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


def processor_seconds() -> float:
    """Seconds that processors have worked for this process and the children that it has waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
