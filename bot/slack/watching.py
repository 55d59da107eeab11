"""Surface: standing questions (`/cop watch …`), the list of them, and the button that stops one."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import cache, partial
from http.client import HTTPException
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.alerts.book import DIGEST, QUESTION, Place, Watch
from bot.alerts.news import watched_for
from bot.locale import words_of
from bot.question.standing import MAX_LENGTH, read_standing
from bot.render.slack import kept_message, list_message
from bot.render.slack.watching import STOP, Kept, example
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.ephemeral import ALONE, tell
from bot.slack.log import log
from bot.slack.posting import NotPosted, reply
from bot.slack.services import Services
from indexer.errors import UsageError
from indexer.languages import codes, language

_DIRECT = "D"
"""Ids of conversations of two people begin so."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of standing questions: to have one kept; with no text, a digest or the list."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a command was typed, or a button pressed, by whom, and how that person is answered."""

    asker: Asker
    place: Place
    address: str
    """Slack's `response_url`."""


def read_wish(text: str) -> Wish | None:
    """The wish behind `/cop`; None for a question. Its first word is understood in every language."""
    for code in codes():
        watch, digest = _keywords(code)
        if text.casefold() == digest:
            return Wish(DIGEST)
        head, rest = text[: len(watch)].casefold(), text[len(watch) :]
        if head == watch and (not rest or rest[0].isspace() or not language(code).spaces):
            return Wish(QUESTION, " ".join(rest.split()))
    return None


@cache
def _keywords(code: str) -> tuple[str, str]:
    words = words_of(code)
    return words("watch").casefold(), words("digest").casefold()


def origin_of(body: dict[str, Any], channel: str, context: BoltContext) -> Origin:
    """What is asked for in a channel is told there; in a direct conversation, to that person alone."""
    asker = asker_of(context)
    is_direct = channel.startswith(_DIRECT)
    place = Place(asker.team, context.enterprise_id or "", channel, asker.user, is_direct)
    return Origin(asker, place, body.get("response_url") or "")


def register(app: App, services: Services) -> None:
    """Listen to the button; the command is read by `bot.slack.command`."""

    @app.action(STOP)
    def on_stop(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        origin = origin_of(body, str((body.get("channel") or {}).get("id") or ""), context)
        is_list = bool((body.get("container") or {}).get("is_ephemeral"))
        stop = partial(_stop, services, origin, action["value"], is_list=is_list)
        services.work_queue.submit(origin.asker.user, stop)


def submit_wish(services: Services, wish: Wish, origin: Origin, key: str) -> None:
    """Queue the wish, unless it was handled already."""
    if services.memory.claim(f"request:{key}"):
        queue = f"{origin.place.channel}:{origin.asker.user}"
        services.work_queue.submit(queue, partial(_handle, services, wish, origin))


def _handle(services: Services, wish: Wish, origin: Origin) -> None:
    try:
        _fulfil(services, wish, origin)
    except Exception as error:  # noqa: BLE001 (whatever it is: the asker is told)
        services.metrics.count("errors", type(error).__name__)
        log("wish_failed", level=logging.ERROR, error=error, channel=origin.place.channel)
        words = reader_words(services, origin.asker)
        apology = words("Something went wrong on my side, and I could not answer. Please ask again.")
        tell(services, origin.asker, origin.address, apology)


def _fulfil(services: Services, wish: Wish, origin: Origin) -> None:
    asker, place = origin.asker, origin.place
    words = reader_words(services, asker)
    client = services.clients.retrying(asker.token)
    if not services.access_policy.may_ask(client, asker.team, asker.user, "" if place.direct else place.channel):
        tell(services, asker, origin.address, words("I am not set up to answer you here."))
    elif wish.kind == QUESTION and not wish.text:
        _show_list(services, origin)
    else:
        _keep(services, wish, origin)


def _keep(services: Services, wish: Wish, origin: Origin) -> None:
    """Keep the standing question; what is wrong with it is told to whoever asked."""
    asker, place = origin.asker, origin.place
    restricted = services.access_policy.may_see_restricted(asker.user, place.channel, seen_by_asker_alone=place.direct)
    index, reader = services.assistants.index(restricted=restricted), services.memory.language(asker.team, asker.user)
    words, understood = reader_words(services, asker), ""
    try:
        if wish.kind == QUESTION:
            asked = read_standing(wish.text, index.vocabulary, reader)
            words = words_of(reader or asked.language)
            understood = watched_for(index, asked, words)
    except UsageError:
        hint = words("Name who, what they do, or on what, in at most {n} characters, for example:", n=MAX_LENGTH)
        tell(services, asker, origin.address, f"{hint} {example(words)}")
        return
    services.book.note_reports(services.assistants.index(restricted=True).library.runs_of)
    try:
        watch = services.book.add(wish.text, words.code, kind=wish.kind, place=place)
    except UsageError:
        text = words("You have too many standing questions. Stop one of them first.")
        tell(services, asker, origin.address, text)
        return
    _confirm(services, watch, understood, origin)


def _confirm(services: Services, watch: Watch, understood: str, origin: Origin) -> None:
    """Say that it is kept where it will be told: then it is known that it can be; else it is not kept."""
    asker, place, words = origin.asker, origin.place, words_of(watch.language)
    message = kept_message(_kept(watch), understood, words)
    client = services.clients.retrying(asker.token)
    channel = asker.user if place.direct else place.channel
    try:
        posted = client.chat_postMessage(channel=channel, **message, unfurl_links=False, unfurl_media=False)
    except (SlackApiError, HTTPException, OSError) as error:
        services.book.stop(watch.id)
        reason = str(error.response["error"]) if isinstance(error, SlackApiError) else type(error).__name__
        log("watch_not_kept", level=logging.WARNING, reason=reason, channel=place.channel)
        text = words("I cannot post here: Slack says “{reason}”. Invite me with /invite and try again.", reason=reason)
        tell(services, asker, origin.address, text)
        return
    services.book.move(watch, replace(place, channel=str(posted["channel"])))
    services.metrics.count("watches", watch.kind)
    log("watch_kept", kind=watch.kind, watch=watch.id, team=place.team, channel=place.channel)


def _show_list(services: Services, origin: Origin, *, is_shown: bool = False) -> None:
    """Show the standing questions that are told here, in place of the list that is shown."""
    words = reader_words(services, origin.asker)
    kept = [_kept(watch) for watch in services.book.watches() if _is_listed(watch, origin.place)]
    try:
        how = {**ALONE, "replace_original": is_shown}
        reply(services.clients.reply(origin.address), list_message(kept, words), **how)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_told", level=logging.ERROR, reason=error.reason)


def _stop(services: Services, origin: Origin, id_: str, *, is_list: bool) -> None:
    words, watch = reader_words(services, origin.asker), services.book.watch(id_)
    if watch is not None and _may_stop(watch, origin.place):
        services.book.stop(id_)
        services.metrics.count("watches", "stopped")
        log("watch_stopped", watch=id_, team=origin.asker.team)
    if is_list:
        _show_list(services, origin, is_shown=True)
    elif origin.address:
        tell(services, origin.asker, origin.address, words("Stopped. I will tell no more of it."))


def _may_stop(watch: Watch, place: Place) -> bool:
    """Whoever asked for it, and anybody who sees it in a channel."""
    is_here = not watch.place.direct and watch.place.channel == place.channel
    return watch.place.team == place.team and (is_here or watch.place.user == place.user)


def _is_listed(watch: Watch, place: Place) -> bool:
    """Told in this channel; in a direct conversation all that the person asked for, wherever it is told."""
    if watch.place.team != place.team:
        return False
    return watch.place.user == place.user if place.direct else watch.place.channel == place.channel


def _kept(watch: Watch) -> Kept:
    return watch.id, watch.text
