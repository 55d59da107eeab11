"""The assistant's own words, by language: gettext catalogues `<code>/LC_MESSAGES/cop.po`.

The message ids are the English words. `cop.mo` beside each is compiled from it (`pybabel compile`); a test compares.
"""

from __future__ import annotations

import gettext
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, reduce
from pathlib import Path

from indexer.languages import language
from indexer.partial_date import When

DOMAIN = "cop"
FOLDER = Path(__file__).parent
_LANGUAGE_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"}


@dataclass(frozen=True)
class Words:
    """Messages of one language: `words("Outcomes")`."""

    code: str
    catalogue: gettext.NullTranslations

    def __call__(self, message: str, **values: object) -> str:
        """The message in this language, with `{name}` fields filled in."""
        translated = self.catalogue.gettext(message)
        return translated.format(**values) if values else translated

    def count(self, singular: str, plural: str, n: int, **values: object) -> str:
        """The message in the right plural form for `n`."""
        return self.catalogue.ngettext(singular, plural, n).format(n=n, **values)

    def of_meeting(self, name: str, numbered: str, named: str = "{n}", **values: object) -> str:
        """A message in this language with a meeting's number, or `named` with a name that is none: `CWG-Internet 5`."""
        return (numbered if name.isdecimal() else named).format(n=name, **values)

    def date(self, when: When) -> str:
        """A date as this language writes it in full (CLDR), as precise as it is known."""
        from babel.dates import format_date, format_skeleton  # only what states a date needs them

        locale = "en_GB" if self.code == "en" else self.code
        if when.last is not None:
            return _interval(when.first_day, when.last, locale)
        if when.day is None:
            return format_skeleton("yMMMM" if when.month else "y", when.first_day, locale=locale)
        return format_date(when.first_day, "long", locale=locale)

    def language(self, code: str) -> str:
        """Name of a language, in this one; by its own name where there is no word for it."""
        return self(_LANGUAGE_NAMES[code]) if code in _LANGUAGE_NAMES else language(code).name

    def sentences(self, *told: str) -> str:
        """Sentences one after the other, as this language sets them apart; empty ones are left out."""
        return (" " if language(self.code).spaces else "").join(filter(None, told))

    def names(self, names: list[str]) -> str:
        """Names as a list in running text."""
        *first, last = names or [""]
        if not first:
            return last
        listed = reduce(lambda told, name: self("{first}, {second}", first=told, second=name), first)
        return self(" and ").join([listed, last])


def _interval(first: date, last: date, locale: str) -> str:
    """The days from one to another as CLDR orders them, with the month in full and an en dash: `6–7 March 2052`."""
    from babel import Locale
    from babel.dates import format_date

    largest = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    known = Locale.parse(locale)
    formats = known.interval_formats.get("yMMMMd") or known.interval_formats["yMMMd"]
    month = "MMMM" if "MMMM" in known.date_formats["long"].pattern else "MMM"  # Chinese months are numbers
    days = (
        format_date(day, re.sub("M{3,}", month, part), locale)
        for day, part in zip((first, last), formats[largest], strict=True)
    )
    return re.sub(r"\s*[–—-]\s*", "–" if largest == "d" else " – ", "".join(days))


@cache
def words_of(code: str) -> Words:
    """The words of this language; English where there is no catalogue."""
    return Words(code, gettext.translation(DOMAIN, FOLDER, languages=[code], fallback=True))
