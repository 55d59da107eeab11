"""Options of the commands that listen on a port."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

import click

from bot.commands.options import F

LOOK_EVERY = 10.0
"""Seconds between looks at whether the corpus changed."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen, and to whom."""

    host: str
    port: int
    names: tuple[str, ...]
    proxies: tuple[str, ...]
    """Addresses of proxies before it, whose X-Forwarded-For is believed."""
    rate: float
    """Requests a second from one address, on average."""

    @property
    def known_names(self) -> tuple[str, ...]:
        """All names that it may be called by."""
        from bot.citations.urls import site_url

        return (*self.names, self.host, urlsplit(site_url()).hostname or "")


_OPTIONS = (
    click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on."),
    click.option(
        "--name",
        "names",
        metavar="NAME",
        multiple=True,
        help="A name that it is called by, such as cop.example.org; may be given again. By any other it responds with "
        "'Invalid host header'.  [default: that of COP_SITE_URL]",
    ),
    click.option(
        "--proxy",
        "proxies",
        metavar="ADDRESS",
        multiple=True,
        help="Address of a proxy before it, whose X-Forwarded-For is believed; may be given again.",
    ),
    click.option(
        "--rate",
        type=click.FloatRange(min=0.1),
        default=20,
        show_default=True,
        help="Requests a second from one address, on average; this machine's own are not counted.",
    ),
)


def listening_options(port: int) -> Callable[[F], F]:
    """`--host`, `--port` (this one by default), `--name`, `--proxy` and `--rate`, as `listening`."""

    def decorate(function: F) -> F:
        @wraps(function)
        def with_listening(**options: Any) -> Any:
            told = {name: options.pop(name) for name in Listening.__slots__}
            return function(listening=Listening(**told), **options)

        wrapped: Any = with_listening
        first, *others = _OPTIONS
        numbered = click.option("--port", type=click.IntRange(0, 65535), default=port, show_default=True)
        for option in reversed((first, numbered, *others)):
            wrapped = option(wrapped)
        return wrapped  # type: ignore[no-any-return]

    return decorate
