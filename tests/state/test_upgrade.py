"""What earlier versions of the program kept is carried over, and what a later one kept is left alone."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sql

from bot.slack.database import KEPT, DatabaseStore, open_engine
from bot.store import DONE, SCHEMA, FileStore, Store, store_file
from indexer.errors import StoreError
from tests.bot.cop import Cop, one_line
from tests.slack.test_workspaces import postgres

__all__ = ["postgres"]  # a fixture

FIRST = """CREATE TABLE {} (
    kind VARCHAR(32) NOT NULL, key VARCHAR(255) NOT NULL, value TEXT NOT NULL, at FLOAT NOT NULL,
    PRIMARY KEY (kind, key))"""
"""The table as the first version made it, which had no number."""
ROWS = [
    ("thread", "T1/C1/1.0", {"questions": ["Who chaired?"]}),
    ("language", "U1", "ar"),
    ("claim", "E1", DONE),
    ("feedback", "T1/C1/1.0", {"v": "no", "why": "ليس هذا"}),
]
Open = Callable[[], Store]


def filled(execute: Callable[[str, tuple[object, ...]], object], table: str, mark: str) -> None:
    for kind, key, value in ROWS:
        row = (kind, key, json.dumps(value, ensure_ascii=False), time.time())
        execute(f"INSERT INTO {table} VALUES ({', '.join([mark] * 4)})", row)


def in_database(url: str) -> Open:
    """A database as the first version left it."""
    engine = sql.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {KEPT.name}")
        connection.exec_driver_sql(FIRST.format(KEPT.name))
        mark = "?" if engine.dialect.name == "sqlite" else "%s"
        filled(connection.exec_driver_sql, KEPT.name, mark)
    engine.dispose()
    return lambda: DatabaseStore(open_engine(url))


@pytest.fixture(params=["file", "sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """How to open what the first version kept."""
    if request.param == "file":
        with sqlite3.connect(tmp_path / "store") as connection:
            connection.execute(FIRST.format("kept"))
            filled(connection.execute, "kept", "?")
        connection.close()
        yield lambda: FileStore(tmp_path / "store")
    elif request.param == "sqlite":
        yield in_database(f"sqlite:///{tmp_path / 'store'}")
    else:
        yield in_database(request.getfixturevalue("postgres"))


def test_what_the_first_version_kept_is_there(earlier: Open) -> None:
    store = earlier()
    assert [store.get(kind, key) for kind, key, _ in ROWS] == [value for _, _, value in ROWS]
    assert not store.claim("E1", "another")
    store.put("language", "U2", "fr")
    store.close()
    again = earlier()
    assert again.items("language") == [("U1", "ar"), ("U2", "fr")]
    assert again.get("schema", "schema") == SCHEMA
    again.close()


def test_what_a_later_version_kept_is_left_alone(earlier: Open) -> None:
    store = earlier()
    store.put("schema", "schema", SCHEMA + 1)
    store.close()
    for _ in range(2):
        with pytest.raises(StoreError, match="was written by a newer version of the program"):
            earlier()


def test_a_command_says_so_in_one_line(short_corpus: Path, short_index_path: Path, tmp_path: Path) -> None:
    index = Path(shutil.copytree(short_index_path, tmp_path / "index"))
    store = FileStore(store_file(index, "watch"))
    store.put("schema", "schema", SCHEMA + 1)
    store.close()
    done = Cop(short_corpus, index)("watch", "list")
    one_line(done.stderr)
    assert done.returncode == 2
    assert "install that, or restore the backup from before" in done.stderr
