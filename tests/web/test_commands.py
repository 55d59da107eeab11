"""`cop serve` and `cop site`: as a process of its own where that makes a difference."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.http_server.server import listen
from tests.bot.cop import Cop, one_line

COP = [sys.executable, "-c", "from bot.commands.cli import run; run()"]


@pytest.mark.parametrize("starts", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_it_serves_until_it_is_told_to_stop_and_starts_where_it_was(
    short_corpus: Path, short_index_path: Path, starts: int
) -> None:
    places = {"COP_CORPUS": str(short_corpus), "COP_INDEX": str(short_index_path)}
    environment = {**os.environ, **places, "COP_SITE_URL": "https://cop.example.org/"}
    answers = set()
    for _ in range(starts):
        with subprocess.Popen(
            [*COP, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True, env=environment
        ) as process:
            assert process.stderr is not None
            line = process.stderr.readline()
            address = re.fullmatch(r"(http://127\.0\.0\.1:\d+/)\n", line)
            assert address is not None, line
            path = f"{address[1]}api/ask?q=Who+chaired+the+meeting%3F"
            named = httpx.get(path, headers={"Host": "cop.example.org"}, trust_env=False)
            assert named.status_code == 200
            with httpx.stream("GET", f"{address[1]}C21/57/en/ar/", trust_env=False, timeout=30) as under_way:
                process.send_signal(signal.SIGTERM)
                assert under_way.read().rstrip().endswith(b"</html>")
            assert process.wait(60) == 0
            assert process.stderr.read() == ""
            answers.add((named.content, named.headers["etag"]))
    ((content, _),) = answers
    assert json.loads(content)["citations"][0]["url"].startswith("https://cop.example.org/C21/57/")


def test_a_port_that_is_taken_is_named(cop: Cop) -> None:
    with listen("127.0.0.1", 0) as taken:
        done = cop("serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert one_line(done.stderr).startswith("cop: cannot listen on 127.0.0.1:")


@pytest.mark.slow
def test_the_site_is_written(cop: Cop, tmp_path: Path) -> None:
    done = cop("site", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "C21" / "57" / "ar" / "en" / "index.html").is_file()
    assert not (tmp_path / "out" / "C21" / "57" / "ru" / "en").exists()  # one of two is the official version


def test_a_site_is_never_written_over_anything_else(cop: Cop, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear all")
    done = cop("site", str(tmp_path / "mine"))
    assert done.returncode == 2
    one_line(done.stderr)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("command", [("serve",), ("site", "out")])
def test_without_the_extra_it_says_what_to_install(
    cop: Cop, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    done = cop(*command)
    assert done.returncode == 2
    assert done.stderr == "cop: the reading room needs the extra `web`: pip install 'cop-assistant[web]'\n"
