"""Metrics for whoever runs the app: questions, refusals, errors, latency."""

from __future__ import annotations

import time
from collections import Counter, deque
from threading import Lock
from typing import Any

_LATENCY_SAMPLES = 1000


class Metrics:
    """Counts since the start; latency from event to posted answer, of the last thousand answers."""

    def __init__(self) -> None:
        self.started = time.time()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._seconds: deque[float] = deque(maxlen=_LATENCY_SAMPLES)
        self._lock = Lock()

    def count(self, name: str, label: str = "") -> None:
        """Increment a counter."""
        with self._lock:
            self._counts[name, label] += 1

    def observe_latency(self, seconds: float) -> None:
        """Record the seconds from event to posted answer."""
        with self._lock:
            self._seconds.append(seconds)

    def snapshot(self) -> dict[str, Any]:
        """All metrics as plain values; times in seconds."""
        with self._lock:
            counts, seconds = dict(self._counts), sorted(self._seconds)
        named: dict[str, Any] = {"questions": {}, "answers": {}, "errors": {}, "duplicates": 0, "feedback": {}}
        for (name, label), number in sorted(counts.items()):
            if label:
                named.setdefault(name, {})[label] = number
            else:
                named[name] = number
        named["latency_seconds"] = {f"p{share}": _quantile(seconds, share) for share in (50, 95, 99)}
        named["uptime_seconds"] = round(time.time() - self.started, 1)
        return named


def prometheus_text(data: dict[str, Any]) -> str:
    """The metrics in Prometheus' text format."""
    lines = []
    for name, value in data.items():
        if not isinstance(value, dict):
            lines.append(f"cop_slack_{name} {value}")
        elif name == "latency_seconds":
            lines += [f'cop_slack_{name}{{quantile="0.{share[1:]}"}} {number}' for share, number in value.items()]
        else:
            lines += [f'cop_slack_{name}{{kind="{label}"}} {number}' for label, number in value.items()]
    return "\n".join(lines) + "\n"


def _quantile(ordered: list[float], share: int) -> float:
    return round(ordered[min(len(ordered) - 1, len(ordered) * share // 100)], 4) if ordered else 0.0
