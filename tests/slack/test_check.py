"""Settings and `cop check --slack`: what is missing is said in words, in one line, and nothing secret with it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.slack.check import check_app
from tests.bot.cop import Cop
from tests.shared import closed_port
from tests.slack.conftest import COMMAND, new_fake
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import message_faults, shown


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeSlack]:
    fake = new_fake()
    yield fake
    fake.close()


@pytest.fixture
def cop(fake: FakeSlack, corpus: Path, index_path: Path) -> Cop:
    return Cop(corpus, index_path, **settings(fake))


def settings(fake: FakeSlack) -> dict[str, str]:
    return {"SLACK_BOT_TOKEN": fake.bot_token, "SLACK_APP_TOKEN": fake.app_token, "SLACK_API_URL": fake.api_url}


def test_all_is_well(cop: Cop) -> None:
    done = cop("check", "--slack")
    assert (done.returncode, done.stderr) == (0, "")
    assert "set up" in done.stdout


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is not set"),
        ({"SLACK_BOT_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is not the right token"),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "SLACK_BOT_TOKEN: Slack does not know it"),
        ({"SLACK_APP_TOKEN": ""}, "SLACK_APP_TOKEN is not set"),
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "SLACK_APP_TOKEN: Slack does not know it"),
        ({"SLACK_API_URL": "nonsense"}, "SLACK_API_URL is not an address"),
        ({"COP_SLACK_CHANNELS": "general"}, "COP_SLACK_CHANNELS takes Slack ids"),
        ({"COP_SLACK_GROUPS": "S0123"}, "the scope usergroups:read is missing"),
        ({"COP_SLACK_LOG": "loud"}, "COP_SLACK_LOG is 'loud'"),
        ({"COP_SLACK_RELOAD": "0"}, "COP_SLACK_RELOAD takes seconds"),
    ],
)
def test_what_is_missing_is_said(fake: FakeSlack, environment: dict[str, str], said: str) -> None:
    (fault,) = check_app(settings(fake) | environment)
    assert said in fault
    assert "\n" not in fault
    assert "xoxb-w" not in fault


def test_missing_scopes_are_named(cop: Cop, fake: FakeSlack) -> None:
    fake.scopes -= {"chat:write", "groups:history"}
    done = cop("check", "--slack")
    fake.scopes |= {"chat:write", "groups:history"}
    assert done.returncode == 2
    assert "the scope chat:write is missing: it cannot answer" in done.stdout
    assert "the scope groups:history is missing" in done.stdout


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", pytest.param("SLACK_APP_TOKEN", marks=pytest.mark.slow)])
def test_the_app_does_not_start_with_a_token_that_slack_refuses(
    fake: FakeSlack, name: str, corpus: Path, index_path: Path
) -> None:
    cop = Cop(corpus, index_path, **settings(fake) | {name: "xoxb-0" if "BOT" in name else "xapp-0"})
    done = cop.process("slack")
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith(f"cop: Slack refuses {name}")
    assert "Traceback" not in done.stderr


def test_the_app_waits_for_a_slack_that_does_not_answer() -> None:
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    with closed_port() as port:
        env = os.environ | tokens | {"SLACK_API_URL": f"http://127.0.0.1:{port}/api"}
        with subprocess.Popen([*COMMAND, "slack"], env=env, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            line = next(line for line in process.stderr if "slack_unreachable" in line)
            process.terminate()
            assert process.wait(60) == 0
    assert '"level": "warning"' in line


def test_ask_prints_a_slack_message(cop: Cop) -> None:
    done = cop("ask", "--format", "slack", "Who chaired the meeting?")
    message = json.loads(done.stdout)
    assert done.returncode == 0
    assert message_faults(message) == []
    assert "Al Zarooni" in shown(message["blocks"])
