"""The app's home: what is indexed, its meetings, examples, and in which language the reader wants answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.locale import Words
from bot.locale.bidi import line_in, reference_in
from bot.question_log import LoggedQuestion
from bot.registers.meetings import MeetingRow
from bot.render.slack.elements import (
    Block,
    actions,
    bullets,
    context,
    header,
    line,
    mrkdwn,
    quotation,
    rich,
    run,
    section,
    select,
)
from bot.render.slack.text import clean, cut, escape
from indexer.model import meeting_name
from indexer.partial_date import When

LANGUAGE = "language"
DETECT = "detect"
_MOST_MEETINGS = 25
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home tells of."""

    reports: int
    paragraphs: int
    languages: tuple[str, ...]
    meetings: tuple[MeetingRow, ...]
    """The meetings that the catalogue knows, the latest first."""
    examples: tuple[str, ...]
    held: str = ""
    """Which of the known meetings have a report here."""


def home_view(
    overview: Overview, words: Words, chosen: str = "", unanswered: Sequence[LoggedQuestion] = ()
) -> dict[str, Any]:
    """The view of the Home tab.

    `chosen` is the language that the reader wants answers in, empty for the question's; `unanswered` are the questions
    that this reader is shown.
    """
    blocks = [
        header(line_in(words("Ask the reports of the Council Working Group on Child Online Protection"), words.code)),
        _text(
            words(
                "Mention me in a channel, write to me here, or type /cop and a question. Every statement comes with "
                "its paragraph; what the reports do not say, I do not say."
            ),
            words,
        ),
        header(line_in(words("What is indexed"), words.code)),
        _text(_indexed(overview, words), words),
        _text(overview.held, words) if overview.held else {},
        *_meetings(overview, words),
        header(line_in(words("Examples"), words.code)),
        rich(*(quotation(cut(clean(text), _LONGEST)) for text in overview.examples)) if overview.examples else {},
        header(line_in(words("Language of the answers"), words.code)),
        actions(_language_menu(overview, words, chosen)),
        context(mrkdwn(escape(line_in(words("Quotes stay in the language of the report's version."), words.code)))),
        *_unanswered(unanswered, words),
    ]
    return {"type": "home", "blocks": [block for block in blocks if block]}


def _text(text: str, words: Words) -> Block:
    return section(mrkdwn(escape(line_in(text, words.code))))


def _indexed(overview: Overview, words: Words) -> str:
    return " · ".join(
        (
            words.count("{n} report", "{n} reports", overview.reports),
            words.count("{n} paragraph", "{n} paragraphs", overview.paragraphs),
            words.names([words.language(code) for code in overview.languages]),
        )
    )


def _meetings(overview: Overview, words: Words) -> list[Block]:
    if not overview.meetings:
        return []
    lines = [line(run(f"{line_in(_meeting(row, words), words.code)}\n")) for row in overview.meetings[:_MOST_MEETINGS]]
    more = len(overview.meetings) - _MOST_MEETINGS
    if more > 0:
        lines.append(line(run(line_in(words.count("and {n} earlier one", "and {n} earlier ones", more), words.code))))
    return [header(line_in(words("Meetings"), words.code)), rich(*lines)]


def _unanswered(asked: Sequence[LoggedQuestion], words: Words) -> list[Block]:
    if not asked:
        return []
    lines = [[run(cut(clean(f"{one.count} × {' '.join(one.last.question.split())}"), _LONGEST))] for one in asked]
    return [
        header(line_in(words("Questions without an answer"), words.code)),
        rich(bullets(*lines)),
        context(mrkdwn(escape(line_in(words("Only administrators of this workspace see these."), words.code)))),
    ]


def _meeting(row: MeetingRow, words: Words) -> str:
    parts = [words.of_meeting(meeting_name(row.meeting, row.group), words("Meeting {n}"))]
    if row.date:
        parts.append(words.date(When.parse(row.date)))
    parts += [part for part in (row.place or row.platform,) if part]
    parts.append(reference_in(row.report, words.code) if row.languages else words("no report indexed"))
    return cut(clean(" · ".join(parts)), _LONGEST)


def _language_menu(overview: Overview, words: Words, chosen: str) -> Block:
    options = [(words("The language of my question"), DETECT)]
    options += [(words.language(code), code) for code in overview.languages]
    return select(LANGUAGE, options, chosen or DETECT, words("Language of the answers"))
