"""An agenda brief as a paper and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.brief import DECIDED, PRESENTED, SAID, SECTIONS, STILL_OPEN, Brief, MeetingBrief
from bot.locale import Words, words_of
from bot.locale.bidi import quote_in, reference_in
from bot.render.data import citation_data, meeting_data
from bot.render.paper import HEADING, ITEM, SUBHEADING, Block, Paper, block, statement_blocks
from bot.render.papers import head
from indexer import Citation, Index

SECTION_LABELS = {
    PRESENTED: "Presented",
    SAID: "Said",
    DECIDED: "Decided and concluded",
    STILL_OPEN: "Open",
}
"""Message ids, by section."""


def brief_paper(brief: Brief, index: Index) -> Paper:
    """The brief, each line with its places, and each quotation once."""
    words = words_of(brief.language)
    title = words("Brief: {topic}", topic=quote_in(brief.topic, words.code))
    parts = [*head(title, words)]
    seen: set[Citation] = set()
    for told in brief.meetings:
        parts.append(block(HEADING, _heading(told, index, words), words.code))
        parts.extend(_sections(told, seen, words))
    return Paper(title, words.code, tuple(parts))


def _heading(told: MeetingBrief, index: Index, words: Words) -> str:
    """The meeting, its date and its report."""
    name = words.of_meeting(index.meeting_name(told.meeting), words("Meeting {n}"))
    date = next((each.date for each in index.meetings if each.number == told.meeting), None)
    dated = words("{meeting}, {date}", meeting=name, date=words.date(date)) if date else name
    return words("{report} ({symbol})", report=dated, symbol=reference_in(told.report, words.code))


def _sections(told: MeetingBrief, seen: set[Citation], words: Words) -> Iterator[Block]:
    for section in SECTIONS:
        if told.sections[section]:
            yield block(SUBHEADING, words(SECTION_LABELS[section]), words.code)
        for statement in told.sections[section]:
            yield from statement_blocks(ITEM, statement.text, statement.citations, seen, words)


def brief_data(brief: Brief, index: Index) -> dict[str, Any]:
    """The object that `cop brief --json` prints."""
    return {
        "topic": brief.topic,
        "language": brief.language,
        "meetings": [
            meeting_data(
                {
                    "meeting": told.meeting,
                    "report": told.report,
                    **{
                        section: [
                            {"text": each.text, "citations": [citation_data(c) for c in each.citations]}
                            for each in told.sections[section]
                        ]
                        for section in SECTIONS
                    },
                    "group": index.group_of(told.meeting),
                }
            )
            for told in brief.meetings
        ],
    }
