"""Meetings that a question names by their group, or by where or when they were held: "of TDAG", "in Nairobi"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.question.generic_concepts import GENERIC
from bot.question.meeting_scope import Scope, of_group
from bot.question.model import Claim, Question
from bot.thresholds import MAX_MEETING_NUMBER
from indexer import Index
from indexer.acts import acts_where
from indexer.languages import Token, language, tokens
from indexer.model import Meeting
from indexer.text.vocabulary import OWN_GROUP, Mention

_PLACE, _STATE = "place", "state"
_ONLINE = "virtual-meeting"
_MEETING = "meeting"
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_DEEDS = frozenset({"", "what", "which"})
_RESOLUTIONS = acts_where(lambda act: act.is_resolution)
_BESIDE = frozenset({_MEETING, "working-group"})


def place(question: Question, index: Index) -> Question:
    """The question with its scope narrowed to the reported meetings of a place, year or mode that it names.

    What named them is then no part of its topic. A question with a scope or a paragraph number is left as it is.
    """
    if not question.scope.is_open or question.references or question.report:
        return question
    return _narrowed(question, index)


def _narrowed(question: Question, index: Index) -> Question:
    narrowed = question
    for narrow in (_by_place, _by_country, _by_year, _by_mode):
        narrowed = narrow(narrowed, index)
    dropped = _topic_places(question) - _topic_places(narrowed)
    claims = (replace(c, by="meeting", value="") if (c.start, c.end) in dropped else c for c in question.claims)
    return replace(narrowed, claims=tuple(claims))


def _topic_places(question: Question) -> set[tuple[int, int]]:
    words = {(word.start, word.end) for word in question.words}
    return words | {(mention.start, mention.end) for mention in question.mentions}


def group_readings(question: Question, index: Index) -> tuple[Question, ...]:
    """The question as one of the meetings of a group that it names, the likeliest reading first; itself for no group.

    A number is one of the group's meetings where the two stand side by side; alone, it is of the program's own group.
    Where that is named, others are actors. A group that does something is an actor at its own meetings.
    """
    meetings = index.by_group
    named = [mention for mention in question.mentions if mention.id in meetings]
    if meetings.keys() <= {OWN_GROUP} or not named:
        return (question,)
    if any(mention.id == OWN_GROUP for mention in named):
        return (replace(question, scope=of_group(question.scope, meetings[OWN_GROUP], index.reported)),)
    question = _with_number_behind(question, named)
    is_open = question.scope.is_open
    meant = [mention for mention in named if is_open or _stands_beside_meeting(mention, question)]
    if not meant:
        return (question,)
    scope = _scope_of(question, {mention.id: meetings[mention.id] for mention in meant}, index)
    of_group_meetings = replace(question, scope=scope)
    if not is_open:
        return (_without(of_group_meetings, meant),)
    by_it = _narrowed(_by_day(of_group_meetings, index), index)
    at_it = _without(by_it, meant)
    if not _is_agent(question, meant):
        return at_it, question
    return (by_it, at_it, question) if set(question.acts) <= _RESOLUTIONS else (by_it, question)


def _with_number_behind(question: Question, named: Sequence[Mention]) -> Question:
    """The question with a number right behind a group's name read as that of a meeting: "TDAG 5"."""
    behind = {question.spoken[mention.last] for mention in named if mention.last < len(question.spoken)}
    number = next((word for word in question.words if word in behind and word.norm.isdecimal()), None)
    if number is None or not question.scope.is_open or not 0 < int(number.norm) <= MAX_MEETING_NUMBER:
        return question
    words = tuple(word for word in question.words if word != number)
    claims = tuple(_of_meeting(claim, [number]) for claim in question.claims)
    return replace(question, scope=Scope((int(number.norm),)), words=words, claims=claims)


def _scope_of(question: Question, meetings: dict[str, tuple[int, ...]], index: Index) -> Scope:
    """The scope of the question as meetings of these groups; of several groups, all their meetings."""
    first, *others = meetings.values()
    if not others:
        return of_group(question.scope, first, index.reported)
    numbers = [number for of_one in (first, *others) for number in of_one]
    return Scope(tuple(number for number in numbers if number in index.reported) or tuple(numbers))


def _is_agent(question: Question, meant: Sequence[Mention]) -> bool:
    """Whether it asks for what the groups themselves did, rather than for what was done at their meetings."""
    asks_for_deeds = bool(question.acts) and question.wants in _OF_DEEDS and not question.passive
    return asks_for_deeds and set(question.actors) == {mention.id for mention in meant}


def _without(question: Question, meant: Sequence[Mention]) -> Question:
    """The question with the names of groups read as naming meetings."""
    mentions = tuple(mention for mention in question.mentions if mention not in meant)
    claims = tuple(_of_meeting(claim, meant) for claim in question.claims)
    core = question.core
    for mention in meant:
        core = core[: mention.start] + " " * (mention.end - mention.start) + core[mention.end :]
    return replace(question, core=core, mentions=mentions, claims=claims)


_YEAR_LENGTH = len("2031")


def _by_day(question: Question, index: Index) -> Question:
    """The meetings of the day, month or year that is named: those of a group that numbers none have no other name."""
    from indexer.text.dates import dates  # imports CLDR, which only questions to other groups need

    years = ((word.norm, word.start, word.end) for word in question.words if _YEAR.fullmatch(word.norm))
    named = (*dates(question.core, question.language), *years)
    told = {str(m.date) for m in index.meetings if question.scope.includes((m.number,), index.reported)}
    held = [place for place in named if any(date.startswith(place[0]) for date in told)]
    held = [place for place in held if len(place[0]) > _YEAR_LENGTH] or held
    if not held:
        return question
    scope = _held(index, question, lambda m: any(str(m.date).startswith(value) for value, _, _ in held))
    words = (w for w in question.words if not any(start <= w.start < end for _, start, end in held))
    return replace(question, scope=scope, words=tuple(words))


def _stands_beside_meeting(mention: Mention, question: Question) -> bool:
    """Whether only small words, and "meeting" or "group", stand between the name and what names the meeting."""
    small = [claim for claim in question.claims if claim.value in _BESIDE]
    known = language(question.language)
    groups = tuple({token.norm for name in known.speech.the_group for token in tokens(name, known)})
    telling = [
        token
        for token in question.spoken
        if token.stem and not token.norm.endswith(groups) and not any(c.start <= token.start < c.end for c in small)
    ]
    for claim in question.claims:
        first, last = min(claim.end, mention.end), max(claim.start, mention.start)
        if claim.by == _MEETING and not any(first <= token.start < last for token in telling):
            return True
    return False


def _of_meeting(claim: Claim, meant: Sequence[Mention | Token]) -> Claim:
    is_meant = any((claim.start, claim.end) == (each.start, each.end) for each in meant)
    return replace(claim, by=_MEETING, value="") if is_meant else claim


def _held(index: Index, question: Question, is_it: Callable[[Meeting], bool]) -> Scope:
    """Scope of the reported meetings of which this holds, inside the question's own; the question's own for none."""
    known = index.reported
    numbers = (m.number for m in index.meetings if m.number in known and is_it(m))
    found = tuple(n for n in numbers if question.scope.includes((n,), known))
    return Scope(found) if found else question.scope


def _by_place(question: Question, index: Index) -> Question:
    named = {m.id: m for m in question.mentions if m.kind == _PLACE}
    labels = {index.vocabulary.label(id_, "en") for id_ in named}
    norms = {word.norm for word in question.words}
    known = language(question.language)

    def is_there(meeting: Meeting) -> bool:
        spelt = {token.norm for token in tokens(meeting.place, known)}
        return bool(meeting.place) and (meeting.place in labels or spelt <= norms)

    scope = _held(index, question, is_there)
    if scope == question.scope:
        return question
    spelt = {t.norm for m in index.meetings if m.number in scope.named for t in tokens(m.place, known)}
    words = tuple(word for word in question.words if word.norm not in spelt)
    mentions = tuple(m for m in question.mentions if m.kind != _PLACE)
    return replace(question, scope=scope, words=words, mentions=mentions)


def _by_country(question: Question, index: Index) -> Question:
    """The meetings held in a country that is named as a place: "how many came in Namibia?"."""
    states = [m for m in question.mentions if m.kind == _STATE and question.aspects and _is_place(m, question)]

    def is_there(meeting: Meeting) -> bool:
        told = index.paragraph(meeting.report, meeting.read_from.get("place", "")) if meeting.place else ()
        return any(state.id in index.units[position].concepts for position in told for state in states)

    scope = _held(index, question, is_there) if states else question.scope
    if scope == question.scope:
        return question
    return replace(question, scope=scope, mentions=tuple(m for m in question.mentions if m not in states))


def _is_place(mention: Mention, question: Question) -> bool:
    """Whether the name stands where reports put a place: behind "in"; with the capital that people leave out."""
    from indexer.record.meeting.patterns import meeting_patterns  # compiled on first use, which takes a while

    start, end = mention.start, mention.end
    written = question.core[:start] + question.core[start:end].capitalize() + question.core[end:]
    found = (m for pattern in meeting_patterns(question.language).place for m in pattern.finditer(written))
    return any(match.start("place") <= start < match.end("place") for match in found)


def _by_year(question: Question, index: Index) -> Question:
    years = {word.norm for word in question.words if word.norm.isdigit()}
    if not years or not (question.aspects or _MEETING in question.topics):
        return question
    dated = _by_day(question, index)
    if {word.norm for word in question.words} - {word.norm for word in dated.words} - years:
        return dated  # "in January 2021"
    scope = _held(index, question, lambda m: m.date is not None and str(m.date.year) in years)
    if scope == question.scope and _is_of_a_meeting_alone(question, years):
        of_years = (m.number for m in index.meetings if m.date and str(m.date.year) in years)
        scope = Scope(tuple(n for n in of_years if question.scope.includes((n,), index.reported)))
    held = {str(m.date.year) for m in index.meetings if m.number in scope.named and m.date}
    return replace(question, scope=scope, words=tuple(word for word in question.words if word.norm not in held))


def _is_of_a_meeting_alone(question: Question, years: set[str]) -> bool:
    """Whether nothing but a meeting of the years is asked for: then other meetings' reports have no answer."""
    named = {*question.actors, *question.topics}
    return bool(question.aspects) and named <= GENERIC and {word.norm for word in question.words} <= years


def _by_mode(question: Question, index: Index) -> Question:
    if _ONLINE not in question.topics or question.across != "which_meetings":
        return question
    return replace(question, scope=_held(index, question, lambda m: m.mode == "online"))
