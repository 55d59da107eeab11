"""A full disk, torn and altered files, several writers at once, readers while the index is swapped.

Whatever happens, the index says what it said before, or what it was to say after; what is wrong is told in one line
that names the place; and nothing is left over.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from indexer import Index
from indexer.build import build as building
from indexer.build.build import index_corpus
from indexer.build.open import open_current
from indexer.errors import IndexDamaged, StoreError
from tests.benchmarks.corpus import make_corpus
from tests.durability.victims import Answers, Child, State, answers, state

FLIPS = 16
"""Bits turned in each file, one at a time."""
ROUNDS, WRITERS = 15, 3


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> State:
    return state(tmp_path_factory.mktemp("before"), 8)


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> State:
    return state(tmp_path_factory.mktemp("after"), 9)


@pytest.fixture(params=["one segment", "segments"])
def segments(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether a report that is added makes the one segment anew, or comes into a segment beside it."""
    if request.param == "segments":
        monkeypatch.setattr(building, "_MIN_UNITS_APART", 0)
    return str(request.param)


def entries(index: Path) -> set[str]:
    return {path.relative_to(index).as_posix() for path in index.rglob("*") if path.name != "LOCK"}


def is_one_line_on(place: Path | str, text: str) -> bool:
    return "\n" not in text and str(place) in text


# A full disk ---------------------------------------------------------------------------------------------------------


def try_on_a_full_disk(index: Path, before: State, after: State, log: Path, limit: int | None = None) -> None:
    """Update the index where that cannot succeed; in a process of its own, for which files may not exceed the limit."""

    def work() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        with pytest.raises(StoreError, match="cannot be written") as error:
            index_corpus(after.corpus, index)
        assert is_one_line_on(index, str(error.value))
        told: list[str] = []
        assert answers(open_current(after.corpus, index, told.append)) == before.says
        assert len(told) == 1
        assert is_one_line_on(index, told[0])

    was = entries(index)
    child = Child(work, log)
    assert child.wait() == 0, f"limit {limit}: {log.read_text()}"
    assert child.leaves_nobody_behind()
    assert answers(Index.open(index)) == before.says
    assert entries(index) == was


@pytest.mark.slow
@pytest.mark.usefixtures("segments")
def test_files_that_may_not_grow(before: State, after: State, tmp_path: Path) -> None:
    index, other = tmp_path / "index", tmp_path / "other"
    index_corpus(before.corpus, index)
    index_corpus(after.corpus, other)
    largest = max(path.stat().st_size for path in other.rglob("*") if path.is_file())
    for step in range(12):
        try_on_a_full_disk(index, before, after, tmp_path / "log", largest * step // 12)
    assert answers(open_current(after.corpus, index, pytest.fail)) == after.says


def free(disk: Path) -> int:
    """Bytes that may yet be written."""
    status = os.statvfs(disk)
    return status.f_bavail * status.f_frsize


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=2m", "none", str(place)], check=False, capture_output=True
        ).returncode
    ):
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)  # lazily: indexes that were opened are still mapped


@pytest.mark.slow
@pytest.mark.usefixtures("segments")
def test_a_disk_without_room(before: State, after: State, small_disk: Path, tmp_path: Path) -> None:
    index, filler = small_disk / "index", small_disk / "filler"
    index_corpus(before.corpus, index)
    empty = free(small_disk)
    index_corpus(after.corpus, index)
    needed = empty - free(small_disk)
    shutil.rmtree(index)
    index_corpus(before.corpus, index)
    for step in range(12):
        filler.write_bytes(bytes(free(small_disk) - needed * step // 12))
        try_on_a_full_disk(index, before, after, tmp_path / "log")
        filler.unlink()
    assert answers(open_current(after.corpus, index, pytest.fail)) == after.says


@pytest.mark.slow
def test_a_disk_that_fills_while_many_versions_are_read(small_disk: Path, tmp_path: Path) -> None:
    """Parts are then written by processes of their own, on the way to the index."""
    corpus, index, filler = tmp_path / "many", small_disk / "index", small_disk / "filler"
    make_corpus(corpus, 500, None)
    for kilobytes in (0, 50, 100, 200, 400, 800, 1200):
        filler.write_bytes(bytes(max(0, free(small_disk) - kilobytes * 1024)))
        with pytest.raises(StoreError, match=f"{index}: cannot be written"):
            index_corpus(corpus, index)
        assert not list(index.glob("generations/*"))
        filler.unlink()


# Torn and altered files ----------------------------------------------------------------------------------------------


def said(index: Index) -> Answers:
    """What the index says, mended where it is found damaged while it is used."""
    try:
        return answers(index)
    except IndexDamaged as error:
        return answers(index.mended(error))


def told_of(index: Path, true: State) -> str:
    """What is told when the index is opened and used; empty where it says what is true."""
    try:
        assert answers(Index.open(index)) == true.says
    except StoreError as error:
        return str(error)
    return ""


def damages(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """The file torn at its start, somewhere, and before its end; and with single bits turned."""
    for length in (0, chance.randrange(len(data)), len(data) - 1):
        yield data[:length]
    for number in range(FLIPS):
        # any place; and more often than chance would have it the first and last bytes, which say how to read the rest
        place = (chance.randrange(len(data)), chance.randrange(min(64, len(data))), -1 - number)[number % 3]
        turned = bytearray(data)
        turned[place] ^= 1 << chance.randrange(8)
        yield bytes(turned)


@pytest.mark.slow
def test_a_damaged_file_is_found_and_mended(before: State, after: State, segments: str, tmp_path: Path) -> None:
    whole, index, broken = tmp_path / "whole", tmp_path / "index", tmp_path / "broken"
    index_corpus(before.corpus, whole)
    index_corpus(after.corpus, whole)
    shutil.copytree(after.corpus, broken)
    (broken / "catalogue.yaml").write_text("meetings: [\n")
    generation = Path("generations") / (whole / "CURRENT").read_text().strip()
    names = [Path("CURRENT"), *sorted(path.relative_to(whole) for path in (whole / generation).iterdir())]
    chance, found, tried = random.Random(3), 0, 0
    for name in names:
        for data in damages((whole / name).read_bytes(), chance):
            tried += 1
            shutil.rmtree(index, ignore_errors=True)
            index = tmp_path / f"index-{tried}"  # of another name: what was found damaged is remembered by its path
            shutil.copytree(whole, index)  # no links: each generation has files of its own
            (index / name).write_bytes(data)
            fault = told_of(index, after)
            if not fault:
                continue  # the bit means nothing
            found += 1
            assert is_one_line_on(index / name, fault)
            told: list[str] = []
            assert said(open_current(broken, index, told.append)) in {before.says, after.says}
            assert len(set(told)) == 1, told
            told.clear()
            assert said(open_current(after.corpus, index, told.append)) == after.says
            assert len(told) <= 1, told
            assert answers(Index.open(index)) == after.says
    print(f"\n{segments}: {found} of {tried} damages in {len(names)} files meant something; all were found and mended")
    assert found > tried / 2


# Several writers and readers ----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.usefixtures("segments")
def test_writers_and_readers_at_once(before: State, after: State, tmp_path: Path) -> None:
    index, stop, chance = tmp_path / "index", tmp_path / "stop", random.Random(4)
    index_corpus(before.corpus, index)
    opened = Index.open(index)
    possible = {before.says, after.says}

    def read() -> None:
        times = 0
        while not stop.exists():
            assert answers(Index.open(index)) in possible
            times += 1
        assert times > ROUNDS

    def write(target: State, pause: float) -> None:
        time.sleep(pause)
        index_corpus(target.corpus, index)

    readers = [Child(read, tmp_path / f"reader-{i}") for i in range(2)]
    for number in range(ROUNDS):
        writers = []
        for i in range(WRITERS):
            target, pause = chance.choice((before, after)), chance.uniform(0, 0.05)
            writers.append(Child(partial(write, target, pause), tmp_path / f"writer-{i}"))
        if number % 3 == 2:
            time.sleep(chance.uniform(0, 0.3))
            assert writers.pop().kill() in {0, -9}
        for writer in writers:
            assert writer.wait() == 0, writer.log.read_text()
        assert answers(Index.open(index)) in possible
    stop.touch()
    for reader in readers:
        assert reader.wait() == 0, reader.log.read_text()
    assert answers(opened) == before.says  # though its files have gone
    index_corpus(after.corpus, index)
    assert answers(Index.open(index)) == after.says
    assert len(list((index / "generations").iterdir())) == 2
