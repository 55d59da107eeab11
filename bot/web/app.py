"""The server: every page of the reading room by its address, and nothing else."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import addresses
from bot.locale import Words, words_of
from bot.web.page import File, Maker, Page
from bot.web.pages import all_pages
from bot.web.pages.asking import ask_page
from bot.web.rendering import POLICY, Renderer, assets
from bot.web.room import Room
from indexer.languages import codes
from indexer.languages.detect import DEFAULT

_log = logging.getLogger(__name__)
_HTML = "text/html; charset=utf-8"
_BRIEFLY = "max-age=300"
_HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class ReadingRoom:
    """Answers requests from one index."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._renderer = Renderer(served=True)
        self._pages = {**all_pages(room), **{address: _maker(file) for address, file in assets().items()}}

    def page(self, request: Request) -> Response:
        """The page at the address of the request. A folder without its slash leads to the one with it."""
        address = request.path_params["address"]
        if address == "":
            return RedirectResponse(addresses.home(_preferred(request.headers)), 307, {"Vary": "Accept-Language"})
        maker = self._pages.get(address)
        if maker is None and f"{address}/" in self._pages:
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"{address.rpartition('/')[2]}/{query}", 308)
        if maker is None:
            return self.missing(address)
        found = maker()
        if isinstance(found, Page):
            return self._html(found)
        return Response(found.content, media_type=found.type, headers={"Cache-Control": _BRIEFLY})

    def ask(self, request: Request) -> Response:
        """The answer to the questions in the address, `?q=…`."""
        code = request.path_params["code"]
        if code not in codes():
            return self.missing(request.url.path.lstrip("/"))
        return self._html(ask_page(self._room, code, tuple(request.query_params.getlist("q"))))

    def missing(self, address: str) -> Response:
        """The page that says there is none, in the language of the address."""
        words = _spoken(address)
        return self._notice(address, 404, words("Not found"), words("There is no page at this address."))

    def failed(self, request: Request, error: Exception) -> Response:
        """The page that says that something went wrong; the error itself is logged, and the server goes on."""
        del error
        address = request.url.path.lstrip("/")
        words = _spoken(address)
        return self._notice(address, 500, words("That did not work"), words("Please try again."))

    def _notice(self, address: str, status: int, title: str, text: str) -> Response:
        others = {each: addresses.home(each) for each in codes()}
        return self._html(Page(address, _spoken(address).code, title, "notice.html", text, others), status)

    def _html(self, page: Page, status: int = 200) -> Response:
        return Response(self._renderer.render(page), status, media_type=_HTML)


class _Guarded:
    """Sets the headers that keep a page to itself on every response, and outlives whatever goes wrong inside."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        try:
            await self._app(scope, receive, guarded)
        except Exception:  # noqa: BLE001 (whatever it was, it has been answered, and the next request is served)
            _log.exception("%s failed", scope["path"])


def _spoken(address: str) -> Words:
    """The words of the language that the address names."""
    return words_of(next((part for part in reversed(address.split("/")) if part in codes()), DEFAULT))


def _maker(file: File) -> Maker:
    return lambda: file


def _preferred(headers: Headers) -> str:
    """The language that the reader's browser asks for first, of those that there are."""
    wanted = []
    for part in headers.get("accept-language", "").split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            wanted.append((-float(quality or 1), tag.partition("-")[0].lower()))
        except ValueError:
            continue
    return next((code for _, code in sorted(wanted, key=lambda each: each[0]) if code in codes()), DEFAULT)


def make_app(room: Room) -> ASGIApp:
    """The application. A request that fails is answered with 500 and logged; the next one is served."""
    reading_room = ReadingRoom(room)
    routes = [
        Route("/{code}/ask/", reading_room.ask),
        Route("/{address:path}", reading_room.page),
    ]
    return _Guarded(Starlette(routes=routes, exception_handlers={Exception: reading_room.failed}))
