"""The corpus check: every fault of catalogue, vocabulary and versions, with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.build.agreement_check import CheckedDifference, differing
from indexer.build.units import make_units, parse_version, read_report
from indexer.corpus.catalogue import Version, load_catalogue
from indexer.corpus.corrections import Corrections, load_corrections
from indexer.corpus.corrections_check import ReadParagraph, lapsed
from indexer.corpus.follow_up import misplaced_in
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import CorpusError, Fault, InputError
from indexer.model import Paragraph, Report, entries_of
from indexer.parser.word_accounting import lost_words
from indexer.readers import read_file
from indexer.text.groups import with_groups
from indexer.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Checked:
    """Outcome of a check."""

    faults: tuple[Fault, ...]
    versions: tuple[str, ...]
    """Versions read, as `C21/57 ar`."""
    paragraphs: int
    """Numbered paragraphs in them, all together."""
    differences: tuple[CheckedDifference, ...] = ()
    """What versions of a report say otherwise; those that nobody acknowledged are faults, too."""


def check_corpus(corpus: Path) -> Checked:
    """Read everything and compare the versions of each report with one another."""
    faults: list[Fault] = []
    try:
        catalogue = load_catalogue(corpus)
    except CorpusError as error:
        return Checked(error.faults, (), 0)
    faults.extend(catalogue.faults)
    vocabulary: Vocabulary | None = None
    try:
        vocabulary = with_groups(load_vocabulary(corpus), catalogue.groups)
    except CorpusError as error:
        faults.extend(error.faults)
    else:
        for meeting in catalogue.meetings:
            for role, person in (("chair", meeting.chair), ("opened_by", meeting.opened_by)):
                if _is_id(person) and person not in vocabulary.entries:
                    message = f"meeting {meeting.name}: {role} {person!r} is not in the vocabulary"
                    faults.append(Fault(catalogue.path, 0, message))
        faults.extend(_corrections(catalogue.versions, vocabulary))
    reports: list[tuple[Version, Report]] = []
    for version in catalogue.versions:
        try:
            reading = read_file(version.path)
            report = parse_version(reading, version)
        except InputError as error:
            faults.append(Fault(version.path, 0, str(error).removeprefix(f"{version.path}: ")))
            continue
        if lost := lost_words(reading, report):
            message = f"{lost.total()} words are in no paragraph and not among what was left out: {', '.join(lost)}"
            faults.append(Fault(version.path, 0, message))
        faults.extend(Fault(version.path, finding.line, finding.message) for finding in report.findings)
        reports.append((version, report))
    numbered = [pair for pair in reports if any(paragraph.section for paragraph in pair[1].paragraphs)]
    faults.extend(_misalignments(numbered))
    found, wrong = differing(numbered, vocabulary) if vocabulary else ((), ())
    faults.extend((*(each.fault for each in found if not each.judged.reason), *wrong))
    faults.extend(_misplaced_follow_up(reports))
    names = tuple(f"{version.symbol} {version.language}" for version, _ in reports)
    return Checked(tuple(faults), names, sum(len(report.numbered) for _, report in reports), found)


def _misplaced_follow_up(reports: list[tuple[Version, Report]]) -> Iterator[Fault]:
    """Notes on outcomes in paragraphs that no version of their report has."""
    numbers: dict[Path, set[str]] = {}
    for version, report in reports:
        numbers.setdefault(version.path.parent, set()).update(each.number for each in report.paragraphs)
    for folder, known in numbers.items():
        yield from misplaced_in(folder, known)


def _is_id(person: str) -> bool:
    """Whether it is written as an id, rather than as a report writes a name."""
    return re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", person) is not None


def _corrections(versions: tuple[Version, ...], vocabulary: Vocabulary) -> Iterator[Fault]:
    """Faults of the reports' `facts.yaml`: what is no fact, is of no place, or corrects nothing."""
    for folder in dict.fromkeys(version.path.parent for version in versions):
        try:
            corrections = load_corrections(folder, vocabulary)
        except CorpusError as error:
            yield from error.faults
            continue
        read: list[ReadParagraph] = []
        for version in versions if corrections.entries else ():
            if version.path.parent != folder:
                continue
            try:
                report = read_report(version)
            except InputError:
                continue  # named with the versions
            misplaced = tuple(corrections.misplaced(report))
            yield from misplaced
            read.extend(
                _paragraphs_read(report, version, vocabulary, Corrections(folder) if misplaced else corrections)
            )
        yield from lapsed(corrections, read)


def _paragraphs_read(
    report: Report, version: Version, vocabulary: Vocabulary, corrections: Corrections
) -> Iterator[ReadParagraph]:
    """The paragraphs of a version with what is read from them, by the program alone and as edited."""
    edits = tuple(entry for entry in corrections.entries if entry.is_edit)
    plain = make_units(report, version, vocabulary)
    edited = make_units(report, version, vocabulary, edits) if edits else plain
    for paragraph, own, told in zip(report.paragraphs, plain, edited, strict=True):
        yield ReadParagraph(report.language, paragraph, own.facts, told.facts)


def _misalignments(reports: list[tuple[Version, Report]]) -> Iterator[Fault]:
    """Differences of each version from the first official one of its report."""
    for symbol in dict.fromkeys(version.symbol for version, _ in reports):
        versions = [pair for pair in reports if pair[0].symbol == symbol]
        model_version, model = next((pair for pair in versions if pair[0].official), versions[0])
        for version, report in versions:
            if version is not model_version:
                yield from _differences(version.path, report, model_version, model)


def _differences(path: Path, report: Report, model_version: Version, model: Report) -> Iterator[Fault]:
    against = f"the {model_version.language} version"
    own = {paragraph.number: paragraph for paragraph in report.paragraphs}
    line = 1
    for paragraph in model.paragraphs:
        if paragraph.number not in own:
            yield Fault(path, line, f"paragraph {paragraph.number} of {against} is missing here")
            continue
        mine = own[paragraph.number]
        line = mine.lines[0]
        yield from _items(path, mine, paragraph, against)
    known = {paragraph.number for paragraph in model.paragraphs}
    for paragraph in report.paragraphs:
        if paragraph.number not in known:
            yield Fault(path, paragraph.lines[0], f"paragraph {paragraph.number} is not in {against}")
    sections = [section.number for section in model.sections]
    if sections != [section.number for section in report.sections]:
        yield Fault(path, 0, f"the sections are not those of {against} ({', '.join(sections)})")


def _items(path: Path, mine: Paragraph, theirs: Paragraph, against: str) -> Iterator[Fault]:
    labels = [item.label for item in entries_of(mine.items)]
    wanted = [item.label for item in entries_of(theirs.items)]
    if len(labels) != len(wanted):  # letters differ between scripts
        message = (
            f"{mine.number}: the items are {', '.join(labels) or 'none'}; {against} has {', '.join(wanted) or 'none'}"
        )
        yield Fault(path, mine.lines[0], message)
