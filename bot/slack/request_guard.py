"""What lets Slack's requests through to the app in HTTP mode: signed, recent, whole, and each once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.slack.log import log
from bot.slack.memory import Memory

_STARTED = "x-slack-request-timestamp"
_SIGNATURE = "x-slack-signature"


class Door:
    """Checks requests before anything of them is read, and hands them to the app."""

    def __init__(self, app: App, signing_secret: str, memory: Memory) -> None:
        self._app, self._memory = app, memory
        self._verifier = SignatureVerifier(signing_secret)

    def dispatch(self, body: bytes, query: str, headers: Mapping[str, str]) -> BoltResponse:
        """The app's response, or a refusal; `headers` by their names in lower case."""
        started, signature = headers.get(_STARTED, ""), headers.get(_SIGNATURE, "")
        if body.startswith(b"ssl_check=1"):  # Slack looks at our certificate, unsigned
            return BoltResponse(status=200)
        if not (started.isascii() and started.isdigit()) or not self._verifier.is_valid(body, started, signature):
            return _refusal("bad_signature")
        key = f"signature:{hashlib.sha256(signature.encode()).hexdigest()}"
        if not self._memory.take(key):
            return _refusal("replayed")
        self._memory.done(key)
        try:
            request = BoltRequest(body=body.decode(), query=query, headers=dict(headers))
        except ValueError:
            return BoltResponse(status=400, body=json.dumps({"error": "unreadable"}))
        return self._app.dispatch(request)


def _refusal(reason: str) -> BoltResponse:
    log("request_refused", reason=reason)
    return BoltResponse(status=401, body=json.dumps({"error": reason}))
