"""What a document says of itself: its symbol, language, meetings and their dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer.languages import Language, language, sentences, tokens
from indexer.languages.detect import detect
from indexer.model import Block, Report, Symbol
from indexer.parser.heads import head_symbols
from indexer.text.dates import dates
from indexer.text.meeting_numbers import named_meetings

_SAMPLE = 4000
"""Characters: from so many of a document its language is told, in so many of a paragraph a meeting is looked for."""
_FURTHEST = 20
"""A run of meetings is no longer than this."""
_HEAD = "document header"
_RUNNING = ("running header", "page header", "page foot")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself; what it does not say is empty."""

    symbols: tuple[Symbol, ...]
    """What its head, or else its running headers call it: one, unless it contradicts itself."""
    language: str
    """Code of the language that it is written in."""
    meetings: tuple[int, ...]
    dates: dict[int, str]
    """Date of each meeting, as `When` reads it, where all places that give one agree."""
    doubts: tuple[str, ...] = ()
    """Where it contradicts itself, one line each."""


def detect_language(blocks: Iterable[Block]) -> str:
    """Code of the language that the running text is in."""
    text = ""
    for block in blocks:
        if not block.aside:
            text += f"{block.text}\n"
        if len(text) > _SAMPLE:
            break
    return detect(text[:_SAMPLE])


def identify(report: Report) -> Identity:
    """Read the identity of a parsed document."""
    known = language(report.language)
    doubts: list[str] = []
    symbols = _symbols(report, known, doubts)
    meetings = _meetings(report, known)
    found: dict[int, str] = {}
    for number in meetings:
        days = _days(report, number, meetings, known)
        exact = {
            day for day in days.values() if not any(other != day and other.startswith(day) for other in days.values())
        }
        if len(exact) == 1:
            found[number] = exact.pop()
        elif days:
            said = "; ".join(f"{place}: {day}" for place, day in days.items())
            doubts.append(f"the date of meeting {number} is given differently ({said})")
    return Identity(symbols, report.language, meetings, found, tuple(doubts))


def _symbols(report: Report, known: Language, doubts: list[str]) -> tuple[Symbol, ...]:
    head = [left.text for left in report.left_out if left.reason == _HEAD] + report.title.split("\n")
    running = [left.text for left in report.left_out if left.reason in _RUNNING]
    own = list(dict.fromkeys(head_symbols(head, known)))
    around = list(dict.fromkeys(head_symbols(running, known)))
    symbols = _whole(symbol for symbol, _ in own or around)
    for symbol, code in own:
        if code and code != report.language:
            doubts.append(f"is headed {symbol}-{language(code).letter} ({language(code).name}), but reads otherwise")
    doubts.extend(
        f"a running header names another document, {symbol}"
        for symbol in _whole(symbol for symbol, _ in around)
        if symbols and symbol.base != symbols[0].base
    )
    return symbols


def _whole(symbols: Iterable[Symbol]) -> tuple[Symbol, ...]:
    """Each symbol once; one without its revision is the same document as the one with it."""
    found = list(dict.fromkeys(symbols))
    bases = {symbol.base for symbol in found if symbol.suffix}
    return tuple(symbol for symbol in found if symbol.suffix or symbol.base not in bases)


def _meetings(report: Report, known: Language) -> tuple[int, ...]:
    """Numbers of the meetings reported on: named in the title, else in the summary, else where the report begins."""
    for text in (report.title.replace("\n", " "), *(text for _, text in _openings(report))):
        named = named_meetings(text, tokens(text, known), known)
        if named.is_range and 0 < named.numbers[-1] - named.numbers[0] <= _FURTHEST:
            return tuple(range(named.numbers[0], named.numbers[-1] + 1))
        if named.numbers:
            return tuple(sorted(named.numbers))
    return ()


def _openings(report: Report) -> Iterator[tuple[str, str]]:
    """The summary, the paragraphs of the first section, and the first one of every other, each with its name."""
    yield from (("summary", _one_line(part.text)) for part in report.parts if part.number == "summary")
    for section in report.sections:
        opening = section.paragraphs if section is report.sections[0] else section.paragraphs[:1]
        yield from ((f"§{p.number}", _one_line(p.full_text)) for p in opening)


def _told_of(number: int, named: tuple[int, ...], said: Sequence[tuple[str, int, int]]) -> str:
    """The date of one of the meetings that a sentence names: its only one, or of as many as meetings, both in order."""
    spans: dict[tuple[int, int], list[str]] = {}
    for day, start, end in said:
        spans.setdefault((start, end), []).append(day)
    days = ["/".join(joined) for joined in spans.values()]
    in_order = list(named) == sorted(set(named)) and days == sorted(set(days))
    return days[named.index(number)] if number in named and in_order and len(days) == len(named) else ""


def _one_line(text: str) -> str:
    """The beginning of a text whose lines may end within a date or a name."""
    return text[:_SAMPLE].replace("\n", " ")


def _days(report: Report, number: int, meetings: tuple[int, ...], known: Language) -> dict[str, str]:
    """The date that each place gives for the meeting: that of a sentence which names it, or no other one.

    Sections behind the first tell only where there are several meetings: else a date there is of something else.
    """
    found: dict[str, str] = {}
    places = [("title", report.title.replace("\n", " ")), *_openings(report)]
    first = {"title", "summary", *(f"§{p.number}" for section in report.sections[:1] for p in section.paragraphs)}
    for place, text in places if len(meetings) > 1 else (pair for pair in places if pair[0] in first):
        for start, end in sentences(text, known):
            sentence = text[start:end]
            named = named_meetings(sentence, tokens(sentence, known), known).numbers
            if not named and len(meetings) == 1 and place == "title":
                named = meetings  # the date of a title is that of its meeting
            told = _told_of(number, named, list(dates(sentence, known.code)))
            if told:
                found.setdefault(place, told)
    return found
