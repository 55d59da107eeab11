"""The assistant that answers at the moment: taken anew when the corpus changes, without a restart."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Semaphore, Thread

from bot.answer import Assistant
from bot.conversation import Context
from bot.model import Answer
from bot.slack.log import log
from indexer import Index
from indexer.errors import CopError
from indexer.hiding import without_restricted
from indexer.languages import codes, language
from indexer.opening import open_current
from indexer.sources import changes, stamps

_AT_ONCE = 2
"""Questions answered at once. Answering is all computing: more of it at once would only delay acknowledgements."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Who answers: for places where restricted reports may be answered from, and for all others."""

    everything: Assistant
    public: Assistant


def _ask(assistant: Assistant, text: str, context: Context | None, reader: str) -> Answer:
    answer = assistant.ask(text, context=context)
    if reader not in codes() or answer.language == reader or answer.context is None or answer.intent == "clarify":
        return answer
    name = language(reader).dialogue.languages[reader][0]
    return assistant.ask(name, reader, answer.context)


class Library:
    """Opens the index of a corpus, and opens it again when the corpus changes."""

    def __init__(self, corpus: Path, index: Path) -> None:
        """Raises InputError or StoreError where there is no index, and none can be made."""
        self._corpus, self._index = corpus, index
        self._stamps = stamps(corpus)
        self._shelf = self._open()
        self._stop = Event()
        self._turns = Semaphore(_AT_ONCE)

    def index(self, *, restricted: bool = False) -> Index:
        """The index as it is now."""
        return self._assistant(restricted=restricted).index

    def ask(self, text: str, context: Context | None, reader: str = "", *, restricted: bool = False) -> Answer:
        """Answer in the language of the question, or in the one that its reader wants."""
        assistant = self._assistant(restricted=restricted)
        with self._turns:
            return _ask(assistant, text, context, reader)

    def watch(self, seconds: float) -> None:
        """Look at the corpus every so many seconds from now on, in a thread, until `close`."""
        Thread(target=self._watch, args=(seconds,), name="library", daemon=True).start()

    def close(self) -> None:
        """Stop looking."""
        self._stop.set()

    def _assistant(self, *, restricted: bool) -> Assistant:
        shelf = self._shelf
        return shelf.everything if restricted else shelf.public

    def _open(self) -> Shelf:
        index = open_current(self._corpus, self._index, lambda line: log("index", level=logging.WARNING, message=line))
        everything, public = Assistant(index), without_restricted(index)
        return Shelf(everything, everything if public is index else Assistant(public))

    def _watch(self, seconds: float) -> None:
        for _ in changes(self._corpus, self._stamps, seconds, self._stop):
            try:
                self._shelf = self._open()
                log("index_reloaded", reports=len({unit.report for unit in self.index().units}))
            except (CopError, OSError) as error:  # the last good index goes on answering
                log("index_not_reloaded", level=logging.WARNING, message=str(error))
