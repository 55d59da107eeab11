"""The whole program: `cop index`, a report added, `cop ask` from start to exit, from a Slack event to its answer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.compare import Effort, Row, Say, percentile
from tests.benchmarks.process import Worker, WorkerFailed, drop_from_cache, environment, size_of
from tests.evaluation.questions import load_cases

WHOLE = "the whole program"
_QUESTIONS = 6
"""Questions that a process of its own is started for; one a language."""
_SLACK_QUESTIONS = 60
_COP = [str(Path(sys.executable).parent / "cop")]

UNITS = {
    "cop index": "s",
    "cop index, nothing changed": "s",
    "cop index, a report added": "s",
    "cop index peak": "B",
    "corpus": "B",
    "disk": "B",
    "cop --version": "s",
    "cop ask cold": "s",
    "cop ask warm": "s",
    "cop ask peak": "B",
    "Slack p50": "s",
    "Slack p95": "s",
    "Slack p99": "s",
}
"""The figures. `cop --version`: what starting the program costs without an index."""


def measure(size: int, folder: Path, texts: Path | None, effort: Effort, say: Say) -> Row:
    """Make a corpus of the size in the folder, and measure the program on it."""
    corpus, index = folder / "corpus", folder / "index"
    row = Row(WHOLE, size)
    say(f"{size:,} paragraphs: writing a corpus")
    try:
        with Worker("corpus", corpus, size, texts or "") as worker:
            reports = worker.answer()
        row.figures["corpus"] = size_of(corpus)
        _index(row, corpus, index, say)
        _ask(row, corpus, index, effort.openings, say)
        say("from a Slack event to its answer")
        with Worker("slack", corpus, index, folder / "slack.sqlite3", *_questions(_SLACK_QUESTIONS)) as worker:
            taken = sorted(worker.answer())
        row.figures |= {f"Slack p{part}": percentile(taken, part) for part in (50, 95, 99)}
        say("adding a report")
        with Worker("corpus", corpus, 1, texts or "", reports) as worker:
            worker.answer()
        row.figures["cop index, a report added"] = _run(corpus, index, "index")[0]
    except (WorkerFailed, subprocess.SubprocessError) as error:
        row.skipped = f"failed: {error}"
    return row


def _index(row: Row, corpus: Path, index: Path, say: Say) -> None:
    say("cop index")
    row.figures["cop index"], row.figures["cop index peak"] = _run(corpus, index, "index")
    row.figures["disk"] = size_of(index)
    row.figures["cop index, nothing changed"] = _run(corpus, index, "index")[0]


def _ask(row: Row, corpus: Path, index: Path, runs: int, say: Say) -> None:
    """Each question cold, then warm; medians over questions and runs."""
    questions = _questions(_QUESTIONS)
    cold, warm, bare, peaks = [], [], [], []
    for number in range(runs):
        for question in questions:
            say(f"cop ask, run {number + 1} of {runs}")
            drop_from_cache(index)
            cold.append(_run(corpus, index, "ask", question)[0])
            seconds, peak = _run(corpus, index, "ask", question)
            warm.append(seconds)
            peaks.append(peak)
            bare.append(_wait([*_COP, "--version"])[0])
    row.figures |= {"cop ask cold": median(cold), "cop ask warm": median(warm), "cop --version": median(bare)}
    row.figures["cop ask peak"] = max(peaks)


def _questions(count: int) -> list[str]:
    """Questions of the project's own evaluation sets, the languages in turn."""
    by_language: dict[str, list[str]] = {}
    for case in load_cases():
        by_language.setdefault(case.language, []).append(case.question)
    return [by_language[code][i] for i in range(-(-count // len(by_language))) for code in sorted(by_language)][:count]


def _run(corpus: Path, index: Path, command: str, *arguments: str) -> tuple[float, int]:
    return _wait(
        [*_COP, command, "--corpus", str(corpus), "--index", str(index), *(["--", *arguments] if arguments else [])]
    )


def _wait(command: list[str]) -> tuple[float, int]:
    """Seconds from start to exit, and the highest resident memory (bytes); this process is smaller than that."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment())
    assert process.stderr
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.SubprocessError(errors.decode().strip().splitlines()[-1])
    return seconds, usage.ru_maxrss * 1024
