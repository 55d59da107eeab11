"""What the faults are done to: small corpora that follow each other, their true answers, and processes to be killed."""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import indexer.build.build  # noqa: F401 (a forked process has everything at hand, so that kills meet the work itself)
from indexer import Index
from indexer.build.build import index_corpus

LANGUAGES = {"en": "true", "fr": "false"}
_QUESTIONS = (("survey on helplines", "en"), ("item agreed survey21", "en"), ("enquête sur le signalement", "fr"))
_TEXT = {
    "en": ("Kenya presented survey{n} on helplines, and the Chair welcomed it.", "The group agreed on item{n}."),
    "fr": ("Le Kenya a présenté l'enquête{n} sur le signalement.", "Le groupe est convenu du point{n}."),
}
_VOCABULARY = "- id: 'helpline'\n  kind: term\n  labels: {en: 'helpline', fr: 'signalement'}\n"

Answers = tuple[tuple[str, ...], ...]
"""Everything that an index has to say: all its units, and what it finds."""


def make_corpus(folder: Path, reports: int) -> Path:
    """A corpus with so many reports, in two languages; with more reports it is the same and more."""
    (folder / "vocabulary").mkdir(parents=True)
    (folder / "vocabulary" / "terms.yaml").write_text(_VOCABULARY)
    for number in range(1, reports + 1):
        place = folder / "reports" / f"C30-{number}"
        place.mkdir(parents=True)
        for code, (presented, agreed) in _TEXT.items():
            lines = ["1\tPresentations", *(f"1.{i}\t{presented.format(n=10 * number + i)}" for i in range(1, 5))]
            lines += ["2\tOutcomes", *(f"2.{i}\t{agreed.format(n=10 * number + i)}" for i in range(1, 4)), ""]
            (place / f"{code}.txt").write_text("\n".join(lines), encoding="utf-8")
    versions = ", ".join(f"{code}: {{official: {official}}}" for code, official in LANGUAGES.items())
    meetings = [f"  - {{number: {n}, report: 'C30/{n}'}}" for n in range(1, reports + 1)]
    entries = [f"  - {{symbol: 'C30/{n}', meetings: [{n}], versions: {{{versions}}}}}" for n in range(1, reports + 1)]
    (folder / "catalogue.yaml").write_text("\n".join(["meetings:", *meetings, "reports:", *entries, ""]))
    return folder


def answers(index: Index) -> Answers:
    """All that the index says; raises IndexDamaged where it cannot."""
    units = tuple(f"{unit.report} {unit.language} {unit.number} {unit.text} {unit.facts}" for unit in index.units)
    found = [
        tuple(f"{hit.position} {hit.score:.9f} {hit.unit.report}" for hit in index.search(text, code))
        for text, code in _QUESTIONS
    ]
    return (units, *found)


@dataclass(frozen=True)
class State:
    """A corpus, and what an index of it says."""

    corpus: Path
    says: Answers


def state(folder: Path, reports: int) -> State:
    """The corpus with so many reports."""
    corpus = make_corpus(folder / f"corpus-{reports}", reports)
    return State(corpus, answers(index_corpus(corpus, None, strict=True).index))


class Child:
    """A copy of this process that does one piece of work, in a process group of its own."""

    def __init__(self, work: Callable[[], object], log: Path) -> None:
        self.log = log
        self.pid = os.fork()
        if not self.pid:
            _do(work, log)
        self.code: int | None = None

    def poll(self) -> int | None:
        """Exit code (negative: the signal that ended it), or None while it runs."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.code = os.waitstatus_to_exitcode(status) if pid else None
        return self.code

    def wait(self) -> int:
        """Exit code, when it ends."""
        if self.code is None:
            self.code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.code

    def kill(self) -> int:
        """Kill it alone, as the out-of-memory killer does; its exit code, 0 where it had done its work already."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
        return self.wait()

    def leaves_nobody_behind(self, patience: float = 5.0) -> bool:
        """Whether all processes that it started are gone soon after it."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                os.killpg(self.pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.01)
        return False


def _do(work: Callable[[], object], log: Path) -> None:
    code = 1
    try:
        os.setpgid(0, 0)
        handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for standard in (1, 2):
            os.dup2(handle, standard)
        work()
        code = 0
    except BaseException:  # noqa: BLE001 (it must not go on as a second test run)
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)
