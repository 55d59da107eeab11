"""What corrigenda and addenda say of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from bot.citations.quoting import quotation
from bot.citations.urls import source_url
from bot.locale import Words
from bot.locale.bidi import reference_in
from indexer import Index
from indexer.document_status import CORRIGENDUM
from indexer.model import Amendment


def amendments(index: Index, symbol: str, number: str, code: str) -> tuple[Amendment, ...]:
    """The passages on a paragraph, of each document that has some in one version.

    That in this language, else the official one, else the first.
    """
    by_version: dict[str, dict[str, list[int]]] = {}
    for position in index.amending(symbol, number):
        unit = index.units[position]
        if unit.official or not index.is_official_only:
            by_version.setdefault(unit.report, {}).setdefault(unit.language, []).append(position)
    found = []
    for versions in by_version.values():
        official = next((each for each, places in versions.items() if index.units[places[0]].official), "")
        found.extend(versions.get(code) or versions.get(official) or next(iter(versions.values())))
    return tuple(_amendment(index, position) for position in found)


def _amendment(index: Index, position: int) -> Amendment:
    unit = index.units[position]
    report = index.report(unit.report)
    return Amendment(
        report=unit.report,
        status=report.status,
        paragraph=unit.number,
        language=unit.language,
        official=unit.official,
        quote=unit.full_text,
        url=source_url(report, unit.language, unit.number),
    )


def amendment_lines(place: str, told: Iterable[Amendment], words: Words) -> list[str]:
    """A line for each passage: which document corrects the place, or adds to it, and what it says."""
    return [_line(place, each, words) for each in told]


def _line(place: str, each: Amendment, words: Words) -> str:
    quote = quotation(each.quote, words)
    message = "{place} is corrected by {report}: {quote}"
    if each.status != CORRIGENDUM:
        message = "{report} adds to {place}: {quote}"
    return words(message, place=place, report=reference_in(each.report, words.code), quote=quote)
