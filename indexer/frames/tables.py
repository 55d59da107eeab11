"""The compiled frames of a language, ready to be looked up."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

Phrase = tuple[str, ...]
REFLEXIVE = "self "
"""Before the base form of a verb that is meant with a reflexive pronoun: "se déclarer"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a frame."""

    words: frozenset[str]
    """The base forms that it may be."""
    far: bool
    """Any few words may stand before it, not only those of `skip`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say an act."""

    act: str
    kind: str
    """verb, light, noun, be, impersonal or echo: see the head of `frames.yaml`."""
    parts: tuple[Part, ...]
    asked: bool
    """Only questions say so."""

    @property
    def is_reflexive(self) -> bool:
        """Whether its verb is meant with a reflexive pronoun."""
        return any(word.startswith(REFLEXIVE) for word in self.parts[0].words)


@dataclass(frozen=True, slots=True)
class ActWords:
    """What is true of an act in this language."""

    negated: str
    by: str
    not_object: frozenset[str]


class PhraseSet:
    """Phrases of words, found longest first."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted({tuple(phrase) for phrase in phrases if phrase}, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)
        self.phrases = frozenset(" ".join(phrase) for phrases in self._by_first.values() for phrase in phrases)
        self.words = frozenset(phrase[0] for phrases in self._by_first.values() for phrase in phrases if not phrase[1:])
        """Those of one word."""
        self.all_words = frozenset(word for phrases in self._by_first.values() for phrase in phrases for word in phrase)

    def at(self, norms: Sequence[str], place: int) -> int:
        """Words of the longest phrase that stands here; 0 where none does."""
        if place >= len(norms):
            return 0
        for phrase in self._by_first.get(norms[place], ()):
            if tuple(norms[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0


@dataclass(frozen=True)
class Tables:
    """Everything that the recogniser knows of a language."""

    order: str
    drops_subject: bool
    adjectives_behind: bool
    accents: bool
    infinitive_alone: bool
    linker_before: bool
    adverbials_before_verb: bool
    articles: bool
    capitals: bool
    passive_marks: str
    reach: int
    grammar: dict[str, PhraseSet]
    actors: dict[str, PhraseSet]
    acts: dict[str, ActWords]
    in_reply: dict[str, tuple[str, ...]]
    frames: dict[str, tuple[Frame, ...]]
    """By each base form of their first word."""
    impersonal: tuple[Frame, ...]
    readings: Mapping[str, frozenset[tuple[str, str]]]
    """(base form, tag) of each word form; tags are those of the inflector."""
    cases: Mapping[str, frozenset[tuple[str, str]]]
    """(case, gender or number) of each form of a word that stands in names; empty for a language without cases."""
    dictionary: frozenset[str]
    """All words that are known, for a language without spaces."""

    @property
    def chairs(self) -> frozenset[str]:
        """The roles that may decide for the meeting, as they are written in full."""
        return self.actors["chairs"].phrases

    @cached_property
    def reflexive_verbs(self) -> frozenset[str]:
        """Verbs that are meant with a reflexive pronoun; that of any other verb makes a passive: "se propuso"."""
        return frozenset(word.removeprefix(REFLEXIVE) for word in self.frames if word.startswith(REFLEXIVE))

    def of(self, name: str) -> frozenset[str]:
        """The single words of a section of the grammar."""
        return self.grammar[name].words


@cache
def has_frames(code: str) -> bool:
    """Whether reports of the language are read by frames."""
    return _file(code).is_file()


@cache
def frame_tables(code: str) -> Tables:
    """The tables of a language, read on first use."""
    return _tables(compiled_data(code))


def compiled_data(code: str) -> dict[str, Any]:
    """The content of a language's `frames.json`."""
    data: dict[str, Any] = json.loads(_file(code).read_text("utf-8"))
    return data


def _file(code: str) -> Traversable:
    return files(f"indexer.languages.{code}").joinpath("frames.json")


def _tables(data: dict[str, Any]) -> Tables:
    frames: dict[str, list[Frame]] = {}
    for act, kind, parts, asked in data["frames"]:
        frame = Frame(act, kind, tuple(Part(frozenset(words), far) for far, words in parts), asked)
        for word in frame.parts[0].words:
            frames.setdefault(word, []).append(frame)
    sets = {name: PhraseSet(value) for name, value in data["grammar"].items() if isinstance(value, list)}
    actors = {name: PhraseSet(value) for name, value in data["actors"].items()}
    small = {"".join(word) for found in (*sets.values(), *actors.values()) for word in found.all_words}
    return Tables(
        order=data["grammar"]["order"],
        drops_subject=data["grammar"]["drops_subject"],
        adjectives_behind=data["grammar"]["adjectives_behind"],
        accents=data["grammar"]["accents"],
        infinitive_alone=data["grammar"]["infinitive_alone"],
        linker_before=data["grammar"]["linker_before"],
        adverbials_before_verb=data["grammar"]["adverbials_before_verb"],
        articles=data["grammar"]["articles"],
        capitals=data["grammar"].get("capitals", True),
        passive_marks=data["grammar"].get("passive_marks", ""),
        reach=data["grammar"]["reach"],
        grammar=defaultdict(_empty, sets),
        actors=defaultdict(_empty, actors),
        acts={
            act: ActWords(row["negated"], row["by"], frozenset(row["not_object"])) for act, row in data["acts"].items()
        },
        in_reply={
            act: tuple("".join(phrase) for phrase in row["in_reply"])
            for act, row in data["acts"].items()
            if row["in_reply"]
        },
        frames={word: tuple(found) for word, found in frames.items()},
        impersonal=tuple(frame for group in frames.values() for frame in group if frame.kind == "impersonal"),
        readings=_Rows({**data["unaccented"], **data["forms"]}, _reading),
        cases=_Rows(data.get("cases", {}), _case),
        dictionary=frozenset(data["forms"]) | small,
    )


def _empty() -> PhraseSet:
    """What a section holds for which the language has nothing."""
    return PhraseSet(())


class _Rows(Mapping[str, frozenset[tuple[str, str]]]):
    """What each form can be, read when it is first asked for: there are very many, and a report has few of them."""

    def __init__(self, rows: dict[str, list[Any]], read: Callable[[Any], tuple[str, str]]) -> None:
        self._rows = rows
        self._read = read
        self._known: dict[str, frozenset[tuple[str, str]]] = {}

    def __getitem__(self, form: str) -> frozenset[tuple[str, str]]:
        if form not in self._known:
            self._known[form] = frozenset(map(self._read, self._rows[form]))
        return self._known[form]

    def __contains__(self, form: object) -> bool:
        return form in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _reading(row: list[str]) -> tuple[str, str]:
    lemma, tag = row
    return lemma, tag


def _case(row: str) -> tuple[str, str]:
    case, _, gender = row.partition(" ")
    return case, gender
