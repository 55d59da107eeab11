"""Forms of Arabic verbs, nouns and names with what is written onto them, for the compilation of frames.

Base forms are the perfect of the third person ("اقترح") and the singular. Vowel signs are not written here: where the
passive has the letters of the active, a written damma tells it at reading time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from babel import Locale

_AND = ("", "و", "ف")
_OBJECTS = ("", "ه", "ها", "هما", "هم")
_OWNERS = ("", "ه", "ها", "هما", "هم")
_HELD = ("ب", "ل", "ك")
"""Prepositions of one letter."""
_MARKED = ("ب", "ه", "ح", "س", "ك", "د")
"""Before the present and the future of the dialects."""
_SPOKEN_OBJECTS = ("ه", "ها", "هم", "هن", "نا", "و", "ني")
_NOT = "ش"
"""Behind a verb that is denied: ما وافقوش."""
_WEAK = ("ى", "ا", "ي")
_LONG = "ا"
_LONG_VOWELS = "اوي"
"""A hollow verb drops its own behind "did not": لم يكن."""
_FEMININE = ("ة", "ه")
"""The ending, and how folding writes it."""
_ARTICLE = "ال"


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Forms by tag: perfect (fin), imperfect (base), passive where its letters differ (pass); =f, =m, =p for agreement.

    `irregular` gives the imperfect where it does not follow from the perfect.
    """
    forms: dict[str, set[str]] = {"fin": set(), "base": set(), "pass": set()}
    for gender, form in _perfect(lemma):
        written = set(_with_clitics(form))
        forms["fin"] |= written
        forms.setdefault(gender, set()).update(written)
    for imperfect in irregular.get(lemma, (_imperfect(lemma),)):
        for form in (imperfect, "ت" + imperfect[1:]):
            forms["base"] |= set(_with_clitics(form))
        forms["base"] |= {conjunction + imperfect.rstrip("ىي") + "وا" for conjunction in _AND}
    passive = _passive(lemma)
    if passive != lemma:
        for form in (passive, passive + "ت"):
            forms["pass"] |= {conjunction + form for conjunction in _AND}
    return forms


def everyday_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Forms of the dialects, as people type them: بيقول, هيقول, قالو, ما قالوش."""
    for imperfect in irregular.get(lemma, (_imperfect(lemma),)):
        base = imperfect.rstrip("ىي")
        for he in (imperfect, "ت" + imperfect[1:], base + "وا", base + "و", base + "ون", "ت" + base[1:] + "وا"):
            yield from (mark + he for mark in ("", *_MARKED))
        yield from (short + (imperfect[1:-2] + imperfect[-1]) for short in "يت" if imperfect[-2] in _LONG_VOWELS)
    for _, form in _perfect(lemma):
        spoken = form.removesuffix("ا") if form.endswith("وا") else form
        held = spoken[:-1] + _LONG if spoken.endswith(("ى", "ي")) else spoken
        yield from (spoken, held + _NOT)
        yield from (held + own + end for own in _SPOKEN_OBJECTS for end in ("", _NOT))


def noun_forms(lemma: str) -> set[str]:
    """The noun with article, prepositions, conjunctions and owners; dual and accusative too."""
    stem = lemma[:-1] if lemma.endswith(_FEMININE) else lemma
    is_feminine = stem != lemma
    bare = {lemma, lemma if is_feminine else lemma + "ا", stem + ("ت" if is_feminine else "") + "ين"}
    owned = {stem + ("ت" if is_feminine else "") + owner for owner in _OWNERS[1:]}
    plural = {stem + "ات"} if is_feminine else set()
    found: set[str] = set()
    for form in bare | owned | plural:
        found |= {form, *(held + form for held in _HELD)}
    for form in {lemma} | plural:
        found |= {_ARTICLE + form, "بال" + form, "لل" + form}
    return found | {conjunction + form for conjunction in _AND[1:] for form in found}


def phrase_forms(phrase: str) -> Iterator[str]:
    """The phrase with what may be written onto its first word."""
    first, *rest = phrase.split()
    for form, _ in word_cases(first):
        yield " ".join([form, *rest])


def word_cases(word: str) -> Iterator[tuple[str, str]]:
    """The word by itself or behind a conjunction, which may be any case, and behind a preposition: the genitive."""
    for conjunction in _AND:
        yield conjunction + word, "nom "
        yield conjunction + word, "gen "
        for held in _HELD:
            joined = "ل" + word.removeprefix("ا") if held == "ل" and word.startswith(_ARTICLE) else held + word
            yield conjunction + joined, "gen "


def names() -> Iterator[str]:
    """The first words of states' names."""
    for code, name in Locale("ar").territories.items():
        if code.isalpha():
            yield name.split()[0]


def _perfect(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma[:-1] if lemma.endswith(_WEAK) else lemma
    yield "=m", lemma
    yield "=f", stem + "ت"
    yield "=p", stem + "وا"
    if lemma.endswith(_LONG):  # a hamza at the end: "قرأت"
        yield "=f", lemma + "ت"
        yield "=p", lemma + "وا"
    yield "=f", stem + "تا"
    yield "=m", (lemma[:-1] + "ي" if lemma.endswith("ى") else lemma.removesuffix(_LONG)) + "ا"


def _imperfect(lemma: str) -> str:
    return "ي" + (lemma[1:] if lemma[0] in "اأإآ" else lemma)


def _passive(lemma: str) -> str:
    """Letters of the passive: hollow, weak and long-vowelled verbs change theirs."""
    if lemma.endswith(("ى", "ا")):
        return lemma[:-1] + "ي"
    if len(lemma) > 2 and lemma[-2] == _LONG:  # noqa: PLR2004
        return lemma[:-2] + "ي" + lemma[-1]
    if len(lemma) == 4 and lemma[1] == _LONG:  # noqa: PLR2004
        return lemma[0] + "و" + lemma[2:]
    return lemma


def _with_clitics(form: str) -> Iterator[str]:
    for conjunction, pronoun in product(_AND, _OBJECTS):
        stem = form
        if pronoun and form.endswith("ى"):
            stem = form[:-1] + "ا"
        elif pronoun and form.endswith("وا"):
            stem = form[:-1]
        yield conjunction + stem + pronoun
