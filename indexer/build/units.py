"""From a version's file to the units of the index: read, parse, find facts and concepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.corpus.catalogue import Version
from indexer.corpus.corrections import FactCorrection, as_corrections, correct, is_seen, settle
from indexer.document_status import CORRIGENDUM
from indexer.errors import ParseError
from indexer.languages import language, tokens
from indexer.model import ANNEX, SEEN, UNSEEN, Fact, Paragraph, Report, Unit, number_in_group
from indexer.parser import parse_any, parse_as
from indexer.readers import read_file
from indexer.readers.guard import SourceText
from indexer.record.details import paragraph_details
from indexer.record.discourse import with_discourse
from indexer.record.matters import Told, matters
from indexer.record.speech_acts import paragraph_facts
from indexer.text.groups import read_as
from indexer.text.meeting_numbers import named_meetings
from indexer.text.vocabulary import UNKNOWN, Vocabulary


def read_report(version: Version) -> Report:
    """Read and parse one version; raises ReaderError or ParseError, naming the file."""
    return parse_version(read_file(version.path), version)


def parse_version(reading: SourceText, version: Version) -> Report:
    """Parse what was read of a version; raises ParseError, naming the file."""
    try:
        parse = parse_any if version.kind else parse_as(version.status)
        return parse(reading.blocks, version.language, version.symbol, official=version.official)
    except ParseError as error:
        raise ParseError(f"{version.path}: {error}") from error


def read_facts(report: Report, version: Version, vocabulary: Vocabulary) -> list[tuple[Fact, ...]]:
    """The facts of each paragraph as it tells them by itself; what is no report of a meeting tells none."""
    if version.status == CORRIGENDUM or version.kind:
        return [()] * len(report.paragraphs)
    vocabulary = read_as(vocabulary, version.group)
    headings = {p.number: section.heading for section in report.sections for p in section.paragraphs}
    return [
        paragraph_facts(paragraph, report.language, vocabulary, headings.get(paragraph.number, ""))
        for paragraph in report.paragraphs
    ]


def make_units(
    report: Report,
    version: Version,
    vocabulary: Vocabulary,
    corrections: tuple[FactCorrection, ...] = (),
    read: Sequence[tuple[Fact, ...]] | None = None,
) -> tuple[Unit, ...]:
    """One unit a paragraph and part, with its facts, as corrected, and its concepts.

    Every correction must be of a place that the report has (`Corrections.misplaced`). `read` are the facts of the
    paragraphs as `read_facts` gives them, where they are known already.
    """
    known = language(report.language)
    vocabulary = read_as(vocabulary, version.group)
    headings = {p.number: section.heading for section in report.sections for p in section.paragraphs}
    meetings = _meetings(report, version.meetings)
    units: list[Unit] = []
    found = read_facts(report, version, vocabulary) if read is None else read
    for paragraph, facts in zip(report.paragraphs, found, strict=True):
        entries = tuple(entry for entry in corrections if entry.paragraph == paragraph.number)
        corrected = correct(facts, entries, paragraph, report.language, vocabulary)
        concepts = vocabulary.concepts(tokens(paragraph.full_text, known), report.language)
        concepts += tuple(dict.fromkeys(fact.actor for fact in corrected if fact.kind == UNKNOWN))
        units.append(
            Unit(
                report=str(report.symbol),
                meetings=meetings[paragraph.number],
                language=report.language,
                official=report.official,
                number=paragraph.number,
                printed=paragraph.printed,
                section=paragraph.section,
                heading=headings.get(paragraph.number, ""),
                text=paragraph.text,
                items=paragraph.items,
                lines=paragraph.lines,
                facts=corrected,
                concepts=concepts,
                details=paragraph_details(paragraph, report.language, vocabulary),
                corrections=as_corrections(entries),
            )
        )
    return tuple(
        _settled(unit, paragraph, corrections, vocabulary)
        for unit, paragraph in zip(_with_matters(units), report.paragraphs, strict=True)
    )


def _settled(unit: Unit, paragraph: Paragraph, corrections: tuple[FactCorrection, ...], vocabulary: Vocabulary) -> Unit:
    """The unit with what the secretariat said of facts that only their discourse tells, and whether it saw all."""
    entries = tuple(entry for entry in corrections if entry.paragraph == unit.number)
    if not entries:
        return replace(unit, review=UNSEEN if unit.section else "")
    facts = settle(unit.facts, entries, paragraph, unit.language, vocabulary)
    review = SEEN if is_seen(facts, entries, paragraph, unit.language) else UNSEEN
    return replace(unit, facts=facts, review=review if unit.section else "")


def _with_matters(units: list[Unit]) -> tuple[Unit, ...]:
    """The units of a version, each with its matter, and its facts read in that."""
    told = (Told(unit.number, (unit.section, unit.heading), unit.text, unit.facts) for unit in units)
    found = matters(told, units[0].language) if units else ()
    return with_discourse([replace(unit, matter=opener) for unit, opener in zip(units, found, strict=True)])


def _meetings(report: Report, covered: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """Which of the meetings that the report covers each paragraph tells of.

    The heading decides for its section and those behind it that name none; else the paragraph's own text, if it names
    one meeting alone; else the paragraph is on all of them.
    """
    known = language(report.language)

    in_group = {number_in_group(number): number for number in covered}

    def named(text: str) -> tuple[int, ...]:
        numbers = named_meetings(text, tokens(text, known), known).numbers
        return tuple(in_group[number] for number in sorted(set(numbers)) if number in in_group)

    found = {part.number: covered for part in report.parts}
    current: tuple[int, ...] = ()
    for section in report.sections:
        if section.number.startswith(ANNEX):
            found.update({paragraph.number: covered for paragraph in section.paragraphs})
            continue
        current = named(section.heading) or current
        for paragraph in section.paragraphs:
            own = named(paragraph.text)
            found[paragraph.number] = current or (own if len(own) == 1 else covered)
    return found
