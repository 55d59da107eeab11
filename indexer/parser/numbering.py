"""Canonical numbers, proved from the section and the run of numbers around, never from the language.

Each printed number can be the report's own (a section heading; a paragraph number, section-first or section-last)
or part of the text (a quoted resolution, a date, a sum). A reading of the whole document is a path of such choices;
the path with the most weight wins. Weights say how telling each observation is: a number that continues the run of
its section counts most, a change of the printed order or a gap has to be paid for by what follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.model import Finding
from indexer.parser.draft import Draft, Entry

_CONTINUES = 2.0
_GAP = 0.6
_REPEATED = 0.4
_ORDER_CHANGES = 0.6
_HEADING = 1.5
_HEADING_LIKE_PROSE = 0.2
_HEADING_MISSING = -0.5
_SECTION_SKIPPED = 1.0
_PAIR_IN_TEXT = -0.5
_GOES_ON = 1.0
"""For each sign that a line only goes on with a sentence: what is before it does not end one, and it opens small."""
_TYPED = 2.2
"""A number typed where the format itself makes the others."""
_FURTHEST_SKIP = 3
_FURTHEST_START = 12
"""An excerpt may start at a later section."""
_LONGEST_HEADING = 200
_ENDS = (".", "。", ";", "؛", ":", "：", "!", "?", "؟", "…", ")", "”", "»", '"')


_State = tuple[int, int, bool | None]
"""Section, position in it, printed order: all that decides what may follow."""


@dataclass(frozen=True, slots=True)
class _Path:
    """A reading of the document up to some entry."""

    score: float = 0.0
    section: int = 0
    position: int = 0
    section_first: bool | None = None
    """Printed order of the last number that tells; None before the first."""
    step: tuple[str, int, int] = ("text", 0, 0)
    before: _Path | None = None

    @property
    def state(self) -> _State:
        return self.section, self.position, self.section_first


def prove_numbers(draft: Draft) -> Draft:
    """Set role, section and position of every entry; report gaps, repeats and changes of order."""
    paths: dict[_State, _Path] = {(0, 0, None): _Path()}
    doubts = _doubts(draft)
    candidates = [index for index, entry in enumerate(draft.entries) if entry.numbers]
    for index in candidates:
        best: dict[_State, _Path] = {}
        for path in paths.values():
            for longer in _readings(path, draft.entries[index], doubts[index]):
                if longer.state not in best or longer.score > best[longer.state].score:
                    best[longer.state] = longer
        paths = best
    entries = list(draft.entries)
    chosen: _Path | None = max(paths.values(), key=lambda p: p.score)
    for index in reversed(candidates):
        assert chosen is not None
        role, section, position = chosen.step
        entries[index] = replace(entries[index], role=role, section=section, position=position)
        chosen = chosen.before
    return replace(draft, entries=tuple(entries), findings=draft.findings + tuple(_findings(entries)))


def is_heading_like(entry: Entry) -> bool:
    """Short and without the point that ends a sentence."""
    return 0 < len(entry.text) <= _LONGEST_HEADING and not entry.text.endswith(
        (".", "。", ";", "؛", ":", "：", ",", "،", "，")
    )


def _doubts(draft: Draft) -> list[float]:
    """How much speaks against the number of each entry being a paragraph's, whatever the run of numbers."""
    pairs = [entry for entry in draft.entries if len(entry.numbers) > 1]
    automatic = sum(entry.is_automatic for entry in pairs) * 2 > len(pairs)
    found = [0.0]
    for before, entry in pairwise(draft.entries):
        opens = bool(before.printed) and len(before.numbers) < 2  # noqa: PLR2004 - a heading or a bullet
        ends = opens or before.text.endswith(_ENDS) or entry.gap_before or entry.is_automatic
        goes_on = (not ends) + entry.text[:1].islower()
        found.append(goes_on * _GOES_ON + (automatic and not entry.is_automatic) * _TYPED)
    return found[: len(draft.entries)]


def _readings(path: _Path, entry: Entry, doubt: float) -> Iterator[_Path]:
    if len(entry.numbers) == 1:
        yield replace(path, step=("text", 0, 0), before=path)
        yield from _as_heading(path, entry)
    else:
        yield replace(path, score=path.score + _PAIR_IN_TEXT, step=("text", 0, 0), before=path)
        yield from _as_paragraph(path, entry, doubt)


def _as_heading(path: _Path, entry: Entry) -> Iterator[_Path]:
    if "\t" in entry.text:  # a row of a table, or a line of a table of contents
        return
    number = entry.numbers[0]
    skipped = number - path.section - 1
    if 0 <= skipped <= (_FURTHEST_SKIP if path.section else _FURTHEST_START):
        gain = (_HEADING if is_heading_like(entry) else _HEADING_LIKE_PROSE) - skipped * _SECTION_SKIPPED
        yield replace(
            path, score=path.score + gain, section=number, position=0, step=("heading", number, 0), before=path
        )


def _as_paragraph(path: _Path, entry: Entry, doubt: float) -> Iterator[_Path]:
    first, second = entry.numbers
    for section, position, section_first in ((first, second, True), (second, first, False)):
        if first == second and not section_first:
            continue  # 2.2 reads the same both ways and tells nothing about the order
        gain = _gain(path, section, position)
        if gain is None or position == 0:
            continue
        order = path.section_first if first == second else section_first
        if None not in (order, path.section_first) and order != path.section_first:
            gain -= _ORDER_CHANGES
        yield _Path(path.score + gain - doubt, section, position, order, ("paragraph", section, position), path)


def _gain(path: _Path, section: int, position: int) -> float | None:
    if section == path.section:
        if position == path.position + 1:
            return _CONTINUES
        if position > path.position:
            return _CONTINUES - _GAP * min(position - path.position - 1, 4)
        return _REPEATED
    if section == path.section + 1 and position == 1:
        return _HEADING_MISSING
    return None


def _findings(entries: list[Entry]) -> Iterator[Finding]:
    section = position = 0
    order: bool | None = None
    for entry in entries:
        line = entry.lines[0]
        if entry.role == "heading":
            if entry.section > section + 1:
                yield Finding(line, f"section {section + 1} is missing before section {entry.section}")
            section, position = entry.section, 0
        elif entry.role == "paragraph":
            number = f"{entry.section}.{entry.position}"
            if entry.section != section:
                yield Finding(line, f"the heading of section {entry.section} is missing before paragraph {number}")
                section, position = entry.section, 0
            if entry.position > position + 1:
                missing = ", ".join(f"{section}.{n}" for n in range(position + 1, entry.position))
                yield Finding(line, f"paragraph {missing} is missing before {number}")
            elif entry.position <= position:
                yield Finding(line, f"paragraph number {number} is repeated or out of order after {section}.{position}")
            section_first = _section_first(entry)
            if None not in (order, section_first) and section_first != order:
                way = "section-first" if section_first else "section-last"
                yield Finding(
                    line, f"printed number {entry.printed} is {way}, unlike those before it; read as {number}"
                )
            order = order if section_first is None else section_first
            position = max(position, entry.position)


def _section_first(entry: Entry) -> bool | None:
    first, second = entry.numbers
    return None if first == second else first == entry.section
