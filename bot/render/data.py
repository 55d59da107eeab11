"""Answers and paragraphs as the JSON of the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.answer import Answer
from bot.citations.amendments import amendments
from bot.citations.lookup import quoted_version
from bot.citations.urls import source_url
from bot.safe_text import safe_json
from indexer import Citation, Hit, Index, Unit
from indexer.model import NO_MEETING, NOTE, Amendment, Report, is_note, number_in_group


def answer_data(answer: Answer) -> dict[str, Any]:
    """The object that `cop ask --json` prints."""
    return {
        "question": answer.question,
        "language": answer.language,
        "status": answer.status,
        "intent": answer.intent,
        "text": answer.text,
        "lead": answer.short,
        "citations": [citation_data(citation) for citation in answer.citations],
        "nearest": [citation_data(citation) for citation in answer.nearest],
        "slots": asdict(answer.slots) if answer.slots else {},
    }


def citation_data(citation: Citation) -> dict[str, Any]:
    """A citation as a row; a footnote is told from an item of a list."""
    row = asdict(citation)
    seen, count = row.pop("reviewed")
    told = {"reviewed": {"paragraphs": seen, "of": count}} if seen else {}
    for name in ("status", "amendments"):
        del row[name]
    return _with_note(meeting_data({**row, **told, **standing_data(citation.status, citation.amendments)}))


def _with_note(row: dict[str, Any]) -> dict[str, Any]:
    """The row with the mark of the footnote that it is, under `note`; it is no `item` then."""
    label = row["item"] or ""
    return {**row, "item": None, "note": label.removeprefix(f"{NOTE} ")} if is_note(label) else row


def meeting_data(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its meeting as it is numbered within its group, and the group only where it is another one.

    The meeting of what is on none is null.
    """
    number = row["meeting"]
    told = {**row, "meeting": None if number == NO_MEETING else number_in_group(number)}
    return told if row["group"] else {name: value for name, value in told.items() if name != "group"}


def unit_data(unit: Unit) -> list[dict[str, Any]]:
    """The rows that `cop show --json` prints for a paragraph: its own text, if any, then its items and footnotes."""
    shared = {
        "report": unit.report,
        "paragraph": unit.number,
        "printed": unit.printed,
        "section": unit.section,
        "language": unit.language,
        "official": unit.official,
    }
    rows = [{**shared, "item": None, "text": unit.text}] if unit.text or not unit.items else []
    rows.extend(_with_note({**shared, "item": item.label, "text": item.text}) for item in unit.items)
    return rows


def shown_data(index: Index, unit: Unit) -> list[dict[str, Any]]:
    """The same with the status of the report, and what corrigenda and addenda say of the paragraph."""
    found = amendments(index, unit.report, unit.number, unit.language)
    more = standing_data(index.report(unit.report).status, found)
    return [{**row, **more} for row in unit_data(unit)]


def standing_data(status: str, amended: Iterable[Amendment]) -> dict[str, Any]:
    """The keys for a status and amendments, where there are any."""
    told = [asdict(each) for each in amended]
    return {**({"document_status": status} if status else {}), **({"amendments": told} if told else {})}


def hit_data(index: Index, hit: Hit) -> dict[str, Any]:
    """A paragraph that a search found, as a row."""
    unit = quoted_version(index, hit.unit)
    return meeting_data(
        {
            "report": unit.report,
            "meeting": unit.meeting,
            "paragraph": unit.number,
            "printed": unit.printed,
            "language": unit.language,
            "official": unit.official,
            "text": unit.full_text,
            "url": source_url(index.report(unit.report), unit.language, unit.number),
            "score": round(hit.score, 3),
            "group": index.group_of(unit.meeting),
            **standing_data(
                index.report(unit.report).status, amendments(index, unit.report, unit.number, unit.language)
            ),
        }
    )


def left_out_data(report: Report) -> list[dict[str, Any]]:
    """The rows that `cop show --left-out --json` prints: text in no paragraph, where it stands, and why."""
    kept = [("title", report.title), ("signature", report.signature)]
    rows: list[dict[str, Any]] = [
        {"reason": reason, "text": text, "first": None, "last": None} for reason, text in kept if text
    ]
    rows.extend(
        {"reason": left.reason, "text": left.text, "first": left.lines[0], "last": left.lines[1]}
        for left in report.left_out
    )
    return rows


def to_json(data: object, *, indent: int | None = 2) -> str:
    """JSON with every script as it is written; what steers a terminal or turns text round is escaped."""
    return safe_json(json.dumps(data, ensure_ascii=False, indent=indent))
