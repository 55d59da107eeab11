"""Whether reports have words for an act, beside facts."""

from __future__ import annotations

from collections.abc import Iterator

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
