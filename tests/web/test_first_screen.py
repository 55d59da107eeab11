"""The first screen, and what stands around every page: titles, descriptions, icon, rules for robots, compression."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bot import Assistant
from bot.answer import ANSWERED
from bot.citations.report_title import report_title
from bot.locale import words_of
from bot.web.reading_room import ReadingRoom
from indexer import Index
from indexer.languages import codes
from tests.web.reading import Document, read

TITLES = {
    "en": "Report of the 17th meeting, 26 January 2021 (C21/57)",
    "fr": "Rapport de la 17e réunion, 26 janvier 2021 (C21/57)",
    "es": "Informe de la 17.ª reunión, 26 de enero de 2021 (C21/57)",
    "ru": "Отчет о 17-м собрании, 26 января 2021\u202fг. (C21/57)",
    "zh": "第17次会议报告，2021年1月26日（C21/57）",
    "ar": "تقرير الاجتماع 17، 26 يناير 2021 (\u2066C21/57\u2069)",
}


def texts(document: Document, tag: str) -> list[str]:
    return [each.text.strip() for each in document.all(tag)]


def described(document: Document, name: str) -> str:
    return next(
        each.attributes["content"]
        for each in document.all("meta")
        if name in {each.attributes.get("name"), each.attributes.get("property")}
    )


@pytest.mark.parametrize("code", codes())
def test_a_report_is_called_by_what_it_tells_of(client: httpx.Client, index: Index, code: str) -> None:
    title = report_title(index, "C21/57", words_of(code))
    assert " ".join(title.split()) == " ".join(TITLES[code].split())
    report = read(client.get(f"/C21/57/{code}/").text)
    assert texts(report, "h1") == [title]
    assert title in texts(report, "title")[0]
    for address in (f"/{code}/", f"/{code}/meetings/17/"):
        named = [each.text for each in read(client.get(address).text).all("a") if "C21/57" in each.attributes["href"]]
        assert title in named
        assert "C21/57" not in named


@pytest.mark.parametrize(("number", "told"), [((31, 32), "meetings 31 and 32"), ((33,), "the 33rd meeting")])
def test_numbers_of_meetings(fictional_room: ReadingRoom, number: tuple[int, ...], told: str) -> None:
    index = fictional_room.index
    symbol = next(s for s in fictional_room.reports if index.report(s).meetings == number)
    assert report_title(index, symbol, words_of("en")).startswith(f"Report of {told}")


@pytest.mark.parametrize("code", codes())
def test_the_first_screen_says_what_this_is_and_begins_with_what_works(
    client: httpx.Client, assistant: Assistant, code: str
) -> None:
    document = read(client.get(f"/{code}/").text)
    (said,) = texts(document, "h1")
    assert said == described(document, "description")
    assert len(said) <= 200
    examples = document.one("ul", **{"class": "examples"})
    asked = [each.text for each in document.all("a") if each.parent and each.parent.parent is examples]
    assert len(asked) == 3
    assert all(assistant.ask(question).status == ANSWERED for question in asked)
    assert report_title(assistant.index, "C21/57", words_of(code)) in texts(document, "p")


def test_meetings_without_a_report_are_folded(client: httpx.Client) -> None:
    document = read(client.get("/en/").text)
    (folded,) = document.all("details")
    assert "Meetings without a report here (16)" in folded.text
    assert "Meeting 16" in folded.text
    assert "Meeting 17" not in folded.text


def test_the_meetings_before_and_after_are_told_in_words(client: httpx.Client) -> None:
    document = read(client.get("/en/meetings/17/").text)
    assert document.one("a", rel="prev").text == "Previous meeting: Meeting 16"
    assert document.one("a", rel="next").text == "Next meeting: Meeting 19"


@pytest.mark.parametrize("address", ["en/", "C21/57/ar/", "fr/meetings/17/", "zh/topics/", "ru/outcomes/"])
def test_a_page_describes_itself(client: httpx.Client, address: str) -> None:
    document = read(client.get(f"/{address}").text)
    for name in ("description", "og:title", "og:description", "og:site_name", "og:type", "og:locale"):
        assert described(document, name), name
    assert not [each for each in document.all("link") if each.attributes["rel"] == "canonical"]
    icon = document.one("link", rel="icon").attributes["href"]
    assert client.get(f"/{address}{icon}").headers["content-type"] == "image/svg+xml"


def test_a_site_with_an_address_names_it(client: httpx.Client, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.web.conftest import served

    monkeypatch.setenv("COP_SITE_URL", "https://cop.example.org")
    with served(ReadingRoom(index, served=True)) as own:
        document = read(own.get("/C21/57/en/").text)
    assert document.one("link", rel="canonical").attributes["href"] == "https://cop.example.org/C21/57/en/"
    assert described(document, "og:url") == "https://cop.example.org/C21/57/en/"


def test_robots_read_pages_and_leave_questions_alone(client: httpx.Client, site: Path) -> None:
    rules = client.get("/robots.txt")
    assert rules.headers["content-type"] == "text/plain; charset=utf-8"
    assert "Disallow: /*/ask/?" in rules.text
    assert (site / "robots.txt").exists()
    asked = read(client.get("/en/ask/", params={"q": "Who chaired the meeting?"}).text)
    assert described(asked, "robots") == "noindex"
    assert client.get("/favicon.ico", follow_redirects=True).status_code == 200


def test_pages_are_compressed_for_those_who_take_it(client: httpx.Client) -> None:
    packed = client.get("/C21/57/en/", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/C21/57/en/", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < len(plain.content) / 3
    again = client.get("/C21/57/en/", headers={"If-None-Match": packed.headers["etag"]})
    assert again.status_code == 304
