"""Surface: the buttons of an answer and of the paragraph that it opens."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.citations.paragraph_view import ParagraphView, read_paragraph
from bot.locale import words_of
from bot.render.slack import paragraph_view
from bot.render.slack.answer import FEEDBACK, NEXT, PREVIOUS, SHARE
from bot.render.slack.folded import OPEN_LISTED
from bot.render.slack.paragraph import BESIDE, TURN_BACK, TURN_ON
from bot.render.slack.source import OPEN_PARAGRAPH
from bot.slack.answering import reader_words
from bot.slack.asker import Asker, asker_of
from bot.slack.ephemeral import tell
from bot.slack.log import log
from bot.slack.pages_and_sharing import share, turn_page
from bot.slack.services import Services


def register(app: App, services: Services) -> None:
    """Listen to every button; each is acknowledged before anything else."""
    _register_paragraph_buttons(app, services)
    _register_answer_buttons(app, services)

    @app.action(re.compile(".*"))
    def on_other(ack: Ack) -> None:
        ack()  # links to documents, and buttons of older versions

    @app.event(re.compile(".*"))
    def on_other_event(event: dict[str, Any]) -> None:
        del event  # one that a manifest subscribes to beyond ours: Slack would send it again and again


def _register_paragraph_buttons(app: App, services: Services) -> None:
    @app.action(OPEN_PARAGRAPH)
    def on_paragraph(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value = json.loads(action["value"])
        _open(services, asker_of(context), body, (value["r"], value["n"], value["l"], value["v"]))

    @app.action(OPEN_LISTED)
    def on_listed(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        report, number, code, version = action["selected_option"]["value"].split("|")
        _open(services, asker_of(context), body, (report, number, code, version))

    @app.action(re.compile(f"^({TURN_BACK}|{TURN_ON})$"))
    def on_turn(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value = json.loads(action["value"])
        _show(services, asker_of(context), body, (value["r"], value["n"], value["l"], value["b"]))

    @app.action(BESIDE)
    def on_beside(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        report, number, code, beside = action["selected_option"]["value"].split("|")
        _show(services, asker_of(context), body, (report, number, code, beside))


def _register_answer_buttons(app: App, services: Services) -> None:
    @app.action(re.compile(f"^({PREVIOUS}|{NEXT})$"))
    def on_page(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value, asker = json.loads(action["value"]), asker_of(context)
        services.work_queue.submit(_channel(body), lambda: turn_page(services, asker, body, value["k"], value["p"]))

    @app.action(SHARE)
    def on_share(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value, asker = json.loads(action["value"]), asker_of(context)
        if services.memory.claim(f"share:{value['k']}"):
            services.work_queue.submit(_channel(body), lambda: share(services, asker, body, value["k"]))

    @app.action(FEEDBACK)
    def on_feedback(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        value, asker = json.loads(action["value"]), asker_of(context)
        services.memory.record_feedback(value["k"], asker.user, value["v"])
        services.metrics.count("feedback", value["v"])
        given = services.memory.given(value["k"])
        said: dict[str, Any] = {"text": given.question} if given and services.settings.logs_text else {}
        log("feedback", verdict=value["v"], answer=value["k"], team=asker.team, channel=_channel(body), **said)
        _say(services, asker, body, reader_words(services, asker)("Thank you. Your feedback has been recorded."))


def _open(services: Services, asker: Asker, body: dict[str, Any], place: tuple[str, str, str, str]) -> None:
    """Open a paragraph: its report, number, reader's language and the version that was quoted."""
    report, number, code, version = place
    reading = _reading(services, asker, body, report, number)
    words = words_of(code)
    if reading is None:
        _say(services, asker, body, words("That paragraph is no longer indexed. Please ask again."))
        return
    view = {**paragraph_view(reading, words, version if version != code else ""), "private_metadata": _channel(body)}
    with _failure_told(services, asker, body):
        services.clients.single_try(asker.token).views_open(trigger_id=body["trigger_id"], view=view)
        services.metrics.count("paragraphs")


def _show(services: Services, asker: Asker, body: dict[str, Any], place: tuple[str, str, str, str]) -> None:
    report, number, code, beside = place
    reading = _reading(services, asker, body, report, number)
    if reading is not None:
        view = {**paragraph_view(reading, words_of(code), beside), "private_metadata": _channel(body)}
        client = services.clients.retrying(asker.token)
        services.work_queue.submit(asker.user, lambda: client.views_update(view_id=body["view"]["id"], view=view))


def _reading(services: Services, asker: Asker, body: dict[str, Any], report: str, number: str) -> ParagraphView | None:
    restricted = services.access_policy.may_see_restricted(asker.user, _channel(body), seen_by_asker_alone=True)
    return read_paragraph(services.assistants.index(restricted=restricted), report, number)


@contextmanager
def _failure_told(services: Services, asker: Asker, body: dict[str, Any]) -> Iterator[None]:
    """Log a failed button and tell whoever pressed it."""
    try:
        yield
    except (SlackApiError, HTTPException, OSError) as error:
        reason = error.response["error"] if isinstance(error, SlackApiError) else type(error).__name__
        services.metrics.count("errors", reason)
        log("button_failed", level=logging.ERROR, reason=reason, channel=_channel(body))
        words = reader_words(services, asker)
        _say(services, asker, body, words("That did not work: Slack says “{reason}”.", reason=reason))


def _channel(body: dict[str, Any]) -> str:
    place = body.get("channel") or {}
    container, view = body.get("container") or {}, body.get("view") or {}
    return str(place.get("id") or container.get("channel_id") or view.get("private_metadata") or "")


def _say(services: Services, asker: Asker, body: dict[str, Any], text: str) -> None:
    """Queue one sentence to whoever pressed the button."""
    address = body.get("response_url")
    if address:
        services.work_queue.submit(asker.user, lambda: tell(services, asker, address, text))
