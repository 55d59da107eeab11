"""Whether a word is one of the language, rather than somebody's own name."""

from __future__ import annotations

from indexer.frames.tables import frame_tables
from indexer.frames.words import table_norm
from indexer.languages import Token, language
from indexer.languages.text import word_keys
from indexer.lexicon import lexicon
from indexer.text.vocabulary import Vocabulary

_ACTORS_WORDS = (
    "body_words", "not_actors", "roles", "titles", "heads", "kinds", "meeting", "some_nouns", "heads_behind",
    "head_links",
)  # fmt: skip


class CommonWords:
    """The words of a language, as far as its tables, the lexicon, and the terms of the vocabulary have them."""

    def __init__(self, code: str, vocabulary: Vocabulary) -> None:
        self._code = code
        self._tables = frame_tables(code)
        self._lexicon = lexicon(code).table
        forms = (form for group in vocabulary.forms.get(code, {}).values() for form in group)
        self._of_terms = frozenset(
            stem
            for form in forms
            if vocabulary.kind(form.id) not in {"person", "state"}
            and (form.stems[1:] or vocabulary.kind(form.id) == "term")
            for stem in form.stems
        )
        self._known: dict[str, bool] = {}

    def __contains__(self, token: Token) -> bool:
        if token.surface not in self._known:
            self._known[token.surface] = self._has(token)
        return self._known[token.surface]

    def _has(self, token: Token) -> bool:
        norm = table_norm(token, self._tables)
        keys = word_keys(token.norm, language(self._code))
        return (
            norm in self._tables.dictionary
            or any(self._tables.actors[name].at([norm], 0) for name in _ACTORS_WORDS)
            or any(key in self._lexicon or key in self._of_terms for key in keys)
        )
