"""How the versions of a paragraph differ in what they say, whatever their language.

A sign that one version gives for sure, and another not even by a hint, is a difference; where it is only read less
surely in one language it is none. Of three or more versions, the one that is alone is at odds with the others. What
can be read in every language (states, figures, months) is compared strictly; where a version may only word it
otherwise (offices, numbers in words, bodies), a difference is told only where something else stands in its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.agreement.denials import denied_alone
from indexer.agreement.judging import PAIR, alone, at_odds
from indexer.agreement.model import (
    ACT,
    BODY,
    DENIAL,
    MONTH,
    NAME,
    NUMBER,
    OFFICE,
    PERSON,
    STANCE,
    STATE,
    Difference,
    Sign,
)  # fmt: skip
from indexer.agreement.passages import Passage, Said
from indexer.agreement.signs import AGAINST, FOR
from indexer.agreement.unlisted import is_telling, unmatched_names

_CLOSED = frozenset({STATE, NUMBER, MONTH})
"""Kinds whose signs are read in every language."""
_LISTED = frozenset({STATE, PERSON, BODY, NUMBER, MONTH})
"""Kinds of which one that is missing is a difference, whatever stands in its place."""
_EXCHANGED = frozenset({ACT, STATE, PERSON, BODY, OFFICE, NUMBER, MONTH})
"""Kinds of which one that stands in another's place is a difference."""
_ARTICLE = "1"
"""The number that is an article as often, and an adverb ("first")."""


@dataclass(frozen=True, slots=True)
class _Odd:
    """A version that lacks a value, or that alone has it."""

    language: str
    against: str
    value: str
    is_missing: bool


def compare(number: str, found: Sequence[Passage]) -> Iterator[Difference]:
    """The differences of a paragraph's versions; the first of each passage is the one that others are measured by."""
    whole = {code: _whole(code, found) for code in (found[0] if found else {})}
    told: set[tuple[str, str, str]] = set()
    for kind in sorted(_EXCHANGED):
        for passage in found:
            for difference in _exchanged(number, kind, passage):
                told |= {(difference.language, kind, each) for each in (*difference.own, *difference.other)}
                yield difference
        if kind in _LISTED:
            yield from _unmatched(number, kind, found, whole, told)
    for passage in found:
        yield from _denied(number, passage)
        yield from _turned(number, passage)
        yield from _named(number, passage, whole)


def _whole(code: str, found: Sequence[Passage]) -> Said:
    said = [passage[code] for passage in found]
    return Said(code, "\n".join(each.text for each in said), tuple(sign for each in said for sign in each.signs))


def _exchanged(number: str, kind: str, passage: Passage) -> Iterator[Difference]:
    """Versions of a passage that have one value where the others have another."""
    odd = list(_odd(passage, kind, lambda sign: sign.is_sure or (kind == NUMBER and sign.value != _ARTICLE)))
    for code in passage:
        missing = [each for each in odd if each.language == code and each.is_missing]
        added = [each for each in odd if each.language == code and not each.is_missing]
        if missing and added:
            against = missing[0].against
            own, other = passage[code], passage[against]
            yield _difference(
                number, kind, (own, _words(own, kind, _values(added))), (other, _words(other, kind, _values(missing)))
            )


def _unmatched(
    number: str, kind: str, found: Sequence[Passage], whole: Mapping[str, Said], told: set[tuple[str, str, str]]
) -> Iterator[Difference]:
    """Values that a version of the paragraph lacks, or has alone."""
    for each in _odd(whole, kind, lambda sign: sign.is_sure):
        has, lacks = (each.against, each.language) if each.is_missing else (each.language, each.against)
        place = next(p for p in found if any(s.value == each.value and s.is_sure for s in p[has].of(kind)))
        words = _words(place[has], kind, [each.value])[0]
        if (each.language, kind, words) in told or not place[lacks].text:
            continue
        own, other = ((), (words,)) if each.is_missing else ((words,), ())
        yield _difference(number, kind, (place[each.language], own), (place[each.against], other))


def _odd(said: Mapping[str, Said], kind: str, counts: Callable[[Sign], bool]) -> Iterator[_Odd]:
    """The versions that are at odds with the others about a value of this kind."""
    first = next(iter(said))
    sure = {code: {s.value for s in each.of(kind) if counts(s)} for code, each in said.items()}
    known = {code: {s.value for s in each.of(kind)} for code, each in said.items()}
    for value in dict.fromkeys(s.value for each in said.values() for s in each.of(kind) if counts(s)):
        having = [code for code in said if value in sure[code]]
        lacking = [code for code in said if value not in known[code]]
        for code, is_missing in at_odds(first, having, lacking, is_closed=kind in _CLOSED):
            yield _Odd(code, (having if is_missing else lacking)[0], value, is_missing)


def _values(odd: list[_Odd]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.value for each in odd))


_Side = tuple[Said, tuple[str, ...]]
"""What a version has, and which of its words differ from the other's."""


def _difference(number: str, kind: str, own: _Side, other: _Side) -> Difference:
    said, against = own[0], other[0]
    return Difference(number, kind, said.language, against.language, own[1], other[1], said.text, against.text)


def _words(said: Said, kind: str, values: Sequence[str]) -> tuple[str, ...]:
    signs = sorted(said.of(kind), key=lambda sign: (not sign.is_sure, sign.start))
    return tuple(dict.fromkeys(next((s.words for s in signs if s.value == value), value) for value in values))


def _denied(number: str, passage: Passage) -> Iterator[Difference]:
    """Versions that alone deny something, or alone do not."""
    unmatched = {(a, b): denied_alone(passage[a], passage[b]) for a in passage for b in passage if a != b}
    for code, against in alone(unmatched, tuple(passage)):
        own, other = unmatched[code, against], unmatched[against, code]
        yield _difference(number, DENIAL, (passage[code], _worded(own)), (passage[against], _worded(other)))


def _named(number: str, passage: Passage, whole: Mapping[str, Said]) -> Iterator[Difference]:
    """Versions that name somebody, whom no vocabulary has, where the others name another, or nobody."""
    unmatched = {(a, b): unmatched_names(passage[a], whole[b]) for a in passage for b in passage if a != b}
    for code, against in alone(unmatched, tuple(passage)):
        own, other = unmatched[code, against], unmatched[against, code]
        if is_telling(own, other, passage[code], passage[against]):
            yield _difference(number, NAME, (passage[code], _worded(own)), (passage[against], _worded(other)))


def _turned(number: str, passage: Passage) -> Iterator[Difference]:
    """Versions in which somebody is against what the others have them for, or for it."""
    sides = {code: Counter(sign.value for sign in said.of(STANCE)) for code, said in passage.items()}
    denials = {code: sum(sign.is_sure for sign in said.of(DENIAL)) for code, said in passage.items()}
    for code, side in ((code, side) for code in list(passage)[len(passage) == PAIR :] for side in (FOR, AGAINST)):
        opposite = AGAINST if side == FOR else FOR
        others = [each for each in passage if each != code and sides[each] and denials[each] == denials[code]]
        is_turned = others and all(
            sides[each][side] and not sides[code][side] and sides[code][opposite] > sides[each][opposite]
            for each in others
        )
        if is_turned and len(others) > (len(passage) - 1) // PAIR:
            own = tuple(sign for sign in passage[code].of(STANCE) if sign.value == opposite)
            other = tuple(sign for sign in passage[others[0]].of(STANCE) if sign.value == side)
            yield _difference(number, STANCE, (passage[code], _worded(own)), (passage[others[0]], _worded(other)))


def _worded(signs: Sequence[Sign]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sign.words for sign in signs))
