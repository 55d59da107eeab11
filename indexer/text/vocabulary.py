"""The vocabulary: entities and terms with their names in every language, and finding them in a text.

`corpus/vocabulary/*.yaml` is the source; states' names come from CLDR. Compiled, it is one table a language:
sequences of token stems → id. The same table serves reports and questions, which is what lets a question in one
language find a paragraph in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from indexer.languages import Language, Token, language, tokens
from indexer.languages.text import word_keys

UNKNOWN = "unknown"
"""Kind of an actor that no vocabulary file has: reports name it, and it is kept as they write it."""

ACTOR_KINDS = frozenset({"organisation", "office", "person", "role", "state", UNKNOWN})
"""Kinds that can do something in a meeting."""

OWN_GROUP = "cwg-cop"
"""Id of the group that this program is of."""

_WORN_STEM = 3
"""Longest stem of a longer name that other words of the language are likely to share."""
_SHORTEST_ACRONYM = 3
"""Shorter ones ("AI") are too often another language's words to be found in lower case."""


@dataclass(frozen=True, slots=True)
class NamedConcept:
    """An entity or term of the vocabulary."""

    id: str
    kind: str
    labels: dict[str, str]
    """Its name in each language, as answers print it."""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry named in a text: token positions `[first, last)` and character span."""

    id: str
    kind: str
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry: the stems of its words, and the letters where case decides."""

    stems: tuple[str, ...]
    id: str
    exact: str = ""
    """How it must be spelt, where another spelling is another word or another entry's name; else empty."""
    asked_only: bool = False
    begins: str = ""
    """How a word must begin to be meant, where so little is left of a name's stem that other words share it: Дания."""


@dataclass(frozen=True)
class Vocabulary:
    """All entries, and their forms by language and first stem."""

    entries: dict[str, NamedConcept]
    forms: Mapping[str, dict[str, list[Form]]] = field(default_factory=dict)
    own_group: str = OWN_GROUP
    """Id of the group whose report is read: "the Group" in its text."""

    def label(self, id_: str, code: str) -> str:
        """Name of the entry in this language, else in English, else in any, else its id."""
        entry = self.entries.get(id_)
        if entry is None:
            return id_
        return entry.labels.get(code) or entry.labels.get("en") or next(iter(entry.labels.values()), id_)

    def kind(self, id_: str) -> str:
        """Kind of the entry; empty for an unknown id."""
        entry = self.entries.get(id_)
        return entry.kind if entry else ""

    def wider(self, id_: str) -> tuple[str, ...]:
        """What it is part of, nearest first."""
        chain: list[str] = []
        entry = self.entries.get(id_)
        while entry and entry.part_of and entry.part_of not in chain:
            chain.append(entry.part_of)
            entry = self.entries.get(entry.part_of)
        return tuple(chain)

    def find(self, text_tokens: Sequence[Token], code: str, *, asked: bool = False) -> tuple[Mention, ...]:
        """Mentions in the tokens of a text, longest first at each place, none overlapping.

        `asked` also admits the forms that only questions use.
        """
        known = language(code)
        keys = [word_keys(token.norm, known) for token in text_tokens]
        table = self.forms.get(code, {})
        mentions: list[Mention] = []
        last = 0
        for position, starts in enumerate(keys):
            if position < last or table.keys().isdisjoint(starts):
                continue
            form = self._longest(text_tokens, keys, position, code, asked=asked)
            if form is None:
                continue
            last = position + len(form.stems)
            first, final = text_tokens[position], text_tokens[last - 1]
            mentions.append(Mention(form.id, self.kind(form.id), position, last, first.start, final.end))
        return tuple(mentions)

    def concepts(self, text_tokens: Sequence[Token], code: str) -> tuple[str, ...]:
        """Ids of everything that the tokens name, once a mention, with what each is part of.

        Beside the longest mentions, terms of several words inside them count too: "the alliance to end child sexual
        abuse online" is a body, and speaks of child sexual abuse online.
        """
        known = language(code)
        keys = [word_keys(token.norm, known) for token in text_tokens]
        found = list(self.find(text_tokens, code))
        inside = {i for m in found for i in range(m.first + 1, m.last)}
        ids = [mention.id for mention in found]
        for position in sorted(inside):
            form = self._longest(text_tokens, keys, position, code, asked=False)
            if form is not None and form.stems[1:] and self.kind(form.id) not in ACTOR_KINDS:
                ids.append(form.id)
        return tuple(id_ for found_id in ids for id_ in (found_id, *self.wider(found_id)))

    def _longest(
        self, text_tokens: Sequence[Token], keys: list[tuple[str, ...]], position: int, code: str, *, asked: bool
    ) -> Form | None:
        best: Form | None = None
        table = self.forms.get(code, {})
        for key in keys[position]:
            for form in table.get(key, ()):
                size = len(form.stems)
                if position + size > len(keys) or (size > 1 and form.stems[1] not in keys[position + 1]):
                    continue
                if (best and not _beats(form, best)) or (form.asked_only and not asked):
                    continue
                if form.exact and not _is_spelt(form.exact, text_tokens[position : position + size]):
                    continue
                if form.begins and not text_tokens[position].norm.startswith(form.begins):
                    continue
                if all(stem in keys[position + i] for i, stem in enumerate(form.stems)):
                    best = form
        return best

    def compiled(self, code: str) -> list[list[Any]]:
        """The forms of one language, for the index on disk."""
        forms = [form for group in self.forms.get(code, {}).values() for form in group]
        return [[list(form.stems), form.id, form.exact, form.asked_only, form.begins] for form in forms]


def build_forms(names: Iterator[tuple[str, str, bool]], code: str) -> dict[str, list[Form]]:
    """Forms of one language from (id, name, asked only), by first stem.

    Where two entries' names differ in accents alone ("Secretaría General", "Secretaria General"), the later one is
    found where it is spelt so.
    """
    known = language(code)
    table: dict[str, list[Form]] = {}
    seen: dict[tuple[tuple[str, ...], str], tuple[str, str]] = {}
    for id_, name, asked_only in names:
        form = _form(id_, name, known, asked_only=asked_only)
        if form is None:
            continue
        spelt = "".join(token.surface for token in tokens(name, known))
        owner, other = seen.setdefault((form.stems, form.exact), (id_, spelt))
        if (owner, other) != (id_, spelt) and (owner == id_ or other.casefold() == spelt.casefold()):
            continue
        if owner != id_:
            form = replace(form, exact=spelt if spelt.casefold() == other.casefold() else spelt.casefold())
        table.setdefault(form.stems[0], []).append(form)
    return table


def add_form(table: dict[str, list[Form]], id_: str, name: str, code: str) -> None:
    """Add one name to the forms of a language."""
    form = _form(id_, name, language(code), asked_only=False)
    if form is not None:
        table.setdefault(form.stems[0], []).append(form)


def load_forms(rows: list[list[Any]]) -> dict[str, list[Form]]:
    """The inverse of `Vocabulary.compiled`."""
    table: dict[str, list[Form]] = {}
    for stems, id_, exact, asked_only, begins in rows:
        table.setdefault(stems[0], []).append(Form(tuple(stems), id_, exact, asked_only, begins))
    return table


def _form(id_: str, name: str, known: Language, *, asked_only: bool) -> Form | None:
    name_tokens = tokens(name, known)
    articles = 0
    while known.spaces and articles < len(name_tokens) - 1 and _is_article(name_tokens[articles], known):
        articles += 1  # "the Council" is found as "Council"
    name_tokens = name_tokens[articles:]
    if not name_tokens:
        return None
    stems = tuple(_key(token, known) for token in name_tokens)
    surface = "".join(token.surface for token in name_tokens)
    is_acronym = len(name_tokens) == 1 and surface.isupper() and surface.isalpha()
    is_word = name_tokens[0].norm in known.stop_words or name_tokens[0].norm in known.function_words
    exact = surface if is_acronym and (len(surface) < _SHORTEST_ACRONYM or is_word) else ""
    norm = name_tokens[0].norm
    is_worn = len(stems) == 1 and len(stems[0]) <= _WORN_STEM < len(norm) - 1 and norm.startswith(stems[0])
    is_worn = is_worn and surface[0].isupper() and not is_acronym
    return Form(stems, id_, exact, asked_only, norm[:-1] if is_worn else "")


def _is_article(token: Token, known: Language) -> bool:
    """Whether the word may be left out; capitals mean letters ("CE 17" is no "ce")."""
    return token.norm in known.stop_words and not (token.surface.isupper() and len(token.surface) > 1)


def _is_spelt(exact: str, spoken: Sequence[Token]) -> bool:
    """Whether the words are spelt so; a spelling in small letters is met by capitals, too."""
    surface = "".join(token.surface for token in spoken)
    return surface == exact or (exact.islower() and surface.casefold() == exact)


def _beats(form: Form, other: Form) -> bool:
    """Whether a form is to be preferred: the longer one, then the one that must be spelt so."""
    return (len(form.stems), bool(form.exact)) > (len(other.stems), bool(other.exact))


def _key(token: Token, known: Language) -> str:
    return known.key(token.norm)
