"""Tokens and settings, read from the environment once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.retention import log_days
from bot.store import store_file
from indexer.errors import UsageError

API_URL = "https://slack.com/api/"
_LEVELS = ("debug", "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask, and where. Empty: everybody, everywhere."""

    channels: frozenset[str] = frozenset()
    """Ids of the channels to answer in; direct messages, commands and the assistant pane are not limited by it."""
    teams: frozenset[str] = frozenset()
    """Ids of workspaces."""
    groups: frozenset[str] = frozenset()
    """Ids of user groups whose members may ask."""
    restricted: frozenset[str] = frozenset()
    """Ids of channels, and of people for their direct messages, where restricted reports are answered too."""
    adders: frozenset[str] = frozenset()
    """Ids of people, and of user groups whose members, may add reports."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one process."""

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    """For Socket Mode."""
    signing_secret: str = field(default="", repr=False)
    """For HTTP mode."""
    client_id: str = ""
    """For several workspaces, each with a token of its own; empty for one workspace."""
    client_secret: str = field(default="", repr=False)
    redirect_url: str = ""
    """Where Slack sends people back to after they have installed the app; empty for the one that Slack knows."""
    api_url: str = API_URL
    store: str = ""
    """File or address of a database of what the app remembers; empty for a file beside the index."""
    level: str = "info"
    reload: float = 10.0
    """Seconds between looks at whether the corpus changed."""
    log_days: int | None = None
    """Days that questions are kept; None for as long as is usual."""
    logs_text: bool = False
    """Whether questions are logged."""
    access: Access = Access()
    secretariat: str = ""
    """Id of the secretariat's own channel: reports are brought in there, and questions passed on to it."""
    is_official_only: bool = False
    """Whether official texts alone are quoted."""


def read_settings(environment: Mapping[str, str], *, http: bool = False) -> Settings:
    """The settings that the environment gives for Socket Mode, or for HTTP mode.

    Raises UsageError, which says what is missing or wrong and where to find it.
    """
    client_id = environment.get("SLACK_CLIENT_ID", "").strip()
    many = bool(client_id)
    return Settings(
        bot_token=""
        if many
        else _token(environment, "SLACK_BOT_TOKEN", "xoxb-", "the app's page, OAuth & Permissions"),
        app_token=""
        if http
        else _token(environment, "SLACK_APP_TOKEN", "xapp-", "Basic Information, App-Level Tokens"),
        signing_secret=_needed(environment, "SLACK_SIGNING_SECRET") if http else "",
        client_id=client_id,
        client_secret=_needed(environment, "SLACK_CLIENT_SECRET") if many else "",
        redirect_url=environment.get("SLACK_REDIRECT_URL", "").strip(),
        api_url=_address(environment),
        store=environment.get("COP_SLACK_STORE", "").strip(),
        level=_level(environment),
        reload=_seconds(environment),
        log_days=log_days(environment),
        logs_text=environment.get("COP_SLACK_LOG_TEXT", "") not in {"", "0"},
        is_official_only=environment.get("COP_OFFICIAL", "") not in {"", "0"},
        access=Access(
            channels=_ids(environment, "COP_SLACK_CHANNELS", "CG"),
            teams=_ids(environment, "COP_SLACK_TEAMS", "TE"),
            groups=_ids(environment, "COP_SLACK_GROUPS", "S"),
            restricted=_ids(environment, "COP_SLACK_RESTRICTED", "CGDUW"),
            adders=_ids(environment, "COP_SLACK_ADDERS", "UWS"),
        ),
        secretariat=_one_id(environment, "COP_SLACK_SECRETARIAT", "CG"),
    )


def store_path(settings: Settings, index: Path) -> Path:
    """The file in which the app keeps what it remembers."""
    return Path(settings.store) if settings.store else store_file(index, "slack")


def store_url(settings: Settings, index: Path) -> str:
    """The address of the database of what the app remembers; empty where a file will do."""
    if "://" in settings.store:
        return settings.store
    return f"sqlite:///{store_path(settings, index)}" if settings.client_id else ""


def _token(environment: Mapping[str, str], name: str, prefix: str, place: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise UsageError(f"{name} is not set; copy the token that begins with {prefix} from {place}")
    if not value.startswith(prefix):
        raise UsageError(f"{name} is not the right token: it must begin with {prefix} ({place})")
    return value


def _needed(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise UsageError(f"{name} is not set; copy it from Basic Information, App Credentials")
    return value


def _address(environment: Mapping[str, str]) -> str:
    value = environment.get("SLACK_API_URL", "").strip() or API_URL
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"SLACK_API_URL is not an address: {value!r}; leave it unset for Slack itself")
    return value


def _level(environment: Mapping[str, str]) -> str:
    value = environment.get("COP_SLACK_LOG", "").strip().lower() or "info"
    if value not in _LEVELS:
        raise UsageError(f"COP_SLACK_LOG is {value!r}; it takes {', '.join(_LEVELS)}")
    return value


def _seconds(environment: Mapping[str, str]) -> float:
    value = environment.get("COP_SLACK_RELOAD", "").strip() or "10"
    if not re.fullmatch(r"\d+(\.\d+)?", value) or not float(value):
        raise UsageError(f"COP_SLACK_RELOAD takes seconds, not {value!r}")
    return float(value)


def _ids(environment: Mapping[str, str], name: str, initials: str) -> frozenset[str]:
    ids = frozenset(re.split(r"[\s,;]+", environment.get(name, "").strip())) - {""}
    wrong = sorted(id_ for id_ in ids if not re.fullmatch(f"[{initials}][A-Z0-9]{{2,}}", id_))
    if wrong:
        raise UsageError(f"{name} takes Slack ids, separated by commas, not {', '.join(wrong)}; names can change")
    return ids


def _one_id(environment: Mapping[str, str], name: str, initials: str) -> str:
    ids = sorted(_ids(environment, name, initials))
    if len(ids) > 1:
        raise UsageError(f"{name} takes one Slack id, not {', '.join(ids)}")
    return "".join(ids)
