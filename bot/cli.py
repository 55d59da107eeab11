"""The `cop` command: options in, exit codes out; every error that a user can mend is one line on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from bot.model import ANSWERED
from indexer.errors import CopError, UsageError
from indexer.opening import bundled_corpus, default_index, open_current

EXIT_NOT_FOUND = 1
EXIT_FAULT = 2
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Places:
    """Where the corpus and its index are."""

    corpus: Path
    index: Path


class Commands(click.Group):
    """The command group: turns the program's own errors into one line and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CopError as error:
            _complain(str(error))
            ctx.exit(EXIT_FAULT)


def _complain(message: str) -> None:
    click.echo(f"cop: {' '.join(message.split())}", err=True)


def place_options(function: F) -> F:
    """`--corpus` and `--index`, resolved into `places`."""

    @click.option(
        "--corpus",
        envvar="COP_CORPUS",
        type=click.Path(path_type=Path),
        help="Corpus folder.  [default: the bundled one]",
    )
    @click.option(
        "--index",
        "index",
        envvar="COP_INDEX",
        type=click.Path(path_type=Path),
        help="Index folder.  [default: per user]",
    )
    @wraps(function)
    def with_places(corpus: Path | None, index: Path | None, **options: Any) -> Any:
        found = corpus or bundled_corpus()
        return function(places=Places(found, index or default_index(found)), **options)

    return with_places  # type: ignore[return-value]


def _language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from indexer.languages import language

        language(value)
    return value


language_option = click.option(
    "--lang", callback=_language, metavar="CODE", help="Language: en fr es ru zh ar.  [default: detected]"
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cop-assistant", prog_name="cop")
def main() -> None:
    """Answers from the meeting reports of the ITU Council Working Group on Child Online Protection.

    Every statement carries a paragraph reference such as C21/57 §5.6; what the reports do not say is not said.
    """


@main.command()
@click.argument("question", nargs=-1, required=True)
@place_options
@language_option
@click.option("--report", metavar="SYMBOL", default="", help="Only this report, for example C21/57.")
@click.option("--meeting", metavar="N", type=click.IntRange(min=1), help="Only this meeting.")
@json_option
@click.pass_context
def ask(
    ctx: click.Context,
    question: tuple[str, ...],
    places: Places,
    lang: str | None,
    report: str,
    meeting: int | None,
    as_json: bool,
) -> None:
    """Ask a question; `-` reads questions from standard input, one a line.

    Exit code: 0 answered, 1 the reports do not say (with `-`: to any of the questions), 2 wrong usage or input.
    """
    from bot.answer import Assistant
    from indexer.model import Symbol

    symbol = str(Symbol.parse(report)) if report else ""
    texts = _questions(question)
    first = next(texts, None)
    if first is None:
        raise UsageError(
            "no question given; write it behind `cop ask`, or one a line on standard input with `cop ask -`"
        )
    assistant = Assistant(open_current(places.corpus, places.index, _complain))
    many = question == ("-",)
    all_answered = True
    for text in _chain(first, texts):
        answer = assistant.ask(text, lang, report=symbol, meeting=meeting)
        all_answered &= answer.status == ANSWERED
        _print_answer(answer, as_json=as_json, many=many)
    ctx.exit(0 if all_answered else EXIT_NOT_FOUND)


def _questions(question: tuple[str, ...]) -> Iterator[str]:
    if question != ("-",):
        yield from [" ".join(question)] if " ".join(question).strip() else []
        return
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError as error:
            raise UsageError(f"standard input, line {number}: not UTF-8 text; convert it and try again") from error
        if text:
            yield text


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _print_answer(answer: Any, *, as_json: bool, many: bool) -> None:
    if as_json:
        from bot.render.data import answer_data, to_json

        click.echo(to_json(answer_data(answer), indent=None if many else 2))
    elif sys.stdout.isatty():
        from rich.console import Console

        from bot.render.terminal import print_answer

        print_answer(answer, Console(highlight=False))
    else:
        from bot.render.plain import answer_text

        click.echo(f"{answer.question}\n{answer_text(answer)}\n" if many else answer_text(answer))


@main.command()
@click.argument("symbol")
@click.argument("number", required=False)
@place_options
@language_option
@json_option
@click.pass_context
def show(ctx: click.Context, symbol: str, number: str | None, places: Places, lang: str | None, as_json: bool) -> None:
    """Show a report, or one paragraph of it by its canonical number (section first: 5.6).

    Shows the official version, or the one that --lang names. Exit code: 0 shown, 1 no such report or paragraph.
    """
    from bot.showing import find_units
    from indexer.model import Symbol

    wanted = str(Symbol.parse(symbol))
    index = open_current(places.corpus, places.index, _complain)
    units, reason = find_units(index, wanted, number, lang)
    if not units:
        _complain(reason)
        ctx.exit(EXIT_NOT_FOUND)
    if as_json:
        from bot.render.data import to_json, unit_data

        click.echo(to_json([row for unit in units for row in unit_data(unit)]))
    elif sys.stdout.isatty():
        from rich.console import Console

        from bot.render.terminal import print_unit

        console = Console(highlight=False)
        for unit in units:
            print_unit(unit, console)
    else:
        from bot.render.plain import unit_text

        click.echo("\n\n".join(unit_text(unit) for unit in units))


@main.command()
@place_options
@json_option
@click.pass_context
def index(ctx: click.Context, places: Places, as_json: bool) -> None:
    """Build the index; only reports whose content changed are read again.

    Exit code: 0 built, 2 something in the corpus is at fault (the rest is indexed, and the last good index answers).
    """
    from bot.render.data import to_json
    from indexer.building import build_index

    build = build_index(places.corpus, places.index, progress=_progress if sys.stderr.isatty() else None)
    for fault in build.faults:
        _complain(fault)
    figures = {
        "index": str(places.index),
        "paragraphs": len(build.index.units),
        "read": list(build.read),
        "unchanged": list(build.reused),
        "faults": list(build.faults),
    }
    if as_json:
        click.echo(to_json(figures))
    else:
        click.echo(
            f"{figures['paragraphs']} paragraphs in {places.index}: "
            f"read {', '.join(build.read) or 'nothing'}; unchanged {', '.join(build.reused) or 'nothing'}"
        )
    ctx.exit(EXIT_FAULT if build.faults else 0)


def _progress(name: str, done: int, total: int) -> None:
    click.echo(f"\r\033[K[{done + 1}/{total}] {name}" + ("\r\033[K" if done + 1 == total else ""), err=True, nl=False)


@main.command()
@place_options
@json_option
@click.pass_context
def check(ctx: click.Context, places: Places, as_json: bool) -> None:
    """Check the corpus: catalogue, vocabulary, and that the versions of a report have the same paragraphs.

    Exit code: 0 no fault, 2 faults, each on stdout with file and line.
    """
    from bot.render.data import to_json
    from indexer.check import check_corpus

    checked = check_corpus(places.corpus)
    if as_json:
        rows = [{"file": str(fault.path), "line": fault.line, "message": fault.message} for fault in checked.faults]
        click.echo(to_json(rows))
    else:
        for fault in checked.faults:
            click.echo(str(fault))
        summary = f"{len(checked.versions)} versions, {checked.paragraphs} numbered paragraphs: "
        click.echo(summary + (f"{len(checked.faults)} faults" if checked.faults else "no faults"))
    ctx.exit(EXIT_FAULT if checked.faults else 0)


def register_options(function: F) -> F:
    """Filters and format of a register."""

    @click.option(
        "--format", "form", type=click.Choice(("table", "json", "csv", "md")), default="table", show_default=True
    )
    @click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
    @click.option("--since", metavar="N", type=click.IntRange(min=1), default=1, help="From this meeting on.")
    @click.option("--until", metavar="N", type=click.IntRange(min=1), default=10**6, help="Up to this meeting.")
    @click.option("--actor", metavar="NAME", default="", help="Only actors whose name has this in it.")
    @wraps(function)
    def with_filter(*, form: str, as_json: bool, since: int, until: int, actor: str, **options: Any) -> Any:
        from bot.registers import Filter

        return function(form="json" if as_json else form, wanted=Filter(since, until, actor), **options)

    return with_filter  # type: ignore[return-value]


def _print_register(ctx: click.Context, rows: list[Any], row_type: Any, form: str) -> None:
    from dataclasses import fields

    from bot.render.rows import render

    if not rows:
        _complain("nothing matches; widen --since, --until or --actor")
    if rows or form == "json":
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        click.echo(render(rows, [field.name for field in fields(row_type)], form, width))
    ctx.exit(0 if rows else EXIT_NOT_FOUND)


@main.command()
@place_options
@language_option
@register_options
@click.pass_context
def presentations(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List who presented or contributed what, by meeting and paragraph."""
    from bot.registers import Presentation
    from bot.registers import presentations as rows

    index = open_current(places.corpus, places.index, _complain)
    _print_register(ctx, rows(index, lang or "en", wanted), Presentation, form)


@main.command()
@place_options
@language_option
@register_options
@click.pass_context
def outcomes(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List what the meetings came to, by meeting and paragraph."""
    from bot.registers import Outcome
    from bot.registers import outcomes as rows

    index = open_current(places.corpus, places.index, _complain)
    _print_register(ctx, rows(index, lang or "en", wanted), Outcome, form)


@main.command()
@place_options
@language_option
@register_options
@click.pass_context
def meetings(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List the meetings that the catalogue knows, and what is indexed of each."""
    from bot.registers import MeetingRow
    from bot.registers import meetings as rows

    index = open_current(places.corpus, places.index, _complain)
    _print_register(ctx, rows(index, lang or "en", wanted), MeetingRow, form)


def run() -> None:
    """Entry point of the `cop` command."""
    try:
        main()
    except BrokenPipeError:  # the reader of our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAULT)
