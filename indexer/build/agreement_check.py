"""What the versions of each report say otherwise, and what the secretariat acknowledged of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.agreement import JudgedDifference, differences, judged
from indexer.agreement.report import is_about
from indexer.corpus.catalogue import Version
from indexer.corpus.differences import Acknowledgement, load_differences
from indexer.corpus.fingerprints import DIFFERENCES
from indexer.errors import CorpusError, Fault
from indexer.model import Report
from indexer.text.groups import read_as
from indexer.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class CheckedDifference:
    """A difference between versions of a report."""

    report: str
    path: Path
    """File of the version that is at odds."""
    judged: JudgedDifference

    @property
    def fault(self) -> Fault:
        """The difference as a fault, with its id and what was said of it when its texts were others."""
        found, lapsed = self.judged.difference, self.judged.lapsed
        told = f"; acknowledged before the text changed: {lapsed}" if lapsed else ""
        return Fault(self.path, found.line, f"{found.message} ({found.id}{told})")


def differing(
    reports: Sequence[tuple[Version, Report]], vocabulary: Vocabulary
) -> tuple[tuple[CheckedDifference, ...], tuple[Fault, ...]]:
    """The differences between the versions of each report, and what is wrong with what was acknowledged."""
    found: list[CheckedDifference] = []
    faults: list[Fault] = []
    for symbol in dict.fromkeys(version.symbol for version, _ in reports):
        versions = {v.language: (v, report) for v, report in reports if v.symbol == symbol}
        folder = next(iter(versions.values()))[0].path.parent
        read = [report for _, report in versions.values()]
        try:
            entries = load_differences(folder)
        except CorpusError as error:
            faults.extend(error.faults)
            entries = ()
        own = read_as(vocabulary, next(iter(versions.values()))[0].group)
        of_report = list(judged(differences(read, own), read, [entry for entry, _ in entries]))
        found.extend(
            CheckedDifference(str(symbol), versions[each.difference.language][0].path, each) for each in of_report
        )
        faults.extend(_lapsed(folder, entries, of_report))
    return tuple(found), tuple(faults)


def _lapsed(
    folder: Path, entries: Sequence[tuple[Acknowledgement, int]], found: Sequence[JudgedDifference]
) -> Iterator[Fault]:
    """Entries about what is no difference any more."""
    for entry, line in entries:
        if not any(is_about(entry, each.difference) for each in found):
            message = (
                f"{entry.paragraph}: {entry.language} and {entry.against} do not differ so any more; drop the entry"
            )
            yield Fault(folder / DIFFERENCES, line, message)
