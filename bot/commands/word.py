"""Word documents from commands: their format, the template that styles them, and where they are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.commands.options import F
from bot.commands.output import is_terminal
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.render.paper import Paper

WORD = "docx"
_TEMPLATE = "bot.template"
"""Key of click's context: the template that was named."""


def template_option(function: F) -> F:
    """`--template`, for `print_word`."""
    decorate: Callable[[F], F] = click.option(
        "--template",
        metavar="FILE",
        envvar="COP_DOCX_TEMPLATE",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        expose_value=False,
        callback=_keep,
        help="With --format docx: a Word document whose styles, header and footer are used.",
    )
    return decorate(function)


def print_word(paper: Paper) -> None:
    """Write the document to standard output; raises UsageError where that is a terminal."""
    from bot.render.word import word_document

    check_is_file("a Word document", "brief.docx")
    click.echo(word_document(paper, click.get_current_context().meta.get(_TEMPLATE)), nl=False)


def check_is_file(what: str, name: str) -> None:
    """Raise UsageError where standard output is a terminal."""
    if is_terminal():
        raise UsageError(f"{what} is nothing for a terminal; send it to a file, as in `… > {name}`")


def _keep(context: click.Context, _: click.Parameter, value: Path | None) -> Any:
    context.meta[_TEMPLATE] = value
