"""A file as a document of its kind: parsed as its status has it, with nothing lost, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace

from indexer.document_status import ATTACHED, CORRIGENDUM
from indexer.errors import InputError, ParseError
from indexer.intake.identity import Identity, detect_language, identify
from indexer.model import Report, Symbol
from indexer.parser import parse_any, parse_as
from indexer.parser.word_accounting import lost_words
from indexer.readers import claimant, reading_of
from indexer.readers.guard import SourceText

_UNKNOWN = Symbol("?")
_NOTICE = "editorial notice"
_SHOWN = 5
"""Lost words named in a message."""


def read_document(
    reading: SourceText, code: str, given: str, *, official: bool, kind: str = ""
) -> tuple[Report, Identity, str]:
    """The document, what it says of itself, and its status: that `given`, else what its head says; empty for neither.

    A document without a numbered paragraph is read only where it is a corrigendum or an addendum. Raises InputError
    where it cannot be read, or a word was lost.
    """
    if kind:
        report = _any(reading, code, official=official)
        said = identify(report)
        return report, said, given or said.status
    try:
        report = _parsed(reading, code, given, official=official)
    except ParseError:
        report = _parsed(reading, code, CORRIGENDUM, official=official)
        if given or identify(report).status not in ATTACHED:
            raise
    said = identify(report)
    status = given or said.status
    if status == CORRIGENDUM != given:  # its numbers are those of what it corrects
        report = _parsed(reading, code, status, official=official)
    return report, said, status


def read_alone(data: bytes, code: str = "") -> Report:
    """A document of any kind that is read and not kept, in this language, else the one that it is detected to be in.

    Where it numbers nothing its passages are cited by their places. Raises InputError where it cannot be read.
    """
    reading = reading_of(claimant(data), data)
    return _any(reading, code or detect_language(reading.blocks), official=False)


def _any(reading: SourceText, code: str, *, official: bool) -> Report:
    report = parse_any(reading.blocks, code, _UNKNOWN, official=official)
    _prove(reading, report)
    return report


def _parsed(reading: SourceText, code: str, status: str, *, official: bool) -> Report:
    report = parse_as(status)(reading.blocks, code, _UNKNOWN, official=official)
    if any(left.reason == _NOTICE for left in report.left_out):  # only renderings open with one
        report = replace(report, official=False)
    _prove(reading, report)
    return report


def _prove(reading: SourceText, report: Report) -> None:
    """Raise InputError where a word of the file is nowhere in what was read of it: a fault of this program."""
    lost = lost_words(reading, report)
    if lost:
        some = ", ".join(word for word, _ in lost.most_common(_SHOWN))
        raise InputError(
            f"{lost.total()} words would be lost in reading it ({some} …); add it as text, and report this"
        )
