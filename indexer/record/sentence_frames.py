"""The acts that the words of a sentence may tell of, whoever does them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from indexer.acts import BY_NAME
from indexer.frames.match import Matcher
from indexer.frames.tables import frame_tables, has_frames
from indexer.frames.words import read_words
from indexer.languages import language, tokens

_HYPHENS = "-\u2010\u2011"


@dataclass(frozen=True)
class SentenceFrames:
    """A sentence of a report with the acts that its words may tell of."""

    text: str
    code: str

    @cached_property
    def hits(self) -> tuple[tuple[int, int, bool, frozenset[str]], ...]:
        """Span, whether by a noun, and acts, of each wording that frames find."""
        if not has_frames(self.code):
            return ()
        known, tables = language(self.code), frame_tables(self.code)
        words = read_words(self.text, tokens(self.text, known), known, tables)
        found = Matcher(words, tables, frozenset()).hits()
        return tuple(
            (
                words[min(hit.inside)].start,
                words[max(hit.inside)].end,
                hit.kind == "noun",
                frozenset(frame.act for frame in hit.frames if frame.act in BY_NAME),
            )
            for hit in found
        )

    def is_noun(self, start: int, end: int) -> bool:
        """Whether what stands at this span is a noun without a verb."""
        kinds = {noun for first, last, noun, _ in self.hits if first < end and start < last}
        return kinds == {True}

    @property
    def tells(self) -> str:
        """The first verb that tells of an act; empty where none does. A name ("Chairs") and half a word are none."""
        return next((self.text[a:b] for a, b, noun, acts in self.hits if acts and not noun and self._is_word(a)), "")

    def _is_word(self, start: int) -> bool:
        return start == 0 or not (self.text[start].isupper() or self.text[start - 1] in _HYPHENS)
