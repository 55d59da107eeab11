"""An answer as a message: the statement first, then each quotation with its source; long ones in pages.

Slack refuses a message whose blocks hold more than about 12,000 characters: a page stays well below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.answer import ANSWERED, Answer, Statement
from bot.locale import Words, words_of
from bot.locale.bidi import line_in
from bot.render.highlight import telling_pieces
from bot.render.slack.elements import Block, actions, button, context, line, mrkdwn, quotation, rich, run, value_of
from bot.render.slack.folded import folded_blocks, folded_pages, is_folded
from bot.render.slack.source import source
from bot.render.slack.text import clean, cut, escape
from indexer import Citation

NEXT, PREVIOUS, SHARE, FEEDBACK = "next_page", "previous_page", "share", "feedback"
ASK_SECRETARIAT = "ask_secretariat"

_FALLBACK = 3500
_PAGE = 6500
"""Characters of statements, quotations and sources on a page."""
_ROWS = 10
_STATEMENT = 1200
_NOTE = 1200
_ASKED = 600
_QUOTE = 700
_QUOTE_ALONE = 2600
"""Where the quotation is the answer."""
_SOURCE = 250


@dataclass(frozen=True, slots=True)
class _Row:
    """What is shown together: statements, the place they rest on, and its words unless they stand above."""

    statements: tuple[str, ...]
    citation: Citation
    quote: str = ""

    @property
    def size(self) -> int:
        return sum(map(len, self.statements)) + len(self.quote) + _SOURCE


@dataclass(frozen=True, slots=True)
class Offer:
    """What goes with an answer: the key by which its buttons find it again, and whether it can be shared."""

    key: str
    shareable: bool = False
    asked: str = ""
    """The question, where it would not be seen otherwise."""
    to_secretariat: bool = False
    """Whether it can be passed on to the secretariat where there is no sure answer."""


def answer_message(answer: Answer, offer: Offer, page: int = 0) -> dict[str, Any]:
    """`text` (for notifications and screen readers) and `blocks` of an answer or a refusal.

    `page` counts from 0; beyond the last page, the last is given.
    """
    words = words_of(answer.language)
    pages = _shown(answer, words)
    page = max(0, min(page, len(pages) - 1))
    blocks = [rich(line(run(words("Question:"), bold=True)), quotation(_asked(offer)))] if offer.asked else []
    if answer.status == ANSWERED:
        blocks += _found(answer, pages[page], words)
    else:
        blocks += _not_found(answer, words)
    blocks += _navigation(offer, page, len(pages), words)
    if offer.to_secretariat and answer.is_unanswered:
        blocks.append(actions(button(ASK_SECRETARIAT, words("Ask the secretariat"), value_of(k=offer.key))))
    blocks.append(_feedback(offer, words))
    return {"text": escape(answer.text, _FALLBACK).strip() or "…", "blocks": blocks}


def _asked(offer: Offer) -> str:
    return cut(_one_line(offer.asked), _ASKED) or "…"


def _rows(answer: Answer) -> list[_Row]:
    rows: list[_Row] = []
    quoted: set[Citation] = set()
    for statement in answer.statements:
        text = cut(_one_line(statement.text), _STATEMENT)
        if rows and text and (rows[-1].citation,) == statement.citations and rows[-1].size + len(text) < _PAGE // 2:
            rows[-1] = replace(rows[-1], statements=(*rows[-1].statements, text))
            continue
        for i, citation in enumerate(statement.citations):
            size = _quote_size(answer, text)
            quote = "" if citation in quoted else cut(_one_line(citation.quote), size)
            quoted.add(citation)
            rows.append(_Row((text,) if text and i == 0 else (), citation, quote))
    return rows


def _quote_size(answer: Answer, text: str) -> int:
    """Characters of a quotation: all that a page has room for where it is the answer."""
    return _QUOTE if text or len(answer.citations) > 1 else _QUOTE_ALONE


def _pages(rows: list[_Row]) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    for row in rows:
        if pages[-1] and (len(pages[-1]) == _ROWS or sum(r.size for r in pages[-1]) + row.size > _PAGE):
            pages.append([])
        pages[-1].append(row)
    return pages


def _shown(answer: Answer, words: Words) -> list[list[Block]]:
    """The blocks of an answer by page, without what stands on every page."""
    if answer.status != ANSWERED:
        return [[]]
    if is_folded(answer.statements):
        return [folded_blocks(statements, words) for statements in folded_pages(answer.statements)]
    return [[block for row in rows for block in _quoted(row, answer, words)] for rows in _pages(_rows(answer))]


def _found(answer: Answer, shown: list[Block], words: Words) -> list[Block]:
    blocks: list[Block] = []
    if answer.lead:
        lead = cut(clean(words("{lead}:", lead=answer.lead)), _STATEMENT)
        blocks.append(rich(line(run(line_in(lead, words.code), bold=True))))
    blocks += shown
    if answer.note:
        blocks.append(context(mrkdwn(escape(line_in(answer.note, words.code), _NOTE))))
    return blocks


def _quoted(row: _Row, answer: Answer, words: Words) -> Iterator[Block]:
    parts = [line(run(line_in(text, words.code), bold=True)) for text in row.statements]
    if row.quote:
        pieces = telling_pieces(row.quote, row.citation.language, row.statements, answer)
        parts.append(quotation(row.quote, pieces))
    if parts:
        yield rich(*parts)
    yield source(row.citation, words)


def _not_found(answer: Answer, words: Words) -> list[Block]:
    first = cut(clean(answer.text.split("\n")[0]), _STATEMENT)
    blocks = [rich(line(run(first, bold=True)))]
    if answer.understood:
        blocks.append(context(mrkdwn(escape(line_in(answer.understood, words.code), _NOTE))))
    if answer.nearest:
        blocks.append(rich(line(run(line_in(words("Nearest paragraphs"), words.code)))))
        blocks += folded_blocks((Statement("", (citation,)) for citation in answer.nearest), words)
    if answer.held:
        blocks.append(context(mrkdwn(escape(line_in(answer.held, words.code), _NOTE))))
    return blocks


def _navigation(offer: Offer, page: int, pages: int, words: Words) -> list[Block]:
    buttons = []
    if page > 0:
        buttons.append(button(PREVIOUS, words("Previous page"), value_of(k=offer.key, p=page - 1)))
    if page < pages - 1:
        buttons.append(button(NEXT, words("Next page"), value_of(k=offer.key, p=page + 1)))
    if offer.shareable:
        buttons.append(button(SHARE, words("Share with the channel"), value_of(k=offer.key, p=page)))
    blocks = []
    if pages > 1:
        blocks.append(context(mrkdwn(escape(words("Page {page} of {pages}", page=page + 1, pages=pages)))))
    return [*blocks, actions(*buttons)] if buttons else blocks


def _feedback(offer: Offer, words: Words) -> Block:
    def choice(value: str, text: str) -> Block:
        shown = {"type": "plain_text", "text": text}
        return {"text": shown, "value": value_of(k=offer.key, v=value), "accessibility_label": text}

    element = {
        "type": "feedback_buttons",
        "action_id": FEEDBACK,
        "positive_button": choice("good", words("Good answer")),
        "negative_button": choice("bad", words("Bad answer")),
    }
    return {"type": "context_actions", "elements": [element]}


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
