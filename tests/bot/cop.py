"""The `cop` command as a user starts it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


class Cop:
    """Runs `cop` with a corpus and an index of its own."""

    def __init__(self, corpus: Path, index: Path) -> None:
        self.corpus, self.index = corpus, index

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COP_CORPUS": str(self.corpus), "COP_INDEX": str(self.index)}
        data = stdin.encode() if isinstance(stdin, str) else stdin
        command = [sys.executable, "-c", "from bot.commands.cli import run; run()", *arguments]
        done = subprocess.run(command, input=data, capture_output=True, env=environment, check=False, timeout=60)
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert text.startswith("cop: ")
    assert "Traceback" not in text
    return text
