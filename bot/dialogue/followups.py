"""Follow-ups: "and what did they propose?", "who else?", "in Arabic please", "and at the 16th?".

A message and the context of the last answer in, a question that stands on its own out. `RULES` is the order in which
the ways of asking on are tried; a message that none of them claims is a question of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.dialogue.message import Message
from bot.question.context import Context
from bot.question.generic_concepts import GENERIC
from bot.question.meeting_scope import EVERYWHERE, Scope, of_group, since, until
from bot.question.model import Question
from bot.question.parse import understand
from bot.thresholds import MAX_PARAGRAPHS_SHOWN
from indexer.acts import ANYTHING, acts_where
from indexer.languages import language
from indexer.model import group_place
from indexer.text.vocabulary import OWN_GROUP, Vocabulary

_OF_ANYBODY = acts_where(lambda act: act.is_of_anybody)


@dataclass(frozen=True, slots=True)
class ResolvedMessage:
    """A question that stands on its own, and the language to answer it in."""

    question: Question
    reader: str
    otherwise: tuple[Question, ...] = ()
    """Other readings, tried in this order where the reports do not answer the first."""
    is_clear: bool = True
    """False where it refers to something that nothing said before gives."""


Rule = Callable[[Message, Context | None, Vocabulary], ResolvedMessage | None]


def resolve_message(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage:
    """Resolve a message against the context of the last answer into a question that stands on its own."""
    for rule in RULES:
        asked = rule(message, context, vocabulary)
        if asked is not None:
            return asked
    return ResolvedMessage(message.question, message.language)


def _unclear(message: Message) -> ResolvedMessage:
    return ResolvedMessage(message.question, message.language, is_clear=False)


def _previous(context: Context, vocabulary: Vocabulary) -> Question:
    question = understand(context.question, vocabulary, context.language)
    return replace(question, scope=context.scope, report=context.report)


def _reworded(text: str, code: str, scope: Scope, report: str, vocabulary: Vocabulary) -> Question:
    return replace(understand(text, vocabulary, code), scope=scope, report=report)


def _labels(ids: tuple[str, ...], code: str, vocabulary: Vocabulary) -> str:
    return ", ".join(vocabulary.label(id_, code) for id_ in ids)


def _at(meetings: tuple[int, ...]) -> Scope:
    return Scope(tuple(sorted(set(meetings)))) if meetings else EVERYWHERE


def _in_another_language(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The same answer, for a reader of that language ("in Arabic please")."""
    if not message.wants_language:
        return None
    if context is None:
        return _unclear(message)
    again = replace(
        _previous(context, vocabulary), any_of=context.any_of, besides=context.besides, beyond=context.beyond
    )
    return ResolvedMessage(again, message.wants_language)


def _whole(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The cited paragraphs in full ("show me the whole paragraph")."""
    asked = message.question
    if not message.has("whole") or message.topics or asked.actors or asked.references or asked.report:
        return None
    if context is None or not context.cited:
        return _unclear(message)
    shown = tuple(dict.fromkeys(context.cited))[:MAX_PARAGRAPHS_SHOWN]
    return ResolvedMessage(replace(_previous(context, vocabulary), shows=shown), message.language)


def _others(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """More of the same ("who else?", "what else did they say?")."""
    if not message.has("others"):
        return None
    if context is None or not context.cited:
        return None if message.has_content else _unclear(message)
    previous, own = _previous(context, vocabulary), message.question
    at = _at(context.meetings) if previous.scope.is_open else previous.scope
    if own.wants == "what" or not context.named:
        doers = (*previous.actors, *context.actors)
        text = f"{message.core} {_labels(tuple(dict.fromkeys(doers)), own.language, vocabulary)}"
        asked = _reworded(text, own.language, at, context.report, vocabulary)
        if not own.acts:
            asked = replace(asked, acts=(ANYTHING,), words=())
        return ResolvedMessage(replace(asked, beyond=context.cited), message.language)
    acts = own.acts or previous.acts
    base = own if own.acts or message.has_content else previous
    if base is previous and previous.wants != "who":  # it told what somebody did: now, who else did
        base = _reworded(previous.without_actors, previous.language, at, context.report, vocabulary)
    if not message.has_content and set(acts) <= _OF_ANYBODY:
        base = _reworded(base.without_topic, base.language, at, context.report, vocabulary)
    elif base is own and not message.has_content:
        base = _reworded(
            _with_topic(message, context, previous, vocabulary), own.language, at, context.report, vocabulary
        )
    return ResolvedMessage(replace(base, scope=at, wants="who", besides=context.named), message.language)


def _at_another_meeting(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The same question of other meetings ("and at the 16th?", "and before that?")."""
    asked = message.question
    if context is None or message.has_content or asked.acts or asked.aspects or message.has("they"):
        return None
    scope = asked.scope
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
    return ResolvedMessage(replace(_previous(context, vocabulary), scope=scope), message.language)


def _of_another_actor(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The same question of somebody else ("and UNICEF?")."""
    asked = message.question
    aspects = set(asked.aspects) - {*asked.actors}  # the Chair is an actor, whom a meeting's chair is asked for by
    beside = asked.acts or aspects or message.topics or message.words or asked.wants or asked.references
    if context is None or not asked.actors or beside:
        return None
    previous = _previous(context, vocabulary)
    kept = previous.without_asking if previous.wants == "who" else previous.without_actors
    text = f"{kept} {_labels(asked.actors, previous.language, vocabulary)}"
    scope = context.scope if asked.scope.is_open else asked.scope
    return ResolvedMessage(_reworded(text, previous.language, scope, context.report, vocabulary), message.language)


def _on_another_topic(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """The same question on something else ("and on encryption?")."""
    asked = message.question
    if context is None or not message.is_opened or not (message.topics or message.words):
        return None
    if asked.acts or asked.aspects or asked.wants or asked.actors or asked.references:
        return None
    previous = _previous(context, vocabulary)
    if message.language == previous.language:
        topic = message.core
    else:
        topic = _labels(message.topics, previous.language, vocabulary)
    if not topic:
        return None
    text = f"{previous.without_topic} {topic}"
    scope = context.scope if asked.scope.is_open else asked.scope
    return ResolvedMessage(_reworded(text, previous.language, scope, context.report, vocabulary), message.language)


def _unfinished(message: Message, context: Context | None, vocabulary: Vocabulary) -> ResolvedMessage | None:
    """A question with a pronoun, or one that leaves out what it is about."""
    asked = message.question
    they = message.has("they") and not asked.actors
    if context is None:
        it = message.has("it") and not (message.topics or message.words)
        is_bare = not (message.has_content or asked.aspects or asked.wants in {"when", "where"})
        return _unclear(message) if (they or it) and is_bare else None
    if they and not context.actors:
        return _unclear(message) if not message.has_content else None
    if not _leaves_out(message, they=they):
        return None
    previous = _previous(context, vocabulary)
    if not message.has_content and not asked.acts and not they and not asked.aspects:
        return _bare(message, context, previous)
    scope = _scope_after(message, context)
    text = _completed(message, context, previous, vocabulary, they=they)
    question = _reworded(text, asked.language, scope, asked.report or context.report, vocabulary)
    otherwise = (replace(asked, scope=scope),) if text != message.core and message.has_content and not they else ()
    any_of = context.actors if they else ()
    return ResolvedMessage(replace(question, references=asked.references, any_of=any_of), message.language, otherwise)


def _leaves_out(message: Message, *, they: bool) -> bool:
    """Whether the message cannot stand on its own: a pronoun, an opening "and", or no word on what it is about."""
    asked = message.question
    it = message.has("it") and not (message.topics or message.words)
    there = message.has("there") and asked.scope.is_open
    bare = asked.wants in {"when", "where", "how_many"} or bool(asked.acts)
    return they or it or there or message.is_opened or (bare and not message.has_content)


def _scope_after(message: Message, context: Context) -> Scope:
    """The meetings that the message asks about, its own or those spoken of."""
    asked = message.question
    there = message.has("there")
    if not asked.scope.is_open:
        return asked.scope
    if there or (asked.aspects and not message.has_content):
        return _at(context.meetings) if context.meetings else context.scope
    return context.scope


def _completed(message: Message, context: Context, previous: Question, vocabulary: Vocabulary, *, they: bool) -> str:
    """The message's words with those whom or what it leaves out."""
    asked = message.question
    if they:
        return f"{message.core} {_labels(context.actors, asked.language, vocabulary)}"
    if asked.aspects:
        return message.core
    has_topic = bool(message.topics or message.words)
    if not asked.actors and ((message.has("it") and not has_topic) or not message.has_content):
        return _with_topic(message, context, previous, vocabulary)
    if asked.acts and not has_topic and (message.has("it") or message.is_opened):
        return _with_topic(message, context, previous, vocabulary, actors=False)
    return message.core


def _bare(message: Message, context: Context, previous: Question) -> ResolvedMessage:
    """Another kind of answer to the last question ("when was that?")."""
    asked = message.question
    if asked.wants not in {"when", "where", "who", "how_many"} or not context.cited:
        return _unclear(message)
    again = replace(previous, wants=asked.wants, only=context.cited, aspects=(), acts=())
    of_meeting = replace(asked, scope=_at(context.meetings), words=(), mentions=())
    otherwise = (of_meeting,) if asked.wants in {"when", "where"} else ()
    return ResolvedMessage(again, message.language, otherwise)


def _with_topic(
    message: Message, context: Context, previous: Question, vocabulary: Vocabulary, *, actors: bool = True
) -> str:
    """The message with what the last question was about; with whom it named, where that is all it was about."""
    code = message.language
    topics = _labels(tuple(id_ for id_ in previous.topics if id_ not in GENERIC), code, vocabulary)
    if code == previous.language:
        topics = " ".join([topics, *(word.surface for word in previous.words)]).strip()
    if not topics and message.has("it"):
        topics = _labels(context.about, code, vocabulary)
    own = set(message.question.actors)
    named = tuple(id_ for id_ in previous.actors if id_ not in own) if actors or not topics else ()
    separator = " " if language(code).spaces else "，"
    return separator.join(part for part in (message.core, topics, _labels(named, code, vocabulary)) if part)


RULES: tuple[Rule, ...] = (
    _in_another_language,
    _whole,
    _others,
    _at_another_meeting,
    _of_another_actor,
    _on_another_topic,
    _unfinished,
)
