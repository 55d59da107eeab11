"""Which acts a sentence of a report has words for, whoever does them and whether they were done.

A record tells of what was done in the room: somebody "offered to pay", "proposed a vote", "said that the closure was
regrettable". Who asks who pays, whether there was a vote or who complained is answered by such sentences.
"""

from __future__ import annotations

from functools import lru_cache

from bot.evidence.sentences import Span
from indexer.acts import BY_NAME, SETTLING
from indexer.frames.match import Matcher
from indexer.frames.tables import has_frames, question_tables
from indexer.frames.words import read_words
from indexer.languages import language, tokens
from indexer.model import Fact

_SETTLED = "settled"
"""What frames call a wording for how something ended, where no act tells it: "found no support"."""
_ENDING = SETTLING | {"oppose"}
"""Acts whose words say how something ended where nobody is named for them: "was rejected"."""


def tells_by_words(span: Span, fact: Fact, acts: tuple[str, ...]) -> bool:
    """Whether a fact of a sentence tells of one of the acts because the sentence has the words for it."""
    wanted = {act for act in acts if act in BY_NAME and fact.act in BY_NAME[act].told_in}
    return bool(wanted) and bool(fact.actor) and not wanted.isdisjoint(worded_acts(span.text, span.unit.language))


def settles_by_words(span: Span) -> bool:
    """Whether a sentence tells how something ended without saying who settled it: "the idea was not retained"."""
    worded = worded_acts(span.text, span.unit.language)
    is_somebodys = any(fact.actor for fact in span.facts)
    return _SETTLED in worded or (not is_somebodys and not _ENDING.isdisjoint(worded))


@lru_cache(4_000)
def worded_acts(text: str, code: str) -> frozenset[str]:
    """The acts that a sentence has verbs for, as people or reports word them; none in a language without frames."""
    if not has_frames(code):
        return frozenset()
    known, tables = language(code), question_tables(code)
    words = read_words(text, tokens(text, known), known, tables)
    return Matcher(words, tables, frozenset(), asked=True).worded()
