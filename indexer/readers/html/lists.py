"""List labels as a browser shows them."""

from __future__ import annotations

import re
from collections.abc import Callable

from indexer.readers.docx.numerals import numeral
from indexer.readers.html.document import Element
from indexer.readers.html.styles import style

_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
_BY_DEPTH = ("•", "◦", "▪")
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"']([^\"']*)[\"']")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


def _letters(alphabet: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        written = ""
        while number > 0:
            number, place = divmod(number - 1, len(alphabet))
            written = alphabet[place] + written
        return written

    return write


def _digits(zero: str) -> Callable[[int], str]:
    table = {ord("0") + n: chr(ord(zero) + n) for n in range(10)}
    return lambda number: str(number).translate(table)


def _chinese(number: int) -> str:
    return numeral(number, "chineseCountingThousand")


_NUMBERINGS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda number: f"{number:02}",
    "lower-alpha": _letters(_LATIN),
    "lower-latin": _letters(_LATIN),
    "upper-alpha": _letters(_LATIN.upper()),
    "upper-latin": _letters(_LATIN.upper()),
    "lower-greek": _letters(_GREEK),
    "lower-roman": lambda number: numeral(number, "lowerRoman"),
    "upper-roman": lambda number: numeral(number, "upperRoman"),
    "arabic-indic": _digits("٠"),
    "persian": _digits("۰"),
    "cjk-ideographic": _chinese,
    "simp-chinese-informal": _chinese,
    "trad-chinese-informal": _chinese,
}
_CHINESE_STOP = "、"


class List:
    """An `ol` or `ul` that is being read; it counts its entries."""

    def __init__(self, element: Element, depth: int) -> None:
        """Depth counts the lists around it."""
        self._style = _list_style(element) or ("decimal" if element.tag == "ol" else "")
        self._depth = depth
        self._step = -1 if element.tag == "ol" and element.get("reversed") is not None else 1
        first = sum(1 for child in element if child.tag == "li") if self._step < 0 else 1
        self._next = _integer(element.get("start"), first)

    def label(self, entry: Element) -> str:
        """The label of the next entry; empty where a browser shows none."""
        number = _integer(entry.get("value"), self._next)
        self._next = number + self._step
        style_name = _list_style(entry) or self._style
        if style_name == "none":
            return ""
        if quoted := _QUOTED.fullmatch(style_name):
            return quoted[1].strip()
        if style_name in _NUMBERINGS:
            write = _NUMBERINGS[style_name]
            written = write(number) if number > 0 else ""
            stop = _CHINESE_STOP if written and write is _chinese else "."
            return (written or str(number)) + stop
        return _BULLETS.get(style_name) or _BY_DEPTH[min(self._depth, len(_BY_DEPTH) - 1)]


def _list_style(element: Element) -> str:
    """Name of the list style (or the quoted string) that the element asks for; empty where it asks for none."""
    if match := _STYLE.search(style(element)):
        if quoted := _QUOTED.search(match[1]):
            return quoted[0]
        words = match[1].lower().split()
        return next((w for w in words if w in _NUMBERINGS or w in _BULLETS or w == "none"), "")
    kind = element.get("type") or ""
    return _TYPES.get(kind) or (kind.lower() if kind.lower() in {*_BULLETS, "none"} else "")


def _integer(text: str | None, otherwise: int) -> int:
    match = re.match(r"\s*([-+]?\d{1,9})", text or "")
    return int(match[1]) if match else otherwise
