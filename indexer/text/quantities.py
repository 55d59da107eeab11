"""Typed values in running text, with their spans: sums, shares, ages, durations, times, dates, contacts, numbers.

A stretch of text may be values of two kinds ("16 лет" is an age or a duration): the reader decides by what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from indexer.languages import language
from indexer.languages.meeting_words import meeting_words
from indexer.languages.quantity_words import QuantityWords, quantity_words
from indexer.text.alternation import any_of
from indexer.text.dates import periods
from indexer.text.folded import Folded
from indexer.text.value_kinds import AGE, CONTACT, DATE, DURATION, MONEY, NUMBER, SHARE, TIME, VAGUE

_CODES = (
    "AED|ARS|AUD|BRL|CAD|CHF|CLP|CNY|CZK|DKK|EGP|EUR|GBP|GHS|HKD|HUF|IDR|ILS|INR|IRR|JPY|KES|KRW|KWD|KZT|MAD|MXN|MYR|"
    "NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RUB|SAR|SEK|SGD|THB|TND|TZS|UAH|UGX|USD|UYU|UZS|VND|XAF|XOF|ZAR|ZMW"
)
_SYMBOLS = r"[$€£¥₣₤₦₩₪₫₱₹₽₴₸]"
_DIGITS = r"\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_BEFORE = r"(?<![A-Za-z]-)(?<![A-Za-z\d][/.,])(?<![A-Za-z\d№#§/])"
"""A number of a document, section or version counts nothing: C21/57, 5.6, ITU-T X.1205."""
_BEHIND = r"(?![\d/]|st\b|nd\b|rd\b|th\b|-?го\b|-?й\b|e\b|er\b|\.?[ºª])"
_YEAR = r"(?<![\d.,/-])(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?(?![\d/]|[.,]\d)"
"""A year, or the first and the last year of several."""
_CONTACT = r"[\w.+-]+@[\w-]+\.\w+|https?://\S+|\bwww\.\S+|\+\d[\d ()-]{6,}\d"
_COMMON = {
    MONEY: (
        rf"(?-i:\b(?:{_CODES})) ?{{d}}",
        rf"{{n}} ?(?-i:(?:{_CODES})\b)",
        rf"(?:US|A|C|HK)?{_SYMBOLS} ?{{d}}",
        rf"{{n}} ?{_SYMBOLS}",
    ),
    SHARE: (r"{n} ?[%٪]",),
    TIME: (r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])",),
    DATE: (_YEAR,),
    CONTACT: (_CONTACT,),
}
_LENGTHS = {AGE, DURATION}
_KINDS = (MONEY, SHARE, AGE, DURATION, TIME, DATE)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a text."""

    kind: str
    start: int
    """Span in the text, in characters."""
    end: int


@lru_cache(maxsize=8192)  # the same sentences are read for several questions
def values(text: str, code: str) -> tuple[Value, ...]:
    """The values of the text by kind; the numbers that are none of another kind last."""
    folded = Folded.of(text)
    found = [Value(kind, *span) for kind, span in _typed(folded.text, code)]
    days = [_folded_span(folded, period.start, period.end) for period in periods(text, code)]
    in_dates = {i for start, end in days for i in range(start, end)}
    found = [
        value for value in found if value.kind not in _LENGTHS or in_dates.isdisjoint(range(value.start, value.end))
    ]
    found += [Value(DATE, *span) for span in days]
    taken = {i for value in found for i in range(value.start, value.end)}
    taken |= {i for match in _numbered(code).finditer(folded.text) for i in range(match.start("numbers"), match.end())}
    for match in _pattern(code, NUMBER).finditer(folded.text):
        if taken.isdisjoint(range(*match.span())):
            found.append(Value(NUMBER, *match.span()))
    found += [Value(VAGUE, *match.span()) for match in _pattern(code, VAGUE).finditer(folded.text)]
    return tuple(Value(value.kind, *folded.span(value.start, value.end)) for value in found)


def _typed(text: str, code: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for kind in (*_KINDS, CONTACT):
        for match in _pattern(code, kind).finditer(text):
            yield kind, match.span()


def _folded_span(folded: Folded, start: int, end: int) -> tuple[int, int]:
    """Where a span of the original stands in the folded text."""
    places = folded.places
    first = next(i for i, place in enumerate(places) if place >= start)
    last = next((i for i, place in enumerate(places) if place >= end), len(places) - 1)
    return first, last


@cache
def _pattern(code: str, kind: str) -> re.Pattern[str]:
    words = quantity_words(code)
    if kind == NUMBER:
        return re.compile(_number(code, words), re.IGNORECASE)
    if kind == VAGUE:
        return re.compile(words.vague, re.IGNORECASE)
    own: tuple[str, ...] = getattr(words, kind, ())
    number = _number(code, words)
    if kind in _LENGTHS:
        number = rf"(?!{_YEAR}){number}"
    bare = _scaled(f"(?:{_DIGITS})", words)
    ways = [way.replace("{n}", number).replace("{d}", bare) for way in (*_COMMON.get(kind, ()), *own)]
    return re.compile("|".join(ways) or r"(?!)", re.IGNORECASE)


@cache
def _numbered(code: str) -> re.Pattern[str]:
    """What bears a number, with that number, and with a second one: "Resolutions 1306 and 179"."""
    if not (nouns := quantity_words(code).numbered):
        return re.compile(r"(?!)")
    one = r"[A-Z]?\d[\d./]*"
    edge, gap = (r"(?<!\w)", "[ \u00a0]?") if language(code).spaces else ("", "")
    others = rf"(?:[–-]{one}|(?:, ?{one})*(?: (?:and|or|to|et|ou|à|y|o|a|и|или) | ?(?:و|和|及|至|或) ?){one})?"
    numbers = rf"(?P<numbers>{one}{others})(?![\d ]?[%٪\d])"
    return re.compile(rf"{edge}(?:{nouns}){gap}(?:№ ?|n[°º] ?)?{numbers}", re.IGNORECASE)


def _number(code: str, words: QuantityWords) -> str:
    """Pattern of a number in digits or words, with what scales it; "one" is an article as often."""
    meeting = meeting_words(code) if (words.numbers) else None
    spelt = any_of([*words.numbers, *(word for word, n in meeting.cardinals.items() if n != 1)] if meeting else [])
    if meeting and meeting.caseless == "joined":
        return rf"(?:{_BEFORE}(?:{_DIGITS}){_BEHIND}(?:{words.scales})*|(?:一|(?:{spelt}))*(?:{spelt}))"
    digits = rf"{_BEFORE}{_scaled(f'(?:{_DIGITS}){_BEHIND}', words)}"
    return rf"(?:{digits}|(?<!\w)(?:{spelt})(?:[ -](?:(?:and|y|et) |و)?(?:{spelt})(?!\w))*(?!\w))"


def _scaled(number: str, words: QuantityWords) -> str:
    return rf"{number}(?:[ -]?(?:{words.scales})(?!\w))*"
