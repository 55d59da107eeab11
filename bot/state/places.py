"""The files of state, and what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.question_log import VARIABLE as LOG
from bot.retention import log_days
from bot.slack.settings import Settings, store_path, store_url
from bot.store import store_file

QUESTIONS, SLACK, WATCH = "questions", "slack", "watch"


@dataclass(frozen=True, slots=True)
class StateFile:
    """A file of state, which may not be there yet."""

    name: str
    path: Path
    holds: str
    """In English, as all that `cop state` prints."""
    url: str = ""
    """Of the database, where it is one that several copies of the app share."""

    @property
    def is_database(self) -> bool:
        """Whether it is an SQLite file."""
        return self.name != QUESTIONS


@dataclass(frozen=True, slots=True)
class State:
    """All state of an installation."""

    files: tuple[StateFile, ...]
    days: int | None
    """How long questions are kept; None for as long as is usual."""
    elsewhere: str = ""
    """Address of the database server that has the rest, without its password; empty where there is none."""


def state_of(index: Path, environment: Mapping[str, str]) -> State:
    """What an installation with this index and these settings keeps. Raises UsageError."""
    settings = Settings(
        client_id=environment.get("SLACK_CLIENT_ID", "").strip(), store=environment.get("COP_SLACK_STORE", "").strip()
    )
    url, log = store_url(settings, index), environment.get(LOG, "")
    parts = urlsplit(url)
    is_file = not url or parts.scheme.startswith("sqlite")
    files = [
        StateFile(WATCH, store_file(index, "watch"), "standing questions of the command line"),
        *([StateFile(QUESTIONS, Path(log), "what was asked, and whether it was answered")] if log else []),
    ]
    if is_file:
        path = Path(unquote(parts.path)[1:]) if url else store_path(settings, index)
        holds = "what the Slack app remembers: threads, answers, languages, feedback, standing questions"
        files.insert(0, StateFile(SLACK, path, holds, url))
    elsewhere = "" if is_file else f"{parts.scheme}://{parts.hostname}{parts.path}"
    return State(tuple(files), log_days(environment), elsewhere)
