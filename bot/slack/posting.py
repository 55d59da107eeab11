"""Exactly-once posting: an answer is neither lost nor doubled when Slack fails half-way.

`chat.postMessage` has no key by which Slack would recognise a repeated call. Where the outcome of a call is unknown
(a server's fault, a lost response), the thread is read for the message before it is posted again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.slack.log import log

EVENT_TYPE = "cop_answer"
MESSAGE_REJECTED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_arguments"}
)
"""Errors that mean that Slack rejects this form of the message."""
_UNCERTAIN = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
_SERVER_FAULT = 500
_OK = 200
_MAX_READ = 200
"""Messages that are read to find one that may have been posted."""

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a message goes, and the key in its metadata by which it is found there."""

    bot_user: str
    """User id of the app."""
    channel: str
    thread: str
    """Time stamp of the thread's first message; empty for the channel itself."""
    key: str


class NotPosted(Exception):
    """A message could not be posted; `reason` is Slack's word for it.

    `is_unclear` where it may have been posted after all.
    """

    def __init__(self, reason: str, *, is_unclear: bool = False) -> None:
        self.reason, self.is_unclear = reason, is_unclear
        super().__init__(reason)


def post(client: WebClient, destination: Destination, message: Message) -> str:
    """Post the message once and return its time stamp; in a simpler form where Slack rejects its blocks.

    Raises NotPosted.
    """
    for form in forms(message):
        try:
            return _post(client, destination, form)
        except NotPosted as error:
            if error.reason not in MESSAGE_REJECTED:
                raise
            log("message_refused", level=logging.ERROR, reason=error.reason, blocks=len(form.get("blocks", ())))
    raise NotPosted("msg_too_long")


def update(client: WebClient, channel: str, posted: str, message: Message) -> None:
    """Replace a posted message. Raises NotPosted."""
    for form in forms(message):
        try:
            client.chat_update(channel=channel, ts=posted, **{"blocks": [], **form})
        except SlackApiError as error:
            if error.response["error"] not in MESSAGE_REJECTED:
                raise NotPosted(str(error.response["error"])) from error
        except (URLError, HTTPException, OSError) as error:
            raise NotPosted(type(error).__name__) from error
        else:
            return


def reply(client: WebhookClient, message: Message, **how: Any) -> None:
    """Send the message to a `response_url`. Raises NotPosted."""
    reason = "unknown"
    for form in forms(message):
        try:
            response = client.send_dict({**form, **how, "unfurl_links": False, "unfurl_media": False})
        except (URLError, HTTPException, OSError) as error:
            raise NotPosted(type(error).__name__) from error
        if response.status_code == _OK:
            return
        reason = response.body.strip()[:100]
        if reason not in MESSAGE_REJECTED:
            break
    raise NotPosted(reason)


def forms(message: Message) -> Iterator[Message]:
    """The message in full, without the newest kind of block, and as text alone."""
    yield message
    blocks = message.get("blocks", [])
    older = [block for block in blocks if block["type"] != "context_actions"]
    if older and older != blocks:
        yield {**message, "blocks": older}
    if blocks:
        yield {"text": message["text"]}


def _post(client: WebClient, destination: Destination, message: Message) -> str:
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": destination.key}}
    where: dict[str, Any] = {
        "channel": destination.channel,
        "thread_ts": destination.thread or None,
        "metadata": metadata,
    }
    reason = ""
    for pause in _PAUSES:
        try:
            response = client.chat_postMessage(**where, **message, unfurl_links=False, unfurl_media=False)
        except SlackApiError as error:
            reason = str(error.response["error"])
            if error.response.status_code < _SERVER_FAULT and reason not in _UNCERTAIN:
                raise NotPosted(reason) from error
        except (URLError, HTTPException, OSError) as error:
            reason = type(error).__name__
        else:
            return str(response["ts"])
        log("post_repeated", level=logging.WARNING, reason=reason, channel=destination.channel)
        time.sleep(pause)
        posted = find(client, destination)
        if posted:
            return posted
    raise NotPosted(reason, is_unclear=True)


def find(client: WebClient, destination: Destination) -> str:
    """Time stamp of the message if it was posted after all, else empty. Raises NotPosted where that cannot be read."""
    where: dict[str, Any] = {"channel": destination.channel, "limit": _MAX_READ, "include_all_metadata": True}
    try:
        if destination.thread:
            found = client.conversations_replies(**where, ts=destination.thread)
        else:
            found = client.conversations_history(**where)
    except (SlackApiError, URLError, HTTPException, OSError) as error:
        raise NotPosted(type(error).__name__, is_unclear=True) from error
    for message in found["messages"] or []:
        payload = (message.get("metadata") or {}).get("event_payload") or {}
        if message.get("user") == destination.bot_user and payload.get("key") == destination.key:
            return str(message["ts"])
    return ""
