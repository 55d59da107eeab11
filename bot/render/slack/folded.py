"""Many quotations in a message: a line each, names first, and one menu that opens the whole paragraph of any."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answer import MAX_OPEN_QUOTES, Statement
from bot.citations.citations import reference
from bot.citations.standing import standing
from bot.locale import Words
from bot.locale.bidi import line_in
from bot.render.slack.elements import Block, actions, bullets, context, linked, mrkdwn, rich, run, select
from bot.render.slack.text import clean, cut, escape
from indexer import Citation

OPEN_LISTED = "listed_paragraph"

_STATEMENT = 1200
_LONGEST_NAME = 120
"""Characters up to which a statement with a name in it is the name, and a link itself."""
_OPENING, _OPENING_ALONE = 90, 160
"""Characters of a quotation behind a statement, and of one that stands for itself."""
_LINES = 25
_PAGE = 6500
_OPTION_VALUE = 150


def is_folded(statements: Iterable[Statement]) -> bool:
    """Whether more is quoted than is read at a glance."""
    return sum(len(statement.citations) for statement in statements) > MAX_OPEN_QUOTES


def folded_pages(statements: Iterable[Statement]) -> list[list[Statement]]:
    """The statements by page."""
    pages: list[list[Statement]] = [[]]
    size = 0
    for statement in statements:
        own = min(len(statement.text), _STATEMENT) + 200 + 120 * len(statement.citations)
        if pages[-1] and (len(pages[-1]) == _LINES or size + own > _PAGE):
            pages.append([])
            size = 0
        pages[-1].append(statement)
        size += own
    return pages


def folded_blocks(statements: Iterable[Statement], words: Words) -> list[Block]:
    """A list with a line a statement, the versions quoted, and the menu of paragraphs."""
    statements = tuple(statements)
    citations = tuple(dict.fromkeys(citation for each in statements for citation in each.citations))
    blocks = [rich(bullets(*(_line(each, words) for each in statements)))]
    if citations:
        blocks.append(context(mrkdwn(line_in(_versions(citations, words), words.code))))
        blocks.append(actions(_menu(citations, words)))
    return blocks


def _line(statement: Statement, words: Words) -> list[Block]:
    text = cut(" ".join(clean(statement.text).split()), _STATEMENT)
    runs = []
    if text:
        address = statement.citations[0].url if statement.actors and len(text) <= _LONGEST_NAME else ""
        runs += [linked(address, line_in(text, words.code), bold=True), run(" · ")]
    for citation in statement.citations:
        runs += [linked(citation.url, reference(citation, words)), run(" · ")]
    if statement.citations:
        quote = " ".join(clean(statement.citations[0].quote).split())
        runs.append(run(words("“{quote}”", quote=cut(quote, _OPENING if text else _OPENING_ALONE))))
    return runs or [run("…")]


def _versions(citations: Iterable[Citation], words: Words) -> str:
    """What is quoted from: report, language and standing of each version, with its document."""
    told = []
    for each in citations:
        kind = standing(words, official=each.official, reviewed=each.reviewed, status=each.status)
        parts = [escape(each.report), escape(words.language(each.language)), escape(kind)]
        told.append(" · ".join(parts))
    return cut("\n".join(dict.fromkeys(told)), 1000)


def _menu(citations: Iterable[Citation], words: Words) -> Block:
    options = {
        f"{each.report}|{each.paragraph}|{words.code}|{each.language}": reference(each, words) for each in citations
    }
    listed = [(text, value) for value, text in options.items() if len(value) <= _OPTION_VALUE][:100]
    return select(OPEN_LISTED, listed, "", words("Whole paragraph"))
