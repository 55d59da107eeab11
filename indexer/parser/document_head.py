"""The head of a document: which lines belong to it, and which document it says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from indexer.document_status import ADDENDUM, ADOPTED, ATTACHED, CORRIGENDUM, DRAFT
from indexer.errors import UsageError
from indexer.languages import Language, codes, language
from indexer.model import Symbol
from indexer.text.dates import dates

SYMBOL = r"(?:[A-ZСРВМТ][A-ZА-Я-]*\d{0,2}(?:-[A-Z]+)?(?:/[A-Z][A-Z-]*\d{0,2})*(?:[/-]\d{1,4}){1,3})"
_SUFFIX = r"(?:\s*(?:\(?(?:Rev|Rév|Add|Corr)\.?\s?\d+\)?|\(Draft\)))*"
_LETTER = r"(?:\s*[-\u2010-\u2013]\s*(?P<letter>[EFSRACЕСАР])(?![\w/]))"
_HEADED = re.compile(rf"(?P<symbol>{SYMBOL}{_SUFFIX}){_LETTER}?(?P<more>{_SUFFIX})", re.IGNORECASE)
_LOOKALIKE = str.maketrans("ЕСАР", "ECAP")
_LONGEST = 100
_ALONE = re.compile(rf"\(?(?P<symbol>(?=[^\s(]*/){SYMBOL}{_SUFFIX})\)?(?=\s|$)")
_JOB_NUMBER = re.compile(r"\(\d\d-\d{4,6}\)")
_DISTRIBUTION = re.compile(r"Distr\.|RESTRICTED$|LIMITED$")
"""How widely a document is given out, in every language of the United Nations."""
_COLUMNS = re.compile(r" {4,}|\t+")
"""What stands between two columns of the head."""
_AGENDA_ITEM = re.compile(r"(?:PL|ADM|WG-[A-Z]+)\s?\d{1,2}(?:\.\d{1,2})*")
_LONGEST_PLACE = 2
"""Words."""
_KINDS = ("Rev", "Add", "Corr")
_AROUND_MARKS = " .:：*_-–—()[]（）【】"
"""Characters beside the mark of a status."""
_SET_APART = re.compile(r"[(\[（【]([^)\]）】]+)[)\]）】]|\s[-–—]\s([^-–—]+)$")
"""What stands in brackets, or behind a dash at the end of a line."""


def is_head_line(text: str, known: Language) -> bool:
    """Whether the whole line is of a document's head: agenda item, symbol, date, original language, "Revision 1 to".

    In a text of two columns both of its pieces must be.
    """
    pieces = _COLUMNS.split(text.strip())
    if len(pieces) > 1:
        return all(is_head_line(piece, known) for piece in pieces)
    if _DISTRIBUTION.match(text) or re.fullmatch(known.report.header, text, re.IGNORECASE):
        return True
    if len(text) > _LONGEST:
        return False
    bare = _HEADED.fullmatch(re.sub(rf"^(?:{known.report.document})\s*:?\s*", "", text, flags=re.IGNORECASE))
    if (bare and bare["letter"]) or _changes(known.code).match(text) or _AGENDA_ITEM.fullmatch(text):
        return True
    if _status_marks(known.code).fullmatch(_bare(text)):
        return True
    return bool(_JOB_NUMBER.fullmatch(text) or _standing_alone(text, known)) or _is_date(text, known)


def _standing_alone(piece: str, known: Language) -> re.Match[str] | None:
    """A symbol that is the whole of a piece of the head, but for another head line behind it: a date, a revision."""
    match = _ALONE.match(piece.strip())
    rest = piece.strip()[match.end() :].strip() if match else ""
    return match if match and (not rest or is_head_line(rest, known)) else None


def _is_date(text: str, known: Language) -> bool:
    """Whether the line is a date, or a place and days: "Geneva, 3-13 June 2031"."""
    spans = {(start, end) for _, start, end in dates(text, known.code)}
    if len(spans) != 1:
        return False
    ((start, end),) = spans
    beside = text[:start] + text[end:]
    words = re.findall(r"\w+", beside)
    return not words or (
        len(words) <= _LONGEST_PLACE and bool(re.search("[,،，]", beside)) and not re.search(r"\d", beside)
    )


def head_symbols(lines: Iterable[str], known: Language) -> Iterator[tuple[Symbol, str]]:
    """Symbols that the lines of a head announce, each with the code of the language whose letter it bears.

    "Revision 1 to", before the symbol or in a line of its own, becomes its suffix, and so does "Rev. 1" in the line
    behind it; a symbol without a letter (code "") counts behind the word for "document", or where it stands alone.
    """
    announced = re.compile(rf"(?:{known.report.document})\s*:?\s*$", re.IGNORECASE)
    suffix = ""
    last: tuple[Symbol, str] | None = None
    for piece in (piece for line in lines for piece in _COLUMNS.split(line)):
        change = _changes(known.code).match(piece)
        if change:
            suffix = "".join(f"({kind}.{change[kind]})" for kind in _KINDS if change[kind])
            if last and not last[0].suffix and not piece[change.end() :].strip(" ).:"):
                yield (Symbol(last[0].base, suffix), last[1])
        last = None if piece.strip() else last
        alone = _standing_alone(piece, known)
        for match in _HEADED.finditer(piece):
            letter = (match["letter"] or "").upper().translate(_LOOKALIKE)
            if not letter and not alone and not announced.search(piece[: match.start()]):
                continue
            try:
                symbol = Symbol.parse(match["symbol"] + match["more"])
            except UsageError:
                continue
            code = next((code for code in codes() if language(code).letter == letter), "")
            last = (Symbol(symbol.base, symbol.suffix or suffix), code)
            yield last


def told_status(lines: Iterable[str], known: Language) -> str:
    """The status that the lines of a head tell beside the symbol; empty where they tell none, or both of two.

    A mark stands by itself in a line or column, in brackets or behind a dash; a draft may also be called so in its
    title.
    """
    told = {_status_of(piece, known) for line in lines for piece in (*_COLUMNS.split(line), line)} - {""}
    return told.pop() if len(told) == 1 else next((status for status in ATTACHED if status in told), "")


def _status_of(piece: str, known: Language) -> str:
    apart = (found[1] or found[2] for found in _SET_APART.finditer(piece))
    marks = _status_marks(known.code)
    found = next(filter(None, (marks.fullmatch(_bare(text)) for text in (piece, *apart))), None)
    if found is not None:
        return str(found.lastgroup)
    return DRAFT if opens_draft_title(piece, known) else ""


def opens_draft_title(line: str, known: Language) -> bool:
    """Whether the line opens as the title of a draft does ("Draft report …")."""
    return bool(re.match(known.report.draft_title, _bare(line), re.IGNORECASE))


def _bare(piece: str) -> str:
    return " ".join(piece.split()).strip(_AROUND_MARKS)


@cache
def _status_marks(code: str) -> re.Pattern[str]:
    """The words for a status, each a group of its name."""
    words = language(code).report
    marks = {DRAFT: words.draft, ADOPTED: words.adopted, CORRIGENDUM: words.corrigendum, ADDENDUM: words.addendum}
    return re.compile("|".join(rf"(?P<{name}>{word})" for name, word in marks.items()), re.IGNORECASE)


@cache
def _changes(code: str) -> re.Pattern[str]:
    """A line that opens with "Revision 1" or the like."""
    report = language(code).report
    words = zip(_KINDS, (report.revision, report.addendum, report.corrigendum), strict=True)
    every = (rf"\(?(?:{word}|{kind}\.?)\s*(?P<{kind}>\d{{1,2}})(?!\d)" for kind, word in words)
    return re.compile("|".join(every), re.IGNORECASE)
