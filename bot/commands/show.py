"""`cop show`: a report, or one paragraph of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.commands.options import (
    EXIT_FAULT,
    EXIT_NOT_FOUND,
    Places,
    complain,
    json_option,
    language_option,
    open_index,
    place_options,
)

if TYPE_CHECKING:
    from indexer import Unit


@click.command()
@click.argument("symbol")
@click.argument("number", required=False)
@place_options
@language_option
@json_option
@click.option("--left-out", is_flag=True, help="Show what is in no paragraph (title, head, page furniture), and why.")
@click.pass_context
def show(
    ctx: click.Context,
    symbol: str,
    number: str | None,
    places: Places,
    lang: str | None,
    as_json: bool,
    left_out: bool,
) -> None:
    """Show a report, or one paragraph of it by its canonical number (section first: 5.6).

    Shows the official version, or the one that --lang names. Exit code: 0 shown, 1 no such report or paragraph.
    """
    if left_out:
        _show_left_out(ctx, symbol, places, lang, as_json=as_json)
    from bot.citations.lookup import find_units, revision_in_force
    from indexer.model import Symbol

    asked = str(Symbol.parse(symbol))
    index = open_index(places)
    wanted = revision_in_force(index, asked)
    if wanted != asked:
        complain(f"{asked} is superseded by {wanted}, which is shown")
    units, reason = find_units(index, wanted, number, lang)
    if not units:
        complain(reason)
        ctx.exit(EXIT_NOT_FOUND)
    _print_units(units, as_json=as_json)


def _print_units(units: Sequence[Unit], *, as_json: bool) -> None:
    from bot.citations.lookup import headings

    if as_json:
        from bot.render.data import to_json, unit_data

        click.echo(to_json([row for unit in units for row in unit_data(unit)]))
    elif sys.stdout.isatty():
        from rich.console import Console

        from bot.render.terminal import print_unit

        console = Console(highlight=False)
        for heading, unit in zip(headings(units), units, strict=True):
            print_unit(unit, console, heading)
    else:
        from bot.render.plain import unit_text

        click.echo("\n\n".join(unit_text(unit, over) for over, unit in zip(headings(units), units, strict=True)))


def _show_left_out(ctx: click.Context, symbol: str, places: Places, lang: str | None, *, as_json: bool) -> None:
    from bot.render.data import left_out_data, to_json
    from bot.render.plain import left_out_text
    from indexer.build.units import parse_version
    from indexer.corpus.catalogue import load_catalogue
    from indexer.model import Symbol
    from indexer.parser.word_accounting import lost_words
    from indexer.readers import read_file

    wanted = Symbol.parse(symbol)
    versions = [v for v in load_catalogue(places.corpus).versions if v.symbol == wanted and lang in (None, v.language)]
    if not versions:
        complain(f"report {wanted} is not in the corpus" + (f" in {lang}" if lang else ""))
        ctx.exit(EXIT_NOT_FOUND)
    version = next((version for version in versions if version.official), versions[0])
    reading = read_file(version.path)
    report = parse_version(reading, version)
    click.echo(to_json(left_out_data(report)) if as_json else left_out_text(report))
    if lost := lost_words(reading, report):
        complain(f"{version.path}: {lost.total()} words are neither in a paragraph nor shown here: {', '.join(lost)}")
        ctx.exit(EXIT_FAULT)
    ctx.exit(0)
