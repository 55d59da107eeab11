"""Reviewing in the browser: forms that write, for this machine alone, and never for another site's page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest

from bot.locale import words_of
from bot.locale.bidi import reference_in
from bot.web.guard import MAX_BODY_BYTES
from bot.web.reading_room import ReadingRoom
from bot.web.responses import Source
from indexer import Index
from indexer.languages import codes
from indexer.review import Reviewer
from tests.bot.cop import Cop
from tests.web.conftest import Fixed, served
from tests.web.reading import read

FILE = "reports/C21-57/facts.yaml"
PAGE = "/review/C21/57/en/"
TOKEN = re.compile(r'name="token" value="([^"]+)"')


@pytest.fixture
def desk(corpus_copy: Path, short_index_path: Path) -> Iterator[httpx.Client]:
    source: Source = Fixed(ReadingRoom(Index.open(short_index_path), served=True))
    with served(source, reviewer=Reviewer(corpus_copy)) as client:
        client.headers["Origin"] = str(client.base_url).rstrip("/")
        yield client


def fields(desk: httpx.Client, **given: str) -> dict[str, str]:
    (token,) = set(TOKEN.findall(desk.get(PAGE).text))
    return {"token": token, **given}


def test_it_is_off_unless_asked_for(client: httpx.Client) -> None:
    assert client.get("/review/").status_code == 404
    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE).status_code == 405


def test_the_page_shows_what_was_read_the_doubtful_first(desk: httpx.Client) -> None:
    assert "/review/" not in desk.get("/en/").text
    assert "review/C21/57/en/" in desk.get("/review/").text or "C21/57/en/" in desk.get("/review/").text
    response = desk.get(PAGE)
    assert response.headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
    page = read(response.text)
    articles = re.findall(r'<article id="([^"]+)"', response.text)
    assert articles[0] == "6.3"
    assert len(articles) == 30
    assert "the same actor is read with reservation in §6.3" in response.text
    assert "<script" not in response.text
    assert page is not None
    assert desk.get("/review/C99/9/en/").status_code == 404
    assert desk.get("/review/C21/57/xx/").status_code == 404
    assert desk.get("/review/C21/57/fr/").status_code == 409


@pytest.mark.parametrize("code", codes())
def test_the_pages_are_read_in_six_languages(desk: httpx.Client, code: str) -> None:
    words = words_of(code)
    for address, title in (
        ("/review/", words("Review")),
        ("/review/questions/", words("Open questions")),
        (PAGE, words("Review of {report}", report=reference_in("C21/57", code))),
    ):
        page = read(desk.get(address, params={"lang": code}).text)
        assert page.one("html").attributes["lang"] == code
        assert page.one("h1").text == title
        others = [each.attributes["href"] for each in page.all("a", hreflang="fr" if code != "fr" else "es")]
        assert all("review/" in each for each in others)
    text = unescape(desk.get(PAGE, params={"lang": code}).text)
    assert words("All right: confirm all of {place}", place="§6.3") in text
    assert words("nobody is named who did it") in text
    done = desk.post(f"{PAGE}?lang={code}", data=fields(desk, paragraph="6.4", do="see"))
    assert done.headers["location"] == (PAGE if code == "en" else f"{PAGE}?lang={code}")


def test_each_form_writes_at_once(desk: httpx.Client, corpus_copy: Path) -> None:
    id_ = re.findall(r'value="change (6\.3:\w+)"', desk.get(PAGE).text)[-1]
    given = fields(desk, paragraph="6.3", do=f"change {id_}", act="oppose", actor="", reason="الأمانة طلبت ذلك")
    done = desk.post(PAGE, data=given)
    assert (done.status_code, done.headers["location"]) == (303, f"{PAGE}#6.3")
    text = (corpus_copy / FILE).read_text("utf-8")
    assert "act: oppose" in text
    assert "reason: الأمانة طلبت ذلك" in text
    assert "corrected: الأمانة طلبت ذلك" in desk.get(PAGE).text
    quote = next(iter(re.findall(r"<option>(The intervention from[^<]+)</option>", desk.get(PAGE).text)))
    added = desk.post(PAGE, data=fields(desk, paragraph="6.2", do="add", act="support", actor="Italy", quote=quote))
    assert added.status_code == 303
    article = desk.get(PAGE).text.partition('<article id="6.2"')[2].partition("</article>")[0]
    (key,) = re.findall(r'value="back (\w+)"', article)
    assert desk.post(PAGE, data=fields(desk, paragraph="6.2", do=f"back {key}")).status_code == 303
    assert desk.post(PAGE, data=fields(desk, paragraph="6.4", do="see")).headers["location"] == PAGE
    assert "reviewed: 1 of 30" in desk.get(PAGE).text
    id_ = re.findall(r'value="confirm (5\.6:\w+)"', desk.get(PAGE).text)[0]
    assert desk.post(PAGE, data=fields(desk, paragraph="5.6", do=f"confirm {id_}")).status_code == 303
    id_ = re.findall(r'value="remove (5\.8:\w+)"', desk.get(PAGE).text)[0]
    assert desk.post(PAGE, data=fields(desk, paragraph="5.8", do=f"remove {id_}")).status_code == 303
    text = (corpus_copy / FILE).read_text("utf-8")
    assert re.findall(r"change: (\w+)", text) == ["replace", "confirm", "confirm", "seen", "confirm", "remove"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"paragraph": "6.2", "do": "add", "act": "suport", "actor": "<b>"}, "&#39;suport&#39; is no act"),
        ({"paragraph": "6.2", "do": "add", "act": "support", "actor": "<b>Larkspur</b>"}, "does not have that name"),
        ({"paragraph": "9.9", "do": "see"}, "no paragraph"),
        ({"paragraph": "6.2", "do": "burn"}, "does not say what is to be done"),
        ({}, "does not say what is to be done"),
        ({"paragraph": "6.2", "do": "confirm 6.2:000000"}, "is no statement that is read"),
    ],
)
def test_what_cannot_be_written_is_said_on_the_page(
    desk: httpx.Client, corpus_copy: Path, given: dict[str, str], words: str
) -> None:
    response = desk.post(PAGE, data=fields(desk, **given))
    assert response.status_code == 400
    assert "Nothing was written: " in response.text
    assert words in response.text
    assert "<b>" not in response.text
    assert not (corpus_copy / FILE).exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_writes_nothing(desk: httpx.Client, corpus_copy: Path, headers: dict[str, str]) -> None:
    given = fields(desk, paragraph="6.4", do="see")
    assert desk.post(PAGE, data=given, headers=headers).status_code == 403
    assert not (corpus_copy / FILE).exists()


def test_a_form_without_the_token_of_this_process_writes_nothing(desk: httpx.Client, corpus_copy: Path) -> None:
    for token in ("", "x", "é"):
        done = desk.post(PAGE, data={"token": token, "paragraph": "6.4", "do": "see"})
        assert done.status_code == 403
        assert "loaded before the server was started" in done.text
    assert not (corpus_copy / FILE).exists()


def test_it_answers_this_machine_by_its_own_names_alone(desk: httpx.Client) -> None:
    assert desk.get(PAGE, headers={"Host": "localhost:80"}).status_code == 200
    assert desk.get(PAGE, headers={"Host": "[::1]"}).status_code == 200
    for host in ("192.0.2.7", "10.0.0.1:8000"):
        assert desk.get(PAGE, headers={"Host": host}).status_code == 404
    assert desk.get(PAGE, headers={"Host": "evil.example"}).status_code == 400


def test_forms_are_short_and_nothing_else_is_posted(desk: httpx.Client) -> None:
    given = fields(desk, paragraph="6.4", do="see")
    assert desk.post(PAGE, data={**given, "reason": "x" * MAX_BODY_BYTES}).status_code == 413
    assert desk.put(PAGE).status_code == 405
    assert desk.post("/en/", data=given).status_code == 405
    assert desk.post(PAGE, data={f"f{n}": "x" for n in range(60)}).status_code == 403


@pytest.mark.parametrize("arguments", [("--host", "0.0.0.0"), ("--host", "::"), ("--proxy", "127.0.0.1")])
def test_the_server_does_not_open_it_to_others(cop: Cop, arguments: tuple[str, ...]) -> None:
    done = cop("serve", "--review", "--port", "0", *arguments)
    assert done.returncode == 2
    assert "--review is for this machine alone" in done.stderr


OPEN = "/review/questions/"


def test_open_questions_are_listed_for_whoever_reviews(
    corpus_copy: Path, short_index_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COP_LOG", str(tmp_path / "log.jsonl"))
    source: Source = Fixed(ReadingRoom(Index.open(short_index_path), served=True))
    with served(source, reviewer=Reviewer(corpus_copy)) as desk:
        assert "there is no such file" in desk.get(OPEN).text
        for question in ("What did Peru say?", "what did PERU say", "<b>Who</b> chaired the meeting?"):
            desk.get("/en/ask/", params={"q": question})
        response = desk.get(OPEN)
        assert response.headers["cache-control"] == "no-store"
        assert "Open questions" in desk.get("/review/").text
        (asked,) = read(response.text).all("article")
        assert asked.text.strip().startswith("2 ×")
        assert "what did PERU say" in asked.text
        assert desk.get(OPEN, headers={"Host": "elsewhere.example.org"}).status_code != 200


def test_open_questions_are_nobody_elses(client: httpx.Client, desk: httpx.Client) -> None:
    assert client.get(OPEN).status_code == 404
    assert "COP_LOG" in desk.get(OPEN).text


def test_a_difference_stands_beside_the_text_and_is_acknowledged_in_a_form(
    desk: httpx.Client, corpus_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COP_USER", "Ada Reader")
    path = corpus_copy / "reports/C21-57/en.txt"
    path.write_text(path.read_text("utf-8").replace("from Canada, the", "from Japan, the"), "utf-8")
    for code in codes():
        words = words_of(code)
        article = (
            desk.get(PAGE, params={"lang": code}).text.partition('<article id="6.3"')[2].partition("</article>")[0]
        )
        assert f"{words('a state')}" in unescape(article)
        assert '<blockquote lang="ar" dir="rtl">' in article or code == "ar"
        assert "The three following interventions, from Japan" in article
    (id_,) = re.findall(r'value="acknowledge (6\.3:\w+)"', article)
    refused = desk.post(PAGE, data=fields(desk, paragraph="6.3", do=f"acknowledge {id_}", reason=""))
    assert (refused.status_code, "say why the versions may differ there" in refused.text) == (400, True)
    given = fields(desk, paragraph="6.3", do=f"acknowledge {id_}", reason="Japan spoke for Canada.")
    assert desk.post(PAGE, data=given).headers["location"] == f"{PAGE}#6.3"
    text = (corpus_copy / "reports/C21-57/differences.yaml").read_text("utf-8")
    assert "reason: Japan spoke for Canada.\n  by: Ada Reader\n" in text
    assert "acknowledged: Japan spoke for Canada." in desk.get(PAGE).text
    assert desk.post(PAGE, data=fields(desk, paragraph="6.3", do=f"reopen {id_}")).status_code == 303
    assert f'value="acknowledge {id_}"' in desk.get(PAGE).text
