"""What several commands share: where corpus and index are, the language, JSON, exit codes, complaints."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.commands import completion
from bot.commands.output import terminal_language
from bot.render.output import say
from bot.safe_text import safe_line
from indexer.errors import UsageError

if TYPE_CHECKING:
    from indexer import Index

EXIT_NOT_FOUND = 1
EXIT_FAULT = 2
_WEB_EXTRA = ("jinja2", "limits", "starlette", "uvicorn")
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Places:
    """Where the corpus and its index are."""

    corpus: Path
    index: Path
    official: bool = False
    """Whether official texts alone are to be quoted."""


def complain(message: str) -> None:
    """Say what is wrong in one line on stderr."""
    say(f"cop: {safe_line(message)}", err=True)


def open_index(places: Places) -> Index:
    """The index of the corpus as it is now; what was wrong and mended is said on stderr."""
    from indexer.build.open import open_current

    return as_wanted(open_current(places.corpus, places.index, complain), places)


def as_wanted(index: Index, places: Places) -> Index:
    """The index, or where only official texts are wanted that of these; what is left out is said on stderr."""
    if not places.official:
        return index
    from indexer.search.official import official_only, without_official

    if left_out := without_official(index):
        complain(f"reports without an official text are left out: {', '.join(left_out)}")
    return official_only(index)


def official_option(function: F) -> F:
    """`--official`, as part of `places`; stands below `place_options`."""

    @click.option("--official", is_flag=True, envvar="COP_OFFICIAL", help="Quote official texts only.")
    @wraps(function)
    def with_official(*, places: Places, official: bool, **options: Any) -> Any:
        return function(places=replace(places, official=official), **options)

    return with_official  # type: ignore[return-value]


def to_hand_on(index: Index, *, restricted: bool) -> Index:
    """The index as files that are handed on may show it; what is left out unless it is asked for is said on stderr."""
    from indexer.search.restricted import restricted_reports, without_restricted

    hidden = restricted_reports(index)
    if not hidden or restricted:
        return index
    complain(f"restricted reports are left out ({len(hidden)}); --restricted lists them, marked")
    return without_restricted(index)


def check_web_extra(what: str) -> None:
    """Raises UsageError where what is served over HTTP needs a package that is not installed."""
    try:
        for name in _WEB_EXTRA:
            import_module(name)
    except ImportError as error:
        raise UsageError(f"{what} needs the extra `web`: pip install 'cop-assistant[web]'") from error


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
        from indexer.corpus.places import bundled_corpus, default_index

        found = corpus or bundled_corpus()
        return function(places=Places(found, index or default_index(found)), **options)

    return with_places  # type: ignore[return-value]


def _language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from indexer.languages import language

        language(value)
    return value


def _reader(context: click.Context, option: click.Parameter, value: str | None) -> str:
    from indexer.languages.detect import DEFAULT

    return _language(context, option, value) or terminal_language(os.environ) or DEFAULT


def _language_option(text: str, callback: Callable[..., str | None] = _language) -> Callable[[F], F]:
    return click.option("--lang", callback=callback, metavar="CODE", shell_complete=completion.languages, help=text)


def _symbol(_: click.Context, __: click.Parameter, value: str) -> str:
    from indexer.model import Symbol

    return str(Symbol.parse(value)) if value else ""


def narrowing_options(function: F) -> F:
    """`--report` and `--meeting`, as if the question named them."""
    report = click.option(
        "--report",
        callback=_symbol,
        metavar="SYMBOL",
        default="",
        shell_complete=completion.symbols,
        help="Only this report, for example C21/57.",
    )
    meeting = click.option("--meeting", metavar="N", type=click.IntRange(min=1), help="Only this meeting.")
    return report(meeting(function))


language_option = _language_option("Language: en fr es ru zh ar.  [default: detected]")
reader_option = _language_option(
    "Language to be read in: en fr es ru zh ar.  [default: that of the terminal (LC_ALL, LANG), else en]", _reader
)
version_option = _language_option(
    "Language version: en fr es ru zh ar.  [default: that of the terminal (LC_ALL, LANG), else the official one]"
)
answer_option = _language_option("Language to answer in: en fr es ru zh ar.  [default: that of each question]")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
