"""The register of outcomes: every sentence on what the meetings came to, as rows.

Rows are read from the version of each report that the reader of a language is answered from; where a sentence of it
shows no act, the same sentence of its other versions is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.evidence.sentences import is_headed
from bot.registers.filters import Filter, Narrowing
from bot.registers.row_source import Source, source_of, told_sentences
from indexer import Fact, Index, Unit
from indexer.acts import ACTS, BY_NAME, acts_where

_KINDS = {act.name: act.outcome for act in ACTS if act.outcome}
"""Kinds of outcomes by act; the first act that a sentence has names its kind."""

STATEMENT = "statement"
OTHER = "other"
OUTCOME_KINDS = tuple(dict.fromkeys((*_KINDS.values(), STATEMENT, OTHER)))

_OUTCOMES = ("outcome", "decision", "recommendation")
"""What the headings of sections on outcomes name."""
_RESOLUTIONS = acts_where(lambda act: act.is_resolution)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence on what a meeting came to."""

    kind: str
    actor: str
    actor_id: str
    text: str
    report: str
    meeting: int
    paragraph: str
    source: Source
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""


def outcomes(index: Index, code: str, wanted: Filter) -> list[Outcome]:
    """Every sentence of the sections on outcomes, with its kind and its actors where it names any.

    Of a section on discussions and outcomes, only what was decided or recommended, or said from the chair; of a report
    that has no section on outcomes, only what the group or its chair decided or recommended.
    """
    narrowing = Narrowing(index, wanted)
    view = [index.units[i] for i in index.view(code).positions if index.units[i].section]
    headed = {unit.report for unit in view if _is_headed(index, unit, _OUTCOMES)}
    rows = []
    for unit in view:
        if not (narrowing.has_meeting(unit.meetings) and narrowing.has_topic(unit)):
            continue
        is_outcome = _admission(index, unit, has_section=unit.report in headed)
        for text, facts in told_sentences(index, unit):
            if not is_outcome(facts):
                continue
            kind, doing = _kind(facts, index.group_id(unit.meeting))
            if narrowing.has_kind(kind) and narrowing.has_actor([fact.actor for fact in doing], unit.meeting):
                rows.append(_outcome(index, unit, kind, doing, text, code))
    return rows


def _is_headed(index: Index, unit: Unit, concepts: Iterable[str]) -> bool:
    return any(is_headed(index, unit, concept) for concept in concepts)


def _admission(index: Index, unit: Unit, *, has_section: bool) -> Callable[[Sequence[Fact]], bool]:
    """Which sentences of the unit are outcomes, told by their facts."""
    if not _is_headed(index, unit, _OUTCOMES):
        return _is_nothing if has_section else partial(_is_resolution, index.group_id(unit.meeting))
    is_told = partial(_is_no_discussion, index.group_id(unit.meeting))
    return is_told if is_headed(index, unit, "discussion") else _is_anything


def _is_anything(facts: Sequence[Fact]) -> bool:
    del facts
    return True


def _is_nothing(facts: Sequence[Fact]) -> bool:
    del facts
    return False


def _is_no_discussion(group: str, facts: Sequence[Fact]) -> bool:
    return not facts or any(_is_in_charge(fact, group) or fact.act in _RESOLUTIONS for fact in facts)


def _is_resolution(group: str, facts: Sequence[Fact]) -> bool:
    return any(_is_in_charge(fact, group) and fact.act in _RESOLUTIONS for fact in facts)


def _is_in_charge(fact: Fact, group: str) -> bool:
    """Whether the group itself acts, or somebody in an office of it."""
    return fact.kind == "role" or fact.actor == group


def _kind(facts: Sequence[Fact], group: str) -> tuple[str, tuple[Fact, ...]]:
    """The kind of a sentence and the facts that give it; acts whose actor is named count before those without."""
    ranks = list(_KINDS)
    telling = [fact for fact in facts if fact.act in _KINDS]
    if telling:
        best = min(telling, key=lambda fact: (not fact.actor, ranks.index(fact.act))).act
        doing = tuple(fact for fact in facts if fact.act == best and fact.actor)
        by_group = BY_NAME[best].by_group if any(fact.actor == group for fact in doing) else ""
        return _KINDS[by_group or best], doing
    first = next((fact.act for fact in facts if fact.actor), "")
    return (STATEMENT if first else OTHER), tuple(fact for fact in facts if first and fact.act == first)


def _outcome(  # noqa: PLR0913, PLR0917 (what a row is made of)
    index: Index, unit: Unit, kind: str, doing: Sequence[Fact], text: str, code: str
) -> Outcome:
    ids = [fact.actor for fact in doing]
    if {fact.kind for fact in doing} > {"role"}:
        ids = [fact.actor for fact in doing if fact.kind == "role"]  # the person in it is the same actor
    return Outcome(
        kind=kind,
        actor="; ".join(index.vocabulary.label(id_, code) for id_ in dict.fromkeys(ids)),
        actor_id="; ".join(dict.fromkeys(ids)),
        text=text,
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        source=source_of(index, unit, _corrected(unit, kind, doing)),
        group=index.group_of(unit.meeting),
    )


def _corrected(unit: Unit, kind: str, doing: Sequence[Fact]) -> str:
    """Why the secretariat corrected the row: its act, or that the sentence had one which is no more."""
    reasons = [fact.corrected for fact in doing if fact.corrected]
    if not reasons and kind in {STATEMENT, OTHER}:
        reasons = [correction.reason for correction in unit.corrections if correction.change == "remove"]
    return reasons[0] if reasons else ""
