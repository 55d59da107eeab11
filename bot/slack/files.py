"""Files that people post, downloaded with the app's token from Slack's own hosts alone, and no larger than a report."""

from __future__ import annotations

import ssl
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError

from bot.locale import Words
from bot.slack.asker import Asker
from bot.slack.services import Services
from indexer.readers import LARGEST

if TYPE_CHECKING:
    import httpx

_HOSTS = ("slack.com", "slack-gov.com")
"""Slack's own; files lie on hosts below them."""
_TIMEOUT = 30.0
_PAUSES = (0.5, 2.0, 0.0)
"""Seconds after each attempt that Slack did not answer in order."""
_OK, _REDIRECTS, _SERVER_FAULT = 200, range(300, 400), 500
_MEGABYTE = 1_000_000
ELSEWHERE, TOO_LARGE, NO_PERMISSION, CHANGED = "elsewhere", "too large", "no permission", "changed"
"""Why a file is not had."""


class NotDownloaded(Exception):
    """A file could not be downloaded; `reason` is one of those above, or Slack's word for it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)

    def told(self, words: Words) -> str:
        """What is wrong, for a person."""
        known = {
            ELSEWHERE: words("This file does not lie with Slack. Upload the file itself."),
            TOO_LARGE: words("The file is larger than {n} MB; no report is.", n=LARGEST // _MEGABYTE),
            NO_PERMISSION: words("Slack does not let me have the file: the permission files:read is missing."),
            CHANGED: words("The file has changed since it was examined. Post it again."),
        }
        refused = words("Slack does not let me have the file: “{reason}”.", reason=self.reason)
        return known.get(self.reason, refused)


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as Slack describes it."""

    id: str
    name: str
    size: int
    """Bytes."""
    url: str = field(repr=False)
    """To be asked with the token; empty where Slack does not tell it."""

    @classmethod
    def of(cls, told: dict[str, Any]) -> SharedFile:
        """The file of an event, or of `files.info`."""
        url = told.get("url_private_download") or told.get("url_private") or ""
        return cls(str(told.get("id") or ""), str(told.get("name") or "file"), int(told.get("size") or 0), str(url))


def file_by_id(services: Services, asker: Asker, id_: str) -> SharedFile:
    """The file with this id. Raises NotDownloaded where Slack no longer has it."""
    try:
        return SharedFile.of(services.clients.retrying(asker.token).files_info(file=id_)["file"] or {})
    except SlackApiError as error:
        raise NotDownloaded(str(error.response["error"])) from error
    except (HTTPException, OSError) as error:
        raise NotDownloaded(type(error).__name__) from error


def download(services: Services, asker: Asker, file: SharedFile) -> bytes:
    """The content of the file. Raises NotDownloaded."""
    import httpx

    if not file.url:
        file = file_by_id(services, asker, file.id)
    if file.size > LARGEST:
        raise NotDownloaded(TOO_LARGE)
    address = own_address(file.url, services.settings.api_url)
    headers = {"Authorization": f"Bearer {asker.token}"}
    with httpx.Client(timeout=_TIMEOUT, verify=ssl.create_default_context(), headers=headers) as client:
        for pause in _PAUSES:
            try:
                return _content(client, address)
            except httpx.HTTPError as error:
                reason = type(error).__name__
            time.sleep(pause)
    raise NotDownloaded(reason)


def _content(client: httpx.Client, address: httpx.URL) -> bytes:
    """The body of the response, as long as it may be. Redirects are not followed: they would carry the token away."""
    content = bytearray()
    with client.stream("GET", address) as response:
        if response.status_code in _REDIRECTS:  # to its page for signing in
            raise NotDownloaded(NO_PERMISSION)
        if response.status_code >= _SERVER_FAULT:
            response.raise_for_status()
        if response.status_code != _OK:
            raise NotDownloaded(str(response.status_code))
        for part in response.iter_bytes():
            content += part
            if len(content) > LARGEST:
                raise NotDownloaded(TOO_LARGE)
    return bytes(content)


def own_address(url: str, api_url: str) -> httpx.URL:
    """The address, where it is Slack's. Raises NotDownloaded: the token is sent to nobody else."""
    import httpx

    try:
        address, api = httpx.URL(url), httpx.URL(api_url)
    except httpx.InvalidURL:
        raise NotDownloaded(ELSEWHERE) from None
    is_slack = address.scheme == "https" and address.port is None and _is_below(address.host, _HOSTS)
    is_api = (address.scheme, address.host, address.port) == (api.scheme, api.host, api.port)
    if not (is_slack or is_api) or address.userinfo:
        raise NotDownloaded(ELSEWHERE)
    return address


def _is_below(host: str, parents: tuple[str, ...]) -> bool:
    return any(host == parent or host.endswith(f".{parent}") for parent in parents)
