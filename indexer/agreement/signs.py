"""The signs of a sentence: what every version of it has to give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.agreement.model import DENIAL, MONTH, STANCE, Sign
from indexer.agreement.names import NameReader
from indexer.agreement.numbers import numbers
from indexer.frames.tables import frame_tables, has_frames
from indexer.languages import language, tokens
from indexer.languages.agreement_words import agreement_words
from indexer.record.sentence_frames import SentenceFrames
from indexer.text.dates import months
from indexer.text.folded import Folded
from indexer.text.vocabulary import Vocabulary

FOR, AGAINST = "for", "against"
_SIDES = {
    **dict.fromkeys(("support", "welcome"), FOR),
    **dict.fromkeys(("oppose", "reserve", "concern"), AGAINST),
}
"""Which side is taken by a stance."""


class SignReader:
    """Reads the signs of sentences, by a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = NameReader(vocabulary)

    def read(self, text: str, code: str) -> tuple[Sign, ...]:
        """The signs of a sentence."""
        named = tuple(months(text, code))
        return (
            *self._names.read(text, code),
            *(sign for sign in numbers(text, code) if not _is_month(sign, text, named)),
            *(Sign(MONTH, str(n), text[a:b], a, is_sure=sure) for n, a, b, sure in named),
            *_denials(text, code),
            *_stances(text, code),
        )


def _is_month(sign: Sign, text: str, named: tuple[tuple[int, int, int, bool], ...]) -> bool:
    """Whether a number is that of a month, and no day: 12月, 3.12.2031."""
    return any(
        start <= sign.start < end and sign.value == str(month) and not re.search(r"[^\W\d_]{3}", text[start:end])
        for month, start, end, _ in named
    )


def _denials(text: str, code: str) -> Iterator[Sign]:
    """Words that deny, and words by which another language may say the same."""
    folded, (denies, no_denial, lacks) = Folded.of(text), _patterns(code)
    excluded = [match.span() for match in no_denial.finditer(folded.text)]
    found: set[int] = set()
    for match in denies.finditer(folded.text):
        if any(start <= match.start() < end for start, end in excluded):
            continue
        found.add(match.start())
        yield Sign(DENIAL, "", folded.written(*match.span()), folded.places[match.start()])
    for match in lacks.finditer(folded.text):
        if match.start() not in found:
            yield Sign(DENIAL, "", folded.written(*match.span()), folded.places[match.start()], is_sure=False)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = agreement_words(code)
    denies = words.denies or r"(?!)"
    return tuple(re.compile(each, re.IGNORECASE) for each in (denies, words.no_denial, words.lacks))  # type: ignore[return-value]


def _stances(text: str, code: str) -> Iterator[Sign]:
    """Words by which somebody takes a side; a preposition alone ("violence against children") is none."""
    small = frame_tables(code).of("prepositions") if has_frames(code) else frozenset()
    for start, end, _, acts in SentenceFrames(text, code).hits:
        sides = {_SIDES[act] for act in acts if act in _SIDES}
        spoken = tokens(text[start:end], language(code))
        if len(sides) == 1 and any(token.stem and token.norm not in small for token in spoken):
            yield Sign(STANCE, sides.pop(), text[start:end], start)
