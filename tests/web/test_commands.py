"""`cop serve` and `cop site` as a user starts them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

COP = [sys.executable, "-c", "from bot.commands.cli import run; run()"]


@pytest.fixture(scope="module")
def environment(index_path: Path) -> dict[str, str]:
    return {**os.environ, "COP_INDEX": str(index_path)}


def run(environment: dict[str, str], *arguments: str, first: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", first + COP[2], *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=120)


def test_it_serves_until_it_is_told_to_stop(short_corpus: Path, short_index_path: Path) -> None:
    environment = {**os.environ, "COP_CORPUS": str(short_corpus), "COP_INDEX": str(short_index_path)}
    with subprocess.Popen([*COP, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stderr is not None
        line = server.stderr.readline()
        address = re.fullmatch(r"(http://127\.0\.0\.1:\d+/)\n", line)
        assert address is not None, line
        assert httpx.get(f"{address[1]}C21/57/en/", trust_env=False, timeout=60).status_code == 200
        refused = run(environment, "serve", "--port", str(httpx.URL(address[1]).port))
        assert refused.returncode == 2
        assert refused.stderr.startswith("cop: cannot listen on 127.0.0.1:")
        assert refused.stderr.count("\n") == 1
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0
        assert server.stderr.read() == ""


def test_the_site_is_written_once_and_never_over_anything_else(environment: dict[str, str], tmp_path: Path) -> None:
    done = run(environment, "site", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "C21" / "57" / "ar" / "en" / "index.html").is_file()
    assert not (tmp_path / "out" / "C21" / "57" / "ru" / "en").exists()  # one of two is the official version

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear all")
    done = run(environment, "site", str(tmp_path / "mine"))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_without_the_extra_it_says_what_to_install(environment: dict[str, str]) -> None:
    hidden = "import sys; sys.modules.update(jinja2=None); "
    for command in (["serve"], ["site", "out"]):
        done = run(environment, *command, first=hidden)
        assert done.returncode == 2
        assert done.stderr == "cop: the reading room needs the extra `web`: pip install 'cop-assistant[web]'\n"
