"""Inflected forms of English verbs and nouns, for the compilation of frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_VOWELS = "aeiou"


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Forms by tag: base, finite (past, third person), participle, gerund."""
    past, participle = (set(forms.split()) for forms in irregular.get(lemma, (_past(lemma), _past(lemma))))
    doubles = lemma in irregular and any(form.startswith(lemma + lemma[-1]) for form in past)
    stem = lemma + lemma[-1] if doubles else lemma
    forms = {
        "base": {lemma},
        "fin": past | {_third(lemma)},
        "part": participle,
        "ger": {_gerund(lemma, stem)},
    }
    if lemma == "be":
        forms["fin"] |= {"is", "are", "am"}
    if lemma.endswith("ize"):
        forms = {tag: found | {form.replace("iz", "is") for form in found} for tag, found in forms.items()}
    return forms


def noun_forms(lemma: str) -> set[str]:
    """Singular and plural."""
    if lemma.endswith("man"):
        return {lemma, lemma[:-3] + "men"}
    return {lemma, _third(lemma)}


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "go", "do")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return "has" if lemma == "have" else lemma + "s"


def _gerund(lemma: str, stem: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe")) and lemma != "be":
        return lemma[:-1] + "ing"
    return stem + "ing"
