"""The page of a static site that searches paragraphs: a reader's browser does what no server is there for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial

from bot.citations import urls
from bot.citations.citations import place_name
from bot.locale import words_of
from bot.question.generic_concepts import GENERIC
from bot.safe_text import safe_json, safe_text
from bot.web.page import File, Page, Table
from bot.web.pages.asking import source_name
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import direction, relative
from indexer.languages import codes, language

_SCRIPT = "text/javascript; charset=utf-8"


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page."""

    paragraphs: str
    """Address of what is searched."""


def search_pages(room: ReadingRoom, code: str) -> Table:
    """The search page for readers of a language, and the paragraphs that it searches."""
    return {
        urls.search(code): partial(_page, code),
        urls.paragraphs(code): partial(_paragraphs, room, code),
    }


def _page(code: str) -> Page:
    return Page(
        urls.search(code),
        code,
        words_of(code)("Search"),
        "search.html",
        SearchView(urls.paragraphs(code)),
        {each: urls.search(each) for each in codes()},
        "search",
        ("minisearch", "search"),
    )


def _paragraphs(room: ReadingRoom, code: str) -> File:
    """A script that holds every paragraph in the version that a reader of this language is shown.

    A script, not JSON: a page that is opened as a file may load no other kind of data.
    """
    words = words_of(code)
    sources: dict[tuple[str, str, str], int] = {}
    paragraphs: list[tuple[str, str, int, str]] = []
    for symbol, number in room.paragraphs:
        unit = room.unit((symbol, number), code)
        page = code if room.reports[symbol].read_in(code) == unit.language else unit.language
        source = (unit.language, direction(unit.language), source_name(unit, words))
        paragraphs.append(
            (
                relative(urls.search(code), urls.paragraph(symbol, page, number), served=room.served),
                f"{symbol} {place_name(number, words)}",
                sources.setdefault(source, len(sources)),
                safe_text(unit.full_text),
            )
        )
    concepts, named = _concepts(room, code)
    searched = {"sources": [*sources], "paragraphs": paragraphs, "concepts": concepts, "named": named}
    data = json.dumps(searched, ensure_ascii=False, separators=(",", ":"))
    return File(f"const PARAGRAPHS = {safe_json(data)};\n".encode(), _SCRIPT)


def _concepts(room: ReadingRoom, code: str) -> tuple[list[list[str]], dict[int, list[int]]]:
    """What paragraphs in other languages name: each as a reader of this one writes it, and by paragraph which.

    A form is the stems of its words, with spaces between where the language has them.
    """
    vocabulary, gap = room.index.vocabulary, " " if language(code).spaces else ""
    written: dict[str, dict[str, None]] = {}
    for forms in vocabulary.forms.get(code, {}).values():
        for form in forms:
            written.setdefault(form.id, {})[gap.join(form.stems)] = None
    order: dict[str, int] = {}
    named: dict[int, list[int]] = {}
    for i, place in enumerate(room.paragraphs):
        unit = room.unit(place, code)
        if unit.language != code:
            ids = [id_ for id_ in dict.fromkeys(unit.concepts) if id_ in written and id_ not in GENERIC]
            named[i] = [order.setdefault(id_, len(order)) for id_ in ids]
    return [[*written[id_]] for id_ in order], named
