"""The report's own numbers, found as the run through the whole document that has the most evidence for it.

Each number at the start of a line can be the report's own or part of the text (a quoted resolution, a date, a sum). A
reading of the document is a path of such choices (`run`); the path with the most weight wins. What could as well be
read the other way is reported with both readings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.model import Finding
from indexer.parser.draft import Draft, Entry
from indexer.parser.run import Candidate, Path, State, beam, beams_of, longer_paths, next_of
from indexer.parser.shapes import (
    ends_sentence,
    is_capitals,
    is_heading_like,
    is_labelled_heading,
    is_open_quotation,
    is_plain_line,
    leads_in,
)

_GOES_ON = 1.0
"""For each sign that a line only goes on with a sentence: what is before it does not end one, and it opens small."""
_LISTED = 0.7
"""The line before it announces a list or a quotation."""
_TYPED = 2.2
"""A number typed where the format itself makes the others."""
_DATE = 5.0
_QUOTED = 20
"""Lines in which an open quotation has begun."""
_DOUBTFUL = 0.5
"""Two readings whose weights differ by less are both told."""


def prove_numbers(draft: Draft) -> Draft:
    """Set role and number of every entry whose number is the report's own; report what is in doubt."""
    candidates = dict(_candidates(draft))
    beams = beams_of(list(candidates.values()))
    chosen = beams[-1][0]
    entries = list(draft.entries)
    for index, step in zip(candidates, _steps(chosen), strict=True):
        entries[index] = replace(entries[index], role=step.role, number=step.number)
    if chosen.state.again:
        entries = _numbered_in_sections(entries)
    findings = tuple(_doubts(list(candidates.values()), beams))
    return replace(draft, entries=tuple(entries), findings=draft.findings + findings)


def _numbered_in_sections(entries: list[Entry]) -> list[Entry]:
    """Put the section before numbers that start again: what its heading says, else one more than the last."""
    section = last = 0
    labelled: int | None = None
    numbered = list(entries)
    for i, entry in enumerate(entries):
        if is_labelled_heading(entry) and entry.role == "text":
            labelled = i
        elif entry.number:
            if not section or entry.number[0] <= last:
                said = entries[labelled].numbers[:1] if labelled is not None else ()
                section = max((section + 1, *said))
                if labelled is not None:
                    numbered[labelled] = replace(entries[labelled], number=(section,))
            last, labelled = entry.number[0], None
            numbered[i] = replace(entry, number=(section, *entry.number))
    return numbered


def _candidates(draft: Draft) -> Iterator[tuple[int, Candidate]]:
    entries = draft.entries
    levels = [entry for entry in entries if len(entry.numbers) > 1]
    automatic = sum(entry.is_automatic for entry in levels) * 2 > len(levels)
    under_heading, first = False, True
    for index, entry in enumerate(entries):
        is_over = is_capitals(entry.text) and not entry.printed and is_heading_like(entry.text)
        under_heading |= is_labelled_heading(entry) or is_over
        if not entry.numbers or is_labelled_heading(entry) or entry.form in {"roman", "han", "letter", "ordinal"}:
            continue
        before = entries[index - 1] if index else None
        behind = entries[index + 1] if index + 1 < len(entries) else None
        text = entry.text or (behind.whole if behind and not behind.printed else "")
        listed = before is not None and leads_in(before.text)
        doubt = _goes_on(before, entry, text) * _GOES_ON + listed * _LISTED
        doubt += _DATE * entry.is_date
        if len(entry.numbers) > 1 and automatic and not entry.is_automatic:
            doubt += _TYPED
        above = entries[index - 2] if index > 1 and before and is_plain_line(before) else before
        behind_sentence = first or under_heading or above is None or ends_sentence(above.text)
        near = entries[max(index - _QUOTED, 0) : index]
        behind_sentence &= not is_open_quotation("\n".join(each.text for each in near))
        yield index, Candidate(entry, text, doubt, listed, behind_sentence, under_heading)
        first = False
        under_heading = False


def _goes_on(before: Entry | None, entry: Entry, text: str) -> int:
    """How many signs there are that the line only goes on with a sentence."""
    broken_off = entry.goes_on
    if before is not None and len(entry.numbers) > 1 and not (entry.gap_before or entry.is_automatic):
        opens = bool(before.printed) and len(before.numbers) < 2  # noqa: PLR2004 - a heading or a bullet
        ended = ends_sentence(before.text) or leads_in(before.text) or before.text.endswith((")", "”", "»", '"'))
        broken_off |= not (opens or ended or not before.text or is_labelled_heading(before) or before.text.isupper())
    return broken_off + text[:1].islower()


def _steps(path: Path) -> list[Path]:
    steps = []
    while path.before is not None:
        steps.append(path)
        path = path.before
    return steps[::-1]


def _doubts(candidates: list[Candidate], beams: list[list[Path]]) -> Iterator[Finding]:
    """Numbers that could nearly as well be read the other way."""
    steps = _steps(beams[-1][0])
    listed: tuple[int, ...] = ()
    for index, (candidate, step) in enumerate(zip(candidates, steps, strict=True)):
        is_own, numbers = step.role != "text", candidate.entry.numbers
        assert step.before is not None
        likely = candidate.doubt >= _LISTED if is_own else numbers in next_of(step.before.state.run)
        if likely and _margin(candidates, beams, steps, index) < _DOUBTFUL:
            yield Finding(candidate.entry.lines[0], _told(candidate.entry, is_own=is_own))
        elif not is_own and not (listed and numbers in next_of(listed)) and _stands_apart(candidate, step.before.state):
            yield Finding(candidate.entry.lines[0], _out_of_order(candidate.entry, step.before.state))
        listed = () if is_own else numbers


def _stands_apart(candidate: Candidate, state: State) -> bool:
    """Whether a number that is none of the report's own looks like one, and nothing quoted or listed explains it."""
    looks_alike = candidate.entry.form == state.form and len(candidate.entry.numbers) == len(state.run)
    explained = candidate.doubt or candidate.listed or state.quoted or candidate.is_heading_like
    return looks_alike and candidate.behind_sentence and not explained


def _out_of_order(entry: Entry, state: State) -> str:
    number, last = (".".join(map(str, numbers)) for numbers in (entry.numbers, state.run))
    return f"the number {number} at the start of this line does not follow {last}; read as text of paragraph {last}"


def _margin(candidates: list[Candidate], beams: list[list[Path]], steps: list[Path], index: int) -> float:
    """By how much the chosen reading of a candidate outweighs the other one, when all that follows is read anew."""
    is_own = steps[index].role != "text"
    others = [p for p in longer_paths(beams[index], candidates[index]) if (p.role != "text") != is_own]
    for candidate, step in zip(candidates[index + 1 :], steps[index:], strict=False):
        if not others or others[0].state == step.state:
            return step.score - others[0].score if others else _DOUBTFUL
        others = beam(longer_paths(others, candidate))
    return steps[-1].score - others[0].score if others else _DOUBTFUL


def _told(entry: Entry, *, is_own: bool) -> str:
    number = ".".join(map(str, entry.numbers))
    own, text = f"the report's own paragraph {number}", "text of the paragraph before it"
    taken, other = (own, text) if is_own else (text, own)
    return f"the number {entry.printed} at the start of this line is read as {taken}; it could be {other}"
