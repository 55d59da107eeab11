"""A backup has all of corpus and state, and is restored whole or not at all."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.alerts.book import Book
from bot.slack.memory import GivenAnswer, Memory
from bot.store import FileStore, store_file
from tests.bot.cop import Cop, one_line

QUESTION = "Who chaired the meeting?"


@pytest.fixture
def used(tmp_path: Path, short_corpus: Path, short_index_path: Path) -> Cop:
    """An installation that has been in use."""
    corpus = Path(shutil.copytree(short_corpus, tmp_path / "old" / "corpus"))
    index = Path(shutil.copytree(short_index_path, tmp_path / "old" / "index"))
    (corpus / ".adding").touch()
    log = tmp_path / "old" / "questions.jsonl"
    made = Cop(corpus, index, COP_LOG=str(log))
    made("ask", "What did China say?")
    store = FileStore(store_file(index, "slack"))
    Memory(store).keep("k", GivenAnswer(QUESTION, "U1", None))
    store.close()
    return made


def elsewhere(folder: Path) -> Cop:
    return Cop(folder / "corpus", folder / "index", COP_LOG=str(folder / "questions.jsonl"))


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def remembered(index: Path) -> str:
    store = FileStore(store_file(index, "slack"))
    given = Memory(store).given("k")
    store.close()
    return given.question if given else ""


def test_all_comes_back_in_another_place(used: Cop, tmp_path: Path) -> None:
    file = tmp_path / "backup.tar.gz"
    done = used("state", "backup", str(file))
    assert done.returncode == 0, done.stderr
    assert file.stat().st_mode & 0o777 == 0o600
    new = elsewhere(tmp_path / "new")
    done = new("state", "restore", str(file))
    assert done.returncode == 0, done.stderr
    assert content(new.corpus) == content(used.corpus)
    assert not (new.corpus / ".adding").exists()
    assert (tmp_path / "new/questions.jsonl").read_bytes() == (tmp_path / "old/questions.jsonl").read_bytes()
    assert remembered(new.index) == QUESTION
    for path in (store_file(new.index, "slack"), tmp_path / "new/questions.jsonl"):
        assert path.stat().st_mode & 0o777 == 0o600
    assert "Al Zarooni" in new("ask", QUESTION).stdout
    assert sorted(path.name for path in (tmp_path / "new").iterdir() if path.name.startswith(".")) == []


def test_a_backup_of_a_store_in_use_is_whole(used: Cop, tmp_path: Path) -> None:
    store = FileStore(store_file(used.index, "slack"))
    Memory(store).keep("k", GivenAnswer("asked just now", "U1", None))  # still in the write-ahead log
    assert used("state", "backup", str(tmp_path / "b.tar.gz")).returncode == 0
    new = elsewhere(tmp_path / "new")
    assert new("state", "restore", str(tmp_path / "b.tar.gz")).returncode == 0
    assert remembered(new.index) == "asked just now"
    store.close()


def test_what_is_there_gives_way_only_when_that_is_said(used: Cop, tmp_path: Path) -> None:
    file = tmp_path / "b.tar.gz"
    used("state", "backup", str(file))
    before = content(used.corpus)
    changed = used.corpus / "catalogue.yaml"
    changed.write_text("meetings: []\nreports: []\n")
    refused = used("state", "restore", str(file))
    assert refused.returncode == 2
    assert "--replace" in one_line(refused.stderr)
    store = FileStore(store_file(used.index, "slack"))  # the app is running
    Memory(store).keep("k", GivenAnswer("later", "U1", None))
    done = used("state", "restore", str(file), "--replace")
    assert done.returncode == 0, done.stderr
    given = Memory(store).given("k")
    assert given is not None
    assert given.question == QUESTION
    store.close()
    assert content(used.corpus) == before
    (kept,) = used.corpus.parent.glob("corpus-replaced-*")
    assert (kept / "catalogue.yaml").read_text() == "meetings: []\nreports: []\n"
    assert str(kept) in done.stdout


def rewritten(source: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """A copy of a backup with other members."""
    with tarfile.open(source) as archive:
        held = {member.name: archive.extractfile(member).read() for member in archive}  # type: ignore[union-attr]
    change(held)
    with tarfile.open(target, "w:gz") as archive:
        for name, data in held.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


def _of_another_format(held: dict[str, bytes]) -> None:
    held["manifest.json"] = json.dumps({**json.loads(held["manifest.json"]), "format": 2}).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda held: held.update({"corpus/catalogue.yaml": b"meetings: []\nreports: []\n"}), "was changed"),
        (lambda held: held.pop("corpus/catalogue.yaml"), "was changed"),
        (lambda held: held.update({"corpus/more.txt": b"x"}), "was changed"),
        (lambda held: held.update({"../outside": b"x"}), "nothing that a backup has"),
        (lambda held: held.update({"/tmp/outside": b"x"}), "nothing that a backup has"),
        (lambda held: held.pop("manifest.json"), "no whole backup"),
        (_of_another_format, "another version"),
    ],
)
def test_a_backup_that_was_changed_is_refused_and_nothing_is_written(
    used: Cop, tmp_path: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    used("state", "backup", str(tmp_path / "b.tar.gz"))
    rewritten(tmp_path / "b.tar.gz", tmp_path / "changed.tar.gz", change)
    refused = elsewhere(tmp_path / "new")("state", "restore", str(tmp_path / "changed.tar.gz"))
    assert refused.returncode == 2
    assert said in one_line(refused.stderr)
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "outside").exists()


def test_a_backup_that_is_cut_short_or_none_is_refused(used: Cop, tmp_path: Path) -> None:
    file = tmp_path / "b.tar.gz"
    used("state", "backup", str(file))
    whole = file.read_bytes()
    for data in (whole[: len(whole) // 2], whole[:-500], b"", b"hello", whole[:50] + bytes(400) + whole[450:]):
        file.write_bytes(data)
        refused = elsewhere(tmp_path / "new")("state", "restore", str(file))
        assert refused.returncode == 2
        one_line(refused.stderr)
        assert not (tmp_path / "new").exists()


def test_where_the_state_cannot_be_written_the_corpus_stays_as_it_was(
    used: Cop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "b.tar.gz"
    used("state", "backup", str(file))
    (used.corpus / "catalogue.yaml").write_text("meetings: []\nreports: []\n")

    def fail(*arguments: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr("bot.state.backup._put_state", fail)
    refused = used("state", "restore", str(file), "--replace")
    assert refused.returncode == 2
    assert "disk full" in one_line(refused.stderr)
    assert (used.corpus / "catalogue.yaml").read_text() == "meetings: []\nreports: []\n"
    assert [path.name for path in used.corpus.parent.glob("*corpus*")] == ["corpus"]


def test_standing_questions_come_back_too(used: Cop, tmp_path: Path) -> None:
    used("watch", "add", "encryption")
    used("state", "backup", str(tmp_path / "b.tar.gz"))
    new = elsewhere(tmp_path / "new")
    new("state", "restore", str(tmp_path / "b.tar.gz"))
    store = FileStore(store_file(new.index, "watch"))
    assert [watch.text for watch in Book(store).watches()] == ["encryption"]
    store.close()


def test_a_database_server_is_left_to_its_own_means(used: Cop, tmp_path: Path) -> None:
    own = Cop(used.corpus, used.index, COP_SLACK_STORE="postgresql+psycopg://cop:secret@db.example/cop")
    done = own("state", "backup", str(tmp_path / "b.tar.gz"))
    assert done.returncode == 0
    assert "db.example/cop" in one_line(done.stderr)
    assert "secret" not in done.stderr + own("state", "list").stdout
