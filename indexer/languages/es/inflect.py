"""Inflected forms of Spanish verbs (third person) and of nouns and adjectives, for the compilation of frames."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_ACCENTED = str.maketrans("aeiou", "áéíóú")
_ENCLITICS = ("se", "lo", "la", "los", "las", "le", "les")
_CHANGES = {"ie": ("e", "ie"), "ue": ("o", "ue"), "i": ("e", "i"), "u": ("o", "u"), "í": ("i", "í"), "ú": ("u", "ú")}
_FIELDS = 8
_FOLLOWED_BY_NONE = {"ser", "ir", "dar", "estar"}
"""Verbs on whose letters regular ones end: ayudar, contestar."""
_IMPERFECT = {"ser": ("era", "eran"), "ir": ("iba", "iban"), "ver": ("veía", "veían")}


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Forms by tag: infinitive, finite (present, imperfect, preterite), participle, gerund, unreal, conditional.

    An irregular verb is given by how its stressed stem changes (`ie`, `ue`, `i`), by that and how its unstressed one
    does (`ie-i`); or by its present (singular, plural), preterite (singular, plural), participle, gerund, and the stems
    of its future and its subjunctive; its prefixed verbs follow it.
    """
    models = sorted((key for key in irregular if " " in irregular[key][0]), key=len, reverse=True)
    model = lemma if lemma in irregular else next((key for key in models if _follows(lemma, key)), "")
    rows = irregular[model][0].split() if model else [""]
    if len(rows) == _FIELDS:
        rows = [lemma.removesuffix(model) + form for form in rows]
    else:
        rows = list(_regular(lemma, *(*rows[0].split("-"), "")[:2]))
    one, many, past, pasts, participle, gerund, future, wished = rows
    vowel = "e" if lemma.endswith("ar") else "a"
    root = pasts.removesuffix("ron")
    return {
        "base": {lemma, *(lemma + pronoun for pronoun in _ENCLITICS)},
        "fin": {one, many, past, pasts, *_imperfect(lemma)},
        "part": {participle, participle + "s", participle[:-1] + "a", participle[:-1] + "as"},
        "ger": {gerund, *(_stressed(gerund) + pronoun for pronoun in _ENCLITICS)},
        "unreal": {wished + vowel, wished + vowel + "n", future + "á", future + "án"}
        | {root + ending for ending in ("ra", "ran", "se", "sen")},
        "cond": {future + "ía", future + "ían"},
    }


def noun_forms(lemma: str) -> set[str]:
    """Both numbers, and both genders of what ends in o."""
    if lemma.endswith(("ón", "és", "án")):
        return {lemma, re.sub(r".(.)$", lambda end: _bare(end[0]) + "es", lemma)}
    if lemma.endswith("o"):
        return {lemma, lemma + "s", lemma[:-1] + "a", lemma[:-1] + "as"}
    if lemma.endswith("z"):
        return {lemma, lemma[:-1] + "ces"}
    return {lemma, lemma + "s" if lemma[-1] in "aeiouáéó" else lemma + "es"}


def _follows(lemma: str, model: str) -> bool:
    return lemma.endswith(model) and model not in _FOLLOWED_BY_NONE


def _imperfect(lemma: str) -> tuple[str, str]:
    ending = "aba" if lemma.endswith("ar") else "ía"
    return _IMPERFECT.get(lemma, (lemma[:-2] + ending, lemma[:-2] + ending + "n"))


def _regular(lemma: str, stressed: str, unstressed: str) -> tuple[str, ...]:
    stem, kind = lemma[:-2], lemma[-2:]
    strong, weak = _changed(stem, stressed), _changed(stem, unstressed)
    if kind == "ir" and stressed == "i":
        weak = strong
    if kind == "ar":
        return (
            strong + "a",
            strong + "an",
            stem + "ó",
            stem + "aron",
            stem + "ado",
            stem + "ando",
            lemma,
            _soft(strong),
        )
    glide = "y" if stem[-1] in "aeou" and not stem.endswith(("gu", "qu")) else "i"
    participle = stem + ("ído" if glide == "y" and kind == "er" else "ido")
    present = strong + "y" if kind == "ir" and glide == "y" else strong
    return (
        present + "e",
        present + "en",
        weak + glide + "ó",
        weak + glide + "eron",
        participle,
        weak + glide + "endo",
        lemma,
        _hard(present),
    )


def _changed(stem: str, change: str) -> str:
    """The stem with its last such vowel changed: recomiend-, pid-."""
    if change not in _CHANGES:
        return stem
    old, new = _CHANGES[change]
    before, _, after = stem.rpartition(old)
    return before + new + after


def _soft(stem: str) -> str:
    """As it is written before e: explique, pague, alcance."""
    for ending, written in (("c", "qu"), ("gu", "gü"), ("g", "gu"), ("z", "c")):
        if stem.endswith(ending):
            return stem.removesuffix(ending) + written
    return stem


def _hard(stem: str) -> str:
    """As it is written before a: ofrezca, dirija, siga."""
    for ending, written in (("gu", "g"), ("c", "zc"), ("g", "j")):
        if stem.endswith(ending):
            return stem.removesuffix(ending) + written
    return stem


def _stressed(gerund: str) -> str:
    return re.sub(r"([ae])ndo$", lambda end: end[1].translate(_ACCENTED) + "ndo", gerund)


def _bare(ending: str) -> str:
    return ending.translate(str.maketrans("óéá", "oea"))
