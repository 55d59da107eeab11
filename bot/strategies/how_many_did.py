"""How many did something: counted from the record, where no report gives their number."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import Declined, Found, Verdict
from bot.evidence.evidence import Evidence
from bot.question.meeting_meanings import meant_places
from bot.question.model import Question
from bot.strategies.base import Inquiry
from bot.strategies.who_did import find_doers
from indexer.acts import answering
from indexer.lexicon import lexicon

_DOERS = frozenset({"country", "member-state", "delegation", "organization", "participant", "speaker"})
"""Meanings of words for those who act at a meeting."""
_STATES = frozenset({"country", "member-state", "delegation"})
_OTHERS = _DOERS - _STATES
_VOTING = frozenset({"vote"})


def count_the_doers(inquiry: Inquiry) -> Verdict:
    """At least so many as the record names, each with its paragraph: reports need not name all."""
    asked = inquiry.question
    meant = {id_ for each in lexicon(asked.language).find(asked.counted) for id_ in each.ids}
    if asked.wants != "how_many" or not answering(asked.acts) or meant.isdisjoint(_DOERS):
        return Declined("it does not ask how many did something")
    if meant_places(asked, _VOTING):
        return Declined("positions that the record names are no votes")
    if inquiry.proof is not None and inquiry.proof.best.slots.gives == 1.0:
        return Declined("a passage gives their number")
    found = find_doers(_for_names(inquiry, states=meant.isdisjoint(_OTHERS)))
    if not isinstance(found, Found):
        return Declined("the record names nobody who did so")
    n = len({actor for told in found.statements for actor in told.actors})
    return replace(found, lead=inquiry.words("At least {n}", n=n)) if n else found


def _for_names(inquiry: Inquiry, *, states: bool) -> Inquiry:
    """The same, as if asked who did so."""
    asked, counted = inquiry.question, set(inquiry.question.counted)
    as_who: Question = replace(
        asked,
        wants="who",
        want_words=(),
        wants_states=states,
        values=frozenset(),
        counted=(),
        words=tuple(word for word in asked.words if word not in counted),
        mentions=tuple(m for m in asked.mentions if not set(asked.spoken[m.first : m.last]) <= counted),
    )
    return replace(inquiry, question=as_who, evidence=Evidence(inquiry.index, as_who))
