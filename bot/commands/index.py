"""`cop index`: build the index."""

from __future__ import annotations

import sys

import click

from bot.commands.options import EXIT_FAULT, Places, complain, json_option, place_options


@click.command()
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
        complain(fault)
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
