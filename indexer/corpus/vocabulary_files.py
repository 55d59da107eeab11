"""The vocabulary as the corpus states it: `corpus/vocabulary/*.yaml` and CLDR, checked and compiled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel, ConfigDict, Field

from indexer.corpus.checked_yaml import YamlPath, line_of, load_yaml
from indexer.corpus.fingerprints import content_digest, vocabulary_files
from indexer.errors import CorpusError, Fault
from indexer.languages import codes, language
from indexer.text.vocabulary import NamedConcept, Vocabulary, build_forms

Names = dict[str, list[str]]

_DEMONYM_COLUMNS = ("en", "fr", "es", "ru", "zh", "ar")

_NO_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Codes that CLDR names beside states and territories."""


class VocabularyEntry(BaseModel):
    """One entry of a vocabulary file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    kind: Literal[
        "organisation", "office", "person", "role", "state", "term", "document", "programme", "event", "place"
    ]
    part_of: str = ""
    labels: dict[str, str] = Field(default_factory=dict)
    aliases: Names = Field(default_factory=dict)
    asked: Names = Field(default_factory=dict)
    note: str = ""


def load_vocabulary(corpus: Path) -> Vocabulary:
    """Read all vocabulary files of the corpus (of the bundled one where it has none), add the states that CLDR names.

    Raises CorpusError with every fault and its line.
    """
    files = vocabulary_files(corpus)
    if not files:
        raise CorpusError((Fault(corpus / "vocabulary", 0, "is no folder with vocabulary files; put them back"),))
    content = tuple(content_digest(path) for path in files), tuple(codes())
    if content not in _compiled:
        vocabulary = _load(files)
        if len(_compiled) == _MAX_COMPILED:
            del _compiled[next(iter(_compiled))]
        _compiled[content] = vocabulary
    return _compiled[content]


def load_people(corpus: Path) -> dict[str, tuple[str, ...]]:
    """Persons of the vocabulary by id, with their names in all languages; without checking or compiling all of it.

    Raises CorpusError where a file cannot be read.
    """
    people: dict[str, tuple[str, ...]] = {}
    for path in vocabulary_files(corpus):
        if "kind: person" in path.read_text(encoding="utf-8"):
            entries, _ = load_yaml(path, list[VocabularyEntry])
            people.update({e.id: _names_of(e) for e in entries if e.kind == "person"})
    return people


def _names_of(entry: VocabularyEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*entry.labels.values(), *(name for names in entry.aliases.values() for name in names))))


_compiled: dict[tuple[tuple[str, ...], tuple[str, ...]], Vocabulary] = {}
"""The last vocabularies by their files' content and the languages: a running bot that sees a new report has its own."""
_MAX_COMPILED = 2


def _load(files: Sequence[Path]) -> Vocabulary:
    found: dict[str, tuple[VocabularyEntry, Path, int]] = {}
    faults: list[Fault] = []
    for path in files:
        try:
            entries, lines = load_yaml(path, list[VocabularyEntry])
        except CorpusError as error:
            faults.extend(error.faults)
            continue
        for index, entry in enumerate(entries):
            line = line_of(lines, (index,))
            faults.extend(_faults(path, entry, index, lines))
            if entry.id in found:
                _, other, other_line = found[entry.id]
                faults.append(
                    Fault(path, line, f"id {entry.id!r} is already used at {other}:{other_line}; choose another")
                )
            found.setdefault(entry.id, (entry, path, line))
    if faults:
        raise CorpusError(tuple(faults))  # what stands between the files shows only when all of them can be read
    for entry, path, line in found.values():
        if entry.part_of and entry.part_of not in found:
            faults.append(Fault(path, line, f"{entry.id}: part_of names {entry.part_of!r}, which is no entry"))
    if faults:
        raise CorpusError(tuple(faults))
    return _compile({id_: entry for id_, (entry, _, _) in found.items()})


def _faults(path: Path, entry: VocabularyEntry, index: int, lines: dict[YamlPath, int]) -> Iterator[Fault]:
    for name in ("labels", "aliases", "asked"):
        for code in getattr(entry, name):
            if code not in codes():
                yield Fault(
                    path, line_of(lines, (index, name, code)), f"{entry.id}: unknown language {code!r} in {name}"
                )
    if entry.kind != "state" and not entry.labels:
        yield Fault(path, line_of(lines, (index,)), f"{entry.id}: has no labels")


def _compile(found: dict[str, VocabularyEntry]) -> Vocabulary:
    states = {code: _state_names(code) for code in codes()}
    entries: dict[str, NamedConcept] = {}
    for entry in found.values():
        labels = dict(entry.labels)
        if entry.kind == "state":
            labels = {code: labels.get(code) or names.get(entry.id, "") for code, names in states.items()}
        entries[entry.id] = NamedConcept(entry.id, entry.kind, labels, entry.part_of)
    for id_ in sorted({id_ for names in states.values() for id_ in names} - set(entries)):
        entries[id_] = NamedConcept(id_, "state", {code: names[id_] for code, names in states.items() if id_ in names})
    forms = {code: build_forms(_names(code, entries, found, states[code]), code) for code in codes()}
    return Vocabulary(entries, forms)


def _names(
    code: str, entries: dict[str, NamedConcept], found: dict[str, VocabularyEntry], states: dict[str, str]
) -> Iterator[tuple[str, str, bool]]:
    """(id, name, asked only) in order of precedence: own labels and aliases, CLDR, names in English letters."""
    yield from ((id_, entry.labels[code], False) for id_, entry in entries.items() if code in entry.labels)
    yield from ((id_, alias, False) for id_, given in found.items() for alias in given.aliases.get(code, ()))
    yield from ((id_, name, False) for id_, name in states.items())
    joiner = language(code).speech.joiners[0]
    yield from ((id_, name.replace("&", joiner), False) for id_, name in states.items() if "&" in name)
    yield from ((id_, alias, True) for id_, given in found.items() for alias in given.asked.get(code, ()))
    yield from ((id_, name, True) for id_, names in _demonyms(code).items() if id_ in entries for name in names)
    if code != "en":  # a Latin name in the middle of another language's text
        for id_, given in found.items():
            if given.kind not in {"term", "event", "state"}:
                yield from ((id_, name, False) for name in (given.labels.get("en", ""), *given.aliases.get("en", ())))


@cache
def _demonyms(code: str) -> dict[str, list[str]]:
    """What states and their people are called beside their names ("Dutch", "the Brits"), by the state's id.

    Questions alone use them: in a report "the French version" is no act of France.
    """
    names: dict[str, list[str]] = {}
    for line in files("indexer.text").joinpath("demonyms.tsv").read_text(encoding="utf-8").splitlines():
        id_, *cells = line.split("\t")
        of_language = dict(zip(_DEMONYM_COLUMNS, cells, strict=True))
        names[id_] = [name.strip() for name in of_language.get(code, "").split("|") if name.strip()]
    return names


def _state_names(code: str) -> dict[str, str]:
    """CLDR's names of the territories that have an ISO 3166 alpha-2 code, by that code in lower case."""
    try:
        territories = Locale.parse(code).territories
    except UnknownLocaleError:  # a language that CLDR does not know has no names of states
        return {}
    return {
        id_.lower(): name
        for id_, name in territories.items()
        if id_.isalpha() and len(id_) == len("XX") and id_ not in _NO_STATES
    }
