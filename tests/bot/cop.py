"""The `cop` command, judged by its output and exit code."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.commands.cli import main
from indexer import Index
from tests.shared import grown_index


class Done(NamedTuple):
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


class Cop:
    """Runs `cop` with a corpus and an index of its own."""

    def __init__(self, corpus: Path, index: Path, **environment: str) -> None:
        self.corpus, self.index = corpus, index
        self.settings = {"COP_CORPUS": str(corpus), "COP_INDEX": str(index), **environment}

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> Done:
        """Run it in this process, away from its terminal: a process of its own takes half a second to start."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2))
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.settings.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            with pytest.raises(SystemExit) as ended:
                main(list(arguments), "cop")
        for stream in (out, err):
            stream.seek(0)
        return Done(int(ended.value.code or 0), out.read(), err.read())

    def process(self, *arguments: str) -> Done:
        """Run it as a user starts it: a process of its own."""
        command = [sys.executable, "-c", "from bot.commands.cli import run; run()", *arguments]
        environment = os.environ | self.settings
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=120)
        return Done(done.returncode, done.stdout, done.stderr)


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert text.startswith("cop: ")
    assert "Traceback" not in text
    return text


def with_report(corpus: Path, before: Path, folder: Path, text: str, meeting: int) -> Index:
    """The index of a copy of the corpus, made in `folder`, to which `cop add` brought an unofficial English report.

    `before` is the folder of the corpus' own index.
    """
    shutil.copytree(corpus, folder / "corpus")
    (folder / "r.txt").write_text(text, encoding="utf-8")
    how = ("--lang", "en", "--meeting", str(meeting), "--unofficial")
    added = Cop(folder / "corpus", folder / "index")("add", *how, str(folder / "r.txt"))
    assert added.returncode == 0, added.stderr
    return grown_index(folder / "corpus", before, folder / "grown")
