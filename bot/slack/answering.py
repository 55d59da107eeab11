"""From a question in a thread to a posted answer: status, answer, message, and what is remembered of it."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.answer import ANSWERED, Answer
from bot.locale import Words, words_of
from bot.render.slack import answer_message, notice
from bot.render.slack.answer import Offer
from bot.slack.asker import Asker
from bot.slack.incoming import question_in
from bot.slack.log import log
from bot.slack.memory import Given, Place, key_of
from bot.slack.posting import NotPosted, Spot, post
from bot.slack.services import Services

_QUESTION_MARKS = "?؟？"
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Question:
    """A message that may be a question to us."""

    asker: Asker
    place: Place
    ts: str
    """Time stamp of the message."""
    text: str
    """As Slack sent it."""
    surface: str
    received: float
    """When the event came in, by the monotonic clock."""
    addressed: bool = True
    """Meant for us; else a message in a thread where we were asked before, of which that is not known."""

    @property
    def key(self) -> str:
        """By which its answer is found."""
        return key_of(self.asker.team, self.place.channel, self.ts)


def take_question(services: Services, question: Question, *, at_once: bool = False) -> None:
    """Answer the question in its thread, unless that was done already: in its turn, or `at_once`, in this thread."""
    if not services.memory.take(f"message:{question.key}"):
        services.figures.count("duplicates")
        log("duplicate", surface=question.surface, channel=question.place.channel, ts=question.ts)
    elif at_once:
        _work(services, question)
    else:
        services.desk.submit(question.place.channel, lambda: _work(services, question))


def reader_words(services: Services, asker: Asker) -> Words:
    """The words for somebody whose question is not at hand."""
    return words_of(services.memory.language(asker.team, asker.user) or "en")


def tell_directly(services: Services, asker: Asker, reason: str) -> None:
    """Tell the asker in a direct message that the answer could not be shown where it was asked."""
    words = reader_words(services, asker)
    text = words(
        "I could not post my answer where you asked: Slack says “{reason}”. Please ask me here.", reason=reason
    )
    client = services.clients.patient(asker.token)
    with suppress(SlackApiError, HTTPException, OSError):
        client.chat_postMessage(channel=asker.user, **notice(text, words))


def _work(services: Services, question: Question) -> None:
    try:
        _answer(services, question)
    except NotPosted as error:
        services.figures.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, **_ids(question))
        if not question.place.direct:
            tell_directly(services, question.asker, error.reason)
    except Exception as error:  # noqa: BLE001 (whatever it is: the asker is told, the others are answered)
        services.figures.count("errors", type(error).__name__)
        log("question_failed", level=logging.ERROR, error=error, **_ids(question))
        apology = reader_words(services, question.asker)(
            "Something went wrong on my side, and I could not answer. Please ask again."
        )
        with suppress(NotPosted):
            _say(services, question, apology)
    finally:
        services.memory.done(f"message:{question.key}")


def _answer(services: Services, question: Question) -> None:
    asker, place, memory = question.asker, question.place, services.memory
    words = reader_words(services, asker)
    patient = services.clients.patient(asker.token)
    if not services.gate.lets_in(patient, asker.team, asker.user, "" if place.direct else place.channel):
        if question.addressed:
            _say(services, question, words("I am not set up to answer you here."))
        return
    text = question_in(question.text, asker.us)
    if not text:
        if question.addressed:
            _say(
                services, question, words("Ask me something about the meetings, for example: Who chaired the meeting?")
            )
        return
    is_new = not memory.knows(place)
    shown = not question.addressed or _set_status(services, question, words("is looking in the reports…"))
    restricted = services.gate.shows_restricted(asker.user, place.channel, seen_by_asker_alone=place.direct)
    context = memory.context(place)
    answer = services.library.ask(text, context, memory.language(asker.team, asker.user), restricted=restricted)
    if not question.addressed and not _is_asked(text, answer):
        memory.spoke(place, asker.user)
        return
    if question.key in services.withdrawn:
        return
    message = answer_message(answer, Offer(question.key))
    posted = post(patient, Spot(asker.us, place.channel, place.thread, question.key), message)
    memory.answered(place, answer.context)
    given = Given(
        text, asker.user, context.to_json() if context else None, restricted, place.channel, place.thread, posted
    )
    memory.keep(question.key, given)
    _record(services, question, answer, text)
    if not shown:
        _set_status(services, question, "")
    if place.direct and is_new:
        _set_title(services, question, text)


def _is_asked(text: str, answer: Answer) -> bool:
    """Whether a message that names nobody is a question to us rather than a remark to others."""
    return answer.status == ANSWERED or text.rstrip(" \"'»”)")[-1:] in set(_QUESTION_MARKS)


def _record(services: Services, question: Question, answer: Answer, text: str) -> None:
    seconds = time.monotonic() - question.received
    services.figures.count("questions", question.surface)
    services.figures.count("answers", answer.status)
    services.figures.took(seconds)
    services.questions.record(answer)
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


def _ids(question: Question) -> dict[str, Any]:
    place = question.place
    return {"team": place.team, "channel": place.channel, "thread": place.thread, "ts": question.ts}


def _say(services: Services, question: Question, text: str) -> None:
    asker, place = question.asker, question.place
    client = services.clients.patient(asker.token)
    message = notice(text, reader_words(services, asker))
    post(client, Spot(asker.us, place.channel, place.thread, f"{question.key}-notice"), message)


def _set_status(services: Services, question: Question, status: str) -> bool:
    """Show what we are doing, until the answer comes; whether Slack took it."""
    client = services.clients.hurried(question.asker.token)
    try:
        client.assistant_threads_setStatus(
            channel_id=question.place.channel, thread_ts=question.place.thread, status=status
        )
    except SlackApiError:
        return True  # refused: nothing is shown, and nothing has to be taken back
    except (HTTPException, OSError):
        return False
    return True


def _set_title(services: Services, question: Question, text: str) -> None:
    client = services.clients.hurried(question.asker.token)
    with suppress(SlackApiError, HTTPException, OSError):
        client.assistant_threads_setTitle(
            channel_id=question.place.channel, thread_ts=question.place.thread, title=text[:_TITLE]
        )
