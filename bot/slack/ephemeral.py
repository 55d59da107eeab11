"""Ephemeral answers: only the asker sees them; sent to the `response_url` of a command or shortcut."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.fair_pool import MAX_LIGHT_LENGTH
from bot.render.slack import answer_message, notice
from bot.render.slack.answer import Offer
from bot.slack.answering import reader_words, tell_directly
from bot.slack.asker import Asker
from bot.slack.log import log
from bot.slack.memory import GivenAnswer
from bot.slack.posting import NotPosted, reply
from bot.slack.services import Services

ALONE = {"response_type": "ephemeral", "replace_original": False}


@dataclass(frozen=True, slots=True)
class EphemeralRequest:
    """A question to be answered ephemerally."""

    asker: Asker
    channel: str
    text: str
    """As it was typed."""
    address: str
    """Slack's `response_url`."""
    key: str
    surface: str
    received: float


def submit_request(services: Services, request: EphemeralRequest) -> None:
    """Queue the request, unless it was handled already."""
    if not services.memory.claim(f"request:{request.key}"):
        services.metrics.count("duplicates")
        return
    services.work_queue.submit(
        f"{request.channel}:{request.asker.user}",
        lambda: _handle(services, request),
        asker=request.asker.user,
        is_costly=len(request.text) > MAX_LIGHT_LENGTH,
    )


def tell(services: Services, asker: Asker, address: str, text: str) -> None:
    """Send the asker an ephemeral sentence; a failure is logged."""
    try:
        reply(services.clients.reply(address), notice(text, reader_words(services, asker)), **ALONE)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_told", level=logging.ERROR, reason=error.reason)


def _handle(services: Services, request: EphemeralRequest) -> None:
    try:
        _answer(services, request)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, surface=request.surface, channel=request.channel)
        tell_directly(services, request.asker, error.reason)
    except Exception as error:  # noqa: BLE001 (whatever it is: the asker is told, the others are answered)
        services.metrics.count("errors", type(error).__name__)
        log("question_failed", level=logging.ERROR, error=error, surface=request.surface, channel=request.channel)
        words = reader_words(services, request.asker)
        apology = words("Something went wrong on my side, and I could not answer. Please ask again.")
        with suppress(NotPosted):
            tell(services, request.asker, request.address, apology)
    finally:
        services.memory.finish(f"request:{request.key}")


def _answer(services: Services, request: EphemeralRequest) -> None:
    asker, memory = request.asker, services.memory
    words = reader_words(services, asker)
    client = services.clients.retrying(asker.token)
    if not services.access_policy.may_ask(client, asker.team, asker.user):
        tell(services, asker, request.address, words("I am not set up to answer you here."))
        return
    restricted = services.access_policy.may_see_restricted(asker.user, request.channel, seen_by_asker_alone=True)
    reader = memory.language(asker.team, asker.user)
    answer = services.assistants.ask(request.text, None, reader, restricted=restricted)
    memory.keep(request.key, GivenAnswer(request.text, asker.user, None, restricted, request.channel))
    asks = services.has_secretariat
    offer = Offer(request.key, shareable=True, asked=request.text, to_secretariat=asks)
    reply(services.clients.reply(request.address), answer_message(answer, offer), **ALONE)
    seconds = time.monotonic() - request.received
    services.metrics.count("questions", request.surface)
    services.metrics.count("answers", answer.status)
    services.metrics.observe_latency(seconds)
    services.questions.record(answer, asker.team)
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
