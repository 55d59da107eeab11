"""Selection of the acts that a question asks about, among all that it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.question.named_acts import OPINION, NamedAct
from indexer.acts import ACTS, ANYTHING, BY_NAME, STANCES, acts_where, telling_of
from indexer.languages import Token
from indexer.lexicon import lexicon
from indexer.text.phrase_matcher import Match
from indexer.text.vocabulary import Mention

_CARRIERS = acts_where(lambda act: act.hands_over)
_BY_MEANING = {meaning: act.name for act in ACTS for meaning in act.meanings}
_VOTING = STANCES | acts_where(lambda act: act.is_means)
_CLAUSE = 3
"""Words behind a relative pronoun in which its verb stands."""
_MOVES = acts_where(lambda act: act.is_about_acts)
_OPENING = acts_where(lambda act: act.opens_matter)
_SETTLING = acts_where(lambda act: act.settles_matter)
_EXCHANGE = acts_where(lambda act: act.is_exchange)
_OPINIONS = tuple(act.name for act in ACTS if act.family == "stance" and not act.settles_matter)


def outside_asking(acts: Sequence[NamedAct], wants: Sequence[Match[str]]) -> Sequence[NamedAct]:
    """The acts outside the question words, where there are any: the 组织 of 哪些组织 organizes nothing."""
    asking = {i for match in wants for i in range(match.first, match.last)}
    return [act for act in acts if not asking.issuperset(range(act.first, act.last))] or acts


def meant_acts(spoken: Sequence[Token], code: str, taken: Collection[int]) -> Iterator[NamedAct]:
    """Acts that words outside those taken name by what they mean, where a question has no form of its own for any."""
    for meant in lexicon(code).find(spoken):
        acts = {_BY_MEANING[id_] for id_ in meant.ids if id_ in _BY_MEANING}
        if len(acts) == 1 and not set(taken).intersection(range(meant.first, meant.last)):
            yield NamedAct(acts.pop(), meant.first, meant.last)


def with_opinions(acts: Iterable[NamedAct]) -> Iterator[NamedAct]:
    """The acts; words that ask what somebody thinks name every stance, as that of whoever is named.

    What was said of an opinion is no stance: "what did she say on the views of children?".
    """
    acts = list(acts)
    is_said = any(act.value == ANYTHING and not act.is_noun for act in acts)
    for act in acts:
        if act.value == OPINION and act.is_noun and is_said:
            continue
        if act.value == OPINION:
            yield from (replace(act, value=stance, is_noun=False, is_nominal=False) for stance in _OPINIONS)
        else:
            yield act


def without_clauses(
    acts: Sequence[NamedAct], aside: Sequence[Match[str]], clauses: Sequence[Match[str]]
) -> list[NamedAct]:
    """Without the acts of "when asked"; and of a clause on a noun (« des jouets qui parlent »), beside others."""
    inside = {i for match in aside for i in range(match.first, match.last)}
    acts = [act for act in acts if act.first not in inside]
    behind = {i for match in clauses for i in range(match.last, match.last + _CLAUSE)}
    return [act for act in acts if act.first not in behind] or acts


def without_nouns_of_topics(acts: Sequence[NamedAct], mentions: Sequence[Mention]) -> list[NamedAct]:
    """Drop an act whose words are but a part of a term: "call to action" is no call."""
    terms = [set(range(m.first, m.last)) for m in mentions if m.last - m.first > 1]
    return [act for act in acts if not any(set(range(act.first, act.last)) < term for term in terms)]


def of_a_fate(acts: Sequence[NamedAct]) -> list[NamedAct]:
    """The acts beside what became of something: those that put it forward, or settled it ("the name change" does not).

    What it is about has no fate of its own: "what became of the idea of banning …".
    """
    return [act for act in acts if act.value in _OPENING or (act.value in _SETTLING and not act.is_noun)]


def without_objects(acts: list[NamedAct], wants: Sequence[Match[str]]) -> list[NamedAct]:
    """Drop what an opinion or a proposal is about: "who was against discussing it" asks who was against.

    Of several opinions ("who supported or opposed it") all are asked about, as are question and reply; who said that
    they were in favour, is. What stands before "who opposed" is what was opposed.
    """
    if any(act.value in STANCES and not act.is_noun for act in acts):
        acts = [act for act in acts if act.value != ANYTHING]
    behind_who = {match.last for match in wants if match.value == "who"}
    main = next((i for i, act in enumerate(acts) if act.value in STANCES and act.first in behind_who), None)
    if main is None:
        main = next((i for i, act in enumerate(acts) if _is_about_acts(act)), len(acts))
    elif not any(act.value in STANCES for act in acts[:main]):
        acts, main = acts[main:], 0
    return [act for i, act in enumerate(acts) if i <= main or _goes_with(act, acts[main])]


def _goes_with(act: NamedAct, main: NamedAct) -> bool:
    return act.value == main.value or any({act.value, main.value} <= kind for kind in (STANCES, _EXCHANGE))


def of_aspects(acts: list[NamedAct], aspects: Collection[str]) -> list[NamedAct]:
    """Acts on what reports tell by an act of its own, as that act: an agenda that is amended is adopted as amended."""
    telling = frozenset().union(*map(telling_of, aspects)) if aspects else frozenset()
    return [replace(act, value=min(telling & BY_NAME[act.value].answered_by, default=act.value)) for act in acts]


def _is_about_acts(act: NamedAct) -> bool:
    return act.value in STANCES or (act.value in _MOVES and not act.is_noun)


def weighed(acts: list[NamedAct], *, counting: bool) -> list[NamedAct]:
    """Beside a verb, a noun is what the act is about: "who opposed the second contribution" asks who opposed.

    Where things are counted, or the verb only hands the noun over ("presented a contribution"), the noun is the act.
    """
    verbs = [act for act in acts if not act.is_noun]
    nouns = [act for act in acts if act.is_noun]
    if not verbs and (votes := [act for act in nouns if BY_NAME[act.value].is_means]):
        return votes  # "how did the vote on the proposal go"
    if _VOTING.intersection(act.value for act in verbs):
        return verbs  # "how many voted against the proposal" counts those against it
    if nouns and (counting or all(act.value in _CARRIERS for act in verbs)):
        return nouns
    return verbs or acts
