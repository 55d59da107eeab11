"""Health and readiness: told to whatever asks, before sign-in, and no more than that."""

from __future__ import annotations

import httpx
import pytest

from bot.web.app import Limits
from bot.web.reading_room import ReadingRoom
from bot.web.signing_in import SignIn
from tests.web.conftest import served


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_a_server_that_answers_is_healthy_and_ready(client: httpx.Client, path: str) -> None:
    told = client.get(path)
    assert (told.status_code, told.json(), told.headers["cache-control"]) == (200, {"ok": True}, "no-store")
    assert client.head(path).status_code == 200


def test_nobody_has_to_sign_in_for_them(room: ReadingRoom) -> None:
    with served(room, proxies=("127.0.0.1",), sign_in=SignIn("X-Forwarded-Email", "", frozenset())) as client:
        assert client.get("/en/").status_code == 403
        assert client.get("/ready").json() == {"ok": True}


def test_one_whose_index_does_not_answer_is_alive_but_not_ready(
    room: ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = ReadingRoom(room.index, served=True)
    with served(room) as client:
        monkeypatch.setattr(room, "index", None)
        assert client.get("/health").status_code == 200
        told = client.get("/ready")
        assert (told.status_code, told.json()) == (503, {"ok": False})


def test_one_that_has_too_much_to_do_is_not_ready(room: ReadingRoom) -> None:
    with served(room, Limits(timeout=0.0)) as client:
        assert client.get("/ready").status_code == 503
        assert client.get("/health").status_code == 200
