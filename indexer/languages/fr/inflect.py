"""Inflected forms of French verbs (third person) and of nouns and adjectives, for the compilation of frames."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_MUTE = re.compile(r"(e|é)([bcdfghjklmnpqrstvz]|ch|gn|gu|qu)$")
_DOUBLING = ("appel", "rappel", "jet", "rejet", "projet", "renouvel")
"""Stems that double their last letter before a mute e: rappelle, rejette."""
_ENDINGS = {
    "er": ("e", "ent", "", "é", "a", "èrent", "", "er"),
    "ir": ("it", "issent", "iss", "i", "it", "irent", "iss", "ir"),
    "re": ("", "ent", "", "u", "it", "irent", "", "r"),
}
_NOUN_ENDINGS = {
    "al": ("aux", "ale", "ales"),
    "eux": ("euse", "euses"),
    "if": ("ifs", "ive", "ives"),
    "eau": ("eaux",),
    "er": ("ers", "ère", "ères"),
}
_FIELDS = 8
_FOLLOWED_BY_NONE = {"aller", "être"}
"""Verbs on whose letters regular ones end: installer."""


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Forms by tag: infinitive, finite (present, imperfect, past), participle, gerund, future, conditional.

    An irregular verb is given by its present (singular, plural), the stem of its imperfect, its participle, its simple
    past (singular, plural), and the stems of its subjunctive and its future; its prefixed verbs follow it.
    """
    model = next((key for key in sorted(irregular, key=len, reverse=True) if _follows(lemma, key)), "")
    if model:
        prefix = lemma.removesuffix(model)
        rows = [prefix + form for form in irregular[model][0].split()]
    else:
        rows = list(_regular(lemma))
    one, many, imperfect, participle, past, pasts, wished, future = rows[:_FIELDS]
    gerund = rows[_FIELDS] if len(rows) > _FIELDS else imperfect + "ant"
    forms = {
        "base": {lemma},
        "fin": {one, many, imperfect + "ait", imperfect + "aient", past, pasts},
        "part": set(_agreeing(participle)),
        "ger": {gerund},
        "unreal": {wished + "e", wished + "ent", future + "a", future + "ont"} | _subjunctive(lemma),
        "cond": {future + "ait", future + "aient"},
    }
    forms["unreal"] -= forms["fin"]
    return forms


def noun_forms(lemma: str) -> set[str]:
    """Both numbers and genders, as far as a noun or an adjective has them."""
    for ending, changed in _NOUN_ENDINGS.items():
        if lemma.endswith(ending):
            return {lemma, *(lemma.removesuffix(ending) + other for other in changed)}
    if lemma.endswith(("é", "ant", "ent", "rt", "rd", "ain", "êt")):
        return {lemma, lemma + "s", lemma + "e", lemma + "es"}
    return {lemma, lemma if lemma.endswith(("s", "x")) else lemma + "s"}


def _follows(lemma: str, model: str) -> bool:
    return lemma == model or (lemma.endswith(model) and model not in _FOLLOWED_BY_NONE)


def _regular(lemma: str) -> tuple[str, ...]:
    stem, kind = lemma[:-2], lemma[-2:]
    one, many, imperfect, participle, past, pasts, wished, future = _ENDINGS[kind]
    mute, futures = (_before_mute(stem), _before_future(stem)) if kind == "er" else (stem, stem)
    soft = _soft(stem) if kind == "er" else stem
    return (
        mute + one,
        mute + many,
        soft + imperfect,
        stem + participle,
        soft + past,
        stem + pasts,
        mute + wished,
        futures + future,
    )


def _before_mute(stem: str) -> str:
    if stem.endswith(_DOUBLING):
        return stem + stem[-1]
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    return _MUTE.sub(r"è\2", stem)


def _before_future(stem: str) -> str:
    return stem if re.search(r"é([^aeiouy]+)$", stem) else _before_mute(stem)


def _agreeing(participle: str) -> tuple[str, ...]:
    plural = participle if participle.endswith("s") else participle + "s"
    return participle, plural, participle + "e", participle + "es"


def _subjunctive(lemma: str) -> set[str]:
    return {"être": {"soit", "soient", "fût"}, "avoir": {"ait", "aient", "eût"}}.get(lemma, set())


def _soft(stem: str) -> str:
    """The stem as it is written before a and o: engage-, annonç-."""
    if stem.endswith("g"):
        return stem + "e"
    return stem[:-1] + "ç" if stem.endswith("c") else stem
