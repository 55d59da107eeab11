"""`cop watch`: standing questions, and what later reports have for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from bot.commands.groups import WholeSummaries
from bot.commands.options import (
    EXIT_NOT_FOUND,
    Places,
    answer_option,
    complain,
    json_option,
    place_options,
)
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.alerts.book import Book, Watch
    from bot.answer import Answer
    from indexer import Index


@click.group(cls=WholeSummaries)
def watch() -> None:
    """Be told when a later report speaks of something.

    A standing question names who, what they do, or on what, in any of the six languages: "when Canada proposes
    something", "age verification". `cop watch check` prints what reports that have come since say, each thing once.
    """


@watch.command()
@click.argument("question", nargs=-1, required=True)
@place_options
@answer_option
def add(question: tuple[str, ...], places: Places, lang: str | None) -> None:
    """Keep a standing question, and say what it was understood to watch for."""
    from bot.alerts.news import watched_for
    from bot.locale import words_of
    from bot.question.standing import read_standing

    text, index = " ".join(question), _open(places)
    asked = read_standing(text, index.vocabulary, lang or "")
    code = lang or asked.language
    with _book(places) as book:
        book.note_reports(index.library.runs_of)
        book.add(text, code)
    say(watched_for(index, asked, words_of(code)))


@watch.command("list")
@place_options
@json_option
@click.pass_context
def list_all(ctx: click.Context, places: Places, as_json: bool) -> None:
    """List the standing questions, with the numbers by which they are stopped.

    Exit code: 0 listed, 1 there are none.
    """
    with _book(places) as book:
        kept = book.watches()
    if as_json:
        from bot.render.data import to_json

        rows = [{"number": n, "question": each.text, "language": each.language} for n, each in enumerate(kept, start=1)]
        say(to_json(rows))
    for n, each in enumerate(kept, start=1):
        if not as_json:
            say(f"{n}\t{each.text}")
    if not kept:
        complain("there are no standing questions; `cop watch add QUESTION` keeps one")
        ctx.exit(EXIT_NOT_FOUND)


@watch.command()
@click.argument("number", type=click.IntRange(min=1))
@place_options
def stop(number: int, places: Places) -> None:
    """Forget the standing question with this number of `cop watch list`."""
    with _book(places) as book:
        kept = book.watches()
        if number > len(kept):
            raise UsageError(
                f"there is no standing question {number}; `cop watch list` lists the {len(kept)} there are"
            )
        book.stop(kept[number - 1].id)
    say(kept[number - 1].text)


@watch.command()
@place_options
@json_option
@click.pass_context
def check(ctx: click.Context, places: Places, as_json: bool) -> None:
    """Print what reports that have come since have for the standing questions; what was printed once is not again.

    Exit code: 0 there was something, 1 nothing.
    """
    index = _open(places)
    with _book(places) as book:
        book.note_reports(index.library.runs_of)
        news = []
        for each, symbol, answer in _news(book, index):
            news.append((each, symbol, answer))
            if not as_json:
                _print(answer)
                book.tell(each, symbol)
        if as_json:
            _print_json(news)
            for each, symbol, _ in news:
                book.tell(each, symbol)
    ctx.exit(0 if news else EXIT_NOT_FOUND)


def _news(book: Book, index: Index) -> Iterator[tuple[Watch, str, Answer]]:
    """Standing question, report and what the report has for it; each is claimed before it is handed on."""
    from bot.alerts.news import alert
    from bot.question.standing import read_standing

    arrivals = book.arrivals()
    for each in book.watches():
        asked = read_standing(each.text, index.vocabulary, each.language)
        for symbol in book.due(each, index.held_reports, arrivals):
            answer = alert(index, asked, symbol, each.language)
            if answer is None:
                book.settle(each, [symbol])
            elif book.claim(each, symbol):
                yield each, symbol, answer


def _print_json(news: list[tuple[Watch, str, Answer]]) -> None:
    from bot.render.data import answer_data, to_json

    say(to_json([{"report": symbol, **answer_data(answer)} for _, symbol, answer in news]))


def _print(answer: Answer) -> None:
    from bot.render.plain import answer_text

    say(f"{answer.question}\n{answer_text(answer)}\n")


def _open(places: Places) -> Index:
    from indexer.build.open import open_current

    return open_current(places.corpus, places.index, complain)


@contextmanager
def _book(places: Places) -> Iterator[Book]:
    """The book beside the index."""
    from bot.alerts.book import Book
    from bot.store import FileStore, store_file

    store = FileStore(store_file(places.index, "watch"))
    try:
        yield Book(store)
    finally:
        store.close()
