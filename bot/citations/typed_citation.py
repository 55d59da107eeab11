"""A citation as people type or paste it: `C21/57 §5.6`, `c21-57 5.6`, `C21/57 (annexe A §1.1)`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.citations.citations import item_name, printed_number
from bot.locale import words_of
from indexer.errors import UsageError
from indexer.languages import codes, language
from indexer.model import ANNEX, NOTE, PARTS, Symbol

_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SOURCE_BEHIND = " · "
"""What parts a citation from the language and the address that stand behind it under a quotation."""
_ARABIC_POINT = re.compile(r"(?<=\d)[٫．](?=\d)")
_WORD_BEFORE_NUMBER = re.compile(r"[^\W\d_]{2,}\.?\s+(?=\d)")
_NUMBER = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True, slots=True)
class TypedCitation:
    """A report and a place in it."""

    report: str
    """Symbol; empty where none is named."""
    place: str
    """Canonical number and label of an item, as far as they are named; empty for the whole report."""


def read_citation(text: str, code: str, *, is_answered_in: bool = False) -> TypedCitation:
    """Read a citation as this program prints it for readers of the language, or as people type it.

    A bare number is canonical. One behind a § is read as answers in the language print it, and so is every number
    where `is_answered_in`, and every number that was pasted with the marks that keep it in place in Arabic text.
    Raises UsageError where it begins with no symbol and no number.
    """
    bare = _ARABIC_POINT.sub(".", "".join(_decimal(c) for c in _DIRECTIONS.sub("", text).partition(_SOURCE_BEHIND)[0]))
    spaced = " ".join(bare.replace("§", " §").replace("（", " (").replace("）", ")").split()).strip("“”«»\"',;")
    report, place = _split(_unbracketed(spaced))
    was_pasted = "§" in place and bool(_DIRECTIONS.search(text))
    of_language = language(code).section_last and (is_answered_in or "§" in place)
    place = _place(place)
    if was_pasted or of_language:
        place = _NUMBER.sub(lambda number: printed_number(number[0]), place, count=1) if place[:1].isdigit() else place
    return TypedCitation(report, place)


def _decimal(character: str) -> str:
    """An Arabic digit as those that reports are numbered with."""
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _unbracketed(text: str) -> str:
    """The text without a bracket around it, or left open before it."""
    return text.removesuffix(")").removeprefix("(").strip() if text.startswith("(") else text


def _split(text: str) -> tuple[str, str]:
    """The symbol that the text begins with, and the rest; raises UsageError where the text is neither."""
    pieces = text.split()
    for count in range(len(pieces), 0, -1):
        try:
            return str(Symbol.parse(" ".join(pieces[:count]))), " ".join(pieces[count:])
        except UsageError:
            continue
    if re.match(r"§|\(|\d", text) or _part(text):
        return "", text
    Symbol.parse(pieces[0] if pieces else "")
    raise AssertionError("a piece that is a symbol was met before")  # pragma: no cover


def _place(typed: str) -> str:
    """The place in the words of the index: without brackets and marks, parts by their names here."""
    text = _unbracketed(typed).lstrip("§ ")
    if named := _part(text):
        part, rest = named
        return f"{part} {rest}".strip()
    return _with_note(_WORD_BEFORE_NUMBER.sub("", text, count=1) if _WORD_BEFORE_NUMBER.match(text) else text)


def _part(text: str) -> tuple[str, str] | None:
    """The part or annex that the text begins with, in any language, and what stands behind it."""
    folded = text.casefold()
    for part in (*PARTS, ANNEX):
        for name in (part, *(words_of(code)(part).casefold() for code in codes())):
            if re.match(rf"{re.escape(name)}(?!\w)", folded):
                return part, text[len(name) :].strip()
    return None


def _with_note(text: str) -> str:
    """The label of a footnote by its name here, in whatever language it is written."""
    for code in codes():
        name = item_name(f"{NOTE} ", words_of(code)).strip()
        number, found, mark = text.partition(f" {name} ")
        if found:
            return f"{number} {NOTE} {mark}"
    return text
