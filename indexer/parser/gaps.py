"""Numbers that are missing, repeated, or printed in another order than those before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.model import Finding
from indexer.parser.assembly import has_sections
from indexer.parser.draft import Draft, Entry


def report_gaps(draft: Draft) -> Draft:
    """Report what is not in order on the run of the report's own numbers."""
    own = [entry for entry in draft.entries if entry.role != "text" and entry.number]
    found = (*_missing(own, by_section=has_sections(own)), *_turned(own))
    return replace(draft, findings=draft.findings + found)


def _missing(own: list[Entry], *, by_section: bool) -> Iterator[Finding]:
    last: dict[tuple[int, ...], int] = {(): 0}
    for entry in own:
        *above, position = entry.number
        parent, number, line = tuple(above), _said(entry.number), entry.lines[0]
        if parent not in last:
            yield Finding(line, f"the heading of section {_said(parent)} is missing before paragraph {number}")
            last[parent[:-1]] = max(last.get(parent[:-1], 0), parent[-1])
        before = last.setdefault(parent, 0)
        if not parent and by_section:
            if position > before + 1:
                yield Finding(line, f"section {before + 1} is missing before section {position}")
        elif position > before + 1:
            missing = ", ".join(_said((*parent, n)) for n in range(before + 1, position))
            yield Finding(line, f"paragraph {missing} is missing before {number}")
        elif position <= before:
            given = _said((*parent, before))
            yield Finding(line, f"paragraph number {number} is repeated or out of order after {given}")
        last[parent] = max(before, position)
        last.setdefault(entry.number, 0)


def _turned(own: list[Entry]) -> Iterator[Finding]:
    order: bool | None = None
    for entry in own:
        if len(entry.numbers) < 2 or entry.numbers == entry.numbers[::-1]:  # noqa: PLR2004 - tells nothing
            continue
        section_first = entry.numbers == entry.number
        if order not in (None, section_first):
            way, number = "section-first" if section_first else "section-last", _said(entry.number)
            message = f"printed number {entry.printed} is {way}, unlike those before it; read as {number}"
            yield Finding(entry.lines[0], message)
        order = section_first


def _said(number: tuple[int, ...]) -> str:
    return ".".join(map(str, number))
