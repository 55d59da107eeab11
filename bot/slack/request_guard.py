"""What HTTP mode refuses besides unsigned requests: the oversized, the malformed and the replayed.

The signature and its age are checked by Bolt (`RequestVerification`), with the secret that the app is made with.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping

from slack_bolt import BoltRequest, BoltResponse

from bot.slack.memory import Memory

MAX_BODY_BYTES = 1_000_000
"""Slack's requests are far smaller."""
_SIGNATURE = "x-slack-signature"
_WELL_FORMED = {
    "x-slack-request-timestamp": re.compile(r"[0-9]{1,12}"),
    _SIGNATURE: re.compile(r"v0=[0-9a-f]{64}"),
}
"""What Bolt's check can read; it fails on anything else instead of refusing it."""


def refusal_of(headers: Mapping[str, str]) -> BoltResponse | None:
    """The response to a request whose headers alone, named in lower case, tell that it is not Slack's."""
    length = headers.get("content-length", "")
    if not length.isdecimal():
        return BoltResponse(status=411)
    if int(length) > MAX_BODY_BYTES:
        return BoltResponse(status=413)
    if any(name in _WELL_FORMED and not _WELL_FORMED[name].fullmatch(value) for name, value in headers.items()):
        return BoltResponse(status=401, body={"error": "malformed"})
    return None


def replay_guard(memory: Memory) -> Callable[..., BoltResponse | None]:
    """Bolt middleware that refuses a signature that was seen before; it runs once the signature was found good."""

    def refuse_replay(req: BoltRequest, next: Callable[[], None]) -> BoltResponse | None:  # noqa: A002 (Bolt's names)
        signature = req.headers.get(_SIGNATURE, [""])[0]
        key = f"signature:{hashlib.sha256(signature.encode()).hexdigest()}"
        if signature and not memory.claim(key):  # in Socket Mode nothing is signed
            return BoltResponse(status=401, body={"error": "replayed"})
        if signature:
            memory.finish(key)
        next()
        return None

    return refuse_replay
