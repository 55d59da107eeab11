"""Readers who signed in at a proxy before the server, and which of them may see restricted reports."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.notices import Notices

GROUP = "group:"
"""Before the name of a group in the list of those who may see restricted reports."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """What the proxy tells, and what follows from it."""

    header: str
    """Name of the header that has who is signed in."""
    group_header: str = ""
    """Of the one that has their groups, separated by commas; empty where there is none."""
    insiders: frozenset[str] = frozenset()
    """Who may see restricted reports: people as the first header names them, groups as `group:NAME`."""

    @property
    def headers(self) -> tuple[str, ...]:
        """Names of the headers that only the proxy may set."""
        return tuple(filter(None, (self.header, self.group_header)))

    def reader(self, scope: Scope) -> str:
        """Who is signed in; empty for nobody, and where it is told twice: then somebody else wrote one of them."""
        return _only_value(scope, self.header)

    def is_insider(self, scope: Scope) -> bool:
        """Whether the reader may see restricted reports."""
        groups = _only_value(scope, self.group_header).split(",") if self.group_header else []
        named = {f"{GROUP}{group.strip()}" for group in groups if group.strip()}
        reader = self.reader(scope)
        if not reader.casefold().startswith(GROUP):  # people may have chosen their names
            named.add(reader)
        return not self.insiders.isdisjoint(each.casefold() for each in named)


class SignedIn:
    """ASGI middleware for people who are signed in alone; insiders are served by an application of their own."""

    def __init__(self, public: ASGIApp, insiders: ASGIApp, sign_in: SignIn, notices: Notices) -> None:
        self._public, self._insiders, self._sign_in, self._notices = public, insiders, sign_in, notices

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or refuse it with 403."""

        async def private(message: Message) -> None:
            """What one reader is shown is kept for nobody else."""
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = f"private, {headers.get('Cache-Control', 'no-cache')}"
                for name in self._sign_in.headers:
                    headers.add_vary_header(name)
            await send(message)

        if not self._sign_in.reader(scope):
            chosen: ASGIApp = self._notices.not_signed_in(scope["path"])
        else:
            chosen = self._insiders if self._sign_in.is_insider(scope) else self._public
        await chosen(scope, receive, private)


def _only_value(scope: Scope, wanted: str) -> str:
    """The header; empty where there is none, or more than one."""
    name = wanted.lower().encode()
    values = [value for each, value in scope["headers"] if each == name]
    return values[0].decode("utf-8", "replace").strip() if len(values) == 1 else ""
