"""Follow-ups: "why?", "who was against?", "and UNICEF?", "who else?", "in Arabic please", "and at the 16th?".

A message and the context of the last answer in, questions that stand on their own out: each slot that the message
leaves empty is filled from the question before. `RULES` is the order in which the ways of asking on are tried; what
none of them claims is a question of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.dialogue.message import Message
from bot.dialogue.slots import naming, topics_of, without
from bot.question.context import Context
from bot.question.meeting_meanings import LIST, meant_places
from bot.question.meeting_scope import EVERYWHERE, Scope, of_group, since, until
from bot.question.model import ACTORS, ACTS, TOPIC, Question
from bot.question.named_acts import FATE
from bot.thresholds import MAX_PARAGRAPHS_SHOWN
from indexer.acts import ANYTHING, acts_where
from indexer.model import group_place
from indexer.text.vocabulary import OWN_GROUP, Vocabulary

_OF_ANYBODY = acts_where(lambda act: act.is_of_anybody)
_REPLY = frozenset({"reply"})
"""Acts of those who were asked, whoever they are."""
_MEETINGS_OWN = frozenset({"when", "where"})
_DETAILS = frozenset({"why", "how_many", *_MEETINGS_OWN})


@dataclass(frozen=True, slots=True)
class ResolvedMessage:
    """Questions that stand on their own, and the language to answer in."""

    readings: tuple[Question, ...]
    """Tried in this order until the reports answer one."""
    reader: str
    decisive: int = -1
    """Which of them tells what the reports do not say, where they answer none."""
    is_clear: bool = True
    """False where it refers to something that nothing said before gives."""


Rule = Callable[[Message, Context | None, Vocabulary], ResolvedMessage | None]


def resolve_message(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage:
    """Resolve a message against the context of the last answer into questions that stand on their own."""
    for rule in RULES:
        resolved = rule(message, context, vocabulary)
        if resolved is not None:
            return resolved
    return ResolvedMessage((message.question,), message.language)


def _unclear(message: Message) -> ResolvedMessage:
    return ResolvedMessage((message.question,), message.language, is_clear=False)


def _again(context: Context) -> Question:
    """The last question, without what only its own turn limited it to."""
    return replace(context.asked, only=(), shows=(), any_of=(), besides=(), beyond=(), carried=frozenset())


def _there(question: Question, context: Context) -> tuple[Question, ...]:
    """The question, asked of what was spoken of; nothing where no paragraph was."""
    return (replace(question, only=context.places, scope=EVERYWHERE, report=""),) if context.places else ()


def _at(meetings: tuple[int, ...]) -> Scope:
    return Scope(tuple(sorted(set(meetings)))) if meetings else EVERYWHERE


def _in_another_language(message: Message, context: Context | None, _: Vocabulary) -> ResolvedMessage | None:
    """The same answer, for a reader of that language ("in Arabic please")."""
    if not message.wants_language:
        return None
    return ResolvedMessage((context.asked,), message.wants_language) if context else _unclear(message)


def _whole(message: Message, context: Context | None, _: Vocabulary) -> ResolvedMessage | None:
    """The paragraphs cited in full, or the one that comes closest ("show me the whole paragraph")."""
    asked = message.question
    if not message.has("whole") or message.topics or asked.actors or asked.references or asked.report:
        return None
    if context is None or not context.places:
        return _unclear(message)
    return _shown(message, context, context.places[: MAX_PARAGRAPHS_SHOWN if context.is_answered else 1])


def _shown(message: Message, context: Context, places: tuple[tuple[str, str], ...]) -> ResolvedMessage:
    shown = replace(_again(context), shows=places, scope=EVERYWHERE, report="")
    return ResolvedMessage((shown,), message.language)


def _pointed_at(message: Message, context: Context | None, _: Vocabulary) -> ResolvedMessage | None:
    """One of the paragraphs that were cited or offered ("no, the second one")."""
    if context is None or not message.ordinal or not context.places:
        return None
    chosen = context.places[message.ordinal - 1 : message.ordinal]
    if chosen and context.is_open:
        return ResolvedMessage((replace(context.asked, only=chosen),), message.language)
    return _shown(message, context, chosen) if chosen else _unclear(message)


def _others(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """More of the same ("who else?", "what else did they say?")."""
    if not message.has("others"):
        return None
    if context is None or not context.cited:
        return None if message.has_content else _unclear(message)
    own, previous = message.own, _again(context)
    at = _at(context.meetings) if previous.scope.is_open else previous.scope
    if own.wants == "what" or not context.named:
        asked = own if own.acts else replace(own, acts=(ANYTHING,), words=())
        asked = naming(asked, vocabulary, dict.fromkeys((*previous.actors, *context.actors)))
        return ResolvedMessage((replace(asked, scope=at, report=previous.report, beyond=context.cited),), own.language)
    if message.has_content:
        asked = own
    else:
        asked = _filled(message, context, vocabulary)
        if not own.acts and previous.wants != "who":  # it told what somebody did: now, who else did
            asked = without(asked, actors=True)
        if set(asked.acts) <= _OF_ANYBODY:
            asked = without(asked, actors=True, topic=True)
    asked = replace(asked, wants="who", besides=context.named, scope=at, report=previous.report)
    return ResolvedMessage((*(() if message.has_content else _there(asked, context)), asked), own.language)


def _at_another_meeting(message: Message, context: Context | None, _: Vocabulary) -> ResolvedMessage | None:
    """The same question of other meetings ("and at the 16th?", "and before that?")."""
    asked, number = message.question, message.number
    if context is None or (message.has_content and not number):
        return None
    if asked.acts or asked.aspects or message.has("they", "next"):
        return None
    scope = Scope((number,)) if number else asked.scope
    if scope.is_open and context.meetings:
        first, last = min(context.meetings), max(context.meetings)
        if message.has("before"):
            scope = until(first - 1)
        elif message.has("after"):
            scope = since(last + 1)
        elif message.has("since"):
            scope = since(last)
    if scope.is_open:
        return None
    if scope.named and len(set(map(group_place, context.meetings))) == 1 and OWN_GROUP not in asked.actors:
        scope = of_group(scope, context.meetings, ())  # "and the 4th?" is of the group that was spoken of
    return ResolvedMessage((replace(_again(context), scope=scope),), message.language)


def _of_the_matter(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """What is asked of the matter just spoken of: "why?", "how much?", "what did they reply?", "how did it end?"."""
    own = message.own
    if context is None or message.has_topic or own.references or not own.scope.is_open:
        return None
    asked = _filled(message, context, vocabulary)
    ends = asked.across == FATE and not own.actors and not context.asked.aspects
    if message.is_of_own_kind or not (ends or own.wants in _DETAILS or own.values or {*own.acts} == _REPLY):
        return None
    near = _there(asked, context)
    if "outcomes" in own.aspects and not message.has("next", "it"):
        return ResolvedMessage((*near, message.question), message.language)  # or those of the meeting
    if own.wants in _MEETINGS_OWN and not own.actors:
        near += (replace(own, scope=_at(context.meetings), mentions=()),)  # that of the meeting
    elif ends or own.actors or not near:
        near += (asked,)
    return ResolvedMessage(near, message.language, decisive=0)


def _of_another(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The same question of somebody else ("and UNICEF?"), or on something else ("and on encryption?")."""
    own = message.own
    aspects = {*own.aspects} - {*own.actors}  # the Chair is an actor, whom a meeting's chair is asked for by
    asks = own.acts or aspects or own.references or own.values or (own.wants and not message.opens_with_what)
    if context is None or asks or bool(own.actors) == message.has_topic:
        return None
    asked = _filled(message, context, vocabulary)
    if message.has_topic:
        speaks = message.is_opened and (own.language == context.asked.language or message.topics)
        near = _there(own, context)
        readings = (*near, asked) if message.is_correction else (asked, *near)
        return ResolvedMessage(readings, own.language) if speaks else None
    near = _there(asked, context)
    alike = (replace(asked, scope=_at(context.meetings)),) if asked.scope.is_open and context.meetings else ()
    has_matter = topics_of(context.asked) or context.asked.words or context.asked.only
    return ResolvedMessage((*((*near, *alike) if has_matter else (*alike, *near)), asked), own.language)


def _unfinished(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """A question with a pronoun, or one that leaves out what it is about."""
    own = message.own
    they = message.has("they") and not own.actors
    it = message.has("it") and not message.has_topic
    if context is None:
        is_list = bool(own.acts) and bool(meant_places(own, LIST))  # "a list of what was presented"
        is_bare = not (message.has_content or own.aspects or own.wants in _MEETINGS_OWN or is_list)
        return _unclear(message) if (they or it) and is_bare else None
    if they and not context.actors:
        return _unclear(message) if not message.has_content else None
    there = message.has("there") and own.scope.is_open
    if not (they or it or there or message.is_opened or (own.acts and not message.has_content)):
        return None
    if not (message.has_content or own.acts or they or own.aspects):
        return _unclear(message)
    asked = _filled(message, context, vocabulary)
    if own.aspects and not message.has_content and own.scope.is_open:
        asked = replace(asked, scope=_at(context.meetings) if context.meetings else asked.scope)
    near = () if own.aspects or there or not own.scope.is_open else _there(asked, context)
    bound = not message.has_content and not they
    return ResolvedMessage((*near, asked), message.language, decisive=0 if bound else -1)


def _filled(message: Message, context: Context, vocabulary: Vocabulary) -> Question:
    """The message's question, each slot that it leaves empty filled from the question before."""
    own, previous = message.own, _again(context)
    if message.asks_how_it_ended:
        own = replace(own, acts=(), wants="", values=frozenset(), across=FATE, aspects=(), is_yes_no=False)
    is_own = bool(own.acts or own.aspects or own.across)
    asked = own if is_own else _asking(own, previous, message)
    carried = set() if own.acts else {ACTS}
    if not message.has_topic and not own.aspects:
        words = previous.words if previous.language == own.language else ()
        topics = topics_of(previous) or (context.about if message.has("it") and not words else ())
        asked = naming(without(asked, topic=True), vocabulary, topics, words)
        carried.add(TOPIC)
    elif message.has_topic and not is_own:
        asked = naming(without(asked, topic=True), vocabulary, message.topics, message.words)
    they = message.has("they") and not own.actors and own.wants != "who" and {*own.acts} != _REPLY
    if own.actors:
        asked = asked if is_own else naming(without(asked, actors=True), vocabulary, own.actors)
    elif they:
        asked = replace(naming(asked, vocabulary, context.actors), any_of=context.actors)
    elif not own.aspects and not (is_own and message.has_topic):
        asked = naming(without(asked, actors=True), vocabulary, previous.actors)
        carried.add(ACTORS)
    scope = previous.scope if own.scope.is_open else own.scope
    if message.has("there") and own.scope.is_open and context.meetings:
        scope = _at(context.meetings)
    return replace(asked, scope=scope, report=own.report or previous.report, carried=frozenset(carried))


def _asking(own: Question, previous: Question, message: Message) -> Question:
    """The question before, with the kind of answer that is asked for now."""
    if (own.wants and not message.opens_with_what) or own.values:
        return replace(
            previous,
            wants=own.wants,
            values=own.values,
            counted=own.counted,
            wants_day=own.wants_day,
            across="",
            aspects=(),
            is_yes_no=False,
        )
    if own.actors and previous.wants in {"who", "which"}:
        return replace(previous, wants="", want_words=(), wants_states=False)
    return previous


RULES: tuple[Rule, ...] = (
    _in_another_language,
    _whole,
    _pointed_at,
    _others,
    _at_another_meeting,
    _of_the_matter,
    _of_another,
    _unfinished,
)
