"""Names that are misspelt in a question ("Kazakstan"); looked for only where the reports do not answer as typed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.question import Question
from indexer import Index
from indexer.languages import Language, Token, language, tokens

_SHORTEST = 5
"""Letters from which on a word may be a misspelt name."""
_LONG = 8
"""Letters from which on two slips are forgiven rather than one."""


@dataclass(frozen=True, slots=True)
class Respelling:
    """A question with a name spelt as the vocabulary does."""

    text: str
    typed: str
    meant: str
    """Vocabulary id."""


def respell(question: Question, index: Index) -> Respelling | None:
    """The question with the first unheard word that is close to one name, and to no other as close."""
    known = language(question.language)
    fields = index.fields.get(question.language)
    for word in question.words:
        if len(word.norm) < _SHORTEST or not word.norm.isalpha() or (fields and fields.words.frequency(word.stem)):
            continue
        found = {named for near in _nearest(word, index, known) for named in _named(near, word, question, index, known)}
        if len({id_ for id_, _ in found}) == 1:
            id_, spelt = min(found)
            return Respelling(f"{question.core[: word.start]}{spelt}{question.core[word.end :]}", word.surface, id_)
    return None


def _nearest(word: Token, index: Index, known: Language) -> list[str]:
    """The words of names that are closest to this one, within what is forgiven."""
    most = 2 if len(word.norm) >= _LONG else 1
    key = known.key(word.norm)
    distances: dict[str, int] = {}
    for table in (index.vocabulary.forms.get(known.code) or {}).values():
        for form in table:
            for stem in form.stems:
                if stem not in distances and abs(len(stem) - len(key)) <= most and stem[:1] == key[:1]:
                    distances[stem] = slips(key, stem)
    best = min((d for d in distances.values() if 0 < d <= most), default=0)
    return [stem for stem, distance in distances.items() if distance == best] if best else []


def _named(near: str, word: Token, question: Question, index: Index, known: Language) -> list[tuple[str, str]]:
    """(id, spelling) of what the question names once the word is read as this one."""
    text = f"{question.core[: word.start]}{near}{question.core[word.end :]}"
    place = word.start
    found = []
    for mention in index.vocabulary.find(tokens(text, known), known.code, asked=True):
        if mention.start <= place < mention.end:
            label = index.vocabulary.label(mention.id, known.code)
            spelt = next((t.surface for t in tokens(label, known) if known.key(t.norm) == near), near)
            found.append((mention.id, spelt))
    return found


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
