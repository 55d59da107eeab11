"""The book of standing questions: what is watched for, which reports came when, and what has been told.

A standing question is told of a report once: its key is claimed before it is told, and kept when it has been. A claim
whose holder died is taken over after its lease; then it has to be looked up whether it had been told already.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from uuid import uuid4

from bot.store import Store
from indexer.errors import UsageError

WATCH, ARRIVAL, TOLD, NOTHING = "watch", "arrival", "told", "nothing"
QUESTION, DIGEST = "question", "digest"
MAX_WATCHES = 50
"""Standing questions that one person may have: each is weighed against every new report."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody wants to be told; empty on the command line."""

    team: str = ""
    enterprise: str = ""
    channel: str = ""
    user: str = ""
    """Who asked for it."""
    direct: bool = False
    """A conversation with that person alone."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A standing question, or the wish for a digest of each new report."""

    id: str
    text: str
    """As it was typed; empty for a digest."""
    language: str
    """To be told in."""
    since: float
    """Reports that came later are told."""
    kind: str = QUESTION
    place: Place = field(default_factory=Place)


class Book:
    """Typed access to the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._owner = uuid4().hex

    def add(self, text: str, language: str, *, kind: str = QUESTION, place: Place | None = None) -> Watch:
        """Keep a standing question; the one that is kept already where it is the same one at the same place.

        Raises UsageError where the person has too many.
        """
        place = place or Place()
        kept = self.watches()
        for watch in kept:
            alike = (watch.kind, watch.text.casefold(), watch.place.team, watch.place.channel)
            if alike == (kind, text.casefold(), place.team, place.channel):
                return watch
        if sum(watch.place.user == place.user for watch in kept) >= MAX_WATCHES:
            raise UsageError(f"there are {MAX_WATCHES} standing questions already; stop one of them first")
        since = max([time.time(), *self.arrivals().values()])  # clocks of several machines differ
        watch = Watch(uuid4().hex[:12], text, language, since, kind, place)
        self._store.put(WATCH, watch.id, asdict(watch))
        return watch

    def watches(self) -> list[Watch]:
        """All of them, the oldest first."""
        kept = (Watch(**{**value, "place": Place(**value["place"])}) for _, value in self._store.items(WATCH))
        return sorted(kept, key=lambda watch: (watch.since, watch.id))

    def watch(self, id_: str) -> Watch | None:
        """The one with this id."""
        kept = self._store.get(WATCH, id_)
        return Watch(**{**kept, "place": Place(**kept["place"])}) if kept else None

    def move(self, watch: Watch, place: Place) -> None:
        """Tell it at another place."""
        self._store.put(WATCH, watch.id, asdict(replace(watch, place=place)))

    def stop(self, id_: str) -> None:
        """Forget a standing question, and what it was told."""
        self._store.drop(WATCH, id_)
        self._store.drop(NOTHING, id_)
        for key, _ in list(self._store.items(TOLD, f"{id_}:")):
            self._store.drop(TOLD, key)

    def note_reports(self, symbols: Iterable[str]) -> None:
        """Keep when each of the reports was first seen."""
        known = self.arrivals()
        for symbol in symbols:
            if symbol not in known:
                self._store.put(ARRIVAL, symbol, time.time())

    def arrivals(self) -> dict[str, float]:
        """When each report was first seen."""
        return {symbol: float(at) for symbol, at in self._store.items(ARRIVAL)}

    def due(self, watch: Watch, symbols: Iterable[str], arrivals: Mapping[str, float]) -> list[str]:
        """Those of the reports that came after the standing question and are not settled, in the order they came."""
        new = [each for each in symbols if arrivals.get(each, 0.0) > watch.since]
        if not new:
            return []
        settled = {key.partition(":")[2] for key, _ in self._store.items(TOLD, f"{watch.id}:")}
        settled.update(self._store.get(NOTHING, watch.id) or ())
        return sorted((each for each in new if each not in settled), key=lambda each: (arrivals[each], each))

    def settle(self, watch: Watch, symbols: Iterable[str]) -> None:
        """Keep that the reports have nothing for the standing question."""
        self._store.put(NOTHING, watch.id, sorted({*(self._store.get(NOTHING, watch.id) or ()), *symbols}))

    def claim(self, watch: Watch, symbol: str) -> bool:
        """Claim the telling; False where another has it, or it has been told."""
        if not self._store.claim(self._key(watch, symbol), self._owner):
            return False
        if self.is_told(watch, symbol):
            self._store.finish(self._key(watch, symbol))
            return False
        return True

    def is_taken(self, watch: Watch, symbol: str) -> bool:
        """Whether the telling was claimed before: if it is claimed again, it may have been told."""
        return self._store.get("claim", self._key(watch, symbol)) is not None

    def release(self, watch: Watch, symbol: str) -> None:
        """Give up a claim: it was not told."""
        self._store.drop("claim", self._key(watch, symbol))

    def is_told(self, watch: Watch, symbol: str) -> bool:
        """Whether it has been told."""
        return self._store.get(TOLD, f"{watch.id}:{symbol}") is not None

    def tell(self, watch: Watch, symbol: str) -> None:
        """Keep that it has been told."""
        self._store.put(TOLD, f"{watch.id}:{symbol}", time.time())
        self._store.finish(self._key(watch, symbol))

    @staticmethod
    def _key(watch: Watch, symbol: str) -> str:
        return f"alert:{watch.id}:{symbol}"
