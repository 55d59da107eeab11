"""Where a question points: the report, meetings and paragraph numbers that it names, and the text without them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.question.meeting_scope import Scope, scope_of
from bot.question.model import Claim, Reference
from bot.question.phrase_tables import Tables, positions
from indexer.languages import Language, tokens
from indexer.model import Symbol

_NUMBER = re.compile(r"(?<![\d.٫/])\d{1,3}(?:\s?[.٫．]\s?\d{1,2}){1,4}(?![\d/]|[.٫]\d)")
_SECTION = re.compile(r"(?<![\d.])(\d{1,3})(?![\d.])")
_LETTER = r"(?:[ivx]{1,4}|[^\W\d_]|\d{1,2})"
_ITEM = re.compile(rf"(?<![\w.])(?:\d{{1,2}}\s?)?(?:\({_LETTER}\)|\b{_LETTER}\))(?:\({_LETTER}\)|\b{_LETTER}\))*")
_MARK = r"(?P<mark>\d{1,2}|[IVX]{1,5}|[^\W\d_])(?!\w)"


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """What a question names by symbol or number."""

    report: str
    scope: Scope
    references: tuple[Reference, ...]
    rest: str
    """The text with all that blanked out, so that places in it are places in the question."""
    claims: tuple[Claim, ...]


def named_places(text: str, tables: Tables, known: Language) -> NamedPlaces:
    """Read symbols and numbers off a question."""
    report, of_report = _report(text)
    rest = _blanked(text, of_report)
    spoken = tokens(rest, known)
    scope, scope_tokens = scope_of(rest, spoken, known)
    of_meetings = [(spoken[i].start, spoken[i].end) for i in sorted(scope_tokens)]
    rest = _blanked(rest, of_meetings)
    references, of_paragraphs = _references(rest, tables, known)
    claims = (
        *(Claim(*place, "report", report) for place in of_report),
        *(Claim(*place, "meeting") for place in of_meetings),
        *(Claim(*place, "paragraph", rest[slice(*place)]) for place in of_paragraphs),
    )
    return NamedPlaces(report, scope, references, _blanked(rest, of_paragraphs), claims)


def _report(text: str) -> tuple[str, list[tuple[int, int]]]:
    found = Symbol.find(text)
    if found is None:
        return "", []
    symbol, start, end = found
    return str(symbol), [(start, end)]


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _references(text: str, tables: Tables, known: Language) -> tuple[tuple[Reference, ...], list[tuple[int, int]]]:
    """The paragraph or section numbers that the question names, and where they stand."""
    spoken = tokens(text, known)
    announced = bool(tables.paragraph.find(spoken)) or "§" in text
    light = positions(tables.light.find(spoken)) | positions(tables.wants.find(spoken))
    light |= positions(tables.paragraph.find(spoken))
    others = [t for i, t in enumerate(spoken) if t.stem and not t.norm.isdigit() and i not in light]
    annex = re.search(rf"\b(?:{known.report.annex})\s*{_MARK}", text, re.IGNORECASE)
    if annex:
        numbers = _NUMBER.search(text, annex.end()) or _SECTION.search(text, annex.end())
        item = _ITEM.search(text, numbers.end()) if numbers else None
        spans = [(match.start(), match.end()) for match in (annex, numbers, item) if match]
        if all(any(start <= t.start < end for start, end in spans) for t in others):
            typed = " ".join(text[start:end] for start, end in spans)
            levels = _levels(numbers[0] if numbers else "")
            return (Reference(typed, levels, item[0] if item else "", annex["mark"]),), spans
    pairs = list(_NUMBER.finditer(text)) if announced or not others else []
    single = _SECTION.search(text)
    if not pairs and announced and single and _adjacent(text, single, tables, known):
        pairs = [single]
    if not pairs:
        return (), []
    item = _item(text, pairs[0]) if len(pairs) == 1 else None
    named = tuple(Reference(pair[0], _levels(pair[0]), item[0] if item else "") for pair in pairs)
    return named, [(match.start(), match.end()) for match in (*pairs, *((item,) if item else ()))]


def _levels(number: str) -> tuple[int, ...]:
    return tuple(int(level) for level in re.findall(r"\d+", number))


def _item(text: str, number: re.Match[str]) -> re.Match[str] | None:
    """The label of an item behind the number of its paragraph, or else before it: "3.1 (b)", "item b) of 3.1"."""
    return _ITEM.search(text, number.end()) or _ITEM.search(text, 0, number.start())


def _adjacent(text: str, number: re.Match[str], tables: Tables, known: Language) -> bool:
    """Whether the word for "paragraph" or "section" stands right before or behind the number."""
    spoken = tokens(text, known)
    if text[: number.start()].rstrip().endswith("§"):
        return True
    place = next((i for i, token in enumerate(spoken) if token.start == number.start()), None)
    if place is None:
        return False
    near = tables.paragraph.find(spoken)
    return any(match.last == place or match.first == place + 1 for match in near)
