"""Spelling correction of names ("Kazakstan"), tried only where the question as typed has no answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.question.model import Question
from bot.thresholds import MAX_MISSPELT_WORDS, MIN_LETTERS_FOR_TWO_SLIPS, MIN_MISSPELT_LETTERS
from indexer import Index
from indexer.languages import Token, language, tokens
from indexer.lexicon import lexicon

_TERM = "term"
"""Kind of entries that are no names: a word close to one is another word."""


@dataclass(frozen=True, slots=True)
class Respelling:
    """A question with a name spelt as the vocabulary does."""

    text: str
    typed: str
    meant: str
    """Vocabulary id."""


def respell(question: Question, index: Index) -> Respelling | None:
    """The question with the first unheard word that is close to one name, and to no other as close.

    Where no single word will do, all of them are read at once ("hulin zao").
    """
    suspects = {word: near for word in _suspects(question, index) if (near := _nearest(word, index, question.language))}
    for word, nearest in suspects.items():
        found = {named for near in nearest for named in _named({word: near}, word, question, index)}
        if len({id_ for id_, _ in found}) == 1:
            id_, text = min(found)
            return Respelling(text, word.surface, id_)
    only = {word: nearest[0] for word, nearest in suspects.items() if len(nearest) == 1}
    found = {named for word in only for named in _named(only, word, question, index)}
    if len(only) > 1 and len({id_ for id_, _ in found}) == 1:
        id_, text = min(found)
        return Respelling(text, " ".join(word.surface for word in only), id_)
    return None


def _suspects(question: Question, index: Index) -> Iterator[Token]:
    """Words of the topic that neither a report nor the lexicon has; none of very many, which are no slips of typing."""
    fields = index.fields.get(question.language)
    known = {i for meant in lexicon(question.language).find(question.spoken) for i in range(meant.first, meant.last)}
    unheard = [
        word
        for i, word in enumerate(question.spoken)
        if i not in known
        and word in question.words
        and len(word.norm) >= MIN_MISSPELT_LETTERS
        and word.norm.isalpha()
        and not (fields is not None and fields.words.frequency(word.stem))
    ]
    yield from unheard if len(unheard) <= MAX_MISSPELT_WORDS else ()


def _nearest(word: Token, index: Index, code: str) -> list[str]:
    """The words of names that are closest to this one, within what is forgiven."""
    known = language(code)
    most = 2 if len(word.norm) >= MIN_LETTERS_FOR_TWO_SLIPS else 1
    key = known.key(word.norm)
    distances: dict[str, int] = {}
    for table in (index.vocabulary.forms.get(code) or {}).values():
        for form in table:
            for stem in form.stems:
                if stem not in distances and abs(len(stem) - len(key)) <= most and stem[:1] == key[:1]:
                    distances[stem] = slips(key, stem)
    best = min((d for d in distances.values() if 0 < d <= most), default=0)
    return [stem for stem, distance in distances.items() if distance == best] if best else []


def _named(spellings: dict[Token, str], word: Token, question: Question, index: Index) -> Iterator[tuple[str, str]]:
    """(id, text of the question) of the name that this word is a part of, once the words are read as these."""
    known = language(question.language)
    text, place = question.core, -1
    for each, near in sorted(spellings.items(), key=lambda pair: -pair[0].start):
        text = f"{text[: each.start]}{near}{text[each.end :]}"
        place = each.start if each == word else place + (len(near) - len(each.surface) if place >= 0 else 0)
    for mention in index.vocabulary.find(tokens(text, known), known.code, asked=True):
        if mention.start <= place < mention.end and mention.kind != _TERM:
            label = index.vocabulary.label(mention.id, known.code)
            yield mention.id, f"{text[: mention.start]}{label}{text[mention.end :]}"


def slips(one: str, other: str) -> int:
    """Optimal string alignment distance (Boytsov 2011): letters put in, left out, changed, or neighbours swapped."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
