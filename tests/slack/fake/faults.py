"""Faults injected into the Web API: rate limits, server errors, slow and lost responses."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from threading import Event, Lock

RATE_LIMIT, ERROR, LOST, SLOW, RESET = "rate_limit", "error", "lost", "slow", "reset"
"""429; 500 before anything is done; 500 after it is done; an answer that takes long; a connection cut."""


@dataclass
class Rule:
    method: str
    kind: str
    times: int = 1
    share: float = 1.0
    seconds: float = 1.0


@dataclass
class Faults:
    """Rules, tried in order; each has effect so many times, in a share of the calls."""

    rules: list[Rule] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=dict)
    random: random.Random = field(default_factory=lambda: random.Random(20210126))
    lock: Lock = field(default_factory=Lock)
    cleared: Event = field(default_factory=Event)

    def add(self, method: str, kind: str, times: int = 1, share: float = 1.0, seconds: float = 1.0) -> None:
        self.rules.append(Rule(method, kind, times, share, seconds))

    def clear(self) -> None:
        """No more faults; what was slow goes on."""
        self.rules.clear()
        self.cleared.set()
        self.cleared = Event()

    def pick(self, method: str) -> Rule | None:
        with self.lock:
            for rule in self.rules:
                if rule.method in {method, "*"} and rule.times > 0 and self.random.random() < rule.share:
                    rule.times -= 1
                    self.done[rule.kind] = self.done.get(rule.kind, 0) + 1
                    return rule
        return None
