"""The register of matters: what was brought up, who was for and against it, and what became of it, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.registers.act_object import object_of
from bot.registers.courses import Course, courses, settles
from bot.registers.filters import Filter, Narrowing
from bot.registers.row_source import Source, source_of
from indexer import Fact, Index
from indexer.acts import BY_NAME, SETTLING, STANCES
from indexer.model import INFERRED

OPEN = "open"
_NOTED = "noted"
_AMENDED = "amended"
_STATES = {
    "adopt": "adopted",
    "approve": "adopted",
    "defer": "deferred",
    "withdraw": "withdrawn",
    "take note": _NOTED,
}
"""What settling acts come to; all others to an agreement."""
_AGREED = "agreed"
STATES = (*dict.fromkeys(_STATES.values()), _AGREED, _AMENDED, OPEN)
STATE_LABELS = {
    "adopted": "adopted",
    "agreed": "agreed",
    "amended": "adopted as amended",
    "deferred": "deferred",
    "withdrawn": "withdrawn",
    "noted": "taken note of",
    OPEN: "open",
}
"""Message ids, by state."""
_LASTING = frozenset({_AGREED, "adopted"})
_SUPPORT, _WELCOME, _OFFER = "support", "welcome", "offer"
_AGAINST = frozenset({"oppose"})
_RESERVED = frozenset({"reserve", "concern"})
_TOLD = frozenset({"proposing", "stance", "asking", "deciding"})
"""Families of acts that a course tells of; others only where a paragraph has none of these."""
_ALSO_TOLD = frozenset({"present", "contribute", "report", "reply"})


@dataclass(frozen=True, slots=True)
class Step:
    """What one paragraph tells of a matter: one act, with all who did it."""

    paragraph: str
    act: str
    actor: str
    """Names, between semicolons; empty where nobody is named."""
    basis: str
    """recorded, or inferred from what stands before."""


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter of one meeting."""

    matter: str
    """Report and paragraph that brings it up: `C21/57 5.7`."""
    title: str
    """In the words of the report: the title of its document, else what it is about."""
    raised_by: tuple[str, ...]
    supported_by: tuple[str, ...]
    opposed_by: tuple[str, ...]
    reserved_by: tuple[str, ...]
    """Those who voiced reservations or concern."""
    state: str
    """One of `STATES`; `open` where nothing that settles it is recorded."""
    paragraph: str
    """The last that settles it; of an open one the last that speaks of it."""
    history: tuple[Step, ...]
    inferred: tuple[str, ...]
    """Those of the names whose stance is inferred from what stands before, and nowhere recorded."""
    report: str
    meeting: int
    source: Source
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""

    @property
    def opened_in(self) -> str:
        """Number of the paragraph that brings it up."""
        return self.matter.removeprefix(self.report).strip()


def matters(index: Index, code: str, wanted: Filter) -> list[MatterRow]:
    """What was brought up at the meetings, in the order of the reports; of an actor, what it raised or spoke to."""
    narrowing = Narrowing(index, wanted)
    view = index.quoted_view(code)
    places = view.among(index.of_report(wanted.report)) if wanted.report else view.positions
    told = (index.units[i] for i in places if index.units[i].section)
    rows: list[MatterRow] = []
    for _, units in groupby(told, key=lambda unit: unit.report):
        found = courses(index, tuple(units))
        rows.extend(_row(index, course, code) for course in found if _is_wanted(narrowing, course))
    return [row for row in rows if narrowing.has_kind(row.state)]


def _is_wanted(narrowing: Narrowing, course: Course) -> bool:
    acting = (fact.actor for _, fact in course.told)
    return (
        narrowing.has_meeting(course.opener.meetings)
        and narrowing.has_actor(acting, course.opener.meeting)
        and any(narrowing.has_topic(unit) for unit, _ in course.told)
    )


def _row(index: Index, course: Course, code: str) -> MatterRow:
    unit = course.opener
    state, last = _state(index, course)
    steps = tuple(_steps(index, course, code))
    return MatterRow(
        matter=f"{unit.report} {unit.number}",
        title=_title(course),
        raised_by=tuple(dict.fromkeys(index.vocabulary.label(fact.actor, code) for fact in course.opening)),
        supported_by=_named(index, course, _for(course), code),
        opposed_by=_named(index, course, _did(course, _AGAINST), code),
        reserved_by=_named(index, course, _did(course, _RESERVED), code),
        state=state,
        paragraph=last or steps[-1].paragraph,
        history=steps,
        inferred=_inferred(index, course, code),
        report=unit.report,
        meeting=unit.meeting,
        source=source_of(index, unit, next((fact.corrected for fact in course.opening if fact.corrected), "")),
        group=index.group_of(unit.meeting),
    )


def _title(course: Course) -> str:
    """The title of the document that brings it up, else what it is about."""
    own = (fact for fact in course.opener.facts if fact.actor in course.raised_by)
    return object_of(course.opener, next((fact for fact in own if fact.title), course.opening[0]))


def _for(course: Course) -> Iterator[str]:
    """Ids of those who support it; who welcomes something may welcome what another has offered since."""
    is_about_it = course.is_put
    for _, fact in course.told:
        is_about_it = is_about_it and not (fact.act == _OFFER and fact.actor not in course.raised_by)
        if fact.act == _SUPPORT or (fact.act == _WELCOME and is_about_it and fact.kind != "role"):
            yield fact.actor


def _did(course: Course, acts: frozenset[str]) -> Iterator[str]:
    return (fact.actor for _, fact in course.told if fact.act in acts)


def _named(index: Index, course: Course, ids: Iterable[str], code: str) -> tuple[str, ...]:
    """Names of these, but for who raised the matter."""
    others = (id_ for id_ in dict.fromkeys(ids) if id_ and id_ not in course.raised_by)
    return tuple(index.vocabulary.label(id_, code) for id_ in others)


def _inferred(index: Index, course: Course, code: str) -> tuple[str, ...]:
    """Names of those whose stances are all inferred."""
    stances = [fact for _, fact in course.told if fact.act in STANCES]
    recorded = {fact.actor for fact in stances if fact.basis != INFERRED}
    return _named(index, course, (fact.actor for fact in stances if fact.actor not in recorded), code)


def _state(index: Index, course: Course) -> tuple[str, str]:
    """The state of the matter, and the paragraph that it follows from; a note does not undo what was decided."""
    state, last, is_amended = OPEN, "", False
    for unit, fact in course.told:
        is_amended = is_amended or fact.act == "amend"
        if fact.act not in SETTLING or not settles(index, course, unit, fact):
            continue
        found = _STATES.get(fact.act, _AGREED)
        if found != _NOTED or state in {OPEN, _NOTED}:
            state, last = found, unit.number
    return (_AMENDED if is_amended and state in _LASTING else state), last


def _steps(index: Index, course: Course, code: str) -> Iterator[Step]:
    """Paragraph by paragraph, the acts that tell of the matter, up to the last that does."""
    paragraphs = [
        (number, [fact for _, fact in pairs]) for number, pairs in groupby(course.told, lambda pair: pair[0].number)
    ]
    while not any(map(_is_telling, paragraphs[-1][1])):
        paragraphs.pop()
    for number, facts in paragraphs:
        told = [fact for fact in facts if _is_telling(fact)] or facts[:1]
        for act, basis in dict.fromkeys((fact.act, fact.basis) for fact in told):
            doing = (fact.actor for fact in told if (fact.act, fact.basis) == (act, basis))
            yield Step(number, act, _joined(index, doing, code), basis)


def _is_telling(fact: Fact) -> bool:
    return BY_NAME[fact.act].family in _TOLD or fact.act in _ALSO_TOLD


def _joined(index: Index, ids: Iterable[str], code: str) -> str:
    return "; ".join(index.vocabulary.label(id_, code) for id_ in dict.fromkeys(ids) if id_)
