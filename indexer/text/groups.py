"""Other groups whose meetings a corpus has besides those of the program's own group, as actors of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from indexer.languages import codes, language, tokens
from indexer.text.vocabulary import ACTOR_KINDS, OWN_GROUP, Form, NamedConcept, Vocabulary, add_form

_TABLE = Path(__file__).with_name("group_names.yaml")
_UNLISTED = "group"
"""Opens the ids of groups that no vocabulary file has."""


_OWN = re.compile(r"(?:CWG|WG|GTC)-(?:COP|CP|PIeL|PEL)", re.IGNORECASE)


def is_own(name: str) -> bool:
    """Whether this is a short name of the group that this program is of."""
    return _OWN.fullmatch(name) is not None


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    import yaml  # only where there are other groups

    return tuple(map(tuple, yaml.safe_load(_TABLE.read_text(encoding="utf-8"))))


def group_names(name: str) -> tuple[str, ...]:
    """The short name of a group, then what it is called in other languages: CWG-Internet, GTC-Internet."""
    names = [name]
    for row in _table():
        for known in row:
            is_stem = known.endswith("-") and name.startswith(known)
            if name == known or is_stem:
                names += [other + name.removeprefix(known) for other in row]
    return tuple(dict.fromkeys(names))


def same_group(name: str, groups: Iterable[str]) -> str:
    """The one of these groups that the name is of, whatever its case, hyphens and language; empty for none."""
    return next((group for group in groups if _folded(name) in map(_folded, group_names(group))), "")


def _folded(name: str) -> str:
    return re.sub(r"[\s-]", "", name).casefold()


def group_id(vocabulary: Vocabulary, name: str) -> str:
    """Vocabulary id of a group: of the entry that its short name is a name of, else one made from the name."""
    if not name:
        return OWN_GROUP
    spoken = tokens(name, language("en"))
    for mention in vocabulary.find(spoken, "en"):
        if (mention.first, mention.last) == (0, len(spoken)) and mention.kind in ACTOR_KINDS:
            return mention.id
    return "-".join([_UNLISTED, *(token.norm for token in spoken)])


def with_groups(vocabulary: Vocabulary, names: Iterable[str]) -> Vocabulary:
    """The vocabulary with these groups, each findable in every language by its short names."""
    ids = {group_id(vocabulary, name): name for name in names if name}
    new = {id_: name for id_, name in ids.items() if id_ not in vocabulary.entries}
    if not new:
        return vocabulary
    forms = {code: dict(vocabulary.forms.get(code, {})) for code in codes()}
    for code, table in forms.items():
        for id_, name in new.items():
            for each in group_names(name):
                first = language(code).key(tokens(each, language(code))[0].norm)
                table[first] = list(table.get(first, ()))  # the lists are those of the vocabulary without groups
                add_form(table, id_, each, code)
    entries = {id_: NamedConcept(id_, "organisation", {"en": name}) for id_, name in new.items()}
    return Vocabulary({**vocabulary.entries, **entries}, forms)


def without_groups(vocabulary: Vocabulary, names: Iterable[str]) -> Vocabulary:
    """The inverse of `with_groups`."""
    gone = {id_ for id_ in (group_id(vocabulary, name) for name in names) if id_.startswith(f"{_UNLISTED}-")}
    entries = {id_: entry for id_, entry in vocabulary.entries.items() if id_ not in gone}
    forms = {code: _kept(vocabulary.forms.get(code) or {}, gone) for code in codes()}
    return Vocabulary(entries, forms)


def _kept(table: Mapping[str, list[Form]], gone: set[str]) -> dict[str, list[Form]]:
    kept = {stem: [form for form in group if form.id not in gone] for stem, group in table.items()}
    return {stem: group for stem, group in kept.items() if group}


def read_as(vocabulary: Vocabulary, name: str) -> Vocabulary:
    """The vocabulary by which a report of the group of this name is read.

    What names the program's own group only by the kind of body that it is ("the Council Working Group") names the group
    that reports.
    """
    id_ = group_id(vocabulary, name)
    if id_ == OWN_GROUP:
        return vocabulary
    forms = {code: _renamed(vocabulary.forms.get(code) or {}, id_, code) for code in codes()}
    return Vocabulary(vocabulary.entries, forms, id_)


def _renamed(table: Mapping[str, list[Form]], id_: str, code: str) -> dict[str, list[Form]]:
    own = [f.stems for group in table.values() for f in group if f.id == OWN_GROUP and not f.asked_only]
    general = {stems for stems in own if any(_is_short_for(stems, other, code) for other in own)}
    return {
        stem: [replace(f, id=id_) if f.id == OWN_GROUP and f.stems in general else f for f in group]
        if any(f.id == OWN_GROUP for f in group)
        else group
        for stem, group in table.items()
    }


def _is_short_for(short: tuple[str, ...], whole: tuple[str, ...], code: str) -> bool:
    """Whether a name is the beginning of another; where words stand unspaced, its frame: 理事会(…)工作组."""
    if len(short) >= len(whole):
        return False
    if language(code).spaces:
        return whole[: len(short)] == short
    rest = iter(whole)
    return (short[0], short[-1]) == (whole[0], whole[-1]) and all(stem in rest for stem in short)
