"""The languages: one folder each, found by being there.

A folder holds `LANGUAGE`, a `Language`; see `base.py` for what it must say.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from indexer.errors import UsageError
from indexer.languages.base import Language, Token
from indexer.languages.text import grams, norms, plain, sentences, tokens, words

__all__ = ["Language", "Token", "codes", "grams", "language", "norms", "plain", "sentences", "tokens", "words"]


@cache
def codes() -> tuple[str, ...]:
    """Codes of all languages, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.ispkg))


@cache
def language(code: str) -> Language:
    """The language of this code; raises UsageError for one that the program does not know."""
    if code not in codes():
        raise UsageError(f"unknown language {code!r}; choose one of {', '.join(codes())}")
    value: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return value
