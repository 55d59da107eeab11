"""`cop fetch`: bring reports in from where ITU publishes them."""

from __future__ import annotations

import sys
from typing import Any

import click

from bot.commands import completion
from bot.commands.options import EXIT_FAULT, Places, complain, json_option, place_options
from bot.render.output import say
from indexer.errors import UsageError


@click.command()
@click.argument("symbols", nargs=-1, metavar="[SYMBOL]…", shell_complete=completion.symbols)
@place_options
@click.option(
    "--lang",
    "codes",
    metavar="CODE",
    multiple=True,
    shell_complete=completion.languages,
    help="Only this language; may be given again.",
)
@click.option("--since", metavar="N", type=click.IntRange(min=1), default=1, help="From this meeting, or year, on.")
@click.option("--all", "again", is_flag=True, help="Look again at what the corpus holds: has it changed?")
@click.option("--dry-run", is_flag=True, help="Show what would be fetched from where, and ask no server.")
@json_option
@click.pass_context
def fetch(
    ctx: click.Context,
    symbols: tuple[str, ...],
    places: Places,
    codes: tuple[str, ...],
    since: int,
    again: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Fetch reports into the corpus: those named; without a name, those of the catalogue that it does not hold.

    `-` reads from standard input what `cop meetings --missing --json` prints, or symbols, one a line.

    A document that changed on the server takes the place of the one before, which is kept. What breaks off is gone on
    with next time. Exit code: 0 done, 2 something could not be fetched (one line each; the rest is done).
    """
    import os

    from indexer.corpus.catalogue import load_catalogue
    from indexer.fetching import Settings, Wish, make_plan
    from indexer.model import Symbol

    settings = Settings.from_environment(os.environ)
    listed = _listed() if symbols == ("-",) else {}
    symbols = tuple(listed) or symbols
    wish = Wish(tuple(Symbol.parse(symbol) for symbol in symbols), tuple(dict.fromkeys(codes)), since, again)
    plan = make_plan(load_catalogue(places.corpus), wish, settings)
    targets = tuple(t for t in plan.targets if not (only := listed.get(str(t.symbol))) or t.language in only)
    for symbol in plan.unaddressed:
        complain(f"{symbol}: no address is known of this document; add its file with `cop add`")
    if dry_run:
        _show_plan(targets, as_json=as_json)
        failed = False
    else:
        failed = _fetch(places, targets, settings, as_json=as_json)
    ctx.exit(EXIT_FAULT if failed or (symbols and plan.unaddressed) else 0)


def _listed() -> dict[str, frozenset[str]]:
    """The reports on standard input, by symbol, each with the languages it is to be fetched in; none means all.

    Raises UsageError where it lists none, or is no such list.
    """
    import json

    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace").strip()
    try:
        rows = json.loads(text) if text.startswith("[") else [{"report": line.strip()} for line in text.splitlines()]
        named = [(row["report"], frozenset(row.get("languages", ()))) for row in rows if row.get("report")]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UsageError("standard input: not the JSON of `cop meetings --missing`, nor symbols, one a line") from error
    if not named:
        raise UsageError("standard input names no report")
    return dict(named)


def _show_plan(targets: Any, *, as_json: bool) -> None:
    from bot.render.data import to_json

    rows = [
        {"report": str(t.symbol), "language": t.language, "status": "planned", "page": t.page, "addresses": t.files}
        for t in targets
    ]
    if as_json:
        say(to_json(rows))
    for row in rows if not as_json else ():
        say(f"{row['report']} {row['language']}: {row['page']}, else {', '.join(row['addresses'])}")


def _fetch(places: Places, targets: Any, settings: Any, *, as_json: bool) -> bool:
    """Fetch, and print what became of each document; whether any failed."""
    import asyncio

    from bot.render.data import to_json
    from bot.render.fetching import outcome_data, outcome_line, watching
    from indexer.fetching import fetch as run
    from indexer.fetching.delivery import into_corpus
    from indexer.fetching.run import FAILED

    with watching(is_terminal=sys.stderr.isatty()) as watcher:
        try:
            outcomes = asyncio.run(run(places.corpus, targets, settings, into_corpus(places.corpus), watcher))
        except KeyboardInterrupt:
            raise UsageError("stopped; what came is kept, fetch again to go on") from None
    if as_json:
        say(to_json([outcome_data(outcome, places.corpus) for outcome in outcomes]))
    for outcome in outcomes:
        if outcome.status == FAILED:
            complain(f"{outcome.target}: {outcome.message}")
        elif not as_json:
            say(outcome_line(outcome, places.corpus))
    if not outcomes:
        complain("nothing to fetch: the corpus holds all that the catalogue has an address of; --all looks for changes")
    return any(outcome.status == FAILED for outcome in outcomes)
