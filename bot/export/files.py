"""The files of an export, by name, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bot.registers.filters import Filter
from bot.render.data import to_json
from bot.render.formats import render
from bot.render.register_tables import REGISTERS
from bot.render.restricted import with_restricted_marked
from indexer import Index
from indexer.model import Symbol
from indexer.search.restricted import restricted_reports

POPOLO, RECORD = "popolo.json", "record.jsonl"
Files = Iterator[tuple[str, Callable[[], bytes]]]


def export_files(index: Index, code: str, form: str) -> Files:
    """Name and maker of each file of a format, for readers of a language."""
    if form == "akn":
        for run in index.library.runs:
            if index.report(run.report).kind:
                continue  # Akoma Ntoso's debates are what meetings said
            if index.quoted_in(run.report, run.language) != run.language:
                continue  # no official text, where these alone are wanted
            name = f"{Symbol.parse(run.report).folder}/{run.language}.xml"
            yield name, partial(report_file, index, run.report, run.language)
    elif form == "popolo":
        yield POPOLO, partial(popolo_file, index, code)
    elif form == "jsonl":
        yield RECORD, partial(record_file, index, code)
    else:
        for name in REGISTERS:
            yield f"{name}.csv", partial(_register_file, index, code, name)


def report_file(index: Index, symbol: str, code: str) -> bytes:
    """A version of a report as Akoma Ntoso."""
    from bot.export.akn import akn_document  # with the parser of XML, which other formats do without

    units = [index.units[position] for position in index.of_report(symbol)]
    return akn_document(index, [unit for unit in units if unit.language == code])


def popolo_file(index: Index, code: str, symbol: str = "") -> bytes:
    """The record, or what one report tells, as Popolo."""
    from bot.export.popolo import popolo

    return f"{to_json(popolo(index, code, symbol))}\n".encode()


def record_file(index: Index, code: str, symbol: str = "") -> bytes:
    """The record, or that of one report, as JSON Lines."""
    from bot.export.record import record_lines

    return "".join(f"{line}\n" for line in record_lines(index, code, symbol)).encode()


def _register_file(index: Index, code: str, name: str) -> bytes:
    register = REGISTERS[name]
    rows = register.rows(index, code, Filter())
    if not rows:
        return b""
    table = with_restricted_marked(register.table(rows, code), restricted_reports(index), code)
    return render(table, "csv", code).encode()
