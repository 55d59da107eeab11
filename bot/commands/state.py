"""`cop state`: what is kept besides the corpus; deletion, backup and restoration."""

from __future__ import annotations

import os
from dataclasses import replace as changed
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.commands.groups import WholeSummaries
from bot.commands.options import Places, complain, json_option, place_options
from bot.render.output import say

if TYPE_CHECKING:
    from bot.state.places import State, StateFile


@click.group(cls=WholeSummaries)
def state() -> None:
    """Show, delete, back up and restore what is kept: the corpus, and what was asked and is remembered."""


@state.command("list")
@place_options
@json_option
def list_all(places: Places, as_json: bool) -> None:
    """List the files of state: what each holds, whose it is, and how long it is kept."""
    found = _state(places)
    rows = [_row(file, found) for file in found.files]
    if as_json:
        from bot.render.data import to_json

        say(to_json(rows))
        return
    for row in rows:
        there = f"{row['bytes']} bytes, of {row['owner']}, mode {row['mode']}" if row["there"] else "not there yet"
        say(f"{row['file']} ({there})\n  {row['holds']}; {row['kept']}")
    if found.elsewhere:
        say(f"{found.elsewhere}\n  what the Slack app remembers, in a database of its own")


@state.command()
@place_options
@click.option(
    "--days",
    type=click.IntRange(0),
    metavar="N",
    help="Keep what was asked in the last N days.  [default: COP_LOG_DAYS]",
)
def purge(places: Places, days: int | None) -> None:
    """Delete questions, and what belongs to them, that are older than they are kept; nothing of them stays in a file.

    Exit code: 0 done, 2 something is left, since another process held it up.
    """
    from bot.state.purge import purge as purge_state

    found = _state(places)
    if days is not None:
        found = changed(found, days=days)
    for name, count in purge_state(found).items():
        say(f"{name}: {count} deleted")


@state.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@place_options
def backup(file: Path, places: Places) -> None:
    """Write corpus and state to FILE, which only its owner can read; the program may be running.

    The index is not in it: it is built again from the corpus.
    """
    from bot.state.backup import write_backup

    found = _state(places)
    made = write_backup(file, places.corpus, found)
    say(f"{file} ({len(made.files)} files)")
    if found.elsewhere:
        complain(f"what the Slack app remembers is not in it: back up {found.elsewhere} by that server's own means")


@state.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@place_options
@click.option("--replace", is_flag=True, help="In place of a corpus and state that are there; the old corpus is kept.")
def restore(file: Path, places: Places, replace: bool) -> None:
    """Put corpus and state from the backup FILE in their places, once it is proved whole."""
    from bot.state.backup import read_backup
    from bot.state.backup import restore as put_back

    held = read_backup(file)
    kept = put_back(held, places.corpus, _state(places), replace=replace)
    say(f"{places.corpus} (as of {held.made})")
    if kept:
        say(f"the corpus that was there is kept in {kept}")


def _state(places: Places) -> State:
    from bot.state.places import state_of

    return state_of(places.index, os.environ)


def _row(file: StateFile, found: State) -> dict[str, Any]:
    from bot.retention import DEFAULT_DAYS
    from bot.state.places import QUESTIONS, SLACK

    days = found.days if found.days is not None or file.name == QUESTIONS else DEFAULT_DAYS
    kept = {
        QUESTIONS: f"kept {days} days" if days is not None else "kept until somebody deletes it (COP_LOG_DAYS)",
        SLACK: f"what was asked is kept {days} days",
    }
    row = {"name": file.name, "file": str(file.path), "holds": file.holds, "there": file.path.exists()}
    row["kept"] = kept.get(file.name, "kept until it is stopped")
    if file.path.exists():
        about = file.path.stat()
        changed_at = datetime.fromtimestamp(about.st_mtime, UTC).isoformat(timespec="seconds")
        row |= {"bytes": about.st_size, "owner": _owner(file.path), "mode": f"{about.st_mode & 0o777:o}"}
        row["changed"] = changed_at
    return row


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, NotImplementedError):  # a user that has no name here
        return str(path.stat().st_uid)
