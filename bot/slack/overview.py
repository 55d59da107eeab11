"""What is indexed, for the Home tab."""

from __future__ import annotations

from bot.locale import Words
from bot.registers.filters import Filter
from bot.registers.holdings import told_holdings
from bot.registers.meetings import latest_first, meetings
from bot.render.slack.home import Overview
from bot.suggested_questions import prompts_for
from indexer import Index


def overview_of(index: Index, words: Words) -> Overview:
    """The overview, in the reader's language."""
    held = [symbol for symbol in index.library.runs_of if index.report(symbol).is_report]
    numbered = {(unit.report, unit.number) for unit in index.units if unit.section and unit.report in held}
    return Overview(
        reports=len(held),
        paragraphs=len(numbered),
        languages=tuple(sorted(index.languages)),
        meetings=latest_first(meetings(index, words.code, Filter())),
        examples=prompts_for(index, words),
        held=told_holdings(index, words),
    )
