"""Matters in the course of a report: where each is brought up, and the facts that tell how it went on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.evidence.sentences import is_headed, ordinal_in_digits, ordinal_words
from bot.registers.act_object import object_of
from indexer import Fact, Index, Unit
from indexer.acts import SETTLING, STANCES, acts_where
from indexer.languages import language, tokens
from indexer.lexicon import meanings

_PUT = ("propose", "contribute", "request")
"""Acts that bring up a matter by themselves, whoever takes it up."""
_TELLING = acts_where(lambda act: act.opens_matter) - {*_PUT}
"""Acts that bring one up only where somebody else takes it up: presentations and reports."""
_ASKED = "ask"
_BROUGHT_UP = _TELLING | {*_PUT, _ASKED}
_TAKEN_UP = (STANCES | SETTLING | {*_PUT, _ASKED, "amend", "offer"}) - {"welcome"}
"""Acts by which others take up what was told; to be welcomed, it need not be a matter of the meeting."""
_AFTERWARDS = STANCES | SETTLING
"""Acts that still tell of a matter that is settled: reservations, and what else was decided."""
_REQUEST = "request"
_WITHDRAW = "withdraw"
_PAPERS = frozenset({"contribution", "proposal", "motion", "document"})
"""What reports call what somebody has put before the meeting: concepts, and meanings of the lexicon."""


@dataclass(slots=True)
class Course:
    """A matter: the facts that bring it up, and those told of it from there on."""

    opener: Unit
    opening: tuple[Fact, ...]
    told: list[tuple[Unit, Fact]] = field(default_factory=list)

    @property
    def is_put(self) -> bool:
        """Whether it was put before the meeting, rather than only told or asked."""
        return self.opening[0].act in _PUT

    @property
    def raised_by(self) -> frozenset[str]:
        """Ids of those who brought it up."""
        return frozenset(fact.actor for fact in self.opening)


def courses(index: Index, units: Sequence[Unit]) -> list[Course]:
    """The matters of one version of a report, in order; `units` are its numbered paragraphs."""
    found: list[Course] = []
    for course in (course for run in _runs(units) for course in _in_run(index, run)):
        if found and _goes_on(index, found[-1], course):
            found[-1].told.extend(course.told)
        else:
            found.append(course)
    put = {unit.number for course in found if course.is_put for unit, _ in course.told}
    free = [unit for unit in units if unit.number not in put or _is_conclusion(index, unit)]
    for course in found:
        linked = list(_spoken_of(index, course, found, free))
        for other in found:
            other.told = [pair for pair in other.told if pair not in linked]
        course.told.extend(linked)
    return [course for course in found if _is_matter(course)]


def settles(index: Index, course: Course, unit: Unit, fact: Fact) -> bool:
    """Whether the meeting or its chair settles the matter by the fact, or who raised it takes it back."""
    if fact.act == _WITHDRAW:
        return not fact.actor or fact.actor in course.raised_by
    return fact.act in SETTLING and (not fact.actor or is_in_charge(index, unit, fact))


def is_in_charge(index: Index, unit: Unit, fact: Fact) -> bool:
    """Whether the group itself acts, or somebody in an office of it."""
    return fact.kind == "role" or fact.actor == index.group_id(unit.meeting)


def _runs(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """The paragraphs of one matter after the other, as the indexer tells them apart."""
    run: list[Unit] = []
    for unit in units:
        if run and (run[-1].matter, run[-1].report) != (unit.matter, unit.report):
            yield run
            run = []
        run.append(unit)
    if run:
        yield run


def _in_run(index: Index, run: Iterable[Unit]) -> Iterator[Course]:
    """The matters of a run: what is brought up after one was settled, or that nobody took up, is another."""
    course: Course | None = None
    is_settled = False
    for unit in run:
        opening = _opening(index, unit)
        if opening and (course is None or is_settled or _is_another(course, opening)):
            if course:
                yield course
            course, is_settled = Course(unit, opening), False
        if course is None:
            continue
        is_apart = is_settled or (unit is not course.opener and _is_conclusion(index, unit))
        course.told.extend((unit, fact) for fact in unit.facts if not is_apart or fact.act in _AFTERWARDS)
        is_settled = is_settled or any(settles(index, course, unit, fact) for fact in unit.facts)
    if course:
        yield course


def _is_another(course: Course, opening: Sequence[Fact]) -> bool:
    """Whether what is brought up stands by itself beside a mere presentation that nobody has taken up so far."""
    return (
        opening[0].act in _PUT
        and course.opening[0].act in _TELLING
        and course.raised_by.isdisjoint(fact.actor for fact in opening)
        and not _is_matter(course)
    )


def _goes_on(index: Index, before: Course, course: Course) -> bool:
    """Whether what is proposed concerns the proposal before it, under the same heading: to split it, to put it off."""
    first, opener = course.opening[0], course.opener
    if first.act != _PUT[0] or not before.is_put or first.title:
        return False
    if (before.opener.section, before.opener.heading) != (opener.section, opener.heading):
        return False
    if any(settles(index, before, unit, fact) for unit, fact in before.told):
        return False
    return not _PAPERS.isdisjoint(
        meanings(tokens(object_of(opener, first), language(opener.language)), opener.language)
    )


def _opening(index: Index, unit: Unit) -> tuple[Fact, ...]:
    """The facts by which a paragraph brings something up: those of its first act that does."""
    is_conclusion = _is_conclusion(index, unit)
    bringing = [
        fact
        for fact in unit.facts
        if fact.actor
        and fact.act in _BROUGHT_UP
        and not (fact.act != _PUT[0] and is_in_charge(index, unit, fact))
        and not (is_conclusion and fact.act not in _PUT)
        and not (fact.act == _REQUEST and _has_stance(unit, fact))
    ]
    if not bringing:
        return ()
    best = min(bringing, key=lambda fact: _PUT.index(fact.act) if fact.act in _PUT else len(_PUT))
    same = (fact for fact in bringing if (fact.act, fact.start, fact.item) == (best.act, best.start, best.item))
    return tuple({fact.actor: fact for fact in same}.values())


def _is_conclusion(index: Index, unit: Unit) -> bool:
    return any(is_headed(index, unit, concept) for concept in ("outcome", "decision"))


def _has_stance(unit: Unit, fact: Fact) -> bool:
    """Whether who asks for something takes a stance in the same sentence, which is to be recorded."""
    return any(
        other.act in STANCES and (other.actor, other.start, other.item) == (fact.actor, fact.start, fact.item)
        for other in unit.facts
    )


def _is_matter(course: Course) -> bool:
    """Whether something was put before the meeting, or somebody else took up what was told or asked."""
    if course.opening[0].act in {*_PUT, _ASKED}:
        return True
    return any(
        fact.act in _TAKEN_UP and fact.actor not in course.raised_by and (fact.act in SETTLING or fact.kind != "role")
        for _, fact in course.told
    )


def _spoken_of(
    index: Index, course: Course, all_courses: Sequence[Course], units: Sequence[Unit]
) -> Iterator[tuple[Unit, Fact]]:
    """Stances and decisions on it that stand further down, in sentences that name it by who raised it."""
    mine = {unit.number for unit, _ in course.told}
    for unit in units:
        is_behind = unit.lines > course.opener.lines
        is_elsewhere = unit.number in mine or unit.meetings != course.opener.meetings
        if not is_behind or is_elsewhere or course.raised_by.isdisjoint(unit.concepts):
            continue
        for fact in unit.facts:
            is_own = fact.actor in course.raised_by
            if (
                fact.act in _AFTERWARDS
                and is_own == (fact.act == _WITHDRAW)
                and _names(index, course, all_courses, unit, fact)
            ):
                yield unit, fact


def _names(index: Index, course: Course, all_courses: Sequence[Course], unit: Unit, fact: Fact) -> bool:
    """Whether the clause of the fact speaks of the paper of who raised the matter, and of no other of theirs."""
    known = language(unit.language)
    text = next((item.text for item in unit.items if item.label == fact.item), unit.text)
    sentence = text[fact.start : fact.end]
    clause = sentence[fact.clause[0] : fact.clause[1] or len(sentence)]
    named = {mention.id for mention in index.vocabulary.find(tokens(sentence, known), unit.language)}
    spoken = tokens(clause, known)
    called = {mention.id for mention in index.vocabulary.find(spoken, unit.language)} | {
        *meanings(spoken, unit.language)
    }
    if course.raised_by.isdisjoint(named) or _PAPERS.isdisjoint(called):
        return False
    theirs = [other for other in all_courses if other.raised_by & course.raised_by and other.is_put]
    if len(theirs) == 1:
        return theirs[0] is course
    if any(other.opening[0].title and other.opening[0].title in clause for other in theirs):
        return bool(course.opening[0].title) and course.opening[0].title in clause
    spelt = ordinal_words(unit.language)
    nth = {spelt.get(token.norm) or ordinal_in_digits(token.norm, known) for token in spoken} - {0}
    place = nth.pop() - 1 if len(nth) == 1 else len(theirs)
    return place < len(theirs) and theirs[place] is course
