"""Numbered meetings in a text: "the 33rd meeting", "meetings 31 to 34", « الاجتماعان 33 و34 »."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from indexer.languages import Language, Token, language, norms, plain
from indexer.text.alternation import any_of

_HIGHEST = 299
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class NamedMeetings:
    """Meetings that a text names by number, and the tokens by which it does."""

    numbers: tuple[int, ...]
    is_range: bool
    """The numbers are the first and the last of a run."""
    positions: frozenset[int]


NONE = NamedMeetings((), is_range=False, positions=frozenset())


@dataclass(frozen=True, slots=True)
class _Tables:
    pattern: re.Pattern[str]
    ordinals: dict[tuple[str, ...], int]
    """Number of each ordinal, by its folded words."""
    ordinal_lengths: tuple[int, ...]
    """How many words ordinals have, the longest first."""
    joiners: frozenset[str]
    ranges: frozenset[str]
    suffixes: frozenset[str]


def named_meetings(text: str, text_tokens: Sequence[Token], known: Language) -> NamedMeetings:
    """The meetings that the text names, with those joined to them ("the 16th and 17th meetings")."""
    tables = _tables(known.code)
    folded, places = _folded(text, text_tokens)
    positions: set[int] = set()
    for match in tables.pattern.finditer(folded):
        first = bisect_left(places, match.start(), key=lambda place: place[0])
        behind = bisect_right(places, match.end(), key=lambda place: place[1])
        if not _is_in_date(text, text_tokens[first:behind], known):
            positions.update(range(first, behind))
    if not positions:
        return NONE
    numbers = dict(_numbers(text_tokens, sorted(positions), tables))
    is_range = False
    for step in (-1, 1):
        place = (min if step < 0 else max)(positions)
        while joined := _joined(text_tokens, place, step, tables):
            place, number, ranging, taken = joined
            numbers[place] = number
            positions |= taken
            is_range |= ranging
    return NamedMeetings(
        tuple(dict.fromkeys(numbers[i] for i in sorted(numbers))), is_range=is_range, positions=frozenset(positions)
    )


def _is_in_date(text: str, numbered: Sequence[Token], known: Language) -> bool:
    """Whether the number behind the word for a meeting is a day: "who chaired the meeting 26 January 2021?"."""
    if not numbered or not _YEAR.search(text):
        return False
    from indexer.text.dates import periods  # which most questions, naming no year, need not load

    days = [period for period in periods(text, known.code) if period.first[4:]]
    digits = [token for token in numbered if token.norm.isdecimal()]
    return any(day.start <= token.start < day.end for day in days for token in digits)


@cache
def _tables(code: str) -> _Tables:
    known = language(code)
    ordinals = {norms(word, known): n for word, n in known.meetings.ordinals.items()}
    n = rf"\d{{1,3}}(?!\d)|{any_of(known.fold(plain(word)) for word in known.meetings.ordinals)}"
    return _Tables(
        pattern=re.compile(known.meetings.pattern.replace("{n}", f"(?:{n})")),
        ordinals=ordinals,
        ordinal_lengths=tuple(sorted({1, *map(len, ordinals)}, reverse=True)),
        joiners=frozenset(norm for word in known.speech.joiners for norm in norms(word, known)),
        ranges=frozenset(norm for word in known.meetings.range_words for norm in norms(word, known)),
        suffixes=frozenset(norm for word in known.meetings.ordinal_suffixes for norm in norms(word, known)),
    )


def _folded(text: str, text_tokens: Sequence[Token]) -> tuple[str, list[tuple[int, int]]]:
    """The text with each token in its normal form, and where each token stands in it."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    size = end = 0
    for token in text_tokens:
        gap = text[end : token.start].lower()
        pieces += [gap, token.norm]
        places.append((size + len(gap), size + len(gap) + len(token.norm)))
        size += len(gap) + len(token.norm)
        end = token.end
    return "".join(pieces), places


def _numbers(text_tokens: Sequence[Token], positions: list[int], tables: _Tables) -> list[tuple[int, int]]:
    found = []
    last = -1
    for position in positions:
        read = _number_at(text_tokens, position, tables)
        if read and position >= last:
            found.append((position, read[0]))
            last = position + read[1]
    return found


def _number_at(text_tokens: Sequence[Token], position: int, tables: _Tables) -> tuple[int, int] | None:
    """The number or ordinal at this token, and how many tokens it takes."""
    norm = text_tokens[position].norm
    digits = re.match(r"\D?\D?(\d{1,3})(?!\d)", norm)
    if digits and 0 < int(digits[1]) <= _HIGHEST:
        return int(digits[1]), 1
    spoken = tuple(t.norm for t in text_tokens[position : position + tables.ordinal_lengths[0]])
    unjoined = (norm[1:], *spoken[1:]) if norm[0] in tables.joiners else spoken
    for length in tables.ordinal_lengths:
        number = tables.ordinals.get(spoken[:length]) or tables.ordinals.get(unjoined[:length])
        if number is not None and length <= len(spoken):
            return number, length
    return None


def _number_ending_at(
    text_tokens: Sequence[Token], position: int, tables: _Tables
) -> tuple[int, tuple[int, int]] | None:
    """The longest number or ordinal whose last token is this one, and where it starts."""
    for first in range(max(0, position - tables.ordinal_lengths[0] + 1), position + 1):
        read = _number_at(text_tokens, first, tables)
        if read is not None and first + read[1] == position + 1:
            return first, read
    return None


def _joined(
    text_tokens: Sequence[Token], place: int, step: int, tables: _Tables
) -> tuple[int, int, bool, set[int]] | None:
    """The next number beyond `place`, where only joiners stand between: its place, value, whether a range, tokens."""
    position = place + step
    taken: set[int] = set()
    ranging = linked = False
    while 0 <= position < len(text_tokens):
        token = text_tokens[position]
        first, read = position, _number_at(text_tokens, position, tables)
        if step < 0:
            first, read = _number_ending_at(text_tokens, position, tables) or (position, read)
        if read is not None:
            glued = token.norm[:1] in tables.joiners
            linked = linked or glued or _is_punctuated(text_tokens, position, step)
            last = first + read[1] - 1
            whole = taken | set(range(first, last + 1))
            return (first if step < 0 else last, read[0], ranging, whole) if linked else None
        if token.norm in tables.ranges:
            ranging = linked = True
        elif token.norm in tables.joiners:
            linked = True
        elif token.stem and token.norm not in tables.suffixes:
            return None
        taken.add(position)
        position += step
    return None


def _is_punctuated(text_tokens: Sequence[Token], position: int, step: int) -> bool:
    """Whether the number stands next to the other one, but for a comma or a dash."""
    other = text_tokens[position - step]
    return other.norm[-1:].isdigit() and abs(other.start - text_tokens[position].end) <= len(" , ")
