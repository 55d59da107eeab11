"""People who signed in at a proxy: who they are is believed from the proxy alone, and decides what they see."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.http_server.proxied_headers import networks
from bot.web.reading_room import ReadingRoom
from bot.web.signing_in import SignIn
from indexer.errors import UsageError
from indexer.search.restricted import without_restricted
from tests.bot.cop import Cop, one_line
from tests.indexer.test_hiding import add_restricted
from tests.shared import grown_index
from tests.web.conftest import served

USER, GROUPS = "X-Forwarded-Email", "X-Forwarded-Groups"
SIGN_IN = SignIn(USER, GROUPS, frozenset({"ann@itu.int", "group:documents"}))
PROXY, ELSEWHERE = "127.0.0.1", "127.0.0.2"
SECRET = "/C99/1/en/"
ANN = {USER: "ann@itu.int"}
BEN = {USER: "ben@itu.int"}


@pytest.fixture(scope="module")
def rooms(
    tmp_path_factory: pytest.TempPathFactory, short_corpus: Path, short_index_path: Path
) -> tuple[ReadingRoom, ReadingRoom]:
    folder = tmp_path_factory.mktemp("restricted")
    corpus = add_restricted(Path(shutil.copytree(short_corpus, folder / "corpus")))
    index = grown_index(corpus, short_index_path, folder / "index")
    return ReadingRoom(without_restricted(index), served=True), ReadingRoom(index, served=True)


@pytest.fixture(scope="module")
def server(rooms: tuple[ReadingRoom, ReadingRoom]) -> Iterator[httpx.Client]:
    public, everything = rooms
    with served(public, proxies=(PROXY,), sign_in=SIGN_IN, insiders=everything) as client:
        yield client


def get(server: httpx.Client, path: str, headers: dict[str, str] | list[tuple[str, str]], at: str) -> httpx.Response:
    """What the server sends to a client at this address of the machine."""
    transport = httpx.HTTPTransport(local_address=at)
    with httpx.Client(base_url=server.base_url, transport=transport, trust_env=False, timeout=30) as client:
        return client.get(path, headers=headers)


@pytest.mark.parametrize(
    "path", ["/en/", SECRET, "/api/meetings", "/static/style.css", "/en/ask/?q=Who+chaired%3F", "/no"]
)
def test_who_has_not_signed_in_reads_nothing(server: httpx.Client, path: str) -> None:
    for headers in ({}, {USER: ""}, {GROUPS: "documents"}, {"X_Forwarded_Email": "ann@itu.int"}):
        response = get(server, path, headers, PROXY)
        assert response.status_code == 403
        assert "sign in" in response.text
        assert "no-store" in response.headers["cache-control"]
        assert "content-security-policy" in response.headers


@pytest.mark.parametrize("path", ["/en/", SECRET, "/api/meetings"])
def test_a_forged_header_from_elsewhere_counts_for_nothing(server: httpx.Client, path: str) -> None:
    for more in ({}, {"X-Forwarded-For": PROXY}, {"Forwarded": f"for={PROXY}"}, {GROUPS: "documents"}):
        assert get(server, path, {**ANN, **more}, ELSEWHERE).status_code == 403


def test_a_header_that_came_twice_was_written_by_somebody_else_too(server: httpx.Client) -> None:
    twice = [(USER, "ann@itu.int"), (USER, "ben@itu.int")]
    assert get(server, "/en/", twice, PROXY).status_code == 403
    groups = [(USER, "ben@itu.int"), (GROUPS, "documents"), (GROUPS, "staff")]
    assert get(server, SECRET, groups, PROXY).status_code == 404


@pytest.mark.parametrize(
    ("headers", "is_insider"),
    [
        (ANN, True),
        ({USER: "Ann@ITU.int"}, True),
        (BEN, False),
        ({USER: "ann@itu.int.evil.example"}, False),
        ({USER: "Group:documents"}, False),
        ({**BEN, GROUPS: "staff, Documents"}, True),
        ({**BEN, GROUPS: "staff, documents-readers"}, False),
        ({**BEN, GROUPS: "ann@itu.int"}, False),
    ],
)
def test_only_those_who_may_see_restricted_reports(
    server: httpx.Client, headers: dict[str, str], *, is_insider: bool
) -> None:
    assert get(server, "/en/", headers, PROXY).status_code == 200
    assert get(server, SECRET, headers, PROXY).status_code == (200 if is_insider else 404)
    rows = get(server, "/api/meetings", headers, PROXY).json()
    assert any(row["report"] == "C99/1" for row in rows) == is_insider


def test_what_one_reader_sees_is_kept_for_no_other(server: httpx.Client) -> None:
    for path in ("/en/", "/api/meetings", "/static/style.css"):
        response = get(server, path, ANN, PROXY)
        assert "private" in response.headers["cache-control"]
        assert {USER.lower(), GROUPS.lower()} <= {each.strip().lower() for each in response.headers["vary"].split(",")}
    tag = get(server, "/api/meetings", ANN, PROXY).headers["etag"]
    assert get(server, "/api/meetings", {**BEN, "If-None-Match": tag}, PROXY).status_code == 200


def test_without_a_sign_in_the_header_says_nothing(rooms: tuple[ReadingRoom, ReadingRoom]) -> None:
    with served(rooms[0], proxies=(PROXY,)) as open_to_all:
        assert open_to_all.get("/en/", headers=ANN).status_code == 200
        assert open_to_all.get(SECRET, headers=ANN).status_code == 404


@pytest.mark.parametrize("address", ["proxy.example", "*", "0.0.0.0/0", "::/0", ""])
def test_a_proxy_is_named_by_its_address(address: str) -> None:
    with pytest.raises(UsageError, match="--proxy"):
        networks((address,))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--sign-in", USER), "name its address with --proxy"),
        (("--restricted-for", "ann@itu.int"), "--sign-in HEADER"),
        (("--sign-in-groups", GROUPS), "--sign-in HEADER"),
        (("--sign-in", "X Forwarded", "--proxy", PROXY), "no name of a header"),
        (("--sign-in", USER, "--proxy", "*"), "takes an address"),
    ],
)
def test_options_that_do_not_go_together_are_refused(cop: Cop, options: tuple[str, ...], said: str) -> None:
    done = cop("serve", *options)
    assert done.returncode == 2
    assert said in one_line(done.stderr)


@pytest.mark.slow
def test_as_a_user_starts_it(tmp_path: Path, short_corpus: Path, short_index_path: Path) -> None:
    corpus = add_restricted(Path(shutil.copytree(short_corpus, tmp_path / "corpus")))
    grown_index(corpus, short_index_path, tmp_path / "index")
    places = ("--corpus", str(corpus), "--index", str(tmp_path / "index"), "--port", "0")
    how = ("--proxy", PROXY, "--sign-in", USER, "--restricted-for", "ann@itu.int,group:documents")
    command = [sys.executable, "-c", "from bot.commands.cli import run; run()", "serve", *places, *how]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            with httpx.Client(base_url=process.stderr.readline().strip(), trust_env=False) as client:
                statuses = [client.get(SECRET, headers=who).status_code for who in (ANN, BEN, {})]
                assert statuses == [200, 404, 403]
                assert get(client, SECRET, ANN, ELSEWHERE).status_code == 403
        finally:
            process.terminate()
