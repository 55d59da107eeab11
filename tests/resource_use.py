"""Processor time and memory that a piece of work takes, told apart from what the process used before it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
needs_memory_peak = pytest.mark.skipif(not _RESET.exists(), reason="peak memory is read where Linux keeps it")


@dataclass
class ResourceUse:
    """What a piece of work took, filled in at its end."""

    seconds: float = 0.0
    """Of processors, in this process and in the children that it has waited for."""
    memory: int = 0
    """Bytes of this process at the peak, beyond what it held at the beginning; without its children."""


@contextmanager
def resource_use() -> Iterator[ResourceUse]:
    """Measure the block: whatever ran before it in this process does not count."""
    used = ResourceUse()
    if _RESET.exists():
        _RESET.write_text("5")  # the peak is from now on that of the block
    held, began = _memory("VmRSS"), processor_seconds()
    yield used
    used.seconds = processor_seconds() - began
    used.memory = _memory("VmHWM") - held


def processor_seconds() -> float:
    """Seconds that processors have worked for this process and the children that it has waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _memory(name: str) -> int:
    """Bytes, by the name that the kernel gives them; zero where it tells none."""
    lines = _STATUS.read_text().splitlines() if _STATUS.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)
