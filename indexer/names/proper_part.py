"""What of a body's name is its own, and what only says which kind of body it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from indexer.languages import Token, language, tokens
from indexer.languages.text import word_keys

ANY = "any"
"""Kind of the words that tell nothing: "the company Larkspur"."""
_FEWEST = 2
_QUOTES = " «»“”\"'‘’「」《》.,;:-–"


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart."""

    proper: str
    """What is left without words for its kind, folded."""
    kinds: frozenset[str]
    """The kinds of body that its words say."""
    is_typed: bool
    """Whether any word says so, if only that it is a body."""


@cache
def parts_of(name: str, code: str) -> Parts:
    """Take a body's name apart."""
    known = language(code)
    spoken = [token for token in tokens(name, known) if token.stem]
    kinds: set[str] = set()
    rest: list[str] = []
    place = 0
    while place < len(spoken):
        kind, size = _type_at(spoken, place, code)
        if size:
            kinds.add(kind)
        else:
            rest.append(spoken[place].norm)
        place += max(size, 1)
    return Parts(("" if not known.spaces else " ").join(rest), frozenset(kinds - {ANY}), bool(kinds))


def without_empty_type(name: str, code: str) -> str:
    """The name without a word beside it that tells nothing of it: "компания «Ларкспур»", "Larkspur公司"."""
    known = language(code)
    spoken = list(tokens(name, known))
    if len(spoken) < _FEWEST:
        return name
    kind, size = _type_at(spoken, 0, code)
    if kind == ANY and size < len(spoken):
        is_lower = known.speech.capitals and spoken[0].surface[:1].islower()
        if is_lower or _is_quoted(name, spoken, size):
            return name[spoken[size].start :].strip(_QUOTES)
    if known.spaces:
        return name
    for place in range(1, len(spoken)):
        kind, size = _type_at(spoken, place, code)
        if kind == ANY and place + size == len(spoken) and spoken[place - 1].surface.isascii():
            return name[: spoken[place - 1].end]
    return name


def _is_quoted(name: str, spoken: list[Token], size: int) -> bool:
    gap = name[spoken[size - 1].end : spoken[size].start]
    return any(mark in gap for mark in "«“\"'「《")


def _type_at(spoken: list[Token], place: int, code: str) -> tuple[str, int]:
    """Kind and number of tokens of the word for a body that stands here."""
    known = language(code)
    for tokens_of_type, kind in _types(code):
        size = len(tokens_of_type)
        here = spoken[place : place + size]
        if len(here) == size and all(
            key in word_keys(token.norm, known) for token, key in zip(here, tokens_of_type, strict=True)
        ):
            return kind, size
    return "", 0


@cache
def _types(code: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of a language as keys of their tokens, longest first; names in Latin letters have English ones, too."""
    text = files("indexer.names").joinpath("body_types.yaml").read_text(encoding="utf-8")
    found = [
        (tuple(language(code).key(token.norm) for token in tokens(word, language(code))), kind)
        for kind, rows in yaml.safe_load(text).items()
        for listed in {code, "en"}
        for word in rows.get(listed, ())
    ]
    return tuple(sorted(found, key=lambda row: -len(row[0])))
