"""Resources: reports and their paragraphs, as text that a client can attach to a conversation."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from mcp.types import Annotations, Resource, ResourceLink, ResourceTemplate

from bot.citations.citations import cite_unit, place_name
from bot.citations.lookup import find_units, headings
from bot.locale import words_of
from bot.locale.bidi import reference_in
from bot.render.plain import unit_text
from bot.render.source import amending_lines, source_line, standing_of, version_line
from bot.safe_text import safe_text
from bot.web.reading_room import ReadingRoom
from indexer.errors import UsageError
from indexer.languages import codes
from indexer.model import Symbol

TEXT = "text/plain"
PAGE = 100
"""Resources in one answer to a client that lists them."""
_REPORT, _PARAGRAPH = "report", "paragraph"
_ADDRESS = re.compile(rf"cop://(?P<kind>{_REPORT}|{_PARAGRAPH})/(?P<place>[^?#]+)")
_FOR_BOTH = Annotations(audience=["user", "assistant"])


def report_uri(symbol: str, code: str) -> str:
    """Address of a version of a report: `cop://report/C21/57/en`."""
    return f"cop://{_REPORT}/{quote(symbol)}/{code}"


def paragraph_uri(symbol: str, code: str, number: str) -> str:
    """Address of a paragraph of it: `cop://paragraph/C21/57/en/5.6`."""
    return f"cop://{_PARAGRAPH}/{quote(symbol)}/{code}/{quote(number)}"


def list_resources(room: ReadingRoom, cursor: str) -> tuple[list[Resource], str]:
    """The versions of all reports from the cursor on, the latest first, and the cursor of the rest; empty at the end.

    Raises UsageError for a cursor that was not handed out here.
    """
    if cursor and not (cursor.isascii() and cursor.isdigit()):
        raise UsageError("the cursor is not one that was handed out here; list the resources from the beginning")
    start = int(cursor or 0)
    versions = [(each.symbol, code) for each in room.reports.values() for code in each.units]
    more = str(start + PAGE) if start + PAGE < len(versions) else ""
    return [_resource(room, *version) for version in versions[start : start + PAGE]], more


def _resource(room: ReadingRoom, symbol: str, code: str) -> Resource:
    words = words_of("en")
    meetings = ", ".join(room.index.meeting_name(number) for number in room.index.report(symbol).meetings)
    return Resource(
        name=f"{symbol} ({code})",
        title=f"{symbol}, meeting {meetings}, {words.language(code)}",
        description=standing_of(room.index, room.reports[symbol].units[code][0], words),
        uri=report_uri(symbol, code),
        mime_type=TEXT,
        annotations=_FOR_BOTH,
    )


def list_templates() -> list[ResourceTemplate]:
    """How reports and paragraphs are addressed."""
    known = ", ".join(codes())
    return [
        ResourceTemplate(
            name=_REPORT,
            title="A report",
            description=f"A report by its symbol (C21/57) and language ({known})",
            uri_template=f"cop://{_REPORT}/{{+symbol}}/{{language}}",
            mime_type=TEXT,
        ),
        ResourceTemplate(
            name=_PARAGRAPH,
            title="A paragraph of a report",
            description="A paragraph by its canonical number, section first (5.6); or a section (5) or part (summary)",
            uri_template=f"cop://{_PARAGRAPH}/{{+symbol}}/{{language}}/{{number}}",
            mime_type=TEXT,
        ),
    ]


def read_resource(room: ReadingRoom, uri: str) -> str:
    """The text at an address, under a line that says what it is; raises UsageError where there is none."""
    found = _ADDRESS.fullmatch(uri)
    parts = unquote(found["place"]).split("/") if found else []
    number = parts.pop() if found and found["kind"] == _PARAGRAPH and parts else None
    code = parts.pop() if parts else ""
    if not parts or code not in codes():
        raise UsageError(
            f"{uri[:80]!r} is no address here; write {report_uri('C21/57', 'en')}"
            f" or {paragraph_uri('C21/57', 'en', '5.6')}"
        )
    units, reason = find_units(room.index, str(Symbol.parse("/".join(parts))), number, code)
    if not units:
        raise UsageError(reason)
    positions = room.index.paragraph(units[0].report, units[0].number)
    first = cite_unit(room.index, next(each for each in positions if room.index.units[each].language == code))
    words = words_of(code)
    over = source_line(first, words) if number else version_line(reference_in(first.report, code), first, words)
    texts = [
        unit_text(unit, heading, amending_lines(room.index, unit, words))
        for heading, unit in zip(headings(units), units, strict=True)
    ]
    return safe_text("\n\n".join([over, *texts]))


def links(rows: list[dict[str, str]]) -> list[ResourceLink]:
    """Links to the paragraphs that rows or citations name, each once, in their order."""
    words = words_of("en")
    found = {
        paragraph_uri(row["report"], row["language"], row["paragraph"]): " ".join(
            (row["report"], place_name(row["paragraph"], words))
        )
        for row in rows
    }
    return [ResourceLink(name=name, uri=uri, mime_type=TEXT) for uri, name in found.items()]
