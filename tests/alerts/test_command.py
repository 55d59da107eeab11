"""`cop watch`: what later reports say is printed once."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest

from bot.alerts.book import MAX_WATCHES, Book
from bot.store import FileStore
from indexer.errors import UsageError
from tests.bot.cop import Cop, Done, one_line

REPORT = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"


@pytest.fixture
def cop(short_corpus: Path, short_index_path: Path, tmp_path: Path) -> Cop:
    shutil.copytree(short_corpus, tmp_path / "corpus")
    shutil.copytree(short_index_path, tmp_path / "index")
    return Cop(tmp_path / "corpus", tmp_path / "index")


def test_from_the_wish_to_the_news(cop: Cop) -> None:
    age_in_french = "quand il est question de vérification de l'âge"
    assert cop("watch", "add", "when", "Brazil", "proposes", "it").stdout == "what they do: proposal · who: Brazil\n"
    assert cop("watch", "add", "kites").stdout == "on: kites\n"
    assert cop("watch", "add", age_in_french).stdout == "sur: vérification de l'âge\n"
    assert cop("watch", "add", "encryption").returncode == 0  # which the report that is there already speaks of
    assert cop("watch", "check") == Done(1, "", "")
    assert cop("add", "--symbol", "C99/1", str(REPORT)).returncode == 0
    done = cop("watch", "check")
    assert done.returncode == 0
    assert done.stdout.startswith("when Brazil proposes it\nNew in C99/1:\n“Brazil introduced")
    assert f"\n\n{age_in_french}\nDu nouveau dans C99/1\xa0:\n" in done.stdout
    assert "C99/1 §5.1" in done.stdout
    assert "kites" not in done.stdout
    assert "encryption" not in done.stdout
    assert cop("watch", "check") == Done(1, "", "")


def test_list_and_stop(cop: Cop) -> None:
    assert cop("watch", "list").returncode == 1
    for text in ("kites", "Canada", "kites"):  # the third is the first
        cop("watch", "add", text)
    assert cop("watch", "list").stdout == "1\tkites\n2\tCanada\n"
    assert cop("watch", "stop", "1").stdout == "kites\n"
    assert json.loads(cop("watch", "list", "--json").stdout) == [{"number": 1, "question": "Canada", "language": "en"}]
    done = cop("watch", "stop", "2")
    assert done.returncode == 2
    assert "there is no standing question 2" in one_line(done.stderr)


def test_news_as_data(cop: Cop) -> None:
    cop("watch", "add", "age verification")
    assert json.loads(cop("watch", "check", "--json").stdout) == []
    cop("add", "--symbol", "C99/1", str(REPORT))
    (row,) = json.loads(cop("watch", "check", "--json").stdout)
    assert (row["report"], row["question"], row["intent"]) == ("C99/1", "age verification", "alert")
    assert [cited["paragraph"] for cited in row["citations"]] == ["3.1", "5.1"]


def test_what_names_nothing_is_refused(cop: Cop) -> None:
    done = cop("watch", "add", "tell me when")
    assert done.returncode == 2
    assert "names nothing to watch for" in one_line(done.stderr)


def test_one_has_only_so_many(tmp_path: Path) -> None:
    book = Book(FileStore(tmp_path / "store"))
    for number in range(MAX_WATCHES):
        book.add(f"kite {number}", "en")
    with pytest.raises(UsageError, match="stop one of them first"):
        book.add("one more kite", "en")
    assert book.add("kite 1", "en").text == "kite 1"


def test_of_many_that_tell_at_once_one_tells(tmp_path: Path) -> None:
    first = Book(FileStore(tmp_path / "store"))
    first.note_reports(["C21/57"])
    watch = first.add("kites", "en")
    first.note_reports(["C21/57", "C99/1"])
    told = []

    def tell() -> None:
        store = FileStore(tmp_path / "store")
        book = Book(store)
        for symbol in book.due(watch, ["C21/57", "C99/1"], book.arrivals()):
            if book.claim(watch, symbol):
                told.append(symbol)
                book.tell(watch, symbol)
        store.close()

    threads = [threading.Thread(target=tell) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == ["C99/1"]
    assert not first.due(watch, ["C21/57", "C99/1"], first.arrivals())
    first.stop(watch.id)
    assert not first.watches()
