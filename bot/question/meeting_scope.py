"""Which meetings a question is about: those it names, a run of them, or the latest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.question.languages import questions
from indexer.languages import Language, Token, language
from indexer.model import group_place, number_in_group, of_same_group
from indexer.text.meeting_numbers import named_meetings
from indexer.text.phrase_matcher import Phrases

_LAST = 10**6
_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Scope:
    """Meetings that a question is limited to; with all fields as they are by default, all of them."""

    named: tuple[int, ...] = ()
    """Meetings named one by one."""
    first: int = 0
    last: int = _LAST
    """First and last meeting of a run ("since the 33rd"), both included."""
    is_latest: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing limits it."""
        return self == EVERYWHERE

    def includes(self, meetings: Iterable[int], known: Sequence[int]) -> bool:
        """Whether what tells of these meetings is in it; `known` are the indexed meetings, in order."""
        if self.is_latest:
            return bool(known) and known[-1] in meetings
        if self.named:
            return not set(self.named).isdisjoint(meetings)
        return self.is_open or any(self.first <= m <= self.last for m in meetings)


EVERYWHERE = Scope()


def since(number: int) -> Scope:
    """The meeting and those of its group after it."""
    return Scope(first=number, last=of_same_group(number, _LAST_DAY) if group_place(number) else _LAST)


def until(number: int) -> Scope:
    """The meeting and those of its group before it."""
    return Scope(first=of_same_group(number, 0), last=number)


def of_group(scope: Scope, meetings: Sequence[int], reported: Sequence[int]) -> Scope:
    """What a scope of numbers within a group comes to: `meetings` are the group's, in order; all for an open scope."""
    told = [number for number in meetings if number in reported] or meetings
    if scope.is_latest:
        return Scope(tuple(told[-1:]))
    if scope.is_open:
        return Scope(tuple(told))
    if scope.named:
        return Scope(tuple(of_same_group(meetings[0], number_in_group(number)) for number in scope.named))
    last = since(meetings[0]).last if scope.last == _LAST else of_same_group(meetings[0], scope.last)
    return Scope(first=of_same_group(meetings[0], scope.first), last=last)


@cache
def _limits(code: str) -> Phrases[str]:
    asked = questions(code).dialogue
    limits = ("since", "after", "until", "before", "between", "latest")
    return Phrases(((phrase, kind) for kind in limits for phrase in getattr(asked, kind)), language(code))


def scope_of(text: str, spoken: Sequence[Token], known: Language) -> tuple[Scope, frozenset[int]]:
    """The scope of a question, and the tokens that give it."""
    named = named_meetings(text, spoken, known)
    limits = _limits(known.code).find(spoken)
    if not named.numbers:
        latest = next((match for match in limits if match.value == "latest"), None)
        if latest is None:
            return EVERYWHERE, frozenset()
        return Scope(is_latest=True), frozenset(range(latest.first, latest.last))
    near = {
        match.value: match
        for match in limits
        if match.value != "latest" and _touches(match.first, match.last, named.positions, spoken)
    }
    taken = named.positions | {i for match in near.values() for i in range(match.first, match.last)}
    low, high = min(named.numbers), max(named.numbers)
    if "between" in near or named.is_range:
        return Scope(first=low, last=high), taken
    if "since" in near or "after" in near:
        return Scope(first=low + ("after" in near)), taken
    if "until" in near or "before" in near:
        return Scope(last=high - ("before" in near)), taken
    return Scope(named.numbers), taken


def _touches(first: int, last: int, positions: frozenset[int], spoken: Sequence[Token]) -> bool:
    """Whether nothing but small words stands between the phrase and the meeting's number."""
    ahead = last
    while ahead < len(spoken) and ahead not in positions and not spoken[ahead].stem:
        ahead += 1
    behind = first - 1
    while behind >= 0 and behind not in positions and not spoken[behind].stem:
        behind -= 1
    return ahead in positions or behind in positions or not positions.isdisjoint(range(first, last))
