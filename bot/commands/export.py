"""`cop export`: the reports and their record as open data."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.options import Places, official_option, open_index, place_options, reader_option, to_hand_on
from bot.render.output import say
from indexer.errors import UsageError

_FORMATS = ("akn", "popolo", "jsonl", "csv")
_PRINTED = frozenset({"popolo", "jsonl"})
"""Formats of one file, which can be printed."""


@click.command()
@click.argument("out", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "forms",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Which format; may be given again.  [default: all]",
)
@click.option("--restricted", is_flag=True, help="Export restricted reports too, marked as such.")
@place_options
@official_option
@reader_option
def export(out: Path | None, forms: tuple[str, ...], *, restricted: bool, places: Places, lang: str) -> None:
    """Write reports and record into the folder OUT: for archives, and for programs of others.

    akn: each version of a report as Akoma Ntoso, which `cop add` reads back. popolo: people, organizations, motions,
    votes and speeches as JSON. jsonl: the whole record, a paragraph a line. csv: the registers. Without OUT, popolo or
    jsonl is printed. The folder is kept in step: what an earlier run wrote there and is no more goes.
    """
    from bot.export.files import export_files
    from bot.render.folder import write_folder

    if out is None and (len(forms) != 1 or not _PRINTED.issuperset(forms)):
        raise UsageError("name the folder to write into; only --format popolo or --format jsonl is printed without one")
    index = to_hand_on(open_index(places), restricted=restricted)
    files = (file for form in dict.fromkeys(forms or _FORMATS) for file in export_files(index, lang, form))
    if out is None:
        for _, make in files:
            click.echo(make(), nl=False)
        return
    count = write_folder(out, ((name, make()) for name, make in files), "export")
    say(f"{out} ({count} files)")
