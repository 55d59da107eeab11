"""The names of one version of a report that no vocabulary has, each actor once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indexer.languages import language, tokens
from indexer.languages.meeting_words import meeting_words
from indexer.languages.text import word_keys
from indexer.names.cleaning import Cleaner
from indexer.names.model import BODY, PERSON, Place, Reading, UnlistedName
from indexer.names.proper_part import parts_of
from indexer.names.whole_name import whole
from indexer.text.persons import person_pattern, read_person
from indexer.text.unknown_names import unknown_names
from indexer.text.vocabulary import UNKNOWN, Form, NamedConcept, Vocabulary, add_form

_ACRONYM = re.compile(r"[A-ZА-ЯЁ][\w-]*[A-ZА-ЯЁ][\w-]*|\d+[A-Z]\w+")
_LATIN_NAME = re.compile(r"[A-Z\u00c0-\u00d6\u00d8-\u00de][\w'’.&-]*(?: [\w'’.&-]+){0,6}")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_QUOTES = " «»“”\"'"
_SHORTEST = 3
"""Characters of a name that a bracket may stand behind."""


@dataclass(slots=True)
class _Group:
    """Names of one actor, as far as they are put together."""

    names: list[str] = field(default_factory=list)
    with_title: list[str] = field(default_factory=list)
    """Names with their title, as they stand: "Ms Diallo"."""
    nominative: set[str] = field(default_factory=set)
    """Names that stand behind a title, which shows their case."""
    is_person: bool = False
    is_body: bool = False

    def take(self, other: _Group) -> None:
        """Take in what is known of the same actor."""
        self.names.extend(name for name in other.names if name not in self.names)
        self.with_title.extend(other.with_title)
        self.nominative |= other.nominative
        self.is_person |= other.is_person
        self.is_body |= other.is_body

    @property
    def kind(self) -> str:
        """Person or organisation: a title decides, then a word for a body."""
        return PERSON if self.nominative or (self.is_person and not self.is_body) else BODY


def names_of_version(readings: Sequence[Reading], vocabulary: Vocabulary) -> tuple[UnlistedName, ...]:
    """Every actor of a version that no vocabulary has, in the order in which they are first named."""
    if not readings:
        return ()
    code = readings[0].place.language
    text = "\n".join(reading.text for reading in readings)
    groups: list[_Group] = []
    for group in sorted(_named(readings, vocabulary), key=lambda group: -len(_keys(group.names[0], code))):
        _put(groups, group, code)
    for group in groups:
        group.names.extend(_in_brackets(group, text, code, vocabulary))
    family_names = _family_names(vocabulary, code)
    told = [group for group in _united(groups) if not _is_known(group, family_names, code)]
    order = {reading.place: position for position, reading in enumerate(readings)}
    return tuple(sorted(_placed(told, readings, text), key=lambda name: order[name.places[0]]))


def _named(readings: Sequence[Reading], vocabulary: Vocabulary) -> Iterator[_Group]:
    """Who acts, and whom the text names with a title, whatever they do."""
    cleaner = Cleaner(readings[0].place.language, vocabulary)
    for reading in readings:
        yield from _titled(reading, cleaner)
        for name in (*reading.actors, *_bodies(reading, vocabulary)):
            found = cleaner.called(whole(name, reading.text, reading.place.language))
            if found and (found.is_body or name in reading.actors):
                is_person = found.looks_like_person or _has_title(found.name, reading)
                yield _Group([found.name], is_person=is_person, is_body=found.is_body)


def _has_title(name: str, reading: Reading) -> bool:
    words = meeting_words(reading.place.language)
    before = rf"(?<!\w)(?:{words.titles})\.? ?{re.escape(name)}" if words.titles else r"(?!)"
    behind = rf"{re.escape(name)}(?:{words.titles_behind})" if words.titles_behind else r"(?!)"
    return re.search(f"{before}|{behind}", reading.text, re.IGNORECASE) is not None


def _bodies(reading: Reading, vocabulary: Vocabulary) -> Iterator[str]:
    """Names in the text that have a word for a body in them, whatever they do."""
    known = language(reading.place.language)
    spoken = tokens(reading.text, known)
    mentions = vocabulary.find(spoken, known.code)
    for found in unknown_names(reading.text, spoken, mentions, known):
        name = reading.text[found.start : found.end]
        if parts_of(name, known.code).kinds:
            yield name


def _titled(reading: Reading, cleaner: Cleaner) -> Iterator[_Group]:
    code = reading.place.language
    for match in re.finditer(person_pattern(code, must_be_titled=True), reading.text):
        person = read_person(match[0], code)
        found = cleaner.person(person.name) if person and person.is_titled else None
        if found:
            written = re.split(r" ?[(（]", match[0])[0].strip()
            with_title = [written] if written.endswith(found.name) or written.startswith(found.name) else []
            yield _Group([found.name], with_title, {found.name}, is_person=True)


def _put(groups: list[_Group], new: _Group, code: str) -> None:
    """Add it to the one actor whom it can be, else as another actor."""
    fit = [group for group in groups if any(_same(name, new.names[0], code) for name in group.names)]
    if len(fit) == 1:
        fit[0].take(new)
    else:
        groups.append(new)


def _same(longer: str, shorter: str, code: str) -> bool:
    """Whether the shorter name is the longer one again: without first names, with initials, without a body's kind."""
    one, other = _keys(longer, code), _keys(shorter, code)
    if not one or not other or one == other:
        return bool(one) and one == other
    first, second = parts_of(longer, code), parts_of(shorter, code)
    if first.is_typed or second.is_typed:
        same = bool(first.proper) and first.proper == second.proper
        return same and (not second.kinds or not first.kinds or first.kinds == second.kinds)
    return one[-1] == other[-1] and all(any(_alike(a, b) for b in one[:-1]) for a in other[:-1])


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def _keys(name: str, code: str) -> list[str]:
    """The parts of a name, as they are compared."""
    known = language(code)
    if not known.spaces:
        return [part for part in re.split(r"[·•・‧ ]", name.casefold()) if part]
    parts = ([t for t in tokens(part, known) if t.stem or len(t.norm) == 1] for part in re.split(r"[\s.]+", name))
    return ["-".join(word_keys(token.norm, known)[0] for token in part) for part in parts if part]


def _in_brackets(group: _Group, text: str, code: str, vocabulary: Vocabulary) -> Iterator[str]:
    """What stands in brackets behind a name: its abbreviation, or the name in its own letters."""
    for name in tuple(group.names):
        if len(name) < _SHORTEST:
            continue
        for match in re.finditer(rf"{re.escape(name)}\w*[»”\"]? ?[(（]([^()（）]{{2,60}})[)）]", text):
            inside = match[1].strip(_QUOTES)
            if inside in group.names or vocabulary.find(tokens(inside, language(code)), code):
                continue
            is_acronym = group.kind == BODY and _ACRONYM.fullmatch(inside)
            if is_acronym or (not _LATIN_LETTER.search(name) and _LATIN_NAME.fullmatch(inside)):
                yield inside


def _united(groups: list[_Group]) -> list[_Group]:
    """The groups, those together that a name in brackets shows to be one."""
    kept: list[_Group] = []
    for group in groups:
        folded = {name.casefold() for name in group.names}
        same = next((other for other in kept if folded & {name.casefold() for name in other.names}), None)
        if same is None:
            kept.append(group)
        else:
            same.take(group)
    return kept


def _family_names(vocabulary: Vocabulary, code: str) -> frozenset[str]:
    """Last parts of the names of persons whom the vocabulary has."""
    groups = vocabulary.forms.get(code, {}).values()
    return frozenset(form.stems[-1] for group in groups for form in group if vocabulary.kind(form.id) == PERSON)


def _is_known(group: _Group, family_names: frozenset[str], code: str) -> bool:
    """Whether it is only the family name of a person whom the vocabulary has."""
    keys = [_keys(name, code) for name in group.names]
    return all(len(each) == 1 and each[0] in family_names for each in keys)


def _placed(groups: Sequence[_Group], readings: Sequence[Reading], text: str) -> Iterator[UnlistedName]:
    """The groups with every place where a text names them."""
    code = readings[0].place.language
    ids = {f"{UNKNOWN}-{number}": group for number, group in enumerate(groups)}
    table: dict[str, list[Form]] = {}
    for id_, group in ids.items():
        for name in group.names:
            add_form(table, id_, name, code)
    entries = {id_: NamedConcept(id_, UNKNOWN, {code: group.names[0]}) for id_, group in ids.items()}
    finder = Vocabulary(entries, {code: table})
    places: dict[str, list[Place]] = {id_: [] for id_ in ids}
    for reading in readings:
        last, end = "", 0
        for mention in finder.find(tokens(reading.text, language(code)), code):
            in_brackets = mention.id == last and reading.text[end : mention.start].strip(_QUOTES) in {"(", "（"}
            if not in_brackets:  # else it is the same name again
                places[mention.id].append(reading.place)
            last, end = mention.id, mention.end
    for id_, group in ids.items():
        if places[id_]:
            yield UnlistedName(group.kind, {code: _forms(group, text, code)}, tuple(places[id_]))


def _forms(group: _Group, text: str, code: str) -> tuple[str, ...]:
    """The fullest name first; of equally full ones that in the nominative, then the one that the text has most.

    The family name of a person whose full name is known stands with its title: alone it may be another's.
    """

    def order(name: str) -> tuple[int, bool, int]:
        return -len(_keys(name, code)), name not in group.nominative, -text.count(name)

    names = sorted(dict.fromkeys(group.names), key=order)
    if group.kind == PERSON and len(_keys(names[0], code)) > 1:
        single = {name for name in names if len(_keys(name, code)) == 1}
        titled = [written for written in group.with_title if any(_is_of(written, name) for name in single)]
        names = [name for name in names if name not in single] + titled
    return tuple(dict.fromkeys(names))


def _is_of(written: str, family_name: str) -> bool:
    """Whether it is the family name with a title alone."""
    title = written.replace(family_name, "", 1).strip()
    return title != written and len(re.split(r"[\s·•・‧]", title)) == 1 and not title.endswith(tuple("·•・‧"))
