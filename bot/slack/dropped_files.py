"""Surface: a file in the secretariat's channel is examined as `cop add --dry-run` does, and added at a button.

Nothing of the file is kept in between: the button carries its id and checksum, and whoever may add it has it
downloaded and examined again.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.locale import Words
from bot.render.additions import addition_lines
from bot.render.names import offered_lines
from bot.render.slack import notice
from bot.render.slack.secretariat import ADD, added_message, examined_message, refused_message, who_may_message
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.ephemeral import ALONE, tell
from bot.slack.files import CHANGED, NotDownloaded, SharedFile, download, file_by_id
from bot.slack.incoming import said_in
from bot.slack.log import log
from bot.slack.memory import key_of
from bot.slack.posting import Destination, NotPosted, post, reply, update
from bot.slack.services import Services
from indexer.corpus.catalogue import load_catalogue
from indexer.errors import InputError, UsageError
from indexer.intake import Addition, carry_out, examine
from indexer.intake.examine import DIFFERS, UNCHANGED
from indexer.intake.options import options_in
from indexer.names import names_of_addition

Message = dict[str, Any]
_MAX_SAID = 500
"""Characters of the message with a file that are read, for options of `cop add`."""
_FAULTS = (NotDownloaded, InputError, UsageError)
"""What whoever posted the file can mend."""


def register(app: App, services: Services) -> None:
    """Listen to the button; the files come with messages."""

    @app.action(ADD)
    def on_add(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value, asker = json.loads(action["value"]), asker_of(context)
        channel = str((body.get("channel") or {}).get("id") or "")
        services.work_queue.submit(channel, partial(_press, services, asker, body, value), asker=asker.user)


def brings_files(services: Services, message: Message, channel: str) -> bool:
    """Whether this is a message with files in the secretariat's channel."""
    return bool(channel and channel == services.settings.secretariat and message.get("files"))


def submit_files(services: Services, asker: Asker, message: Message, channel: str) -> None:
    """Queue the examination of each file, once."""
    thread = message.get("thread_ts") or message["ts"]
    for each in message["files"]:
        file = SharedFile.of(each)
        key = key_of("file", asker.team, channel, message["ts"], file.id)
        if services.memory.claim(f"file:{key}"):
            to = Destination(asker.bot_user, channel, thread, key)
            said = said_in(message.get("text") or "")[:_MAX_SAID]
            work = partial(_show, services, asker, file, to, said)
            services.work_queue.submit(channel, work, asker=asker.user, is_costly=True)


def _show(services: Services, asker: Asker, file: SharedFile, to: Destination, said: str) -> None:
    """Examine the file, of which the message with it `said` something, and post in its thread what it is."""
    words = reader_words(services, asker)
    client = services.clients.retrying(asker.token)
    try:
        if not services.access_policy.may_ask(client, asker.team, asker.user):
            message = notice(words("I am not set up to answer you here."), words)
        else:
            message = _examined_message(services, asker, file, to.channel, said)
        post(client, to, message)
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason, channel=to.channel)
    finally:
        services.memory.finish(f"file:{to.key}")


def _examined_message(services: Services, asker: Asker, file: SharedFile, channel: str, said: str) -> Message:
    words = reader_words(services, asker)
    try:
        addition = examine(services.corpus, file.name, download(services, asker, file), options_in(said))
        names = names_of_addition(services.corpus, addition)
        is_inside = services.access_policy.may_see_restricted(asker.user, channel, seen_by_asker_alone=False)
        if not is_inside:
            addition = _without_hidden_changes(services, addition)
    except _FAULTS as error:
        log("file_refused", channel=channel, file=file.id, reason=type(error).__name__)
        return refused_message(file.name, _reason(error, words), words)
    except Exception as error:  # noqa: BLE001 (whatever a file makes fail: whoever posted it is told)
        services.metrics.count("errors", type(error).__name__)
        log("file_failed", level=logging.ERROR, error=error, file=file.id)
        return notice(words("Something went wrong on my side, and I could not read {file}.", file=file.name), words)
    *found, last = addition_lines(addition, services.corpus, whole=True)
    services.metrics.count("files", addition.change)
    log("file_examined", channel=channel, file=file.id, report=str(addition.report.symbol), change=addition.change)
    value = {"f": file.id, "h": _digest(addition.data), "c": addition.change, "o": said}
    told, lines = {"button": _button(addition, words)}, (*found, *offered_lines(names), last)
    if addition.restricted and not is_inside:
        lines = (found[0], last)
        told["note"] = words("This report is restricted, and this channel is not set up to see such reports.")
    return examined_message(file.name, lines, value, words, **told)


def _button(addition: Addition, words: Words) -> str:
    if addition.change == UNCHANGED:
        return ""
    return words("Put it in place of the one held") if addition.change == DIFFERS else words("Add this report")


def _press(services: Services, asker: Asker, body: dict[str, Any], value: dict[str, str]) -> None:
    """Add the file where whoever pressed the button may; tell them who may, where not."""
    words = reader_words(services, asker)
    key = f"add:{asker.team}:{value['f']}:{value['h']}:{value['c']}"
    with _failure_told(services, asker, body):
        if not services.access_policy.may_add(services.clients.retrying(asker.token), asker.user):
            people, groups = services.access_policy.adders
            message = who_may_message(people, groups, words)
            reply(services.clients.reply(body["response_url"]), message, **ALONE)
            log("add_refused", user=asker.user, file=value["f"])
        elif not services.memory.claim(key):
            tell(services, asker, body["response_url"], words("This report is added already, or just being added."))
        else:
            with _claim_kept_if_done(services, key):
                _add(services, asker, body, value, words)


def _add(services: Services, asker: Asker, body: dict[str, Any], value: dict[str, str], words: Words) -> None:
    file = file_by_id(services, asker, value["f"])
    data = download(services, asker, file)
    if _digest(data) != value["h"]:
        raise NotDownloaded(CHANGED)
    wanted = options_in(value["o"], replace=value["c"] == DIFFERS)
    addition = examine(services.corpus, file.name, data, wanted)
    carry_out(services.corpus, addition)
    report, code = str(addition.report.symbol), addition.report.language
    services.metrics.count("files", "added")
    log("report_added", user=asker.user, report=report, language=code, change=addition.change)
    if addition.change == UNCHANGED:
        text = words("{report}, {language}, is held already.", report=report, language=words.language(code))
    else:
        text = words("Added: {report}, {language}.", report=report, language=words.language(code))
    _show_added(services, asker, body, added_message(text, asker.user, words))


def _show_added(services: Services, asker: Asker, body: dict[str, Any], message: Message) -> None:
    """Say so in the thread, and take the button away."""
    channel, shown = str(body["channel"]["id"]), body["message"]
    client = services.clients.retrying(asker.token)
    to = Destination(asker.bot_user, channel, shown.get("thread_ts") or shown["ts"], key_of("added", shown["ts"]))
    post(client, to, message)
    without_button = [block for block in shown["blocks"] if block["type"] != "actions"]
    update(client, channel, shown["ts"], {"text": shown["text"], "blocks": without_button})


def _without_hidden_changes(services: Services, addition: Addition) -> Addition:
    """Without what it changes, where that tells of a restricted version before it, such as a draft."""
    before = load_catalogue(services.corpus).reports.get(addition.compared_with.rpartition(" ")[0])
    return replace(addition, compared_with="", changes=()) if before and before.restricted else addition


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _reason(error: NotDownloaded | InputError | UsageError, words: Words) -> str:
    return error.told(words) if isinstance(error, NotDownloaded) else str(error)


@contextmanager
def _claim_kept_if_done(services: Services, key: str) -> Iterator[None]:
    """Keep the claim of work that was done; give up that of work that failed, so that it can be tried again."""
    try:
        yield
    except BaseException:
        services.memory.release(key)
        raise
    services.memory.finish(key)


@contextmanager
def _failure_told(services: Services, asker: Asker, body: dict[str, Any]) -> Iterator[None]:
    """Tell whoever pressed the button what went wrong."""
    words = reader_words(services, asker)
    try:
        yield
    except _FAULTS as error:
        tell(services, asker, body["response_url"], words("Not added: {reason}", reason=_reason(error, words)))
    except NotPosted as error:
        services.metrics.count("errors", error.reason)
        log("not_posted", level=logging.ERROR, reason=error.reason)
    except Exception as error:  # noqa: BLE001 (whatever it is: the person is told)
        services.metrics.count("errors", type(error).__name__)
        log("button_failed", level=logging.ERROR, error=error)
        apology = words("Something went wrong on my side, and the report was not added. Please try again.")
        tell(services, asker, body["response_url"], apology)
