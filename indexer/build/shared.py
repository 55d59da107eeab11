"""An index that many machines answer from: ranked by Qdrant, its record and units in PostgreSQL.

It is made of the generation that `index_corpus` leaves in a folder. All of it is sent beside what is there, under the
name of its content, then the alias moves, and whoever answers follows it. What was sent when a sender was killed need
not be sent again. One generation before the current one stays, for those who still answer from it.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from indexer.errors import IndexDamaged, IndexMissing, IndexOutdated, StoreError, UsageError
from indexer.search.index import Index
from indexer.search.restricted import restricted_reports, without_restricted
from indexer.search.section_file import PAGE
from indexer.search.segment import Segment
from indexer.store.folder import MANIFEST, NAMES
from indexer.store.program_digest import SCHEMA, program_digest
from indexer.store.reader import Generation, current_generation, index_of
from indexer.store.writer import GenerationWriter, in_files

if TYPE_CHECKING:
    from indexer.search.qdrant.client import ClientCollection, Server
    from indexer.store.shared_pages import PageStore

Progress = Callable[[str, int, int], None]
_PUBLIC = "-public"
"""Ends the name of what is kept for those who may not see restricted reports."""
_DIGITS = 16
"""Of a fingerprint, in a name."""
_POINTS_PER_BATCH = 256
_PAGES_PER_BATCH = 256


@dataclass(frozen=True, slots=True)
class SharedIndex:
    """The place of one index, by its alias."""

    server: Server
    pages: PageStore
    alias: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> SharedIndex | None:
        """The place that COP_SEARCH_URL names, with the key in COP_SEARCH_KEY if it needs one; None for none.

        Raises UsageError where COP_SEARCH_STORE names no database or a package is missing, and StoreError.
        """
        url = environment.get("COP_SEARCH_URL", "").strip()
        if not url:
            return None
        database = environment.get("COP_SEARCH_STORE", "").strip()
        if not database:
            raise UsageError("COP_SEARCH_URL needs COP_SEARCH_STORE, the address of a PostgreSQL database")
        try:
            from qdrant_client import QdrantClient

            from indexer.search.qdrant.client import Server
            from indexer.store.shared_pages import PageStore
        except ImportError as error:
            raise UsageError("COP_SEARCH_URL needs the extra `qdrant`: pip install 'cop-assistant[qdrant]'") from error
        client = QdrantClient(
            url, api_key=environment.get("COP_SEARCH_KEY") or None, timeout=60, check_compatibility=False
        )
        return cls(Server(client), PageStore(database), environment.get("COP_SEARCH_NAME", "").strip() or "cop")

    def open(self) -> Index:
        """The index that answers. Raises IndexMissing, IndexDamaged, IndexOutdated or StoreError."""
        name = self.server.current(self.alias)
        if not name:
            raise IndexMissing("COP_SEARCH_URL: the search engine holds no index yet; run `cop index`")
        index = self._opened(name)
        index.public = lambda: self._opened(f"{name}{_PUBLIC}")
        return index

    def _opened(self, name: str) -> Index:
        from indexer.search.qdrant.engine import QdrantEngine
        from indexer.store.shared_pages import SharedFile

        manifest = self._manifest(name)
        names = SharedFile(self.pages, name, NAMES)
        segments = [Segment(SharedFile(self.pages, name, file)) for file in manifest["sizes"] if file != NAMES]
        index = index_of(lambda part: json.loads(names.part(part).tobytes()), segments)
        index.engine = QdrantEngine(self.server.collection(name), index.library)
        return index

    def _manifest(self, name: str) -> dict[str, Any]:
        pages = self.pages.read(name, MANIFEST, 0, self.pages.count(name, MANIFEST))
        if not pages:
            raise IndexDamaged(f"{name}: no longer in COP_SEARCH_STORE")
        manifest: dict[str, Any] = json.loads(b"".join(pages))
        if manifest["schema"] != SCHEMA or manifest["program"] != program_digest():
            raise IndexOutdated(f"{name}: written by another version of the program; run `cop index` to build it again")
        return manifest

    def changes(self, known: str, seconds: float, stop: Event) -> Iterator[None]:
        """Look every so many seconds until `stop` is set; one item whenever another generation answers than did."""
        while not stop.wait(seconds):
            try:
                now = self.server.current(self.alias)
            except StoreError:  # out of reach for a while: look again
                continue
            if now != known:
                known = now
                yield

    def publish(self, folder: Path, progress: Progress | None = None) -> str:
        """Send the index in this folder, unless it is what answers, and have it answer; its name.

        Raises IndexMissing, IndexDamaged, IndexOutdated or StoreError.
        """
        generation = current_generation(folder)
        name = f"{self.alias}-{generation.fingerprint[:_DIGITS]}"
        with self.pages.exclusively(self.alias):
            last = self.server.current(self.alias)
            if last != name:
                self._send(generation, name, progress)
                self.server.switch(self.alias, name)
            self._clear({name, last})
        return name

    def _send(self, generation: Generation, name: str, progress: Progress | None) -> None:
        index = generation.index()
        with tempfile.TemporaryDirectory(prefix="cop-") as work:
            if restricted_reports(index):
                public = _kept(without_restricted(index), Path(work) / "index", generation)
                self._send_one(public, public.index(), f"{name}{_PUBLIC}", Path(work), progress)
            self._send_one(generation, index, name, Path(work), progress)

    def _send_one(self, generation: Generation, index: Index, name: str, work: Path, progress: Progress | None) -> None:
        for file in (*generation.manifest["sizes"], MANIFEST):
            self._send_pages(generation.folder / file, name)
        collection = self.server.collection(name)
        collection.create()
        _send_points(collection, index, work, progress)

    def _send_pages(self, path: Path, name: str) -> None:
        first = self.pages.count(name, path.name)
        with path.open("rb") as file:
            file.seek(first * PAGE)
            while data := file.read(_PAGES_PER_BATCH * PAGE):
                pages = [data[place : place + PAGE] for place in range(0, len(data), PAGE)]
                self.pages.add(name, path.name, first, pages)
                first += len(pages)

    def _clear(self, kept: set[str]) -> None:
        """Drop what killed senders left, and generations older than the one before the current one."""
        kept = {each for name in kept if name for each in (name, f"{name}{_PUBLIC}")}
        for names, drop in (
            (self.server.names(), lambda name: self.server.collection(name).drop()),
            (self.pages.generations(), self.pages.drop),
        ):
            for name in names:
                if name.startswith(f"{self.alias}-") and name not in kept:
                    drop(name)


def _send_points(collection: ClientCollection, index: Index, work: Path, progress: Progress | None) -> None:
    """Send the points that are not there yet, in order; raises StoreError where not all have come."""
    from indexer.search.qdrant.points import Points

    folder = Path(tempfile.mkdtemp(dir=work))
    points = Points(index, in_files(folder))
    first = collection.count() // _POINTS_PER_BATCH * _POINTS_PER_BATCH
    while first < len(points):
        if progress:
            progress("sending", first, len(points))
        collection.add(list(points.between(first, first + _POINTS_PER_BATCH)))
        first += _POINTS_PER_BATCH
    if (there := collection.count()) != len(points):
        collection.drop()
        raise StoreError(
            f"COP_SEARCH_URL: the search engine holds {there} of {len(points)} paragraphs; run `cop index` again"
        )


def _kept(index: Index, folder: Path, generation: Generation) -> Generation:
    """The index in files of this folder."""
    from indexer.search.segment import merged_sections

    writer = GenerationWriter(folder)
    slices = [segment.slice(0, len(segment.units)) for segment in index.library.segments]
    writer.segment(merged_sections(slices))
    writer.names(index, {})
    writer.commit({"stamp": "", "faults": generation.manifest["faults"]})
    return current_generation(folder)
