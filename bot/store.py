"""Key-value store in one SQLite file, with exclusive claims."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from indexer.errors import StoreError

SCHEMA = 1
"""Of what is kept; a store without a number has the first. A change that older programs would misread adds one, and a
step to `adopt` that carries over what is there."""
LEASE = 120.0
"""Lease of a claim in seconds: an unfinished one (its process died) may be taken over after it."""
CLAIM, DONE = "claim", "done"
_SCHEMA = "schema"
"""Kind and key of the schema's number."""
LAST = "\U0010ffff"
"""Sorts behind whatever a key goes on with."""
_TABLE = """CREATE TABLE IF NOT EXISTS kept (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (kind, key))"""
OVERWRITING = "PRAGMA secure_delete=ON"
"""Makes SQLite overwrite what it deletes."""
_PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)"


def store_file(index: Path, name: str) -> Path:
    """The file beside the index in which a part of the program remembers something."""
    return index.parent / f"{index.name}-{name}.sqlite3"


def wipe_sqlite(execute: Callable[[str], Any]) -> None:
    """Rewrite an SQLite file without its free pages, and empty its write-ahead log.

    Raises StoreError where another process holds it up.
    """
    try:
        execute("PRAGMA temp_store=MEMORY")  # the copy is made nowhere else
        execute("VACUUM")
        is_busy = execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError as error:
        raise StoreError(f"what was deleted is still in the file ({error}); try again") from error
    if is_busy:
        raise StoreError("what was deleted is still in the file: another process is reading it; try again")


class Store(Protocol):
    """JSON values by kind and key, and exclusive claims on work."""

    def get(self, kind: str, key: str) -> Any:
        """The value, or None."""

    def items(self, kind: str, prefix: str = "") -> list[tuple[str, Any]]:
        """Keys that begin so, with their values, in the order of the keys."""

    def put(self, kind: str, key: str, value: Any) -> None:
        """Insert or replace the value."""

    def drop(self, kind: str, key: str) -> None:
        """Delete the value."""

    def claim(self, key: str, owner: str) -> bool:
        """Claim the key: True for the first claim, or where an unfinished one is past its lease."""

    def finish(self, key: str) -> None:
        """Mark the claimed work as done."""

    def purge(self, kind: str, seconds: float) -> int:
        """Delete values of this kind that are older; how many."""

    def wipe(self) -> None:
        """Leave nothing of what was deleted in the files. Raises StoreError where that cannot be done now."""

    def close(self) -> None:
        """Close the store."""


def adopt(store: Store, name: str) -> None:
    """Note the schema of a store that is opened.

    Raises StoreError where a newer version of the program wrote it: what that keeps is neither read nor changed.
    """
    found = store.get(_SCHEMA, _SCHEMA)
    if found is not None and found > SCHEMA:
        raise StoreError(
            f"{name}: was written by a newer version of the program (schema {found}; this one has {SCHEMA}); install "
            "that, or restore the backup from before"
        )
    if found != SCHEMA:
        store.put(_SCHEMA, _SCHEMA, SCHEMA)


class FileStore:
    """A store in a SQLite file, for one process and its threads."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it. Raises StoreError where that cannot be."""
        self._lock = Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # before anything is in it
            self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.execute(OVERWRITING)
            self._connection.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(
                f"{path}: cannot be used to remember in ({error}); name another file in COP_SLACK_STORE"
            ) from error
        path.chmod(0o600)
        try:
            adopt(self, str(path))
        except StoreError:
            self._connection.close()
            raise

    def get(self, kind: str, key: str) -> Any:
        """The value, or None."""
        rows = self._run("SELECT value FROM kept WHERE kind = ? AND key = ?", kind, key).fetchall()
        return json.loads(rows[0][0]) if rows else None

    def items(self, kind: str, prefix: str = "") -> list[tuple[str, Any]]:
        """Keys that begin so, with their values, in the order of the keys."""
        statement = "SELECT key, value FROM kept WHERE kind = ? AND key >= ? AND key < ? ORDER BY key"
        rows = self._run(statement, kind, prefix, prefix + LAST).fetchall()
        return [(key, json.loads(value)) for key, value in rows]

    def put(self, kind: str, key: str, value: Any) -> None:
        """Insert or replace the value."""
        self._run(_PUT, kind, key, json.dumps(value, ensure_ascii=False), time.time())

    def drop(self, kind: str, key: str) -> None:
        """Delete the value."""
        self._run("DELETE FROM kept WHERE kind = ? AND key = ?", kind, key)

    def claim(self, key: str, owner: str) -> bool:
        """Claim the key: True for the first claim, or where an unfinished one is past its lease."""
        now, mine = time.time(), json.dumps(owner)
        if self._run("INSERT OR IGNORE INTO kept VALUES (?, ?, ?, ?)", CLAIM, key, mine, now).rowcount == 1:
            return True
        late = "UPDATE kept SET value = ?, at = ? WHERE kind = ? AND key = ? AND at < ? AND value NOT IN (?, ?)"
        done = json.dumps(DONE)
        return self._run(late, mine, now, CLAIM, key, now - LEASE, done, mine).rowcount == 1

    def finish(self, key: str) -> None:
        """Mark the claimed work as done."""
        self.put(CLAIM, key, DONE)

    def purge(self, kind: str, seconds: float) -> int:
        """Delete values of this kind that are older; how many."""
        return self._run("DELETE FROM kept WHERE kind = ? AND at <= ?", kind, time.time() - seconds).rowcount

    def wipe(self) -> None:
        """Leave nothing of what was deleted in the files. Raises StoreError where that cannot be done now."""
        with self._lock:
            wipe_sqlite(self._connection.execute)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _run(self, statement: str, *values: Any) -> sqlite3.Cursor:
        with self._lock:
            return self._connection.execute(statement, values)
