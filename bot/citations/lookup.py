"""Look up the units of a report by canonical number, for `cop show`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer import Index, Unit
from indexer.errors import UsageError
from indexer.model import ANNEX, PARTS
from indexer.text.paragraph_changes import ParagraphChange, paragraph_changes


def revision_in_force(index: Index, symbol: str) -> str:
    """The revision that took the report's place; of one that is not indexed itself, the latest or its draft."""
    newer = index.held_as(symbol)
    if newer in index.library.runs_of or "(" in newer:
        return newer
    revisions = [other for other in index.library.runs_of if re.fullmatch(rf"{re.escape(symbol)}\(Rev\.\d+\)", other)]
    return max(revisions, key=lambda other: int(re.findall(r"\d+", other)[-1]), default=newer)


def quoted_version(index: Index, unit: Unit) -> Unit:
    """The version of a paragraph that is quoted: of an index of official texts the official one, if that has it."""
    code = index.quoted_in(unit.report, unit.language)
    versions = (index.units[position] for position in index.paragraph(unit.report, unit.number))
    return next((version for version in versions if version.language == code), unit)


def changes_since(index: Index, symbol: str, code: str | None) -> tuple[str, tuple[ParagraphChange, ...], str]:
    """The report whose place this one took, and what it changed in it, in one language; else nothing and why."""
    units, reason = find_units(index, symbol, None, code)
    if not units:
        return "", (), reason
    language = units[0].language
    older = [each.symbol for each in index.reports.values() if each.superseded_by == symbol]
    held = next((each for each in older if held_version(index, each, language)), "")
    if not held:
        return "", (), f"{symbol} took the place of nothing that is held in {language}"
    before, _ = find_units(index, held, None, language)
    old, new = ([(unit.number, unit.full_text) for unit in each] for each in (before, units))
    return held, paragraph_changes(old, new), ""


def held_version(index: Index, symbol: str, code: str | None) -> str | None:
    """The language, where there is a version of the report in it; else None."""
    return code if any(run.language == code for run in index.library.runs_of.get(symbol, ())) else None


def find_units(index: Index, symbol: str, number: str | None, code: str | None) -> tuple[tuple[Unit, ...], str]:
    """The units of a report, in the order of the source, or those with one canonical number; else none and why.

    Behind the number the label of an item may stand (`4.1 3(d)`): the unit is cut down to it then. `code` chooses the
    version; without it, and of an index of official texts, the official one is taken, else the first.
    """
    of_report = [index.units[position] for position in index.of_report(symbol)]
    if not of_report:
        known = ", ".join(sorted(index.library.runs_of))
        return (), f"report {symbol} is not indexed (indexed: {known})"
    code = None if index.is_official_only else code
    chosen = code or next((unit.language for unit in of_report if unit.official), of_report[0].language)
    units = [unit for unit in of_report if unit.language == chosen]
    if not units:
        known = ", ".join(sorted({unit.language for unit in of_report}))
        return (), f"report {symbol} is not in the corpus in {chosen} (it is in {known})"
    if number is None:
        return tuple(units), ""
    wanted = " ".join(number.strip().lstrip("§").split())
    found = (
        tuple(unit for unit in units if _is_at(unit, wanted))
        or tuple(unit for unit in units if _is_inside(unit, wanted))
        or tuple(_items_at(units, wanted))
    )
    if not found and not re.match(rf"\d|({'|'.join((*PARTS, ANNEX))})\b", wanted):
        raise UsageError(f"{number!r} is not a paragraph number; write it like 5.6, or one of {', '.join(PARTS)}")
    printed = next((unit.number for unit in units if unit.printed == wanted), "")
    hint = f"; the paragraph printed {wanted} is {printed}" if printed and not found else ""
    return found, f"{symbol} has no paragraph {wanted}{hint}"


def _is_at(unit: Unit, wanted: str) -> bool:
    """Whether the unit is the paragraph of this number."""
    return wanted.casefold() in _names(unit)


def _names(unit: Unit) -> tuple[str, ...]:
    """Its number, folded; `annex A 1.1` may do without its sign."""
    return unit.number.casefold(), unit.number.replace("§", "").casefold()


def _is_inside(unit: Unit, wanted: str) -> bool:
    """Whether the unit stands in the section or annex of this number."""
    within = unit.section or unit.number
    return within.casefold() == wanted.casefold() or within.casefold().startswith(
        (f"{wanted}.", f"{wanted} §".casefold())
    )


def _items_at(units: Iterable[Unit], wanted: str) -> Iterator[Unit]:
    """Units cut down to the item, and those under it, whose label stands behind their number."""
    for unit in units:
        typed = next((wanted[len(number) :] for number in _names(unit) if wanted.casefold().startswith(number)), "")
        if not typed.startswith((" ", "(")):
            continue
        label = next((item.label for item in unit.items if _marks(item.label) == _marks(typed)), None)
        if label is not None:
            under = tuple(item for item in unit.items if item.label == label or item.label.startswith(f"{label}("))
            yield replace(unit, text="", items=under)


def _marks(label: str) -> list[str]:
    """Letters and digits of a label, whatever its brackets; `item` may stand before it."""
    return re.findall(r"\w+", label.strip().casefold().removeprefix("item "))


def headings(units: Iterable[Unit]) -> Iterator[str]:
    """For each unit the heading to print over it, with its number; empty where it is that of the unit before."""
    before = ""
    for unit in units:
        number = "" if unit.section.startswith("(") else unit.section
        heading = f"{number} {unit.heading}".strip() if unit.heading else ""
        yield heading if heading != before else ""
        before = heading
