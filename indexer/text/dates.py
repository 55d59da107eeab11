"""Dates in running text, with no more precision than the text gives. Months' names come from Unicode CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from babel.core import Locale, UnknownLocaleError

from indexer.languages import plain

_REGIONS = {"ar": ("ar", "ar_SY", "ar_MA")}
"""Arabic months have two sets of names and more spellings, by region."""
_ENDINGS = {"ru": r"[а-я]{1,2}"}
"""What stands for the last letter of a month's name where it is inflected (CLDR lacks "в декабре")."""
_MONTH_FIRST = {"en"}
"""Languages in which the month may stand before the day: October 3, 2031."""
_END = r"(?:\s?(?:st|nd|rd|th|er|ère|º|ª|°|\.[ºª]|-?го|-е)(?!\w))?"
"""Behind a day's number."""
_RANGE = r"[-\u2010-\u2015~]|to|through|until|till|au|al|a|по|до|إلى|الى|حتى|至|到"
_JOINERS = rf"{_RANGE}|and|et|y|e|и|و|&"
_LINK = rf"\s*(?:{_JOINERS})\s*(?:(?:on|from|le|les|el|los|du|des|del|the|в|с|يوم|في|من)\s+)*"
"""Between two days of one date, or between two dates."""
_OF = r"\.?\s*(?:(?:de|of|de la|من|من شهر|شهر)\s+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_YEAR_BEHIND = rf"(?:\s+(?:de|del|of|عام|سنة|لعام))?\s*,?\s*{_YEAR}"
_ISO = re.compile(r"(?<![\d/-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_DOTTED = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?![\d.])")
_HAN = "〇○零一二三四五六七八九"
_HAN_DIGITS = str.maketrans(_HAN, "000123456789")
_HAN_NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_HAN_DATE = re.compile(
    rf"(?:(?<!\d)(?P<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}})\s?年\s?)?"
    rf"(?P<month>{_HAN_NUMBER})\s?月(?:\s?(?P<days>(?:(?:{_HAN_NUMBER})\s?[日号]?\s?[至到和、~\u2010-\u2015-]\s?)*"
    rf"(?:{_HAN_NUMBER})\s?[日号]))?"
)
_HAN_MONTH = re.compile(r"(?<![\d一二三四五六七八九十])(\d|1[0-2]|[一二三四五六七八九]|十[一二]?)\s?月")
_HAN_LINK = re.compile(r"\s?(?:[（(][^（()）]{0,8}[)）])?\s?(?:至|到|和|、|[-~\u2010-\u2015])\s?")
_LAST_MONTH, _LAST_DAY = 12, 31


@dataclass(frozen=True, slots=True)
class Period:
    """A date, or days in a row, in a text: ISO 8601, `last` the same as `first` for one day (or a month)."""

    first: str
    last: str
    start: int
    """Span in the text, in characters."""
    end: int

    def __str__(self) -> str:
        """As `When` reads it."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class _Part:
    """Days of one month, as a text names them; the year may stand behind a later part."""

    year: str
    month: int
    days: tuple[int, ...]
    start: int
    end: int


def dates(text: str, code: str) -> Iterator[tuple[str, int, int]]:
    """Each date as ISO 8601 (`2021-01-26`, `2020-12`) with its span; a year alone is none.

    Of days in a row the first and the last, with the span of both.
    """
    for period in periods(text, code):
        for day in dict.fromkeys((period.first, period.last)):
            yield day, period.start, period.end


def periods(text: str, code: str) -> tuple[Period, ...]:
    """The dates of the text in order; days in a row ("6 and 7 September", "30 June to 2 July") are one."""
    folded = _ascii_digits(text)
    parts = sorted([*_named(folded, code), *_numeric(folded)], key=lambda part: part.start)
    return tuple(_joined(parts, folded))


def months(text: str, code: str) -> Iterator[tuple[int, int, int, bool]]:
    """Each month that the text names, with its span, and whether a day or a year beside it proves that it is one."""
    folded = _ascii_digits(text)
    parts = [*_named(folded, code), *_numeric(folded)]
    taken = {place for part in parts for place in range(part.start, part.end)}
    for part in parts:
        yield part.month, part.start, part.end, True
    names, _ = _names(code)
    for match in _month_alone(code).finditer(folded):
        if match.start() not in taken:
            name = plain(match[0])
            yield names[_stem(name, names) if code in _ENDINGS else name], match.start(), match.end(), False
    for match in _HAN_MONTH.finditer(folded):
        if match.start() not in taken:
            yield _han_number(match[1]), match.start(), match.end(), False


@cache
def _month_alone(code: str) -> re.Pattern[str]:
    months, _ = _names(code)
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![^\W\d_])(?:{names})(?:{_ENDINGS.get(code, '')})(?![^\W\d_])", re.IGNORECASE)


def _ascii_digits(text: str) -> str:
    return text if text.isascii() else re.sub(r"[٠-٩۰-۹]", lambda match: str(int(match[0])), text)


def _named(text: str, code: str) -> Iterator[_Part]:
    months, pattern = _names(code)
    inflected = code in _ENDINGS
    for match in pattern.finditer(text):
        name = plain(match["month"] or match["month_first"])
        month = months[_stem(name, months) if inflected else name]
        days = _days(match["days"] or match["days_behind"] or "")
        year = match["year"] or match["year_first"] or ""
        if year or days:
            yield _Part(year, month, days, match.start(), match.end())


def _numeric(text: str) -> Iterator[_Part]:
    for pattern in (_ISO, _DOTTED):
        for match in pattern.finditer(text):
            month, day = int(match["month"]), int(match["day"])
            if 0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY:
                yield _Part(match["year"], month, (day,), match.start(), match.end())
    for match in _HAN_DATE.finditer(text):
        days = tuple(_han_number(each) for each in re.findall(_HAN_NUMBER, match["days"] or ""))
        year = (match["year"] or "").translate(_HAN_DIGITS)
        if (year or days) and 0 < _han_number(match["month"]) <= _LAST_MONTH:
            yield _Part(year, _han_number(match["month"]), _in_order(days), match.start(), match.end())


def _joined(parts: list[_Part], text: str) -> Iterator[Period]:
    """Periods of the parts: one takes the year of its neighbour, and days in a row over two months are one period."""
    linked = [_link(one, other, text) for one, other in pairwise(parts)] + [""]
    for i in range(len(parts) - 2, -1, -1):
        if not parts[i].year and linked[i]:
            parts[i] = replace(parts[i], year=parts[i + 1].year)
    for i in range(1, len(parts)):
        if not parts[i].year and linked[i - 1]:  # 2031年9月30日至10月2日
            parts[i] = replace(parts[i], year=parts[i - 1].year)
    taken = False
    for i, part in enumerate(parts):
        if taken or not part.year or not _exists(part):
            taken = False
            continue
        other = parts[i + 1] if i + 1 < len(parts) else part
        if linked[i] and other.year and _exists(other) and _is_run(part, other, is_range=linked[i] == "range"):
            taken = True
            yield Period(_iso(part, 0), _iso(other, -1), part.start, other.end)
        else:
            yield Period(_iso(part, 0), _iso(part, -1), part.start, part.end)


def _link(one: _Part, other: _Part, text: str) -> str:
    """How two dates are joined by what stands between them: as a range, in a list, or not at all."""
    between = text[one.end : other.start]
    if re.fullmatch(_LINK, between, re.IGNORECASE) or _HAN_LINK.fullmatch(between):
        return "range" if re.match(rf"\s*(?:{_RANGE})(?!\w)", between, re.IGNORECASE) else "list"
    return ""


def _is_run(one: _Part, other: _Part, *, is_range: bool) -> bool:
    """Whether the dates are the first and the last of days in a row; of two dates in a list, only neighbours are."""
    if not one.days or not other.days:
        return False
    first = date(int(one.year), one.month, one.days[-1])
    last = date(int(other.year), other.month, other.days[0])
    return first < last if is_range else last - first == timedelta(days=1)


def _exists(part: _Part) -> bool:
    try:
        for day in part.days:
            date(int(part.year), part.month, day)
    except ValueError:
        return False
    return True


def _days(text: str) -> tuple[int, ...]:
    days = tuple(int(day) for day in re.findall(r"\d{1,2}", text))
    if len(days) == 2 and re.search(r"\d\s?[-\u2010-\u2015]\s?\d", text):  # noqa: PLR2004 (a range has two ends)
        return tuple(sorted(set(days)))  # ranges in Arabic run the other way: 13-3
    return _in_order(days)


def _in_order(days: tuple[int, ...]) -> tuple[int, ...]:
    """The days of a list; where they do not go up, only the last is one ("annex 12, 3 October")."""
    return days if list(days) == sorted(set(days)) else days[-1:]


def _han_number(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    tens, ten, units = text.rpartition("十")
    if not ten:
        return _HAN.index(text[-1]) - 2
    return (_HAN.index(tens) - 2 if tens else 1) * 10 + (_HAN.index(units) - 2 if units else 0)


def _stem(name: str, months: dict[str, int]) -> str:
    """The inflected name without its ending."""
    return next(stem for stem in (name[:-1], name[:-2]) if stem in months)


def _iso(part: _Part, day: int) -> str:
    return f"{part.year}-{part.month:02}" + (f"-{part.days[day]:02}" if part.days else "")


@cache
def weekdays(code: str) -> re.Pattern[str]:
    """A name of a day of the week, in this language."""
    uses = [locale.days[use]["wide"] for locale in _locales(code) for use in ("format", "stand-alone")]
    names = {name for days in uses for name in days.values()}
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)", re.IGNORECASE)


def _locales(code: str) -> Iterator[Locale]:
    for region in _REGIONS.get(code, (code,)):
        with suppress(UnknownLocaleError):  # a language that CLDR does not know has no names of months and days
            yield Locale.parse(region)


@cache
def _names(code: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Months by folded name, and the pattern of a date with such a name."""
    months: dict[str, int] = {}
    for locale in _locales(code):
        for use in ("format", "stand-alone"):
            months.update({plain(name): number for number, name in locale.months[use]["wide"].items()})
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or r"(?!)"
    if code in _ENDINGS:
        months = {name[:-1]: number for name, number in months.items()}
        names = "|".join(f"{re.escape(name)}{_ENDINGS[code]}" for name in months)
    week = rf"(?:(?:{weekdays(code).pattern})\s*,?\s*)?"
    day = rf"(?<![\d.,/])\d{{1,2}}(?!\d){_END}"
    more = rf"(?:\s*[,،]\s*{week}{day})*{_LINK}{week}{day}"
    days = rf"{day}(?:{more})*"
    dual = rf"(?:{names})(?:\s?/\s?(?:{names}))?"
    head = rf"(?:(?P<days>{days}){_OF}|(?<![^\W\d_]))(?:(?:{names})\s?/\s?)?"
    pattern = rf"{head}(?P<month>{names})(?![^\W\d_])(?:\s?/\s?{dual})?(?:{_YEAR_BEHIND})?"
    if code in _MONTH_FIRST:
        first = _YEAR.replace("<year>", "<year_first>")
        behind = rf"(?P<days_behind>{days})(?!\s*(?:{names}))(?:\s*,?\s+{first})?"
        pattern = rf"(?<!\w)(?P<month_first>{names})\s+{behind}|{pattern}"
    else:
        pattern = rf"(?P<month_first>(?!))(?P<days_behind>)(?P<year_first>)|{pattern}"
    return months, re.compile(pattern, re.IGNORECASE)
