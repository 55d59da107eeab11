"""All engines at one size: built, opened and asked in processes of their own, in turns so that all meet the same noise.

A question's time is its median over the rounds; percentiles are taken over the questions.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks.engines import WORDS, Engine
from tests.benchmarks.process import Worker, WorkerFailed, drop_from_cache, size_of

_AGAIN_BELOW = 10.0
"""Seconds spent on builds or openings of an engine above which it is not done again for a better median."""
_AT_A_TIME = 25
"""Questions that an engine is asked before it is another's turn."""
_FEWEST, _COMPARED = 20, 50
"""Questions that even a slow engine is asked in a round; and those whose answers are compared with this index's."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How often things are done."""

    builds: int = 3
    openings: int = 3
    rounds: int = 5
    asking: float = 20.0
    """Seconds for all rounds of one engine: a slow one is asked fewer questions."""
    loop: float = 2.0
    """Seconds that throughput is measured for."""


Say = Callable[[str], None]


@dataclass
class Row:
    """What was measured of an engine at a size: seconds and bytes. An empty `skipped` means that it was."""

    engine: str
    size: int
    skipped: str = ""
    figures: dict[str, float] = field(default_factory=dict)


UNITS = {
    "build": "s",
    "build peak": "B",
    "build input": "B",
    "disk": "B",
    "import": "s",
    "open cold": "s",
    "open warm": "s",
    "first cold": "s",
    "first warm": "s",
    "p50": "s",
    "p95": "s",
    "p99": "s",
    "per second, 1 process": "/s",
    "per second, 2 processes": "/s",
    "query rss": "B",
    "query pss": "B",
    "query anonymous": "B",
    "questions": "",
    "overlap": "",
}
"""The figures. `build input`: what the process held before it built, paragraphs included; `build peak` counts it in.
`overlap`: share of the ten best that this index, fed the same words, finds too."""


@dataclass(frozen=True, slots=True)
class _Entrant:
    """An engine at work: its row, and where its index lies."""

    engine: Engine
    row: Row
    place: Path


class Comparison:
    """Measures engines on the files that `data.make` wrote; their indexes lie in subfolders of `folder`."""

    def __init__(self, files: Path, folder: Path, effort: Effort, say: Say) -> None:
        self._files, self._folder, self._effort, self._say = files, folder, effort, say

    def measure(self, engines: Sequence[Engine], size: int, skipped: Mapping[str, str]) -> list[Row]:
        """A row for each engine; `skipped` has the reasons of those that are not to be tried."""
        rows = [Row(engine.name, size, skipped.get(engine.name, "")) for engine in engines]
        entrants = [
            _Entrant(engine, row, self._folder / str(i))
            for i, (engine, row) in enumerate(zip(engines, rows, strict=True))
            if not row.skipped
        ]
        self._build([each for each in entrants if each.engine.keeps])
        entrants = [each for each in entrants if not each.row.skipped]
        self._open([each for each in entrants if each.engine.keeps])
        self._ask(entrants)
        return rows

    def _serve(self, each: _Entrant) -> Worker:
        return Worker("serve", each.engine.name, self._files, each.place)

    def _build(self, entrants: Sequence[_Entrant]) -> None:
        taken: dict[str, list[float]] = {each.engine.name: [] for each in entrants}
        for _ in range(self._effort.builds):
            for each in entrants:
                seconds = taken[each.engine.name]
                if not each.row.skipped and sum(seconds) < _AGAIN_BELOW:
                    self._build_one(each, seconds)

    def _build_one(self, each: _Entrant, seconds: list[float]) -> None:
        self._say(f"{each.row.size:,} paragraphs: building {each.engine.name}")
        shutil.rmtree(each.place, ignore_errors=True)
        each.place.mkdir(parents=True)
        try:
            with Worker("build", each.engine.name, self._files, each.place) as worker:
                made, children = worker.watched()
        except WorkerFailed as error:
            each.row.skipped = f"the build failed: {error}"
            return
        seconds.append(made["seconds"])
        each.row.figures |= {
            "build": median(seconds),
            "build peak": max(each.row.figures.get("build peak", 0), made["peak"] + children),
            "build input": made["before"],
            "disk": size_of(each.place),
        }

    def _open(self, entrants: Sequence[_Entrant]) -> None:
        for each in entrants:
            drop_from_cache(each.place)  # waits until they are written, which is no engine's opening time
        taken: dict[str, dict[str, list[float]]] = {each.engine.name: {} for each in entrants}
        for _ in range(self._effort.openings):
            for each in entrants:
                figures = taken[each.engine.name]
                if sum(map(sum, figures.values())) < _AGAIN_BELOW:
                    self._say(f"{each.row.size:,} paragraphs: opening {each.engine.name}")
                    self._open_one(each, figures)
        for each in entrants:
            each.row.figures |= {key: median(values) for key, values in taken[each.engine.name].items()}

    def _open_one(self, each: _Entrant, figures: dict[str, list[float]]) -> None:
        for state in ("cold", "warm"):
            if state == "cold":
                drop_from_cache(each.place)
            with self._serve(each) as worker:
                for name, seconds in worker.ask("open").items():
                    figures.setdefault(name if name == "import" else f"{name} {state}", []).append(seconds)

    def _ask(self, entrants: Sequence[_Entrant]) -> None:
        with ExitStack() as stack:
            served = [(each, stack.enter_context(self._serve(each))) for each in entrants]
            for each, worker in served:
                opened = worker.ask("open")
                if not each.engine.keeps:  # it is built whenever it is opened
                    each.row.figures |= {"build": opened["open"], "first warm": opened["first"]}
            self._time_questions(served)
            self._compare_answers(served)
            for each, worker in served:
                memory = worker.ask("memory")
                each.row.figures |= {f"query {key}": memory[key] for key in ("rss", "pss", "anonymous")}
                if not each.engine.keeps:
                    each.row.figures["build peak"] = memory["peak"]
                self._measure_throughput(each, worker)

    def _time_questions(self, served: Sequence[tuple[_Entrant, Worker]]) -> None:
        counts = [self._affordable(worker) for _, worker in served]
        taken: list[list[list[float]]] = [[[] for _ in range(count)] for count in counts]
        for number in range(self._effort.rounds):
            self._say(f"questions, round {number + 1} of {self._effort.rounds}")
            for first in range(0, max(counts, default=0), _AT_A_TIME):
                for (_, worker), count, times in zip(served, counts, taken, strict=True):
                    last = min(first + _AT_A_TIME, count)
                    for question, seconds in enumerate(worker.ask("ask", first, last), start=first):
                        times[question].append(seconds)
        for (each, _), questions in zip(served, taken, strict=True):
            middle = sorted(median(times) for times in questions)
            each.row.figures |= {f"p{part}": percentile(middle, part) for part in (50, 95, 99)}
            each.row.figures["questions"] = len(middle)

    def _affordable(self, worker: Worker) -> int:
        """How many questions an engine has the time for."""
        total, sample = int(worker.ask("count")), median(worker.ask("ask", 0, 3))
        return min(total, max(_FEWEST, int(self._effort.asking / self._effort.rounds / sample)))

    def _compare_answers(self, served: Sequence[tuple[_Entrant, Worker]]) -> None:
        count = min(_COMPARED, *(int(each.row.figures["questions"]) for each, _ in served))
        answers = {each.engine.name: worker.ask("answers", count) for each, worker in served}
        for each, _ in served:
            if WORDS in answers:
                each.row.figures["overlap"] = _overlap(answers[WORDS], answers[each.engine.name])

    def _measure_throughput(self, each: _Entrant, worker: Worker) -> None:
        self._say(f"throughput of {each.engine.name}")
        loop = self._effort.loop
        each.row.figures["per second, 1 process"] = worker.ask("loop", loop)
        with self._serve(each) as second:
            second.ask("open")
            for one in (worker, second):
                one.order("loop", loop)
            each.row.figures["per second, 2 processes"] = worker.answer() + second.answer()


def percentile(ordered: Sequence[float], part: int) -> float:
    """The value that `part` per cent of the ordered values do not exceed."""
    return ordered[max(0, -(-len(ordered) * part // 100) - 1)]


def _overlap(ours: list[list[int]], theirs: list[list[int]]) -> float:
    shares = [len(set(a) & set(b)) / len(a) for a, b in zip(ours, theirs, strict=False) if a]
    return sum(shares) / len(shares) if shares else 0.0
