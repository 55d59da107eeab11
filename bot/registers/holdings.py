"""Which of the known meetings the reports that are held tell of, and which meetings are known to have taken place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.locale import Words
from indexer import Index
from indexer.model import Meeting, number_in_group


@dataclass(frozen=True, slots=True)
class Holdings:
    """The meetings of a group, by number or first day."""

    group: str
    """Short name; empty for the group that this program is of."""
    held: tuple[int | str, ...]
    missing: tuple[int | str, ...]


def unlisted(meetings: Iterable[Meeting], group: str) -> tuple[int, ...]:
    """Numbers of a group's meetings that nothing but the number of a later one tells of, in order."""
    numbers = {n for m in meetings if m.group == group and isinstance(n := number_in_group(m.number), int)}
    return tuple(n for n in range(1, max(numbers, default=0)) if n not in numbers)


def holdings(index: Index, group: str = "") -> Holdings:
    """What is held of a group's meetings; of none that is known where the catalogue has no meeting of the group."""
    known = [m.number for m in index.meetings if m.group == group]
    reported = {*index.reported}
    missing = (*(number_in_group(n) for n in known if n not in reported), *unlisted(index.meetings, group))
    held = tuple(number_in_group(n) for n in known if n in reported)
    return Holdings(group, held, tuple(sorted(missing, key=lambda n: (isinstance(n, str), n))))


def told_holdings(index: Index, words: Words, about: Sequence[int] = ()) -> str:
    """How many of the known meetings have a report here, and which have none: of the group that met at `about`.

    Empty where no meeting of the group is known.
    """
    found = holdings(index, index.group_of(about[0]) if about else "")
    known = len(found.held) + len(found.missing)
    if not known:
        return ""
    line = (
        words(
            "Meetings whose reports are held: {held} of {known}; not held: {missing}.",
            held=len(found.held),
            known=known,
            missing=words(", ").join(_runs(found.missing)),
        )
        if found.missing
        else words("Meetings whose reports are held: {held} of {known}.", held=known, known=known)
    )
    return words("{statement}: {quotes}", statement=found.group, quotes=line) if found.group else line


def _runs(numbers: Iterable[int | str]) -> Iterator[str]:
    """Numbers in order, those in a row as `1–16`."""
    for _, run in groupby(enumerate(numbers), lambda at: at[1] - at[0] if isinstance(at[1], int) else at[1]):
        members = [number for _, number in run]
        first, last = members[0], members[-1]
        yield str(first) if first == last else f"{first}–{last}"
