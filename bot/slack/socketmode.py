"""Socket Mode: a connection that we open to Slack, so that no public address is needed."""

from __future__ import annotations

import logging

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.slack.log import log
from indexer.errors import UsageError

PING_INTERVAL = 2.0
"""Seconds between pings; a connection counts as dead after four without a pong."""
_READERS = 16
_FATAL = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "not_allowed_token_type", "missing_scope", "token_revoked"}
)


class SocketConnection:
    """The connection; reconnects by itself."""

    def __init__(self, app: App, app_token: str) -> None:
        self._handler = SocketModeHandler(app, app_token, ping_interval=PING_INTERVAL, concurrency=_READERS)
        self._client = self._handler.client

    def connect(self) -> None:
        """Connect. Raises UsageError where Slack refuses the token, OSError where it does not answer."""
        try:
            self._handler.connect()  # type: ignore[no-untyped-call]
        except SlackApiError as error:
            reason = str(error.response["error"])
            if reason in _FATAL:
                raise UsageError(f"Slack refuses SLACK_APP_TOKEN ({reason}); run `cop check --slack`") from error
            raise OSError(reason) from error
        log("connected")

    @property
    def is_connected(self) -> bool:
        """Whether the connection is alive, as far as is known."""
        return bool(self._client.is_connected())

    def stop_listening(self) -> None:
        """Stop reading; what was read is still acknowledged, the rest Slack delivers to the next process."""
        self._client.auto_reconnect_enabled = False
        self._client.default_auto_reconnect_enabled = False
        self._client.closed = True
        self._client.message_processor.shutdown()  # type: ignore[no-untyped-call]
        self._client.message_workers.shutdown(wait=True)

    def close(self) -> None:
        """Close the connection."""
        logging.getLogger("slack_bolt").setLevel(logging.CRITICAL)  # it complains of the closing
        logging.getLogger("slack_sdk").setLevel(logging.CRITICAL)
        self._client.disconnect()
