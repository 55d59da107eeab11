"""Question words: which of them ask, and the kind of answer that they ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.question.grammar import marks_yes_no
from bot.question.named_acts import NamedAct
from bot.question.phrase_tables import HOW, WANTS, Tables, positions
from indexer.frames.tables import has_frames, question_tables
from indexer.languages import Token, language
from indexer.text.phrase_matcher import Match

_OPEN = frozenset({"what", "which", HOW})
_ASIDE = frozenset({"why", "when", "where"})
"""What a question may ask beside what it is about: "what was said, and when?"."""
_LEADING = _ASIDE | {"how_many"}
_MARKS = frozenset(",;:.?!¿¡،؛؟，；。？！—–+&/")
_DASH = " - "
_VERB_TAGS = frozenset({"fin", "part", "base", "ger", "cond"})
_QUESTION_MARKS = "?？؟"


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of a question in the language `code`, and which of them may ask."""

    text: str
    spoken: Sequence[Token]
    code: str
    tables: Tables

    def counted(self, wants: Sequence[Match[str]]) -> tuple[Match[str], ...]:
        """The same, where a number stands inside a phrase: "which 6 countries" asks who, as "which countries" does."""
        return tuple(self._with_number(match) for match in wants)

    def _with_number(self, match: Match[str]) -> Match[str]:
        number = self.spoken[match.last : match.last + 1]
        is_number = bool(number) and (number[0].norm.isdigit() or number[0].norm in self.tables.cardinals)
        if match.value not in _OPEN or not is_number:
            return match
        without = (*self.spoken[: match.last], *self.spoken[match.last + 1 :])
        longer = self.tables.wants.at(without, match.first)
        return Match(longer.value, match.first, longer.last + 1) if longer and longer.last > match.last else match

    def clauses(self, wants: Sequence[Match[str]], named: Collection[int]) -> tuple[Match[str], ...]:
        """Those that only open a clause on the noun before them: « un système qui vérifie », « a voulu que … ».

        What stands behind "person" or the like, or behind a verb, asks; `named` are the tokens of actors.
        """
        return tuple(match for match in wants if self._relates(match, named))

    def _relates(self, match: Match[str], named: Collection[int]) -> bool:
        before = match.first - 1
        norm = self.spoken[match.first].norm
        is_inside = before >= 0 and match.last - match.first == 1 and match.last < len(self.spoken)
        if not is_inside or self._opens_clause(match.first):
            return False
        light = positions(self.tables.light.find(self.spoken))
        if norm in self.tables.conjunctions:
            return any(token.stem and i not in light for i, token in enumerate(self.spoken[: match.first]))
        if norm not in self.tables.relative or not self.spoken[before].stem or before in light:
            return False
        readings = question_tables(self.code).readings if has_frames(self.code) else {}
        tags = {tag for _, tag in readings.get(self.spoken[before].norm, ())}
        return before in named or "noun" in tags or not tags & _VERB_TAGS

    def asking(self, wants: Sequence[Match[str]]) -> tuple[Match[str], ...]:
        """Those of `wants` that ask.

        Neither a part of an indefinite pronoun («чего-то») does, nor behind another question word a conjunction of the
        same form: «que contestaron cuando alguien preguntó» asks for no time. A word that is doubtful by itself asks
        where it opens the question, or where nothing else does.
        """
        indefinite = [set(range(match.first, match.last)) for match in self.tables.indefinite.find(self.spoken)]
        subordinate = self.subordinate(wants)
        kept: list[Match[str]] = []
        for match in wants:
            taken = set(range(match.first, match.last))
            is_part = taken <= subordinate or any(taken <= other for other in indefinite)
            if not is_part and not (kept and self._joins(match)):
                kept.append(match)
        return tuple(self._without_doubtful(kept))

    def _without_doubtful(self, wants: Sequence[Match[str]]) -> Iterator[Match[str]]:
        sure = [match for match in wants if not self._is_doubtful(match)]
        light = positions(self.tables.light.find(self.spoken))
        marks = marks_yes_no(tuple(self.spoken), self.tables)
        for match in wants:
            opens = light.issuperset(range(match.first)) and not any(other.first <= match.last for other in sure)
            if match in sure or (not marks and (opens or (not sure and match is wants[0]))):
                yield match

    def _is_doubtful(self, match: Match[str]) -> bool:
        small = self.tables.doubtful.at(self.spoken, match.first)
        return small is not None and small.last == match.last

    def subordinate(self, wants: Sequence[Match[str]]) -> frozenset[int]:
        """Places of words in a clause that only says when or where: «cuando alguien preguntó»."""
        found: set[int] = set()
        for match in wants[1:]:
            if match.value in _ASIDE and self._joins(match):
                ends = (i for i in range(match.last, len(self.spoken)) if self._opens_clause(i))
                found.update(range(match.first, next(ends, len(self.spoken))))
        return frozenset(found)

    def beside(self, acts: Sequence[NamedAct], wants: tuple[Match[str], ...]) -> tuple[Match[str], ...]:
        """None where behind the act asked about a conjunction alone looks like a question word: "¿apoyó que …?"."""
        if not any(mark in self.text for mark in _QUESTION_MARKS):
            return wants
        verbs = [act.last for act in acts if not act.is_noun]
        is_joined = all(any(last <= match.first for last in verbs) and self._joins(match) for match in wants)
        return () if is_joined else wants

    def kind_of_answer(self, wants: Sequence[Match[str]]) -> str:
        """The kind of answer wanted; of a question in two parts, that of the first, but for "what is it and who …".

        A "who" behind another question word only relates ("how many of those who …").
        """
        light = positions(self.tables.light.find(self.spoken))
        opens = not any(self.spoken[i].stem and i not in light for match in wants[:1] for i in range(match.first))
        second = next((i for i, match in enumerate(wants) if i and self._opens_clause(match.first)), len(wants))
        first = wants[:second]
        is_aside = opens and any(match.value in _ASIDE for match in wants[second : second + 1])
        if {match.value for match in first} <= _OPEN and not is_aside:
            first = wants
        kinds = [match.value for match in first]
        leading = next((kind for kind in kinds if kind not in _OPEN), "")
        if leading in _LEADING:
            return leading
        return next((kind for kind in WANTS if kind in kinds), "")

    def _joins(self, match: Match[str]) -> bool:
        """Whether it is a conjunction as well, is typed without an accent, and stands inside a clause."""
        joining = self.tables.joining.at(self.spoken, match.first)
        is_bare = all(word.surface.casefold() == word.norm for word in self.spoken[match.first : match.last])
        is_inside = match.last < len(self.spoken) and not self._opens_clause(match.first)
        return joining is not None and joining.last == match.last and is_bare and is_inside

    def _opens_clause(self, place: int) -> bool:
        """Whether a coordinator, a mark or, in Chinese, a space stands before the word, or "and" is written onto it."""
        if not place:
            return True
        coordinators = question_tables(self.code).of("coordinators") if has_frames(self.code) else frozenset()
        before = self.spoken[place - 1]
        gap = self.text[before.end : self.spoken[place].start]
        is_apart = not _MARKS.isdisjoint(gap) or _DASH in gap or (bool(gap) and not language(self.code).spaces)
        return is_apart or before.norm in coordinators or self.tables.joined.at(self.spoken, place) is not None
