"""The line under a quote: where it stands, and what kind of text it is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.citations.amendments import amendment_lines, amendments
from bot.citations.citations import place_name, reference
from bot.citations.standing import standing
from bot.citations.urls import source_url
from bot.locale import Words
from bot.locale.bidi import reference_in
from indexer import Citation, Index, Unit
from indexer.model import NO_MEETING


def source_line(citation: Citation, words: Words) -> str:
    """Reference, language and standing of the version, and the address of the document."""
    return version_line(reference(citation, words), citation, words)


def version_line(place: str, citation: Citation, words: Words) -> str:
    """The same of a place that is named already: of a whole report, for example."""
    told = standing(words, official=citation.official, reviewed=citation.reviewed, status=citation.status)
    return " · ".join([place, *_version(citation.language, citation.url, words, told)])


def shown_line(index: Index, units: Sequence[Unit], words: Words) -> str:
    """The report that the paragraphs are of: symbol (and number, of one), meeting, language, standing, address."""
    first = units[0]
    item = first.items[0].label if first.items and not first.text else None
    place = f" {place_name(first.number, words, item)}" if len(units) == 1 else ""
    url = source_url(index.report(first.report), first.language, first.number, item)
    meetings = dict.fromkeys(number for unit in units for number in unit.meetings if number != NO_MEETING)
    names = (words.of_meeting(index.meeting_name(number), words("Meeting {n}")) for number in meetings)
    version = _version(first.language, url, words, standing_of(index, first, words))
    return " · ".join([reference_in(first.report + place, words.code), *names, *version])


def standing_of(index: Index, unit: Unit, words: Words) -> str:
    """What kind of text the version is that the unit is of."""
    reviewed = index.reviewed(unit.report, unit.language)
    return standing(words, official=unit.official, reviewed=reviewed, status=index.report(unit.report).status)


def amending_lines(index: Index, unit: Unit, words: Words) -> list[str]:
    """What corrigenda and addenda say of the paragraph, a line each."""
    place = reference_in(f"{unit.report} {place_name(unit.number, words)}", words.code)
    return amendment_lines(place, amendments(index, unit.report, unit.number, unit.language), words)


def attached_lines(index: Index, symbol: str, words: Words) -> list[str]:
    """Which corrigenda and addenda a report has, or what it is attached to itself; nothing for most reports."""
    told = index.report(symbol).attached_to
    lines = [words("Attached to {report}.", report=reference_in(told, words.code))] if told else []
    attached = [reference_in(each, words.code) for each in index.attached(symbol)]
    return [
        *lines,
        *([words("Corrected or supplemented by {reports}.", reports=words.names(attached))] if attached else []),
    ]


def _version(code: str, url: str, words: Words, told: str) -> list[str]:
    return [words.language(code), told, *([reference_in(url, words.code)] if url else [])]
