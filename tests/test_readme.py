"""The README's sessions, its Python example and its commands are what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.bot.cop import Cop

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
SESSIONS = [
    (match[1], match[2].strip())
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for match in re.finditer(r"\$ (cop .*)\n((?:(?!\$ ).*\n)*)", block)
]


def test_there_are_sessions() -> None:
    assert len(SESSIONS) >= 3


@pytest.mark.parametrize(("command", "output"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_a_session_prints_what_the_readme_shows(command: str, output: str, cop: Cop) -> None:
    run = cop.process if command == SESSIONS[0][0] else cop  # the first as a user starts it
    assert run(*shlex.split(command)[1:]).stdout.strip() == output


@pytest.mark.slow
def test_the_python_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})


def test_every_command_is_in_the_readme() -> None:
    from bot.commands.cli import COMMANDS

    for name in COMMANDS:
        assert f"`cop {name}" in README, name
