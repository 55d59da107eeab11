"""The inquiry: question, index and evidence, with what several strategies ask of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.evidence.candidates import is_small
from bot.evidence.evidence import Evidence
from bot.evidence.proof import Proof, prove
from bot.evidence.sentences import Span, clause_span, heading_names, is_headed
from bot.evidence.terms import QuestionTerms
from bot.locale import Words
from bot.locale.bidi import name_in
from bot.question.model import Question
from bot.thresholds import MIN_STANCE_COVERAGE
from indexer import Fact, Index, Unit
from indexer.acts import STANCES
from indexer.languages import language, tokens

_MEETING = "meeting"


@dataclass(frozen=True)
class Inquiry:
    """A question with the index and the evidence that it is answered from."""

    question: Question
    index: Index
    evidence: Evidence
    words: Words

    @property
    def terms(self) -> QuestionTerms:
        """What the question asks for."""
        return self.evidence.terms

    @cached_property
    def proof(self) -> Proof | None:
        """The passages that may answer, weighed; None where none shares anything with the question."""
        return prove(self.evidence)

    def is_by(self, fact: Fact, ids: Iterable[str], unit: Unit) -> bool:
        """Whether one of the ids did what the fact says: itself, a part of it, or as holder of an office."""
        return bool(fact.actor) and self.evidence.is_one_of(fact.actor, ids, unit)

    def name(self, fact: Fact) -> str:
        """The actor's name in the asker's language; as written where no vocabulary file has it."""
        return self.label(fact.actor)

    def takes_stance_on_topic(self, fact: Fact, span: Span) -> bool:
        """Whether a welcome or an objection is about the question's topic; other acts always are.

        Only asked of questions for a stance: what is welcomed in one clause may be opposed in the next.
        """
        if not set(self.question.acts) & STANCES:
            return True
        clause = clause_span(self.index, span, fact)
        place = span if _takes_up(clause) else clause
        topic = [term for term in self.terms.topic if term.concept != _MEETING]
        return self.evidence.coverage(topic, (place,)) >= MIN_STANCE_COVERAGE

    def is_headed(self, unit: Unit, concept: str) -> bool:
        """Whether the heading over the unit names the concept."""
        return is_headed(self.index, unit, concept)

    def headed(self, concept: str) -> tuple[int, ...]:
        """Positions of the units in view under a heading that names the concept, in order."""
        view, units = self.evidence.in_view, self.index.units
        if not is_small(view):  # headings are few: the same ones stand over many units
            alike = self.evidence.candidates.valued("heading", lambda heading: self._may_name(heading, concept))
            return tuple(i for i in alike if self.is_headed(units[i], concept))
        return tuple(i for i in view.positions if self.is_headed(units[i], concept))

    def _may_name(self, heading: str, concept: str) -> bool:
        """Whether the heading names the concept in one of the languages that units exist in."""
        return any(heading_names(self.index, heading, code, concept) for code in self.index.languages)

    def names(self, facts: Iterable[Fact], unit: Unit) -> str:
        """Names of all actors as a list in running text."""
        return self.words.names(self.names_of(facts, unit))

    def names_of(self, facts: Iterable[Fact], unit: Unit) -> list[str]:
        """Names of all actors; the holder of an office is named with it, once."""
        actors = {fact.actor: fact for fact in facts}
        names = []
        for key, fact in actors.items():
            roles = [
                other.actor
                for other in actors.values()
                if other.kind == "role" and other.actor in self.evidence.also(key, unit) - {key}
            ]
            held = any(
                other.kind == "person" and key in self.evidence.also(other.actor, unit) for other in actors.values()
            )
            if fact.kind == "person" and roles:
                names.append(self.words("{name} ({role})", name=self.name(fact), role=self.label(roles[0])))
            elif fact.kind != "role" or not held:
                names.append(self.name(fact))
        return list(dict.fromkeys(names))

    def label(self, id_: str) -> str:
        """Name of an entry of the vocabulary in the asker's language."""
        return name_in(self.index.vocabulary.label(id_, self.words.code), self.words.code)

    def is_heard(self, phrase: str) -> bool:
        """Whether a report has the phrase, in whatever version."""
        bound = r"\b" if language(self.question.language).spaces else ""
        wanted = re.compile(f"{bound}{re.escape(phrase)}{bound}", re.IGNORECASE)
        return any(wanted.search(unit.full_text) for unit in self.index.units)


def actors_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Ids of the actors of these facts, each once."""
    return tuple(dict.fromkeys(fact.actor for fact in facts if fact.actor))


def _takes_up(clause: Span) -> bool:
    """Whether the act's object is a pronoun ("Japan supported it"): then it is named earlier in the sentence."""
    known = language(clause.unit.language)
    pronouns = frozenset(known.speech.object_pronouns)
    verbs = {form.split()[-1] for cue in known.speech.cues if cue.act in STANCES for form in cue.forms}
    return any(a.norm in verbs and b.norm in pronouns for a, b in pairwise(tokens(clause.text, known)))
