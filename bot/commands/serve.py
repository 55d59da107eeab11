"""`cop serve`: the reading room as a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands.options import Places, check_web_extra, complain, place_options
from bot.commands.site import room_of

if TYPE_CHECKING:
    from indexer import Index

_LOOK_EVERY = 10.0
"""Seconds between looks at whether the corpus changed."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--name",
    "names",
    metavar="NAME",
    multiple=True,
    help="A name that it is called by, such as cop.example.org; may be given again. By any other it responds with "
    "'Invalid host header'.  [default: that of COP_SITE_URL]",
)
@click.option(
    "--proxy",
    "proxies",
    metavar="ADDRESS",
    multiple=True,
    help="Address of a proxy before it, whose X-Forwarded-For is believed; may be given again.",
)
@click.option(
    "--rate",
    type=click.FloatRange(min=0.1),
    default=20,
    show_default=True,
    help="Requests a second from one address, on average; this machine's own are not counted.",
)
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@place_options
def serve(
    *,
    host: str,
    port: int,
    names: tuple[str, ...],
    proxies: tuple[str, ...],
    rate: float,
    restricted: bool,
    places: Places,
) -> None:
    """Serve the reading room, until stopped: every paragraph has an address, such as /C21/57/en#5.6.

    Listens on this machine alone, unless --host says otherwise. Programs find what they can ask for at
    /api/openapi.json. Reports that are added are served without a restart. Needs the extra `web`.
    """
    check_web_extra("the reading room")
    from urllib.parse import urlsplit

    from bot.citations.urls import site_url
    from bot.http_server.server import listen
    from bot.http_server.server import serve as run
    from bot.live_index import LiveIndex
    from bot.rehearsal import rehearse
    from bot.web.app import Limits, make_app
    from bot.web.responses import Served

    def made(index: Index) -> Served:
        room = room_of(index, restricted=restricted, served=True)
        rehearse(room.answers.assistant)
        return Served(room)

    current = LiveIndex(places.corpus, places.index, made, complain)
    limits = Limits(names=(*names, host, urlsplit(site_url()).hostname or ""), rate=rate)
    with listen(host, port) as listening:
        current.watch(_LOOK_EVERY, lambda _: None, lambda error: complain(str(error)))
        run(make_app(current, limits), listening, proxies, lambda address: click.echo(address, err=True))
    current.close()
