"""`cop serve`: the reading room as a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands.listening import LOOK_EVERY, Listening, listening_options
from bot.commands.options import Places, as_wanted, check_web_extra, complain, official_option, place_options
from bot.commands.site import room_of
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from indexer import Index


@click.command()
@listening_options(port=8000)
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@click.option(
    "--review", "is_reviewed", is_flag=True, help="Let this machine's users review what was read, at /review/."
)
@place_options
@official_option
def serve(
    *,
    listening: Listening,
    restricted: bool,
    is_reviewed: bool,
    places: Places,
) -> None:
    """Serve the reading room, until stopped: every paragraph has an address, such as /C21/57/en#5.6.

    Listens on this machine alone, unless --host says otherwise. Programs find what they can ask for at
    /api/openapi.json. Reports that are added are served without a restart. Needs the extra `web`.
    """
    check_web_extra("the reading room")
    if is_reviewed and (listening.proxies or not _is_this_machine(listening.host)):
        raise UsageError("--review is for this machine alone; leave out --host and --proxy")
    from bot.http_server.server import listen
    from bot.http_server.server import serve as run
    from bot.live_index import LiveIndex
    from bot.rehearsal import rehearse
    from bot.web.app import Limits, make_app
    from bot.web.responses import Served
    from indexer.review import Reviewer

    def made(index: Index) -> Served:
        room = room_of(as_wanted(index, places), restricted=restricted, served=True)
        rehearse(room.answers.assistant)
        return Served(room)

    limits = Limits(names=listening.known_names, rate=listening.rate)
    current = LiveIndex(places.corpus, places.index, made, complain)
    reviewer = Reviewer(places.corpus) if is_reviewed else None
    with listen(listening.host, listening.port) as socket:
        current.watch(LOOK_EVERY, lambda _: None, lambda error: complain(str(error)))
        app = make_app(current, limits, reviewer)
        run(app, socket, listening.proxies, lambda address: say(address, err=True))
    current.close()


def _is_this_machine(host: str) -> bool:
    """Whether nobody else can reach what listens there."""
    import ipaddress

    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
