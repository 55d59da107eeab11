"""A corrigendum or an addendum: of any length, in no numbering of its own, read passage by passage."""

from __future__ import annotations

from dataclasses import replace

from indexer.languages import Language
from indexer.model import UNNUMBERED, LeftOut, Paragraph, Section
from indexer.parser.document_head import is_head_line
from indexer.parser.draft import Draft, Entry
from indexer.text.paragraph_references import leading_number, named_paragraphs

_MAX_TITLE_LINES = 4
_LONGEST_TITLE = 160
"""Characters of a line of the title, at most."""
_ENDS_TEXT = tuple(".:;!?؟؛。：；")


def read_passages(draft: Draft) -> Draft:
    """Take the head and the title, and make every other entry a paragraph that is cited by its place."""
    stop = next((i for i, entry in enumerate(draft.entries) if _is_text(entry, draft.language)), len(draft.entries))
    head = [entry for entry in draft.entries[:stop] if is_head_line(_whole(entry), draft.language)]
    title = [entry for entry in draft.entries[:stop] if entry not in head]
    body = (*title[_MAX_TITLE_LINES:], *draft.entries[stop:])
    passages = tuple(
        Paragraph(f"{UNNUMBERED}{n}", "", "", _whole(entry), entry.lines) for n, entry in enumerate(body, start=1)
    )
    lines = (body[0].lines[0], body[-1].lines[1]) if body else (0, 0)
    return replace(
        draft,
        entries=(),
        title="\n".join(_whole(entry) for entry in title[:_MAX_TITLE_LINES]),
        sections=(Section("", "", lines, passages),) if passages else (),
        left_out=(*draft.left_out, *(LeftOut(_whole(e), e.lines, "document header") for e in head)),
    )


def _is_text(entry: Entry, known: Language) -> bool:
    """Whether it is no line of the head and no title: it names a paragraph, ends as text does, or is long."""
    text = _whole(entry)
    if is_head_line(text, known):
        return False
    is_named = bool(named_paragraphs(text, known.code) or "." in leading_number(text))
    return is_named or text.endswith(_ENDS_TEXT) or len(text) > _LONGEST_TITLE


def _whole(entry: Entry) -> str:
    return entry.whole or entry.text
