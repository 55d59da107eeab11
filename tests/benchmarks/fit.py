"""How a figure grows: the exponent of the power law through its measurements."""

from __future__ import annotations

import math
from collections.abc import Sequence


def power_law(points: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """(factor, exponent) of the line through the points on log-log paper; None for fewer than two usable points."""
    logs = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    if len({x for x, _ in logs}) < 2:
        return None
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)
    return math.exp(mean_y - slope * mean_x), slope
