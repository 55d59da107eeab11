"""A document that reports speak of, and that is no report of a meeting: in a question, its symbol is the topic."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.question.model import Question
from indexer import Index


def as_mentioned(question: Question, index: Index) -> Question:
    """The question limited to the paragraphs that mention the document, where its symbol is no report's."""
    symbol = question.report
    if not symbol or symbol in index.reports or index.held_as(symbol) in index.library.runs_of:
        return question
    base, bracket, suffix = symbol.partition("(")
    spelt = re.escape(base).replace("/", "[/-]") + (rf"\s*\({re.escape(suffix)}" if bracket else r"(?![\d/])")
    written = re.compile(rf"(?<![\w/-]){spelt}", re.IGNORECASE)
    places = {(unit.report, unit.number): None for unit in index.units if written.search(unit.full_text)}
    return replace(question, report="", only=tuple(places)) if places else question
