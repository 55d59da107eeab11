"""Whom somebody has on their side: "Japan, supported by Chile, objected" makes Chile object, not support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.acts import OBJECTING, acts_where
from indexer.languages import language, tokens
from indexer.model import INFERRED, Fact, Unit
from indexer.text.discourse_phrases import discourse_phrases

_SUPPORT = "support"
_WANTING = acts_where(lambda act: act.opens_matter or act.outcome == "proposal" or act.family == "asking")
"""Acts that others may support in the same sentence."""
_COMMAS = (",", "\u060c", "\uff0c")
_BACKED_BY = "backed_by"


def with_backing(unit: Unit, sentence: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of one sentence, in which those who back somebody that objects object as well; this is inferred."""
    objecting = {fact.act for fact in sentence if fact.act in OBJECTING and fact.actor}
    supporting = [fact for fact in sentence if fact.act == _SUPPORT and fact.actor and not fact.corrected]
    if len(objecting) != 1 or not supporting or any(fact.act in _WANTING for fact in sentence):
        return tuple(sentence)
    backing = tuple(_backing(_text_of(unit, sentence[0]), unit.language))
    act = objecting.pop()
    return tuple(
        replace(fact, act=act, basis=INFERRED, inferred_from=unit.number)
        if fact in supporting and any(start < fact.said[1] and fact.said[0] < end for start, end in backing)
        else fact
        for fact in sentence
    )


def _text_of(unit: Unit, fact: Fact) -> str:
    text = next((item.text for item in unit.items if item.label == fact.item), unit.text) if fact.item else unit.text
    return text[fact.start : fact.end]


def _backing(sentence: str, code: str) -> Iterator[tuple[int, int]]:
    """Spans, in the sentence, of the words by which somebody is said to have others on their side."""
    spoken = tokens(sentence, language(code))
    for match in discourse_phrases(code, _BACKED_BY, "with_support").find(spoken):
        start, end = spoken[match.first].start, spoken[match.last - 1].end
        if match.value != _BACKED_BY or sentence[:start].rstrip().endswith(_COMMAS):
            yield start, end
