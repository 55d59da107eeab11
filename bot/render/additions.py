"""What adding a document does, for people and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.render.changes import change_data, change_lines
from indexer.document_status import DRAFT
from indexer.intake import Addition
from indexer.intake.catalogue_values import MeetingFacts, place_name
from indexer.intake.examine import UNCHANGED
from indexer.languages import language
from indexer.model import ANNEX, Paragraph, entries_of

_OPENING = 60
"""Characters of a paragraph that are shown."""
_DONE = {
    "new": "new",
    "unchanged": "held already, nothing to do",
    "replaces": "takes the place of {held}, which is kept",
    "differs": "differs from {held}, which is held already",
}


def addition_lines(addition: Addition, corpus: Path, *, whole: bool) -> Iterator[str]:
    """What was found, a line each; with `whole` every section and paragraph."""
    report = addition.report
    held = addition.held.name if addition.held else ""
    dates = addition.dates
    meetings = ", ".join(f"{n} ({dates[n]})" if n in dates and dates[n] != n else str(n) for n in addition.meetings)
    marked = "restricted" if addition.restricted and addition.status != DRAFT else ""
    standing = "official" if report.official else "unofficial"
    kind = ", ".join(filter(None, (addition.kind, addition.status, standing, marked)))
    yield f"{addition.source} ({addition.reader}): {report.symbol}, {language(report.language).name}, {kind}"
    title = " / ".join(report.title.splitlines())
    on = " ".join(filter(None, (addition.group, "meeting", meetings))) if meetings else "no meeting report"
    yield f"  {on}; {title}"
    yield from (line for facts in addition.told for line in _told(facts))
    annexes = sum(section.number.startswith(ANNEX) and "§" not in section.number for section in report.sections)
    sections = sum(not section.number.startswith(ANNEX) for section in report.sections)
    yield f"  {sections} sections, {len(report.numbered)} paragraphs, {annexes} annexes"
    if whole:
        yield from (f"    {line}" for line in _structure(addition))
    reasons = Counter(left.reason for left in report.left_out)
    if reasons:
        yield "  left out: " + ", ".join(f"{reason} {count}" for reason, count in reasons.items())
    yield from (f"  look at this: {doubt}" for doubt in addition.doubts)
    if addition.status == DRAFT:
        yield "  a draft: shown only where restricted reports may be seen"
    if addition.attached_to:
        yield f"  attached to {addition.attached_to}"
    if addition.supersedes:
        yield f"  takes the place of the report {addition.supersedes}"
    if addition.compared_with and addition.change != UNCHANGED:
        yield f"  changes since {addition.compared_with}: {len(addition.changes) or 'none'}"
        yield from (f"    {line}" for line in change_lines(addition.changes))
    yield f"  {addition.target.relative_to(corpus)}: {_DONE[addition.change].format(held=held)}"


def addition_data(addition: Addition, corpus: Path) -> dict[str, Any]:
    """The same as data."""
    report = addition.report
    return {
        "source": addition.source,
        "format": addition.reader,
        "report": str(report.symbol),
        "language": report.language,
        "official": report.official,
        **({"restricted": True} if addition.restricted else {}),
        **({"group": addition.group} if addition.group else {}),
        "meetings": list(addition.meetings),
        "dates": {str(number): date for number, date in addition.dates.items()},
        "told": [
            {
                "meeting": facts.number,
                **facts.values,
                "vice_chairs": list(facts.vice_chairs),
                "counted": facts.counted,
                "read_from": facts.places,
            }
            for facts in addition.told
        ],
        "title": report.title,
        "paragraphs": [p.number for p in report.paragraphs],
        "left_out": len(report.left_out),
        "doubts": list(addition.doubts),
        "status": addition.status,
        **({"kind": addition.kind} if addition.kind else {}),
        "attached_to": addition.attached_to,
        "supersedes": addition.supersedes,
        "compared_with": addition.compared_with,
        "changes": [change_data(change) for change in addition.changes],
        "file": addition.target.relative_to(corpus).as_posix(),
        "change": addition.change,
    }


def _told(facts: MeetingFacts) -> Iterator[str]:
    """What the document tells of a meeting, a line each, with the place that says so."""
    values = {**facts.values, "vice_chairs": ", ".join(facts.vice_chairs)}
    for name, value in values.items():
        if value:
            counted = ", ".join(f"{kind.replace('_', ' ')} {count}" for kind, count in facts.counted.items())
            more = f" ({counted})" if name == "participants" and counted else ""
            yield f"    {name.replace('_', ' ')}: {value}{more} ({place_name(facts.places[name])})"
    yield from (f"    {line}" for line in facts.shown)


def _structure(addition: Addition) -> Iterator[str]:
    for part in addition.report.parts:
        yield f"{part.number}: {_opening(part)}"
    for section in addition.report.sections:
        yield f"{section.number} {section.heading}".rstrip()
        for paragraph in section.paragraphs:
            printed = f" (printed {paragraph.printed})" if paragraph.printed not in ("", paragraph.number) else ""
            items = f" [{len(entries)} items]" if (entries := entries_of(paragraph.items)) else ""
            yield f"  {paragraph.number}{printed} {_opening(paragraph)}{items}"


def _opening(paragraph: Paragraph) -> str:
    text = " ".join(paragraph.text.split())
    return text if len(text) <= _OPENING else f"{text[:_OPENING].rsplit(' ', 1)[0]} …"
