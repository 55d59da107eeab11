"""A paragraph for reading: its language versions and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.citations.amendments import amendments
from indexer import Index, Unit
from indexer.languages import codes
from indexer.model import Amendment, ReportInfo


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph with its versions and neighbours."""

    report: ReportInfo
    number: str
    versions: dict[str, Unit]
    """By language."""
    before: str
    """Number of the paragraph before it, of the same report; empty for the first."""
    after: str
    neighbours: dict[tuple[str, str], Unit]
    """The paragraphs before and after it, by number and language."""
    amendments: dict[str, tuple[Amendment, ...]] = field(default_factory=dict)
    """What corrigenda and addenda say of it, by the language of their reader."""

    def version(self, code: str) -> Unit:
        """The version in this language, else the official one, else the first."""
        official = next((unit for unit in self.versions.values() if unit.official), None)
        return self.versions.get(code) or official or next(iter(self.versions.values()))

    def beside(self, code: str) -> str:
        """Language of the version to read beside that in `code`: the official one, else another; empty for none."""
        others = [unit for unit in self.versions.values() if unit.language != self.version(code).language]
        return next((unit.language for unit in others if unit.official), others[0].language if others else "")


def read_paragraph(index: Index, symbol: str, number: str) -> ParagraphView | None:
    """The paragraph with this canonical number; None where the index does not have it."""
    of_report = [index.units[position] for position in index.of_report(symbol)]
    of_report = [unit for unit in of_report if index.quoted_in(symbol, unit.language) == unit.language]
    versions = {unit.language: unit for unit in of_report if unit.number == number}
    if not versions:
        return None
    order = list(dict.fromkeys(unit.number for unit in of_report))
    place = order.index(number)
    before = order[place - 1] if place else ""
    after = order[place + 1] if place + 1 < len(order) else ""
    neighbours = {(unit.number, unit.language): unit for unit in of_report if unit.number in {before, after} - {""}}
    amended = {code: amendments(index, symbol, number, code) for code in codes() if index.amending(symbol, number)}
    return ParagraphView(index.report(symbol), number, versions, before, after, neighbours, amended)
