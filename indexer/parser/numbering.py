"""The report's own numbers, found as the run through the whole document that has the most evidence for it.

Each number at the start of a line can be the report's own or part of the text (a quoted resolution, a date, a sum). A
reading of the document is a path of such choices; the path with the most weight wins. Its own numbers go up by one,
each level inside its parent: 1, 1.1, 1.2, 2 or 1, 2, 3 or 1, 1.1, 1.1.1; in versions that print the section last they
are turned round, proved by the section that encloses them and never by the language. Weights say how telling each
observation is: a number that goes on with the run counts most; a gap, a repeat or a change of the printed order has to
be paid for by what follows. What could as well be read the other way is reported with both readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.model import Finding
from indexer.parser.draft import Draft, Entry
from indexer.parser.shapes import ends_sentence, is_heading_like, is_labelled_heading, leads_in, opens_with_date

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
_GOES_ON = 1.0
"""For each sign that a line only goes on with a sentence: what is before it does not end one, and it opens small."""
_LISTED = 0.7
"""The line before it announces a list or a quotation."""
_TYPED = 2.2
"""A number typed where the format itself makes the others."""
_DATE = 5.0
_FORM_CHANGES = 1.5
_OTHER_HEADINGS = 1.0
"""A heading with a number of its own over paragraphs that are numbered through the report."""
_STARTS_OTHER = 0.8
_STARTS_AGAIN = 1.0
_WIDEST_GAP = 20
_MOST_PATHS = 24
_DOUBTFUL = 0.5
"""Two readings whose weights differ by less are both told."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A number at the start of a line, with what speaks for and against it whatever the run."""

    entry: Entry
    text: str
    """What it would be the number of: the rest of its line, or the next one."""
    doubt: float
    listed: bool
    """The line before it announces a list or a quotation."""
    under_heading: bool
    """A heading of another form stands between it and the number before it."""

    @property
    def is_heading_like(self) -> bool:
        return is_heading_like(self.text)


@dataclass(frozen=True, slots=True)
class _State:
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
class _Path:
    """A reading of the document up to some candidate."""

    score: float = 0.0
    state: _State = _State()
    role: str = "text"
    number: tuple[int, ...] = ()
    before: _Path | None = None


def prove_numbers(draft: Draft) -> Draft:
    """Set role and number of every entry whose number is the report's own; report what is in doubt."""
    candidates = dict(_candidates(draft))
    beams = _beams(list(candidates.values()))
    chosen = beams[-1][0]
    entries = list(draft.entries)
    for index, step in zip(candidates, _steps(chosen), strict=True):
        entries[index] = replace(entries[index], role=step.role, number=step.number)
    if chosen.state.again:
        entries = _numbered_in_sections(entries)
    findings = tuple(_doubts(list(candidates.values()), beams))
    return replace(draft, entries=tuple(entries), findings=draft.findings + findings)


def _numbered_in_sections(entries: list[Entry]) -> list[Entry]:
    """Put the section before numbers that start again under each heading."""
    section = 0
    numbered: list[Entry] = []
    for entry in entries:
        if is_labelled_heading(entry) and entry.role == "text":
            section = entry.numbers[0] if entry.numbers else section + 1
            numbered.append(replace(entry, number=(section,)))
        else:
            section = max(section, 1) if entry.number else section
            numbered.append(replace(entry, number=(section, *entry.number)) if entry.number else entry)
    return numbered


def _candidates(draft: Draft) -> Iterator[tuple[int, _Candidate]]:
    entries = draft.entries
    levels = [entry for entry in entries if len(entry.numbers) > 1]
    automatic = sum(entry.is_automatic for entry in levels) * 2 > len(levels)
    under_heading = False
    for index, entry in enumerate(entries):
        under_heading |= is_labelled_heading(entry)
        if not entry.numbers or is_labelled_heading(entry) or entry.form in {"roman", "han", "letter", "ordinal"}:
            continue
        before = entries[index - 1] if index else None
        behind = entries[index + 1] if index + 1 < len(entries) else None
        text = entry.text or (behind.whole if behind and not behind.printed else "")
        listed = before is not None and leads_in(before.text)
        doubt = _goes_on(before, entry, text) * _GOES_ON + listed * _LISTED
        doubt += _DATE * opens_with_date(entry, draft.language)
        if len(entry.numbers) > 1 and automatic and not entry.is_automatic:
            doubt += _TYPED
        yield index, _Candidate(entry, text, doubt, listed, under_heading)
        under_heading = False


def _goes_on(before: Entry | None, entry: Entry, text: str) -> int:
    """How many signs there are that the line only goes on with a sentence."""
    broken_off = entry.goes_on
    if before is not None and len(entry.numbers) > 1 and not (entry.gap_before or entry.is_automatic):
        opens = bool(before.printed) and len(before.numbers) < 2  # noqa: PLR2004 - a heading or a bullet
        ended = ends_sentence(before.text) or leads_in(before.text) or before.text.endswith((")", "”", "»", '"'))
        broken_off |= not (opens or ended or not before.text or is_labelled_heading(before) or before.text.isupper())
    return broken_off + text[:1].islower()


def _beams(candidates: list[_Candidate]) -> list[list[_Path]]:
    """The best paths up to each candidate, the best first, and those behind the last one."""
    beams = [[_Path()]]
    for candidate in candidates:
        beams.append(_beam(_longer(beams[-1], candidate)))
    return beams


def _longer(paths: list[_Path], candidate: _Candidate) -> Iterator[_Path]:
    return (longer for path in paths for longer in _readings(path, candidate))


def _beam(paths: Iterable[_Path]) -> list[_Path]:
    """The best path to each state."""
    best: dict[_State, _Path] = {}
    for path in paths:
        if path.state not in best or path.score > best[path.state].score:
            best[path.state] = path
    return sorted(best.values(), key=lambda path: -path.score)[:_MOST_PATHS]


def _steps(path: _Path) -> list[_Path]:
    steps = []
    while path.before is not None:
        steps.append(path)
        path = path.before
    return steps[::-1]


def _readings(path: _Path, candidate: _Candidate) -> Iterator[_Path]:
    yield _as_text(path, candidate)
    entry = candidate.entry
    if "\t" in entry.text and len(entry.numbers) == 1:  # a row of a table, or a line of a table of contents
        return
    if len(entry.numbers) == 1:
        yield from _as_other_heading(path, candidate)
        yield from _as_first_level(path, candidate)
    else:
        yield from _as_levels(path, candidate)


def _as_text(path: _Path, candidate: _Candidate) -> _Path:
    numbers = candidate.entry.numbers
    goes_on = bool(path.state.quoted) and numbers in _next_of(path.state.quoted)
    score = (_LEVELS_IN_TEXT if len(numbers) > 1 else 0.0) + goes_on * _QUOTED_RUN
    quoted = numbers if candidate.listed or goes_on else ()
    return _Path(path.score + score, replace(path.state, quoted=quoted), before=path)


def _as_other_heading(path: _Path, candidate: _Candidate) -> Iterator[_Path]:
    state, (number,) = path.state, candidate.entry.numbers
    if candidate.entry.form != "plain" or state.kind == "levels" or number != state.other + 1:
        return
    if candidate.is_heading_like and not candidate.doubt:
        gain = _OTHER_HEADINGS - (_STARTS_OTHER if number == 1 else 0)
        yield _Path(path.score + gain, replace(state, other=number, quoted=()), "other", (number,), path)


def _as_first_level(path: _Path, candidate: _Candidate) -> Iterator[_Path]:
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
    yield _Path(path.score + gain - changes - candidate.doubt, longer, "paragraph", (number,), path)


def _plain_gain(state: _State, number: int, candidate: _Candidate) -> float | None:
    """What a number is worth in a run of plain ones; None where it cannot be on the run."""
    last = state.run[0] if state.run else 0
    if number == 1 and state.run and candidate.under_heading and state.again is not False:
        return _CONTINUES - (_STARTS_AGAIN if state.again is None else 0)
    if not state.run:
        return _CONTINUES - (number - 1) * _SECTION_SKIPPED if number <= _FURTHEST_START else None
    if 0 < number - last <= _WIDEST_GAP:
        return _CONTINUES - _GAP * min(number - last - 1, _MOST_GAPS)
    return _REPEATED if number == last else None


def _as_levels(path: _Path, candidate: _Candidate) -> Iterator[_Path]:
    state, numbers = path.state, candidate.entry.numbers
    same = numbers == numbers[::-1]
    for number, section_first in ((numbers, True), (numbers[::-1], False)):
        if same and not section_first:
            continue  # 2.2 reads the same both ways and tells nothing about the order
        gain = _levels_gain(state.run, number)
        if gain is None:
            continue
        if state.kind == "plain":
            gain = min(gain, _LEVELS_AMONG_PLAIN)
        order = state.section_first if same else section_first
        if None not in (order, state.section_first) and order != state.section_first:
            gain -= _ORDER_CHANGES
        longer = replace(state, run=number, kind=state.kind or "levels", section_first=order, quoted=())
        yield _Path(path.score + gain - candidate.doubt, longer, "paragraph", number, path)


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


def _next_of(number: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The numbers that may follow one of a run: its first child, or its own level or one above it by one higher."""
    above = {(*number[:i], number[i] + 1) for i in range(len(number))}
    return {(*number, 1), *above}


def _doubts(candidates: list[_Candidate], beams: list[list[_Path]]) -> Iterator[Finding]:
    """Numbers that could nearly as well be read the other way."""
    steps = _steps(beams[-1][0])
    for index, (candidate, step) in enumerate(zip(candidates, steps, strict=True)):
        is_own = step.role != "text"
        assert step.before is not None
        likely = candidate.doubt >= _LISTED if is_own else candidate.entry.numbers in _next_of(step.before.state.run)
        if likely and _margin(candidates, beams, steps, index) < _DOUBTFUL:
            yield Finding(candidate.entry.lines[0], _told(candidate.entry, is_own=is_own))


def _margin(candidates: list[_Candidate], beams: list[list[_Path]], steps: list[_Path], index: int) -> float:
    """By how much the chosen reading of a candidate outweighs the other one, when all that follows is read anew."""
    is_own = steps[index].role != "text"
    others = [p for p in _longer(beams[index], candidates[index]) if (p.role != "text") != is_own]
    for candidate, step in zip(candidates[index + 1 :], steps[index:], strict=False):
        if not others or others[0].state == step.state:
            return step.score - others[0].score if others else _DOUBTFUL
        others = _beam(_longer(others, candidate))
    return steps[-1].score - others[0].score if others else _DOUBTFUL


def _told(entry: Entry, *, is_own: bool) -> str:
    number = ".".join(map(str, entry.numbers))
    own, text = f"the report's own paragraph {number}", "text of the paragraph before it"
    taken, other = (own, text) if is_own else (text, own)
    return f"the number {entry.printed} at the start of this line is read as {taken}; it could be {other}"
