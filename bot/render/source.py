"""The line under a quote: where it stands, and what kind of text it is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.citations.citations import place_name, reference
from bot.citations.standing import standing
from bot.citations.urls import source_url
from bot.locale import Words
from bot.locale.bidi import reference_in
from indexer import Citation, Index, Unit


def source_line(citation: Citation, words: Words) -> str:
    """Reference, language and standing of the version, and the address of the document."""
    return version_line(reference(citation, words), citation, words)


def version_line(place: str, citation: Citation, words: Words) -> str:
    """The same of a place that is named already: of a whole report, for example."""
    return " · ".join([place, *_version(citation.language, citation.url, words, citation.official, citation.reviewed)])


def shown_line(index: Index, units: Sequence[Unit], words: Words) -> str:
    """The report that the paragraphs are of: symbol (and number, of one), meeting, language, standing, address."""
    first = units[0]
    item = first.items[0].label if first.items and not first.text else None
    place = f" {place_name(first.number, words, item)}" if len(units) == 1 else ""
    url = source_url(index.report(first.report), first.language, first.number, item)
    meetings = dict.fromkeys(number for unit in units for number in unit.meetings)
    names = (words.of_meeting(index.meeting_name(number), words("Meeting {n}")) for number in meetings)
    reviewed = index.reviewed(first.report, first.language)
    version = _version(first.language, url, words, first.official, reviewed)
    return " · ".join([reference_in(first.report + place, words.code), *names, *version])


def _version(code: str, url: str, words: Words, is_official: bool, reviewed: tuple[int, int]) -> list[str]:  # noqa: FBT001
    told = standing(words, official=is_official, reviewed=reviewed)
    return [words.language(code), told, *([reference_in(url, words.code)] if url else [])]
