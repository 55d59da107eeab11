"""The signs of a sentence: what every version of it has to give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.agreement.model import ACT, DENIAL, MONTH, STANCE, Sign
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
_ACTS = {
    **dict.fromkeys(("decide", "adopt", "agree", "approve", "elect", "appoint"), "decide"),
    **dict.fromkeys(("invite", "encourage", "request", "ask", "recommend"), "ask"),
    **dict.fromkeys(("propose", "offer"), "propose"),
    "withdraw": "withdraw",
}
"""Acts under one name with those that a translation may put in their place."""


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
            *_acts(text, code),
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


def _acts(text: str, code: str) -> Iterator[Sign]:
    """Words by which somebody takes a side or does something; a noun only matches another version's verb."""
    small = frame_tables(code).of("prepositions") if has_frames(code) else frozenset()
    for start, end, is_noun, acts in SentenceFrames(text, code).hits:
        spoken = tokens(text[start:end], language(code))
        if not any(token.stem and token.norm not in small for token in spoken) or text[:start].endswith("("):
            continue  # a preposition alone ("violence against children"), or what opens a bracket
        sides = {_SIDES[act] for act in acts if act in _SIDES}
        if len(sides) == 1:
            yield Sign(STANCE, sides.pop(), text[start:end], start)
        kinds = {_ACTS[act] for act in acts if act in _ACTS}
        for kind in kinds:
            yield Sign(ACT, kind, text[start:end], start, is_sure=len(acts) == 1 and not is_noun)
