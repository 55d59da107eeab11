"""The register of outcomes: every sentence on what the meetings came to, as rows.

Rows are read from the version of each report that the reader of a language is answered from; where a sentence of it
shows no act, the same sentence of its other versions is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from bot.evidence.sentences import is_headed
from bot.registers.filters import CHAIR, Filter, Narrowing
from bot.registers.follow_up import Sentence, noted_on
from bot.registers.kinds import OTHER, OUTCOME_OF, STATEMENT
from bot.registers.row_source import Source, ToldSentence, source_of, told_sentences
from bot.registers.tasks import addressees, deadline_of, is_action, named_in
from indexer import Fact, Index, Unit
from indexer.acts import BY_NAME, acts_where
from indexer.model import OPEN

_OUTCOMES = ("outcome", "decision", "recommendation")
"""What the headings of sections on outcomes name."""
_RESOLUTIONS = acts_where(lambda act: act.is_resolution)
_DECIDING = acts_where(lambda act: act.family == "deciding" and bool(act.outcome))
_ASKING = acts_where(lambda act: act.family == "asking" and bool(act.outcome))
_TASK = BY_NAME["request"].outcome
_TASKS = frozenset(BY_NAME[act].outcome for act in (*_ASKING, "propose"))
"""Kinds by which somebody is asked for something, or something is planned."""
_OFFICES = frozenset({CHAIR, "vice-chair"})
"""Who speaks for the meeting, beside the person in the chair."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence on what a meeting came to."""

    kind: str
    actor: str
    actor_id: str
    addressee: str
    """Names of those who are asked to do it, between semicolons; empty where nobody is."""
    addressee_id: str
    """Their ids; empty for one that is named as the report calls it."""
    deadline: str
    """When it is due, as ISO 8601 (`2042-06-30`, `2042-06`, `2042`); empty where the report does not say."""
    text: str
    report: str
    meeting: int
    paragraph: str
    source: Source
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""
    state: str = ""
    """done, superseded or open, as the secretariat noted; of what somebody is asked for, open where it did not.

    Empty where it did not and nothing is to be done.
    """
    noted_on: str = ""
    """ISO 8601 day of the secretariat's note; empty where there is none."""
    note: str = ""
    item: str = ""
    """Label of the item that it stands in; empty for the paragraph's own text."""
    sentence: int = 1
    """Which sentence of the item, or of that text, it is."""


def outcomes(index: Index, code: str, wanted: Filter) -> list[Outcome]:
    """What the meetings came to, with its kind, its actors, whom it asks and when it is due.

    Every sentence of the sections on outcomes; of a section on discussions and outcomes, and wherever else it stands,
    only what the meeting or its chair decided, recommended or asked for.
    """
    narrowing = Narrowing(index, wanted)
    view = [index.units[i] for i in index.quoted_view(code).positions if index.units[i].section]
    rows = []
    for unit in view:
        if wanted.report not in {"", unit.report}:
            continue
        if not (narrowing.has_meeting(unit.meetings) and narrowing.has_topic(unit)):
            continue
        group = index.group_id(unit.meeting)
        in_charge = {*_OFFICES, *narrowing.chairs.get(unit.meeting, ()), group}
        is_outcome = _admission(index, unit, in_charge)
        for told in told_sentences(index, unit):
            asked = addressees(index, told, unit.language)
            is_task = is_action(told.text, unit.language)
            if not (is_task or is_outcome(told.facts, bool(asked))):
                continue
            telling = [fact for fact in told.facts if _is_result(fact, in_charge, is_addressed=bool(asked))]
            kind, doing = (_TASK, ()) if is_task else _kind(telling or told.facts, group)
            if narrowing.has_kind(kind) and narrowing.has_actor([fact.actor for fact in doing], unit.meeting):
                rows.append(_outcome(index, unit, kind, doing, told, asked, code))
    return [row for row in rows if narrowing.has_state(row.state)]


def _admission(index: Index, unit: Unit, in_charge: AbstractSet[str]) -> Callable[[Sequence[Fact], bool], bool]:
    """Which sentences of the unit are outcomes, told by their facts."""
    if not any(is_headed(index, unit, concept) for concept in _OUTCOMES):
        return partial(_is_resolution, in_charge)
    return (
        partial(_is_no_discussion, index.group_id(unit.meeting))
        if is_headed(index, unit, "discussion")
        else _is_anything
    )


def _is_anything(facts: Sequence[Fact], is_addressed: bool) -> bool:  # noqa: FBT001
    del facts, is_addressed
    return True


def _is_no_discussion(group: str, facts: Sequence[Fact], is_addressed: bool) -> bool:  # noqa: FBT001
    del is_addressed
    return not facts or any(_is_in_charge(fact, group) or fact.act in _RESOLUTIONS for fact in facts)


def _is_resolution(in_charge: AbstractSet[str], facts: Sequence[Fact], is_addressed: bool) -> bool:  # noqa: FBT001
    return any(_is_result(fact, in_charge, is_addressed=is_addressed) for fact in facts)


def _is_result(fact: Fact, in_charge: AbstractSet[str], *, is_addressed: bool) -> bool:
    """Whether the meeting or its chair decides by it or asks somebody, or nobody is named who else does."""
    if fact.act in _ASKING:
        return fact.actor in in_charge or (not fact.actor and is_addressed)
    return fact.act in _DECIDING and (not fact.actor or fact.actor in in_charge)


def _is_in_charge(fact: Fact, group: str) -> bool:
    """Whether the group itself acts, or somebody in an office of it."""
    return fact.kind == "role" or fact.actor == group


def _kind(facts: Sequence[Fact], group: str) -> tuple[str, tuple[Fact, ...]]:
    """The kind of a sentence and the facts that give it; acts whose actor is named count before those without."""
    ranks = list(OUTCOME_OF)
    telling = [fact for fact in facts if fact.act in OUTCOME_OF]
    if telling:
        best = min(telling, key=lambda fact: (not fact.actor, ranks.index(fact.act))).act
        doing = tuple(fact for fact in facts if fact.act == best and fact.actor)
        by_group = BY_NAME[best].by_group if any(fact.actor == group for fact in doing) else ""
        return OUTCOME_OF[by_group or best], doing
    first = next((fact.act for fact in facts if fact.actor), "")
    return (STATEMENT if first else OTHER), tuple(fact for fact in facts if first and fact.act == first)


def _outcome(  # noqa: PLR0913, PLR0917 (what a row is made of)
    index: Index, unit: Unit, kind: str, doing: Sequence[Fact], told: ToldSentence, asked: Sequence[str], code: str
) -> Outcome:
    ids = [fact.actor for fact in doing]
    if {fact.kind for fact in doing} > {"role"}:
        ids = [fact.actor for fact in doing if fact.kind == "role"]  # the person in it is the same actor
    noted = noted_on(index, unit, Sentence(told.item, told.number, told.text))
    deadline = deadline_of(told, unit.language)
    is_task = bool(asked or deadline) or kind in _TASKS
    return Outcome(
        kind=kind,
        actor="; ".join(index.vocabulary.label(id_, code) for id_ in dict.fromkeys(ids)),
        actor_id="; ".join(dict.fromkeys(ids)),
        addressee="; ".join(dict.fromkeys(named_in(index, id_, unit.language, code) for id_ in asked)),
        addressee_id="; ".join(id_ for id_ in asked if id_ in index.vocabulary.entries),
        deadline=deadline,
        text=told.text,
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        source=source_of(index, unit, _corrected(unit, kind, doing)),
        group=index.group_of(unit.meeting),
        state=noted.state if noted else OPEN if is_task else "",
        noted_on=noted.date if noted else "",
        note=noted.note if noted else "",
        item=told.item,
        sentence=told.number,
    )


def _corrected(unit: Unit, kind: str, doing: Sequence[Fact]) -> str:
    """Why the secretariat corrected the row: its act, or that the sentence had one which is no more."""
    reasons = [fact.corrected for fact in doing if fact.corrected]
    if not reasons and kind in {STATEMENT, OTHER}:
        reasons = [correction.reason for correction in unit.corrections if correction.change == "remove"]
    return reasons[0] if reasons else ""
