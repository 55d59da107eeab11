"""`cop serve`: the reading room as a server."""

from __future__ import annotations

import click

from bot.commands.options import Places, place_options
from bot.commands.site import open_room


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@place_options
def serve(*, host: str, port: int, restricted: bool, places: Places) -> None:
    """Serve the reading room, until stopped: every paragraph has an address, such as /C21/57/en#5.6.

    Listens on this machine alone, unless --host says otherwise. Needs the extra `web`.
    """
    room = open_room(places, restricted=restricted, served=True)
    from bot.web.serving import serve as run

    run(room, host, port, lambda address: click.echo(address, err=True))
