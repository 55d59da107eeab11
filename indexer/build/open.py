"""Making and opening an index. The one that belongs to a corpus is rebuilt where it is missing or out of date."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from indexer.corpus.fingerprints import changes, is_current, stamps
from indexer.corpus.places import bundled_corpus, default_index
from indexer.errors import CopError, IndexDamaged, IndexMissing, InputError, StoreError
from indexer.search.index import Index
from indexer.store.reader import Generation, earlier_generations, mark_damaged, open_generation
from indexer.store.writer import is_being_written

if TYPE_CHECKING:
    from indexer.build.shared import SharedIndex

__all__ = ["Index", "build_index", "bundled_corpus", "default_index", "index_texts", "open_current", "open_index"]

Notify = Callable[[str], None]
"""Called with one line for the user: what was wrong and what was done about it."""


def build_index(corpus: str | Path, path: str | Path | None = None) -> Index:
    """Index the corpus, and save it in the folder `path` if one is given.

    Raises InputError where the catalogue, the vocabulary or any version is at fault.
    """
    from indexer.build.build import index_corpus  # reads YAML, CLDR and parsers: not needed to open

    return index_corpus(Path(corpus), None if path is None else Path(path), strict=True).index


def open_index(path: str | Path) -> Index:
    """Open the index in this folder. What is damaged is noticed when it is first needed.

    Raises IndexMissing, IndexDamaged or IndexOutdated.
    """
    return open_generation(Path(path))[0]


def index_texts(texts: Sequence[str], language: str, path: str | Path | None = None) -> Index:
    """Index plain paragraphs of one language, for benchmarks and evaluation.

    In memory, or with `path` in that folder, built on all cores in bounded memory. Raises StoreError.
    """
    from indexer.build.plain_texts import index_of_texts  # forks workers: not needed to open

    return index_of_texts(texts, language, None if path is None else Path(path))


def open_current(corpus: Path, path: Path, notify: Notify) -> Index:
    """The index of the corpus as it is now; where it is found damaged later, its `mend` opens or builds another.

    Where COP_SEARCH_URL names a search engine, its index, whatever the corpus.

    Where the corpus is at fault, or the new index cannot be written, or somebody else is writing it, the last good
    index answers and `notify` is told. Raises InputError or StoreError where there is none.
    """
    shared = shared_index()
    index = shared.open() if shared else _opened(corpus, path, notify)

    def mend(error: IndexDamaged) -> Index:
        mark_damaged(error)
        return open_current(corpus, path, notify)

    index.mend = mend
    return index


@cache
def shared_index() -> SharedIndex | None:
    """The index that many machines answer from, where COP_SEARCH_URL names one. Raises UsageError or StoreError."""
    if not os.environ.get("COP_SEARCH_URL", "").strip():
        return None
    from indexer.build.shared import SharedIndex  # a client and a database: only where they are used

    return SharedIndex.from_environment()


def version_of(corpus: Path) -> Any:
    """What `versions` tells changes from: which files the corpus has now, or what the search engine answers from."""
    shared = shared_index()
    return shared.server.current(shared.alias) if shared else stamps(corpus)


def versions(corpus: Path, known: Any, seconds: float, stop: Event) -> Iterator[None]:
    """Look every so many seconds until `stop` is set; one item whenever `open_current` would give another index."""
    shared = shared_index()
    yield from shared.changes(known, seconds, stop) if shared else changes(corpus, known, seconds, stop)


def _opened(corpus: Path, path: Path, notify: Notify) -> Index:
    last, generation, damage = _last_good(path)
    try:
        if last is not None and generation is not None and _is_current(corpus, generation):
            for fault in generation.manifest["faults"]:
                notify(fault)
            return last
        if last is not None and is_being_written(path):
            notify(f"{path}: being built by another process (answering from the last good index)")
            return last
        from indexer.build.build import index_corpus  # reads YAML, CLDR and parsers: only where something changed

        build = index_corpus(corpus, path)
    except (InputError, StoreError) as error:
        if last is None:
            raise
        notify(f"{error} (answering from the last good index)")
        return last
    if damage:
        notify(f"{damage} (built again)")
    for fault in build.faults:
        notify(fault)
    return build.index


def _is_current(corpus: Path, generation: Generation) -> bool:
    return is_current(corpus, generation.manifest["stamp"], lambda: generation.json("sources"))


def _last_good(path: Path) -> tuple[Index | None, Generation | None, str]:
    """The newest index that can be read, its generation if it is the current one, else what is wrong with that."""
    try:
        return (*open_generation(path), "")
    except IndexMissing:
        return None, None, ""
    except StoreError as error:
        if not (path / "generations").is_dir():
            raise  # the folder is not an index: leave it alone
        damage = _place(error)
    for generation in earlier_generations(path):
        try:
            return generation.index(), None, damage
        except StoreError:
            continue
    return None, None, damage


def _place(error: CopError) -> str:
    """The error without its advice, where the advice is being followed."""
    return str(error).partition("; ")[0]


Index.build, Index.open, Index.from_texts = build_index, open_index, index_texts
