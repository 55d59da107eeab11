"""Fetching from a server on loopback that misbehaves: what is in the corpus afterwards is the document, or nothing."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from indexer.errors import InputError
from indexer.fetching import Outcome
from indexer.fetching.lock import Lock
from indexer.fetching.run import CACHE
from indexer.fetching.waiting import asked_wait, wait_before
from tests.indexer.fetching.conftest import FILES, PAGE, PDF, WORD, Fetching, docx, pdf
from tests.indexer.fetching.server import (
    Request,
    Server,
    breaks_off,
    drips,
    head,
    in_turn,
    is_silent,
    never_ends,
    resets,
    says,
    serves,
)
from tests.shared import closed_port

REPORT = "reports/C71-5/en.docx"
LOGIN = b"<!DOCTYPE html>\n<html><head><title>Sign in - ITU</title></head><body>User name</body></html>"
MODIFIED = "Tue, 03 Feb 2071 10:00:00 GMT"


def is_whole(fetching: Fetching, outcome: Outcome, document: bytes) -> bool:
    """Whether the document, and nothing else, is in the corpus, and the lock file says so."""
    (entry,) = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    return (
        outcome.status == "fetched"
        and (fetching.corpus / REPORT).read_bytes() == document
        and fetching.files() == ["catalogue.yaml", "fetched.json", REPORT]
        and entry["sha256"] == outcome.sha256 == hashlib.sha256(document).hexdigest()
        and entry["size"] == outcome.size == len(document)
    )


def nothing_came(fetching: Fetching) -> bool:
    """Whether the corpus is as it was."""
    return fetching.files() == ["catalogue.yaml"]


def test_a_document_and_its_entry(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = serves(docx(), etag='"v1"', modified=MODIFIED)
    assert is_whole(fetching, fetching.one(), docx())
    (entry,) = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    address = f"{server.base}{WORD}"
    assert (entry["address"], entry["final_address"]) == (address, address)
    assert (entry["etag"], entry["last_modified"]) == ('"v1"', MODIFIED)
    assert (entry["symbol"], entry["language"], entry["file"]) == ("C71/5", "en", REPORT)
    assert abs(datetime.fromisoformat(entry["time"]) - datetime.now(UTC)) < timedelta(minutes=1)
    (request,) = server.asked(WORD)
    assert request.headers["user-agent"].startswith("cop-assistant/")
    assert request.headers["accept-encoding"] == "identity"


def test_word_before_pdf_and_links_before_the_known_form(fetching: Fetching, server: Server) -> None:
    linked = "/elsewhere/S71-CL-C-0005!!MSW-E.docx"
    server.routes[PAGE] = says(200, f'<a href="{linked}">Word</a>'.encode())
    server.routes[linked] = serves(docx("linked"))
    assert is_whole(fetching, fetching.one(), docx("linked"))
    assert not server.asked(WORD)


def test_pdf_where_there_is_no_word(fetching: Fetching, server: Server) -> None:
    server.routes.update({WORD: says(404), PDF: serves(pdf())})
    outcome = fetching.one()
    assert (outcome.status, outcome.address) == ("fetched", f"{server.base}{PDF}")
    assert fetching.files() == ["catalogue.yaml", "fetched.json", "reports/C71-5/en.pdf"]


def test_a_page_that_fails_does_not_hide_the_document(fetching: Fetching, server: Server) -> None:
    server.routes[PAGE] = says(500)
    assert is_whole(fetching, fetching.one(), docx())


# What breaks off


@pytest.mark.parametrize("stamp", [{"ETag": '"v1"'}, {"Last_Modified": MODIFIED}])
def test_it_goes_on_where_it_broke_off(fetching: Fetching, server: Server, stamp: dict[str, str]) -> None:
    proper = serves(docx(), etag=stamp.get("ETag", ""), modified=stamp.get("Last_Modified", ""))
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, **stamp), proper])
    assert is_whole(fetching, fetching.one(), docx())
    _, second = server.asked(WORD)
    assert second.headers["range"].startswith("bytes=")
    assert 0 < second.first <= 50_000
    assert second.headers["if-range"] in stamp.values()


def test_it_goes_on_the_next_time(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = breaks_off(docx(), 50_000, ETag='"v1"')
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert "tried 4 times" in outcome.message
    assert all(name.startswith((f"{CACHE}/", "catalogue")) for name in fetching.files())
    server.routes[WORD] = serves(docx(), etag='"v1"')
    assert is_whole(fetching, fetching.one(), docx())
    assert server.asked(WORD)[-1].first > 0


def test_without_a_stamp_it_begins_anew(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000), serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())
    assert "range" not in server.asked(WORD)[-1].headers


def test_a_weak_stamp_proves_nothing(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, ETag='W/"v1"'), serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())
    assert "range" not in server.asked(WORD)[-1].headers


def test_a_server_that_ignores_ranges(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, ETag='"v1"'), says(200, docx(), ETag='"v1"')])
    assert is_whole(fetching, fetching.one(), docx())


def test_a_document_that_changed_in_between(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, ETag='"v1"'), serves(docx("two"), etag='"v2"')])
    assert is_whole(fetching, fetching.one(), docx("two"))


@pytest.mark.parametrize("said", [{"ETag": '"v2"'}, {"Last_Modified": MODIFIED}, {"longer": True}, {"shifted": True}])
def test_a_server_that_sends_the_rest_of_another_version(
    fetching: Fetching, server: Server, said: dict[str, object]
) -> None:
    other = docx("two", 200_500 if "longer" in said else 200_000)

    async def rest(request: Request, writer: asyncio.StreamWriter) -> None:
        first = request.first + (7 if "shifted" in said else 0)
        span = {"Content-Range": f"bytes {first}-{len(other) - 1}/{len(other)}", "Content-Length": len(other) - first}
        stamp = {name.replace("_", "-"): value for name, value in said.items() if name[0].isupper()}
        writer.write(head(206, {**span, **stamp}) + other[first:])
        await writer.drain()

    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, ETag='"v1"'), rest, serves(other, etag='"v2"')])
    assert is_whole(fetching, fetching.one(), other)


def test_a_part_that_the_server_does_not_have(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([breaks_off(docx(), 50_000, ETag='"v1"'), says(416), serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())


def test_a_connection_that_is_reset(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = in_turn([resets, resets, serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())
    server.routes[WORD] = resets


def test_a_connection_that_is_always_reset(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = resets
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert "connection failed" in outcome.message
    assert nothing_came(fetching)
    assert len(server.asked(WORD)) == 4


def test_nobody_listens(fetching: Fetching, server: Server) -> None:
    with closed_port() as port:
        outcome = fetching.one(base=f"http://127.0.0.1:{port}", hosts=(f"127.0.0.1:{port}",))
    assert outcome.status == "failed"
    assert "connection failed" in outcome.message
    assert nothing_came(fetching)


@pytest.mark.parametrize("promised", [-50_000, 50_000])
def test_a_wrong_length(fetching: Fetching, server: Server, promised: int) -> None:
    """Too short a length cuts the document off; too long a one promises what never comes."""
    server.routes[WORD] = says(200, docx(), Content_Length=len(docx()) + promised)
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert ("damaged or cut short" if promised < 0 else "connection failed") in outcome.message
    assert not (fetching.corpus / "reports").exists()


# What is slow, or too much


def test_a_server_that_never_answers(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = is_silent
    outcome = fetching.one(read=0.1, attempts=2)
    assert outcome.status == "failed"
    assert "too slow" in outcome.message
    assert nothing_came(fetching)


def test_a_server_that_drips(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = drips(0.02)
    outcome = fetching.one(overall=0.4)
    assert outcome.status == "failed"
    assert "not all there after 0.4 s" in outcome.message
    assert not (fetching.corpus / "reports").exists()


def test_a_body_without_end(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = never_ends
    outcome = fetching.one(largest=1_000_000)
    assert outcome.status == "failed"
    assert "larger than" in outcome.message
    assert fetching.watched.most < 1_200_000
    assert nothing_came(fetching)


def test_a_length_that_is_too_large_is_not_even_begun(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(200, docx(), Content_Length=10**9)
    assert "larger than" in fetching.one().message
    assert fetching.watched.most == 0
    assert nothing_came(fetching)


def test_a_gzip_bomb(fetching: Fetching, server: Server) -> None:
    bomb = gzip.compress(b"PK\x03\x04" + bytes(30_000_000))
    assert len(bomb) < 40_000
    server.routes[WORD] = says(200, bomb, Content_Encoding="gzip")
    assert "larger than" in fetching.one(largest=1_000_000).message
    assert fetching.watched.most < 1_200_000
    assert nothing_came(fetching)


def test_gzip_although_it_was_not_asked_for(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(200, gzip.compress(docx()), Content_Encoding="gzip", ETag='"v1"')
    assert is_whole(fetching, fetching.one(), docx())


def test_a_broken_off_gzip_begins_anew(fetching: Fetching, server: Server) -> None:
    packed = gzip.compress(docx())
    begun = breaks_off(packed, 50_000, Content_Encoding="gzip", ETag='"v1"')
    server.routes[WORD] = in_turn([begun, serves(docx(), etag='"v1"')])
    assert is_whole(fetching, fetching.one(), docx())
    assert "range" not in server.asked(WORD)[-1].headers


@pytest.mark.parametrize("packed", ["br", "gzip, gzip", "gzip"])
def test_packed_in_another_way(fetching: Fetching, server: Server, packed: str) -> None:
    server.routes[WORD] = says(200, docx(), Content_Encoding=packed)
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert "pack" in outcome.message
    assert not (fetching.corpus / "reports").exists()


# What is busy


@pytest.mark.parametrize("status", [429, pytest.param(503, marks=pytest.mark.slow)])
def test_a_busy_server_is_given_the_time_it_asks_for(fetching: Fetching, server: Server, status: int) -> None:
    server.routes[WORD] = in_turn([says(status, Retry_After=1), serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())
    first, second = server.asked(WORD)
    assert second.at - first.at >= 1


@pytest.mark.parametrize("status", [500, 502, 504, 408])
def test_a_server_that_fails_now_and_then(fetching: Fetching, server: Server, status: int) -> None:
    server.routes[WORD] = in_turn([says(status), says(status), serves(docx())])
    assert is_whole(fetching, fetching.one(), docx())


def test_a_server_that_asks_to_wait_for_long_is_left_alone(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(503, Retry_After=3600)
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert "try again in 3600 s" in outcome.message
    assert len(server.asked(WORD)) == 1
    assert not server.asked(PDF)  # another format is no way around a server that is busy


def test_how_long_to_wait() -> None:
    assert asked_wait("7") == 7
    later = datetime.now(UTC) + timedelta(seconds=90)
    assert 85 < asked_wait(format_datetime(later, usegmt=True)) <= 90
    assert [asked_wait(text) for text in ("", "-1", "soon", "Tue, 03 Feb 1970 10:00:00 GMT", "١")] == [0] * 5
    for attempt, expected in ((1, 1), (2, 2), (3, 4)):
        waits = [wait_before(attempt, 1, 0) for _ in range(50)]
        assert expected / 2 <= min(waits) < max(waits) <= expected * 1.5
    assert 7 <= wait_before(1, 1, 7) <= 7.5


# Where it leads


def test_a_redirect_is_followed_and_noted(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(302, Location="/moved.docx")
    server.routes["/moved.docx"] = serves(docx())
    assert is_whole(fetching, fetching.one(), docx())
    (entry,) = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    assert (entry["address"], entry["final_address"]) == (f"{server.base}{WORD}", f"{server.base}/moved.docx")


def test_a_redirect_to_another_host_is_not_followed(fetching: Fetching, server: Server) -> None:
    with Server() as other:
        other.routes["/x.docx"] = serves(docx())
        server.routes[WORD] = says(302, Location=f"{other.base}/x.docx")
        outcome = fetching.one()
        assert not other.requests
    assert outcome.status == "failed"
    assert "do not allow this host" in outcome.message
    assert nothing_came(fetching)


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        (WORD, "circle"),
        ("http://www.itu.int/x.docx", "not encrypted"),
        ("/dms_ties/itu-s/md/71/S71-CL-C-0005!!MSW-E.docx", "member's login"),
        ("file:///etc/passwd", "only https"),
        ("http://127.0.0.1:port/", "Invalid URL"),
    ],
)
def test_redirects_that_are_not_followed(fetching: Fetching, server: Server, location: str, reason: str) -> None:
    server.routes[WORD] = says(302, Location=location)
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert reason in outcome.message
    assert not any("dms_ties" in request.path for request in server.requests)
    assert nothing_came(fetching)


def test_endless_redirects(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(302, Location="/0")
    server.routes.update({f"/{n}": says(302, Location=f"/{n + 1}") for n in range(20)})
    assert "redirects more than 5 times" in fetching.one().message
    assert len(server.requests) < 12


def test_what_members_alone_may_read_is_never_requested(fetching: Fetching, server: Server) -> None:
    server.routes[PAGE] = says(200, b'<a href="/dms_ties/itu-s/md/71/cl/c/S71-CL-C-0005!!MSW-E.docx">Word</a>')
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert "needs a member's login" in outcome.message
    assert [request.path for request in server.requests] == [PAGE]
    assert nothing_came(fetching)


def test_not_there(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = says(404)
    (asked_for,) = fetching.all()
    assert asked_for.status == "failed"
    assert "not there (HTTP 404)" in asked_for.message
    assert {o.status for o in fetching.all(languages=())} == {"missing"}
    assert nothing_came(fetching)


@pytest.mark.parametrize("status", [401, 403])
def test_not_public(fetching: Fetching, server: Server, status: int) -> None:
    server.routes[WORD] = says(status)
    assert "not public" in fetching.one().message
    assert len(server.asked(WORD)) == 1


# What it is


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (LOGIN, "a web page (“Sign in - ITU”)"),
        (b"\xef\xbb\xbf  <HTML lang='en'>", "a web page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "neither Word nor PDF"),
        (b"plain text", "neither Word nor PDF"),
        (b"", "empty"),
        (docx()[:-30], "damaged or cut short"),
        (docx().replace(b"word/document.xml", b"ppt/presenttn.xml"), "no Word document"),
        (b"%PDF-1.7\nno end", "damaged or cut short"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), "another kind than Word"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password-protected"),
    ],
)
def test_what_is_not_the_document(fetching: Fetching, server: Server, body: bytes, reason: str) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    server.routes[WORD] = says(200, body, Content_Type=kind)
    outcome = fetching.one()
    assert outcome.status == "failed"
    assert reason in outcome.message
    assert nothing_came(fetching)


def test_behind_a_login_page_the_next_address_is_tried(fetching: Fetching, server: Server) -> None:
    server.routes.update({WORD: says(200, LOGIN), PDF: serves(pdf())})
    assert fetching.one().status == "fetched"


@pytest.mark.parametrize(
    ("body", "file"),
    [
        (pdf(), "en.pdf"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"), "en.doc"),
    ],
)
def test_the_content_names_the_file(fetching: Fetching, server: Server, body: bytes, file: str) -> None:
    server.routes[WORD] = says(200, body, Content_Type="text/html")
    outcome = fetching.one()
    assert outcome.file == fetching.corpus / "reports" / "C71-5" / file


# What changed


@pytest.mark.parametrize("stamp", [{"etag": '"{v}"'}, {"modified": "Tue, 03 Feb 2071 10:00:0{v} GMT"}, {}])
def test_a_changed_document_replaces_the_old_one(fetching: Fetching, server: Server, stamp: dict[str, str]) -> None:
    def version(n: int) -> None:
        said = {name: value.format(v=n) for name, value in stamp.items()}
        server.routes[WORD] = serves(docx(f"v{n}"), etag=said.get("etag", ""), modified=said.get("modified", ""))

    version(1)
    fetching.one()
    (first,) = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    assert fetching.one().status == "unchanged"
    assert json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8")) == [first]
    conditions = {"etag": "if-none-match", "modified": "if-modified-since"}
    assert [conditions[name] in server.asked(WORD)[-1].headers for name in stamp] == [True for _ in stamp]
    version(2)
    outcome = fetching.one()
    assert outcome.status == "changed"
    assert (fetching.corpus / REPORT).read_bytes() == docx("v2")
    assert fetching.files() == ["catalogue.yaml", "fetched.json", REPORT]
    (second,) = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    assert second["sha256"] == hashlib.sha256(docx("v2")).hexdigest() != first["sha256"]


def test_a_document_that_is_gone_from_the_corpus_is_fetched_again(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = serves(docx(), etag='"v1"')
    fetching.one()
    (fetching.corpus / REPORT).unlink()
    assert is_whole(fetching, fetching.one(), docx())


def test_a_version_of_ours_gives_way_to_the_document(fetching: Fetching) -> None:
    folder = fetching.corpus / "reports" / "C71-5"
    folder.mkdir(parents=True)
    (folder / "en.txt").write_text("a rendering", encoding="utf-8")
    assert fetching.one().status == "changed"
    assert [file.name for file in folder.iterdir()] == ["en.docx"]


def test_what_the_corpus_does_not_take_leaves_it_as_it_was(fetching: Fetching, server: Server) -> None:
    fetching.one()
    before = fetching.files()
    server.routes[WORD] = serves(docx("poison"))
    fetching.refuses = "poison"
    outcome = fetching.one()
    assert (outcome.status, outcome.message) == ("failed", "this document is not taken")
    assert fetching.files() == before
    assert (fetching.corpus / REPORT).read_bytes() == docx()


def test_a_fault_of_the_program_is_named_and_leaves_the_corpus_as_it_was(
    fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("indexer.fetching.run.kind_of", fails)
    assert "a fault of this program (ZeroDivisionError" in fetching.one().message
    assert nothing_came(fetching)


# Several at once


def test_one_that_fails_does_not_keep_the_others(fetching: Fetching, server: Server) -> None:
    for letter in "FSRAC":
        server.routes[f"{FILES}MSW-{letter}.docx"] = serves(docx(letter))
    server.routes[f"{FILES}MSW-F.docx"] = says(200, LOGIN)
    outcomes = fetching.all(languages=())
    assert {o.target.language: o.status for o in outcomes} == {
        **dict.fromkeys(("ar", "en", "es", "ru", "zh"), "fetched"),
        "fr": "failed",
    }
    entries = json.loads((fetching.corpus / "fetched.json").read_text(encoding="utf-8"))
    assert [entry["language"] for entry in entries] == ["ar", "en", "es", "ru", "zh"]
    assert len(server.asked(PAGE)) == 1


def test_no_more_than_two_at_once_and_a_pause_between(fetching: Fetching, server: Server) -> None:
    open_now: list[int] = [0]
    counts: list[int] = []
    two = asyncio.Event()

    async def counts_others(request: Request, writer: asyncio.StreamWriter) -> None:
        open_now[0] += 1
        counts.append(open_now[0])
        if open_now[0] == 2:
            two.set()
        await asyncio.wait_for(two.wait(), 20)
        await asyncio.sleep(0.05)  # for a third that should not come
        open_now[0] -= 1
        await says(200, docx(request.path))(request, writer)

    for letter in "EFSRAC":
        server.routes[f"{FILES}MSW-{letter}.docx"] = counts_others
    fetching.settings = replace(fetching.settings, pause=0.05)
    assert {o.status for o in fetching.all(languages=())} == {"fetched"}
    assert max(counts) == 2
    assert server.requests[-1].at - server.requests[0].at > 0.05 * (len(server.requests) - 2)


def test_when_it_is_stopped_what_came_is_gone_on_with(fetching: Fetching, server: Server) -> None:
    server.routes[WORD] = serves(docx(), etag='"v1"', slowly=30)

    async def stopped() -> None:
        task = asyncio.create_task(fetching.coroutine())
        while fetching.watched.most < len(docx()) // 2:  # noqa: ASYNC110 (the server is in another thread)
            await asyncio.sleep(0.01)
        task.cancel()
        await task

    fetching.settings = replace(fetching.settings, read=30, overall=60)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(stopped())
    assert not (fetching.corpus / "reports").exists()
    assert is_whole(fetching, fetching.one(), docx())
    assert server.asked(WORD)[-1].first == len(docx()) // 2


@pytest.mark.parametrize("text", ["", "{", "{}", '[{"symbol": "C71/5"}]', "\udc80"])
def test_a_damaged_lock_file_is_named(fetching: Fetching, text: str) -> None:
    (fetching.corpus / "fetched.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=r"fetched\.json: damaged"):
        Lock.load(fetching.corpus)
