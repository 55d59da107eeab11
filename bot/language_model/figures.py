"""Figures on the language model, for whoever runs it: calls, failures, what was discarded, what came of selections."""

from __future__ import annotations

from collections import Counter
from threading import Lock
from typing import Any


class Figures:
    """Counts since the start."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = Lock()

    def count(self, name: str, kind: str = "", by: int = 1) -> None:
        """Raise a count; of nothing, not at all."""
        if by:
            with self._lock:
                self._counts[name, kind] += by

    def snapshot(self) -> dict[str, Any]:
        """All counts as plain values."""
        with self._lock:
            counts = dict(self._counts)
        named: dict[str, Any] = {
            "model_calls": 0,
            "model_failures": {},
            "model_discarded": {},
            "model_verdicts": {},
        }
        for (name, kind), number in sorted(counts.items()):
            if kind:
                named.setdefault(name, {})[kind] = number
            else:
                named[name] = number
        return named
