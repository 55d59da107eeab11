"""The phrases of a language's discourse, ready to be found in a text."""

from __future__ import annotations

from functools import cache

from indexer.languages import language
from indexer.languages.discourse import discourse
from indexer.text.phrase_matcher import Phrases


@cache
def discourse_phrases(code: str, *rows: str) -> Phrases[str]:
    """The phrases of these rows of `Discourse`, each with the name of its row."""
    table = discourse(code)
    return Phrases(((phrase, row) for row in rows for phrase in getattr(table, row)), language(code))
