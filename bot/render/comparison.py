"""A comparison of a document with the reports, for people and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.citations.citations import place_name
from bot.citations.deeds import told_deeds
from bot.comparison import Compared, Near
from bot.locale import Words, words_of
from bot.locale.bidi import line_in, quote_in
from bot.render.data import citation_data
from bot.safe_text import safe_line
from bot.wording import with_reference
from indexer import Index

_OPENING = 100
"""Characters of a paragraph that are shown."""


def comparison_lines(found: Sequence[Compared], index: Index, code: str) -> Iterator[str]:
    """A line a paragraph, and under it a line a statement, for a reader of this language."""
    words = words_of(code)
    for compared in found:
        yield line_in(f"{place_name(compared.number, words)}: {quote_in(_opening(compared.text), code)}", code)
        for near in compared.near:
            yield "  " + line_in(safe_line(f"– {_told(near, index, words)}"), code)
        if not compared.near:
            yield "  " + line_in(f"– {words('Nothing in the reports is near to it.')}", code)


def _told(near: Near, index: Index, words: Words) -> str:
    """Who does what, and the quotation in a line, with its reference."""
    quote = with_reference(near.citation, words)
    deeds = told_deeds(index, [fact for fact in near.facts if fact.actor], words)
    return words("{statement}: {quotes}", statement=deeds, quotes=quote) if deeds else quote


def _opening(text: str) -> str:
    line = safe_line(" ".join(text.split()))
    return line if len(line) <= _OPENING else f"{line[:_OPENING].rsplit(' ', 1)[0]} …"


def comparison_data(found: Sequence[Compared], index: Index, language: str) -> dict[str, Any]:
    """The object that `cop compare --json` prints."""
    return {
        "language": language,
        "paragraphs": [
            {
                "paragraph": compared.number,
                "text": compared.text,
                "nearest": [
                    {
                        "facts": [
                            {
                                "act": fact.act,
                                "actor": index.vocabulary.label(fact.actor, near.citation.language),
                                "actor_id": fact.actor,
                            }
                            for fact in near.facts
                        ],
                        "share": near.share,
                        **citation_data(near.citation),
                    }
                    for near in compared.near
                ],
            }
            for compared in found
        ],
    }
