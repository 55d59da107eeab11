"""Dates in running text, with no more precision than the text gives. Months' names come from Unicode CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel.core import Locale, UnknownLocaleError

from indexer.languages import plain

_REGIONS = {"ar": ("ar", "ar_SY", "ar_MA")}
"""Arabic months have two sets of names and more spellings, by region."""
_ENDINGS = {"ru": r"[а-я]{1,2}"}
"""What stands for the last letter of a month's name where it is inflected (CLDR lacks "в декабре")."""
_NUMERIC = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>\d{1,2})\s?月"
    r"(?:\s?(?:(?P<first>\d{1,2})\s?日?\s?[至和、-]\s?)?(?P<day>\d{1,2})\s?日)?"
)
_BETWEEN = r"(?:er|º|\.ª|-?го)?\.?\s*(?:de\s+|de la\s+)?"
_TO = r"(?:er|º|\.ª|-?го)?\s?(?:[-\u2010-\u2013]|and|et|y|и|و|to|au|al|по)\s?"
"""Between the first and the last day of a meeting."""
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"


def dates(text: str, code: str) -> Iterator[tuple[str, int, int]]:
    """Each date as ISO 8601 (`2021-01-26`, `2020-12`) with its span; a year alone is none."""
    months, pattern = _names(code)
    inflected = code in _ENDINGS
    for match in pattern.finditer(text):
        name = plain(match["month"])
        month = months[_stem(name, months) if inflected else name]
        yield from _days(match, month)
    for match in _NUMERIC.finditer(text):
        yield from _days(match, int(match["month"]))


def _days(match: re.Match[str], month: int) -> Iterator[tuple[str, int, int]]:
    """The date, or both the first and the last where days are joined ("6 and 7 September", "6-7 September")."""
    for day in dict.fromkeys((match["first"] or match["day"], match["day"])):
        yield _iso(match["year"], month, day), match.start(), match.end()


def _stem(name: str, months: dict[str, int]) -> str:
    """The inflected name without its ending."""
    return next(stem for stem in (name[:-1], name[:-2]) if stem in months)


def _iso(year: str, month: int, day: str | None) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


@cache
def _names(code: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Months by folded name, and the pattern of a date with such a name."""
    months: dict[str, int] = {}
    for region in _REGIONS.get(code, (code,)):
        try:
            named = Locale.parse(region).months
        except UnknownLocaleError:  # a language that CLDR does not know has no months' names
            continue
        for use in ("format", "stand-alone"):
            months.update({plain(name): number for number, name in named[use]["wide"].items()})
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or r"(?!)"
    if code in _ENDINGS:
        months = {name[:-1]: number for name, number in months.items()}
        names = "|".join(f"{re.escape(name)}{_ENDINGS[code]}" for name in months)
    dual = rf"(?:(?:{names})\s?/\s?)?"
    head = rf"(?:(?:(?<!\d)(?P<first>\d{{1,2}}){_TO})?(?<!\d)(?P<day>\d{{1,2}}){_BETWEEN})?"
    tail = rf"(?:\s+de|\s+del)?\s*,?\s+{_YEAR}"
    return months, re.compile(rf"{head}{dual}(?P<month>{names}){tail}", re.IGNORECASE)
