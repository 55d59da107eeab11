"""Parser: Blocks in, Report out, by rules in the order of `RULES`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from indexer.document_status import ADDENDUM, CORRIGENDUM
from indexer.errors import ParseError
from indexer.languages import language
from indexer.model import Block, LeftOut, Report, Symbol
from indexer.parser.annexes import annex_sections, set_annexes_apart
from indexer.parser.assembly import build_sections
from indexer.parser.attached import read_passages
from indexer.parser.draft import Annex, Draft, Entry
from indexer.parser.front_matter import read_front_matter
from indexer.parser.furniture import (
    leave_out_asides,
    leave_out_contents,
    leave_out_furniture,
    leave_out_notice,
    leave_out_residue,
)
from indexer.parser.gaps import report_gaps
from indexer.parser.headings import join_rests, tell_headings
from indexer.parser.labels import split_labels
from indexer.parser.numbering import prove_numbers
from indexer.parser.pages import leave_out_pages, set_numbered_notes_apart
from indexer.parser.provisions import read_provisions
from indexer.parser.signature import read_annex_signature, read_signature
from indexer.parser.stated import UNNUMBERED, as_stated, is_stated
from indexer.parser.tables import join_rows
from indexer.parser.wrapping import join_wrapped_lines

Rule = Callable[[Draft], Draft]

CLEANING: tuple[Rule, ...] = (
    leave_out_asides,  # page headers and feet, tracked deletions, comments: what the format itself sets apart
    leave_out_notice,  # editorial remarks at the head of a rendering
    leave_out_pages,  # page numbers, with the running heads beside them; the notes over them wait for their paragraphs
    leave_out_furniture,  # rule lines, addresses, file paths
    leave_out_residue,  # bookmarks and the like inside a line
    leave_out_contents,  # a table of contents repeats the headings
    join_rows,  # the cells of a table's row are one line
    split_labels,  # printed numbers, letters and bullets apart from their text
    join_wrapped_lines,  # a text of fixed width breaks its paragraphs anywhere
    set_annexes_apart,  # documents of their own: their numbers start again
)
"""What is done to the file as a whole."""
NUMBERS: tuple[Rule, ...] = (
    prove_numbers,  # the document's own: the run through the whole of it with the most evidence
    set_numbered_notes_apart,  # "1 See document …" at the foot of a page
    join_rests,  # lines that only looked numbered; the text under a number that stands alone
    tell_headings,  # numbered ones, and the unnumbered lines over a number
    report_gaps,  # numbers missing or repeated
)
"""What is done to the report and, by itself, to each of its annexes."""
RULES: tuple[Rule, ...] = (
    *CLEANING,
    *NUMBERS,
    read_front_matter,  # title, header, summary, action required, references
    read_signature,  # who signs
    build_sections,  # sections, paragraphs, list items
)
_CLEANING_WHOLE = tuple(rule for rule in CLEANING if rule is not set_annexes_apart)
ATTACHED_RULES: tuple[Rule, ...] = (*_CLEANING_WHOLE, read_passages)
"""What is done to a corrigendum or addendum instead."""
PROVISION_RULES: tuple[Rule, ...] = (*_CLEANING_WHOLE, read_provisions)
"""What is done to a document whose numbers begin again under the words that open its provisions."""


def parse(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    """Turn the blocks of one document into a report: as they say what they are, else by the rules.

    Raises ParseError where the document is empty or holds no numbered paragraph.
    """
    if is_stated(blocks):
        return as_stated(blocks, language_code, symbol, official=official)
    draft = _run(RULES, blocks, language_code)
    for annex in draft.annexes:
        draft = _with_annex(draft, annex)
    if not any(section.paragraphs for section in draft.sections):
        raise ParseError(UNNUMBERED)
    return _report(draft, symbol, official=official)


def parse_attached(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    """Read a corrigendum or addendum, whose paragraphs need no numbers.

    Raises ParseError where it has no text behind its head.
    """
    if is_stated(blocks):
        return as_stated(blocks, language_code, symbol, official=official)
    draft = _run(ATTACHED_RULES, blocks, language_code)
    if not draft.sections:
        raise ParseError("no text found behind the head of the document")
    return _report(draft, symbol, official=official)


def parse_as(status: str) -> Callable[..., Report]:
    """How a document of this status is read: an addendum as a report where it numbers its paragraphs."""
    if status == CORRIGENDUM:
        return parse_attached
    return _parse_addendum if status == ADDENDUM else parse


def parse_any(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    """Read a document of any kind: by its provisions, else as a report, else passage by passage."""
    if not is_stated(blocks):
        draft = _run(PROVISION_RULES, blocks, language_code)
        if draft.sections:
            return _report(draft, symbol, official=official)
    return _parse_addendum(blocks, language_code, symbol, official=official)


def _parse_addendum(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    try:
        return parse(blocks, language_code, symbol, official=official)
    except ParseError:
        return parse_attached(blocks, language_code, symbol, official=official)


def _run(rules: tuple[Rule, ...], blocks: tuple[Block, ...], language_code: str) -> Draft:
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
            is_title=block.is_title,
            aside=block.aside,
            printed=block.label or "",
            is_automatic=bool(block.label),
        )
        for block in blocks
    )
    draft = Draft(language=language(language_code), entries=entries)
    for rule in rules:
        draft = rule(draft)
    return draft


def _report(draft: Draft, symbol: Symbol, *, official: bool) -> Report:
    notes = (LeftOut(f"{note.mark} {note.text}", note.lines, "footnote of a heading") for note in draft.notes)
    return Report(
        symbol=symbol,
        language=draft.language.code,
        official=official,
        title=draft.title,
        parts=draft.parts,
        sections=draft.sections,
        signature=draft.signature,
        left_out=tuple(sorted((*draft.left_out, *notes), key=lambda left: left.lines)),
        findings=tuple(sorted(draft.findings, key=lambda finding: finding.line)),
    )


def _with_annex(draft: Draft, annex: Annex) -> Draft:
    """Read the annex by the same rules; what stands before its first number is cited by its name alone."""
    own = Draft(language=draft.language, entries=annex.entries, title=annex.heading, notes=draft.notes)
    for rule in NUMBERS:
        own = rule(own)
    if annex is draft.annexes[-1] and not draft.signature:
        own = read_annex_signature(own)
    first = next((i for i, entry in enumerate(own.entries) if entry.role != "text"), len(own.entries))
    opening, own = own.entries[:first], build_sections(replace(own, entries=own.entries[first:]))
    findings = (replace(found, message=f"{annex.name}: {found.message}") for found in own.findings)
    return replace(
        draft,
        sections=(*draft.sections, *annex_sections(annex, own, opening)),
        notes=own.notes,
        signature=draft.signature or own.signature,
        left_out=draft.left_out + own.left_out,
        findings=(*draft.findings, *findings),
    )
