"""`cop check --slack`: what is missing in tokens, scopes or settings, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.client import Clients
from bot.slack.manifest import default_scopes
from bot.slack.settings import Settings, read_settings
from indexer.errors import UsageError

_WHY = {
    "app_mentions:read": "it does not see mentions",
    "assistant:write": "it cannot suggest questions or name a conversation",
    "channels:history": "in public channels, follow-ups need a mention each",
    "chat:write": "it cannot answer",
    "commands": "there is no /cop and no shortcut",
    "files:read": "it cannot read what is posted in the channel of COP_SLACK_SECRETARIAT",
    "groups:history": "in private channels, follow-ups need a mention each",
    "links:read": "it does not see links to the reading room",
    "links:write": "it cannot show the paragraph under a link to the reading room",
    "im:history": "it does not see direct messages",
    "mpim:history": "in group messages, follow-ups need a mention each",
    "reactions:write": "it cannot show that it has seen thanks",
    "users:read": "it cannot show administrators what was not answered",
    "usergroups:read": "it cannot see who is in the user groups of COP_SLACK_GROUPS or COP_SLACK_ADDERS",
}
_TOKEN_FAULTS = {
    "invalid_auth": "Slack does not know it; copy it again",
    "not_authed": "Slack does not know it; copy it again",
    "account_inactive": "the app was uninstalled or its workspace closed; install it again",
    "token_revoked": "it was revoked; make a new one",
    "token_expired": "it has expired; make a new one, without rotation",
    "not_allowed_token_type": "it is a token of another kind",
    "missing_scope": "it lacks the scope connections:write; make a new app-level token with it",
    "no_permission": "it may not do this; make a new one",
}


def check_app(environment: Mapping[str, str]) -> list[str]:
    """Everything that is wrong, each as a sentence that says what to do; empty if nothing is."""
    http = bool(environment.get("SLACK_SIGNING_SECRET")) and not environment.get("SLACK_APP_TOKEN")
    try:
        settings = read_settings(environment, http=http)
    except UsageError as error:
        return [str(error)]
    return list(_faults(settings))


def _faults(settings: Settings) -> Iterator[str]:
    client = Clients(settings.api_url).retrying(settings.bot_token)
    if settings.bot_token:
        yield from _of_workspace(settings, client)
    if settings.app_token:
        try:
            client.apps_connections_open(app_token=settings.app_token)
        except SlackApiError as error:
            yield _refused("SLACK_APP_TOKEN", error)
        except (HTTPException, OSError) as error:
            yield _unreachable(settings, error)


def _of_workspace(settings: Settings, client: WebClient) -> Iterator[str]:
    try:
        granted = _scopes(client.auth_test())
    except SlackApiError as error:
        yield _refused("SLACK_BOT_TOKEN", error)
        return
    except (HTTPException, OSError) as error:
        yield _unreachable(settings, error)
        return
    for scope in sorted(_wanted(settings) - granted):
        yield f"the scope {scope} is missing: {_WHY[scope]}; add it under OAuth & Permissions and install the app again"
    if settings.secretariat:
        yield from _of_secretariat(settings, client)


def _of_secretariat(settings: Settings, client: WebClient) -> Iterator[str]:
    try:
        client.conversations_history(channel=settings.secretariat, limit=1)
    except SlackApiError as error:
        reason = str(error.response["error"])
        yield f"COP_SLACK_SECRETARIAT: the app cannot read that channel ({reason}); /invite it there"
    if not settings.access.adders:
        yield "COP_SLACK_ADDERS is not set: nobody may add the reports that are posted in the secretariat's channel"


def _unreachable(settings: Settings, error: Exception) -> str:
    return f"Slack cannot be reached at {settings.api_url} ({error}); check the network and the proxy settings"


def _wanted(settings: Settings) -> set[str]:
    """The scopes of the manifest that the settings make use of, and those of settings that are off by default."""
    has_groups = settings.access.groups or any(id_.startswith("S") for id_ in settings.access.adders)
    unused = set() if settings.secretariat else {"files:read"}
    return (set(default_scopes()) - unused) | ({"usergroups:read"} if has_groups else set())


def _scopes(response: Any) -> set[str]:
    """The scopes that Slack says the token has; all that we know of where it does not say."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    told = headers.get("x-oauth-scopes")
    return set(_WHY) if told is None else set(str(told).replace(" ", "").split(","))


def _refused(name: str, error: SlackApiError) -> str:
    reason = str(error.response["error"])
    return f"{name}: {_TOKEN_FAULTS.get(reason, 'Slack refuses it')} ({reason})"
