"""The compiled frames of a language, ready to be looked up."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

Phrase = tuple[str, ...]
NOTHING = "nothing"
"""What frames call a wording that only looks like an act."""
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
    """verb, light, noun, be, impersonal, echo or denied: see the head of `frames.yaml`."""
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
    drops_copula: bool
    adjectives_behind: bool
    accents: bool
    infinitive_alone: bool
    linker_before: bool
    adverbials_before_verb: bool
    articles: bool
    capitals: bool
    passive_marks: str
    noun_endings: str
    reach: int
    grammar: Sections
    actors: Sections
    acts: dict[str, ActWords]
    in_reply: dict[str, tuple[str, ...]]
    frames: dict[str, tuple[Frame, ...]]
    """By each base form of their first word."""
    impersonal: tuple[Frame, ...]
    readings: Mapping[str, frozenset[tuple[str, str]]]
    """(base form, tag) of each word form; tags are those of the inflector."""
    cases: Mapping[str, frozenset[tuple[str, str]]]
    """(case, gender or number) of each form of a word that stands in names; empty for a language without cases."""
    dictionary: Container[str]
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

    def of_any(self, *names: str) -> frozenset[str]:
        """The single words of several sections of the grammar."""
        if names not in self._unions:
            self._unions[names] = frozenset().union(*map(self.of, names))
        return self._unions[names]

    @cached_property
    def _unions(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}


@cache
def has_frames(code: str) -> bool:
    """Whether reports of the language are read by frames."""
    return _file(code).is_file()


@cache
def frame_tables(code: str) -> Tables:
    """The tables that reports of a language are read by, read on first use."""
    return _tables(compiled_data(code))


@cache
def question_tables(code: str, *, bare: bool = False) -> Tables:
    """Those that questions are read by: with what only questions say, and, typed `bare`, without accents."""
    data = compiled_data(code)
    texts = ([data["bare"]] if bare else []) + [data["asked"], data["forms"]]
    return _tables(data, tuple(texts), asked=True)


@cache
def compiled_data(code: str) -> dict[str, Any]:
    """The content of a language's `frames.json`."""
    data: dict[str, Any] = json.loads(_file(code).read_text("utf-8"))
    return data


def _file(code: str) -> Path:
    return Path(str(import_module(f"indexer.languages.{code}").__file__)).with_name("frames.json")


def _tables(data: dict[str, Any], forms: tuple[str, ...] = (), *, asked: bool = False) -> Tables:
    frames: dict[str, list[Frame]] = {}
    told: set[str] = set()
    for act, kind, parts, is_asked in data["frames"]:
        if is_asked and not asked:
            continue
        told.add(act)
        frame = Frame(act, kind, tuple(Part(frozenset(words), far) for far, words in parts), is_asked)
        for word in frame.parts[0].words:
            frames.setdefault(word, []).append(frame)
    texts = forms or (data["forms"],)
    grammar = Sections({name: value for name, value in data["grammar"].items() if isinstance(value, list)})
    actors = Sections(data["actors"])
    return Tables(
        order=data["grammar"]["order"],
        drops_subject=data["grammar"]["drops_subject"],
        drops_copula=data["grammar"].get("drops_copula", False),
        adjectives_behind=data["grammar"]["adjectives_behind"],
        accents=data["grammar"]["accents"],
        infinitive_alone=data["grammar"]["infinitive_alone"],
        linker_before=data["grammar"]["linker_before"],
        adverbials_before_verb=data["grammar"]["adverbials_before_verb"],
        articles=data["grammar"]["articles"],
        capitals=data["grammar"].get("capitals", True),
        passive_marks=data["grammar"].get("passive_marks", ""),
        noun_endings=data["grammar"].get("noun_endings", ""),
        reach=data["grammar"]["reach"],
        grammar=grammar,
        actors=actors,
        acts={
            act: ActWords(row["negated"], row["by"], frozenset(row["not_object"]))
            for act, row in data["acts"].items()
            if act in told
        },
        in_reply={
            act: tuple("".join(phrase) for phrase in row["in_reply"])
            for act, row in data["acts"].items()
            if row["in_reply"]
        },
        frames={word: tuple(found) for word, found in frames.items()},
        impersonal=tuple(frame for group in frames.values() for frame in group if frame.kind == "impersonal"),
        readings=FormRows(texts, _readings),
        cases=FormRows((data["cases"],), _cases),
        dictionary=_Dictionary(FormRows(texts, _readings), (grammar, actors)),
    )


class Sections(dict[str, PhraseSet]):
    """Phrases by section, made ready when they are first asked for; none of a section that the language lacks."""

    def __init__(self, listed: Mapping[str, Sequence[Sequence[str]]]) -> None:
        super().__init__()
        self._listed = listed

    def __missing__(self, name: str) -> PhraseSet:
        self[name] = PhraseSet(self._listed.get(name, ()))
        return self[name]

    @property
    def words(self) -> Iterator[str]:
        """Every word of every phrase."""
        return (word for phrases in self._listed.values() for phrase in phrases for word in phrase)


class FormRows(Mapping[str, frozenset[tuple[str, str]]]):
    """What each form can be, found by halving sorted lines: there are very many, and a text has few of them."""

    def __init__(self, texts: tuple[str, ...], read: Callable[[list[str]], frozenset[tuple[str, str]]]) -> None:
        self._texts = texts
        self._read = read
        self._known: dict[str, frozenset[tuple[str, str]] | None] = {}

    def __getitem__(self, form: str) -> frozenset[tuple[str, str]]:
        if form not in self._known:
            row = next(filter(None, (_row(text, form) for text in self._texts)), None)
            self._known[form] = self._read(row) if row else None
        found = self._known[form]
        if found is None:
            raise KeyError(form)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter({line.partition("\t")[0]: None for text in self._texts for line in text.split("\n") if line})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return any(self._texts)


class _Dictionary:
    """All words that are known: the forms, and the small words of the grammar."""

    def __init__(self, forms: FormRows, sections: Iterable[Sections]) -> None:
        self._forms = forms
        self._sections = sections

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for section in self._sections for word in section.words)

    def __contains__(self, word: object) -> bool:
        return word in self._small or word in self._forms


def _row(text: str, form: str) -> list[str] | None:
    """The line of a form, without the form; None where the sorted lines have none."""
    low, high = 0, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        found, *row = text[start:end].split("\t")
        if found == form:
            return row
        low, high = (end + 1, high) if found < form else (low, start)
    return None


def _readings(row: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset(zip(row[::2], row[1::2], strict=True))


def _cases(row: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset((case, gender) for case, _, gender in (each.partition(" ") for each in row))
