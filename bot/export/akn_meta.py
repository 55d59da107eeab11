"""Metadata of an Akoma Ntoso document: FRBR identification, who did what, references, provenance and rights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from bot.export.akn_names import (
    COUNTRY,
    SUBTYPE,
    expression_uri,
    language_name,
    reference_class,
    reference_id,
    reference_uri,
    work_date,
    work_uri,
)
from bot.export.akn_text import add, xml_text
from bot.export.rights import provenance
from bot.locale import words_of
from indexer import Fact, Index, Unit
from indexer.acts import BY_NAME
from indexer.model import SEEN, ReportInfo, number_in_group
from indexer.readers.akn import RECORD, Element

_SOURCE = "cop-assistant"
"""The program: what the analysis comes from, and who made a rendering."""
_PROGRAM = "CWG-COP assistant"


class _Named(NamedTuple):
    """Something that the document refers to."""

    kind: str
    id: str
    label: str


def add_meta(document: Element, index: Index, units: Sequence[Unit], places: Sequence[str]) -> None:
    """Add the metadata of a version; `places` are the eIds of its units."""
    meta = add(document, "meta")
    _add_identification(meta, index, units[0])
    _add_analysis(meta, units, places)
    references = add(meta, "references", source=f"#{_SOURCE}")
    add(references, "TLCObject", eId=_SOURCE, href=reference_uri("document", _SOURCE), showAs=_PROGRAM)
    for kind, id_, label in dict.fromkeys(_named(index, units)):
        address = reference_uri(kind, id_)
        add(references, reference_class(kind), eId=reference_id(kind, id_), href=address, showAs=label)
    _add_provenance(meta, index, units[0])


def _add_identification(meta: Element, index: Index, unit: Unit) -> None:
    identification = add(meta, "identification", source=f"#{_SOURCE}")
    uri, expression = work_uri(index, unit.report), expression_uri(index, unit.report, unit.language)
    day, dated = work_date(index, unit.report)
    group = reference_id("organisation", index.group_id(unit.meeting))

    def level(name: str, address: str, author: str, ending: str = "") -> Element:
        element = add(identification, f"FRBR{name}")
        add(element, "FRBRthis", value=f"{address}/!main{ending}")
        add(element, "FRBRuri", value=f"{address}{ending}")
        if name == "Work":
            add(element, "FRBRalias", value=unit.report, name="symbol")
        add(element, "FRBRdate", date=day.isoformat(), name=dated)
        add(element, "FRBRauthor", href=f"#{author}")
        return element

    work = level("Work", uri, group)
    add(work, "FRBRcountry", value=COUNTRY)
    add(work, "FRBRsubtype", value=SUBTYPE)
    add(work, "FRBRnumber", value=unit.report)
    version = level("Expression", expression, group if unit.official else _SOURCE)
    add(version, "FRBRauthoritative", value="true" if unit.official else "false")
    add(version, "FRBRlanguage", language=language_name(unit.language))
    manifestation = level("Manifestation", expression, _SOURCE, ".xml")
    add(manifestation, "FRBRformat", value="application/akn+xml")


def _add_analysis(meta: Element, units: Sequence[Unit], places: Sequence[str]) -> None:
    """Every statement that is read from the text, in its order."""
    told = [(unit, fact, place) for unit, place in zip(units, places, strict=True) for fact in unit.facts]
    if not told:
        return
    analysis = add(meta, "analysis", source=f"#{_SOURCE}")
    other = add(analysis, "otherAnalysis", source=f"#{_SOURCE}")
    for unit, fact, place in told:
        values = dict(_statement(unit, fact, place))
        etree.SubElement(other, f"{{{RECORD}}}statement", {name: xml_text(value) for name, value in values.items()})


def _statement(unit: Unit, fact: Fact, place: str) -> Iterator[tuple[str, str]]:
    yield "paragraph", f"#{place}"
    if fact.item:
        yield "item", fact.item
    yield "act", fact.act
    yield "family", BY_NAME[fact.act].family
    if fact.actor:
        yield "by", f"#{reference_id(fact.kind, fact.actor)}"
        yield "name", fact.name
    told = {"addressee": fact.addressee, "title": fact.title, "corrected": fact.corrected}
    yield from ((name, value) for name, value in told.items() if value)
    yield "from", str(fact.start)
    yield "to", str(fact.end)
    yield "basis", fact.basis
    if fact.inferred_from:
        yield "inferred-from", fact.inferred_from
    if unit.review == SEEN:
        yield "reviewed", "true"


def _named(index: Index, units: Sequence[Unit]) -> Iterator[_Named]:
    """The group, the program, and whoever and whatever the paragraphs name or tell of."""
    code = units[0].language
    group = index.group_id(units[0].meeting)
    yield _Named("organisation", group, index.vocabulary.label(group, code))
    words = words_of(code)
    for unit in units:
        for fact in unit.facts:
            yield _Named("act", fact.act, words(BY_NAME[fact.act].label))
            if fact.actor:
                yield _Named(fact.kind, fact.actor, index.vocabulary.label(fact.actor, code))
        yield from _documents(index, unit)
        for id_ in unit.concepts:
            kind = index.vocabulary.kind(id_)
            yield _Named(kind, id_, index.vocabulary.label(id_, code))


def _documents(index: Index, unit: Unit) -> Iterator[_Named]:
    values: Iterable[str] = (detail.value for detail in unit.details if detail.kind == "document")
    return (_Named("document", value, index.vocabulary.label(value, unit.language)) for value in values)


def _told_of(report: ReportInfo) -> Iterator[tuple[str, str]]:
    """What the catalogue says of a report; empty where it says nothing."""
    yield "status", report.status
    yield "url", report.url
    yield "attached-to", report.attached_to
    yield "superseded-by", report.superseded_by


def _add_provenance(meta: Element, index: Index, unit: Unit) -> None:
    """What the version is, whose, of which meetings, and how far it was reviewed."""
    holder = add(meta, "proprietary", source=f"#{_SOURCE}")
    report = index.report(unit.report)
    reviewed = index.reviewed(unit.report, unit.language)
    values = {
        "standing": "official" if unit.official else "unofficial",
        "reviewed": str(reviewed[0]),
        "of": str(reviewed[1]),
        **({"restricted": "true"} if report.restricted else {}),
        **{name: value for name, value in _told_of(report) if value},
    }
    told = etree.SubElement(holder, f"{{{RECORD}}}provenance", values)
    told.text = xml_text(provenance(words_of(unit.language), official=unit.official, reviewed=reviewed))
    dates = {meeting.number: meeting.date for meeting in index.meetings}
    for number in report.meetings:
        held = {"number": str(number_in_group(number)), "group": index.group_of(number)}
        day = dates.get(number)
        known = {name: value for name, value in {**held, "date": str(day or "")}.items() if value}
        etree.SubElement(holder, f"{{{RECORD}}}meeting", known)
