"""How people ask, one folder a language, beside what `indexer/languages/` says of its reports.

A folder holds `QUESTIONS`, a `Questions`; see `base.py` for what it must say. No index depends on it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from bot.question.languages.base import AskedValues, Dialogue, Questions, SmallTalk

__all__ = ["AskedValues", "Dialogue", "Questions", "SmallTalk", "questions"]


@cache
def questions(code: str) -> Questions:
    """How people ask in the language of this code."""
    value: Questions = import_module(f"{__name__}.{code}").QUESTIONS
    return value
