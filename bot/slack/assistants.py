"""The current assistants over the live index: with restricted reports, and without."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Semaphore
from typing import TYPE_CHECKING, Any

from bot.answer import Answer
from bot.assistant import Assistant
from bot.deadline import deadline
from bot.fair_pool import MAX_LIGHT_LENGTH
from bot.live_index import LiveIndex
from bot.locale import words_of
from bot.question.context import Context
from bot.rehearsal import rehearse
from bot.slack.log import log
from indexer import Index
from indexer.languages import codes
from indexer.search.official import official_only
from indexer.search.restricted import without_restricted

if TYPE_CHECKING:
    from bot.language_model.selector import Selector

_MAX_CONCURRENT = 2
"""Questions answered concurrently. It is CPU-bound: more of them would only delay acknowledgements."""
_MAX_SECONDS = 20.0
"""Seconds that one of them may compute; it is given up then."""


@dataclass(frozen=True, slots=True)
class AssistantPair:
    """One assistant over all reports, one without the restricted ones."""

    everything: Assistant
    public: Assistant

    def assistant(self, *, restricted: bool) -> Assistant:
        """The assistant with or without restricted reports."""
        return self.everything if restricted else self.public


def _pair(index: Index, selector: Selector | None, *, is_official_only: bool) -> AssistantPair:
    index = official_only(index) if is_official_only else index
    rehearse(Assistant(index))
    everything, public = Assistant(index, selector), without_restricted(index)
    return AssistantPair(everything, everything if public is index else Assistant(public, selector))


class Assistants:
    """Answer from the corpus as it is now; the index is reloaded when the corpus changes."""

    def __init__(
        self, corpus: Path, index: Path, selector: Selector | None = None, *, is_official_only: bool = False
    ) -> None:
        """Of official texts alone, where only these are to be quoted.

        Raises InputError or StoreError where there is no index, and none can be made.
        """
        self._turns = Semaphore(_MAX_CONCURRENT)
        self._costly_turns = Semaphore(_MAX_CONCURRENT - 1)
        self._selector = replace(selector, released=self._released) if selector else None
        self._pair = LiveIndex(
            corpus,
            index,
            lambda found: _pair(found, self._selector, is_official_only=is_official_only),
            lambda line: log("index", level=logging.WARNING, message=line),
        )

    def index(self, *, restricted: bool = False) -> Index:
        """The index as it is now."""
        return self._pair.value.assistant(restricted=restricted).index

    def ask(self, text: str, context: Context | None, reader: str = "", *, restricted: bool = False) -> Answer:
        """Answer in the reader's preferred language, else in the question's."""
        known = reader if reader in codes() else None
        costly = self._costly_turns if len(text) > MAX_LIGHT_LENGTH else nullcontext()
        with costly, self._turns, deadline(time.monotonic() + _MAX_SECONDS):
            return self._pair.use(
                lambda pair: pair.assistant(restricted=restricted).ask(text, context=context, reader=known)
            )

    def model_figures(self) -> dict[str, Any]:
        """Figures on the language model; empty where none is set up."""
        return self._selector.client.snapshot() if self._selector else {}

    @contextmanager
    def _released(self) -> Iterator[None]:
        """Let another question be answered while this one waits for the language model."""
        self._turns.release()
        try:
            yield
        finally:
            self._turns.acquire()

    def digest(self, report: str, code: str, *, restricted: bool = False) -> Answer:
        """A summary of the (last) meeting that a report tells of, for a reader of the language."""
        words = words_of(code)

        def summarize(pair: AssistantPair) -> Answer:
            assistant = pair.assistant(restricted=restricted)
            name = assistant.index.meeting_name(max(assistant.index.report(report).meetings, default=0))
            text = words.of_meeting(name, words("Summary of meeting {n}"), words("Summary: {n}"))
            return assistant.ask(text, code, report=report)

        with self._turns:
            return self._pair.use(summarize)

    def watch(self, seconds: float, renewed: Callable[[], None]) -> None:
        """Check the corpus for changes every so many seconds, in a thread, until `close`; `renewed` hears of each."""

        def reloaded(pair: AssistantPair) -> None:
            log("index_reloaded", reports=len(pair.public.index.library.runs_of))
            renewed()

        self._pair.watch(seconds, reloaded, _not_reloaded)

    def close(self) -> None:
        """Stop checking for changes."""
        self._pair.close()


def _not_reloaded(error: Exception) -> None:
    log("index_not_reloaded", level=logging.WARNING, message=str(error))
