"""What is said in place of a page or an answer: a page in the reader's language, one line of JSON to a program."""

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
LATER = frozenset({429, 503})
"""Statuses of what may be different in a moment."""
_UNKEPT = {"Cache-Control": "no-store"}


def error_json(line: str) -> bytes:
    """The object that says what is wrong."""
    return to_json({"error": line}, indent=None).encode()


class Notices:
    """Makes responses that say that there is nothing to show, and why."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def missing(self, path: str) -> Response:
        """There is nothing at this path."""
        words = _spoken(path)
        line = f"nothing is at {path[:80]!r}; {ROOT}openapi.json tells what there is"
        return self._response(path, 404, line, words("Not found"), words("There is no page at this address."))

    def failed(self, path: str) -> Response:
        """Something went wrong."""
        words = _spoken(path)
        line = "something went wrong here; try again"
        return self._response(path, 500, line, words("That did not work"), words("Please try again."))

    def refused(self, path: str, status: int, line: str, headers: dict[str, str] | None = None) -> Response:
        """The request is not followed; `line` tells programs why."""
        words = _spoken(path)
        if status in LATER:
            text = words("There are too many requests just now. Please try again in a moment.")
        else:
            text = words("The request is too long, or not one that is answered here.")
        return self._response(path, status, line, words("That did not work"), text, headers)

    def _response(  # noqa: PLR0913, PLR0917 (what is said, twice)
        self, path: str, status: int, line: str, title: str, text: str, headers: dict[str, str] | None = None
    ) -> Response:
        more = {**_UNKEPT, **(headers or {})}
        if path.startswith(ROOT):
            return Response(error_json(line), status, more, JSON)
        others = {each: urls.home(each) for each in codes()}
        page = Page(path.lstrip("/"), _spoken(path).code, title, "notice.html", text, others)
        return Response(self._renderer.render(page), status, more, HTML)


def _spoken(path: str) -> Words:
    """The words of the language that the path names."""
    return words_of(next((part for part in reversed(path.split("/")) if part in codes()), DEFAULT))
