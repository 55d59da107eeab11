"""Names of several versions that are one actor's: by their own part, by the texts, by the paragraphs they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from indexer.languages import codes, language, plain, tokens
from indexer.languages.text import word_keys
from indexer.names.model import BODY, PERSON, UnlistedName
from indexer.names.proper_part import parts_of
from indexer.text.skeleton import skeleton, sound_alike

_FEWEST_LETTERS = 3


def merged(versions: Sequence[Sequence[UnlistedName]]) -> tuple[UnlistedName, ...]:
    """The names of all versions, those of one actor put together, most frequent first."""
    names = [name for version in versions for name in version]
    links = _Links(len(names))
    for group in _by_key(names).values():
        for other in group[1:]:
            links.join(group[0], other)
    for one, other in (*_abbreviated(names), *_in_same_paragraphs(names)):
        links.join(one, other)
    groups: dict[int, list[UnlistedName]] = defaultdict(list)
    for position, name in enumerate(names):
        groups[links.of(position)].append(name)
    found = [_fullest(group) for group in groups.values()]
    return tuple(sorted(found, key=lambda name: (-name.versions, -len(name.places), name.name)))


class _Links:
    """Which names are one (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def of(self, position: int) -> int:
        while self._parents[position] != position:
            position = self._parents[position]
        return position

    def join(self, one: int, other: int) -> None:
        self._parents[self.of(other)] = self.of(one)


def _by_key(names: Sequence[UnlistedName]) -> dict[tuple[str, ...], list[int]]:
    """Positions of the names by what makes them one; a body without a word for its kind is of the one there is."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, name in enumerate(names):
        for key in dict.fromkeys(_keys(name)):
            found[key].append(position)
    kinds: dict[str, set[str]] = defaultdict(set)
    for key in found:
        if key[0] == BODY and key[2]:
            kinds[key[1]].add(key[2])
    for proper, of_proper in kinds.items():
        if len(of_proper) == 1 and (BODY, proper, "") in found:
            found[BODY, proper, next(iter(of_proper))].extend(found.pop((BODY, proper, "")))
    return found


def _keys(name: UnlistedName) -> Iterator[tuple[str, ...]]:
    for code, forms in name.forms.items():
        for form in forms:
            spoken = [token for token in tokens(form, language(code)) if token.stem or len(token.norm) == 1]
            if name.kind == PERSON:
                if len(spoken) > 1:
                    yield PERSON, " ".join(token.norm for token in spoken)
                    yield PERSON, code, " ".join(word_keys(token.norm, language(code))[0] for token in spoken)
                continue
            parts = parts_of(form, code)
            if len(parts.proper) >= _FEWEST_LETTERS and not (len(spoken) == 1 and form.isupper() and forms[1:]):
                yield BODY, plain(parts.proper), "+".join(sorted(parts.kinds))


def _abbreviated(names: Sequence[UnlistedName]) -> Iterator[tuple[int, int]]:
    """An abbreviation alone, and the one body that another text of the language gives it to."""
    long: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, name in enumerate(names):
        code = _language(name)
        for form in name.forms[code][1:]:
            if name.kind == BODY and form.isupper() and len(form) >= _FEWEST_LETTERS:
                long[code, form].append(position)
    for position, name in enumerate(names):
        code = _language(name)
        found = long.get((code, name.forms[code][0]), [])
        bodies = {tuple(key for key in _keys(names[each]) if key[1]) for each in found}
        if len(bodies) == 1:
            yield found[0], position


def _in_same_paragraphs(names: Sequence[UnlistedName]) -> Iterator[tuple[int, int]]:
    """Names in two languages of a report that share paragraphs, and sound alike or are all that stands there.

    How two names sound tells nothing where one is in Chinese: there they must be the only ones of all their places.
    """
    in_place: dict[tuple[str, str], list[int]] = defaultdict(list)
    alone = Counter(map(_places_of, names))
    for position, name in enumerate(names):
        for paragraph in _paragraphs(name):
            in_place[name.places[0].report, paragraph].append(position)
    pairs = {pair for positions in in_place.values() for pair in combinations(positions, 2)}
    for one, other in sorted(pairs):
        first, second = names[one], names[other]
        if _language(first) == _language(second):
            continue
        if skeleton(first.name) and skeleton(second.name):
            is_same = sound_alike(first.name, second.name)
        else:
            of_first, of_second = _places_of(first), _places_of(second)
            is_same = of_first[1:] == of_second[1:] and alone[of_first] == alone[of_second] == 1
        if is_same:
            yield one, other


def _places_of(name: UnlistedName) -> tuple[str, str, str, frozenset[str]]:
    return _language(name), name.places[0].report, name.kind, _paragraphs(name)


def _language(name: UnlistedName) -> str:
    return next(iter(name.forms))


def _paragraphs(name: UnlistedName) -> frozenset[str]:
    return frozenset(place.paragraph for place in name.places)


def together(group: Sequence[UnlistedName]) -> UnlistedName:
    """All of them as one name, called as the first of them."""
    forms: dict[str, tuple[str, ...]] = {}
    for code in codes():
        found = [form for name in group for form in name.forms.get(code, ())]
        if found:
            forms[code] = tuple(dict.fromkeys(found))
    kind = PERSON if all(name.kind == PERSON for name in group) else BODY
    return UnlistedName(kind, forms, tuple(place for name in group for place in name.places))


def _fullest(group: Sequence[UnlistedName]) -> UnlistedName:
    """All of them as one name, under the fullest in each language; what stands first in none of them stays behind."""
    name = together(group)
    first = {(code, forms[0]) for each in group for code, forms in each.forms.items()}
    forms = {
        code: tuple(sorted(listed, key=lambda form: ((code, form) not in first, -len(tokens(form, language(code))))))
        for code, listed in name.forms.items()
    }
    return replace(name, forms=forms)
