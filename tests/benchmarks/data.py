"""The files that all engines of a size are given: paragraphs and questions, as text and as words."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.fit import power_law

TEXTS, TOKENS = "texts", "tokens"
QUESTIONS = 400
CODE = "en"
"""One language: every paragraph is then a candidate of every question, which is the hardest case of a size."""


@dataclass(frozen=True)
class Corpus:
    """What was made."""

    paragraphs: int
    characters: int
    words: int
    """Index terms in all paragraphs."""
    vocabulary: int
    heaps_k: float
    heaps_b: float
    """The vocabulary grows as heaps_k * words ** heaps_b; fitted over the upper half of the text's sizes."""
    questions: int
    source: str


def make(folder: Path, size: int, texts_folder: Path | None) -> Corpus:
    """Write the files into the folder, one paragraph or question a line."""
    from indexer.languages import language, tokens, words
    from tests.benchmarks.text import Source, growth

    source, known = Source(CODE, texts_folder), language(CODE)
    characters = 0

    def token_lists() -> Iterator[list[str]]:
        nonlocal characters
        with (
            (folder / TEXTS).open("w", encoding="utf-8") as texts,
            (folder / TOKENS).open("w", encoding="utf-8") as out,
        ):
            for paragraph in source.paragraphs(size):
                characters += len(paragraph)
                found = words(tokens(paragraph, known))
                print(paragraph, file=texts)
                print(*found, file=out)
                yield found

    points = growth(token_lists())
    questions = [q for q in source.questions(QUESTIONS) if words(tokens(q, known))]
    _write(folder / f"question-{TEXTS}", questions)
    _write(folder / f"question-{TOKENS}", [" ".join(words(tokens(q, known))) for q in questions])
    factor, exponent = power_law(points[len(points) // 2 :]) or (float("nan"), float("nan"))
    corpus = Corpus(size, characters, *points[-1], factor, exponent, len(questions), source.described)
    (folder / "corpus.json").write_text(json.dumps(asdict(corpus)))
    return corpus


def paragraphs(folder: Path, form: str) -> list[Any]:
    """All paragraphs: `texts`, `tokens` (lists of words) or `lines` (words with a space between)."""
    return _read(folder / (TEXTS if form == TEXTS else TOKENS), split=form == TOKENS)


def questions(folder: Path, form: str) -> list[Any]:
    """All questions: `texts` or `tokens`."""
    return _read(folder / f"question-{form}", split=form == TOKENS)


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _read(path: Path, *, split: bool) -> list[Any]:
    with path.open(encoding="utf-8") as lines:
        if split:  # one object a word, as a tokenizer with a cache gives them
            return [[sys.intern(word) for word in line.split()] for line in lines]
        return [line.rstrip("\n") for line in lines]
