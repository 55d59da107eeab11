"""Parser: Blocks in, Report out, by rules in the order of `RULES`."""

from __future__ import annotations

from collections.abc import Callable

from indexer.errors import ParseError
from indexer.languages import language
from indexer.model import Block, Report, Symbol
from indexer.parser.annexes import set_annexes_apart
from indexer.parser.assembly import build_sections
from indexer.parser.draft import Draft, Entry
from indexer.parser.front_matter import read_front_matter
from indexer.parser.furniture import (
    leave_out_asides,
    leave_out_contents,
    leave_out_furniture,
    leave_out_notice,
    leave_out_residue,
)
from indexer.parser.labels import join_lone_labels, split_labels
from indexer.parser.numbering import prove_numbers
from indexer.parser.signature import read_signature
from indexer.parser.tables import join_rows
from indexer.parser.wrapping import find_wrapped_lines

RULES: tuple[Callable[[Draft], Draft], ...] = (
    leave_out_asides,  # page headers and feet, tracked deletions, comments: what the format itself sets apart
    leave_out_notice,  # editorial remarks at the head of a rendering
    leave_out_furniture,  # rule lines, addresses, file paths, page numbers
    leave_out_residue,  # bookmarks and the like inside a line
    leave_out_contents,  # a table of contents repeats the headings
    join_rows,  # the cells of a table's row are one line
    join_lone_labels,  # a text taken out of a PDF has them on lines of their own
    split_labels,  # printed numbers and bullets apart from their text
    find_wrapped_lines,  # a text of fixed width breaks its paragraphs anywhere
    set_annexes_apart,  # their numbers start again
    prove_numbers,  # canonical numbers, from the section and the run around them
    read_front_matter,  # title, header, summary, action required, references
    read_signature,  # who signs
    build_sections,  # sections, paragraphs, list items
)


def parse(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    """Turn the blocks of one document into a report.

    Raises ParseError where the document is empty or holds no numbered paragraph.
    """
    if not blocks:
        raise ParseError("the file is empty; put the text of the report in it")
    entries = tuple(
        Entry(
            block.text,
            block.lines,
            indented=block.indented,
            gap_before=block.gap_before,
            cell=block.cell,
            is_note=block.is_note,
            aside=block.aside,
            printed=block.label or "",
            is_automatic=bool(block.label),
        )
        for block in blocks
    )
    draft = Draft(language=language(language_code), entries=entries)
    for rule in RULES:
        draft = rule(draft)
    if not any(section.paragraphs for section in draft.sections):
        raise ParseError("no numbered paragraph found; check that this is the text of a meeting report")
    return Report(
        symbol=symbol,
        language=language_code,
        official=official,
        title=draft.title,
        parts=draft.parts,
        sections=draft.sections,
        signature=draft.signature,
        left_out=tuple(sorted(draft.left_out, key=lambda left: left.lines)),
        findings=tuple(sorted(draft.findings, key=lambda finding: finding.line)),
    )
