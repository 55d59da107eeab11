"""The container file and the systemd unit: checked by the tools that lint them, and against the program."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

import bot
from bot.commands.cli import COMMANDS, Commands, main

ROOT = Path(__file__).parents[2]
DEPLOY = Path(bot.__file__).parent / "deploy"
CONTAINERFILE = DEPLOY / "Containerfile"
UNIT = DEPLOY / "cop@.service"
LONG_RUNNING = ("serve", "slack", "mcp")
MAX_EXPOSURE = 20
"""Tenths; what systemd calls OK goes up to 40."""


def instructions(name: str) -> list[str]:
    """The arguments of each instruction of this name, lines that go on joined."""
    text = re.sub(r"\\\n\s*", "", CONTAINERFILE.read_text(encoding="utf-8"))
    return re.findall(rf"^\s*{name} +(.+)$", text, re.MULTILINE)


def options_of(command: str) -> set[str]:
    assert isinstance(main, Commands)
    found = main.get_command(click.Context(main), command)
    assert found is not None
    return {option for each in found.params for option in each.opts}


@pytest.mark.slow
def test_the_container_file_is_what_its_linter_asks_for() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        pytest.skip("no hadolint for this platform")
    done = subprocess.run([linter, CONTAINERFILE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_container_holds_the_program_with_extras_that_there_are() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    copied = {source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]}
    assert copied == {*packages, "pyproject.toml", "README.md"}
    (extras,) = re.findall(r"cop-assistant\[([\w,-]+)\]", CONTAINERFILE.read_text(encoding="utf-8"))
    assert set(extras.split(",")) <= set(project["project"]["optional-dependencies"])


def test_the_container_runs_a_command_of_the_program_as_nobody_in_particular() -> None:
    assert json.loads(instructions("ENTRYPOINT")[-1]) == ["cop"]
    command, *rest = json.loads(instructions("CMD")[-1])
    assert command in LONG_RUNNING
    assert {option for option in rest if option.startswith("-")} <= options_of(command)
    (user,) = instructions("USER")
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)
    assert "/ready" in CONTAINERFILE.read_text(encoding="utf-8")


def test_the_unit_starts_commands_that_there_are() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None, allow_no_value=True)
    unit.optionxform = str  # type: ignore[assignment, method-assign]  # names of settings have capitals
    unit.read_string(UNIT.read_text(encoding="utf-8"))
    assert unit["Service"]["ExecStart"] == "/opt/cop/bin/cop %i $COP_OPTIONS"
    assert set(LONG_RUNNING) <= set(COMMANDS)
    text = UNIT.read_text(encoding="utf-8").partition("\n\n")[0]
    assert set(re.findall(r"cop@(\w+)", text)) - {"service"} == set(LONG_RUNNING)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_wrong_with_the_unit_and_little_exposed(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text(encoding="utf-8").replace("/opt/cop/bin/cop", sys.executable), encoding="utf-8")
    for name in LONG_RUNNING:
        verify = ["systemd-analyze", "verify", "--man=no", str(tmp_path / f"cop@{name}.service")]
        done = subprocess.run(verify, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    rate = ["systemd-analyze", "security", "--offline=yes", f"--threshold={MAX_EXPOSURE}", "--no-pager", str(copy)]
    done = subprocess.run(rate, capture_output=True, text=True, check=False)
    if "Unknown" in done.stderr or "unrecognized" in done.stderr:
        pytest.skip("a systemd that cannot rate a file")
    assert done.returncode == 0, done.stdout
