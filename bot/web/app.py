"""The ASGI application: routes to pages, assets, answers and the JSON API."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.answer import Answer
from bot.citations import urls
from bot.fair_pool import MAX_LIGHT_LENGTH
from bot.question_log import QuestionLog
from bot.render.data import to_json
from bot.web.api.document import openapi
from bot.web.api.operations import DOCUMENT, OPERATIONS, ROOT, Missing, Operation, answer_to
from bot.web.api.parameters import Given, read_parameters
from bot.web.api_replies import Reply
from bot.web.guard import FORMS, Guard
from bot.web.hosts import KnownHosts
from bot.web.notices import HTML, JSON, Notices, error_json
from bot.web.page import Page
from bot.web.pages.asking import ask_page
from bot.web.pool import Busy, WorkerPool
from bot.web.probes import Probes
from bot.web.questions import carried
from bot.web.rate_limit import RateLimit
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import Renderer
from bot.web.responses import InProgress, Served, Source
from bot.web.reviewing import review_app
from bot.web.signing_in import SignedIn, SignIn
from indexer.errors import UsageError
from indexer.languages import codes
from indexer.languages.detect import DEFAULT
from indexer.review import Reviewer

_BRIEFLY = "max-age=300"
_PROBE = "meeting"
"""What is searched for to see whether the index answers; it need not be found."""
MIN_COMPRESSED_BYTES, COMPRESSION = 1_000, 5
"""Size from which on a reply is compressed, and how hard that is tried, from 1 to 9."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on requests."""

    names: tuple[str, ...] = ()
    """Allowed `Host` names, beside localhost and IP addresses."""
    rate: float = 20.0
    """Requests a second from one address, on average."""
    max_waiting: int = 100
    """Pages and answers in the queue of the worker pool."""
    timeout: float = 10.0
    """Seconds that one of them may be waited for."""


@dataclass
class Handlers:
    """Request handlers over the current index."""

    source: Source
    limits: Limits = field(default_factory=Limits)
    log: QuestionLog = field(default_factory=QuestionLog.from_environment)

    def __post_init__(self) -> None:
        self._renderer = Renderer(served=True)
        self.notices = Notices(self._renderer)
        self._pool = WorkerPool(max_waiting=self.limits.max_waiting, timeout=self.limits.timeout)
        self._document = Reply(to_json(openapi(), indent=None).encode(), JSON, cache=_BRIEFLY)

    async def page(self, request: Request) -> Response:
        """The page at the address of the request. A folder without its slash leads to the one with it."""
        address = request.path_params["address"]
        if address == "":
            return RedirectResponse(urls.home(_preferred(request.headers)), 307, {"Vary": "Accept-Language"})
        pages = self.source.value.pages
        if address not in pages and f"{address}/" in pages:
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"{address.rpartition('/')[2]}/{query}", 308)
        if address not in pages:
            return self.notices.missing(request.url.path)
        return await self._give(request, address, partial(self._page, address))

    async def ask(self, request: Request) -> Response:
        """The answer to the questions in the address, `?q=…`, as a page."""
        code = request.path_params["code"]
        if code not in codes():
            return self.notices.missing(request.url.path)
        try:
            questions = carried(request.query_params.getlist("q"))
        except UsageError as error:
            return self.notices.refused(request.url.path, 400, str(error))
        response = await self._give(request, ("ask", code, questions), partial(self._answer, code, questions))
        if questions and response.status_code == 200:  # noqa: PLR2004 (not one that the reader had already)
            await self._note(lambda room: room.answers.to(questions))
        return response

    async def api(self, request: Request, operation: Operation) -> Response:
        """The answer to a program."""
        try:
            given = read_parameters(
                operation.parameters, [*request.path_params.items(), *request.query_params.multi_items()]
            )
        except UsageError as error:
            return Reply(error_json(str(error)), JSON, 400).response(request.headers)
        response = await self._give(request, (operation.name, given.key), partial(_made, operation, given))
        if operation.name == "ask" and response.status_code == 200:  # noqa: PLR2004 (as above)
            await self._note(partial(answer_to, given=given))
        return response

    async def document(self, request: Request) -> Response:
        """The OpenAPI document."""
        return self._document.response(request.headers)

    async def is_ready(self) -> bool:
        """Whether a question would be answered now: the index is searched as for one, by the same workers."""
        try:
            await self._pool.run(lambda: self.source.use(lambda served: served.room.index.search(_PROBE, DEFAULT, k=1)))
        except Exception:  # noqa: BLE001 (whatever it is, the answer is no; requests log what ails them)
            return False
        return True

    async def nothing(self, request: Request) -> Response:
        """Reply 404 to a program."""
        return self.notices.missing(request.url.path)

    async def failed(self, request: Request, error: Exception) -> Response:
        """Reply 500; the error is logged."""
        del error
        return self.notices.failed(request.url.path)

    async def busy(self, request: Request, error: Exception) -> Response:
        """Reply 503 where the worker pool is busy."""
        del error
        return self.notices.refused(
            request.url.path, 503, "too much to do at the moment; ask again in a second", {"Retry-After": "1"}
        )

    async def _give(self, request: Request, key: Hashable, work: Callable[[Served], Reply]) -> Response:
        """The reply of `work`, from the cache where it is there; computed once for concurrent requests."""
        served = self.source.value
        reply = served.replies.get(key)
        if reply is None:
            if key not in served.in_progress:
                is_costly = sum(len(value) for _, value in request.query_params.multi_items()) > MAX_LIGHT_LENGTH
                begun = self._pool.begin(lambda: self.source.use(work), is_costly=is_costly)
                task = asyncio.create_task(self._make(served, key, begun))
                served.in_progress[key] = InProgress(begun, task)
            making = served.in_progress[key]
            self._pool.join(making.begun)
            reply = await asyncio.shield(making.task)
        return reply.response(request.headers)

    async def _make(self, served: Served, key: Hashable, begun: Future[Reply]) -> Reply:
        try:
            reply = await self._pool.result(begun)
        finally:
            del served.in_progress[key]
        served.replies.keep(key, reply)
        return reply

    def _page(self, address: str, served: Served) -> Reply:
        found = served.pages[address]()
        if isinstance(found, Page):
            return Reply(self._renderer.render(found).encode(), HTML)
        return Reply(found.content, found.type, cache=_BRIEFLY)

    def _answer(self, code: str, questions: tuple[str, ...], served: Served) -> Reply:
        return Reply(self._renderer.render(ask_page(served.room, code, questions)).encode(), HTML)

    async def _note(self, answer: Callable[[ReadingRoom], Answer]) -> None:
        """Write the question to the question log, where there is one."""
        if self.log.path is not None:
            with suppress(Busy):
                await self._pool.run(lambda: self.log.record(self.source.use(lambda served: answer(served.room))))


def _made(operation: Operation, given: Given, served: Served) -> Reply:
    try:
        return Reply(to_json(operation.answer(served.room, given), indent=None).encode(), JSON)
    except UsageError as error:
        return Reply(error_json(str(error).removeprefix("--")), JSON, 400)
    except Missing as error:
        return Reply(error_json(str(error)), JSON, 404)


def _preferred(headers: Headers) -> str:
    """The supported language that `Accept-Language` prefers."""
    wanted = []
    for part in headers.get("accept-language", "").split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            wanted.append((-float(quality or 1), tag.partition("-")[0].lower()))
        except ValueError:
            continue
    return next((code for _, code in sorted(wanted, key=lambda each: each[0]) if code in codes()), DEFAULT)


def make_app(
    source: Source,
    limits: Limits = Limits(),
    reviewer: Reviewer | None = None,
    sign_in: SignIn | None = None,
    insiders: Source | None = None,
) -> ASGIApp:
    """The application. A request that fails is answered with 500 and logged; the next one is served.

    With a `reviewer`, reports can be reviewed below `/review/`, from this machine alone. With `sign_in`, only people
    who signed in at a proxy are served, those who may see restricted reports from the source for `insiders`.
    """
    room = Handlers(source, limits)
    app: ASGIApp = _routed(room)
    if sign_in is not None:
        of_insiders = app if insiders is None else _routed(Handlers(insiders, limits))
        app = SignedIn(app, of_insiders, sign_in, room.notices)
    app = Probes(app, room.is_ready)
    rate = RateLimit(limits.rate)
    # forms carry a token, which compression would betray: they are sent as they are
    guarded: ASGIApp = GZipMiddleware(Guard(app, room.notices, rate), MIN_COMPRESSED_BYTES, COMPRESSION)
    if reviewer is not None:
        desk = Guard(review_app(source, reviewer, room.notices, room.log.path), room.notices, rate, FORMS)
        guarded = _either(desk, guarded)
    return KnownHosts(guarded, limits.names)


def _routed(room: Handlers) -> ASGIApp:
    """What each address is answered by."""
    routes = [
        Route(DOCUMENT, room.document),
        *(Route(_path(each), partial(room.api, operation=each)) for each in OPERATIONS),
        Route(f"{ROOT}{{rest:path}}", room.nothing),
        Route("/favicon.ico", lambda _: RedirectResponse(f"/{urls.STATIC}favicon.svg", 308)),
        Route("/{code}/ask/", room.ask),
        Route("/{address:path}", room.page),
    ]
    return Starlette(routes=routes, exception_handlers={Busy: room.busy, Exception: room.failed})


def _either(desk: ASGIApp, others: ASGIApp) -> ASGIApp:
    """What lies below the review's root by the first, all else by the other."""

    async def chosen(scope: Scope, receive: Receive, send: Send) -> None:
        await (desk if scope["path"].startswith(f"/{urls.REVIEW}") else others)(scope, receive, send)

    return chosen


def _path(operation: Operation) -> str:
    """The path as Starlette writes it: a symbol has slashes."""
    return operation.path.replace("{symbol}", "{symbol:path}")
