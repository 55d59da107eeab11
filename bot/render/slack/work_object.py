"""A paragraph or report as a Work Object: what Slack shows under a link, and in a pane when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.citations import urls
from bot.citations.citations import place_name
from bot.citations.report_title import report_title
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.locale.bidi import line_in, reference_in
from bot.render.slack.text import clean, cut
from bot.render.source import amending_lines
from indexer import Index, Unit

KIND = "slack#/entities/content_item"
PARAGRAPH, REPORT = "paragraph", "report"
_PREVIEW = 500
"""Characters shown under a link, where everybody in the channel reads them."""
_WHOLE = 2900
"""Characters of each version in the details; a field of Slack's takes 3,000."""
_MAX_TEXT = 9000
"""Characters of all versions together."""

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LinkedPlace:
    """Where a link to the reading room leads."""

    report: str
    code: str
    """Language of the page."""
    number: str = ""
    """Canonical number of the paragraph; empty for the report."""

    @property
    def id(self) -> str:
        """Reference by which Slack asks for its details."""
        return f"{self.report}|{self.number}|{self.code}"

    @property
    def url(self) -> str:
        """Its address in the reading room."""
        page = urls.report(self.report, self.code)
        return f"{urls.site_url()}/{urls.paragraph(self.report, self.code, self.number) if self.number else page}"


def place_at(index: Index, url: str) -> LinkedPlace | None:
    """The place in an indexed report that an address of the reading room leads to; None for any other address."""
    path, code, anchor = urls.in_site(url)
    symbol = next((each for each in index.library.runs_of if urls.report_path(each) == path), "") if path else ""
    if not symbol:
        return None
    numbers = dict.fromkeys(index.units[position].number for position in index.of_report(symbol))
    held = [number for number in numbers if anchor and f"{anchor}-".startswith(f"{urls.anchor(number)}-")]
    return LinkedPlace(symbol, code, max(held, key=len, default=""))


def place_of(id_: str) -> LinkedPlace | None:
    """The place that a reference stands for."""
    parts = id_.split("|")
    return LinkedPlace(parts[0], parts[2], parts[1]) if len(parts) == 3 else None  # noqa: PLR2004 (as `id` has)


def entity(index: Index, place: LinkedPlace, *, whole: bool = False) -> Entity | None:
    """The Work Object, in short or with every language version; None where the index does not have the place."""
    words = words_of(place.code)
    units = [index.units[position] for position in index.of_report(place.report)]
    at_place = [unit for unit in units if unit.number == place.number] if place.number else units[:1]
    if not at_place:
        return None
    shown = next((u for u in units if u.language == place.code and (not place.number or u in at_place)), at_place[0])
    fields = [_field("report", words("Report"), report_title(index, place.report, words))] if place.number else []
    status = index.report(place.report).status
    fields.append(_field("version", words("Version"), _version(shown, status, words)))
    if place.number:
        amended = "\n".join(amending_lines(index, shown, words))
        fields += [_field("amended", words("Corrected"), cut(amended, _PREVIEW))] if amended else []
    if whole and place.number:
        fields += _others(at_place, shown, status, words)
    return {
        "entity_type": KIND,
        "url": place.url,
        "external_ref": {"id": place.id, "type": PARAGRAPH if place.number else REPORT},
        "entity_payload": {
            "attributes": {
                "title": {"text": clean(_title(index, place, words))},
                "display_type": words("Paragraph") if place.number else words("Report"),
                "product_name": words("CWG-COP reading room"),
            },
            "fields": {"description": {"value": _text(shown, _WHOLE if whole else _PREVIEW), "long": True}},
            "custom_fields": fields,
            "display_order": ["description", *(field["key"] for field in fields)],
        },
    }


def _title(index: Index, place: LinkedPlace, words: Words) -> str:
    if not place.number:
        return report_title(index, place.report, words)
    return reference_in(f"{place.report} {place_name(place.number, words)}", words.code)


def _others(units: list[Unit], shown: Unit, status: str, words: Words) -> list[Entity]:
    """The other versions of the paragraph, as long as there is room."""
    fields, left = [], _MAX_TEXT - _WHOLE
    for unit in units:
        if unit.language != shown.language and left > _PREVIEW:
            text = _text(unit, min(_WHOLE, left))
            fields.append({**_field(f"text_{unit.language}", _version(unit, status, words), text), "long": True})
            left -= len(text)
    return fields


def _field(key: str, label: str, value: str) -> Entity:
    return {"key": key, "label": label, "type": "string", "value": clean(value)}


def _version(unit: Unit, status: str, words: Words) -> str:
    return f"{words.language(unit.language)} · {standing(words, official=unit.official, status=status)}"


def _text(unit: Unit, size: int) -> str:
    parts = [unit.text, *(f"{item.label} {item.text}" for item in unit.items)]
    whole = "\n".join(line_in(clean(part), unit.language) for part in parts if part.strip())
    return cut(whole, size) or "–"
