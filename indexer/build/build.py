"""Building the index from a corpus: only versions whose content changed are read again, on all cores.

What is read becomes segments of its own, and then, with what the last index had, the segments of the new one: a report
behind all others costs a small segment beside those that are there, everything else is merged from its postings.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indexer.build.read_versions import Job, Progress, ReadVersion, read_versions
from indexer.corpus.catalogue import Catalogue, Version, load_catalogue
from indexer.corpus.corrections import Corrections, load_corrections
from indexer.corpus.fingerprints import Digests, vocabulary_files
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import CorpusError, IndexDamaged, InputError, StoreError
from indexer.search.index import Index
from indexer.search.section_file import gathered
from indexer.search.segment import Segment, Slice, merged_sections
from indexer.store.folder import unwritable
from indexer.store.program_digest import program_digest
from indexer.store.reader import (
    Generation,
    current_generation,
    earlier_generations,
    mark_damaged,
    open_generation,
)
from indexer.store.writer import GenerationWriter, in_files, working, writing
from indexer.text.groups import with_groups
from indexer.text.vocabulary import Vocabulary

_MIN_UNITS_APART = 20_000
"""Segments of fewer units are always merged: it takes a moment, and a single segment answers quickest."""


@dataclass(frozen=True, slots=True)
class Build:
    """Outcome of a build."""

    index: Index
    read: tuple[str, ...]
    """Versions read, as `C21/57 ar`."""
    reused: tuple[str, ...]
    """Versions whose content had not changed."""
    faults: tuple[str, ...]
    """What was wrong, one line each; versions at fault keep the content that the last index had."""


class _Previous:
    """What the last generation knows of each version: its key and its units."""

    def __init__(self, generation: Generation | None) -> None:
        self.generation = generation
        self.index = generation.index() if generation else None
        self._versions: dict[str, list[Any]] = generation.json("versions") if generation else {}
        self.sources: dict[str, list[Any]] = generation.json("sources") if generation else {}

    def key(self, name: str) -> str:
        """The key of the version; empty for an unknown one."""
        return self._versions[name][0] if name in self._versions else ""

    def slices(self, name: str) -> list[Slice]:
        """The units of the version; nothing for an unknown one."""
        if name not in self._versions or self.index is None:
            return []
        _, number, first, last = self._versions[name]
        return [Slice(self.index.library.segments[number], first, last)] if last > first else []


@dataclass
class _Plan:
    """What the new index is to hold, version by version in the order of the catalogue."""

    keys: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, list[Slice] | None] = field(default_factory=dict)
    """The units of each version; None where they are to be read."""
    jobs: list[Job] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def blame(self, name: str, faults: Sequence[str]) -> None:
        """Note what is wrong with a version, so that it is read again next time."""
        self.faults.extend(fault for fault in faults if fault not in self.faults)
        if faults:
            self.keys[name] = "at fault"


def index_corpus(corpus: Path, path: Path | None, *, strict: bool = False, progress: Progress | None = None) -> Build:
    """Index the corpus, and save it in the folder `path` if one is given; waits for whoever is writing there.

    Raises CorpusError where the catalogue or the vocabulary is at fault (then nothing is written), InputError where no
    version can be read, or with `strict` any cannot, and StoreError where the index cannot be written.
    """
    catalogue = load_catalogue(corpus)
    vocabulary = with_groups(load_vocabulary(corpus), catalogue.groups)
    if path is None:
        with tempfile.TemporaryDirectory(prefix="cop-") as folder:
            plan, read = _read(Digests(corpus, {}), catalogue, vocabulary, _Previous(None), Path(folder), progress)
            _judge(plan, strict=strict)
            segment = Segment(gathered(merged_sections(_joined(plan))))
            index = Index.of_segments([segment], vocabulary, catalogue.meetings, catalogue.reports)
            return Build(index, tuple(read), tuple(plan.reused), tuple(plan.faults))
    with writing(path):
        found_damaged: set[Path] = set()
        while True:
            try:
                return _build_in(path, corpus, catalogue, vocabulary, strict=strict, progress=progress)
            except IndexDamaged as error:  # the last index: build without it
                if error.file is None or error.file.parent in found_damaged:
                    raise
                found_damaged.add(error.file.parent)
                mark_damaged(error)


def _build_in(  # noqa: PLR0913 (what `index_corpus` was given, and what it has read)
    path: Path,
    corpus: Path,
    catalogue: Catalogue,
    vocabulary: Vocabulary,
    *,
    strict: bool,
    progress: Progress | None,
) -> Build:
    previous = _previous(path)
    digests = Digests(corpus, previous.sources)
    writer = GenerationWriter(path)
    try:
        with working(writer.place) as folder:
            plan, read = _read(digests, catalogue, vocabulary, previous, folder, progress)
            _judge(plan, strict=strict)
            if progress and plan.jobs:
                progress("putting it together", len(plan.jobs), len(plan.jobs) + 1)
            segments = _written(writer, plan, previous, folder)
        index = Index.of_segments(segments, vocabulary, catalogue.meetings, catalogue.reports)
        writer.names(index, {"sources": digests.sources(), "versions": _places(plan, segments)})
        writer.commit({"stamp": digests.stamp, "faults": plan.faults})
    except OSError as error:  # of the folder where parts are put on the way
        writer.abandon()
        raise unwritable(path, error) from error
    except BaseException:
        writer.abandon()
        raise
    return Build(open_generation(path)[0], tuple(read), tuple(plan.reused), tuple(plan.faults))


def _read(  # noqa: PLR0913, PLR0917 (what `index_corpus` was given)
    digests: Digests,
    catalogue: Catalogue,
    vocabulary: Vocabulary,
    previous: _Previous,
    folder: Path,
    progress: Progress | None,
) -> tuple[_Plan, list[str]]:
    """The plan of the new index with all units in it, and which versions were read."""
    plan = _plan(digests, catalogue, vocabulary, previous)
    read = []
    for outcome in read_versions(plan.jobs, vocabulary, folder, progress):
        last = previous.slices(outcome.name)
        keeps_last = outcome.units is None or (outcome.misplaced and last)
        plan.pieces[outcome.name] = last if keeps_last else _some(outcome)
        plan.blame(outcome.name, outcome.faults)
        if outcome.units is not None:
            read.append(outcome.name)
    return plan, read


def _some(outcome: ReadVersion) -> list[Slice]:
    return [outcome.units] if outcome.units is not None and outcome.units.size else []


def _plan(digests: Digests, catalogue: Catalogue, vocabulary: Vocabulary, previous: _Previous) -> _Plan:
    base = _digest(program_digest(), *catalogue.groups, *(digests.of(p) for p in vocabulary_files(digests.corpus)))
    plan = _Plan(faults=[str(fault) for fault in catalogue.faults])
    for version in catalogue.versions:
        name = f"{version.symbol} {version.language}"
        corrections, wrong = _corrections(version, vocabulary)
        last = previous.slices(name)
        try:
            corrected = digests.of(corrections.path) if corrections.entries else ""
            key = _digest(
                base,
                repr((version.official, version.meetings, version.group, version.status, version.kind)),
                digests.of(version.path),
                corrected,
            )
        except InputError as error:
            plan.pieces[name] = last
            plan.blame(name, (*wrong, str(error)))
            continue
        plan.keys[name] = key
        if previous.key(name) == key or (wrong and last):
            plan.pieces[name] = last
            plan.reused.append(name)
        else:
            plan.pieces[name] = None
            plan.jobs.append(Job(name, version, corrections))
        plan.blame(name, wrong)
    for name in catalogue.absent:
        plan.pieces[name] = previous.slices(name)
        plan.keys[name] = "at fault"
    return plan


def _judge(plan: _Plan, *, strict: bool) -> None:
    """Raise InputError where the corpus is too much at fault for an index."""
    if plan.faults and (strict or not any(plan.pieces.values())):
        more = f" (and {len(plan.faults) - 1} more: run `cop check`)" if len(plan.faults) > 1 else ""
        raise InputError(f"{plan.faults[0]}{more}")


def _corrections(version: Version, vocabulary: Vocabulary) -> tuple[Corrections, tuple[str, ...]]:
    """The corrections of the version's report, and what is wrong with them; those at fault are left out."""
    try:
        return load_corrections(version.path.parent, vocabulary), ()
    except CorpusError as error:
        return Corrections(version.path), tuple(str(fault) for fault in error.faults)


def _joined(plan: _Plan) -> list[Slice]:
    """All units, in order, in as few slices as can be."""
    joined: list[Slice] = []
    for piece in (piece for pieces in plan.pieces.values() for piece in pieces or ()):
        last = joined[-1] if joined else None
        if last is not None and last.segment is piece.segment and last.last == piece.first:
            joined[-1] = Slice(last.segment, last.first, piece.last)
        else:
            joined.append(piece)
    return joined


def _written(writer: GenerationWriter, plan: _Plan, previous: _Previous, folder: Path) -> list[Segment]:
    """The segments of the new index: those of the last one that it still holds in front, and the rest merged."""
    slices = _joined(plan)
    known = previous.index.library.segments if previous.index else ()
    kept = 0
    while kept < min(len(known), len(slices)) and slices[kept] == Slice(known[kept], 0, len(known[kept].units)):
        kept += 1
    if kept < len(slices):  # something follows: do without those that are small beside it
        size = sum(each.size for each in slices[kept:])
        while kept and slices[kept - 1].size < max(_MIN_UNITS_APART, 2 * size):
            kept -= 1
            size += slices[kept].size
    files = list(previous.generation.files.values()) if previous.generation else []
    for file in files[:kept]:
        writer.linked_segment(file)
    segments = list(known[:kept])
    if slices[kept:] or not segments:
        segments.append(writer.segment(merged_sections(slices[kept:], in_files(folder))))
    return segments


def _places(plan: _Plan, segments: Sequence[Segment]) -> dict[str, list[Any]]:
    """Key of each version, the number of the segment that its units are in, and which of them they are."""
    number, place = 0, 0
    places: dict[str, list[Any]] = {}
    for name, pieces in plan.pieces.items():
        size = sum(piece.size for piece in pieces or ())
        while number < len(segments) - 1 and place >= len(segments[number].units):
            number, place = number + 1, 0
        places[name] = [plan.keys.get(name, "at fault"), number, place, place + size]
        place += size
    return places


def _previous(path: Path) -> _Previous:
    """Content of the last index, where there is a usable one."""
    for generation in _generations(path):
        try:
            return _Previous(generation)
        except StoreError:
            continue
    return _Previous(None)


def _generations(path: Path) -> Iterator[Generation]:
    try:
        yield current_generation(path)
    except StoreError:
        yield from earlier_generations(path)


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
