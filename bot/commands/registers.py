"""`cop presentations`, `cop outcomes`, `cop meetings`: the registers."""

from __future__ import annotations

import shutil
import sys
from functools import wraps
from typing import Any

import click

from bot.commands.options import EXIT_NOT_FOUND, F, Places, complain, language_option, place_options
from indexer.opening import open_current


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
        complain("nothing matches; widen --since, --until or --actor")
    if rows or form == "json":
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        click.echo(render(rows, [field.name for field in fields(row_type)], form, width))
    ctx.exit(0 if rows else EXIT_NOT_FOUND)


@click.command()
@place_options
@language_option
@register_options
@click.pass_context
def presentations(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List who presented or contributed what, by meeting and paragraph."""
    from bot.registers import Presentation
    from bot.registers import presentations as rows

    index = open_current(places.corpus, places.index, complain)
    _print_register(ctx, rows(index, lang or "en", wanted), Presentation, form)


@click.command()
@place_options
@language_option
@register_options
@click.pass_context
def outcomes(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List what the meetings came to, by meeting and paragraph."""
    from bot.registers import Outcome
    from bot.registers import outcomes as rows

    index = open_current(places.corpus, places.index, complain)
    _print_register(ctx, rows(index, lang or "en", wanted), Outcome, form)


@click.command()
@place_options
@language_option
@register_options
@click.pass_context
def meetings(ctx: click.Context, places: Places, lang: str | None, form: str, wanted: Any) -> None:
    """List the meetings that the catalogue knows, and what is indexed of each."""
    from bot.registers import MeetingRow
    from bot.registers import meetings as rows

    index = open_current(places.corpus, places.index, complain)
    _print_register(ctx, rows(index, lang or "en", wanted), MeetingRow, form)
