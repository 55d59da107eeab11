"""Surface: "Ask the secretariat" under a refusal, and the secretariat's replies, which are passed on to whoever asked.

A question is posted in the secretariat's channel once; each reply in its thread is quoted, with a link, where the
question was asked.
"""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from functools import partial
from http.client import HTTPException
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.locale import words_of
from bot.render.slack import answer_message, notice
from bot.render.slack.answer import ASK_SECRETARIAT, Offer
from bot.render.slack.secretariat import inquiry_message, passed_message
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.dropped_files import brings_files, submit_files
from bot.slack.ephemeral import tell
from bot.slack.incoming import mentioned, said_in
from bot.slack.log import log
from bot.slack.memory import GivenAnswer, Inquiry, ThreadRef, key_of
from bot.slack.pages_and_sharing import answer_again
from bot.slack.posting import Destination, NotPosted, find, post, update
from bot.slack.services import Services

_PASSED_ON = "white_check_mark"
_DIRECT = "D"

Message = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Listen to the button."""

    @app.action(ASK_SECRETARIAT)
    def on_ask(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        key, asker = json.loads(action["value"])["k"], asker_of(context)
        work = partial(ask, services, asker, str(body.get("response_url") or ""), key)
        services.work_queue.submit(f"inquiry:{key}", work, asker=asker.user)


def take(services: Services, asker: Asker, message: Message, channel: str) -> bool:
    """Take a message of the secretariat's channel that is no question: a file, or a reply to a question passed on."""
    if channel != services.settings.secretariat:
        return False
    place = ThreadRef(asker.team, channel, message.get("thread_ts") or message["ts"])
    inquiry = services.memory.inquiry(place)
    if inquiry is None and brings_files(services, message, channel):
        submit_files(services, asker, message, channel)
        return True
    if inquiry is None or asker.bot_user in mentioned(message.get("text") or ""):
        return False
    key = _reply_key(asker, channel, message["ts"])
    if services.memory.claim(f"passed:{key}"):
        work = partial(_pass_on, services, asker, inquiry, message, key)
        services.work_queue.submit(inquiry.channel, work, asker=asker.user)
    return True


def reply_edited(services: Services, asker: Asker, channel: str, message: Message) -> bool:
    """Update a reply where it was passed on; False where this is none."""
    key = _reply_key(asker, channel, message["ts"])
    passed = services.memory.passed(key)
    if passed is None:
        return False
    words = words_of(passed.language)
    link = _permalink(services, asker, channel, message["ts"])
    new = passed_message(said_in(message.get("text") or ""), passed.user, link, words)
    client = services.clients.retrying(asker.token)
    with suppress(NotPosted):
        update(client, passed.channel, passed.posted, new)
    return True


def reply_deleted(services: Services, asker: Asker, channel: str, ts: str) -> None:
    """Take back a reply where it was passed on."""
    passed = services.memory.passed(_reply_key(asker, channel, ts))
    if passed is not None:
        with suppress(SlackApiError, HTTPException, OSError):
            services.clients.retrying(asker.token).chat_delete(channel=passed.channel, ts=passed.posted)


def ask(services: Services, asker: Asker, address: str, key: str) -> None:
    """Pass the question on, once; whoever pressed the button is told what became of it."""
    memory, words = services.memory, reader_words(services, asker)
    given, claim = memory.given(key), f"inquiry:{key}"
    if given is None:
        tell(services, asker, address, words("I no longer have that answer. Please ask again."))
        return
    was_claimed = memory.is_claimed(claim)
    if memory.is_asked(key) or not memory.claim(claim):
        tell(services, asker, address, words("This question has been passed on to the secretariat already."))
        return
    try:
        inquiry = _pass_question(services, asker, given, key, perhaps_posted=was_claimed)
    except NotPosted as error:
        if not error.is_unclear:
            memory.release(claim)
        services.metrics.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, channel=services.settings.secretariat)
        tell(services, asker, address, words("That did not work: Slack says “{reason}”.", reason=error.reason))
        return
    memory.finish(claim)
    _confirm(services, asker, address, inquiry, key)


def _pass_question(services: Services, asker: Asker, given: GivenAnswer, key: str, *, perhaps_posted: bool) -> Inquiry:
    """Post the question with what was understood of it in the secretariat's channel. Raises NotPosted."""
    channel, client = services.settings.secretariat, services.clients.retrying(asker.token)
    to = Destination(asker.bot_user, channel, "", key_of("inquiry", key))
    posted = find(client, to) if perhaps_posted else ""
    restricted = services.access_policy.may_see_restricted(asker.user, channel, seen_by_asker_alone=False)
    answer = answer_again(services, given, asker, restricted=restricted)
    if not posted:
        is_open = bool(given.posted) and not given.channel.startswith(_DIRECT)
        link = _permalink(services, asker, given.channel, given.posted) if is_open else ""
        shown = answer_message(answer, Offer(to.key, asked=given.question))
        posted = post(client, to, inquiry_message(asker.user, shown, link, words_of(answer.language)))
    where = (given.channel, given.thread or given.posted) if given.posted else (asker.user, "")
    inquiry = Inquiry(asker.user, *where, answer.language)
    services.memory.keep_inquiry(ThreadRef(asker.team, channel, posted), inquiry, key)
    services.metrics.count("inquiries", "asked")
    log("inquiry", team=asker.team, answer=key, channel=given.channel)
    return inquiry


def _confirm(services: Services, asker: Asker, address: str, inquiry: Inquiry, key: str) -> None:
    words = reader_words(services, asker)
    text = words("I have passed the question on to the secretariat. What it replies will be shown here.")
    if not inquiry.thread:
        text = words("I have passed the question on to the secretariat. I will send you what it replies.")
        tell(services, asker, address, text)
        return
    to = Destination(asker.bot_user, inquiry.channel, inquiry.thread, key_of("passed on", key))
    with suppress(NotPosted):
        post(services.clients.retrying(asker.token), to, notice(text, words))


def _pass_on(services: Services, asker: Asker, inquiry: Inquiry, message: Message, key: str) -> None:
    """Quote a reply of the secretariat where the question was asked, and mark it as passed on."""
    channel, text = services.settings.secretariat, said_in(message.get("text") or "").strip()
    client, words = services.clients.retrying(asker.token), words_of(inquiry.language)
    link = _permalink(services, asker, channel, message["ts"])
    to = Destination(asker.bot_user, inquiry.channel, inquiry.thread, key)
    try:
        posted = post(client, to, passed_message(text, inquiry.user, link, words))
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_passed_on", level=logging.ERROR, reason=error.reason, channel=inquiry.channel)
        here = Destination(asker.bot_user, channel, message["thread_ts"], key_of("not passed on", key))
        words = reader_words(services, asker)
        fault = words("I could not pass this on to whoever asked: Slack says “{reason}”.", reason=error.reason)
        with suppress(NotPosted):
            post(client, here, notice(fault, words))
        return
    finally:
        services.memory.finish(f"passed:{key}")
    if inquiry.thread:  # else Slack alone knows the conversation that it went to
        services.memory.keep_passed(key, inquiry, posted)
    services.metrics.count("inquiries", "replied")
    with suppress(SlackApiError, HTTPException, OSError):
        services.clients.single_try(asker.token).reactions_add(
            channel=channel, timestamp=message["ts"], name=_PASSED_ON
        )


def _permalink(services: Services, asker: Asker, channel: str, ts: str) -> str:
    """The address of a message; empty where Slack does not tell it."""
    with suppress(SlackApiError, HTTPException, OSError):
        found = services.clients.retrying(asker.token).chat_getPermalink(channel=channel, message_ts=ts)
        return str(found["permalink"])
    return ""


def _reply_key(asker: Asker, channel: str, ts: str) -> str:
    return key_of("reply", asker.team, channel, ts)
