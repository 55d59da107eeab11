"""Answers that only the asker sees, given at the address that a command or shortcut brings along."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.render.slack import answer_message, notice
from bot.render.slack.answer import Offer
from bot.slack.answering import reader_words, tell_directly
from bot.slack.asker import Asker
from bot.slack.log import log
from bot.slack.memory import Given
from bot.slack.posting import NotPosted, reply
from bot.slack.services import Services

ALONE = {"response_type": "ephemeral", "replace_original": False}


@dataclass(frozen=True, slots=True)
class Request:
    """A question that is answered to its asker alone."""

    asker: Asker
    channel: str
    text: str
    """As it was typed."""
    address: str
    """Slack's `response_url`."""
    key: str
    surface: str
    received: float


def take_request(services: Services, request: Request) -> None:
    """Answer the request, unless that was done already; the work is done later, in its turn."""
    if not services.memory.take(f"request:{request.key}"):
        services.figures.count("duplicates")
        return
    services.desk.submit(f"{request.channel}:{request.asker.user}", lambda: _work(services, request))


def tell(services: Services, asker: Asker, address: str, text: str) -> None:
    """Say one sentence to the asker alone; where that fails, it is logged."""
    try:
        reply(services.clients.reply(address), notice(text, reader_words(services, asker)), **ALONE)
    except NotPosted as error:
        services.figures.count("errors", error.reason)
        log("not_told", level=logging.ERROR, reason=error.reason)


def _work(services: Services, request: Request) -> None:
    try:
        _answer(services, request)
    except NotPosted as error:
        services.figures.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, surface=request.surface, channel=request.channel)
        tell_directly(services, request.asker, error.reason)
    except Exception as error:  # noqa: BLE001 (whatever it is: the asker is told, the others are answered)
        services.figures.count("errors", type(error).__name__)
        log("question_failed", level=logging.ERROR, error=error, surface=request.surface, channel=request.channel)
        words = reader_words(services, request.asker)
        apology = words("Something went wrong on my side, and I could not answer. Please ask again.")
        with suppress(NotPosted):
            tell(services, request.asker, request.address, apology)
    finally:
        services.memory.done(f"request:{request.key}")


def _answer(services: Services, request: Request) -> None:
    asker, memory = request.asker, services.memory
    words = reader_words(services, asker)
    client = services.clients.patient(asker.token)
    if not services.gate.lets_in(client, asker.team, asker.user):
        tell(services, asker, request.address, words("I am not set up to answer you here."))
        return
    restricted = services.gate.shows_restricted(asker.user, request.channel, seen_by_asker_alone=True)
    reader = memory.language(asker.team, asker.user)
    answer = services.library.ask(request.text, None, reader, restricted=restricted)
    memory.keep(request.key, Given(request.text, asker.user, None, restricted, request.channel))
    offer = Offer(request.key, shareable=True, asked=request.text)
    reply(services.clients.reply(request.address), answer_message(answer, offer), **ALONE)
    seconds = time.monotonic() - request.received
    services.figures.count("questions", request.surface)
    services.figures.count("answers", answer.status)
    services.figures.took(seconds)
    services.questions.record(answer)
    said: dict[str, Any] = {"text": request.text} if services.settings.logs_text else {}
    log(
        "answered",
        surface=request.surface,
        status=answer.status,
        intent=answer.intent,
        language=answer.language,
        citations=len(answer.citations),
        ms=round(seconds * 1000),
        team=asker.team,
        channel=request.channel,
        **said,
    )
