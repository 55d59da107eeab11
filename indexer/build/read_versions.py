"""Reading versions of reports into segments, on all cores where there are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.build.parallel import map_in_workers
from indexer.build.units import make_units, read_report
from indexer.corpus.catalogue import Version
from indexer.corpus.corrections import Corrections
from indexer.errors import InputError
from indexer.model import Unit
from indexer.search.section_file import MappedSections
from indexer.search.segment import Segment, Slice, sections_of
from indexer.store.writer import write_sections
from indexer.text.vocabulary import Vocabulary

Progress = Callable[[str, int, int], None]
"""Called with what is being read, how many are done, and how many there are."""

_MIN_VERSIONS_FOR_WORKERS = 12
"""Fewer versions are read in this process: starting workers would take longer."""
_VERSIONS_PER_BATCH = 16
"""Versions that a worker reads into one segment."""


@dataclass(frozen=True, slots=True)
class Job:
    """A version to be read, and the corrections of its report."""

    name: str
    version: Version
    corrections: Corrections


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """What became of a version."""

    name: str
    units: Slice | None
    """None where it cannot be read."""
    faults: tuple[str, ...]
    misplaced: bool
    """Corrections are of places that it does not have: these are its units without any."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The same, before its units are part of a segment."""

    name: str
    size: int | None
    faults: tuple[str, ...]
    misplaced: bool


def read_versions(
    jobs: Sequence[Job], vocabulary: Vocabulary, folder: Path, progress: Progress | None = None
) -> Iterator[ReadVersion]:
    """Read the versions, in this order; segments that are made on the way are left in the folder.

    Raises OSError where it cannot be written.
    """
    done = 0
    for outcomes, segment in _segments(jobs, vocabulary, folder):
        first = 0
        for outcome in outcomes:
            if progress:
                progress(outcome.name, done, len(jobs))
            done += 1
            size = outcome.size
            units = None if size is None else Slice(segment, first, first + size)
            yield ReadVersion(outcome.name, units, outcome.faults, outcome.misplaced)
            first += size or 0


def _segments(
    jobs: Sequence[Job], vocabulary: Vocabulary, folder: Path
) -> Iterator[tuple[tuple[_Outcome, ...], Segment]]:
    if len(jobs) < _MIN_VERSIONS_FOR_WORKERS:
        outcomes, units = _read(jobs, vocabulary)
        yield outcomes, Segment.of(units)
        return
    batches = [
        (folder / f"{i}.part", jobs[i : i + _VERSIONS_PER_BATCH]) for i in range(0, len(jobs), _VERSIONS_PER_BATCH)
    ]

    def read(batch: tuple[Path, Sequence[Job]]) -> tuple[_Outcome, ...]:
        outcomes, units = _read(batch[1], vocabulary)
        write_sections(batch[0], sections_of(units), durable=False)
        return outcomes

    for (path, _), outcomes in zip(batches, map_in_workers(read, batches), strict=True):
        yield outcomes, Segment(MappedSections(path))


def _read(jobs: Sequence[Job], vocabulary: Vocabulary) -> tuple[tuple[_Outcome, ...], list[Unit]]:
    outcomes: list[_Outcome] = []
    units: list[Unit] = []
    for job in jobs:
        try:
            report = read_report(job.version)
            misplaced = tuple(str(fault) for fault in job.corrections.misplaced(report))
            made = make_units(report, job.version, vocabulary, () if misplaced else job.corrections.entries)
        except InputError as error:
            outcomes.append(_Outcome(job.name, None, (str(error),), misplaced=False))
            continue
        units.extend(made)
        outcomes.append(_Outcome(job.name, len(made), misplaced, misplaced=bool(misplaced)))
    return tuple(outcomes), units
