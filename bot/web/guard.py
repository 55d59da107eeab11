"""Request limits before every page (method, size, rate), and the security headers of every response."""

from __future__ import annotations

import ipaddress
import logging
import math
from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.http_server.client_address import network_of
from bot.web.notices import Notices
from bot.web.pool import ASKER
from bot.web.rate_limit import RateLimit
from bot.web.rendering import POLICY

_log = logging.getLogger(__name__)
Rule = tuple[Callable[[Scope], bool], str, dict[str, str]]
Rules = dict[int, Rule]
MAX_ADDRESS_BYTES = 20_000
"""Path and query. A Chinese character of a question takes nine bytes in an address."""
MAX_PATH_BYTES = 500
"""A page has `../` for each folder in every link."""
MAX_HEADERS_BYTES = 32_000
"""All headers; `Referer` holds the address of the page before."""
MAX_BODY_BYTES = 64_000
"""Body of a call: a question and those before it, escaped."""
_HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """ASGI middleware that refuses what exceeds the limits, and logs whatever fails inside."""

    def __init__(self, app: ASGIApp, notices: Notices, rate_limit: RateLimit, rules: Rules | None = None) -> None:
        """Hold requests to the `rules`; those of pages where none are given."""
        self._app, self._notices, self._rate_limit = app, notices, rate_limit
        self._rules = PAGES if rules is None else rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        ASKER.set(network_of(scope["client"][0]) if scope["client"] else "")
        try:
            await (self._refusal(scope) or self._app)(scope, receive, guarded)
        except Exception:  # noqa: BLE001 (whatever it was, it has been answered, and the next request is served)
            _log.exception("%r failed", scope["path"])

    def _refusal(self, scope: Scope) -> Response | None:
        """The response to a request that is refused, else None."""
        for status, (is_broken, line, more) in self._rules.items():
            if is_broken(scope):
                return self._notices.refused(scope["path"][:MAX_PATH_BYTES], status, line, more)
        seconds = self._rate_limit.wait(scope["client"][0] if scope["client"] else "")
        if seconds:
            after = {"Retry-After": str(math.ceil(seconds))}
            line = "too many requests from one address; ask again later"
            return self._notices.refused(scope["path"], 429, line, after)
        return None


def _value(scope: Scope, wanted: bytes) -> str:
    """The header; empty where there is none."""
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")


def _is_long(scope: Scope) -> bool:
    path = len(scope["raw_path"])
    return path > MAX_PATH_BYTES or path + len(scope["query_string"]) > MAX_ADDRESS_BYTES


def _has_long_headers(scope: Scope) -> bool:
    return sum(len(name) + len(value) for name, value in scope["headers"]) > MAX_HEADERS_BYTES


def _has_body(scope: Scope) -> bool:
    return bool(_value(scope, b"transfer-encoding")) or _value(scope, b"content-length") not in {"", "0"}


def _has_long_body(scope: Scope) -> bool:
    """Whether it is too long, or does not say how long it is."""
    length = _value(scope, b"content-length")
    return bool(_value(scope, b"transfer-encoding")) or not length.isdigit() or int(length) > MAX_BODY_BYTES


def _is_from_another_site(scope: Scope) -> bool:
    """Whether a page of another site makes a reader's browser ask: programs send no Origin."""
    origin = _value(scope, b"origin")
    return bool(origin) and urlsplit(origin).netloc.lower() != _value(scope, b"host").lower()


def _is_not_own_form(scope: Scope) -> bool:
    """Whether a form may be another site's: it has to say that it comes from a page that was loaded here."""
    if _value(scope, b"sec-fetch-site") not in {"", "same-origin", "none"}:
        return scope["method"] == "POST" or _value(scope, b"sec-fetch-mode") != "navigate"
    return scope["method"] == "POST" and (not _value(scope, b"origin") or _is_from_another_site(scope))


def _is_not_of_this_machine(scope: Scope) -> bool:
    """Whether it comes from elsewhere, or is addressed to a name that may lead here from elsewhere."""
    client = scope["client"][0] if scope["client"] else ""
    host = urlsplit(f"//{_value(scope, b'host')}").hostname or ""
    return not (_is_loopback(client) and (host == "localhost" or _is_loopback(host)))


def _is_loopback(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return (getattr(ip, "ipv4_mapped", None) or ip).is_loopback


def _only(*methods: str) -> Rule:
    listed = " and ".join(filter(None, (", ".join(methods[:-1]), methods[-1])))
    line = f"only {listed} {'is' if len(methods) == 1 else 'are'} answered"
    return lambda scope: scope["method"] not in methods, line, {"Allow": ", ".join(methods)}


_LENGTHS: Rules = {
    414: (_is_long, f"an address has at most {MAX_ADDRESS_BYTES} bytes, {MAX_PATH_BYTES} of them before its ?", {}),
    431: (_has_long_headers, f"headers have at most {MAX_HEADERS_BYTES} bytes", {}),
}
PAGES: Rules = {
    405: _only("GET", "HEAD"),
    **_LENGTHS,
    413: (_has_body, "a request has no body here", {"Connection": "close"}),
}
"""By status: which requests for pages break the rule, the message, and more headers of the response."""
CALLS: Rules = {
    405: _only("POST"),
    403: (_is_from_another_site, "pages of other sites may not ask here", {}),
    **_LENGTHS,
    413: (
        _has_long_body,
        f"a request has a body of at most {MAX_BODY_BYTES} bytes, and says its length",
        {"Connection": "close"},
    ),
}
"""The same for calls by programs."""
FORMS: Rules = {
    405: _only("GET", "HEAD", "POST"),
    404: (_is_not_of_this_machine, "this is for readers on the machine itself", {}),
    403: (_is_not_own_form, "pages of other sites may not write here", {}),
    **_LENGTHS,
    413: (
        lambda scope: (_has_long_body if scope["method"] == "POST" else _has_body)(scope),
        f"a form has at most {MAX_BODY_BYTES} bytes, and says its length",
        {"Connection": "close"},
    ),
}
"""The same for forms that write, which are for this machine alone."""
