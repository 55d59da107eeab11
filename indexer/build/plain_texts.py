"""An index over plain paragraphs: no reports, no vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.build.parallel import map_in_workers
from indexer.model import Unit
from indexer.search.index import Index
from indexer.search.section_file import MappedSections, gathered
from indexer.search.segment import Segment, Slice, merged_sections, sections_of
from indexer.store.reader import open_generation
from indexer.store.writer import GenerationWriter, in_files, working, write_sections, writing
from indexer.text.vocabulary import Vocabulary

_TEXTS_PER_BATCH = 5_000
"""Paragraphs that a worker makes a segment of."""


def index_of_texts(texts: Sequence[str], language: str, path: Path | None) -> Index:
    """The index, in memory or in the folder `path`; raises StoreError where that cannot be written."""
    if path is None:
        if len(texts) <= _TEXTS_PER_BATCH:
            return Index.from_units(_units(texts, 0, language), Vocabulary({}), (), {})
        with TemporaryDirectory(prefix="cop-") as folder:
            merged = Segment(gathered(merged_sections(list(_slices(texts, language, Path(folder))))))
        return Index([merged], Vocabulary({}), (), {})
    with writing(path):
        writer = GenerationWriter(path)
        try:
            with working(writer.place) as folder:
                segment = writer.segment(merged_sections(list(_slices(texts, language, folder)), in_files(folder)))
            writer.names(Index([segment], Vocabulary({}), (), {}), {"sources": {}, "versions": {}})
            writer.commit({"stamp": "", "faults": []})
        except BaseException:
            writer.abandon()
            raise
    return open_generation(path)[0]


def _slices(texts: Sequence[str], language: str, folder: Path) -> Iterator[Slice]:
    """All paragraphs, in segments in the folder."""

    def make(first: int) -> Path:
        path = folder / f"{first}.part"
        write_sections(
            path, sections_of(_units(texts[first : first + _TEXTS_PER_BATCH], first, language)), durable=False
        )
        return path

    for path in map_in_workers(make, range(0, len(texts), _TEXTS_PER_BATCH)):
        segment = Segment(MappedSections(path))
        yield Slice(segment, 0, len(segment.units))


def _units(texts: Sequence[str], first: int, language: str) -> list[Unit]:
    return [_unit(str(first + i), text, language) for i, text in enumerate(texts, start=1)]


def _unit(number: str, text: str, language: str) -> Unit:
    return Unit(
        report="",
        meetings=(0,),
        language=language,
        official=True,
        number=number,
        printed="",
        section="",
        heading="",
        text=text,
        items=(),
        lines=(0, 0),
    )
