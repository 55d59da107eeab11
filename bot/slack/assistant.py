"""Surface: the assistant pane. Opening it brings a greeting and questions to begin with.

Messages in it are direct messages and come as such. Slack has two kinds of pane: the agent view (apps made since 2026)
tells of its opening by `app_home_opened`, the assistant view by `assistant_thread_started`.
"""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.render.slack import notice
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.log import log
from bot.slack.memory import key_of
from bot.slack.posting import Destination, NotPosted, post
from bot.slack.services import Services
from bot.suggested_questions import prompts_for

_PROMPT_TITLE = 75


def register(app: App, services: Services) -> None:
    """Listen to openings of the pane."""

    @app.event("assistant_thread_started")
    def on_started(event: dict[str, Any], context: BoltContext) -> None:
        thread = event["assistant_thread"]
        channel, ts = thread["channel_id"], thread["thread_ts"]
        asker = asker_of(context, thread["user_id"])
        key = key_of("greeting", asker.team, channel, ts)
        if not services.memory.claim(f"greeting:{key}"):
            return
        services.work_queue.submit(channel, lambda: _greet(services, asker, channel, ts, key))

    @app.event("assistant_thread_context_changed")
    def on_context(event: dict[str, Any]) -> None:
        del event  # answers do not depend on what the person looks at

    @app.event("app_context_changed")
    def on_app_context(event: dict[str, Any]) -> None:
        del event  # the same, in the agent view


def suggest(services: Services, asker: Asker, channel: str, thread: str | None = None) -> None:
    """Suggest questions to begin with."""
    words = reader_words(services, asker)
    restricted = services.access_policy.may_see_restricted(asker.user, channel, seen_by_asker_alone=True)
    questions = prompts_for(services.assistants.index(restricted=restricted), words)
    prompts = [{"title": question[:_PROMPT_TITLE], "message": question} for question in questions]
    if not prompts:
        return
    client = services.clients.retrying(asker.token)
    try:
        client.assistant_threads_setSuggestedPrompts(
            channel_id=channel, thread_ts=thread, title=words("Questions to begin with"), prompts=prompts
        )
    except (SlackApiError, HTTPException, OSError) as error:  # a workspace without the pane: nothing is lost
        log("prompts_not_set", level=logging.WARNING, error=error, channel=channel)


def _greet(services: Services, asker: Asker, channel: str, thread: str, key: str) -> None:
    words = reader_words(services, asker)
    greeting = words(
        "Hello! I answer from the meeting reports of the Council Working Group on Child Online Protection, and show "
        "where each answer stands. Ask me in any language of the reports."
    )
    try:
        post(
            services.clients.retrying(asker.token),
            Destination(asker.bot_user, channel, thread, key),
            notice(greeting, words),
        )
    except NotPosted as error:
        log("not_posted", level=logging.ERROR, reason=error.reason, channel=channel)
    suggest(services, asker, channel, thread)
    services.memory.finish(f"greeting:{key}")
