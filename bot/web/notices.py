"""Error responses: a page in the reader's language, one line of JSON for a program."""

from __future__ import annotations

from starlette.responses import Response

from bot.citations import urls
from bot.locale import Words, words_of
from bot.render.data import to_json
from bot.web.api.operations import ROOT
from bot.web.page import Page
from bot.web.rendering import Renderer
from indexer.languages import codes
from indexer.languages.detect import DEFAULT

HTML = "text/html; charset=utf-8"
JSON = "application/json"
RETRYABLE = frozenset({429, 503})
"""Statuses after which a retry may succeed."""
_UNKEPT = {"Cache-Control": "no-store"}


def error_json(line: str) -> bytes:
    """The JSON object of an error."""
    return to_json({"error": line}, indent=None).encode()


class Notices:
    """Error responses by kind. At addresses that begin with `programs` they are JSON."""

    def __init__(self, renderer: Renderer, programs: str = ROOT) -> None:
        self._renderer, self._programs = renderer, programs

    def missing(self, path: str) -> Response:
        """404."""
        words = _words_for(path)
        line = f"nothing is at {path[:80]!r}; {ROOT}openapi.json tells what there is"
        return self._response(path, 404, line, words("Not found"), words("There is no page at this address."))

    def failed(self, path: str) -> Response:
        """500."""
        words = _words_for(path)
        line = "something went wrong here; try again"
        return self._response(path, 500, line, words("That did not work"), words("Please try again."))

    def not_signed_in(self, path: str) -> Response:
        """403, where only people who have signed in may read."""
        words = _words_for(path)
        text = words("Only people who have signed in may read here. Open the site at its usual address and sign in.")
        return self._response(path, 403, "sign in at the address of the reading room", words("Please sign in"), text)

    def refused(self, path: str, status: int, line: str, headers: dict[str, str] | None = None) -> Response:
        """The request is refused with `status`; `line` tells programs why."""
        words = _words_for(path)
        if status in RETRYABLE:
            text = words("There are too many requests just now. Please try again in a moment.")
        else:
            text = words("The request is too long, or not one that is answered here.")
        return self._response(path, status, line, words("That did not work"), text, headers)

    def _response(  # noqa: PLR0913, PLR0917 (what is said, twice)
        self, path: str, status: int, line: str, title: str, text: str, headers: dict[str, str] | None = None
    ) -> Response:
        more = {**_UNKEPT, **(headers or {})}
        if path.startswith(self._programs):
            return Response(error_json(line), status, more, JSON)
        others = {each: urls.home(each) for each in codes()}
        page = Page(path.lstrip("/"), _words_for(path).code, title, "notice.html", text, others)
        return Response(self._renderer.render(page), status, more, HTML)


def _words_for(path: str) -> Words:
    """The interface words of the language that the path names."""
    return words_of(next((part for part in reversed(path.split("/")) if part in codes()), DEFAULT))
