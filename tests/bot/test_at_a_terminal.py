"""What only happens at a terminal: the pager, styles, and the shell's completion; and what a pipe is spared."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from bot.commands.cli import main
from tests.bot.cop import Cop

COMMAND = [sys.executable, "-c", "from bot.commands.cli import run; run()"]


def at_terminal(cop: Cop, *arguments: str, **settings: str) -> str:
    """What a terminal of 80 columns and 24 lines gets to see."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, **cop.settings, "TERM": "xterm", "COLUMNS": "80", "LINES": "24", **settings}
    with subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other end has closed
                break
        process.wait(timeout=60)
    os.close(ours)
    return shown.decode("utf-8", "replace")


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it was called, and how long the text is."""
    script = tmp_path / "pager.py"
    script.write_text("import sys\nprint('PAGED', len(sys.stdin.read().splitlines()))\n")
    return f"{sys.executable} {script}"


def test_what_is_longer_than_the_terminal_goes_through_the_pager(cop: Cop, pager: str) -> None:
    for arguments in (("show", "C21/57"), ("matters",), ("presentations",)):
        assert "PAGED" in at_terminal(cop, *arguments, PAGER=pager)
    shown = at_terminal(cop, "show", "C21/57", "3.1", "--lang", "en", PAGER=pager)
    assert "PAGED" not in shown
    assert "The agenda was adopted" in shown


def test_a_pipe_gets_no_pager(cop: Cop, pager: str) -> None:
    own = Cop(cop.corpus, cop.index, PAGER=pager)
    assert "PAGED" not in own.process("show", "C21/57").stdout


def test_no_color_is_kept(cop: Cop) -> None:
    question = "Who presented the digital resilience framework?"
    assert "\x1b[1;32m" in at_terminal(cop, "ask", question) or "\x1b[36m" in at_terminal(cop, "ask", question)
    for code in range(30, 38):
        assert f"[{code}m" not in at_terminal(cop, "ask", question, NO_COLOR="1").replace(";", "m[")


@pytest.mark.parametrize("command", ["matters", "show C21/57", "meetings --json", "--help"])
def test_a_reader_that_has_seen_enough_ends_it_quietly(cop: Cop, command: str) -> None:
    line = f"{sys.executable} -c 'from bot.commands.cli import run; run()' {command} | head -c 1"
    done = subprocess.run(line, shell=True, capture_output=True, env=os.environ | cop.settings, check=False, timeout=60)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("before", "begun", "offered"),
    [
        ([], "out", ["outcomes"]),
        (["show"], "c21", ["C21/57"]),
        (["ask", "--report"], "", ["C21/57"]),
        (["ask", "--lang"], "", ["ar", "en", "es", "fr", "ru", "zh"]),
        (["show", "--lang"], "z", ["zh"]),
        (["outcomes", "--kind"], "re", ["recommendation", "request"]),
        (["presentations", "--kind"], "", ["presentation", "contribution"]),
    ],
)
def test_the_shell_completes(before: list[str], begun: str, offered: list[str]) -> None:
    found = ShellComplete(main, {}, "cop", "_COP_COMPLETE").get_completions(before, begun)
    assert sorted(item.value for item in found) == sorted(offered)
