"""Denials of one version to which nothing in another answers, by where they stand in the passage."""

from __future__ import annotations

from indexer.agreement.model import DENIAL, Sign
from indexer.agreement.passages import Said

_FAR = 0.22
"""Share of a passage between a denial and what answers to it, at most."""
_SHORT = 90
"""Characters of a passage in which nothing is far."""
_SURE = 0.1
"""What a denial is nearer by than a word that only may say the same."""


def denied_alone(said: Said, other: Said) -> tuple[Sign, ...]:
    """The sure denials of a version that have no counterpart in the other."""
    own, theirs = said.of(DENIAL), other.of(DENIAL)
    if not other.text or not any(sign.is_sure for sign in own):
        return ()
    far = max(_FAR, _SHORT / max(1, min(len(said.text), len(other.text))))
    near = sorted(
        (abs(_place(a, said) - _place(b, other)) - _SURE * (a.is_sure + b.is_sure), i, j)
        for i, a in enumerate(own)
        for j, b in enumerate(theirs)
        if abs(_place(a, said) - _place(b, other)) <= far
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in near:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    return _clauses(tuple(sign for i, sign in enumerate(own) if sign.is_sure and i not in taken[0]), own, taken[0])


def _place(sign: Sign, said: Said) -> float:
    return sign.start / max(1, len(said.text))


def _clauses(alone: tuple[Sign, ...], own: tuple[Sign, ...], taken: set[int]) -> tuple[Sign, ...]:
    """Those that are no second word of a denial that is answered: "ne … pas", "никто не"."""
    answered = [sign for i, sign in enumerate(own) if i in taken and sign.is_sure]
    return tuple(sign for sign in alone if not any(abs(sign.start - each.start) <= _ONE for each in answered))


_ONE = 30
"""Characters in which two words deny once."""
