"""Kill -9 at random points of building, adding and merging: more than 500 times.

After each kill the index says what it said before, or what it was to say after, and nothing else; nothing needs
mending; what killed builds left behind is gone after the next one that is let finish. Half of the kills come at a
moment drawn from the whole of the work, half from the time in which it writes. `-s` shows where they fell.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pytest

from indexer import Index
from indexer.build import build as building
from indexer.build.open import open_current
from indexer.errors import IndexMissing
from tests.durability.victims import Answers, Child, State, answers, state

KILLS = {"build": 120, "build on all cores": 40, "add": 200, "merge": 200}
_FINISH_EVERY = 8
"""After so many kills on average a build is let finish."""
_MEASURED = 5
_MANY = 12
"""Reports from which on versions are read by several processes."""


DONE = "finished before the kill"
CLEARING = "current already, clearing up"
BEGINNING = "nothing written yet"
READING = "reading reports"
SEGMENTS = "writing segments"
NAMES = "segments written"
WRITTEN = "all written, not yet current"
PHASES = (BEGINNING, READING, SEGMENTS, NAMES, WRITTEN, CLEARING, DONE)


@dataclass
class Pace:
    """How long the work takes, and the writing in it (seconds); what kills are aimed by."""

    whole: float
    writing: float

    def learn(self, *, too_late: bool) -> None:
        """Aim earlier after a miss, and a little later else: the machine is not always as fast."""
        factor = 0.95 if too_late else 1.01
        self.whole, self.writing = self.whole * factor, self.writing * factor


@dataclass
class Field:
    """An index that is killed at, and where the kills fell."""

    index: Path
    log: Path
    chance: random.Random
    phases: Counter[str] = field(default_factory=Counter)

    def start(self, target: State) -> Child:
        return Child(lambda: building.index_corpus(target.corpus, self.index), self.log)

    def pace(self, prepare: Callable[[], State]) -> Pace:
        """The pace of unhurt builds."""
        whole, writing = [], []
        for _ in range(_MEASURED):
            target = prepare()
            before = self.evidence()
            began, child, wrote = time.perf_counter(), self.start(target), 0.0
            while child.poll() is None:
                if not wrote and self.evidence() != before:
                    wrote = time.perf_counter()
                time.sleep(0.0005)
            assert child.code == 0, self.log.read_text()
            whole.append(time.perf_counter() - began)
            writing.append(time.perf_counter() - (wrote or began))
        return Pace(median(whole), median(writing))

    def kill_one(self, target: State, pace: Pace) -> str:
        """Start the work, kill it at random; the phase that it was in."""
        pointer, names = self.evidence()
        child = self.start(target)
        if self.chance.random() < 0.5:
            time.sleep(self.chance.uniform(0, pace.whole))
        else:
            while child.poll() is None and self.evidence() == (pointer, names):
                time.sleep(0.0002)
            time.sleep(self.chance.uniform(0, pace.writing))
        code = child.kill()
        assert code in {0, -9}, self.log.read_text()
        assert child.leaves_nobody_behind()
        phase = DONE if code == 0 else self.phase(pointer, names)
        pace.learn(too_late=phase == DONE)
        self.phases[phase] += 1
        return phase

    @property
    def kills(self) -> int:
        """How many met a process that was at work."""
        return self.phases.total() - self.phases[DONE]

    def is_enough(self, kills: int) -> bool:
        """Whether so many are done, and one fell into the short end of the work; without it, ten times as many."""
        late = self.phases[WRITTEN] + self.phases[CLEARING]
        return self.kills >= (kills if late else 10 * kills)

    def evidence(self) -> tuple[str, frozenset[str]]:
        """What CURRENT says, and the generations there are."""
        try:
            pointer = (self.index / "CURRENT").read_text()
        except FileNotFoundError:
            pointer = ""
        generations = self.index / "generations"
        return pointer, frozenset(p.name for p in generations.iterdir()) if generations.is_dir() else frozenset()

    def phase(self, pointer: str, names: frozenset[str]) -> str:
        """How far a killed build came, by what it left."""
        now, there = self.evidence()
        if now != pointer:
            return CLEARING
        new = [self.index / "generations" / name for name in there - names]
        if not new:
            return BEGINNING
        written = [path.name for path in new[0].iterdir()]
        if "manifest.json" in written:
            return WRITTEN
        if "names.cop" in written:
            return NAMES
        return SEGMENTS if any(name.startswith("segment-") for name in written) else READING

    def says(self) -> Answers | None:
        """What the index says; None where there is none yet. Anything wrong with it is raised."""
        try:
            return answers(Index.open(self.index))
        except IndexMissing:
            return None

    def finish(self, target: State) -> None:
        """Open the index as the program does, which builds what a kill left undone; a build leaves nothing over."""
        told: list[str] = []
        assert answers(open_current(target.corpus, self.index, told.append)) == target.says
        assert told == []
        assert self.start(target).wait() == 0, self.log.read_text()
        assert self.says() == target.says
        generations = list((self.index / "generations").iterdir())
        assert len(generations) <= 2
        assert all((generation / "manifest.json").is_file() for generation in generations)
        assert not any(path.is_dir() for generation in generations for path in generation.iterdir())
        assert {path.name for path in self.index.iterdir()} <= {"CURRENT", "LOCK", "generations"}


def judge(one: Field, kind: str, began: float, pace: Pace) -> None:
    """Tell where the kills fell; they prove something only where they fell into all parts of the work."""
    print(f"\n{kind}: {one.kills} kills in {time.monotonic() - began:.0f} s", end="")
    print(f" (the work took about {pace.whole:.3f} s, the writing in it {pace.writing:.3f} s)")
    for phase in PHASES:
        print(f"  {one.phases[phase]:4} {phase}")
    assert one.phases[READING] + one.phases[SEGMENTS] + one.phases[NAMES] > one.kills / 5
    assert one.phases[WRITTEN] + one.phases[CLEARING] > 0


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "reports"), [("build", 3), ("build on all cores", _MANY)])
def test_a_killed_first_build_leaves_nothing_or_the_whole(tmp_path: Path, kind: str, reports: int) -> None:
    target, chance, began = state(tmp_path, reports), random.Random(1), time.monotonic()
    numbers = iter(range(10_000))
    one = Field(tmp_path / "index", tmp_path / "log", chance)

    def fresh() -> State:
        one.index = tmp_path / f"index-{next(numbers)}"
        return target

    pace = one.pace(fresh)
    fresh()
    while not one.is_enough(KILLS[kind]):
        done = one.kill_one(target, pace) in {DONE, CLEARING}
        assert one.says() == (target.says if done else None)
        if done or chance.random() < 1 / _FINISH_EVERY:
            one.finish(target)
            fresh()
    judge(one, kind, began, pace)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["add", "merge"])
def test_a_killed_change_leaves_the_index_before_or_the_one_after(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports come and go: in one segment, or (`merge`) in segments that are kept, added and merged."""
    if kind == "merge":
        monkeypatch.setattr(building, "_MIN_UNITS_APART", 0)
    states = [state(tmp_path, reports) for reports in (8, 9, 10, 11)]
    one, began = Field(tmp_path / "index", tmp_path / "log", random.Random(2)), time.monotonic()
    current, segments = states[0], Counter[int]()
    one.finish(current)

    def another() -> State:
        return one.chance.choice([each for each in states if each is not current])

    def unhurt() -> State:
        nonlocal current
        current = another()
        return current

    pace = one.pace(unhurt)
    while not one.is_enough(KILLS[kind]):
        target = another()
        if one.kill_one(target, pace) in {DONE, CLEARING}:
            current = target
        assert one.says() == current.says
        if one.chance.random() < 1 / _FINISH_EVERY:
            one.finish(unhurt())
        segments[len(list((one.index / "generations" / one.evidence()[0]).glob("segment-*")))] += 1
    judge(one, kind, began, pace)
    print(f"  generations by how many segments they had: {dict(segments)}")
    if kind == "merge":
        assert len(segments) > 1
