"""Compile `frames.yaml` of a language into `frames.json` beside it: `python -m indexer.frames.compile en zh`.

Every base form becomes all its forms, made by the language's `inflect.py` where it has one. The libraries that such a
module may need belong to the extra `forms`; the program itself reads the JSON only.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import chain, product
from pathlib import Path
from typing import Any

import yaml

from indexer.frames.schema import ActFrames, FrameFile, Grammar, Wordings
from indexer.frames.tables import REFLEXIVE
from indexer.languages import language, plain, tokens
from indexer.languages.base import Language, listed

_LANGUAGES = Path(__file__).parent.parent / "languages"
_GAP = "…"
_SMALL = ("determiners", "prepositions", "coordinators", "subordinators", "skip")
_NAMING = {
    "heads",
    "roles",
    "meeting",
    "some",
    "some_nouns",
    "titles",
    "body_words",
    "name_nouns",
    "anaphors",
    "nobody",
}
"""Lists of actors of which words the cases are compiled."""
_VERBAL = {"verb", "light", "echo", "denied"}

Part = tuple[bool, list[str]]
"""Whether other words may stand before it, and the base forms that it may be."""
Row = tuple[str, str, list[Part], bool]
"""Act, kind of wording, parts, whether only questions use it."""


def source_digest(code: str) -> str:
    """Fingerprint of what a language's compiled frames are made from."""
    folder = _LANGUAGES / code
    files = [folder / "frames.yaml", folder / "inflect.py"]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files if file.exists())).hexdigest()


def read_source(code: str) -> FrameFile:
    """The language's `frames.yaml`, checked."""
    text = (_LANGUAGES / code / "frames.yaml").read_text(encoding="utf-8")
    return FrameFile.model_validate(yaml.safe_load(text))


def compiled(code: str) -> dict[str, Any]:
    """What `frames.json` holds."""
    source = read_source(code)
    words = _Words(language(code), _inflector(code), source.irregular, source.grammar)
    rows = frame_rows(code)
    words.add_rows(row for row in rows if not row[3])
    words.add_verbs(words.norm(verb) for verb in (*source.plain, *source.grammar.negating_verbs))
    words.add_verbs(words.phrase(verb)[0] for verb in source.grammar.receiving)
    small = [words.norm(word) for name in _SMALL for word in getattr(source.grammar, name)]
    words.keep_apart(small)
    asked = _asked_words(code, source, rows)
    asked.keep_apart(small)
    return {
        "source": source_digest(code),
        "grammar": {
            name: [words.phrase(entry) for entry in value] if isinstance(value, tuple) else value
            for name, value in source.grammar
            if value != ()
        },
        "actors": {name: [form for entry in value for form in words.nouns(entry)] for name, value in source.actors},
        "acts": {
            act: {
                "negated": frames.negated,
                "by": frames.by,
                "not_object": [words.norm(word) for word in frames.not_object],
                "in_reply": [words.phrase(entry) for entry in frames.in_reply],
            }
            for act, frames in source.acts.items()
        },
        "frames": rows,
        "forms": _sorted_lines(words.unaccented() | words.readings),
        "asked": _sorted_lines(asked.beside(words)),
        "bare": _sorted_lines(asked.bare(words)),
        "cases": _sorted_lines({form: {(case,) for case in found} for form, found in words.cases(source).items()}),
    }


def _asked_words(code: str, source: FrameFile, rows: Sequence[Row]) -> _Words:
    """The words of questions: those of all frames, with the forms that only questions use."""
    words = _Words(language(code), _inflector(code), source.irregular, source.grammar, everyday=True)
    words.add_rows(rows)
    words.add_verbs(words.norm(verb) for verb in source.plain)
    return words


def _sorted_lines(rows: Mapping[str, Collection[tuple[str, ...]]]) -> str:
    """Lines of a form and what it can be, between tabs: read by halving, they cost nothing until they are needed."""
    return "\n".join("\t".join([form, *chain.from_iterable(sorted(rows[form]))]) for form in sorted(rows))


def frame_rows(code: str) -> list[Row]:
    """The frames of a language, one row each; without the forms of their words."""
    source = read_source(code)
    words = _Words(language(code), None, source.irregular, source.grammar)
    rows = [row for act, frames in source.acts.items() for row in _act_rows(act, frames, words)]
    _refuse_doubles(rows, {act: frames.by for act, frames in source.acts.items()})
    return rows


class _Words:
    """The words of one language's frames, and all their forms."""

    def __init__(
        self,
        known: Language,
        inflector: Any,
        irregular: Mapping[str, Sequence[str]],
        grammar: Grammar,
        *,
        everyday: bool = False,
    ) -> None:
        self.known = known
        self.everyday = everyday and hasattr(inflector, "everyday_forms")
        self.accents = grammar.accents
        self.reflexive = frozenset(grammar.reflexive)
        self.inflector = inflector
        self.irregular = {**irregular, **{self.norm(lemma): forms for lemma, forms in irregular.items()}}
        self.readings: dict[str, set[tuple[str, str]]] = {}

    def phrase(self, text: str) -> list[str]:
        """The words of a phrase as the program compares them; a language without spaces has one word for each."""
        if not self.known.spaces:
            return ["".join(token.norm for token in tokens(part, self.known)) for part in text.split()]
        return [plain(token.surface) if self.accents else token.norm for token in tokens(text, self.known)]

    def norm(self, text: str) -> str:
        return " ".join(self.phrase(text))

    def nouns(self, text: str) -> Iterator[list[str]]:
        """The phrase with its last word in all forms of a noun."""
        if hasattr(self.inflector, "phrase_forms"):
            yield from (self.phrase(form) for form in sorted({text, *self.inflector.phrase_forms(text)}))
            return
        *before, last = text.split()
        for form in sorted(self._noun_forms(last)):
            yield self.phrase(" ".join([*before, form]))

    def unaccented(self) -> dict[str, set[tuple[str, str]]]:
        """Readings of forms whose first letter has an accent, which capitals often lack ("Etant")."""
        found: dict[str, set[tuple[str, str]]] = {}
        for form, readings in self.readings.items():
            bare = self.known.fold(form[0]) + form[1:]
            if bare not in self.readings:
                found.setdefault(bare, set()).update(readings)
        return found

    def beside(self, others: _Words) -> dict[str, set[tuple[str, str]]]:
        """The readings that the others lack, with theirs of the same forms."""
        return {
            form: readings | others.readings.get(form, set())
            for form, readings in self.readings.items()
            if not readings <= others.readings.get(form, set())
        }

    def bare(self, others: _Words) -> dict[str, set[tuple[str, str]]]:
        """Readings of words as they are typed without their accents, those of the bare word among them."""
        found: dict[str, set[tuple[str, str]]] = {}
        for form, readings in self.readings.items() if self.accents else ():
            bare = self.known.fold(form)
            if bare != form:
                found.setdefault(bare, set()).update(readings)
        for bare in found:
            found[bare] |= self.readings.get(bare, set()) | others.readings.get(bare, set())
        return found

    def keep_apart(self, small: Iterable[str]) -> None:
        """Take small words for no forms of what was not done: "una" is no subjunctive, nor is "entre"."""
        for word in small:
            self.readings[word] = {reading for reading in self.readings.get(word, ()) if reading[1] != "unreal"}
            if not self.readings[word]:
                del self.readings[word]

    def cases(self, source: FrameFile) -> dict[str, set[str]]:
        """The cases that a form of a name's word may be, where the language has cases."""
        found: dict[str, set[str]] = {}
        if not hasattr(self.inflector, "word_cases"):
            return found
        entries = [entry for name, value in source.actors if name in _NAMING for entry in value]
        entries += [*source.grammar.pronouns, *source.grammar.relative]
        words = {word for entry in entries for word in self.phrase(entry)}
        for word in sorted(words.union(self.inflector.names())):
            for form, case in self.inflector.word_cases(word):
                found.setdefault(self.norm(form), set()).add(case)
        return found

    def add_rows(self, rows: Iterable[Row]) -> None:
        for _, kind, parts, _ in rows:
            for place, (_, alternatives) in enumerate(parts):
                for word in alternatives:
                    if kind in _VERBAL and place == 0:
                        self.add_verbs([word.removeprefix(REFLEXIVE)])
                    elif kind == "impersonal":
                        self._note(word, word, "word")
                    else:
                        for form in self._noun_forms(word):
                            self._note(form, word, "noun" if kind == "noun" or place else "word")

    def add_verbs(self, lemmas: Any) -> None:
        for lemma in lemmas:
            if self.inflector is None:
                self._note(lemma, lemma, "fin")
                continue
            for tag, forms in self.inflector.verb_forms(lemma, self.irregular).items():
                for form in forms:
                    self._note(form, lemma, tag)
            for form in self.inflector.everyday_forms(lemma, self.irregular) if self.everyday else ():
                self._note(form, lemma, "fin")

    def _noun_forms(self, lemma: str) -> set[str]:
        return {lemma} if self.inflector is None else {lemma, *self.inflector.noun_forms(lemma)}

    def _note(self, form: str, lemma: str, tag: str) -> None:
        self.readings.setdefault(self.norm(form), set()).add((lemma, tag))


def _inflector(code: str) -> Any:
    name = f"indexer.languages.{code}.inflect"
    return import_module(name) if find_spec(name) else None


def _act_rows(act: str, frames: ActFrames, words: _Words) -> Iterator[Row]:
    yield from _rows(act, frames, words, asked=False)
    yield from _rows(act, frames.asked, words, asked=True)


def _rows(act: str, wordings: Wordings, words: _Words, *, asked: bool) -> Iterator[Row]:
    for kind in ("verb", "noun", "be", "impersonal", "echo", "denied"):
        for pattern in getattr(wordings, kind, ()):
            yield act, kind, _parts(pattern, words), asked
    for entry in wordings.light:
        verbs, nouns = (part.split("/") for part in entry.split("+"))
        single = [words.norm(noun) for noun in nouns if len(words.phrase(noun)) == 1]
        groups = [[(True, single)]] if single else []
        groups += [_parts(f"{_GAP} {noun.strip()}", words) for noun in nouns if len(words.phrase(noun)) > 1]
        for verb, group in product(verbs, groups):
            yield act, "light", [*_parts(verb.strip(), words), *group], asked


def _parts(pattern: str, words: _Words) -> list[Part]:
    parts: list[Part] = []
    wide = False
    for written in pattern.split():
        if written == _GAP:
            wide = True
            continue
        alternatives = [words.phrase(word) for word in written.split("|")]
        if len(alternatives) == 1:  # a word with a hyphen is several
            parts.extend((wide and not place, [word]) for place, word in enumerate(alternatives[0]))
        else:
            parts.append((wide, [" ".join(word) for word in alternatives]))
        wide = False
    if parts and words.reflexive.issuperset(parts[0][1]):
        parts[:2] = [(False, [REFLEXIVE + word for word in parts[1][1]])]
    return parts


def _refuse_doubles(rows: list[Row], by: Mapping[str, str]) -> None:
    """Refuse one wording for two acts, unless the meeting does one of them and everybody else the other.

    What only questions say counts before what reports say as well, so that it may be another act's.
    """
    seen: dict[str, str] = {}
    for act, kind, parts, asked in rows:
        first = seen.setdefault(json.dumps([kind, parts, asked]), act)
        if first != act and {by[first], by[act]} != {"meeting", "others"}:
            raise ValueError(f"{kind} {parts} says both {first} and {act}")


def main(names: Sequence[str]) -> None:
    """Write `frames.json` of each language named."""
    for code in names:
        text = json.dumps(compiled(code), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        (_LANGUAGES / code / "frames.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(listed(",".join(sys.argv[1:])))
