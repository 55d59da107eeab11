"""Deletion of what is past its retention, so that nothing of it is left in the files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from bot.question_log import purge_log
from bot.retention import seconds_kept
from bot.state.places import State, StateFile
from bot.store import FileStore, Store
from indexer.errors import StoreError

_EMPTY_PAGES = "PRAGMA freelist_count"


def purge(state: State) -> dict[str, int]:
    """Delete what is past its retention; how much, by the name of the file.

    Raises StoreError where something of it is left in a file: another process was reading it.
    """
    return {file.name: _purged(file, state.days) for file in state.files if file.path.exists()}


@contextmanager
def opened(file: StateFile) -> Iterator[Store]:
    """The store in the file. Raises StoreError."""
    if file.url:
        from bot.slack.database import DatabaseStore, open_engine

        store: Store = DatabaseStore(open_engine(file.url))
    else:
        store = FileStore(file.path)
    try:
        yield store
    finally:
        store.close()


def _purged(file: StateFile, days: int | None) -> int:
    if not file.is_database:
        try:
            return 0 if days is None else purge_log(file.path, days)
        except (OSError, ValueError) as error:
            raise StoreError(f"{file.path}: what is old cannot be deleted ({error})") from error
    with opened(file) as store:
        count = sum(store.purge(kind, seconds) for kind, seconds in seconds_kept(days).items())
        store.wipe()
    _prove(file)
    return count


def _prove(file: StateFile) -> None:
    """Raise StoreError where the file has pages that are not in use: what was deleted may stand there."""
    connection = sqlite3.connect(file.path)
    try:
        empty = connection.execute(_EMPTY_PAGES).fetchone()[0]
    finally:
        connection.close()
    if empty:
        raise StoreError(f"{file.path}: {empty} empty pages are left; another process was writing; try again")
