"""Finding the paragraphs that `cop show` shows."""

from __future__ import annotations

from indexer import Index, Unit
from indexer.errors import UsageError
from indexer.model import ANNEX, PARTS


def find_units(index: Index, symbol: str, number: str | None, code: str | None) -> tuple[tuple[Unit, ...], str]:
    """The units of a report, in the order of the source, or those with one canonical number; else none and why.

    `code` chooses the version; without it the official one is taken, else the first.
    """
    of_report = [index.units[position] for position in index.of_report(symbol)]
    if not of_report:
        known = ", ".join(sorted(index.library.runs_of))
        return (), f"report {symbol} is not indexed (indexed: {known})"
    chosen = code or next((unit.language for unit in of_report if unit.official), of_report[0].language)
    units = [unit for unit in of_report if unit.language == chosen]
    if not units:
        known = ", ".join(sorted({unit.language for unit in of_report}))
        return (), f"report {symbol} is not in the corpus in {chosen} (it is in {known})"
    if number is None:
        return tuple(units), ""
    wanted = number.strip().lstrip("§").strip()
    if wanted not in PARTS and not wanted.startswith(ANNEX) and not wanted[:1].isdigit():
        raise UsageError(f"{number!r} is not a paragraph number; write it like 5.6, or one of {', '.join(PARTS)}")
    found = tuple(unit for unit in units if wanted in {unit.number, unit.section})
    printed = next((unit.number for unit in units if unit.printed == wanted), "")
    hint = f"; the paragraph printed {wanted} is {printed}" if printed and not found else ""
    return found, f"{symbol} has no paragraph {wanted}{hint}"
