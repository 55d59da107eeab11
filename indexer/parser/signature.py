"""The name, office and address under the last paragraph of the report, or of its last annex."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.languages import Language
from indexer.languages.meeting_words import meeting_words
from indexer.parser.document_head import is_head_line
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import OVER_TEXT
from indexer.parser.shapes import ends_sentence, is_capitals, is_plain_line, leads_in

_MOST_LINES = 8
_LONGEST_LINE = 120
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+|\+\d[\d\s()-]{6,}|_{4,}", re.IGNORECASE)


def read_signature(draft: Draft) -> Draft:
    """Short lines at the very end, none of which ends a sentence, behind text that does.

    They are set apart by an empty line or their margin; a name and an office in two lines tell without.
    """
    draft = _without_closing_list(draft)
    entries = draft.entries
    last = max((i for i, entry in enumerate(entries) if entry.role != "text"), default=len(entries))
    for start in range(last + 1, len(entries)):
        if _is_signature(entries[start - 1], entries[start:], draft.language):
            return replace(draft, entries=entries[:start], signature="\n".join(e.whole for e in entries[start:]))
    return draft


def read_annex_signature(draft: Draft) -> Draft:
    """The signature behind the last annex: lines that name an office, where the annex has numbered paragraphs or not.

    Other short lines at the end of an annex are more of it: members, addresses, the cells of a table.
    """
    words = meeting_words(draft.language.code)
    office = re.compile(f"{words.vice_word}|{words.chair_word}|{words.other_offices}", re.IGNORECASE)
    entries = draft.entries
    last = max((i for i, entry in enumerate(entries) if entry.role != "text"), default=0)
    for start in range(last + 1, len(entries)):
        tail = entries[start:]
        signs = any(office.search(entry.text) for entry in tail) and not any("\t" in entry.text for entry in tail)
        if signs and not tail[0].is_title and _is_signature(entries[start - 1], tail, draft.language):
            return replace(draft, entries=entries[:start], signature="\n".join(e.whole for e in tail))
    return draft


def _without_closing_list(draft: Draft) -> Draft:
    """Leave out a list with a title of its own behind the last paragraph: participants, documents, addresses."""
    entries = draft.entries
    last = max((i for i, entry in enumerate(entries) if entry.role != "text"), default=len(entries))
    for start in range(last + 1, len(entries) - 1):
        title, before = entries[start], entries[start - 1]
        is_apart = title.gap_before and is_plain_line(title) and (title.is_title or is_capitals(title.text))
        if is_apart and not leads_in(before.text) and not any(_is_sentence(entry.text) for entry in entries[start:]):
            return draft.without(dict.fromkeys(range(start, len(entries)), "list behind the last paragraph"))
    return draft


def _is_signature(before: Entry, tail: tuple[Entry, ...], known: Language) -> bool:
    ended = ends_sentence(before.text)
    apart = tail[0].gap_before and (tail[0].indented or ended)
    opens = (
        (apart or ended)
        and not leads_in(before.text)
        and all(_is_initial(entry) or is_head_line(entry.whole, known) for entry in tail)
    )
    short = len(tail) <= _MOST_LINES and all(len(entry.text) <= _LONGEST_LINE for entry in tail)
    return opens and short and not any(_is_sentence(entry.text) for entry in tail)


def _is_initial(entry: Entry) -> bool:
    """Whether what looks like a label is the initial of a name, if there is one."""
    return not entry.printed or (entry.form in OVER_TEXT and not entry.is_automatic)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and not _ADDRESS.search(text)
