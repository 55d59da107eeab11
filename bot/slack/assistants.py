"""The current assistants over the live index: with restricted reports, and without."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from threading import Semaphore

from bot.answer import Answer
from bot.assistant import Assistant
from bot.live_index import LiveIndex
from bot.question.context import Context
from bot.rehearsal import rehearse
from bot.slack.log import log
from indexer import Index
from indexer.languages import codes
from indexer.search.restricted import without_restricted

_MAX_CONCURRENT = 2
"""Questions answered concurrently. It is CPU-bound: more of them would only delay acknowledgements."""


@dataclass(frozen=True, slots=True)
class AssistantPair:
    """One assistant over all reports, one without the restricted ones."""

    everything: Assistant
    public: Assistant

    def assistant(self, *, restricted: bool) -> Assistant:
        """The assistant with or without restricted reports."""
        return self.everything if restricted else self.public


def _pair(index: Index) -> AssistantPair:
    everything, public = Assistant(index), without_restricted(index)
    rehearse(everything)
    return AssistantPair(everything, everything if public is index else Assistant(public))


class Assistants:
    """Answer from the corpus as it is now; the index is reloaded when the corpus changes."""

    def __init__(self, corpus: Path, index: Path) -> None:
        """Raises InputError or StoreError where there is no index, and none can be made."""
        self._pair = LiveIndex(corpus, index, _pair, lambda line: log("index", level=logging.WARNING, message=line))
        self._turns = Semaphore(_MAX_CONCURRENT)

    def index(self, *, restricted: bool = False) -> Index:
        """The index as it is now."""
        return self._pair.value.assistant(restricted=restricted).index

    def ask(self, text: str, context: Context | None, reader: str = "", *, restricted: bool = False) -> Answer:
        """Answer in the reader's preferred language, else in the question's."""
        known = reader if reader in codes() else None
        with self._turns:
            return self._pair.use(
                lambda pair: pair.assistant(restricted=restricted).ask(text, context=context, reader=known)
            )

    def watch(self, seconds: float) -> None:
        """Check the corpus for changes every so many seconds, in a thread, until `close`."""
        self._pair.watch(seconds, _reloaded, _not_reloaded)

    def close(self) -> None:
        """Stop checking for changes."""
        self._pair.close()


def _reloaded(pair: AssistantPair) -> None:
    log("index_reloaded", reports=len(pair.public.index.library.runs_of))


def _not_reloaded(error: Exception) -> None:
    log("index_not_reloaded", level=logging.WARNING, message=str(error))
