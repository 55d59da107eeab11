"""`cop show`: a report, or one paragraph of it."""

from __future__ import annotations

import sys

import click

from bot.commands.options import EXIT_NOT_FOUND, Places, complain, json_option, language_option, place_options
from indexer.opening import open_current


@click.command()
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
    index = open_current(places.corpus, places.index, complain)
    units, reason = find_units(index, wanted, number, lang)
    if not units:
        complain(reason)
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
