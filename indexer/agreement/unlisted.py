"""Names that no vocabulary has: whether another version has them too, in its own letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.agreement.model import NAME, TITLED, Sign
from indexer.agreement.passages import Said
from indexer.languages import language, plain
from indexer.text.skeleton import skeleton, sound_alike

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f'-]*")
_SHORTEST = 3
_ACRONYM = re.compile(r"(?<!\w)[A-ZА-ЯЁ][A-ZА-ЯЁ-]+(?!\w)")


def unmatched_names(said: Said, other: Said) -> tuple[Sign, ...]:
    """Persons and abbreviations of a passage that the other's paragraph does not have; other names are translated."""
    return tuple(
        sign
        for sign in said.of(NAME)
        if (sign.value.startswith(TITLED) or _ACRONYM.fullmatch(sign.words)) and not _is_named(sign, other)
    )


def _is_named(sign: Sign, other: Said) -> bool:
    folded = plain(other.text)
    latin = [word for word in _LATIN.findall(sign.words) if len(word) >= _SHORTEST]
    if any(re.search(rf"(?<![a-z]){re.escape(plain(word))}", folded) for word in latin if _is_own(word)):
        return True
    parts = [part for part in re.split(r"[\s·•・‧.]+", sign.words) if len(part) >= _SHORTEST]
    words = re.findall(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*", other.text)
    return any(sound_alike(part, word) for part in parts[-1:] for word in words if _may_be_name(word, other.language))


def _is_own(word: str) -> bool:
    return word[0].isupper()


def _may_be_name(word: str, code: str) -> bool:
    return word[0].isupper() or not language(code).speech.capitals


def is_telling(own: Sequence[Sign], other: Sequence[Sign], said: Said, against: Said) -> bool:
    """Whether names without a counterpart show a difference, and are not only translated.

    Persons are not translated: another in the place of one differs, where the letters of both tell how they sound. A
    person or an abbreviation for which the other version has none at all is left out there.
    """
    persons = [[sign for sign in signs if sign.value.startswith(TITLED)] for signs in (own, other)]
    if all(persons):
        return all(skeleton(sign.words) for signs in persons for sign in signs)
    if own and other:
        return False
    without = said if other else against
    has_own = _ACRONYM.search(without.text) is not None
    return language(without.language).speech.capitals and any(
        (_is_whole(sign.words) and bool(skeleton(sign.words)))
        if sign.value.startswith(TITLED)
        else _ACRONYM.fullmatch(sign.words) is not None and not has_own
        for sign in (*own, *other)
    )


def _is_whole(name: str) -> bool:
    """Whether it is a full name, and no office in which one may stand ("le Prince héritier")."""
    parts = name.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)
