"""How the matter of an answer went on: what was proposed is told with what became of it, where that is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.answer import Found, Statement
from bot.citations.citations import cite_all, is_quoted
from bot.evidence.answer_sentence import with_rest
from bot.evidence.index_cache import IndexCache
from bot.evidence.sentences import Span
from bot.question.model import Question
from bot.question.named_acts import FATE
from bot.registers.courses import Course, courses, settles
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MAX_ENDINGS_TOLD
from indexer import Citation, Fact, Index, Unit
from indexer.acts import ANYTHING, OBJECTING, SETTLING, STANCES, acts_where

_TO_BE_DONE = acts_where(lambda act: act.family == "asking" and bool(act.outcome))
_ON = frozenset({FATE, "history"})
_COURSES: IndexCache[tuple[str, str], tuple[Course, ...]] = IndexCache(200)
"""The matters of the versions of reports that were asked about."""


def with_course(inquiry: Inquiry, found: Found) -> Found:
    """The same with how its matter went on, as far as the question asks for that."""
    asked = inquiry.question
    goes_on = asked.across in _ON or asked.is_yes_no or not STANCES.isdisjoint(asked.acts)
    if not goes_on or not found.statements or not found.statements[0].citations:
        return found
    first = found.statements[0].citations[0]
    course = _course_of(inquiry.index, first)
    if course is None:
        return found
    told = [citation for each in found.statements for citation in each.citations]
    if _asks_for_both_sides(asked):
        spans = (span for span in _stances(inquiry, course) if not is_quoted(span, told))
        stances = tuple(_statement(inquiry, span, course) for span in spans)
        found = replace(found, statements=(*found.statements, *stances))
    leads = _asks_for_ending(asked, course)
    if not leads and not _may_ask_for_ending(asked, is_opener=first.paragraph == course.opener.number):
        return found
    ends = (span for span in _endings(inquiry, course, first.paragraph) if not is_quoted(span, told))
    endings = tuple(_statement(inquiry, span) for span in ends)
    if not endings:
        return found
    if not leads:
        return replace(found, statements=(*found.statements, *endings), why=f"{found.why}; and how it ended")
    places = {each.citations[0].paragraph for each in endings}
    others = tuple(each for each in found.statements if {c.paragraph for c in each.citations} - places)
    return replace(found, statements=(*endings, *others), why=f"{found.why}; it ended in {', '.join(sorted(places))}")


def _asks_for_both_sides(asked: Question) -> bool:
    return bool(OBJECTING & {*asked.acts}) and bool(STANCES - OBJECTING & {*asked.acts})


def _asks_for_ending(asked: Question, course: Course) -> bool:
    """Whether it asks what became of the matter, or whether it was settled or backed, by others than who raised it."""
    if asked.across == FATE:
        return True
    is_of_theirs = bool(asked.actors) and course.raised_by.issuperset(asked.actors)
    settled = not SETTLING.isdisjoint(asked.acts) or (is_of_theirs and not STANCES.isdisjoint(asked.acts))
    return asked.is_yes_no and settled


def _may_ask_for_ending(asked: Question, *, is_opener: bool) -> bool:
    """Whether the ending is to be told as well: of what somebody put forward, and who was against "and in the end?"."""
    if asked.is_yes_no:
        return is_opener and set(asked.acts) <= {ANYTHING}
    return not STANCES.isdisjoint(asked.acts) and (asked.across in _ON or "outcomes" in asked.aspects)


def _course_of(index: Index, cited: Citation) -> Course | None:
    """The matter that the paragraph tells of: the one that it brings up, else the first that goes on there."""

    def made() -> tuple[Course, ...]:
        units = (index.units[i] for i in index.of_report(cited.report))
        return tuple(courses(index, [unit for unit in units if unit.section and unit.language == cited.language]))

    found = _COURSES.get(index, (cited.report, cited.language), made)
    there = [course for course in found if any(unit.number == cited.paragraph for unit, _ in course.told)]
    return next((course for course in there if course.opener.number == cited.paragraph), there[0] if there else None)


def _stances(inquiry: Inquiry, course: Course) -> list[Span]:
    """The sentences that tell who was for it and who against."""

    def is_stance(_unit: Unit, fact: Fact) -> bool:
        return fact.act in STANCES and bool(fact.actor)

    return _with_facts(inquiry, course, is_stance)


def _endings(inquiry: Inquiry, course: Course, cited: str) -> list[Span]:
    """The sentences of the first paragraph that settles the matter, else of the first that says what is to be done.

    None where the cited paragraph settles it, unless whom the question names takes it back in another.
    """
    index, actors = inquiry.index, {*inquiry.question.actors}

    def ends(unit: Unit, fact: Fact) -> bool:
        return fact.act in SETTLING and settles(index, course, unit, fact)

    def follows(unit: Unit, fact: Fact) -> bool:
        return fact.act in _TO_BE_DONE and unit is not course.opener and not fact.actor

    spans = _with_facts(inquiry, course, ends)
    if not spans and not any(fact.act in SETTLING for unit, fact in course.told if unit.number == cited):
        spans = _with_facts(inquiry, course, follows)
    first = [span for span in spans if span.unit.number == spans[0].unit.number][:MAX_ENDINGS_TOLD]
    here = [span for span in spans if span.unit.number == cited]
    if not here or here == first:
        return first
    is_theirs = _are_by(actors, first) and not _are_by(actors, here)
    return first if is_theirs else []


def _are_by(actors: set[str], spans: Iterable[Span]) -> bool:
    return any(fact.actor in actors for span in spans for fact in span.facts)


def _with_facts(inquiry: Inquiry, course: Course, is_it: Callable[[Unit, Fact], bool]) -> list[Span]:
    """The sentences with facts of the matter of which something is true."""
    index, found = inquiry.index, dict[Span, None]()
    for unit, fact in course.told:
        if is_it(unit, fact):
            for position in index.paragraph(unit.report, unit.number):
                if index.units[position].language == unit.language:
                    found.update(dict.fromkeys(s for s in inquiry.evidence.spans(position) if fact in s.facts))
    return list(found)


def _statement(inquiry: Inquiry, span: Span, course: Course | None = None) -> Statement:
    """A sentence with what belongs to it; of a matter's stances with the names of those who take them."""
    others = [fact for fact in span.facts if course and fact.act in STANCES and fact.actor not in course.raised_by]
    cited = cite_all(inquiry.index, with_rest(inquiry.evidence, (span,)))
    return Statement(inquiry.names(others, span.unit) if others else "", cited, actors_of(span.facts))
