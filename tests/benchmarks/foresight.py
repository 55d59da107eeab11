"""What a size would cost, by the sizes before it: who would take too long or too much memory is left out, with why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.compare import Row
from tests.benchmarks.fit import power_law


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a step may take, in seconds."""

    build: float = 1800.0
    query: float = 2.0


def reason_to_skip(rows: Sequence[Row], engine: str, size: int, patience: Patience) -> str:
    """Why the engine is not to be tried at this size, or nothing."""
    own = [row for row in rows if row.engine == engine]
    failed = next((row for row in own if row.skipped), None)
    if failed:
        return f"left out at {failed.size:,} already ({failed.skipped})"
    for figure, limit in (("build", patience.build), ("cop index", patience.build), ("p50", patience.query)):
        expected = _expected(own, figure, size)
        if expected > limit:
            return f"{figure} would take about {expected:,.0f} s"
    free = _available()
    for figure in ("build peak", "cop index peak"):
        expected = _expected(own, figure, size)
        if expected > free:
            return f"would take about {expected / 2**30:,.0f} GB of memory; {free / 2**30:,.0f} GB are free"
    return ""


def _expected(rows: Sequence[Row], figure: str, size: int) -> float:
    """The figure at this size, by the two largest sizes measured; in proportion to the size where there is but one."""
    points = [(float(row.size), row.figures[figure]) for row in rows if figure in row.figures][-2:]
    if not points:
        return 0.0
    law = power_law(points)
    if law is None:
        return points[-1][1] * size / points[-1][0]
    return law[0] * math.exp(law[1] * math.log(size))


def _available() -> float:
    lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    free = next(line for line in lines if line.startswith("MemAvailable:"))
    return float(free.split()[1]) * 1024
