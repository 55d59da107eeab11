"""Cities and countries by name, in six languages: Unicode CLDR's, and a table of those that it lacks.

The libraries that read these are imported when a name is looked up: most questions ask for none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.languages import plain
from indexer.text.alternation import any_of
from indexer.text.folded import Folded

if TYPE_CHECKING:
    from indexer.languages.meeting_words import MeetingWords

_COLUMNS = ("en", "fr", "es", "ru", "zh", "ar")
_CONTINENTS = ("Africa", "America", "Asia", "Australia", "Europe")
_NO_CITIES = {"America/Martinique", "America/Guadeloupe", "America/North_Dakota/Center", "America/Resolute"}
_CITY_STATES = {
    "Djibouti",
    "Guatemala",
    "Kuwait",
    "Luxembourg",
    "Monaco",
    "Panama",
    "San Marino",
    "Singapore",
}
_STEM = 3
"""Letters of a name, at least, that has a case's ending."""


def known_city(text: str, code: str) -> tuple[str, int, int] | None:
    """English name and span of the first city of the text that is known."""
    return next(known_cities(text, code), None)


def known_cities(text: str, code: str) -> Iterator[tuple[str, int, int]]:
    """English name and span of each city of the text that is known, in order."""
    has_capitals = text.lower() != text.upper() and not _words(code).caseless
    for match in _pattern(code).finditer(_bare(text)):
        start, end = match.span("name")
        if not has_capitals or text[start].isupper():
            yield _by_stem(code)[_stem(_folded(match["name"]), code)], start, end


def city_label(name: str, code: str) -> str:
    """What a city is called in a language, by its English name; the name itself for an unknown one."""
    return next((label for label, english in _named(code) if english == name), name)


def is_territory(text: str, code: str) -> bool:
    """Whether the text is a country's name, as CLDR or a report writes it ("Republic of Korea")."""
    name = plain(text).strip(" .")
    return name in _territories(code) or name.split(" of ")[-1] in _territories(code)


def _words(code: str) -> MeetingWords:
    from indexer.languages.meeting_words import meeting_words

    return meeting_words(code)


@cache
def _rows() -> list[list[str]]:
    import yaml

    text = Path(__file__).with_name("cities.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: list[list[str]] = yaml.load(text, Loader=loader)  # noqa: S506 (a file of ours, and a safe loader)
    return rows


@cache
def _named(code: str) -> tuple[tuple[str, str], ...]:
    """Names of cities in a language, each with the English one."""
    from babel.core import Locale, get_global

    column = _COLUMNS.index(code) if code in _COLUMNS else 0
    found = {row[0]: row[column] for row in _rows()}
    named = Locale(code).time_zones  # those whose city is not called as the zone is
    for zone in get_global("zone_territories"):
        english = zone.rsplit("/", 1)[-1].replace("_", " ")
        is_country = is_territory(english, "en") and english not in _CITY_STATES
        if zone.split("/")[0] in _CONTINENTS and zone not in _NO_CITIES and not is_country:
            found.setdefault(english, named.get(zone, {}).get("city", english))
    return tuple((label, english) for english, label in found.items())


@cache
def _by_stem(code: str) -> dict[str, str]:
    """English names of cities by what all forms of their names have in common."""
    return {_stem(_folded(label), code): english for label, english in reversed(_named(code))}


def _folded(name: str) -> str:
    """The name without vowel marks and accents, as texts may write it."""
    return _bare(plain(Folded.of(name).text))


class _WithoutAccent(dict[int, str]):
    """Each character without its accent, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = unicodedata.normalize("NFD", chr(code))[0]
        return self[code]


_WITHOUT_ACCENT = _WithoutAccent()


def _bare(text: str) -> str:
    """The text without accents, character for character."""
    return text if text.isascii() else text.translate(_WITHOUT_ACCENT)


def _stem(name: str, code: str) -> str:
    words = _words(code)
    name = re.sub(rf"^(?:{_bare(words.city_articles)})", "", name) if words.city_articles else name
    return re.sub(rf"(?:{words.city_endings})$", "", name) if words.city_endings and len(name) > _STEM else name


@cache
def _pattern(code: str) -> re.Pattern[str]:
    words = _words(code)
    article = f"(?:{_bare(words.city_articles)})?" if words.city_articles else ""
    ending = f"(?:{words.city_endings})?" if words.city_endings else ""
    before, behind = ("", "") if words.caseless == "joined" else (rf"(?<![\w-])(?:{words.city_before})?", r"(?![\w-])")
    return re.compile(rf"{before}(?P<name>{article}{any_of(_by_stem(code))}{ending}){behind}", re.IGNORECASE)


@cache
def _territories(code: str) -> frozenset[str]:
    from babel.core import Locale

    names = [name for key, name in Locale(code).territories.items() if key.isalpha()]
    return frozenset(plain(name) for name in (*names, *(re.sub(r" ?[（(].*", "", name) for name in names)))
