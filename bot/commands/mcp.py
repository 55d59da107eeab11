"""`cop mcp`: the reports for other assistants, over the Model Context Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.commands.listening import LOOK_EVERY, Listening, listening_options
from bot.commands.options import Places, as_wanted, check_web_extra, complain, official_option, place_options
from bot.commands.site import room_of
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.web.reading_room import ReadingRoom
    from indexer import Index


@click.command()
@click.option("--http", is_flag=True, help="Listen on a port, at /mcp, instead of on standard input.")
@listening_options(port=8001)
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@place_options
@official_option
def mcp(*, http: bool, listening: Listening, restricted: bool, places: Places) -> None:
    """Let other assistants ask, look up and cite the reports (Model Context Protocol).

    Speaks on standard input and output with the program that starts it; with --http with any number, on this machine
    alone unless --host says otherwise. All tools only read. Reports that are added are served without a restart. Needs
    the extra `mcp`, with --http the extra `web` as well.
    """
    _check_extra()
    if http:
        check_web_extra("listening on a port")
    from bot.live_index import LiveIndex
    from bot.mcp_server.server import make_server
    from bot.question_log import QuestionLog
    from bot.rehearsal import rehearse
    from bot.web.pool import WorkerPool

    def made(index: Index) -> ReadingRoom:
        room = room_of(as_wanted(index, places), restricted=restricted, served=True)
        rehearse(room.answers.assistant)
        return room

    current = LiveIndex(places.corpus, places.index, made, complain)
    current.watch(LOOK_EVERY, lambda _: None, lambda error: complain(str(error)))
    pool = WorkerPool()
    server = make_server(current, pool, QuestionLog.from_environment())
    try:
        _serve(server, listening if http else None)
    finally:
        pool.close()
        current.close()


def _serve(server: Any, listening: Listening | None) -> None:
    from bot.mcp_server.transports import PATH, make_http_app, serve_stdio

    if listening is None:
        serve_stdio(server)
        return
    from bot.http_server.server import listen, serve

    app = make_http_app(server, listening.known_names, listening.rate)
    with listen(listening.host, listening.port) as socket:
        serve(
            app,
            socket,
            listening.proxies,
            lambda address: say(f"{address.rstrip('/')}{PATH}", err=True),
            has_lifespan=True,
        )


def _check_extra() -> None:
    """Raises UsageError where the package that speaks the protocol is not installed."""
    try:
        import mcp.server  # noqa: F401
    except ImportError as error:
        raise UsageError("`cop mcp` needs the extra `mcp`: pip install 'cop-assistant[mcp]'") from error
