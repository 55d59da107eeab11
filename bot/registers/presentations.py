"""The register of presentations: everything that was presented or contributed, as rows.

Rows are read from the version of each report that the reader of a language is answered from. Where a paragraph of
that version names no actor, its other versions are asked: they are the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.evidence.sentences import is_headed
from bot.registers.act_object import object_of
from bot.registers.actor_kinds import actor_kind
from bot.registers.filters import Filter, Narrowing
from bot.registers.kinds import PRESENTING
from bot.registers.row_source import Source, source_of, versions
from indexer import Fact, Index, Unit
from indexer.acts import BY_NAME


@dataclass(frozen=True, slots=True)
class Presentation:
    """One actor's presentation or contribution at a meeting."""

    actor: str
    actor_id: str
    kind: str
    topic: str
    """The contribution's title, else what it is about, in the words of the report."""
    report: str
    meeting: int
    paragraph: str
    source: Source
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""
    actor_kind: str = ""
    """person, organisation or state."""


def presentations(index: Index, code: str, wanted: Filter) -> list[Presentation]:
    """Who presented or contributed what, once an actor and paragraph, in the order of the reports.

    What a report only lists (an item) is left out where it has an account of it by the same actor.
    """
    narrowing = Narrowing(index, wanted)
    found: list[tuple[Fact, Presentation]] = []
    for unit, presenting in _accounts(index, code, narrowing):
        facts: dict[str, Fact] = {}
        for fact in sorted(presenting, key=lambda fact: list(PRESENTING).index(fact.act)):
            facts.setdefault(fact.actor, fact)
        found.extend((fact, _presentation(index, unit, fact, code)) for fact in facts.values())
    told = {(row.report, row.meeting, row.actor_id) for fact, row in found if not fact.item}
    return [
        row
        for fact, row in found
        if (not fact.item or (row.report, row.meeting, row.actor_id) not in told)
        and narrowing.has_kind(row.kind)
        and narrowing.has_actor([row.actor_id], row.meeting)
        and narrowing.has_topic(index.units[index.paragraph(row.report, row.paragraph)[0]])
    ]


def _accounts(index: Index, code: str, narrowing: Narrowing) -> Iterator[tuple[Unit, list[Fact]]]:
    """Paragraphs that tell of presentations, with those who present.

    Those of the sections on presentations, and what is more than a list of documents in those on contributions; of a
    report that has neither, all.
    """
    view = [index.units[i] for i in index.quoted_view(code).positions if index.units[i].section]
    headed = {unit.report for unit in view if is_headed(index, unit, "presentation")}
    for unit in view:
        if not narrowing.has_meeting(unit.meetings):
            continue
        facts = _presenting(index, unit)
        if unit.report not in headed or is_headed(index, unit, "presentation"):
            yield unit, facts
        elif is_headed(index, unit, "contribution"):
            yield unit, [fact for fact in facts if not fact.item]


def _presenting(index: Index, unit: Unit) -> list[Fact]:
    """Who presents in the paragraph; where it only says that somebody informs the meeting, that is a presentation."""
    for version in versions(index, unit):
        facts = [fact for fact in version.facts if fact.act in PRESENTING and fact.actor]
        if facts:
            return facts
    if not is_headed(index, unit, "presentation"):
        return []
    own = [fact for fact in unit.facts if fact.actor and not fact.item]
    leading = [fact for fact in own if fact.start == own[0].start]
    if any(fact.kind in {"role", "person"} for fact in leading):
        return []  # the Chair reads out what others have sent
    return [_replaced(fact) for fact in leading if BY_NAME[fact.act].in_presentations]


def _replaced(fact: Fact) -> Fact:
    act = BY_NAME[fact.act].in_presentations
    return Fact(act, fact.actor, fact.name, fact.start, fact.end, kind=fact.kind, corrected=fact.corrected)


def _presentation(index: Index, unit: Unit, fact: Fact, code: str) -> Presentation:
    return Presentation(
        actor=index.vocabulary.label(fact.actor, code),
        actor_id=fact.actor,
        kind=PRESENTING[fact.act],
        topic=object_of(*_account(index, unit, fact)),
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        source=source_of(index, unit, fact.corrected),
        group=index.group_of(unit.meeting),
        actor_kind=actor_kind(fact, unit),
    )


def _account(index: Index, unit: Unit, fact: Fact) -> tuple[Unit, Fact]:
    """The version of the paragraph that tells of the presentation, with the fact: the unit's own where it has one."""
    for version in versions(index, unit):
        told = next((one for one in version.facts if (one.act, one.actor) == (fact.act, fact.actor)), None)
        if told is not None:
            return version, told
    return unit, fact
