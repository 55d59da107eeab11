"""Reading a generation of the index: opened, proved, and made an `Index` of."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from indexer.errors import IndexDamaged, IndexOutdated, StoreError
from indexer.model import FollowUp, Meeting, ReportInfo
from indexer.partial_date import When
from indexer.search.index import Index
from indexer.search.lazy_mapping import LazyMapping
from indexer.search.section_file import MappedSections
from indexer.search.segment import Segment
from indexer.store.folder import DAMAGED, GENERATIONS, MANIFEST, NAMES, current_place
from indexer.store.program_digest import SCHEMA, program_digest, program_stamp
from indexer.text.vocabulary import NamedConcept, Vocabulary, load_forms


class Generation:
    """The files of one generation. All are open, so that it may vanish behind us."""

    def __init__(self, folder: Path) -> None:
        """Raises IndexDamaged, or IndexOutdated for another schema or program."""
        self.folder = folder
        if found := found_damaged(folder):
            raise IndexDamaged(found)
        self.manifest = _manifest(folder)
        sizes: dict[str, int] = self.manifest["sizes"]
        files = {name: MappedSections(folder / name, size) for name, size in sizes.items()}
        self._names = files.pop(NAMES)
        self.files = files
        """The segments' files, in order."""

    def json(self, name: str) -> Any:
        """Data beside the segments; raises IndexDamaged."""
        return json.loads(self._names.part(name).tobytes())

    def index(self) -> Index:
        """The index that this generation holds; raises IndexDamaged."""
        return index_of(self.json, [Segment(file) for file in self.files.values()])

    @property
    def fingerprint(self) -> str:
        """What tells its content from that of any other generation."""
        content = [file.fingerprint for file in (self._names, *self.files.values())]
        return hashlib.sha256(repr((self.manifest["program"], self.manifest["faults"], content)).encode()).hexdigest()

    def prove(self) -> None:
        """Prove every byte of it; raises IndexDamaged."""
        for file in (self._names, *self.files.values()):
            file.prove()


def _report_info(row: dict[str, Any]) -> ReportInfo:
    noted = tuple(FollowUp(**each) for each in row["follow_up"])
    return ReportInfo(**{**row, "meetings": tuple(row["meetings"]), "follow_up": noted})


def index_of(json_of: Callable[[str], Any], segments: Sequence[Segment]) -> Index:
    """The index of these segments and the data beside them, by name; raises IndexDamaged."""
    vocabulary = json_of("vocabulary")
    entries = {row[0]: NamedConcept(row[0], row[1], row[2], row[3]) for row in vocabulary["entries"]}
    forms = LazyMapping(vocabulary["languages"], lambda code: load_forms(json_of(f"forms {code}")))
    meetings = tuple(
        Meeting(**{**row, "date": row["date"] and When.parse(row["date"]), "vice_chairs": tuple(row["vice_chairs"])})
        for row in json_of("meetings")
    )
    reports = {row["symbol"]: _report_info(row) for row in json_of("reports")}
    return Index(segments, Vocabulary(entries, forms), meetings, reports)


def current_generation(folder: Path) -> Generation:
    """The generation that answers; raises IndexMissing, IndexDamaged or IndexOutdated."""
    place = current_place(folder)
    while True:
        try:
            return Generation(place)
        except IndexDamaged:
            now = current_place(folder)
            if now == place:
                raise
            place = now  # another took its place, and it was cleared away, while it was being opened


def open_generation(folder: Path) -> tuple[Index, Generation]:
    """The index of the current generation; raises IndexMissing, IndexDamaged or IndexOutdated."""
    generation = current_generation(folder)
    return generation.index(), generation


def earlier_generations(folder: Path) -> Iterator[Generation]:
    """The generations that are whole, newest first: for where the current one cannot be read."""
    for place in sorted((folder / GENERATIONS).glob("*"), reverse=True):
        try:
            generation = Generation(place)
            generation.prove()
        except StoreError:
            continue
        yield generation


_damaged: dict[Path, str] = {}
"""Generations found damaged by this process, and how."""


def mark_damaged(error: IndexDamaged) -> None:
    """Have nobody open the generation again in which this damage was found."""
    if error.file is not None:
        folder = error.file.parent
        _damaged[folder] = str(error)
        with suppress(OSError):  # where it cannot be written, this process at least knows
            (folder / DAMAGED).write_text(str(error), encoding="utf-8")


def found_damaged(folder: Path) -> str:
    """What was found damaged in the generation; empty for nothing."""
    if folder not in _damaged:
        try:
            return (folder / DAMAGED).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
    return _damaged[folder]


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        schema, program, checksum = manifest["schema"], manifest["program"], manifest.pop("checksum")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"{path}: damaged or incomplete; run `cop index` to build it again") from error
    if schema != SCHEMA or (manifest.get("program stamp") != program_stamp(program) and program != program_digest()):
        raise IndexOutdated(f"{path}: written by another version of the program; run `cop index` to build it again")
    if checksum != manifest_checksum(manifest):
        raise IndexDamaged(f"{path}: altered; run `cop index` to build it again")
    return manifest


def manifest_checksum(manifest: Mapping[str, Any]) -> int:
    """Checksum of all that the manifest holds beside it."""
    return zlib.crc32(json.dumps(manifest, sort_keys=True).encode())
