"""The process: put together, started, and stopped so that nothing that was taken is lost."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from slack_bolt import App

from bot.question_log import QuestionLog
from bot.slack.access import Gate
from bot.slack.app import Unreachable, make_app
from bot.slack.assistants import Library
from bot.slack.client import Clients
from bot.slack.log import log, set_up
from bot.slack.memory import Memory
from bot.slack.metrics import Figures
from bot.slack.services import Services
from bot.slack.settings import Settings, store_path, store_url
from bot.slack.socketmode import Socket
from bot.slack.store import FileStore, Store
from bot.slack.work_queue import Desk
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.slack.endpoints import WebServer

_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
_TIDY_EVERY = 3600.0
_PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen; without a `port`, nowhere."""

    http: bool = False
    """Slack's requests too, not only health and figures."""
    host: str = "127.0.0.1"
    port: int | None = None


def run(settings: Settings, corpus: Path, index: Path, listening: Listening) -> None:
    """Run until SIGTERM or SIGINT.

    Raises UsageError where a setting is wrong or Slack refuses a token, InputError or StoreError where there is
    nothing to answer from.
    """
    set_up(settings.level)
    _mind_no_proxy(settings.api_url)
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: _stop(stop))
    store, oauth = _open_store(settings, index)
    services = Services(
        settings=settings,
        library=Library(corpus, index),
        memory=Memory(store),
        clients=Clients(settings.api_url),
        desk=Desk(),
        figures=Figures(),
        gate=Gate(settings.access),
        questions=QuestionLog.from_environment(),
    )
    services.library.watch(settings.reload)
    made = _until_reached(lambda: make_app(services, oauth), stop)
    if made is not None:
        app, listeners = made
        _serve(services, app, listeners, listening, stop)
    services.desk.close()
    services.library.close()
    store.close()
    log("stopped")


def _open_store(settings: Settings, index: Path) -> tuple[Store, dict[str, Any]]:
    """What the app remembers, and what it takes to serve several workspaces, if it is to."""
    url = store_url(settings, index)
    if not url:
        return FileStore(store_path(settings, index)), {}
    try:
        from bot.slack.database import DatabaseStore, open_engine
    except ImportError as error:
        raise UsageError("a database needs the extra `workspaces`: pip install 'cop-assistant[workspaces]'") from error
    engine = open_engine(url)
    if not settings.client_id:
        return DatabaseStore(engine), {}
    from bot.slack.installing import oauth_of

    return DatabaseStore(engine), oauth_of(settings, engine)


def _stop(stop: Event) -> None:
    """Stop in order; told so twice, at once."""
    if stop.is_set():
        os._exit(1)
    stop.set()


def _serve(services: Services, app: App, listeners: Any, listening: Listening, stop: Event) -> None:
    settings = services.settings
    socket = None if listening.http else Socket(app, settings.app_token)

    def state() -> dict[str, Any]:
        index = services.library.index()
        return {
            "ok": not stop.is_set() and (socket is None or socket.is_connected),
            "mode": "http" if socket is None else "socket",
            "waiting": services.desk.size,
            "reports": len(index.library.runs_of),
            "figures": services.figures.data(),
        }

    web = None if listening.port is None else _web_server(app, listening, state)
    if socket is not None:
        _until_reached(socket.connect, stop)
    log("ready", mode="http" if socket is None else "socket", reports=state()["reports"])
    while not stop.wait(_TIDY_EVERY):
        services.memory.tidy()
    log("stopping", waiting=services.desk.size)
    if socket is not None:
        socket.stop_listening()
    elif web is not None:
        web.close()
    listeners.shutdown(wait=True)
    services.desk.close()
    if socket is not None:
        socket.close()
        if web is not None:
            web.close()


def _web_server(app: App, listening: Listening, state: Callable[[], dict[str, Any]]) -> WebServer:
    from bot.slack.endpoints import WebServer, make_endpoints  # needs an extra that Socket Mode can do without

    web = WebServer(make_endpoints(app, state, http_mode=listening.http), listening.host, listening.port or 0)
    web.start()
    log("listening", host=listening.host, port=web.port)
    return web


def _until_reached(attempt: Any, stop: Event) -> Any:
    """The result of the attempt, made again while Slack does not answer; None where we are to stop before."""
    for i in range(10**9):
        if stop.is_set():
            break
        try:
            return attempt()
        except (Unreachable, OSError) as error:
            pause = _PAUSES[min(i, len(_PAUSES) - 1)]
            log("slack_unreachable", level=logging.WARNING, reason=str(error), again_in=pause)
            stop.wait(pause)
    return None


def _mind_no_proxy(api_url: str) -> None:
    """Slack's Socket Mode client takes a proxy from the environment whatever NO_PROXY says; so it does not see one."""
    with suppress(OSError):
        if proxy_bypass(urlsplit(api_url).hostname or ""):
            for name in _PROXIES:
                os.environ.pop(name, None)
