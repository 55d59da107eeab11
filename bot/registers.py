"""Registers: everything that was presented, everything that came out, and the meetings, as rows.

Rows are read from the version of each report that the reader of a language is answered from. Where a paragraph of
that version names no actor, its other versions are asked: they are the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.evidence import GENERIC
from bot.narrowing import Filter, Narrowing, chairs_of
from bot.sentences import told_sentences, versions
from bot.spans import is_headed
from indexer import Fact, Index, Unit

PRESENTING = {"contribute": "contribution", "present": "presentation"}
"""Acts that the register of presentations lists, and how it calls them; a contribution may be presented."""

OUTCOME_ACTS = {
    "decide": "decision",
    "adopt": "adoption",
    "agree": "agreement",
    "recommend": "recommendation",
    "propose": "proposal",
    "invite": "invitation",
    "encourage": "encouragement",
    "request": "request",
    "note": "noted",
    "acknowledge": "noted",
    "withdraw": "withdrawal",
    "announce": "announcement",
}
"""Acts of the sections on outcomes, and how the register calls them; the first that a sentence has names its kind."""

STATEMENT = "statement"
OTHER = "other"
OUTCOME_KINDS = tuple(dict.fromkeys((*OUTCOME_ACTS.values(), STATEMENT, OTHER)))

_GROUP = "cwg-cop"
_MOST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a row was read from."""

    language: str
    official: bool
    printed: str
    """The paragraph's number as this version prints it."""
    url: str
    corrected: str = ""
    """Why the secretariat corrected what the program had read; empty where it did not."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """One actor's presentation or contribution at a meeting."""

    actor: str
    actor_id: str
    kind: str
    topic: str
    """The contribution's title, else what the paragraph is about, else its sentence."""
    report: str
    meeting: int
    paragraph: str
    source: Source
    is_quoted: bool
    """The topic is in the words, and the language, of the report."""


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


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that the catalogue knows; `languages` are those its report is indexed in."""

    meeting: int
    date: str
    mode: str
    place: str
    chair: str
    report: str
    languages: str


def presentations(index: Index, code: str, wanted: Filter) -> list[Presentation]:
    """Who presented or contributed what, once an actor and paragraph, in the order of the reports.

    What a report only lists (an item) is left out where it has an account of it by the same actor.
    """
    narrowing = Narrowing(index, wanted)
    found: list[tuple[Fact, Presentation]] = []
    for unit in _accounts(index, code):
        if not narrowing.has_meeting(unit.meetings):
            continue
        facts: dict[str, Fact] = {}
        for fact in sorted(_presenting(index, unit), key=lambda fact: list(PRESENTING).index(fact.act)):
            facts.setdefault(fact.actor, fact)
        found.extend((fact, _presentation(index, unit, fact, code)) for fact in facts.values())
    told = {(row.report, row.meeting, row.actor_id) for fact, row in found if not fact.item}
    units = {(unit.report, unit.number): unit for unit in index.units}
    return [
        row
        for fact, row in found
        if (not fact.item or (row.report, row.meeting, row.actor_id) not in told)
        and narrowing.has_kind(row.kind)
        and narrowing.has_actor([row.actor_id], row.meeting)
        and narrowing.has_topic(units[row.report, row.paragraph])
    ]


def outcomes(index: Index, code: str, wanted: Filter) -> list[Outcome]:
    """Every sentence of the sections on outcomes, with its kind and its actors where it names any.

    Of a section on discussions and outcomes, only what somebody decided, asked for or, being in the chair, said.
    """
    narrowing = Narrowing(index, wanted)
    rows = []
    for unit in (index.units[i] for i in index.view(code)):
        if not (is_headed(index, unit, "outcome") and narrowing.has_meeting(unit.meetings)):
            continue
        if not narrowing.has_topic(unit):
            continue
        is_mixed = is_headed(index, unit, "discussion")
        for text, facts in told_sentences(index, unit):
            if is_mixed and facts and not any(_is_resolved(fact) for fact in facts):
                continue
            kind, doing = _kind(facts)
            if narrowing.has_kind(kind) and narrowing.has_actor([fact.actor for fact in doing], unit.meeting):
                rows.append(_outcome(index, unit, kind, doing, text, code))
    return rows


def meetings(index: Index, code: str, wanted: Filter) -> list[MeetingRow]:
    """All meetings of the catalogue, oldest first; of an actor, those at which it did something by the reports."""
    narrowing = Narrowing(index, wanted)
    chairs = chairs_of(index)
    rows = []
    for meeting in sorted(index.meetings, key=lambda m: m.number):
        told = [u for u in index.units if u.report == meeting.report and meeting.number in u.meetings]
        acting = {fact.actor for unit in told for fact in unit.facts} | set(chairs.get(meeting.number, ()))
        if not narrowing.has_meeting([meeting.number]) or not narrowing.has_actor(acting, meeting.number):
            continue
        if wanted.topic and not any(unit.section and narrowing.has_topic(unit) for unit in told):
            continue
        day = meeting.date.isoformat() if meeting.date else ""
        rows.append(
            MeetingRow(
                meeting=meeting.number,
                date=day,
                mode=meeting.mode,
                place=meeting.platform or meeting.place,
                chair=_chair(index, chairs.get(meeting.number, ()), code),
                report=meeting.report,
                languages=" ".join(sorted({unit.language for unit in told})),
            )
        )
    return rows


def _accounts(index: Index, code: str) -> Iterator[Unit]:
    """Units of the sections headed "presentations"; all numbered units of a report that has no such section."""
    view = [index.units[i] for i in index.view(code) if index.units[i].section]
    headed = {unit.report for unit in view if is_headed(index, unit, "presentation")}
    for unit in view:
        if unit.report not in headed or is_headed(index, unit, "presentation"):
            yield unit


def _presenting(index: Index, unit: Unit) -> list[Fact]:
    """Who presents in the paragraph; where it only says that somebody informs the meeting, that is a presentation."""
    for version in versions(index, unit):
        facts = [fact for fact in version.facts if fact.act in PRESENTING and fact.actor]
        if facts:
            return facts
    if not is_headed(index, unit, "presentation"):
        return []
    first = min((fact.start for fact in unit.facts if not fact.item), default=0)
    return [
        _replaced(fact)
        for fact in unit.facts
        if fact.act == "state" and fact.start == first and not fact.item and fact.kind not in {"role", "person", ""}
    ]


def _replaced(fact: Fact) -> Fact:
    return Fact("present", fact.actor, fact.name, fact.start, fact.end, kind=fact.kind, corrected=fact.corrected)


def _presentation(index: Index, unit: Unit, fact: Fact, code: str) -> Presentation:
    title = fact.title if fact in unit.facts else ""
    topic = title or _topic(index, unit, fact, code)
    return Presentation(
        actor=index.vocabulary.label(fact.actor, code),
        actor_id=fact.actor,
        kind=PRESENTING[fact.act],
        topic=topic or next((text for text, _ in told_sentences(index, unit)), ""),
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        source=_source(index, unit, fact.corrected),
        is_quoted=bool(title) or not topic,
    )


def _topic(index: Index, unit: Unit, fact: Fact, code: str) -> str:
    """The rarest things that the paragraph speaks of."""
    weights = {id_: index.concepts.frequency(id_) for id_ in unit.concepts if id_ not in GENERIC and id_ != fact.actor}
    topical = [id_ for id_ in weights if index.vocabulary.kind(id_) in {"term", "document", "programme", "event"}]
    rarest = sorted(topical, key=lambda id_: (weights[id_], unit.concepts.index(id_)))[:_MOST_TOPICS]
    return "; ".join(index.vocabulary.label(id_, code) for id_ in rarest)


def _source(index: Index, unit: Unit, corrected: str = "") -> Source:
    return Source(unit.language, unit.official, unit.printed, index.report(unit.report).url, corrected)


def _is_resolved(fact: Fact) -> bool:
    return fact.kind == "role" or fact.actor == _GROUP or OUTCOME_ACTS.get(fact.act) in {"decision", "recommendation"}


def _kind(facts: Sequence[Fact]) -> tuple[str, tuple[Fact, ...]]:
    """The kind of a sentence and the facts that give it; acts whose actor is named count before those without."""
    ranks = list(OUTCOME_ACTS)
    telling = [fact for fact in facts if fact.act in OUTCOME_ACTS]
    if telling:
        best = min(telling, key=lambda fact: (not fact.actor, ranks.index(fact.act))).act
        return OUTCOME_ACTS[best], tuple(fact for fact in facts if fact.act == best and fact.actor)
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
        source=_source(index, unit, next((fact.corrected for fact in doing if fact.corrected), "")),
    )


def _chair(index: Index, ids: Iterable[str], code: str) -> str:
    """The person in the chair; the office, where only that is known. A state behind the name is where they are from."""
    kinds = {id_: index.vocabulary.kind(id_) for id_ in ids}
    named = sorted((id_ for id_ in kinds if kinds[id_] != "state"), key=lambda id_: kinds[id_] == "role")
    return index.vocabulary.label(named[0], code) if named else ""
