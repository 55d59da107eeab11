"""The engines that are measured: each builds an index in a folder, and opens it in another process.

All but the last are fed the same words, as this project's analyzer finds them, so that the same words stand in the same
postings; none keeps the text. A library is imported only where its engine is used, so that memory is its own.
"""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEPTH = 10
"""Paragraphs that a query asks for."""

Search = Callable[[Any], list[int]]
"""A question, in the form that the engine takes → positions of the best paragraphs, best first."""


@dataclass(frozen=True)
class Engine:
    """One engine."""

    name: str
    modules: tuple[str, ...]
    """What must be importable for it."""
    form: str
    """What it takes of paragraphs: `tokens` (lists of words), `lines` (words with spaces between) or `texts`."""
    build: Callable[[Sequence[Any], Path], None]
    """Writes the index of the paragraphs into an empty folder."""
    open: Callable[[Path], Search]
    load: Callable[[], None]
    """Imports what opening and searching take."""
    keeps: bool = True
    """Whether it can be stored: else `build` notes nothing, and `open` is given what `build_in_memory` made."""
    question: str = "tokens"
    """What it takes of a question: `tokens` or `texts`."""

    @property
    def is_installed(self) -> bool:
        """Whether its library is here."""
        return all(importlib.util.find_spec(module) for module in self.modules)


# This index ----------------------------------------------------------------------------------------------------------


def _build_words(token_lists: Sequence[Sequence[str]], folder: Path) -> None:
    from indexer.search.bm25.field import Field

    Field.build(token_lists).save(folder / "words.cop")


def _open_words(folder: Path) -> Search:
    from indexer.search.bm25.field import Field

    field = Field.open(folder / "words.cop")
    return lambda question: field.top(question, DEPTH)[0].tolist()


def _load_words() -> None:
    import indexer.search.bm25.field  # noqa: F401


def _build_full(texts: Sequence[str], folder: Path) -> None:
    from indexer import Index

    Index.from_texts(texts, "en", folder)


def _open_full(folder: Path) -> Search:
    from indexer import Index

    index = Index.open(folder)
    return lambda question: [hit.position for hit in index.search(question, "en", DEPTH)]


def _load_full() -> None:
    import indexer.search.index  # noqa: F401


def _shared(folder: Path) -> Any:
    """An index that many processes answer from, with the embedded engine of Qdrant and a database in the folder."""
    from indexer.build.shared import SharedIndex
    from indexer.store.shared_pages import PageStore
    from tests.qdrant_edge import EdgeServer

    server: Any = EdgeServer(folder)
    return SharedIndex(server, PageStore(f"sqlite:///{folder}/pages"), "cop")


def _build_qdrant(texts: Sequence[str], folder: Path) -> None:
    from indexer import Index

    Index.from_texts(texts, "en", folder / "index")
    _shared(folder).publish(folder / "index")
    shutil.rmtree(folder / "index")


def _open_qdrant(folder: Path) -> Search:
    index = _shared(folder).open()
    return lambda question: [hit.position for hit in index.search(question, "en", DEPTH)]


def _load_qdrant() -> None:
    import indexer.build.shared  # noqa: F401
    import tests.qdrant_edge  # noqa: F401


# What a user would pick instead --------------------------------------------------------------------------------------


def _open_rank_bm25(token_lists: Any) -> Search:
    import numpy as np
    from rank_bm25 import BM25Plus

    library = BM25Plus(token_lists)

    def search(question: Sequence[str]) -> list[int]:
        scores = library.get_scores(question)
        return [int(i) for i in np.argsort(scores)[::-1][:DEPTH]]

    return search


def _load_rank_bm25() -> None:
    import rank_bm25  # noqa: F401


def _nothing(documents: Sequence[Any], folder: Path) -> None:
    del documents, folder


def _build_bm25s(token_lists: Sequence[Sequence[str]], folder: Path) -> None:
    import bm25s

    retriever = bm25s.BM25()
    retriever.index(list(token_lists), show_progress=False)
    retriever.save(folder, show_progress=False)


def _open_bm25s(folder: Path, backend: str = "numpy") -> Search:
    import bm25s

    retriever = bm25s.BM25.load(folder, mmap=True, show_progress=False)
    retriever.backend = backend

    def search(question: Sequence[str]) -> list[int]:
        found = retriever.retrieve([list(question)], k=DEPTH, show_progress=False, return_as="documents")
        return [int(i) for i in found[0]]

    return search


def _load_bm25s() -> None:
    import bm25s  # noqa: F401


def tantivy_index(lines: Sequence[str], analyzer: Any, folder: Path | None = None) -> Any:
    """A tantivy index of the texts, cut into words by the analyzer; in memory where no folder is given."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="own", index_option="freq")
    builder.add_integer_field("position", stored=False, fast=True)
    index = tantivy.Index(builder.build(), path=str(folder) if folder else None)
    index.register_tokenizer("own", analyzer)
    writer = index.writer(heap_size=512_000_000)
    for position, line in enumerate(lines):
        writer.add_document(tantivy.Document(text=line, position=position))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _build_tantivy(lines: Sequence[str], folder: Path) -> None:
    import tantivy

    tantivy_index(lines, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build(), folder)


def _open_tantivy(folder: Path) -> Search:
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher, schema = index.searcher(), index.schema

    def search(question: Sequence[str]) -> list[int]:
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "text", word, "freq")) for word in question]
        return tantivy_best(searcher, tantivy.Query.boolean_query(words))

    return search


def tantivy_best(searcher: Any, query: Any) -> list[int]:
    """Positions of the best texts for the query; not counting the others lets it leave most of them out."""
    hits = searcher.search(query, DEPTH, count=False).hits
    return [int(i) for i in searcher.fast_field_values("position", [address for _, address in hits])]


def _load_tantivy() -> None:
    import tantivy  # noqa: F401


def fts5_table(base: sqlite3.Connection, options: str, texts: Sequence[str]) -> None:
    """An FTS5 table `page` of the texts; their positions are its row ids."""
    base.execute(f"CREATE VIRTUAL TABLE page USING fts5(text, {options})")
    base.executemany("INSERT INTO page(rowid, text) VALUES (?, ?)", enumerate(texts))


def fts5_best(base: sqlite3.Connection, words: Sequence[str]) -> list[int]:
    """The best rows of the table for an OR of the words."""
    query = " OR ".join('"' + word.replace('"', '""') + '"' for word in words)
    if not query:
        return []
    rows = base.execute("SELECT rowid FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?", (query, DEPTH))
    return [row[0] for row in rows]


def _build_fts5(lines: Sequence[str], folder: Path) -> None:
    base = sqlite3.connect(folder / "base.sqlite3")
    fts5_table(base, "tokenize='unicode61 remove_diacritics 0', content=''", lines)
    base.execute("INSERT INTO page(page) VALUES ('optimize')")
    base.commit()
    base.close()


def _open_fts5(folder: Path) -> Search:
    base = sqlite3.connect(f"file:{folder / 'base.sqlite3'}?mode=ro&immutable=1", uri=True)
    base.execute("PRAGMA mmap_size=4294967296")
    return lambda question: fts5_best(base, question)


def _open_numba(folder: Path) -> Search:
    return _open_bm25s(folder, "numba")


def _load_nothing() -> None:
    pass


WORDS = "this index"
FULL = "this index with the full analyzer"
ENGINES = (
    Engine(WORDS, (), "tokens", _build_words, _open_words, _load_words),
    Engine("bm25s", ("bm25s",), "tokens", _build_bm25s, _open_bm25s, _load_bm25s),
    Engine("bm25s with numba", ("bm25s", "numba"), "tokens", _build_bm25s, _open_numba, _load_bm25s),
    Engine("tantivy", ("tantivy",), "lines", _build_tantivy, _open_tantivy, _load_tantivy),
    Engine("SQLite FTS5", (), "lines", _build_fts5, _open_fts5, _load_nothing),
    Engine("rank-bm25 as it is", (), "tokens", _nothing, _open_rank_bm25, _load_rank_bm25, keeps=False),
    Engine(FULL, (), "texts", _build_full, _open_full, _load_full, question="texts"),
    Engine(
        "the same on embedded Qdrant",
        ("qdrant_edge", "sqlalchemy"),
        "texts",
        _build_qdrant,
        _open_qdrant,
        _load_qdrant,
        question="texts",
    ),
)
BY_NAME = {engine.name: engine for engine in ENGINES}
