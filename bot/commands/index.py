"""`cop index`: build the index."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING

import click

from bot.commands.options import EXIT_FAULT, Places, complain, json_option, place_options
from bot.render.output import say
from bot.safe_text import safe_line
from indexer.errors import CopError

if TYPE_CHECKING:
    from indexer.corpus.fingerprints import Stamps

_PAUSE = 1.0
"""Seconds between looks at the corpus."""
_SOME = 12
"""Versions that are named one by one."""


@click.command()
@place_options
@json_option
@click.option(
    "--watch", is_flag=True, help="Go on, and build again whenever a file of the corpus changes (Ctrl-C ends)."
)
@click.pass_context
def index(ctx: click.Context, places: Places, as_json: bool, watch: bool) -> None:
    """Build the index; only reports whose content changed are read again.

    Exit code: 0 built, 2 something in the corpus is at fault (the rest is indexed, and the last good index answers).
    """
    from indexer.corpus.fingerprints import stamps

    known = stamps(places.corpus)
    sound = _build(places, as_json=as_json)
    if watch:
        _watch(places, known, as_json=as_json)
    ctx.exit(0 if sound else EXIT_FAULT)


def _build(places: Places, *, as_json: bool) -> bool:
    """Build once and say what was done; whether the corpus is without fault."""
    from bot.render.data import to_json
    from indexer.build.build import index_corpus
    from indexer.build.open import shared_index

    progress = _progress if sys.stderr.isatty() else None
    build = index_corpus(places.corpus, places.index, progress=progress)
    shared = shared_index()
    name = shared.publish(places.index, progress) if shared else ""
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)
    for fault in build.faults:
        complain(fault)
    figures = {
        "index": str(places.index),
        "paragraphs": len(build.index.units),
        "read": list(build.read),
        "unchanged": list(build.reused),
        "faults": list(build.faults),
    }
    if name:
        figures["engine"] = name
    if as_json:
        say(to_json(figures, indent=None))
    else:
        say(
            f"{figures['paragraphs']} paragraphs in {places.index}: "
            f"read {_named(build.read)}; unchanged {_named(build.reused)}"
        )
    return not build.faults


def _named(versions: Sequence[str]) -> str:
    if len(versions) > _SOME:
        return f"{len(versions)} versions of {len({version.rpartition(' ')[0] for version in versions})} reports"
    return ", ".join(versions) or "nothing"


def _watch(places: Places, known: Stamps, *, as_json: bool) -> None:
    """Build again after every change; what is at fault is said, and the last good index goes on answering."""
    from indexer.corpus.fingerprints import changes

    stop = Event()
    try:
        for _ in changes(places.corpus, known, _PAUSE, stop):
            try:
                _build(places, as_json=as_json)
            except CopError as error:
                complain(str(error))
    except KeyboardInterrupt:
        stop.set()


def _progress(name: str, done: int, total: int) -> None:
    click.echo(f"\r\033[K[{done + 1}/{total}] {safe_line(name)}", err=True, nl=False)
