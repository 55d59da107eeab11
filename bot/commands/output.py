"""Where a command prints to: a terminal (with styles, long text through the pager) or a pipe."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import click

from bot.safe_text import safe_text

if TYPE_CHECKING:
    from rich.console import Console

_LOCALE_SETTINGS = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set names the language of messages (POSIX)."""


def terminal_language(environment: Mapping[str, str]) -> str | None:
    """Code of the language that the terminal is set to; None where it is none of ours, such as `C.UTF-8`."""
    from indexer.languages import codes

    name = next((environment[each] for each in _LOCALE_SETTINGS if environment.get(each)), "")
    code = name.replace(".", "_").replace("-", "_").partition("_")[0].lower()
    return code if code in codes() else None


def is_terminal() -> bool:
    """Whether a person reads what is printed."""
    return sys.stdout.isatty()


def print_text(text: str) -> None:
    """Print lines; at a terminal, through the pager (`PAGER`) where they are more than it shows at once."""
    _print(safe_text(text))


def _print(text: str) -> None:
    if _is_longer_than_terminal(text):
        os.environ.setdefault("LESSCHARSET", "utf-8")  # whatever the locale: what we print is UTF-8
        click.echo_via_pager(f"{text}\n")
    else:
        click.echo(text)


def print_styled(draw: Callable[[Console], None], *, paged: bool = True) -> None:
    """Print at a terminal what is drawn on a console of its width."""
    from rich.console import Console

    size = shutil.get_terminal_size()
    canvas = io.StringIO()
    draw(Console(file=canvas, force_terminal=True, highlight=False, width=size.columns, height=size.lines))
    text = canvas.getvalue().removesuffix("\n")
    if paged:
        _print(text)
    else:
        click.echo(text)


def _is_longer_than_terminal(text: str) -> bool:
    if not (is_terminal() and sys.stdin.isatty()):
        return False
    size = shutil.get_terminal_size()
    return sum(len(click.unstyle(line)) // size.columns + 1 for line in text.split("\n")) >= size.lines
