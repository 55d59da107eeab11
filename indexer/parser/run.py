"""Paths through a document: which numbers at the start of its lines are its own, each path with its weight.

A document's own numbers go up by one, each level inside its parent: 1, 1.1, 1.2, 2 or 1, 2, 3 or 1, 1.1, 1.1.1; in
versions that print the section last they are turned round, proved by the section that encloses them and never by the
language. Weights say how telling each observation is: a number that goes on with the run counts most; a gap, a repeat
or a change of the printed order has to be paid for by what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.parser.draft import Entry
from indexer.parser.shapes import is_heading_like

_CONTINUES = 2.0
_GAP = 0.6
_MOST_GAPS = 4
_REPEATED = 0.4
_ORDER_CHANGES = 0.6
_HEADING = 1.5
_SENTENCE_AMONG_LEVELS = 0.2
"""A sentence with a section's number, where paragraphs have numbers in levels."""
_LEVELS_AMONG_PLAIN = 1.0
_HEADING_MISSING = -0.5
_SECTION_SKIPPED = 1.0
_FURTHEST_SKIP = 3
_FURTHEST_START = 12
"""An excerpt may start at a later section."""
_LEVELS_IN_TEXT = -0.5
_QUOTED_RUN = 1.3
"""A number that goes on with the run of what is quoted."""
_FORM_CHANGES = 1.5
_OTHER_FORMS = ("plain", "1)")
_OTHER_HEADINGS = 1.0
"""A heading with a number of its own over paragraphs that are numbered through the report."""
_STARTS_OTHER = 0.8
_STARTS_AGAIN = 1.0
_WIDEST_GAP = 20
_MOST_PATHS = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number at the start of a line, with what speaks for and against it whatever the run."""

    entry: Entry
    text: str
    """What it would be the number of: the rest of its line, or the next one."""
    doubt: float
    listed: bool
    """The line before it announces a list or a quotation."""
    behind_sentence: bool
    """The line before it ends a sentence, is a heading or stands before all numbers, and no quotation is open."""
    under_heading: bool
    """A heading of another form stands between it and the number before it."""

    @property
    def is_heading_like(self) -> bool:
        """Whether what it would be the number of looks like a heading."""
        return is_heading_like(self.text)


@dataclass(frozen=True, slots=True)
class State:
    """All that decides what may follow."""

    run: tuple[int, ...] = ()
    other: int = 0
    """Number of the last heading that has a run of its own."""
    form: str = ""
    """Form of the first level."""
    kind: str = ""
    """`plain` or `levels`, as the first numbered paragraph is."""
    section_first: bool | None = None
    """Printed order of the last number that tells; None before the first."""
    again: bool | None = None
    """Whether the run starts again under each heading."""
    quoted: tuple[int, ...] = ()
    """Last number of the list or quotation that the path is in."""


@dataclass(frozen=True, slots=True)
class Path:
    """A reading of the document up to some candidate."""

    score: float = 0.0
    state: State = State()
    role: str = "text"
    number: tuple[int, ...] = ()
    before: Path | None = None


def beams_of(candidates: list[Candidate]) -> list[list[Path]]:
    """The best paths up to each candidate, the best first, and those behind the last one."""
    beams = [[Path()]]
    for candidate in candidates:
        beams.append(beam(longer_paths(beams[-1], candidate)))
    return beams


def longer_paths(paths: list[Path], candidate: Candidate) -> Iterator[Path]:
    """Every reading of the candidate behind each of the paths."""
    return (longer for path in paths for longer in _readings(path, candidate))


def beam(paths: Iterable[Path]) -> list[Path]:
    """The best path to each state."""
    best: dict[State, Path] = {}
    for path in paths:
        if path.state not in best or path.score > best[path.state].score:
            best[path.state] = path
    return sorted(best.values(), key=lambda path: -path.score)[:_MOST_PATHS]


def _readings(path: Path, candidate: Candidate) -> Iterator[Path]:
    yield _as_text(path, candidate)
    entry = candidate.entry
    if "\t" in entry.text and len(entry.numbers) == 1:  # a row of a table, or a line of a table of contents
        return
    if len(entry.numbers) == 1:
        yield from _as_other_heading(path, candidate)
        yield from _as_first_level(path, candidate)
    else:
        yield from _as_levels(path, candidate)


def _as_text(path: Path, candidate: Candidate) -> Path:
    numbers = candidate.entry.numbers
    goes_on = bool(path.state.quoted) and numbers in next_of(path.state.quoted)
    score = (_LEVELS_IN_TEXT if len(numbers) > 1 else 0.0) + goes_on * _QUOTED_RUN
    quoted = numbers if candidate.listed or goes_on else ()
    return Path(path.score + score, replace(path.state, quoted=quoted), before=path)


def _as_other_heading(path: Path, candidate: Candidate) -> Iterator[Path]:
    state, (number,) = path.state, candidate.entry.numbers
    is_listed = candidate.entry.form != "plain" and number == 1 and not candidate.behind_sentence
    if candidate.entry.form not in _OTHER_FORMS or is_listed or state.kind == "levels" or number != state.other + 1:
        return
    if candidate.is_heading_like and not candidate.doubt:
        gain = _OTHER_HEADINGS - (_STARTS_OTHER if number == 1 else 0)
        yield Path(path.score + gain, replace(state, other=number, quoted=()), "other", (number,), path)


def _as_first_level(path: Path, candidate: Candidate) -> Iterator[Path]:
    state, (number,), form = path.state, candidate.entry.numbers, candidate.entry.form
    if form != "plain" and state.form not in {form, ""}:
        return
    if form != "plain" and not state.form and state.run:
        return
    sentence = not candidate.is_heading_like
    kind = state.kind or ("plain" if sentence or form != "plain" else "")
    if kind == "plain":
        gain = _plain_gain(state, number, candidate)
    else:
        skipped = number - (state.run[0] if state.run else 0) - 1
        if not 0 <= skipped <= (_FURTHEST_SKIP if state.run else _FURTHEST_START - 1):
            return
        gain = (_SENTENCE_AMONG_LEVELS if sentence else _HEADING) - skipped * _SECTION_SKIPPED
    if gain is None:
        return
    again = number == 1 if kind == "plain" and candidate.under_heading and state.run else state.again
    changes = _FORM_CHANGES * (state.form not in {"", form})
    longer = replace(state, run=(number,), form=state.form or form, kind=kind, again=again, quoted=())
    yield Path(path.score + gain - changes - candidate.doubt, longer, "paragraph", (number,), path)


def _plain_gain(state: State, number: int, candidate: Candidate) -> float | None:
    """What a number is worth in a run of plain ones; None where it cannot be on the run."""
    last = state.run[0] if state.run else 0
    if number == 1 and state.run and candidate.under_heading and state.again is not False:
        return _CONTINUES - (_STARTS_AGAIN if state.again is None else 0)
    if not state.run:
        return _CONTINUES - (number - 1) * _SECTION_SKIPPED if number <= _FURTHEST_START else None
    if 0 < number - last <= _WIDEST_GAP:
        return _CONTINUES - _GAP * min(number - last - 1, _MOST_GAPS)
    return _REPEATED if number == last else None


def _as_levels(path: Path, candidate: Candidate) -> Iterator[Path]:
    state, numbers = path.state, candidate.entry.numbers
    same = numbers == numbers[::-1]
    for number, section_first in ((numbers, True), (numbers[::-1], False)):
        if same and not section_first:
            continue  # 2.2 reads the same both ways and tells nothing about the order
        gain = _levels_gain(state.run, number)
        if gain is None:
            continue
        if gain == _HEADING_MISSING and candidate.under_heading:
            gain = _CONTINUES
        if state.kind == "plain":
            gain = min(gain, _LEVELS_AMONG_PLAIN)
        order = state.section_first if same else section_first
        if None not in (order, state.section_first) and order != state.section_first:
            gain -= _ORDER_CHANGES
        longer = replace(state, run=number, kind=state.kind or "levels", section_first=order, quoted=())
        yield Path(path.score + gain - candidate.doubt, longer, "paragraph", number, path)


def _levels_gain(run: tuple[int, ...], number: tuple[int, ...]) -> float | None:
    """What a number in levels is worth behind the last one of the run; None where it cannot be on the run."""
    if 0 in number:
        return None
    *parents, last = number
    depth = len(parents)
    if run[:depth] == tuple(parents):
        before = run[depth] if len(run) > depth else 0
        if last > before:
            return _CONTINUES - _GAP * min(last - before - 1, _MOST_GAPS)
        return _REPEATED
    opened = next((i for i in range(depth) if i >= len(run) or run[i] != number[i]), depth)
    first = number[opened] - (run[opened] if opened < len(run) else 0)
    if first == 1 and all(n == 1 for n in number[opened + 1 :]):
        return _HEADING_MISSING
    return None


def next_of(number: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The numbers that may follow one of a run: its first child, or its own level or one above it by one higher."""
    above = {(*number[:i], number[i] + 1) for i in range(len(number))}
    return {(*number, 1), *above}
