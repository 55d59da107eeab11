"""What the app remembers of its conversations: threads, answers given, preferences, feedback."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import uuid4

from bot.question.context import Context
from bot.retention import seconds_kept
from bot.slack.log import log
from bot.store import Store

US = "us"
OTHERS = "others"
"""In place of a person's id as last speaker: the app; people who talk with each other."""
_FOLLOW_UP_SECONDS = 1800.0
"""Seconds within which a new direct message may be a follow-up to the one before."""


@dataclass(frozen=True, slots=True)
class ThreadRef:
    """A thread: where a question stands and its answer is posted."""

    team: str
    channel: str
    thread: str
    """Time stamp of the thread's first message."""
    direct: bool = False
    """A direct message, with one person."""

    @property
    def key(self) -> str:
        """Store key of the thread."""
        return f"{self.team}:{self.channel}:{self.thread}"

    @property
    def conversation(self) -> str:
        """Store key of the channel."""
        return f"{self.team}:{self.channel}:"


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A posted answer: what its buttons, and edits of its question, need to compute it again."""

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


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question that was passed on to the secretariat: by whom, and where its replies are to be shown."""

    user: str
    channel: str
    """Of the conversation; the person's id for a direct message of which only Slack knows the channel."""
    thread: str
    language: str
    posted: str = ""
    """Time stamp of a reply that was passed on."""


class Memory:
    """Typed access to the store. A failing store is logged, and answers go on without memory."""

    def __init__(self, store: Store, days: int | None = None) -> None:
        """Keep questions so many `days`; as long as is usual where they are not given."""
        self._store = store
        self._kept = seconds_kept(days)
        self._owner = uuid4().hex
        self.since = self._get("since", "") or self._begin()

    def _begin(self) -> float:
        now = time.time()
        self._put("since", "", now)
        return now

    def claim(self, key: str) -> bool:
        """Claim the work with this key; False where it is done, or claimed by another."""
        return bool(self._guarded("nobody knows", self._store.claim, key, self._owner))

    def is_claimed(self, key: str) -> bool:
        """Whether the work was claimed before: if it is claimed again, it may have been done."""
        return self._get("claim", key) is not None

    def finish(self, key: str) -> None:
        """Mark claimed work as done."""
        self._guarded(None, self._store.finish, key)

    def knows(self, place: ThreadRef) -> bool:
        """Whether the app took part in the thread."""
        return self._get("thread", place.key) is not None

    def release(self, key: str) -> None:
        """Give up a claim, so that it can be made again."""
        self._guarded(None, self._store.drop, "claim", key)

    def is_foreign(self, place: ThreadRef) -> bool:
        """Whether Slack was asked, and the app did not take part in the thread."""
        return self._get("foreign", place.key) is not None

    def mark_foreign(self, place: ThreadRef) -> None:
        """Remember that the app did not take part in the thread."""
        self._put("foreign", place.key, 1)

    def last_speaker(self, place: ThreadRef) -> str:
        """Who spoke last in a known thread: `US`, a person's id, or `OTHERS`; empty for an unknown thread."""
        return str((self._get("thread", place.key) or {}).get("last", ""))

    def context(self, place: ThreadRef) -> Context | None:
        """What a follow-up may refer to: the thread, else what was last said in this direct conversation."""
        kept = self._get("thread", place.key)
        if kept is None and place.direct:
            kept = self._get("thread", place.conversation)
            if kept is not None and time.time() - kept["at"] > _FOLLOW_UP_SECONDS:
                return None
        return context_from((kept or {}).get("context"))

    def record_speaker(self, place: ThreadRef, user: str) -> None:
        """Remember a person (or `OTHERS`) as last speaker of a known thread."""
        kept = self._get("thread", place.key)
        if kept is not None and kept.get("last") != user:
            self._put("thread", place.key, {**kept, "last": user})

    def record_answer(self, place: ThreadRef, context: Context | None) -> None:
        """Remember that the app answered in the thread, and the context for follow-ups."""
        kept = {"last": US, "context": context.to_json() if context else None, "at": time.time()}
        self._put("thread", place.key, kept)
        if place.direct:
            self._put("thread", place.conversation, kept)

    def keep(self, key: str, given: GivenAnswer) -> None:
        """Remember an answer."""
        self._put("answer", key, asdict(given))

    def given(self, key: str) -> GivenAnswer | None:
        """The answer with this key."""
        kept = self._get("answer", key)
        return GivenAnswer(**kept) if kept else None

    def forget(self, key: str) -> None:
        """Forget an answer."""
        self._guarded(None, self._store.drop, "answer", key)

    def keep_inquiry(self, place: ThreadRef, inquiry: Inquiry, key: str) -> None:
        """Remember the thread in which the secretariat is asked what the answer with this key could not say."""
        self._put("inquiry", place.key, asdict(inquiry))
        self._put("asked", key, place.thread)

    def inquiry(self, place: ThreadRef) -> Inquiry | None:
        """What is asked in this thread of the secretariat's channel."""
        kept = self._get("inquiry", place.key)
        return Inquiry(**kept) if kept else None

    def is_asked(self, key: str) -> bool:
        """Whether the secretariat was asked for the answer with this key."""
        return self._get("asked", key) is not None

    def keep_passed(self, key: str, inquiry: Inquiry, posted: str) -> None:
        """Remember where a reply of the secretariat was passed on to."""
        self._put("passed", key, asdict(replace(inquiry, posted=posted)))

    def passed(self, key: str) -> Inquiry | None:
        """Where the reply with this key was passed on to."""
        kept = self._get("passed", key)
        return Inquiry(**kept) if kept else None

    def language(self, team: str, user: str) -> str:
        """The language that somebody wants answers in; empty for the question's."""
        return str(self._get("language", f"{team}:{user}") or "")

    def set_language(self, team: str, user: str, code: str) -> None:
        """Set the language that a person wants answers in."""
        self._put("language", f"{team}:{user}", code)

    def record_feedback(self, key: str, user: str, verdict: str) -> None:
        """Remember a person's verdict on an answer."""
        self._put("feedback", f"{key}:{user}", verdict)

    def purge_old(self) -> None:
        """Drop what is past its retention, and leave nothing of it behind."""
        for kind, seconds in self._kept.items():
            self._guarded(None, self._store.purge, kind, seconds)
        self._guarded(None, self._store.wipe)

    def _get(self, kind: str, key: str) -> Any:
        return self._guarded(None, self._store.get, kind, key)

    def _put(self, kind: str, key: str, value: Any) -> None:
        self._guarded(None, self._store.put, kind, key, value)

    @staticmethod
    def _guarded(otherwise: Any, call: Callable[..., Any], *arguments: Any) -> Any:
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
