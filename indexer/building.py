"""Building the index from a corpus: only versions whose content changed are read again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.catalogue import Version, load_catalogue
from indexer.corrections import Corrections, load_corrections
from indexer.errors import CorpusError, InputError, StoreError
from indexer.index import Index
from indexer.model import Unit
from indexer.records import unit_from_json
from indexer.sources import content_digest, sources, vocabulary_files
from indexer.store import GenerationReader, GenerationWriter, earlier_generations, open_generation, program_digest
from indexer.units import make_units, read_report
from indexer.vocabulary import Vocabulary
from indexer.vocabulary_source import load_vocabulary

Progress = Callable[[str, int, int], None]
"""Called with what is being read, how many are done, and how many there are."""


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


@dataclass(frozen=True, slots=True)
class _Previous:
    """What the last generation knows of each version: its key and its units."""

    keys: dict[str, str]
    units: dict[str, tuple[Unit, ...]]


def build_index(corpus: Path, path: Path | None, *, strict: bool = False, progress: Progress | None = None) -> Build:
    """Index the corpus, and save it in the folder `path` if one is given.

    Raises CorpusError where the catalogue or the vocabulary is at fault (then nothing is written), InputError where no
    version can be read, or with `strict` any cannot, and StoreError where the index cannot be written.
    """
    catalogue = load_catalogue(corpus)
    vocabulary = load_vocabulary(corpus)
    previous = _previous(path)
    base = _digest(program_digest(), *(content_digest(p) for p in vocabulary_files(corpus)))
    units: list[Unit] = []
    ranges: dict[str, dict[str, Any]] = {}
    read: list[str] = []
    reused: list[str] = []
    faults: list[str] = [str(fault) for fault in catalogue.faults]
    for done, version in enumerate(catalogue.versions):
        name = f"{version.symbol} {version.language}"
        if progress:
            progress(name, done, len(catalogue.versions))
        corrections, wrong = _corrections(version, vocabulary)
        last = previous.units.get(name, ())
        try:
            corrected = content_digest(corrections.path) if corrections.entries else ""
            key = _digest(base, repr((version.official, version.meetings)), content_digest(version.path), corrected)
            if previous.keys.get(name) == key or (wrong and last):
                made = last
                reused.append(name)
            else:
                made, misplaced = _read(version, vocabulary, corrections, last)
                wrong += misplaced
                read.append(name)
        except InputError as error:
            made, wrong = last, (*wrong, str(error))
        faults.extend(fault for fault in wrong if fault not in faults)
        key = "at fault" if wrong else key
        ranges[name] = {"key": key, "first": len(units), "last": len(units) + len(made)}
        units.extend(made)
    for name in catalogue.absent:
        made = previous.units.get(name, ())
        ranges[name] = {"key": "at fault", "first": len(units), "last": len(units) + len(made)}
        units.extend(made)
    if faults and (strict or not units):
        more = f" (and {len(faults) - 1} more: run `cop check`)" if len(faults) > 1 else ""
        raise InputError(f"{faults[0]}{more}")
    index = Index.from_units(tuple(units), vocabulary, catalogue.meetings, catalogue.reports)
    if path is not None:
        _save(index, path, {"sources": sources(corpus), "versions": ranges, "faults": faults})
    return Build(index, tuple(read), tuple(reused), tuple(faults))


def _corrections(version: Version, vocabulary: Vocabulary) -> tuple[Corrections, tuple[str, ...]]:
    """The corrections of the version's report, and what is wrong with them; those at fault are left out."""
    try:
        return load_corrections(version.path.parent, vocabulary), ()
    except CorpusError as error:
        return Corrections(version.path), tuple(str(fault) for fault in error.faults)


def _read(
    version: Version, vocabulary: Vocabulary, corrections: Corrections, last: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The units of the version, and which corrections are of places that it does not have.

    With such corrections the units are those of the last index, or where there is none, uncorrected.
    """
    report = read_report(version)
    misplaced = tuple(str(fault) for fault in corrections.misplaced(report))
    if misplaced:
        return last or make_units(report, version, vocabulary, ()), misplaced
    return make_units(report, version, vocabulary, corrections.entries), ()


def _save(index: Index, path: Path, manifest: dict[str, Any]) -> None:
    writer = GenerationWriter(path)
    try:
        index.save(writer)
        writer.commit(manifest)
    except StoreError:
        writer.abandon()
        raise


def _previous(path: Path | None) -> _Previous:
    """Content of the last index, where there is a usable one."""
    if path is None:
        return _Previous({}, {})
    try:
        last: tuple[GenerationReader, dict[str, Any]] | None = open_generation(path)
    except StoreError:
        last = next(earlier_generations(path), None)
    if last is None:
        return _Previous({}, {})
    reader, manifest = last
    rows = reader.json("units.json")
    units = {
        name: tuple(unit_from_json(row) for row in rows[entry["first"] : entry["last"]])
        for name, entry in manifest["versions"].items()
    }
    return _Previous({name: entry["key"] for name, entry in manifest["versions"].items()}, units)


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
