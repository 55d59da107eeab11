"""Tables: the cells of a row are one line of text, set apart by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from indexer.parser.document_head import is_head_line
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import is_label, opens_with_number


def join_rows(draft: Draft) -> Draft:
    """Join the cells of each row, but for those of the document's head, where every cell is a line of its own.

    Of a row whose cells have several paragraphs only a number or bullet is joined, with what stands beside it: such a
    table sets out text.
    """
    body = next((i for i, entry in enumerate(draft.entries) if opens_with_number(entry)), len(draft.entries))
    head = draft.entries[:body]
    heads = {entry.cell[0] for entry in head if entry.cell and is_head_line(entry.text, draft.language)}
    entries: list[Entry] = []
    for row, members in groupby(draft.entries, key=lambda entry: entry.cell[:2] if entry.cell else None):
        if row is None or row[0] in heads:
            entries.extend(members)
        else:
            entries.extend(_joined(list(members)))
    return replace(draft, entries=tuple(entries))


def _joined(cells: list[Entry]) -> Iterator[Entry]:
    columns = [entry.cell[2] for entry in cells if entry.cell]
    if len(set(columns)) == 1:
        yield from cells
    elif len(set(columns)) == len(columns) and not any(entry.is_note for entry in cells):
        yield _one_line(cells)
    elif is_label(cells[0].text) and not cells[0].printed and columns[0] not in columns[1:]:
        yield _one_line(cells[:2])
        yield from cells[2:]
    else:
        yield from cells


def _one_line(cells: list[Entry]) -> Entry:
    first, *others = cells
    texts = [first.text, *(f"{entry.printed} {entry.text}".strip() for entry in others)]
    return replace(first, text="\t".join(texts), lines=(first.lines[0], cells[-1].lines[1]))
