"""The README's sessions, its Python example and its commands are what the program does."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
SESSIONS = [
    (match[1], match[2].strip())
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for match in re.finditer(r"\$ (cop .*)\n((?:(?!\$ ).*\n)*)", block)
]


def test_there_are_sessions() -> None:
    assert len(SESSIONS) >= 3


@pytest.mark.parametrize(("command", "output"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_a_session_prints_what_the_readme_shows(command: str, output: str, index_path: Path) -> None:
    environment = {**os.environ, "COP_INDEX": str(index_path)}
    arguments = [sys.executable, "-c", "from bot.commands.cli import run; run()", *shlex.split(command)[1:]]
    done = subprocess.run(arguments, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.stdout.strip() == output


def test_the_python_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})


def test_every_command_is_in_the_readme() -> None:
    from bot.commands.cli import COMMANDS

    for name in COMMANDS:
        assert f"`cop {name}" in README, name
