"""The files of an index in a database that several machines read from (extra `workspaces`), page by page.

A process keeps the pages that it read last, so many and no more; the rest stays where it is.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any
from zlib import crc32

import numpy as np
import sqlalchemy as sql
from sqlalchemy.exc import SQLAlchemyError

from indexer.errors import IndexDamaged, StoreError
from indexer.search.section_file import PAGE, Array, Layout, layout_of

METADATA = sql.MetaData()
PAGES = sql.Table(
    "cop_pages",
    METADATA,
    sql.Column("generation", sql.String(128), primary_key=True),
    sql.Column("file", sql.String(64), primary_key=True),
    sql.Column("page", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("data", sql.LargeBinary, nullable=False),
)
_SUPPORTED = ("postgresql", "sqlite")
_MAX_KEPT_PAGES = 4096
"""Pages of an index that a process keeps: 64 MB."""


class PageStore:
    """Pages by generation, file and number."""

    def __init__(self, url: str) -> None:
        """Connect, and create the table where it is missing. Raises StoreError, as all methods do."""
        try:
            self._engine = sql.create_engine(url, pool_pre_ping=True)
            if self._engine.dialect.name not in _SUPPORTED:
                raise StoreError(f"COP_SEARCH_STORE: {self._engine.dialect.name} is not supported; use PostgreSQL")
            METADATA.create_all(self._engine)
        except (SQLAlchemyError, ImportError) as error:
            raise _unusable(error) from error

    def add(self, generation: str, file: str, first: int, pages: Sequence[bytes]) -> None:
        """Add pages of a file, the first of them with this number: all of them, or none."""
        rows = [
            {"generation": generation, "file": file, "page": number, "data": data}
            for number, data in enumerate(pages, first)
        ]
        with self._connected() as connection:
            connection.execute(sql.insert(PAGES), rows)

    def count(self, generation: str, file: str) -> int:
        """How many pages of a file there are; they are added in order."""
        chosen = sql.select(sql.func.count()).where(PAGES.c.generation == generation, PAGES.c.file == file)
        with self._connected() as connection:
            return int(connection.scalar(chosen) or 0)

    def read(self, generation: str, file: str, first: int, last: int) -> list[bytes]:
        """Pages `[first, last)` of a file; raises IndexDamaged where one is missing."""
        chosen = (
            sql.select(PAGES.c.data)
            .where(PAGES.c.generation == generation, PAGES.c.file == file)
            .where(PAGES.c.page >= first, PAGES.c.page < last)
            .order_by(PAGES.c.page)
        )
        with self._connected() as connection:
            pages = [bytes(data) for (data,) in connection.execute(chosen)]
        if len(pages) != last - first:
            raise IndexDamaged(f"{generation} ({file}): no longer in COP_SEARCH_STORE")
        return pages

    def generations(self) -> list[str]:
        """Of which generations there are pages."""
        with self._connected() as connection:
            return list(connection.scalars(sql.select(PAGES.c.generation).distinct()))

    def drop(self, generation: str) -> None:
        """Delete a generation."""
        with self._connected() as connection:
            connection.execute(sql.delete(PAGES).where(PAGES.c.generation == generation))

    @contextmanager
    def exclusively(self, name: str) -> Iterator[None]:
        """Alone have the right to write what goes by this name; the database gives it back if this process ends."""
        if self._engine.dialect.name != "postgresql":
            yield
            return
        key = crc32(name.encode())
        with self._connected() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(sql.select(sql.func.pg_advisory_lock(key)))
            try:
                yield
            finally:
                connection.execute(sql.select(sql.func.pg_advisory_unlock(key)))

    @contextmanager
    def _connected(self) -> Iterator[sql.Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
                connection.commit()
        except SQLAlchemyError as error:
            raise _unusable(error) from error


class SharedFile:
    """The sections of a file in the store."""

    is_local = False

    def __init__(self, store: PageStore, generation: str, file: str) -> None:
        """Raises StoreError."""
        self._store, self._generation, self._file = store, generation, file
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        self._lock = Lock()
        self._pages = store.count(generation, file)
        if not self._pages:
            raise IndexDamaged(f"{generation} ({file}): no longer in COP_SEARCH_STORE")
        tail = self._page(self._pages - 1)
        self._layout: Layout = layout_of(self._bytes, (self._pages - 1) * PAGE + len(tail))

    def part(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        """Elements `[start, stop)` of the array; all of them by default."""
        kind, place, count = self._layout[name]
        stop = count if stop is None else min(stop, count)
        start = min(start, stop)
        width = np.dtype(kind).itemsize
        return np.frombuffer(self._bytes(place + start * width, place + stop * width), kind)

    def whole(self, name: str) -> Array:
        """The array."""
        return self.part(name)

    def size(self, name: str) -> int:
        """Number of its elements."""
        return self._layout[name][2]

    def __contains__(self, name: object) -> bool:
        return name in self._layout

    def _bytes(self, start: int, stop: int) -> bytes:
        if stop <= start:
            return b""
        first, last = start // PAGE, (stop - 1) // PAGE + 1
        if last - first > _MAX_KEPT_PAGES // 4:  # what is this long would only drive out the rest
            pages = self._store.read(self._generation, self._file, first, last)
        else:
            self._fetch(first, last)
            pages = [self._page(number) for number in range(first, last)]
        return b"".join(pages)[start - first * PAGE : stop - first * PAGE]

    def _fetch(self, first: int, last: int) -> None:
        """Read the pages `[first, last)` at once where some are not kept."""
        with self._lock:
            missing = [number for number in range(first, last) if number not in self._kept]
        if missing:
            pages = self._store.read(self._generation, self._file, missing[0], missing[-1] + 1)
            with self._lock:
                self._kept.update(zip(range(missing[0], missing[-1] + 1), pages, strict=True))
                while len(self._kept) > _MAX_KEPT_PAGES:
                    self._kept.popitem(last=False)

    def _page(self, number: int) -> bytes:
        with self._lock:
            kept = self._kept.get(number)
            if kept is not None:
                self._kept.move_to_end(number)
                return kept
        (page,) = self._store.read(self._generation, self._file, number, number + 1)
        with self._lock:
            self._kept[number] = page
        return page


def _unusable(error: Any) -> StoreError:
    reason = (str(error).splitlines() or [""])[0]
    return StoreError(f"COP_SEARCH_STORE: the database cannot be used ({reason})")
