"""Web API clients that wait out rate limits and retry what can be repeated without harm."""

from __future__ import annotations

import ssl
import time
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.http_retry import RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler, ServerErrorRetryHandler
from slack_sdk.webhook import WebhookClient

_PATIENCE = 30
"""Seconds to wait for a response. Long: a post given up too early may still appear."""
_HURRY = 3
_MOST_RETRIES = 8
_FEW_RETRIES = 3
_LONGEST_PAUSE = 8.0
_NOT_REPEATABLE = ("chat.postMessage", "views.open")
"""Calls that are not idempotent: a message could appear twice, a trigger is used up."""
_SERVER_FAULT = 500


class RetryRepeatable(RetryHandler):
    """Retry after a server error or a lost connection, for idempotent calls only."""

    def _can_retry(self, *, state: Any, request: Any, response: Any = None, error: Exception | None = None) -> bool:
        del state
        if any(part in request.url for part in _NOT_REPEATABLE):
            return False
        if response is not None:
            return bool(response.status_code >= _SERVER_FAULT)
        return isinstance(error, URLError | HTTPException | OSError)

    def prepare_for_next_attempt(
        self, *, state: Any, request: Any, response: Any = None, error: Exception | None = None
    ) -> None:
        """Exponential backoff."""
        del request, response, error
        state.next_attempt_requested = True
        time.sleep(min(_LONGEST_PAUSE, 0.25 * 2**state.current_attempt))
        state.increment_current_attempt()


@dataclass(frozen=True)
class Clients:
    """Makes clients for one address of the Web API."""

    api_url: str

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return ssl.create_default_context()

    def retrying(self, token: str | None) -> WebClient:
        """A client that waits out rate limits and retries idempotent calls."""
        handlers = [RateLimitErrorRetryHandler(_MOST_RETRIES), RetryRepeatable(_MOST_RETRIES)]
        return WebClient(token, base_url=self.api_url, timeout=_PATIENCE, ssl=self._tls, retry_handlers=handlers)

    def single_try(self, token: str) -> WebClient:
        """A client with a short timeout and no retries."""
        return WebClient(token, base_url=self.api_url, timeout=_HURRY, ssl=self._tls, retry_handlers=[])

    def reply(self, response_url: str) -> WebhookClient:
        """A client for the `response_url` of a command or button."""
        handlers = [RateLimitErrorRetryHandler(_MOST_RETRIES), ServerErrorRetryHandler(_FEW_RETRIES)]
        return WebhookClient(response_url, timeout=_PATIENCE, ssl=self._tls, retry_handlers=handlers)
