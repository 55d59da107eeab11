"""Pages of a long answer, and sharing one that only its asker saw: the answer is made again from its question."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.answer import Answer
from bot.render.slack import answer_message
from bot.render.slack.answer import Offer
from bot.slack.answering import reader_words
from bot.slack.asker import Asker
from bot.slack.ephemeral import tell
from bot.slack.log import log
from bot.slack.memory import GivenAnswer, ThreadRef, context_from
from bot.slack.posting import Destination, NotPosted, post, reply, update
from bot.slack.services import Services

_NOT_A_MEMBER = frozenset({"not_in_channel", "channel_not_found", "restricted_action", "no_permission"})


def turn_page(services: Services, asker: Asker, body: dict[str, Any], key: str, page: int) -> None:
    """Replace the page shown by another one."""

    def turn(given: GivenAnswer) -> None:
        answer = answer_again(services, given, asker, restricted=given.restricted)
        offer = Offer(key, shareable=not given.posted, asked="" if given.posted else given.question)
        message = answer_message(answer, offer, page)
        if given.posted:
            update(services.clients.retrying(asker.token), given.channel, given.posted, message)
        else:
            reply(services.clients.reply(body["response_url"]), message, replace_original=True)

    _with_given(services, asker, body, key, turn)


def share(services: Services, asker: Asker, body: dict[str, Any], key: str) -> None:
    """Post the answer in the channel; where the app is no member, through the button's `response_url`."""

    def post_it(given: GivenAnswer) -> None:
        restricted = services.access_policy.may_see_restricted(asker.user, given.channel, seen_by_asker_alone=False)
        answer = answer_again(services, given, asker, restricted=restricted)
        shared_key = f"{key}s"
        message = answer_message(
            answer, Offer(shared_key, asked=given.question, to_secretariat=services.has_secretariat)
        )
        posted = ""
        try:
            posted = post(
                services.clients.retrying(asker.token),
                Destination(asker.bot_user, given.channel, "", shared_key),
                message,
            )
        except NotPosted as error:
            if error.reason not in _NOT_A_MEMBER:
                raise
            reply(
                services.clients.reply(body["response_url"]),
                message,
                response_type="in_channel",
                replace_original=False,
            )
        services.memory.keep(shared_key, replace(given, restricted=restricted, thread=posted, posted=posted))
        if posted:
            services.memory.record_answer(ThreadRef(asker.team, given.channel, posted), answer.context)
        services.memory.finish(f"share:{key}")
        services.metrics.count("shared")
        own = answer_message(
            answer_again(services, given, asker, restricted=given.restricted), Offer(key, asked=given.question)
        )
        reply(services.clients.reply(body["response_url"]), own, replace_original=True)

    if not _with_given(services, asker, body, key, post_it):
        services.memory.release(f"share:{key}")


def answer_again(services: Services, given: GivenAnswer, asker: Asker, *, restricted: bool) -> Answer:
    """The answer as it is now, to the question as it was asked."""
    reader = services.memory.language(asker.team, given.user)
    return services.assistants.ask(given.question, context_from(given.context), reader, restricted=restricted)


def _with_given(
    services: Services, asker: Asker, body: dict[str, Any], key: str, work: Callable[[GivenAnswer], None]
) -> bool:
    """Run `work` for the remembered answer; whether it succeeded. A failure is told to whoever pressed the button."""
    words = reader_words(services, asker)
    given = services.memory.given(key)
    if given is None:
        tell(services, asker, body["response_url"], words("I no longer have that answer. Please ask again."))
        return False
    try:
        work(given)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("button_failed", level=logging.ERROR, reason=error.reason, channel=given.channel)
        text = words("That did not work: Slack says “{reason}”.", reason=error.reason)
        tell(services, asker, body["response_url"], text)
        return False
    return True
