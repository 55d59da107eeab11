"""How long questions and what belongs to them are kept."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.errors import UsageError

VARIABLE = "COP_LOG_DAYS"
DAY = 24 * 3600.0
DEFAULT_DAYS = 90
"""Days that the Slack app remembers questions where nothing else is said."""
_UNTIL_PURGED = ("feedback",)
"""Kinds that are kept until the variable says how long."""
_OF_QUESTIONS = ("thread", "answer", "inquiry", "asked", "passed")
"""Kinds of values that a store keeps of what was asked."""
_SHORTLY = {"claim": 2 * DAY, "foreign": 7 * DAY}
"""Kinds that say nothing of what was asked: work that was done, threads of other people."""


def log_days(environment: Mapping[str, str]) -> int | None:
    """Days that questions are kept; None where that is not set. Raises UsageError."""
    value = environment.get(VARIABLE, "").strip()
    if not value:
        return None
    if not value.isascii() or not value.isdigit():
        raise UsageError(f"{VARIABLE} takes a number of days, not {value!r}")
    return int(value)


def seconds_kept(days: int | None) -> dict[str, float]:
    """Retention by kind of value, in seconds."""
    if days is None:
        return {**_SHORTLY, **dict.fromkeys(_OF_QUESTIONS, DEFAULT_DAYS * DAY)}
    return {**_SHORTLY, **dict.fromkeys((*_OF_QUESTIONS, *_UNTIL_PURGED), days * DAY)}
