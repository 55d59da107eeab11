"""Review in the browser: pages and forms below `/review/`, over the logic of `indexer.review`.

Whoever asks is on this machine, and the form is one of ours: `guard.FORMS` has seen to that by address and `Origin`,
and each form carries a token that only pages of this process know.
"""

from __future__ import annotations

import hmac
import os
import secrets
from functools import partial
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.citations import urls
from bot.locale import words_of
from bot.locale.bidi import quote_in
from bot.question_log import VARIABLE, LogEntry, by_question, read_log
from bot.web.notices import HTML, Notices
from bot.web.page import Page
from bot.web.pages.review import questions_page, review_page, reviews_page
from bot.web.pool import Busy, WorkerPool
from bot.web.rendering import Renderer
from bot.web.responses import Source
from indexer.errors import CopError, UsageError
from indexer.languages import codes
from indexer.languages.detect import DEFAULT
from indexer.review import Reviewer, Wanted
from indexer.review.follow_up import noted_by

_TIMEOUT = 60.0
"""Seconds; the first look at a report reads all of its versions."""
_MAX_QUESTIONS = 500
_UNKEPT = {"Cache-Control": "no-store"}
_DECIDED = frozenset({"see", "confirm", "remove", "change", "add", "back", "acknowledge", "reopen"})


_NO_LOG = "No question log is kept: set {variable} to a file before the server starts."
_STALE = "Nothing was written: this page was loaded before the server was started. Please try again."


def _reader(request: Request, usual: str) -> str:
    """The language that the page is to be read in."""
    wanted = request.query_params.get("lang", "")
    return wanted if wanted in codes() else usual


class _Desk:
    """Handlers of the pages and forms."""

    def __init__(self, source: Source, reviewer: Reviewer, notices: Notices, log: Path | None) -> None:
        self._source, self._reviewer, self._notices, self._log = source, reviewer, notices, log
        self._renderer = Renderer(served=True)
        self._pool = WorkerPool(timeout=_TIMEOUT)
        self._token = secrets.token_urlsafe(24)
        self._lock = Lock()

    async def index(self, request: Request) -> Response:
        """The reports that can be reviewed."""
        reports = self._source.value.room.reports
        listed = ((symbol, tuple(each.units)) for symbol, each in reports.items())
        return self._shown(reviews_page(listed, _reader(request, DEFAULT)))

    async def questions(self, request: Request) -> Response:
        """What was asked and the reports did not answer, from the question log."""
        entries: list[LogEntry] = []
        reader = _reader(request, DEFAULT)
        problem = "" if self._log else words_of(reader)(_NO_LOG, variable=VARIABLE)
        if self._log:
            try:
                entries, _ = await self._pool.run(partial(read_log, self._log))
            except CopError as error:
                problem = f"{error}."
        return self._shown(questions_page(by_question(entries)[:_MAX_QUESTIONS], problem, reader))

    async def report(self, request: Request) -> Response:
        """A version of a report; from a form, what was decided is written first."""
        symbol, code = self._symbol(request.path_params["symbol"]), request.path_params["code"]
        if symbol is None or code not in codes():
            return self._notices.missing(request.url.path)
        reader = _reader(request, code)
        words = words_of(reader)
        if request.method != "POST":
            return await self._page(symbol, code, reader)
        fields = dict(parse_qsl((await request.body()).decode("utf-8", "replace")))
        if not hmac.compare_digest(fields.get("token", "").encode(), self._token.encode()):
            return await self._page(symbol, code, reader, words(_STALE), fields, status=403)
        try:
            await self._pool.run(partial(self._decide, symbol, code, fields))
        except (CopError, OSError) as error:
            problem = words("Nothing was written: {error}.", error=quote_in(str(error), reader))
            return await self._page(symbol, code, reader, problem, fields, status=400)
        number = "" if fields["do"] == "see" else fields.get("paragraph", "")
        return RedirectResponse(f"/{urls.review(symbol, code, number, reader=reader)}", 303, _UNKEPT)

    async def failed(self, request: Request, error: Exception) -> Response:
        """Reply 500; the error is logged."""
        del error
        return self._notices.failed(request.url.path)

    async def busy(self, request: Request, error: Exception) -> Response:
        """Reply 503."""
        del error
        return self._notices.refused(request.url.path, 503, "too much to do at the moment; try again")

    def _symbol(self, path: str) -> str | None:
        """The report at this path, of those that are shown."""
        return next((each for each in self._source.value.room.reports if urls.report_path(each) == path), None)

    async def _page(  # noqa: PLR0913, PLR0917 (what is shown, to whom, and what went wrong)
        self,
        symbol: str,
        code: str,
        reader: str,
        problem: str = "",
        typed: dict[str, str] | None = None,
        status: int = 200,
    ) -> Response:
        try:
            page = await self._pool.run(lambda: self._made(symbol, code, reader, problem, typed))
        except CopError as error:
            return self._notices.refused(f"/{urls.review(symbol, code)}", 409, str(error))
        return self._shown(page, status)

    def _made(self, symbol: str, code: str, reader: str, problem: str, typed: dict[str, str] | None) -> Page:
        with self._lock:
            report = self._reviewer.open(symbol, code)
            return review_page(report, self._reviewer.languages(symbol), reader, self._token, problem, typed)

    def _decide(self, symbol: str, code: str, fields: dict[str, str]) -> None:
        """Write what a form says."""
        what, _, about = fields.get("do", "").partition(" ")
        if what not in _DECIDED:
            raise UsageError("the form does not say what is to be done")
        number, reason = fields.get("paragraph", ""), fields.get("reason", "").strip()
        act, actor = fields.get("act", "").strip(), fields.get("actor", "").strip()
        with self._lock:
            if what == "see":
                self._reviewer.see(symbol, code, number)
            elif what == "confirm":
                self._reviewer.confirm(symbol, code, [about])
            elif what == "remove":
                self._reviewer.remove(symbol, code, about, reason)
            elif what == "change":
                self._reviewer.change(symbol, code, about, Wanted(act or None, actor or None, reason=reason))
            elif what == "add":
                self._reviewer.add(
                    symbol, code, number, Wanted(act, actor, quote=fields.get("quote", ""), reason=reason)
                )
            elif what == "acknowledge":
                self._reviewer.acknowledge(symbol, about, reason, noted_by(os.environ))
            elif what == "reopen":
                self._reviewer.reopen(symbol, about, reason, noted_by(os.environ))
            else:
                self._reviewer.take_back(symbol, code, number, about)

    def _shown(self, page: Page, status: int = 200) -> Response:
        return Response(self._renderer.render(page), status, _UNKEPT, HTML)


def review_app(source: Source, reviewer: Reviewer, notices: Notices, log: Path | None = None) -> ASGIApp:
    """The pages and forms below `/review/`, of the reports that the reading room shows and of the question log."""
    desk = _Desk(source, reviewer, notices, log)
    root = f"/{urls.REVIEW}"
    return Starlette(
        routes=[
            Route(root, desk.index),
            Route(f"/{urls.review_questions()}", desk.questions),
            Route(f"{root}{{symbol:path}}/{{code}}/", desk.report, methods=["GET", "POST"]),
            Route(f"{root}{{rest:path}}", lambda request: notices.missing(request.url.path)),
        ],
        exception_handlers={Busy: desk.busy, Exception: desk.failed},
    )
