"""Formulas as one line of text: fractions with a slash, powers with a circumflex."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.readers.docx.names import Element, child, children, kind

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MATH_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/math}"


def linear(formula: Element) -> str:
    """The formula in the order in which it is read; words that stand in different places of it are never joined."""
    name = kind(formula)
    if name == "m:f":
        return f"{_part(formula, 'm:num')}/{_part(formula, 'm:den')}"
    if name in {"m:sSup", "m:sSub", "m:sSubSup", "m:nary", "m:sPre"}:
        sign = _char(formula, "m:naryPr", "chr", "∫") if name == "m:nary" else ""
        low, high = _part(formula, "m:sub"), _part(formula, "m:sup")
        scripts = (f"_{low}" if low else "") + (f"^{high}" if high else "")
        base = _part(formula, "m:e")
        return f"{sign}{scripts} {base}".strip() if name in {"m:nary", "m:sPre"} else f"{base}{scripts}"
    if name == "m:rad":
        return f"{_part(formula, 'm:deg')}√({_all(formula, 'm:e')})"
    if name == "m:d":
        inside = f" {_char(formula, 'm:dPr', 'sepChr', '|')} ".join(_row(each) for each in children(formula, "m:e"))
        return f"{_char(formula, 'm:dPr', 'begChr', '(')}{inside}{_char(formula, 'm:dPr', 'endChr', ')')}"
    return _row(formula)


def ends_open(formula: Element) -> bool:
    """Whether text that follows has to be kept apart: the formula does not end in plain characters."""
    return len(formula) > 0 and kind(formula[-1]) != "m:r"


def _row(element: Iterable[Element]) -> str:
    written = ""
    before = ""
    for each in element:
        name = kind(each)
        if name.endswith("Pr"):
            continue
        text = _letters(each) if name == "m:r" else linear(each)
        apart = before and (before, name) != ("m:r", "m:r")
        written += f" {text}" if apart else text
        before = name
    return written


def _letters(run: Element) -> str:
    return "".join(each.text or "" for each in run if kind(each) in {"m:t", "w:t"})


def _all(element: Element, name: str) -> str:
    return " ".join(_row(each) for each in children(element, name))


def _part(element: Element, name: str) -> str:
    text = _all(element, name)
    return text if not text or text.isalnum() else f"({text})"


def _char(element: Element, properties: str, name: str, usual: str) -> str:
    setting = child(child(element, properties), f"m:{name}")
    if setting is None:
        return usual
    strict = setting.get(f"{_MATH_STRICT}val")
    return setting.get(f"{_MATH}val", strict or "")
