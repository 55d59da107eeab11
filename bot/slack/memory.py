"""What the app remembers of its conversations: threads, answers given, preferences, feedback."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import uuid4

from bot.question.context import Context
from bot.slack.log import log
from bot.slack.store import DAY, Store

US = "us"
OTHERS = "others"
"""In place of a person's id: we spoke last; people are talking with each other."""
_RECENT = 1800.0
"""Seconds for which a new message in a direct conversation may go on from the one before."""
_KEPT = {"claim": 2 * DAY, "thread": 90 * DAY, "answer": 90 * DAY, "foreign": 7 * DAY}
"""How long what is kept of each kind, in seconds."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands, and where its answer goes."""

    team: str
    channel: str
    thread: str
    """Time stamp of the thread's first message."""
    direct: bool = False
    """A direct message, with one person."""

    @property
    def key(self) -> str:
        """The thread, among all."""
        return f"{self.team}:{self.channel}:{self.thread}"

    @property
    def conversation(self) -> str:
        """The channel, among all."""
        return f"{self.team}:{self.channel}:"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: what its buttons, and edits of its question, need to give it again."""

    question: str
    user: str
    context: dict[str, Any] | None
    """Of the thread, before the question."""
    restricted: bool = False
    """Whether restricted reports were answered from."""
    channel: str = ""
    thread: str = ""
    posted: str = ""
    """Time stamp of the message with the answer; empty for one that only the asker saw."""


class Memory:
    """Reads and writes what is remembered. Where that fails, it is logged, and answers go on without memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._owner = uuid4().hex
        self.since = self._get("since", "") or self._begin()

    def _begin(self) -> float:
        now = time.time()
        self._put("since", "", now)
        return now

    def take(self, key: str) -> bool:
        """Whether what has this key is ours to do: nobody did or does it yet."""
        return bool(self._try("nobody knows", self._store.claim, key, self._owner))

    def done(self, key: str) -> None:
        """What was taken is done."""
        self._try(None, self._store.finish, key)

    def knows(self, place: Place) -> bool:
        """Whether we took part in the thread."""
        return self._get("thread", place.key) is not None

    def release(self, key: str) -> None:
        """What was taken was not done, and may be taken again."""
        self._try(None, self._store.drop, "claim", key)

    def is_foreign(self, place: Place) -> bool:
        """Whether Slack said that we did not take part in the thread."""
        return self._get("foreign", place.key) is not None

    def leave(self, place: Place) -> None:
        """Slack says that we did not take part in the thread."""
        self._put("foreign", place.key, 1)

    def last_speaker(self, place: Place) -> str:
        """Who spoke last in a thread that we know: we, the one person who did since, or others with each other."""
        return str((self._get("thread", place.key) or {}).get("last", ""))

    def context(self, place: Place) -> Context | None:
        """What a follow-up may refer to: the thread, else what was last said in this direct conversation."""
        kept = self._get("thread", place.key)
        if kept is None and place.direct:
            kept = self._get("thread", place.conversation)
            if kept is not None and time.time() - kept["at"] > _RECENT:
                return None
        return context_from((kept or {}).get("context"))

    def spoke(self, place: Place, user: str) -> None:
        """A person (or `OTHERS`) spoke in a thread that we know."""
        kept = self._get("thread", place.key)
        if kept is not None and kept.get("last") != user:
            self._put("thread", place.key, {**kept, "last": user})

    def answered(self, place: Place, context: Context | None) -> None:
        """We answered in the thread."""
        kept = {"last": US, "context": context.to_json() if context else None, "at": time.time()}
        self._put("thread", place.key, kept)
        if place.direct:
            self._put("thread", place.conversation, kept)

    def keep(self, key: str, given: Given) -> None:
        """Remember an answer."""
        self._put("answer", key, asdict(given))

    def given(self, key: str) -> Given | None:
        """The answer with this key."""
        kept = self._get("answer", key)
        return Given(**kept) if kept else None

    def forget(self, key: str) -> None:
        """Forget an answer."""
        self._try(None, self._store.drop, "answer", key)

    def language(self, team: str, user: str) -> str:
        """The language that somebody wants answers in; empty for the question's."""
        return str(self._get("language", f"{team}:{user}") or "")

    def prefer(self, team: str, user: str, code: str) -> None:
        """Somebody wants answers in this language."""
        self._put("language", f"{team}:{user}", code)

    def judged(self, key: str, user: str, verdict: str) -> None:
        """Somebody said whether an answer is good."""
        self._put("feedback", f"{key}:{user}", verdict)

    def tidy(self) -> None:
        """Forget what is old."""
        for kind, seconds in _KEPT.items():
            self._try(None, self._store.purge, kind, seconds)

    def _get(self, kind: str, key: str) -> Any:
        return self._try(None, self._store.get, kind, key)

    def _put(self, kind: str, key: str, value: Any) -> None:
        self._try(None, self._store.put, kind, key, value)

    @staticmethod
    def _try(otherwise: Any, call: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return call(*arguments)
        except Exception as error:  # noqa: BLE001 (whatever the database raises)
            log("memory_failed", level=logging.ERROR, error=error)
            return otherwise


def context_from(kept: dict[str, Any] | None) -> Context | None:
    """The context, or None where there is none, or one that an older version kept."""
    try:
        return Context.from_json(kept) if kept else None
    except (KeyError, TypeError, ValueError):
        return None


def key_of(*parts: str) -> str:
    """A short key for buttons, the same for the same question."""
    return hashlib.sha256(":".join(parts).encode()).hexdigest()[:16]
