"""Settings of the language model, read from the environment once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from bot.language_model import VARIABLE
from indexer.errors import UsageError

_ENDPOINT = "/chat/completions"
_SECONDS = 8.0
_MAX_SECONDS = 600.0
_TOKENS = 6000
_MIN_TOKENS = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """Which model is asked, where, and what it may be sent."""

    url: str = field(repr=False)
    """Address of the endpoint, with its path; it may hold a password."""
    model: str = ""
    """Name of the model; empty where the server has but one."""
    key: str = field(default="", repr=False)
    timeout: float = _SECONDS
    """Seconds that one message waits for the model at most, whatever happens."""
    tokens: int = _TOKENS
    """About how many tokens of the reports are sent with a question."""
    sends_restricted: bool = False
    """Whether the text of restricted reports may be sent."""

    @property
    def place(self) -> str:
        """The server, as it may be shown and logged."""
        parts = urlsplit(self.url)
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path}"


def read_settings(environment: Mapping[str, str]) -> Settings | None:
    """The settings that the environment gives; None where it names no server.

    Raises UsageError, which says what is wrong.
    """
    url = environment.get(VARIABLE, "").strip()
    if not url:
        return None
    return Settings(
        url=_endpoint(url),
        model=environment.get("COP_MODEL", "").strip(),
        key=_key(environment),
        timeout=_number(environment, "COP_MODEL_TIMEOUT", _SECONDS, 0.1, _MAX_SECONDS),
        tokens=int(_number(environment, "COP_MODEL_TOKENS", _TOKENS, _MIN_TOKENS, 10**6)),
        sends_restricted=environment.get("COP_MODEL_RESTRICTED", "").strip() not in {"", "0"},
    )


def _endpoint(url: str) -> str:
    """The address with the path of chat completions, where it has none."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or True)
    except ValueError:
        valid = False
    if not valid:
        raise UsageError(f"{VARIABLE} is not an address; it looks like http://localhost:8000/v1")
    path = parts.path.rstrip("/")
    if not path.endswith(_ENDPOINT):
        path = (path or "/v1") + _ENDPOINT
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


def _key(environment: Mapping[str, str]) -> str:
    key = environment.get("COP_MODEL_KEY", "").strip()
    if not key.isascii() or not key.isprintable():
        raise UsageError("COP_MODEL_KEY has characters that no key has; copy it again")
    return key


def _number(environment: Mapping[str, str], name: str, usual: float, least: float, most: float) -> float:
    value = environment.get(name, "").strip()
    if not value:
        return usual
    if not re.fullmatch(r"\d+(\.\d+)?", value) or not least <= float(value) <= most:
        raise UsageError(f"{name} takes a number from {least:g} to {most:g}, not {value!r}")
    return float(value)
