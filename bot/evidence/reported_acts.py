"""What reports say of an act beside facts: that it was not done ("adopted without a vote"), or is only planned."""

from __future__ import annotations

from collections.abc import Container, Iterator

import numpy as np

from indexer import Index
from indexer.languages import language, tokens
from indexer.languages.base import Cue
from indexer.languages.text import grams
from indexer.record.cue_tables import tables
from indexer.search.library import Stack
from indexer.search.segment import act_mark

_EDGE = "_"


def speaks_of(index: Index, act: str) -> bool:
    """Whether some paragraph has words for the act."""
    if index.library.marks.frequency(act_mark(act)):
        return True
    return any(
        any(cue.act == act for cue in _cues(index.units[int(stack.rows[document])].full_text, stack.code))
        for stack in index.library.stacks
        for document in _candidates(stack, act)
    )


def is_denied(text: str, acts: Container[str], code: str) -> bool:
    """Whether the text says of one of the acts that it was not done."""
    return any(cue.voice == "not" and cue.act in acts for cue in _cues(text, code))


def _candidates(stack: Stack, act: str) -> list[int]:
    """Documents with all n-grams of one of the act's cues."""
    known = language(stack.code)
    found: set[int] = set()
    for form in (form for cue in known.speech.cues if cue.act == act for form in cue.forms):
        inner = {gram for gram in grams(tokens(form, known), known) if _EDGE not in gram}
        held = [stack.holding("grams", gram) for gram in inner]
        if held:
            common = held[0]
            for documents in held[1:]:
                common = np.intersect1d(common, documents)
            found.update(common.tolist())
    return sorted(found)


def _cues(text: str, code: str) -> Iterator[Cue]:
    return (match.value for match in tables(code).cues.find(tokens(text, language(code))))
