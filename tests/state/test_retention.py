"""What is past its retention is deleted, and nothing of it is left in any file of the state."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.log_file import append_line
from bot.question_log import QuestionLog, purge_log
from bot.retention import log_days, seconds_kept
from bot.slack.database import DatabaseStore, open_engine
from bot.slack.memory import GivenAnswer, Inquiry, Memory, ThreadRef
from bot.store import FileStore, Store, store_file
from indexer.errors import StoreError, UsageError
from tests.bot.cop import Cop, one_line

OLD, NEW = "zebra crossing at dusk", "maple syrup harvest"
PLACE = ThreadRef("T1", "C1", "1.1")


def fill(store: Store, text: str, key: str) -> None:
    memory = Memory(store)
    memory.keep(key, GivenAnswer(text * 300, f"U{key}", {"about": text}))
    memory.keep_inquiry(ThreadRef("T1", "C1", key), Inquiry(f"U{key}", text, "1.2", "en"), key)
    memory.record_feedback(key, f"U{key}", text)


def left(folder: Path, text: str) -> list[str]:
    """Files of the folder in which the text stands, in whatever place."""
    return [path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


def age(path: Path, days: float, table: str = "kept") -> None:
    """Make all that is in a store so many days older."""
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE {table} SET at = at - ?", (days * 86400,))
    connection.commit()
    connection.close()


def line(text: str, days: float) -> str:
    at = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%MZ")
    entry = {"time": at, "language": "en", "intent": "x", "status": "not_found", "question": text}
    return json.dumps(entry) + "\n"


@pytest.fixture(params=["file", "database"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    if request.param == "file":
        return lambda: FileStore(tmp_path / "store.sqlite3")
    return lambda: DatabaseStore(open_engine(f"sqlite:///{tmp_path / 'store.sqlite3'}"))


def test_nothing_of_the_old_is_left_while_the_store_is_open(make: Callable[[], Store], tmp_path: Path) -> None:
    store = make()
    for n in range(40):
        fill(store, OLD, f"old{n}")
    assert left(tmp_path, OLD)
    age(tmp_path / "store.sqlite3", 31, "kept" if isinstance(store, FileStore) else "cop_kept")
    fill(store, NEW, "new")
    Memory(store, 30).purge_old()
    assert left(tmp_path, OLD) == []
    assert left(tmp_path, "Uold") == []
    assert left(tmp_path, NEW)
    given = Memory(store).given("new")
    assert given is not None
    assert given.question.startswith(NEW)
    store.close()
    assert left(tmp_path, OLD) == []


def test_what_is_forgotten_or_overwritten_is_gone_with_the_next_purge(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "store.sqlite3")
    memory = Memory(store)
    memory.keep("a", GivenAnswer(OLD, "U1", None))
    memory.forget("a")
    memory.keep("b", GivenAnswer(OLD, "U1", None))
    memory.keep("b", GivenAnswer(NEW, "U1", None))
    memory.purge_old()
    assert left(tmp_path, OLD) == []
    store.close()


def test_a_store_that_another_process_reads_is_not_said_to_be_clean(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "store.sqlite3")
    fill(store, OLD, "old")
    store._connection.execute("PRAGMA busy_timeout=50")
    reader = sqlite3.connect(tmp_path / "store.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM kept").fetchone()
    store.purge("answer", 0)
    with pytest.raises(StoreError, match="still in the file"):
        store.wipe()
    reader.close()
    store.wipe()
    store.close()


def test_kinds_have_the_retention_that_is_set() -> None:
    assert seconds_kept(None)["answer"] == 90 * 86400
    assert "feedback" not in seconds_kept(None)
    assert {seconds_kept(7)[kind] for kind in ("answer", "thread", "feedback", "inquiry")} == {7 * 86400}
    assert "language" not in seconds_kept(7)
    assert "watch" not in seconds_kept(7)
    assert log_days({}) is None
    assert log_days({"COP_LOG_DAYS": " 30 "}) == 30
    for wrong in ("-1", "a week", "1.5", "٣"):
        with pytest.raises(UsageError, match="COP_LOG_DAYS takes a number of days"):
            log_days({"COP_LOG_DAYS": wrong})


def test_old_lines_of_the_question_log_go_and_a_broken_one_with_those_before_it(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text(f"{line(OLD, 31)}broken {OLD}\n{line(NEW, 2)}broken {NEW}\n{line(OLD, 40)}{line(NEW, 1)}")
    path.chmod(0o640)
    assert purge_log(path, 30) == 3
    assert left(tmp_path, OLD) == []
    assert path.read_text().count(NEW) == 3
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]
    assert purge_log(path, 0) == 3
    assert path.read_text() == ""


def test_no_question_is_lost_that_is_asked_while_the_old_ones_go(tmp_path: Path, cop: Cop) -> None:
    from bot.assistant import Assistant
    from indexer.build.open import open_current

    answer = Assistant(open_current(cop.corpus, cop.index, print)).ask("What did China say?")
    path = tmp_path / "log"
    path.write_text(line(OLD, 31) * 200)
    stop = threading.Event()

    def purge() -> None:
        while not stop.is_set():
            append_line(path, line(OLD, 31).strip())
            purge_log(path, 30)

    purging = threading.Thread(target=purge)
    purging.start()
    logs = [QuestionLog(path) for _ in range(4)]

    def write(log: QuestionLog) -> None:
        for _ in range(100):
            log.record(answer)

    writers = [threading.Thread(target=write, args=(log,)) for log in logs]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    stop.set()
    purging.join()
    purge_log(path, 30)
    assert path.read_text().count("What did China say?") == 400
    assert left(tmp_path, OLD) == []


def test_a_log_with_a_retention_purges_itself(tmp_path: Path, cop: Cop) -> None:
    path = tmp_path / "log"
    path.write_text(line(OLD, 31) + line(NEW, 1))
    asking = Cop(cop.corpus, cop.index, COP_LOG=str(path), COP_LOG_DAYS="30")
    asking("ask", "What did China say?")
    assert left(tmp_path, OLD) == []
    assert path.read_text().count("\n") == 2
    wrong = Cop(cop.corpus, cop.index, COP_LOG=str(path), COP_LOG_DAYS="soon")("ask", "What did China say?")
    assert wrong.returncode == 2
    assert "COP_LOG_DAYS" in one_line(wrong.stderr)


def test_the_command_shows_and_deletes(tmp_path: Path, cop: Cop) -> None:
    index, log = tmp_path / "index", tmp_path / "questions.jsonl"
    log.write_text(line(OLD, 31) + line(NEW, 1))
    store = FileStore(store_file(index, "slack"))
    fill(store, OLD, "old")
    store.close()
    age(store_file(index, "slack"), 31)
    own = Cop(cop.corpus, index, COP_LOG=str(log), COP_LOG_DAYS="30")
    rows = {row["name"]: row for row in json.loads(own("state", "list", "--json").stdout)}
    assert rows["slack"]["mode"] == "600"
    assert rows["slack"]["owner"] == Path(log).owner()
    assert rows["questions"]["kept"] == "kept 30 days"
    assert not rows["watch"]["there"]
    assert str(log) in own("state", "list").stdout
    done = own("state", "purge")
    assert (done.returncode, done.stdout) == (0, "slack: 4 deleted\nquestions: 1 deleted\n")
    assert left(tmp_path, OLD) == []
    assert left(tmp_path, NEW) == ["questions.jsonl"]
    assert own("state", "purge", "--days", "0").stdout == "slack: 0 deleted\nquestions: 1 deleted\n"
    assert left(tmp_path, NEW) == []
    assert time.time() - log.stat().st_mtime < 60
