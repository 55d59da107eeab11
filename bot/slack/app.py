"""The Bolt app, with every surface registered."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from bot.slack import (
    actions,
    assistant,
    command,
    dropped_files,
    home,
    mention,
    message,
    secretariat,
    shortcut,
    unfurling,
    watching,
)
from bot.slack.client import Clients
from bot.slack.log import log
from bot.slack.request_guard import replay_guard
from bot.slack.services import Services
from indexer.errors import UsageError

SURFACES = (
    mention,
    message,
    command,
    watching,
    assistant,
    shortcut,
    unfurling,
    home,
    dropped_files,
    secretariat,
    actions,
)
"""Every surface; `actions` comes last, as it has the listeners for all remaining buttons and events."""
LISTENERS = 32
"""Listener threads; a listener only queues work or makes one short call."""
_BOLT_READS = (
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
)
"""Environment variables from which Bolt would take settings on its own."""


_SERVER_FAULT = 500
_PASSING = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})


class Unreachable(Exception):
    """Slack cannot be reached, or fails."""


def make_app(services: Services, oauth: Mapping[str, Any]) -> tuple[App, ThreadPoolExecutor]:
    """The app, and the pool that its listeners run in; `oauth` is what it takes to serve several workspaces.

    `check_bot_token` comes first: Bolt asks for the same with long retries.
    """
    settings = services.settings
    pool = ThreadPoolExecutor(LISTENERS, thread_name_prefix="listener")
    with _environment_without(_BOLT_READS):
        app = App(
            client=services.clients.retrying(settings.bot_token or None),
            signing_secret=settings.signing_secret,
            listener_executor=pool,
            attaching_conversation_kwargs_enabled=False,
            before_authorize=replay_guard(services.memory),
            **oauth,
        )
    if oauth:
        app.enable_token_revocation_listeners()
    app.error(_log_error(services))
    for surface in SURFACES:
        surface.register(app, services)
    return app, pool


def check_bot_token(clients: Clients, token: str) -> None:
    """Check the bot token with one short call.

    Raises UsageError where Slack refuses it, Unreachable where it does not answer.
    """
    try:
        clients.single_try(token).auth_test()
    except SlackApiError as error:
        reason = str(error.response["error"])
        if error.response.status_code >= _SERVER_FAULT or reason in _PASSING:
            raise Unreachable(reason) from error
        raise UsageError(f"Slack refuses SLACK_BOT_TOKEN ({reason}); run `cop check --slack`") from error
    except (HTTPException, OSError) as error:
        raise Unreachable(str(error)) from error


def _log_error(services: Services):  # type: ignore[no-untyped-def]  # noqa: ANN202 (Bolt looks at the names of its arguments)
    def on_error(error: Exception) -> None:
        services.metrics.count("errors", type(error).__name__)
        reason = error.response["error"] if isinstance(error, SlackApiError) else ""
        log("listener_failed", level=logging.ERROR, error=error, reason=reason)

    return on_error


@contextmanager
def _environment_without(names: tuple[str, ...]) -> Iterator[None]:
    hidden = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
