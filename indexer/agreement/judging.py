"""Which of several versions is at odds with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from indexer.agreement.model import Sign

PAIR = 2
"""Of two versions, each difference is told, of the one that is not the first."""


def at_odds(first: str, having: list[str], lacking: list[str], *, is_closed: bool) -> Iterator[tuple[str, bool]]:
    """The versions at odds about a value, and whether each lacks it (else it alone has it).

    `first` is the version that the others are measured by; `is_closed` where the value is read in every language.
    """
    if not having or not lacking:
        return
    if len(having) == 1 and (len(lacking) > 1 or first not in having):
        yield having[0], False
    elif len(lacking) == 1:
        if lacking[0] != first or is_closed or len(having) == 1:
            yield lacking[0], True
    elif is_closed:
        for code in lacking if first in having else having:
            yield code, first in having


def alone(unmatched: Mapping[tuple[str, str], Sequence[Sign]], codes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Versions at odds, each with the one that shows it. `unmatched` are signs of the first that the second lacks.

    Of three and more, a version lacks what it alone lacks of the first or of several others, and adds what none of the
    others has.
    """
    if len(codes) == PAIR:
        first, other = codes
        if unmatched[first, other] or unmatched[other, first]:
            yield other, first
        return
    rest = {code: [each for each in codes if each != code] for code in codes}
    lacking = [code for code in codes if _lacks(code, unmatched, rest[code], codes[0])]
    for code in codes:
        adds = all(unmatched[code, each] for each in rest[code])
        if adds or lacking == [code]:
            yield code, next(each for each in rest[code] if unmatched[code, each] or unmatched[each, code])


def _lacks(code: str, unmatched: Mapping[tuple[str, str], Sequence[Sign]], rest: Sequence[str], first: str) -> bool:
    missing = [each for each in rest if unmatched[each, code]]
    return first in missing or len(missing) >= PAIR
