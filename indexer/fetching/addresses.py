"""From a symbol and a language to the addresses that ITU's documents have, by the form that is known of them.

Only Council documents (`Cyy/nn`), their revisions and addenda have a known form; no other address is ever made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.languages import codes, language
from indexer.model import Symbol

_COUNCIL = re.compile(r"C(\d\d)/(\d{1,4})")
_SUFFIX = re.compile(r"\((Rev|Add|Corr)\.(\d+)\)")
_MARKS = {"Rev": "R", "Add": "A"}
"""How a revision or an addendum is marked; of a corrigendum, or several marks together, no form is known."""
FORMATS = (("MSW", "docx"), ("PDF", "pdf"))
"""Word before PDF: its paragraphs are told apart by the file itself."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the addresses of one document are made of."""

    name: str
    """`S21-CL-C-0057`."""
    year: str
    """`21`."""
    mark: str | None
    """What stands between the marks of a file's name: nothing, `R1`, `A1`; None where its form is not known."""


def pattern_of(symbol: Symbol) -> Pattern | None:
    """What the addresses of the document are made of; None where they have no known form."""
    match = _COUNCIL.fullmatch(symbol.base)
    if match is None:
        return None
    year, number = match[1], int(match[2])
    marks = [(kind, n) for kind, n in _SUFFIX.findall(symbol.suffix)]
    mark: str | None = None
    if not marks:
        mark = ""
    elif len(marks) == 1 and marks[0][0] in _MARKS:
        mark = f"{_MARKS[marks[0][0]]}{marks[0][1]}"
    return Pattern(f"S{year}-CL-C-{number:04}", year, mark)


def letter_of(code: str) -> str:
    """ITU's letter for a language; empty for one that has none."""
    return language(code).letter


def document_languages() -> tuple[str, ...]:
    """Codes of the languages that ITU publishes documents in."""
    return tuple(code for code in codes() if letter_of(code))


def page_address(pattern: Pattern, base: str) -> str:
    """The document's page, which links to its files."""
    return f"{base}/md/{pattern.name}/en"


def file_addresses(pattern: Pattern, code: str, base: str) -> tuple[str, ...]:
    """Where the document's files in this language should be, the best format first."""
    letter = letter_of(code)
    if pattern.mark is None or not letter:
        return ()
    folder = f"{base}/dms_pub/itu-s/md/{pattern.year}/cl/c"
    return tuple(f"{folder}/{pattern.name}!{pattern.mark}!{kind}-{letter}.{ending}" for kind, ending in FORMATS)
