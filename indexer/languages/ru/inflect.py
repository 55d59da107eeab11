"""Inflected forms of Russian verbs, nouns and names with their cases, for the compilation of frames.

Needs pymorphy3, of the extra `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse

_analyzer = MorphAnalyzer()

_CASES = {
    "nomn": "nom", "gent": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc2": "loc",
}  # fmt: skip
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_SHORT = 8
_TITLES = {
    "г": {"г": "nom gen dat acc ins loc"},
    "н": {"н": "nom", "на": "gen acc", "ну": "dat", "ном": "ins", "не": "loc"},
    "вице": {"вице": "nom gen dat acc ins loc"},
    "жа": {"жа": "nom", "жи": "gen", "же": "dat loc", "жу": "acc", "жой": "ins"},
}
"""Parts of г-н, г-жа and вице-президент, which are words of their own."""


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Forms by tag: infinitive, finite (past and present), short and full passive participle, active one, gerund.

    Finite forms and short participles also have a tag of agreement: =m, =f, =n, =s (any one), =p. A predicate
    adjective ("согласен") is as good as a verb.
    """
    del irregular
    forms: dict[str, set[str]] = {"fin": set()}
    best = _best(lemma, frozenset({"INFN", "ADJS"}))
    for form in best.lexeme:
        if best.tag.POS == "PRTS" and form.tag.POS != "PRTS":
            continue  # "обеспокоен"
        if _is_archaic(form.word):
            continue
        for tag in _verb_tags(form):
            forms.setdefault(tag, set()).add(_folded(form.word))
    return forms if any(forms.values()) else {"fin": {lemma}}


def noun_forms(lemma: str) -> set[str]:
    """All cases of both numbers; a word that is no base form stays as it is."""
    kinds = frozenset({"NOUN", "ADJF", "NPRO", "NUMR", "ADJS"})
    best = _best(lemma, kinds)
    if best.tag.POS == "PRTF":  # "завышенный"
        alike = (form for form in best.lexeme if form.tag.POS == "PRTF")
        return {_folded(f.word) for f in alike if (f.tag.voice, f.tag.tense) == (best.tag.voice, best.tag.tense)}
    forms = {_folded(form.word) for form in best.lexeme if not (_is_small(form.word) or _is_archaic(form.word))}
    return forms if best.normal_form == lemma and best.tag.POS in kinds else {lemma}


def phrase_forms(phrase: str) -> Iterator[str]:
    """The phrase in all cases: its noun with the adjectives before it; what stands behind stays."""
    words = phrase.split()
    end = next((place for place, word in enumerate(words) if _is_noun(word)), None)
    if end is None:
        yield phrase
        return
    rest = words[end + 1 :]
    parses = [_best(word, frozenset({"NOUN", "ADJF"})) for word in words[: end + 1]]
    for form in parses[-1].lexeme:
        grammemes = {form.tag.case, form.tag.number} - {None}
        if parses[0].tag.POS == "ADJF" and form.tag.number == "sing":
            grammemes |= {form.tag.gender} - {None}
        if _is_small(form.word):
            continue
        inflected = [parse.inflect(grammemes) for parse in parses[:-1]]
        yield " ".join([*(one.word if one else "" for one in inflected), form.word, *rest])


def word_cases(word: str) -> Iterator[tuple[str, str]]:
    """Each form of a word with a case that it may be, and its gender or number: ("японией", "ins f")."""
    if word in _TITLES:
        for form, cases in _TITLES[word].items():
            yield from ((form, f"{case} ") for case in cases.split())
        return
    *before, word = word.split("-")
    for part in before:  # "Коста-Рикой": what stands before a hyphen may stay as it is
        yield from ((_folded(part), f"{case} ") for case in sorted(set(_CASES.values())))
        yield from word_cases(part)
    best = _best(word, frozenset({"NOUN", "ADJF", "NPRO"}))
    for form in best.lexeme:
        case = _CASES.get(form.tag.case)
        if case is None or _is_small(form.word) or ("Geox" in best.tag and form.tag.number != best.tag.number):
            continue
        gender = "p" if form.tag.number == "plur" else _GENDERS.get(form.tag.gender, "")
        if "Fixd" in form.tag:
            gender = ""
        yield _folded(form.word), f"{case} {gender}"


def names() -> Iterator[str]:
    """The words of states' names, which reports inflect."""
    for code, name in Locale("ru").territories.items():
        if code.isalpha():
            yield from re.sub(r"[()]", " ", name).split()


def _verb_tags(form: Parse) -> Iterator[str]:
    tag = form.tag
    if tag.POS == "INFN":
        yield "base"
    elif tag.POS == "GRND":
        if not _is_small(form.word):
            yield "ger"
    elif tag.POS == "PRTF":
        if tag.voice == "pssv":
            yield "full"
        elif tag.case in {"nomn", "ablt"}:  # of a subject or an agent
            yield "act"
    elif tag.POS in {"PRTS", "ADJS", "PRED"} or (
        tag.POS == "VERB"
        and tag.mood == "indc"
        and (tag.tense == "past" or (tag.person, tag.tense) == ("3per", "pres"))
    ):
        if tag.POS == "ADJS" and _analyzer.parse(form.word)[0].tag.POS != "ADJS":
            return  # "согласно"
        yield "part" if tag.POS == "PRTS" else "fin"
        yield "=p" if tag.number == "plur" else f"={_GENDERS.get(tag.gender, 's')}"


@cache
def _best(word: str, kinds: frozenset[str]) -> Parse:
    parses = _analyzer.parse(word)
    own = [parse for parse in parses if parse.tag.POS in kinds and _folded(parse.normal_form) == _folded(word)]
    nominative = [parse for parse in own if parse.tag.case in {None, "nomn"}]
    of_kind = [parse for parse in parses if parse.tag.POS in kinds]
    return (nominative or own or of_kind or parses)[0]


def _is_small(word: str) -> bool:
    """Whether the form is a preposition as well: "после" of посол, "благодаря" of благодарить."""
    kinds: set[str] = {parse.tag.POS for parse in _analyzer.parse(word)}
    return "PREP" in kinds


def _is_archaic(word: str) -> bool:
    """Whether reports write another form: "поддержанною", "возраженье"."""
    return (
        word.endswith(("ою", "ею", "ья", "ью", "ье", "ьем", "ьи", "ьям", "ьями", "ьях", "вши")) and len(word) > _SHORT
    )


def _is_noun(word: str) -> bool:
    best = _best(word, frozenset({"NOUN", "ADJF", "NPRO", "NUMR"}))
    return bool(best.tag.POS == "NOUN" and best.tag.case == "nomn")


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е")
