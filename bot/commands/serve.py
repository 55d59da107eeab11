"""`cop serve`: the reading room as a server."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from bot.commands.listening import LOOK_EVERY, Listening, listening_options
from bot.commands.options import Places, as_wanted, check_web_extra, complain, official_option, place_options
from bot.commands.site import room_of
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.web.responses import Both
    from bot.web.signing_in import SignIn
    from indexer import Index


@click.command()
@listening_options(port=8000)
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@click.option(
    "--review", "is_reviewed", is_flag=True, help="Let this machine's users review what was read, at /review/."
)
@click.option(
    "--sign-in",
    "header",
    envvar="COP_SIGN_IN",
    metavar="HEADER",
    default="",
    help="Header in which a --proxy tells who has signed in, such as X-Forwarded-Email; nobody else is served then.",
)
@click.option(
    "--sign-in-groups",
    "group_header",
    envvar="COP_SIGN_IN_GROUPS",
    metavar="HEADER",
    default="",
    help="Header in which it tells their groups, such as X-Forwarded-Groups.",
)
@click.option(
    "--restricted-for",
    "insiders",
    envvar="COP_RESTRICTED_FOR",
    metavar="WHO",
    multiple=True,
    help="Who of those signed in sees restricted reports too: ann@itu.int, or group:NAME; may be given again.",
)
@place_options
@official_option
def serve(
    *,
    listening: Listening,
    restricted: bool,
    is_reviewed: bool,
    header: str,
    group_header: str,
    insiders: tuple[str, ...],
    places: Places,
) -> None:
    """Serve the reading room, until stopped: every paragraph has an address, such as /C21/57/en#5.6.

    Listens on this machine alone, unless --host says otherwise. Programs find what they can ask for at
    /api/openapi.json. Reports that are added are served without a restart. Needs the extra `web`.
    """
    check_web_extra("the reading room")
    if is_reviewed and (listening.proxies or not _is_this_machine(listening.host)):
        raise UsageError("--review is for this machine alone; leave out --host and --proxy")
    sign_in = _sign_in(header, group_header, insiders, listening)
    from bot.http_server.server import listen
    from bot.http_server.server import serve as run
    from bot.live_index import LiveIndex
    from bot.web.app import Limits, make_app
    from bot.web.responses import OneOf
    from indexer.review import Reviewer

    limits = Limits(names=listening.known_names, rate=listening.rate)
    has_insiders = bool(sign_in and sign_in.insiders)

    def made(index: Index) -> Both:
        return _both(as_wanted(index, places), is_public_restricted=restricted, has_insiders=has_insiders)

    current: LiveIndex[Both] = LiveIndex(places.corpus, places.index, made, complain)
    public, everything = OneOf(current, lambda both: both.public), OneOf(current, lambda both: both.everything)
    reviewer = Reviewer(places.corpus) if is_reviewed else None
    with listen(listening.host, listening.port) as socket:
        current.watch(LOOK_EVERY, lambda _: None, lambda error: complain(str(error)))
        app = make_app(public, limits, reviewer, sign_in, everything)
        proxied = sign_in.headers if sign_in else ()
        run(app, socket, listening.proxies, lambda address: say(address, err=True), proxied=proxied)
    current.close()


def _both(index: Index, *, is_public_restricted: bool, has_insiders: bool) -> Both:
    """What everybody is served, and what those are who may see restricted reports; one and the same where it can be."""
    from bot.rehearsal import rehearse
    from bot.web.responses import Both, Served
    from indexer.search.restricted import restricted_reports

    def made(*, restricted: bool) -> Served:
        room = room_of(index, restricted=restricted, served=True)
        rehearse(room.answers.assistant)
        return Served(room)

    public = made(restricted=is_public_restricted)
    differs = has_insiders and not is_public_restricted and restricted_reports(index)
    return Both(public, made(restricted=True) if differs else public)


def _sign_in(header: str, group_header: str, insiders: tuple[str, ...], listening: Listening) -> SignIn | None:
    """The sign-in that the options describe; raises UsageError where they do not go together."""
    from bot.http_server.proxied_headers import networks
    from bot.web.signing_in import SignIn

    named = frozenset(each.strip().casefold() for told in insiders for each in told.split(",")) - {""}
    if not header and (group_header or named):
        raise UsageError("who may see restricted reports is told by --sign-in HEADER; give it too")
    if not header:
        return None
    if not listening.proxies:
        raise UsageError("--sign-in believes a proxy: name its address with --proxy")
    for name in filter(None, (header, group_header)):
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", name):
            raise UsageError(f"{name!r} is no name of a header; write one like X-Forwarded-Email")
    networks(listening.proxies)
    return SignIn(header, group_header, named)


def _is_this_machine(host: str) -> bool:
    """Whether nobody else can reach what listens there."""
    import ipaddress

    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
