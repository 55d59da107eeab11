"""A process of its own for one job, so that time and memory are the job's: only what it needs is imported.

`make`: text for the engines. `build`: an engine's index. `serve`: answer with it; orders come as JSON lines on standard
input. `corpus`: a corpus folder. `slack`: from Slack events to answers. Results go as JSON lines to standard output.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks import data
from tests.benchmarks.engines import BY_NAME, Search

clock = time.perf_counter


def build(name: str, files: Path, folder: Path) -> dict[str, Any]:
    """Index the paragraphs, which are in memory when the clock starts; done when the index is on disk."""
    engine = BY_NAME[name]
    documents = data.paragraphs(files, engine.form)
    engine.load()
    gc.collect()
    gc.freeze()  # the paragraphs are nobody's garbage
    before = memory()
    began = clock()
    engine.build(documents, folder)
    seconds = clock() - began
    return {"seconds": seconds, "before": before["rss"], "peak": memory()["peak"]}


class Server:
    """Opens an index and answers questions; the methods are the orders."""

    def __init__(self, name: str, files: Path, folder: Path) -> None:
        self._engine, self._files, self._folder = BY_NAME[name], files, folder
        self._questions = data.questions(files, self._engine.question)
        self._search: Search | None = None

    def open(self) -> dict[str, float]:
        """Seconds of importing, of opening, and of the first question; and bytes in memory before all that."""
        began = clock()
        self._engine.load()
        loaded = clock()
        source: Any = self._folder if self._engine.keeps else data.paragraphs(self._files, self._engine.form)
        ready = clock()
        self._search = self._engine.open(source)
        opened = clock()
        self._search(self._questions[0])
        return {"import": loaded - began, "open": opened - ready, "first": clock() - opened}

    def ask(self, first: int, last: int) -> list[float]:
        """Seconds of each of these questions."""
        assert self._search
        seconds = []
        for question in self._questions[first:last]:
            began = clock()
            self._search(question)
            seconds.append(clock() - began)
        return seconds

    def loop(self, limit: float) -> float:
        """Questions a second, one after the other, for so many seconds."""
        assert self._search
        began, count = clock(), 0
        while clock() - began < limit:
            self._search(self._questions[count % len(self._questions)])
            count += 1
        return count / (clock() - began)

    def answers(self, count: int) -> list[list[int]]:
        """The positions found for the first questions."""
        assert self._search
        return [self._search(question) for question in self._questions[:count]]

    def count(self) -> int:
        """How many questions there are."""
        return len(self._questions)

    def memory(self) -> dict[str, int]:
        """Bytes in memory now."""
        return memory()


def memory() -> dict[str, int]:
    """Bytes of this process, by the kernel: resident, proportional share, anonymous, and the highest resident so far.

    The highest is VmHWM: unlike ru_maxrss it does not count what the parent had when it started us.
    """
    status = _kilobytes("/proc/self/status")
    return {
        "rss": status["VmRSS"],
        "anonymous": status["RssAnon"],
        "peak": status["VmHWM"],
        "pss": _kilobytes("/proc/self/smaps_rollup")["Pss"],
    }


def _kilobytes(path: str) -> dict[str, int]:
    found = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(":")
        if value.endswith(" kB"):
            found[name] = int(value.split()[0]) * 1024
    return found


def _make(folder: str, size: str, texts: str) -> Iterator[Any]:
    yield asdict(data.make(Path(folder), int(size), Path(texts) if texts else None))


def _build(name: str, files: str, folder: str) -> Iterator[Any]:
    yield build(name, Path(files), Path(folder))


def _serve(name: str, files: str, folder: str) -> Iterator[Any]:
    server = Server(name, Path(files), Path(folder))
    for line in sys.stdin:
        order, arguments = json.loads(line)
        yield getattr(server, order)(*arguments)


def _corpus(folder: str, size: str, texts: str, first: str = "0") -> Iterator[Any]:
    from tests.benchmarks.corpus import make_corpus

    yield make_corpus(Path(folder), int(size), Path(texts) if texts else None, first=int(first))


def _slack(corpus: str, index: str, store: str, *questions: str) -> Iterator[Any]:
    from tests.benchmarks.slackpath import seconds_to_answer

    yield seconds_to_answer(Path(corpus), Path(index), questions, Path(store))


JOBS: dict[str, Callable[..., Iterator[Any]]] = {
    "make": _make,
    "build": _build,
    "serve": _serve,
    "corpus": _corpus,
    "slack": _slack,
}


def main() -> None:
    """Do the job named on the command line."""
    job, *rest = sys.argv[1:]
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints goes elsewhere

    def say(value: Any) -> None:
        print(json.dumps(value), file=out, flush=True)

    for result in JOBS[job](*rest):
        say(result)


if __name__ == "__main__":
    main()
