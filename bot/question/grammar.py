"""The grammar of the acts in a question: nouns, owners, passives, and whether it asks for yes or no."""

from __future__ import annotations

from bot.question.named_acts import NamedAct
from bot.question.phrase_tables import HOW, Tables
from bot.thresholds import MAX_POSSESSIVE_GAP
from indexer.languages import Token
from indexer.text.phrase_matcher import Match
from indexer.text.vocabulary import ACTOR_KINDS, Mention

_QUESTION_MARKS = ("?", "？", "؟")


def is_yes_no(
    text: str, spoken: tuple[Token, ...], wants: tuple[Match[str], ...], acts: list[NamedAct], tables: Tables
) -> bool:
    """Whether an auxiliary or particle asks, or a question mark behind a verb and no question word."""
    if opener_of(spoken, tables) and all(match.value in {"who", HOW} for match in wants):
        return True  # "did anyone object?"
    if wants or not spoken:
        return False
    if marks_yes_no(spoken, tables):
        return True
    # a verb; or an act at the start, which may be a verb that but for its accent is a noun («¿Apoyó México …?»)
    asked = any(act.first == 0 or not act.is_noun for act in acts)
    return any(mark in text for mark in _QUESTION_MARKS) and (asked or not acts)


def marks_yes_no(spoken: tuple[Token, ...], tables: Tables) -> tuple[Match[str], ...]:
    """The auxiliary or particles that ask for yes or no."""
    opener = opener_of(spoken, tables)
    return (*((opener,) if opener else ()), *tables.yes_no_marks.find(spoken))


def opener_of(spoken: tuple[Token, ...], tables: Tables) -> Match[str] | None:
    """The word that a question for yes or no opens with, which fillers may stand before: "so did they agree"."""
    place = 0
    while place < len(spoken) and (filler := tables.fillers.at(spoken, place)):
        place = filler.last
    return tables.yes_no_openers.at(spoken, place) if place < len(spoken) else None


def are_nouns(acts: list[NamedAct]) -> bool:
    """Whether all acts are nouns: "any proposal on X"."""
    return bool(acts) and all(act.is_nominal for act in acts)


def are_owned(acts: list[NamedAct], spoken: tuple[Token, ...], mentions: tuple[Mention, ...], tables: Tables) -> bool:
    """Whether the nouns are somebody's: "ISOC's proposal", "the proposal of ISOC"."""
    actors = [m for m in mentions if m.kind in ACTOR_KINDS]
    return bool(acts) and all(any(_is_owner(m, act, spoken, tables) for m in actors) for act in acts)


def _is_owner(mention: Mention, act: NamedAct, spoken: tuple[Token, ...], tables: Tables) -> bool:
    if mention.last <= act.first:
        marks = (token.norm in tables.possessive for token in spoken[mention.last - 1 : mention.last + 1])
        return any(marks) and act.first - mention.last <= MAX_POSSESSIVE_GAP
    between = spoken[act.last : mention.first]
    return bool(between) and between[0].norm in tables.owner and not any(token.stem for token in between)
