"""Processes that are measured from outside: started, given orders, watched for memory, with a cold page cache."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_LOOK_EVERY = 0.1
"""Seconds between looks at the memory of a worker's own child processes."""


def environment() -> dict[str, str]:
    """Of a user: compiled modules are kept, so that start-up is not measured with compiling."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class WorkerFailed(Exception):
    """A worker ended before it answered; the message is the last line that it wrote."""


class Worker:
    """A `tests.benchmarks.worker` process."""

    def __init__(self, *arguments: object) -> None:
        self._errors = _Tail()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.worker", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        assert self._process.stderr
        self._errors.follow(self._process.stderr)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin
        if kind is not None:
            self._process.kill()
        self._process.stdin.close()
        self._process.wait()

    def order(self, name: str, *arguments: Any) -> None:
        """Give an order to a serving worker; `answer` waits for what comes of it."""
        assert self._process.stdin
        print(json.dumps([name, arguments]), file=self._process.stdin, flush=True)

    def answer(self) -> Any:
        """The answer to the oldest order without one, or to what the command line ordered. Raises WorkerFailed."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            code = self._process.wait()
            raise WorkerFailed(self._errors.last or f"ended with code {code}")
        return json.loads(line)

    def ask(self, name: str, *arguments: Any) -> Any:
        """Give an order and wait for its answer."""
        self.order(name, *arguments)
        return self.answer()

    def watched(self) -> tuple[Any, int]:
        """The answer, and the most memory (proportional share, bytes) that its own child processes had meanwhile."""
        most, ready = 0, threading.Event()

        def watch() -> None:
            nonlocal most
            while not ready.wait(_LOOK_EVERY):
                most = max(most, sum(map(_share, _children(self._process.pid))))

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            return self.answer(), most
        finally:
            ready.set()
            watcher.join()


class _Tail:
    """Keeps the last line of a stream."""

    def __init__(self) -> None:
        self.last = ""

    def follow(self, stream: Any) -> None:
        def read() -> None:
            for line in stream:
                self.last = line.strip() or self.last

        threading.Thread(target=read, daemon=True).start()


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            own = [int(child) for child in task.read_text().split()]
        except OSError:
            continue
        for child in own:
            found += [child, *_children(child)]
    return found


def _share(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def drop_from_cache(folder: Path) -> None:
    """Have the kernel forget what it holds of the files (written first), so that the next reader reads the disk."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)


def size_of(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
