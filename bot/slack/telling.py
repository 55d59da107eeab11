"""Tell standing questions what a new report has for them: each once, whatever fails or is started again meanwhile."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from threading import Event, Semaphore, Thread

from bot.alerts.book import DIGEST, Watch
from bot.alerts.news import alert
from bot.answer import Answer
from bot.locale import words_of
from bot.question.model import Question
from bot.question.standing import read_standing
from bot.render.slack import alert_message
from bot.slack.log import log
from bot.slack.memory import GivenAnswer, key_of
from bot.slack.posting import Destination, NotPosted, find, post
from bot.slack.services import Services
from bot.slack.workspaces import Workspaces
from indexer import Index
from indexer.errors import UsageError

_AT_ONCE = 4
"""Tellings under way: most workers are left to those who ask."""
_AGAIN_AFTER = 15.0
"""Seconds until what could not be told is tried again."""
_PASSING = frozenset({"ratelimited"})
"""Refusals of Slack that may be different in a moment."""
Pair = tuple[str, str]
"""Id of a standing question, and symbol of a report."""


class Telling:
    """A thread that goes through the book at the start and whenever the corpus has changed."""

    def __init__(self, services: Services, workspaces: Workspaces) -> None:
        self._services, self._workspaces = services, workspaces
        self._woken, self._stop = Event(), Event()
        self._turns = Semaphore(_AT_ONCE)
        self._unclear: set[Pair] = set()
        """Claimed by this process, and perhaps told."""
        self._refused: set[Pair] = set()
        """Slack does not take it; tried again when the corpus changes."""
        self._asked: dict[tuple[str, bool], Question | None] = {}
        """Standing questions as they were read, by id and whether with the restricted reports' names."""
        self._is_left = False
        self._thread = Thread(target=self._run, name="telling", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """The corpus has changed."""
        self._refused.clear()
        self._asked.clear()
        self._woken.set()

    def close(self) -> None:
        """Tell what was begun, then end."""
        self._stop.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._woken.clear()
            self._is_left = False
            try:
                self._go_through()
            except Exception as error:  # noqa: BLE001 (whatever the database raises: it is tried again)
                self._failed(error)
            self._woken.wait(_AGAIN_AFTER if self._is_left else None)

    def _go_through(self) -> None:
        book = self._services.book
        book.note_reports(self._services.assistants.index(restricted=True).library.runs_of)
        arrivals = book.arrivals()
        for watch in book.watches():
            if self._stop.is_set():
                return
            self._begin(watch, book.due(watch, self._index(watch).held_reports, arrivals))
        for _ in range(_AT_ONCE):  # until the last of them has ended
            self._turns.acquire()
        self._turns.release(_AT_ONCE)

    def _begin(self, watch: Watch, symbols: list[str]) -> None:
        """Queue what is to be told of these reports, and keep which of them have nothing."""
        nothing = []
        for symbol in symbols:
            if (watch.id, symbol) in self._refused:
                continue
            answer = self._answer(watch, symbol)
            if answer is None:
                nothing.append(symbol)
                continue
            self._turns.acquire()
            if self._stop.is_set():
                self._turns.release()
                return
            self._services.work_queue.submit(watch.place.channel, partial(self._take_turn, watch, symbol, answer))
        if nothing:
            self._services.book.settle(watch, nothing)

    def _take_turn(self, watch: Watch, symbol: str, answer: Answer) -> None:
        try:
            self._tell(watch, symbol, answer)
        except NotPosted as error:
            self._not_posted(watch, symbol, error)
        except Exception as error:  # noqa: BLE001 (one that fails never takes the others down)
            self._unclear.add((watch.id, symbol))
            self._failed(error)
        finally:
            self._turns.release()

    def _tell(self, watch: Watch, symbol: str, answer: Answer) -> None:
        book = self._services.book
        perhaps_told = (watch.id, symbol) in self._unclear
        if not perhaps_told:
            perhaps_told = book.is_taken(watch, symbol)
            if not book.claim(watch, symbol):
                self._is_left |= not book.is_told(watch, symbol)
                return
        if book.watch(watch.id) is None:  # stopped meanwhile
            return
        if self._post(watch, symbol, answer, perhaps_told=perhaps_told):
            book.tell(watch, symbol)
            self._unclear.discard((watch.id, symbol))
            self._services.metrics.count("alerts", watch.kind)
        else:
            self._refused.add((watch.id, symbol))
            book.release(watch, symbol)

    def _post(self, watch: Watch, symbol: str, answer: Answer, *, perhaps_told: bool) -> bool:
        """Post it, unless it was; False where the app may not. Raises NotPosted."""
        services, place = self._services, watch.place
        asker = self._workspaces.asker(place)
        if asker is None:
            return False
        client = services.clients.retrying(asker.token)
        if not services.access_policy.may_ask(client, place.team, place.user, "" if place.direct else place.channel):
            return False
        key = key_of("alert", watch.id, symbol)
        to = Destination(asker.bot_user, place.channel, "", key)
        if perhaps_told and find(client, to):
            return True
        if watch.kind == DIGEST:  # its further pages are asked for again
            services.memory.keep(key, GivenAnswer(answer.question, place.user, None, self._restricted(watch)))
        kept = (watch.id, watch.text)
        post(client, to, alert_message(answer, kept, key, words_of(watch.language)))
        log("told", watch=watch.id, report=symbol, team=place.team, channel=place.channel)
        return True

    def _not_posted(self, watch: Watch, symbol: str, error: NotPosted) -> None:
        log("not_told", level=logging.ERROR, reason=error.reason, watch=watch.id, report=symbol)
        self._services.metrics.count("errors", error.reason)
        if error.is_unclear:
            self._unclear.add((watch.id, symbol))
        else:
            self._services.book.release(watch, symbol)
        if error.is_unclear or error.reason in _PASSING:
            self._is_left = True
        else:
            self._refused.add((watch.id, symbol))

    def _failed(self, error: Exception) -> None:
        self._is_left = True
        self._services.metrics.count("errors", type(error).__name__)
        log("telling_failed", level=logging.ERROR, error=error)

    def _answer(self, watch: Watch, symbol: str) -> Answer | None:
        if watch.kind == DIGEST:
            return self._services.assistants.digest(symbol, watch.language, restricted=self._restricted(watch))
        asked = self._read(watch)
        return alert(self._index(watch), asked, symbol, watch.language) if asked else None

    def _read(self, watch: Watch) -> Question | None:
        """What is watched for; None where the vocabulary no longer has what it was about."""
        key = (watch.id, self._restricted(watch))
        if key not in self._asked:
            with suppress(UsageError):
                self._asked[key] = None
                self._asked[key] = read_standing(watch.text, self._index(watch).vocabulary, watch.language)
        return self._asked[key]

    def _index(self, watch: Watch) -> Index:
        return self._services.assistants.index(restricted=self._restricted(watch))

    def _restricted(self, watch: Watch) -> bool:
        place = watch.place
        return self._services.access_policy.may_see_restricted(
            place.user, place.channel, seen_by_asker_alone=place.direct
        )
