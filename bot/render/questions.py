"""Questions of the log as a table."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import ANSWERED
from bot.locale import words_of
from bot.question_log import LoggedQuestion
from bot.render.table import Cell, Table

HEADS = ("Question", "Language", "Asked", "Last asked", "Answer", "Nearest")
TITLE = "Questions"


def questions_table(asked: Sequence[LoggedQuestion], code: str) -> Table:
    """The questions (at least one) as a table for a reader of this language."""
    words = words_of(code)
    data = tuple(
        {
            "question": one.last.question,
            "language": one.last.language,
            "count": one.count,
            "last": one.last.time,
            "status": one.last.status,
            "intent": one.last.intent,
            "reason": one.last.reason,
            "nearest": list(one.last.nearest),
        }
        for one in asked
    )
    rows = tuple(
        (
            Cell(one.last.question, language=one.last.language if one.last.language != code else ""),
            Cell(words.language(one.last.language)),
            Cell(str(one.count)),
            Cell(one.last.time, is_reference=True),
            _came_of(one, code),
            Cell(", ".join(one.last.nearest), is_reference=True),
        )
        for one in asked
    )
    fields = tuple({**row, "nearest": ", ".join(one.last.nearest)} for row, one in zip(data, asked, strict=True))
    return Table(words(TITLE), tuple(words(head) for head in HEADS), rows, (), data, fields)


def _came_of(one: LoggedQuestion, code: str) -> Cell:
    if one.last.status == ANSWERED:
        return Cell(words_of(code)("answered"))
    return Cell(one.last.reason, language=one.last.language if one.last.language != code else "")
