"""Answer a question in its thread: status, answer, posted message, and what is remembered of it."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.answer import ANSWERED, Answer
from bot.fair_pool import MAX_LIGHT_LENGTH
from bot.locale import Words, words_of
from bot.question.small_talk import THANKS, read_small_talk
from bot.render.slack import answer_message, notice
from bot.render.slack.answer import Offer
from bot.slack.asker import Asker
from bot.slack.incoming import question_in, said_in
from bot.slack.log import log
from bot.slack.memory import GivenAnswer, ThreadRef, key_of
from bot.slack.old_threads import took_part
from bot.slack.posting import Destination, NotPosted, post
from bot.slack.services import Services
from bot.strategies.small_talk import META

_QUESTION_MARKS = "?؟？"
_TITLE = 60
_REACTION = "+1"


@dataclass(frozen=True, slots=True)
class IncomingQuestion:
    """A message that may be a question to us."""

    asker: Asker
    place: ThreadRef
    ts: str
    """Time stamp of the message."""
    text: str
    """As Slack sent it."""
    surface: str
    received: float
    """When the event came in, by the monotonic clock."""
    addressed: bool = True
    """Whether it is meant for the app; else it stands in a thread of the app's, and may be meant for people."""

    @property
    def key(self) -> str:
        """Key under which its answer is remembered."""
        return key_of(self.asker.team, self.place.channel, self.ts)


def submit_question(services: Services, question: IncomingQuestion, *, at_once: bool = False) -> None:
    """Answer the question once, in the queue of its channel, or `at_once` in the calling thread."""
    if not services.memory.claim(f"message:{question.key}"):
        services.metrics.count("duplicates")
        log("duplicate", surface=question.surface, channel=question.place.channel, ts=question.ts)
    elif at_once:
        _handle(services, question)
    else:
        services.work_queue.submit(
            question.place.channel,
            lambda: _handle(services, question),
            asker=question.asker.user,
            is_costly=len(question.text) > MAX_LIGHT_LENGTH,
        )


def reader_words(services: Services, asker: Asker) -> Words:
    """The reader's interface language where there is no question to detect it from."""
    return words_of(services.memory.language(asker.team, asker.user) or "en")


def tell_directly(services: Services, asker: Asker, reason: str) -> None:
    """Tell the asker in a direct message that the answer could not be shown where it was asked."""
    words = reader_words(services, asker)
    text = words(
        "I could not post my answer where you asked: Slack says “{reason}”. Please ask me here.", reason=reason
    )
    client = services.clients.retrying(asker.token)
    with suppress(SlackApiError, HTTPException, OSError):
        client.chat_postMessage(channel=asker.user, **notice(text, words))


def _handle(services: Services, question: IncomingQuestion) -> None:
    try:
        _answer(services, question)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, **_ids(question))
        if not question.place.direct:
            tell_directly(services, question.asker, error.reason)
    except Exception as error:  # noqa: BLE001 (whatever it is: the asker is told, the others are answered)
        services.metrics.count("errors", type(error).__name__)
        log("question_failed", level=logging.ERROR, error=error, **_ids(question))
        apology = reader_words(services, question.asker)(
            "Something went wrong on my side, and I could not answer. Please ask again."
        )
        with suppress(NotPosted):
            _say(services, question, apology)
    finally:
        services.memory.finish(f"message:{question.key}")


def _answer(services: Services, question: IncomingQuestion) -> None:
    asker, place, memory = question.asker, question.place, services.memory
    words = reader_words(services, asker)
    patient = services.clients.retrying(asker.token)
    if not services.access_policy.may_ask(patient, asker.team, asker.user, "" if place.direct else place.channel):
        if question.addressed:
            _say(services, question, words("I am not set up to answer you here."))
        return
    said = read_small_talk(said_in(question.text), words.code)
    if said and said.kind == THANKS:
        _take_note(services, question)
        return
    text = question_in(question.text)
    if not text:
        if question.addressed:
            hint = "Ask me something about the meetings, for example: Who chaired the meeting?"
            _say(services, question, words(hint))
        return
    is_new = not took_part(services, asker, place, question.ts)
    shown = not question.addressed or _set_status(services, question, words("is looking in the reports…"))
    restricted = services.access_policy.may_see_restricted(asker.user, place.channel, seen_by_asker_alone=place.direct)
    context = memory.context(place)
    answer = services.assistants.ask(text, context, memory.language(asker.team, asker.user), restricted=restricted)
    if not question.addressed and not _is_asked(text, answer):
        memory.record_speaker(place, asker.user)
        return
    if question.key in services.deleted:
        return
    to = Destination(asker.bot_user, place.channel, place.thread, question.key)
    posted = post(patient, to, answer_message(answer, Offer(question.key, to_secretariat=services.has_secretariat)))
    memory.record_answer(place, answer.context)
    asked_in = context.to_json() if context else None
    given = GivenAnswer(text, asker.user, asked_in, restricted, place.channel, place.thread, posted)
    memory.keep(question.key, given)
    _record(services, question, answer, text)
    if not shown:
        _set_status(services, question, "")
    if place.direct and is_new:
        _set_title(services, question, text)


def _is_asked(text: str, answer: Answer) -> bool:
    """Whether a message that names nobody is a question to us rather than a remark to others."""
    answered = answer.status == ANSWERED and answer.intent != META
    return answered or text.rstrip(" \"'»”)")[-1:] in set(_QUESTION_MARKS)


def _record(services: Services, question: IncomingQuestion, answer: Answer, text: str) -> None:
    seconds = time.monotonic() - question.received
    services.metrics.count("questions", question.surface)
    services.metrics.count("answers", answer.status)
    services.metrics.observe_latency(seconds)
    services.questions.record(answer, question.asker.team)
    said: dict[str, Any] = {"text": text} if services.settings.logs_text else {}
    log(
        "answered",
        surface=question.surface,
        status=answer.status,
        intent=answer.intent,
        language=answer.language,
        citations=len(answer.citations),
        ms=round(seconds * 1000),
        **_ids(question),
        **said,
    )


def _ids(question: IncomingQuestion) -> dict[str, Any]:
    place = question.place
    return {"team": place.team, "channel": place.channel, "thread": place.thread, "ts": question.ts}


def _take_note(services: Services, question: IncomingQuestion) -> None:
    """Mark a message of thanks with a reaction: a reply would only be in the way."""
    client = services.clients.single_try(question.asker.token)
    with suppress(SlackApiError, HTTPException, OSError):
        client.reactions_add(channel=question.place.channel, timestamp=question.ts, name=_REACTION)


def _say(services: Services, question: IncomingQuestion, text: str) -> None:
    asker, place = question.asker, question.place
    client = services.clients.retrying(asker.token)
    message = notice(text, reader_words(services, asker))
    post(client, Destination(asker.bot_user, place.channel, place.thread, f"{question.key}-notice"), message)


def _set_status(services: Services, question: IncomingQuestion, status: str) -> bool:
    """Show a status line until the answer is posted; whether Slack accepted it."""
    client = services.clients.single_try(question.asker.token)
    try:
        client.assistant_threads_setStatus(
            channel_id=question.place.channel, thread_ts=question.place.thread, status=status
        )
    except SlackApiError:
        return True  # refused: nothing is shown, and nothing has to be taken back
    except (HTTPException, OSError):
        return False
    return True


def _set_title(services: Services, question: IncomingQuestion, text: str) -> None:
    client = services.clients.single_try(question.asker.token)
    with suppress(SlackApiError, HTTPException, OSError):
        client.assistant_threads_setTitle(
            channel_id=question.place.channel, thread_ts=question.place.thread, title=" ".join(text.split())[:_TITLE]
        )
