"""The process: assembled, started, and stopped in order, so that no accepted question is lost."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from slack_bolt import App

from bot.alerts.book import Book
from bot.language_model import selector_set_up
from bot.question_log import QuestionLog
from bot.slack.access import AccessPolicy
from bot.slack.app import Unreachable, check_bot_token, make_app
from bot.slack.assistants import Assistants
from bot.slack.client import Clients
from bot.slack.log import log, set_up
from bot.slack.memory import Memory
from bot.slack.metrics import Metrics
from bot.slack.services import Services
from bot.slack.settings import Settings, store_path, store_url
from bot.slack.socketmode import SocketConnection
from bot.slack.telling import Telling
from bot.slack.work_queue import WorkQueue
from bot.slack.workspaces import Workspaces
from bot.store import FileStore, Store
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.slack.endpoints import WebServer

_RETRY_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
_PURGE_EVERY = 3600.0
_PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


@dataclass(frozen=True, slots=True)
class ListenOptions:
    """Where to listen; without a `port`, nowhere."""

    http: bool = False
    """Slack's requests too, not only health and figures."""
    host: str = "127.0.0.1"
    port: int | None = None


def run(settings: Settings, corpus: Path, index: Path, listening: ListenOptions) -> None:
    """Run until SIGTERM or SIGINT.

    Raises UsageError where a setting is wrong or Slack refuses a token, InputError or StoreError where there is
    nothing to answer from.
    """
    selector = selector_set_up(os.environ)
    set_up(settings.level)
    _honour_no_proxy(settings.api_url)
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: _stop(stop))
    clients = Clients(settings.api_url)
    if settings.bot_token:  # first, as all else takes longer
        _retry_until_reached(lambda: check_bot_token(clients, settings.bot_token), stop)
    if stop.is_set():
        log("stopped")
        return
    store, oauth = _open_store(settings, index)
    services = Services(
        settings=settings,
        corpus=corpus,
        assistants=Assistants(corpus, index, selector, is_official_only=settings.is_official_only),
        memory=Memory(store, settings.log_days),
        book=Book(store),
        clients=clients,
        work_queue=WorkQueue(),
        metrics=Metrics(),
        access_policy=AccessPolicy(settings.access),
        questions=QuestionLog.from_environment(),
    )
    telling = Telling(services, Workspaces(services, oauth.get("installation_store")))
    services.assistants.watch(settings.reload, telling.wake)
    made = _retry_until_reached(lambda: make_app(services, oauth), stop)
    if made is not None:
        _serve(services, made, telling, listening, stop)
    services.work_queue.close()
    services.assistants.close()
    store.close()
    log("stopped")


def _open_store(settings: Settings, index: Path) -> tuple[Store, dict[str, Any]]:
    """The store, and the OAuth arguments where the app serves several workspaces."""
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
    """First signal: stop in order; second signal: exit at once."""
    if stop.is_set():
        os._exit(1)
    stop.set()


def _serve(
    services: Services, made: tuple[App, ThreadPoolExecutor], telling: Telling, listening: ListenOptions, stop: Event
) -> None:
    (app, listeners), settings = made, services.settings
    socket = None if listening.http else SocketConnection(app, settings.app_token)

    def state() -> dict[str, Any]:
        index = services.assistants.index()
        return {
            "ok": not stop.is_set() and (socket is None or socket.is_connected),
            "mode": "http" if socket is None else "socket",
            "waiting": services.work_queue.size,
            "reports": len(index.library.runs_of),
            "figures": {**services.metrics.snapshot(), **services.assistants.model_figures()},
        }

    web = None if listening.port is None else _web_server(app, listening, state)
    if socket is not None:
        _retry_until_reached(socket.connect, stop)
    log("ready", mode="http" if socket is None else "socket", reports=state()["reports"])
    telling.start()
    services.purge_old()
    while not stop.wait(_PURGE_EVERY):
        services.purge_old()
    log("stopping", waiting=services.work_queue.size)
    if socket is not None:
        socket.stop_listening()
    elif web is not None:
        web.close()
    listeners.shutdown(wait=True)
    telling.close()
    services.work_queue.close()
    if socket is not None:
        socket.close()
        if web is not None:
            web.close()


def _web_server(app: App, listening: ListenOptions, state: Callable[[], dict[str, Any]]) -> WebServer:
    from bot.slack.endpoints import WebServer, make_endpoints  # needs an extra that Socket Mode can do without

    web = WebServer(make_endpoints(app, state, http_mode=listening.http), listening.host, listening.port or 0)
    web.start()
    log("listening", host=listening.host, port=web.port)
    return web


def _retry_until_reached(attempt: Any, stop: Event) -> Any:
    """The result of `attempt`, retried while Slack cannot be reached; None where `stop` is set first."""
    for i in range(10**9):
        if stop.is_set():
            break
        try:
            return attempt()
        except (Unreachable, OSError) as error:
            pause = _RETRY_PAUSES[min(i, len(_RETRY_PAUSES) - 1)]
            log("slack_unreachable", level=logging.WARNING, reason=str(error), again_in=pause)
            stop.wait(pause)
    return None


def _honour_no_proxy(api_url: str) -> None:
    """Hide the proxy variables where NO_PROXY excludes Slack: its Socket Mode client ignores NO_PROXY."""
    with suppress(OSError):
        if proxy_bypass(urlsplit(api_url).hostname or ""):
            for name in _PROXIES:
                os.environ.pop(name, None)
