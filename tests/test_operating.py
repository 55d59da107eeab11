"""Every command of the README's section on operating the program does what it says, one after the other."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.test_readme import README

SECTION = re.search(r"\n## Operating it\n(.*?)\n## ", README, re.DOTALL)
assert SECTION is not None
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", SECTION[1], re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]
_COP = [sys.executable, "-c", "from bot.commands.cli import run; run()"]


class Installation:
    def __init__(self, folder: Path, corpus: Path) -> None:
        self.folder = folder
        shutil.copytree(corpus, folder / "corpus")
        places = {"COP_CORPUS": "corpus", "COP_INDEX": "index/now", "COP_LOG": "questions.jsonl"}
        root = str(Path(__file__).parent.parent)
        self.environment = {**os.environ, "PYTHONPATH": root, **{k: str(folder / v) for k, v in places.items()}}

    def command(self, line: str) -> tuple[list[str], dict[str, str]]:
        """What a line calls, and with which settings."""
        words = shlex.split(line, comments=True)
        settings = {}
        while "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            settings[name] = value
        assert words[0] == "cop", line
        return [*_COP, *words[1:]], self.environment | settings

    def run(self, line: str) -> str:
        command, environment = self.command(line)
        done = subprocess.run(
            command, env=environment, cwd=self.folder, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, (line, done.stderr)
        return done.stdout


@pytest.mark.slow
def test_every_command_of_the_section_works(tmp_path: Path, short_corpus: Path) -> None:
    installation = Installation(tmp_path, short_corpus)
    said = {}
    for line in COMMANDS:
        if line.startswith("python -m pip install"):
            assert line.split()[-1] == "."  # a package is made, installed and run by .ci/run
        elif line.startswith("podman "):
            assert (Path(__file__).parent.parent / "bot/deploy/Containerfile").is_file()  # a registry builds it
        elif line.startswith("cop serve"):
            serves_who_signed_in(installation, line)
        else:
            said[line] = installation.run(line)
    assert len(said) >= 7
    assert "Al Zarooni" in said['cop ask "Who chaired the meeting?"']
    assert "no faults" in said["cop check"]
    assert "kept until somebody deletes it" in said["cop state list"]
    assert (tmp_path / "before-upgrade.tar.gz").exists()
    installation.run("cop state restore before-upgrade.tar.gz --replace")


def serves_who_signed_in(installation: Installation, line: str) -> None:
    command, environment = installation.command(f"{line} --port 0")
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            url = process.stderr.readline().strip()
            statuses = [
                httpx.get(f"{url}en/", headers=headers, trust_env=False).status_code
                for headers in ({}, {"X-Forwarded-Email": "ben@example.org", "Host": "cop.example.org"})
            ]
            assert statuses == [403, 200]
        finally:
            process.terminate()


def test_the_settings_of_the_section_are_those_of_the_program() -> None:
    from bot.commands.serve import serve
    from bot.retention import VARIABLE

    assert SECTION is not None
    named = set(re.findall(r"`(COP_[A-Z_]+)`", SECTION[1]))
    assert {str(option.envvar) for option in serve.params if getattr(option, "envvar", None)} <= named | {
        "COP_CORPUS", "COP_INDEX", "COP_OFFICIAL"
    }  # fmt: skip
    assert VARIABLE in named
