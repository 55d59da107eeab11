"""Surface: links to the reading room. Slack shows the paragraph under one, and all its versions when it is opened."""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.render.slack.work_object import Entity, entity, place_at, place_of
from bot.slack.asker import Asker, asker_of
from bot.slack.log import log
from bot.slack.services import Services

_MAX_LINKS = 5
"""Links of one message that are shown."""
_NOT_FOUND = {"status": "not_found"}


def register(app: App, services: Services) -> None:
    """Listen to links that are shared, and to Work Objects that are opened."""

    @app.event("link_shared")
    def on_link(event: dict[str, Any], context: BoltContext) -> None:
        asker = asker_of(context, event.get("user", ""))
        services.work_queue.submit(event.get("channel", ""), lambda: _unfurl(services, asker, event))

    @app.event("entity_details_requested")
    def on_details(event: dict[str, Any], context: BoltContext) -> None:
        asker = asker_of(context, event.get("user", ""))
        services.work_queue.submit(asker.user, lambda: _present(services, asker, event))


def _unfurl(services: Services, asker: Asker, event: dict[str, Any]) -> None:
    """Show what the links lead to; restricted reports only in channels where they may be seen."""
    channel = event.get("channel", "")
    client = services.clients.retrying(asker.token)
    if not services.access_policy.may_ask(client, asker.team, asker.user, channel):
        return
    restricted = services.access_policy.may_see_restricted(asker.user, channel, seen_by_asker_alone=False)
    index = services.assistants.index(restricted=restricted)
    entities: list[Entity] = []
    for link in event.get("links", [])[:_MAX_LINKS]:
        place = place_at(index, link["url"])
        found = entity(index, place) if place else None
        if found:
            entities.append({**found, "app_unfurl_url": link["url"]})
    if not entities:
        return
    where = (
        {"unfurl_id": event["unfurl_id"], "source": event["source"]}
        if event.get("unfurl_id")
        else {"channel": channel, "ts": event["message_ts"]}
    )
    try:
        client.chat_unfurl(**where, metadata={"entities": entities})
    except (SlackApiError, HTTPException, OSError) as error:
        log("not_unfurled", level=logging.WARNING, error=error, channel=channel)
    else:
        services.metrics.count("unfurled")


def _present(services: Services, asker: Asker, event: dict[str, Any]) -> None:
    """Show whoever opened a Work Object the paragraph in every language."""
    channel = event.get("channel", "")
    client = services.clients.retrying(asker.token)
    may_ask = services.access_policy.may_ask(client, asker.team, asker.user, channel)
    restricted = services.access_policy.may_see_restricted(asker.user, channel, seen_by_asker_alone=True)
    index = services.assistants.index(restricted=restricted)
    place = place_of((event.get("external_ref") or {}).get("id", "")) if may_ask else None
    found = entity(index, place, whole=True) if place else None
    try:
        if found:
            client.entity_presentDetails(trigger_id=event["trigger_id"], metadata=found)
        else:
            client.entity_presentDetails(trigger_id=event["trigger_id"], error=_NOT_FOUND)
    except (SlackApiError, HTTPException, OSError) as error:
        log("details_not_shown", level=logging.WARNING, error=error, channel=channel)
