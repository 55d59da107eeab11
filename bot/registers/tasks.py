"""Who is to do what by when: the addressees and the deadline of a sentence by which something is asked or decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.registers.row_source import ToldSentence
from bot.thresholds import MAX_TOKENS_TO_ADDRESSEE
from indexer import Fact, Index
from indexer.acts import acts_where
from indexer.frames.tables import frame_tables, has_frames
from indexer.languages import Token, language, tokens
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Mention

_ASKING = acts_where(lambda act: act.family == "asking" and bool(act.outcome))
_OF_SOMEBODY = _ASKING - {"recommend"}
"""Acts that somebody is asked by; what is recommended may be so to nobody in particular."""


def deadline_of(told: ToldSentence, code: str) -> str:
    """When it is due, as ISO 8601; where an item does not say, what leads it in may."""
    from indexer.text.deadlines import deadline  # reads CLDR: other registers do without

    return deadline(told.text, code) or deadline(told.lead_in, code)


def named_in(index: Index, name: str, code: str, reader: str) -> str:
    """The name of an addressee for a reader; one that is known only as the report writes it is kept as it is."""
    if name in index.vocabulary.entries:
        return index.vocabulary.label(name, reader)
    spoken = tokens(name, language(code))
    whole = (m.id for m in index.vocabulary.find(spoken, code) if m.last - m.first == len(spoken))
    return name if code == reader else next((index.vocabulary.label(id_, reader) for id_ in whole), name)


def is_action(text: str, code: str) -> bool:
    """Whether a sentence gives somebody something to do by its label: "Action: secretariat, by 30 June"."""
    return bool(_action_label(code).match(text))


@cache
def _action_label(code: str) -> re.Pattern[str]:
    from indexer.languages.meeting_words import meeting_words  # the same, and YAML

    return re.compile(rf"(?:{meeting_words(code).action_label})\s?[:：]", re.IGNORECASE)


def addressees(index: Index, told: ToldSentence, code: str) -> tuple[str, ...]:
    """Who is asked by the sentence, else by what leads it in: vocabulary ids, or names as they are written."""
    text = told.lead_in if told.is_led else told.text
    facts = [fact for fact in told.facts if fact.act in _ASKING]
    is_labelled = is_action(text, code)
    if not (facts or is_labelled):
        return ()
    spoken = tokens(text, language(code))
    mentions = [m for m in index.vocabulary.find(spoken, code) if m.kind in ACTOR_KINDS]
    if is_labelled:
        return tuple(dict.fromkeys(m.id for m in _listed(spoken, mentions)))
    named = next((fact.addressee for fact in facts if fact.addressee), "")
    first = next((m for m in mentions if m.id == named), None)
    if first is None and named:
        return (_as_written(named, text, code),)
    if first is None and any(fact.act in _OF_SOMEBODY for fact in facts):
        doers = {fact.actor for fact in told.facts}
        first = _likeliest(text, spoken, [m for m in mentions if m.id not in doers], facts, code)
    return tuple(dict.fromkeys(m.id for m in _listed(spoken, mentions[mentions.index(first) :]))) if first else ()


def _as_written(name: str, text: str, code: str) -> str:
    """The name of somebody whom no vocabulary has, up to what they are asked to do."""
    plain_name = name.removeprefix(UNKNOWN).lstrip("-").replace("-", " ")
    start = text.casefold().replace("-", " ").find(plain_name.casefold())
    written = text[start : start + len(plain_name)] if start >= 0 else plain_name
    spoken = tokens(written, language(code))
    marks = frame_tables(code).of("infinitive") if has_frames(code) else frozenset[str]()
    end = next((token.start for token in spoken[1:] if token.norm in marks), len(written))
    return written[:end].strip()


def _likeliest(
    text: str, spoken: Sequence[Token], others: Sequence[Mention], facts: Sequence[Fact], code: str
) -> Mention | None:
    """Where nobody is said to ask, who stands right before the words that ask; else who stands right behind them."""
    is_verb_first = has_frames(code) and frame_tables(code).order == "after"
    for fact in (fact for fact in facts if text[slice(*fact.said)].strip()):
        first, last = (_token_at(spoken, place) for place in fact.said)
        before = [m for m in others if 0 <= first - m.last <= MAX_TOKENS_TO_ADDRESSEE]
        before = [m for m in before if not (fact.actor or is_verb_first or _is_agent(spoken, m, code))]
        behind = [m for m in others if 0 <= m.first - last <= MAX_TOKENS_TO_ADDRESSEE]
        if before or behind:
            return before[-1] if before else behind[0]
    return None


def _token_at(spoken: Sequence[Token], place: int) -> int:
    """Position of the first token that begins at or behind a place in the text."""
    return next((i for i, token in enumerate(spoken) if token.start >= place), len(spoken))


def _is_agent(spoken: Sequence[Token], mention: Mention, code: str) -> bool:
    """Whether the one who is named does something: "led by", "at the request of"."""
    if not has_frames(code) or mention.first == 0:
        return False
    tables = frame_tables(code)
    return spoken[mention.first - 1].norm in tables.of("agent") | tables.of("noun_agent")


def _listed(spoken: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The first, and those that follow it with nothing but small words between."""
    last = mentions[0].first if mentions else 0
    for mention in mentions:
        if mention.first > last and any(token.stem for token in spoken[last : mention.first]):
            return
        last = mention.last
        yield mention
