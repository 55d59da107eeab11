"""Plain text, for a pipe: the answer, then a line for each source."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer
from bot.locale import words_of
from bot.render.source import source_line
from indexer import Unit
from indexer.model import Report


def answer_text(answer: Answer) -> str:
    """The answer and its sources."""
    words = words_of(answer.language)
    lines = [answer.text]
    sources = dict.fromkeys(source_line(citation, words) for citation in answer.citations)
    if sources:
        lines.extend(["", *sources])
    return "\n".join(lines)


def unit_text(unit: Unit, heading: str = "", below: Sequence[str] = ()) -> str:
    """A paragraph with its number and items, under the heading that opens with it; `below` are lines on it."""
    number = unit.number if unit.printed in ("", unit.number) else f"{unit.number} ({unit.printed})"
    over = [heading, ""] if heading else []
    return "\n".join(
        [*over, f"{number}\t{unit.text}".rstrip(), *(f"  {item.label}\t{item.text}" for item in unit.items), *below]
    )


def left_out_text(report: Report) -> str:
    """What is in no paragraph of the report: place in the source, reason, text; a line each."""
    rows = [("", "title", report.title), ("", "signature", report.signature)]
    rows.extend((str(left.lines[0]), left.reason, left.text) for left in report.left_out)
    return "\n".join(f"{place}\t{reason}\t{' '.join(text.split())}" for place, reason, text in rows if text)
