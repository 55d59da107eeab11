"""Text of any size that behaves like real text: sentences recombined, and a vocabulary that grows as Heaps' law says.

A paragraph has as many sentences as some paragraph of the bundled report, drawn from the sentences of the source (the
bundled report and the question sets of a folder) in one language. Recombined alone, they would never bring a new word;
so a share of the content words gives way to invented ones. An invented word has a rank, drawn from the tail of a Zipf
law that goes on where the source's vocabulary ends: P(rank) ~ rank^-1/b for ranks above the source's number of words.
The words that have been seen after n draws then grow as n^b, and single words become rarer without a gap after the
source's. The word of a rank is the beginning of one of the source's words and the end of another, so that its n-grams
are those of the language. Questions are real ones (the folder's, and the project's own evaluation sets), their content
words replaced at the same rate.

What came of it is measured, not believed: `growth` counts the vocabulary of the finished text.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.build.open import bundled_corpus
from indexer.build.units import read_report
from indexer.languages import language, plain, sentences, tokens
from tests.evaluation.questions import load_cases

HEAPS = 0.6
"""The b that is aimed at."""
INVENTED = 0.2
"""Share of the content words that are invented."""
_STRIDE = 7919
"""Prime: neighbours in rank share neither beginning nor end."""


@dataclass(frozen=True)
class _Piece:
    """A sentence or question, cut so that its content words (at the odd places) can be replaced."""

    parts: tuple[str, ...]


class Source:
    """Sentences, lengths and questions of one language; makes paragraphs and questions from them."""

    def __init__(self, code: str, folder: Path | None) -> None:
        """`folder` holds question sets `<language>.json` as the retrieval benchmark takes them, or is None."""
        self._language = language(code)
        report = _report_paragraphs(code)
        texts, questions = list(report), [case.question for case in load_cases() if case.language == code]
        path = folder / f"{code}.json" if folder else None
        if path and path.is_file():
            data = json.loads(path.read_text(encoding="utf-8"))
            texts += data["paragraphs"]
            questions += [row["question"] for row in data["questions"]]
        self._lengths = [len(sentences(text, self._language)) for text in report]
        spans = [(text, span) for text in texts for span in sentences(text, self._language)]
        self._sentences = [self._cut(text[start:end]) for text, (start, end) in spans]
        self._questions = [self._cut(question) for question in questions]
        self.words = sorted({plain(word) for piece in self._sentences for word in piece.parts[1::2]})
        """The content words of the source."""

    @property
    def described(self) -> str:
        """What it holds, in words."""
        return f"{len(self._sentences)} sentences, {len(self.words)} content words, {len(self._questions)} questions"

    def paragraphs(self, count: int, seed: int = 1) -> Iterator[str]:
        """Paragraphs, the same for the same seed."""
        chance = random.Random(seed)
        for _ in range(count):
            chosen = chance.choices(self._sentences, k=chance.choice(self._lengths))
            yield " ".join(self._vary(piece, chance) for piece in chosen)

    def questions(self, count: int, seed: int = 2) -> list[str]:
        """Up to so many different questions."""
        chance = random.Random(seed)
        chosen = chance.sample(self._questions, min(count, len(self._questions)))
        return [self._vary(piece, chance) for piece in chosen]

    def _cut(self, text: str) -> _Piece:
        parts, behind = [], 0
        for token in tokens(text, self._language):
            if token.stem:
                parts += [text[behind : token.start], text[token.start : token.end]]
                behind = token.end
        return _Piece((*parts, text[behind:].replace("\n", " ")))

    def _vary(self, piece: _Piece, chance: random.Random) -> str:
        parts = list(piece.parts)
        for place in range(1, len(parts), 2):
            if chance.random() < INVENTED:
                parts[place] = self._invented(chance)
        return "".join(parts)

    def _invented(self, chance: random.Random) -> str:
        """A word of the Zipf tail: Pareto-distributed ranks from the size of the source's vocabulary on."""
        known = len(self.words)
        rank = int(known * (1 - chance.random()) ** (-HEAPS / (1 - HEAPS)))
        first, second = rank % known, (rank * _STRIDE // known) % known
        head, tail = self.words[first], self.words[second]
        return head[: (len(head) + 1) // 2] + tail[len(tail) // 2 :]


def growth(token_lists: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
    """(tokens so far, different ones among them) whenever the text has grown by a quarter."""
    seen: set[str] = set()
    count, due, points = 0, 1000, []
    for each in token_lists:
        count += len(each)
        seen.update(each)
        if count >= due:
            points.append((count, len(seen)))
            due = int(count * 1.25)
    points.append((count, len(seen)))
    return points


def _report_paragraphs(code: str) -> list[str]:
    from indexer.corpus.catalogue import load_catalogue

    versions = [v for v in load_catalogue(bundled_corpus()).versions if v.language == code]
    return [paragraph.full_text for version in versions for paragraph in read_report(version).paragraphs]
