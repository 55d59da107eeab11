"""Who is meant by words for those named before: both delegations, the latter, the proponent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.record.statements.agents import Actors
from indexer.record.statements.model import ANAPHOR, MEETING, SOME, Statement
from indexer.record.statements.names import Span

PAIR, LATTER, FORMER, PROPONENT = "pairs", "latter", "former", "proponents"
"""Ids of such words, and the names of their lists in `frames.yaml`."""
MEANT = (PAIR, LATTER, FORMER, PROPONENT)
_TWO = 2
_PROPOSING = frozenset({"propose", "contribute"})


class Anaphora:
    """What the sentences of a paragraph have named so far."""

    def __init__(self) -> None:
        self.pair: Actors = ()
        """The two that were named together last."""
        self.proponents: Actors = ()

    def resolved(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The spans of a sentence, those of such words with whom they mean; what stays open is nobody's."""
        found: list[Span] = []
        for span in spans:
            meant = self._meant(span.actors[0].id) if span.actors[0].kind == ANAPHOR else ()
            found.append(replace(span, actors=meant) if meant else span)
            if len(span.actors) == _TWO and all(one.kind not in {MEETING, SOME, ANAPHOR} for one in span.actors):
                self.pair = span.actors
        return tuple(found)

    def _meant(self, word: str) -> Actors:
        if word == PAIR:
            return self.pair
        if word == LATTER:
            return self.pair[-1:]
        if word == FORMER:
            return self.pair[:1]
        return self.proponents if word == PROPONENT else ()

    def hear(self, told: Sequence[Statement]) -> None:
        """Keep who proposed something last."""
        for statement in told:
            if statement.act in _PROPOSING and statement.actors and statement.basis != "referred":
                self.proponents = statement.actors
