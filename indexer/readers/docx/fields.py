"""Fields: their results are text, their codes are not."""

from __future__ import annotations

from indexer.readers.docx.names import Element, attribute, descendants, kind


def texts_in_codes(root: Element) -> set[Element]:
    """Texts inside the code of a field (results of other fields that the code asks for), which Word never shows.

    Only fields that have an end count: where it is missing, nothing may be taken for a code.
    """
    opened: list[list[Element]] = []
    in_code: list[bool] = []
    found: set[Element] = set()
    for element in descendants(root, "w:fldChar", "w:t"):
        mark = attribute(element, "fldCharType") if kind(element) == "w:fldChar" else None
        if mark == "begin":
            opened.append([])
            in_code.append(True)
        elif mark == "separate" and opened:
            in_code[-1] = False
        elif mark == "end" and opened:
            found.update(opened.pop())
            in_code.pop()
        elif mark is None and True in in_code:
            for texts, code in zip(opened, in_code, strict=True):
                if code:
                    texts.append(element)
    return found
