"""`cop add`: bring reports into the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bot.commands import completion
from bot.commands.options import EXIT_FAULT, Places, complain, json_option, place_options
from bot.render.output import say
from indexer.document_status import KINDS, STATUSES
from indexer.errors import InputError


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@place_options
@json_option
@click.option(
    "--symbol",
    default="",
    shell_complete=completion.symbols,
    help="Document symbol, like C21/57.  [default: as the document says]",
)
@click.option(
    "--lang",
    "code",
    default="",
    metavar="CODE",
    shell_complete=completion.languages,
    help="Language: en fr es ru zh ar.  [default: detected]",
)
@click.option("--meeting", "meetings", type=click.IntRange(1), multiple=True, help="Number of the meeting reported on.")
@click.option("--group", default="", metavar="NAME", help="Short name of the group that met.  [default: CWG-COP]")
@click.option(
    "--date",
    "dates",
    multiple=True,
    metavar="DAY",
    help="First day of the meeting, where the group numbers none.",
)
@click.option(
    "--status",
    type=click.Choice(["", *STATUSES]),
    default="",
    metavar="STATUS",
    help=f"Status of the document: {', '.join(STATUSES)}.  [default: as its head says]",
)
@click.option(
    "--kind",
    type=click.Choice(["", *KINDS]),
    default="",
    metavar="KIND",
    help=f"Of a document that is no meeting report: {', '.join(KINDS)}.",
)
@click.option(
    "--to",
    "attached_to",
    default="",
    metavar="SYMBOL",
    shell_complete=completion.symbols,
    help="What a corrigendum or addendum changes.  [default: as its symbol says]",
)
@click.option(
    "--supersedes",
    default="",
    metavar="SYMBOL",
    shell_complete=completion.symbols,
    help="Report whose place it takes.  [default: the draft of it, or what it revises]",
)
@click.option("--unofficial", is_flag=True, help="A working rendering, not a document of ITU.")
@click.option("--restricted", is_flag=True, help="Not for everybody: shown only where restricted reports are.")
@click.option("--replace", is_flag=True, help="May take the place of a version that is held; the old file is kept.")
@click.option("--dry-run", is_flag=True, help="Show what is found, and write nothing.")
@click.pass_context
def add(
    ctx: click.Context,
    files: tuple[Path, ...],
    places: Places,
    as_json: bool,
    symbol: str,
    code: str,
    meetings: tuple[int, ...],
    group: str,
    dates: tuple[str, ...],
    status: str,
    kind: str,
    attached_to: str,
    supersedes: str,
    unofficial: bool,
    restricted: bool,
    replace: bool,
    dry_run: bool,
) -> None:
    """Bring reports into the corpus: Word, PDF, HTML or text, one language version a file.

    What each file is (symbol, language, meetings, dates, structure) is read from it, shown, and then written; who is
    named in it and in no vocabulary is listed, for `cop names --add`. Exit code: 0 all added or held already, 2 a file
    is at fault (the others are added).
    """
    from bot.render.data import to_json
    from indexer.intake.options import read_options

    wanted = read_options(
        symbol=symbol,
        lang=code,
        meetings=meetings,
        group=group,
        days=dates,
        official=not unofficial,
        restricted=restricted,
        replace=replace,
        status=status,
        attached_to=attached_to,
        supersedes=supersedes,
        kind=kind,
    )
    rows = []
    for file in files:
        try:
            rows.append(_add(file, places.corpus, wanted, shown=not as_json, dry_run=dry_run))
        except InputError as error:
            complain(str(error))
    if as_json:
        say(to_json(rows))
    ctx.exit(EXIT_FAULT if len(rows) < len(files) else 0)


def _add(file: Path, corpus: Path, wanted: Any, *, shown: bool, dry_run: bool) -> dict[str, Any]:
    """Add one file, and say what it is; returns that as data."""
    from bot.render.additions import addition_data, addition_lines
    from bot.render.names import name_data, offered_lines
    from indexer.intake import carry_out, examine
    from indexer.names import names_of_addition
    from indexer.readers import load

    addition = examine(corpus, str(file), load(file), wanted)
    names = names_of_addition(corpus, addition)
    if shown:
        say("\n".join((*addition_lines(addition, corpus, whole=dry_run), *offered_lines(names))))
    if not dry_run:
        carry_out(corpus, addition)
    return {**addition_data(addition, corpus), "names": [name_data(name) for name in names]}
