"""Reviewing: a report is read as the index reads it, and each decision is written to its `facts.yaml` at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from indexer.agreement import Difference, JudgedDifference, differences, judged
from indexer.build.units import make_units, read_facts, read_report
from indexer.corpus.catalogue import Version, load_catalogue
from indexer.corpus.corrections import Corrections, load_corrections
from indexer.corpus.differences import load_differences
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import CorpusError, UsageError
from indexer.model import SEEN, Fact, Paragraph, Report, Symbol, Unit
from indexer.review import edits
from indexer.review.differences import acknowledge, reopen
from indexer.review.doubts import Surroundings, unread_doubts
from indexer.review.edits import Wanted
from indexer.review.facts_file import Edit, rewrite
from indexer.review.model import ReadReport, ReviewedParagraph, ReviewedStatement
from indexer.review.statements import not_done, statements_of
from indexer.text.groups import read_as, with_groups
from indexer.text.vocabulary import Vocabulary

__all__ = ["Reviewer", "Wanted"]


@dataclass(frozen=True, slots=True)
class _Source:
    """A version as the program reads it by itself."""

    stamp: tuple[int, int]
    vocabulary: Vocabulary
    report: Report
    facts: Sequence[tuple[Fact, ...]]
    units: tuple[Unit, ...]


class Reviewer:
    """Reads the reports of a corpus for review, and writes what the reviewer decides."""

    def __init__(self, corpus: Path) -> None:
        self._corpus = corpus
        self._sources: dict[Path, _Source] = {}
        self._differences: dict[str, tuple[tuple[_Source, ...], tuple[Difference, ...]]] = {}
        self._vocabularies: tuple[Vocabulary, tuple[str, ...], Vocabulary] | None = None

    def languages(self, symbol: str) -> tuple[str, ...]:
        """Languages of the versions of a report, the official one first; raises UsageError where it is not held."""
        return tuple(version.language for version in self._versions(symbol))

    def open(self, symbol: str, code: str | None = None) -> ReadReport:
        """The version in this language, else the official one, as it is read and corrected now.

        Raises UsageError where there is none, CorpusError where the corpus is at fault.
        """
        versions = self._versions(symbol)
        version = versions[0] if code is None else next((v for v in versions if v.language == code), None)
        if version is None:
            raise UsageError(f"report {symbol} is not in the corpus in {code}")
        source = self._source(version)
        corrections = load_corrections(version.path.parent, source.vocabulary)
        if misplaced := tuple(corrections.misplaced(source.report)):
            raise CorpusError(misplaced)
        units = make_units(source.report, version, source.vocabulary, corrections.entries, source.facts)
        others = [self._source(each).units for each in versions if each is not version]
        vocabulary = read_as(source.vocabulary, version.group)
        differing = [
            each
            for each in self.differences(symbol)
            if version.language in {each.difference.language, each.difference.against}
        ]
        paragraphs = (
            replace(
                _reviewed(paragraph, unit, units, others, corrections, vocabulary),
                differences=tuple(each for each in differing if each.difference.paragraph == unit.number),
            )
            for paragraph, unit in zip(source.report.paragraphs, units, strict=True)
            if unit.section
        )
        return ReadReport(str(version.symbol), version.language, version.official, tuple(paragraphs))

    def differences(self, symbol: str) -> tuple[JudgedDifference, ...]:
        """In what the versions of a report differ, with what was acknowledged; raises UsageError, CorpusError."""
        versions = self._versions(symbol)
        sources = tuple(self._source(version) for version in versions)
        reports = [source.report for source in sources]
        known = self._differences.get(symbol)
        if known is None or any(one is not other for one, other in zip_longest(known[0], sources)):
            vocabulary = read_as(sources[0].vocabulary, versions[0].group)
            known = self._differences[symbol] = sources, differences(reports, vocabulary)
        entries = [entry for entry, _ in load_differences(versions[0].path.parent)]
        return tuple(judged(known[1], reports, entries))

    def acknowledge(self, symbol: str, id_: str, reason: str, noted_by: tuple[str, str]) -> None:
        """Note that a difference is meant to be, and why; by whom and on which day."""
        acknowledge(self._versions(symbol)[0].path.parent, self._difference(symbol, id_), reason, noted_by)

    def reopen(self, symbol: str, id_: str, reason: str, noted_by: tuple[str, str]) -> None:
        """Take that back."""
        reopen(self._versions(symbol)[0].path.parent, self._difference(symbol, id_), reason, noted_by)

    def _difference(self, symbol: str, id_: str) -> JudgedDifference:
        found = next((each for each in self.differences(symbol) if each.difference.id == id_), None)
        if found is None:
            raise UsageError(f"{id_!r} is no difference between the versions of {symbol} now")
        return found

    def is_restricted(self, symbol: str) -> bool:
        """Whether the report is not for everybody."""
        wanted = str(Symbol.parse(symbol))
        return load_catalogue(self._corpus).reports[wanted].restricted

    def vocabulary(self, symbol: str) -> Vocabulary:
        """The vocabulary as reports of its group are read."""
        version = self._versions(symbol)[0]
        return read_as(self._source(version).vocabulary, version.group)

    def confirm(self, symbol: str, code: str, ids: Sequence[str]) -> None:
        """Confirm statements."""
        self._edit(symbol, code, lambda report, _: edits.confirmed([_statement(report, id_) for id_ in ids]))

    def see(self, symbol: str, code: str, number: str) -> None:
        """Confirm all that was read from a paragraph, and note that it was seen."""
        self._edit(symbol, code, lambda report, _: edits.seen(_paragraph(report, number)))

    def remove(self, symbol: str, code: str, id_: str, reason: str = "") -> None:
        """Take a statement out, which is not made in the report."""

        def edit(report: ReadReport, _: Vocabulary) -> Edit:
            statement = _statement(report, id_)
            return edits.removed(statement, _paragraph(report, statement.paragraph), reason)

        self._edit(symbol, code, edit)

    def change(self, symbol: str, code: str, id_: str, wanted: Wanted) -> None:
        """Put another statement in the place of one."""

        def edit(report: ReadReport, vocabulary: Vocabulary) -> Edit:
            statement = _statement(report, id_)
            return edits.changed(statement, _paragraph(report, statement.paragraph), wanted, vocabulary)

        self._edit(symbol, code, edit)

    def add(self, symbol: str, code: str, number: str, wanted: Wanted) -> None:
        """Add a statement that the program did not read from a sentence of the paragraph."""
        self._edit(symbol, code, lambda report, vocabulary: edits.added(_paragraph(report, number), wanted, vocabulary))

    def take_back(self, symbol: str, code: str, number: str, key: str) -> None:
        """Take back an entry of the paragraph; see `entry_key`."""
        self._edit(symbol, code, lambda report, _: edits.taken_back(_paragraph(report, number), key))

    def _edit(self, symbol: str, code: str, edit: Callable[[ReadReport, Vocabulary], Edit]) -> None:
        """Write an edit of what is there when the file is locked."""
        version = next((each for each in self._versions(symbol) if each.language == code), None)
        if version is None:
            raise UsageError(f"report {symbol} is not in the corpus in {code}")
        vocabulary = self._source(version).vocabulary
        path = load_corrections(version.path.parent, vocabulary).path
        rewrite(path, vocabulary, lambda _: edit(self.open(symbol, code), vocabulary))

    def _versions(self, symbol: str) -> list[Version]:
        wanted = Symbol.parse(symbol)
        found = [version for version in load_catalogue(self._corpus).versions if version.symbol == wanted]
        if not found:
            raise UsageError(f"report {wanted} is not in the corpus")
        return sorted(found, key=lambda version: not version.official)

    def _source(self, version: Version) -> _Source:
        status = version.path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        vocabulary = self._vocabulary()
        known = self._sources.get(version.path)
        if known is None or known.stamp != stamp or known.vocabulary is not vocabulary:
            report = read_report(version)
            facts = read_facts(report, version, vocabulary)
            known = _Source(stamp, vocabulary, report, facts, make_units(report, version, vocabulary, (), facts))
            self._sources[version.path] = known
        return known

    def _vocabulary(self) -> Vocabulary:
        """The vocabulary with the groups of the catalogue; the same object while nothing changes."""
        loaded, groups = load_vocabulary(self._corpus), load_catalogue(self._corpus).groups
        if self._vocabularies is None or self._vocabularies[:2] != (loaded, groups):
            self._vocabularies = loaded, groups, with_groups(loaded, groups)
        return self._vocabularies[2]


def _reviewed(  # noqa: PLR0913, PLR0917 (a paragraph, and all that is known about it)
    paragraph: Paragraph,
    unit: Unit,
    units: Sequence[Unit],
    others: Sequence[Sequence[Unit]],
    corrections: Corrections,
    vocabulary: Vocabulary,
) -> ReviewedParagraph:
    entries = tuple(entry for entry in corrections.entries if entry.paragraph == paragraph.number)
    around = Surroundings(
        matter=[each for each in units if each.matter == unit.matter],
        others=[each for version in others for each in version if each.number == unit.number],
        known={entry.actor for entry in corrections.entries if entry.change in {"add", "confirm"}},
    )
    statements = (
        *statements_of(paragraph, unit, around, entries),
        *not_done(paragraph, unit.language, vocabulary, entries),
    )
    is_seen = unit.review == SEEN
    told = {(fact.item, fact.start) for fact in unit.facts} | _judged(paragraph, statements)
    doubts = () if is_seen else tuple(unread_doubts(paragraph, unit, vocabulary, told))
    return ReviewedParagraph(paragraph, unit, statements, doubts, entries, is_seen)


def _judged(paragraph: Paragraph, statements: Sequence[ReviewedStatement]) -> set[tuple[str, int]]:
    """Item and start of the sentences of which it was read that something was not done."""
    texts = {"": paragraph.text, **{item.label: item.text for item in paragraph.items}}
    return {(each.item, texts[each.item].find(each.sentence)) for each in statements if each.negated}


def _statement(report: ReadReport, id_: str) -> ReviewedStatement:
    found = report.statement(id_)
    if found is None:
        raise UsageError(f"{id_!r} is no statement that is read from {report.symbol} ({report.language}) now")
    return found


def _paragraph(report: ReadReport, number: str) -> ReviewedParagraph:
    found = report.paragraph(number)
    if found is None:
        raise UsageError(f"{report.symbol} has no paragraph {number!r} that statements are read from")
    return found
