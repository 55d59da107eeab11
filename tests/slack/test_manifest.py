"""The manifest: what it announces is listened to, and its scopes are those that are used, no wider."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.answer import ANSWERED
from bot.locale import words_of
from bot.slack import __file__ as package
from bot.slack.command import COMMAND
from bot.slack.shortcut import CALLBACK
from bot.suggested_questions import prompts_for
from tests.slack.conftest import MANIFEST, Process
from tests.slack.fake import FakeSlack
from tests.slack.fake.webapi import SCOPES

FOLDER = Path(package).parent
SCOPES_OF_EVENTS = {
    "app_mention": "app_mentions:read",
    "link_shared": "links:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
}
EVENTS = {
    *MANIFEST["settings"]["event_subscriptions"]["bot_events"],
    "assistant_thread_started",
    "assistant_thread_context_changed",
}
CALL = re.compile(r"\.((?:auth|apps|chat|conversations|assistant|entity|files|reactions|usergroups|users|views)_\w+)\(")
OPTIONAL = {"usergroups:read"}
"""Of settings that are off by default; `cop check --slack` asks for it when they are on."""


def methods_used() -> set[str]:
    source = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    names = {name for name in CALL.findall(source) if hasattr(WebClient, name)}
    return {name.replace("_", ".", 2 if name.startswith("assistant_") or name.count("_") > 1 else 1) for name in names}


def test_scopes_are_those_that_are_used() -> None:
    used = methods_used()
    assert used <= SCOPES.keys()
    needed = {scope for method in used for scope in SCOPES[method]} - OPTIONAL
    needed |= {SCOPES_OF_EVENTS[event] for event in EVENTS if event in SCOPES_OF_EVENTS}
    needed.add("commands")  # for the command and the shortcut
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_every_event_has_a_listener(slack: FakeSlack, event: str) -> None:
    person = slack.person()
    name, _, kind = event.partition(".")
    made: dict[str, Any] = {
        "type": name,
        "user": person,
        "channel": slack.direct(person),
        "tab": "none",
        "ts": slack.next_ts(),
    }
    made |= {"links": [], "trigger_id": slack.trigger(), "external_ref": {"id": "elsewhere"}}
    made |= {"channel_type": kind, "bot_id": "B0OTHER"} if kind else {}
    made["assistant_thread"] = {
        "user_id": person,
        "channel_id": slack.direct(person),
        "thread_ts": slack.next_ts(),
        "context": {},
    }
    before = len(slack.wire.ack_seconds)
    slack.send("events_api", slack.event(made)).result(60)
    assert len(slack.wire.ack_seconds) > before
    assert slack.wire.unacknowledged == []


def test_every_setting_is_in_the_readme() -> None:
    readme = (FOLDER.parent.parent / "README.md").read_text(encoding="utf-8")
    read = set(re.findall(r'"((?:COP|SLACK)_[A-Z_]+)"', (FOLDER / "settings.py").read_text(encoding="utf-8")))
    assert read
    assert {name for name in read if f"`{name}`" not in readme and f"{name}=" not in readme} == set()


def test_command_and_shortcut_have_listeners() -> None:
    (command,) = MANIFEST["features"]["slash_commands"]
    (shortcut,) = MANIFEST["features"]["shortcuts"]
    assert command["command"] == COMMAND
    assert (shortcut["type"], shortcut["callback_id"]) == ("message", CALLBACK)


def test_nothing_unheard_of_was_logged(app: Process, slack: FakeSlack) -> None:
    assert [line for line in app.lines() if "Unhandled" in line["event"]] == []


def test_texts_are_within_slacks_limits() -> None:
    features = MANIFEST["features"]
    assert len(MANIFEST["display_information"]["name"]) <= 35
    assert len(MANIFEST["display_information"]["description"]) <= 140
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert len(features["shortcuts"][0]["name"]) <= 75
    assert MANIFEST["settings"]["interactivity"]["is_enabled"]


def test_suggested_questions_of_the_manifest_are_answered(assistant) -> None:  # type: ignore[no-untyped-def]
    for prompt in MANIFEST["features"]["agent_view"]["suggested_prompts"]:
        assert assistant.ask(prompt["message"]).status == ANSWERED


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "zh", "ar"])
def test_suggested_questions_are_answered_in_every_language(assistant, code: str) -> None:  # type: ignore[no-untyped-def]
    prompts = prompts_for(assistant.index, words_of(code))
    assert len(prompts) == 4
    for prompt in prompts:
        answer = assistant.ask(prompt)
        assert (answer.status, answer.language) == (ANSWERED, code), prompt
