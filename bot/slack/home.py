"""Surface: the app's home, and the language that somebody wants answers in."""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.question_log import LoggedQuestion, by_question, read_log
from bot.render.slack import home_view
from bot.render.slack.home import DETECT, LANGUAGE
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.assistant import suggest
from bot.slack.log import log
from bot.slack.overview import overview_of
from bot.slack.services import Services
from indexer.errors import InputError
from indexer.languages import codes

_MAX_UNANSWERED = 10


def register(app: App, services: Services) -> None:
    """Listen to openings of the app and to the language menu."""

    @app.event("app_home_opened")
    def on_opened(event: dict[str, Any], context: BoltContext) -> None:
        asker = asker_of(context, event["user"])
        if event.get("tab") == "home":
            services.work_queue.submit(asker.user, lambda: publish(services, asker))
        elif event.get("tab") == "messages":
            services.work_queue.submit(asker.user, lambda: suggest(services, asker, event["channel"]))

    @app.action(LANGUAGE)
    def on_language(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        asker, chosen = asker_of(context), action["selected_option"]["value"]
        if chosen == DETECT or chosen in codes():
            services.memory.set_language(asker.team, asker.user, "" if chosen == DETECT else chosen)
        services.work_queue.submit(asker.user, lambda: publish(services, asker))


def publish(services: Services, asker: Asker) -> None:
    """Publish the Home tab."""
    words = reader_words(services, asker)
    restricted = services.access_policy.may_see_restricted(asker.user, "", seen_by_asker_alone=True)
    overview = overview_of(services.assistants.index(restricted=restricted), words)
    view = home_view(overview, words, services.memory.language(asker.team, asker.user), _unanswered(services, asker))
    services.clients.retrying(asker.token).views_publish(user_id=asker.user, view=view)


def _unanswered(services: Services, asker: Asker) -> tuple[LoggedQuestion, ...]:
    """What was asked in this workspace and not answered, for its administrators; of others nothing is shown."""
    path = services.questions.path
    if path is None or not path.exists():
        return ()
    try:
        if not services.access_policy.is_administrator(services.clients.retrying(asker.token), asker.user):
            return ()
        entries, _ = read_log(path)
    except (SlackApiError, HTTPException, OSError, InputError) as error:
        log("unanswered_not_shown", level=logging.WARNING, error=error)
        return ()
    return tuple(by_question(entry for entry in entries if entry.workspace == asker.team)[:_MAX_UNANSWERED])
