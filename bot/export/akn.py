"""A version of a report as Akoma Ntoso 3.0, in the UN system's profile for records of meetings (AKN4UN).

Sections and paragraphs are sections of the debate, in which whoever the paragraph tells of speaks; who did what else is
in the analysis. What the standard has no name for (canonical numbers, statements, provenance) is in a namespace of its
own, so that `cop add` reads the same paragraphs, headings and numbers back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from lxml import etree

from bot.citations.citations import is_part
from bot.citations.report_title import report_title
from bot.export.akn_meta import add_meta
from bot.export.akn_names import KIND, SUBTYPE, element_id, expression_uri, reference_id
from bot.export.akn_text import add, add_text, stated
from bot.locale import words_of
from bot.safe_text import safe_xml
from indexer import Fact, Index, Unit
from indexer.languages import language
from indexer.model import ANNEX, INFERRED, SEEN
from indexer.parser.stated import HEAD, NOTICE, PARAGRAPH, PART, SECTION, TITLE
from indexer.readers.akn import AKN, RECORD, Element

_PREFIXES = {None: AKN, "cop": RECORD}
_PARAGRAPH_ID, _SECTION_ID = "para", "dbsect"


def akn_document(index: Index, units: Sequence[Unit]) -> bytes:
    """The units of one version of a report, in their order, as a document."""
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap=_PREFIXES)  # type: ignore[arg-type]  # the stubs know no default
    debate = add(root, KIND, name=SUBTYPE, contains="originalVersion")
    places = _places(units)
    add_meta(debate, index, units, places)
    references = _document_references(index, units)
    _add_preface(add(debate, "preface"), index, units, references)
    body = add(debate, "debateBody", eId="body")
    seen: Counter[str] = Counter()
    numbered = [(unit, place) for unit, place in zip(units, places, strict=True) if _section_of(unit)]
    for (number, heading), inside in groupby(numbered, key=lambda pair: (_section_of(pair[0]), pair[0].heading)):
        section = add(body, "debateSection", name="section", eId=element_id(_SECTION_ID, number, seen[number]))
        seen[number] += 1
        _add_heading(stated(section, SECTION, number), number, heading)
        for unit, place in inside:
            _add_paragraph(section, unit, place, references)
    text = safe_xml(etree.tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _places(units: Iterable[Unit]) -> list[str]:
    """The eId of every paragraph and part; the same number again is told apart by its place among them."""
    seen: Counter[str] = Counter()
    places = []
    for unit in units:
        places.append(element_id(_PARAGRAPH_ID, unit.number, seen[unit.number]))
        seen[unit.number] += 1
    return places


def _section_of(unit: Unit) -> str:
    """Number of its section, or of the annex or section of one that it stands in; empty for a part."""
    if unit.section or not unit.number.startswith(ANNEX):
        return unit.section
    annex, mark, number = unit.number.partition(" §")
    return f"{annex}{mark}{number.rpartition('.')[0]}" if "." in number else annex


def _add_heading(section: Element, number: str, heading: str) -> None:
    if not number.startswith(("(", ANNEX)):  # counted, or in the heading itself
        add(section, "num", number)
    if heading:
        add(section, "heading", heading)


def _add_preface(preface: Element, index: Index, units: Sequence[Unit], references: dict[str, str]) -> None:
    unit = units[0]
    words = words_of(unit.language)
    number = f"{unit.report}-{language(unit.language).letter}"
    add(stated(add(preface, "p"), HEAD), "docNumber", number)
    if not unit.official:
        stated(add(preface, "p", words("unofficial rendering")), NOTICE)
    add(stated(add(preface, "p"), TITLE), "docTitle", report_title(index, unit.report, words))
    for part in (each for each in units if is_part(each.number) and not _section_of(each)):
        place = element_id(_PARAGRAPH_ID, part.number)
        container = stated(add(preface, "container", name=part.number, eId=place), PART, part.number)
        add_text(container, part, place, references)


def _add_paragraph(section: Element, unit: Unit, place: str, references: dict[str, str]) -> None:
    paragraph = add(section, "debateSection", name="paragraph", eId=place)
    stated(paragraph, PARAGRAPH, unit.number)
    if unit.printed:
        add(paragraph, "num", unit.printed)
    if unit.review == SEEN:
        paragraph.set(f"{{{RECORD}}}reviewed", "true")
    speaking = _speaker(unit.facts)
    holder = paragraph
    if speaking:
        by = f"#{reference_id(speaking.kind, speaking.actor)}"
        act = f"#{reference_id('act', speaking.act)}"
        holder = add(paragraph, "speech", by=by, refersTo=act, eId=f"{place}__speech_1")
        holder.set(f"{{{RECORD}}}basis", speaking.basis)
    add_text(holder, unit, place, references)


def _speaker(facts: Iterable[Fact]) -> Fact | None:
    """The first who is recorded to do something, else the first of whom it is inferred."""
    named = [fact for fact in facts if fact.actor]
    return next((fact for fact in named if fact.basis != INFERRED), next(iter(named), None))


def _document_references(index: Index, units: Sequence[Unit]) -> dict[str, str]:
    """Where the documents that the paragraphs name are: reports that are held by their address, others in the list."""
    found = {}
    for value in (detail.value for unit in units for detail in unit.details if detail.kind == "document"):
        held = next((unit for unit in index.of_report(value)), None)
        local = f"#{reference_id('document', value)}"
        found[value] = local if held is None else expression_uri(index, value, units[0].language)
    return found
