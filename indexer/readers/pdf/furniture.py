"""Running headers, page feet and page numbers: what stands at the edge of pages and comes again on others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.readers.pdf.lines import Line
from indexer.readers.pdf.page import Page

_APART = 1.7  # of the type size
_SHORT = 60  # characters
_ZONE = 0.14  # of the page's height
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:\w{1,9}\.?\s)?\d{1,3}(?:\s?(?:/|\w{1,4})\s?\d{1,3})?[-–—\s]*")


def set_furniture_apart(lines: Sequence[Line], pages: Sequence[Page]) -> dict[int, str]:
    """Why a line is no running text, by the line's identity, for those of headers and feet."""
    heights = {page.number: page.height for page in pages}
    edges: dict[tuple[int, str], list[Line]] = {}
    for number, height in heights.items():
        on_page = sorted((line for line in lines if line.page == number and not line.reason), key=lambda line: -line.y)
        edges[number, "top"] = [line for line in on_page if line.y > (1 - _ZONE) * height]
        edges[number, "foot"] = [line for line in reversed(on_page) if line.y < _ZONE * height]
    seen = Counter(key for (_, side), found in edges.items() for key in {_key(line, side) for line in found})
    reasons: dict[int, str] = {}
    for (_, side), found in edges.items():
        for line in found:  # from the edge inwards, as long as it is furniture
            if seen[_key(line, side)] < _enough(len(pages)):
                break
            numbers_page = _PAGE_NUMBER.fullmatch(line.text) is not None
            reasons[id(line)] = "page number" if numbers_page else "page header" if side == "top" else "page foot"
        if not any(id(line) in reasons for line in found):
            reasons.update((id(line), "page header" if side == "top" else "page foot") for line in _numbered(found))
    return reasons


def _numbered(edge: Sequence[Line]) -> list[Line]:
    """Short lines at the edge, set apart from the text, one of which is the number of the page.

    In a short document they stand on one page alone.
    """
    group: list[Line] = []
    for line in edge:
        if group and abs(group[-1].y - line.y) > _APART * line.size:
            break
        group.append(line)
    numbered = any(
        str(line.page) in re.findall(r"\d+", line.text) and _PAGE_NUMBER.fullmatch(line.text) for line in group
    )
    rest = edge[len(group) :]
    apart = not rest or abs(rest[0].y - group[-1].y) > _APART * rest[0].size if group else False
    return group if numbered and apart and all(len(line.text) < _SHORT for line in group) else []


def _enough(pages: int) -> int:
    """On how many pages something has to stand: odd and even pages may differ, the first often has none."""
    return 2 if pages <= 5 else max(3, pages // 4)  # noqa: PLR2004


def _key(line: Line, side: str) -> tuple[str, str, int]:
    return side, re.sub(r"\d+", "#", line.text), round(line.y / 3)
