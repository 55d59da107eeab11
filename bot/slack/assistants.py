"""The assistant that answers at the moment: for places where restricted reports are answered from, and all others."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from threading import Semaphore

from bot.answer import Answer
from bot.assistant import Assistant
from bot.live_index import Current
from bot.question.context import Context
from bot.question.languages import questions
from bot.slack.log import log
from bot.suggested_questions import rehearse
from indexer import Index
from indexer.languages import codes
from indexer.search.restricted import without_restricted

_AT_ONCE = 2
"""Questions answered at once. Answering is all computing: more of it at once would only delay acknowledgements."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Who answers: for places where restricted reports may be answered from, and for all others."""

    everything: Assistant
    public: Assistant

    def assistant(self, *, restricted: bool) -> Assistant:
        """The one for a place where restricted reports may be answered from, or may not."""
        return self.everything if restricted else self.public


def _shelf(index: Index) -> Shelf:
    everything, public = Assistant(index), without_restricted(index)
    rehearse(everything)
    return Shelf(everything, everything if public is index else Assistant(public))


def _ask(assistant: Assistant, text: str, context: Context | None, reader: str) -> Answer:
    answer = assistant.ask(text, context=context)
    if reader not in codes() or answer.language == reader or answer.context is None or answer.intent == "clarify":
        return answer
    name = questions(reader).dialogue.languages[reader][0]
    return assistant.ask(name, reader, answer.context)


class Library:
    """Answers from the index of a corpus as it is at the moment."""

    def __init__(self, corpus: Path, index: Path) -> None:
        """Raises InputError or StoreError where there is no index, and none can be made."""
        self._shelf = Current(corpus, index, _shelf, lambda line: log("index", level=logging.WARNING, message=line))
        self._turns = Semaphore(_AT_ONCE)

    def index(self, *, restricted: bool = False) -> Index:
        """The index as it is now."""
        return self._shelf.value.assistant(restricted=restricted).index

    def ask(self, text: str, context: Context | None, reader: str = "", *, restricted: bool = False) -> Answer:
        """Answer in the language of the question, or in the one that its reader wants."""
        with self._turns:
            return self._shelf.use(lambda shelf: _ask(shelf.assistant(restricted=restricted), text, context, reader))

    def watch(self, seconds: float) -> None:
        """Look at the corpus every so many seconds from now on, in a thread, until `close`."""
        self._shelf.watch(seconds, _reloaded, _not_reloaded)

    def close(self) -> None:
        """Stop looking."""
        self._shelf.close()


def _reloaded(shelf: Shelf) -> None:
    log("index_reloaded", reports=len(shelf.public.index.library.runs_of))


def _not_reloaded(error: Exception) -> None:
    log("index_not_reloaded", level=logging.WARNING, message=str(error))
