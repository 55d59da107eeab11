"""Key-value store in a database that several copies of the app share (extra `workspaces`)."""

from __future__ import annotations

import json
import time
from typing import Any

import sqlalchemy as sql
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from bot.store import CLAIM, DONE, LEASE, OVERWRITING, adopt, wipe_sqlite
from indexer.errors import StoreError

METADATA = sql.MetaData()
KEPT = sql.Table(
    "cop_kept",
    METADATA,
    sql.Column("kind", sql.String(32), primary_key=True),
    sql.Column("key", sql.String(255), primary_key=True),
    sql.Column("value", sql.Text, nullable=False),
    sql.Column("at", sql.Float, nullable=False),
)
_INSERT: dict[str, Any] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


def open_engine(url: str) -> sql.Engine:
    """Connect, and create the table where it is missing. Raises StoreError."""
    try:
        engine = sql.create_engine(url, pool_pre_ping=True)
        if engine.dialect.name not in _INSERT:
            raise StoreError(f"COP_SLACK_STORE: {engine.dialect.name} is not supported; use PostgreSQL or SQLite")
        if engine.dialect.name == "sqlite":
            sql.event.listen(engine, "connect", lambda connection, _: connection.execute(OVERWRITING))
        METADATA.create_all(engine)
    except (SQLAlchemyError, ImportError) as error:
        reason = str(error).splitlines()[0]
        raise StoreError(f"COP_SLACK_STORE: the database cannot be used ({reason})") from error
    return engine


class DatabaseStore:
    """A store in a database."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine
        self._insert = _INSERT[engine.dialect.name]
        adopt(self, "COP_SLACK_STORE")

    def get(self, kind: str, key: str) -> Any:
        """The value, or None."""
        with self._engine.connect() as connection:
            value = connection.scalar(sql.select(KEPT.c.value).where(KEPT.c.kind == kind, KEPT.c.key == key))
        return None if value is None else json.loads(value)

    def items(self, kind: str, prefix: str = "") -> list[tuple[str, Any]]:
        """Keys that begin so, with their values, in the order of the keys."""
        chosen = sql.select(KEPT.c.key, KEPT.c.value).where(
            KEPT.c.kind == kind, KEPT.c.key.startswith(prefix, autoescape=True)
        )
        with self._engine.connect() as connection:
            return sorted((key, json.loads(value)) for key, value in connection.execute(chosen))

    def put(self, kind: str, key: str, value: Any) -> None:
        """Insert or replace the value."""
        row = {"value": json.dumps(value, ensure_ascii=False), "at": time.time()}
        statement = self._insert(KEPT).values(kind=kind, key=key, **row)
        self._run(statement.on_conflict_do_update(index_elements=["kind", "key"], set_=row))

    def drop(self, kind: str, key: str) -> None:
        """Delete the value."""
        self._run(sql.delete(KEPT).where(KEPT.c.kind == kind, KEPT.c.key == key))

    def claim(self, key: str, owner: str) -> bool:
        """Claim the key: True for the first claim, or where an unfinished one is past its lease."""
        now, mine = time.time(), json.dumps(owner)
        first = self._insert(KEPT).values(kind=CLAIM, key=key, value=mine, at=now)
        if self._changes(first.on_conflict_do_nothing()):
            return True
        late = sql.update(KEPT).where(
            KEPT.c.kind == CLAIM,
            KEPT.c.key == key,
            KEPT.c.at < now - LEASE,
            KEPT.c.value.not_in([json.dumps(DONE), mine]),
        )
        return self._changes(late.values(value=mine, at=now))

    def finish(self, key: str) -> None:
        """Mark the claimed work as done."""
        self.put(CLAIM, key, DONE)

    def purge(self, kind: str, seconds: float) -> int:
        """Delete values of this kind that are older; how many."""
        old = sql.delete(KEPT).where(KEPT.c.kind == kind, KEPT.c.at <= time.time() - seconds)
        with self._engine.begin() as connection:
            return int(connection.execute(old).rowcount)

    def wipe(self) -> None:
        """Leave nothing of what was deleted in an SQLite file; a database server sees to that itself."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                wipe_sqlite(connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _run(self, statement: Any) -> None:
        with self._engine.begin() as connection:
            connection.execute(statement)

    def _changes(self, statement: Any) -> bool:
        with self._engine.begin() as connection:
            return connection.execute(statement.returning(KEPT.c.key)).first() is not None
