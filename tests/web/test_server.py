"""The server, asked over HTTP: every kind of page in every language, the paragraphs' addresses, what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import httpx
import pytest
import yaml

from bot.commands.site import room_of
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes, language
from tests.shared import grown_index
from tests.web.conftest import served
from tests.web.reading import read

PAGES = (
    "{}/",
    "{}/ask/",
    "{}/ask/?q=Who+chaired+the+meeting%3F",
    "{}/ask/?q=What+did+China+say%3F",
    "{}/meetings/",
    "{}/meetings/17/",
    "{}/presentations/",
    "{}/outcomes/",
    "{}/matters/",
    "{}/actors/",
    "{}/actors/unicef/",
    "{}/topics/",
    "{}/topics/encryption/",
    "{}/picture/",
    "C21/57/{}/",
)
CODES = ("ar", "en", "es", "fr", "ru", "zh")


def direction(code: str) -> str:
    return "rtl" if code == "ar" else "ltr"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page", PAGES)
def test_every_kind_of_page_in_every_language(client: httpx.Client, page: str, code: str) -> None:
    response = client.get(f"/{page.format(code)}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.text.startswith("<!doctype html>")
    document = read(response.text)
    root = document.one("html")
    assert (root.attributes["lang"], root.attributes["dir"]) == (code, direction(code))
    assert len(document.all("h1")) == 1
    assert len(document.all("main")) == 1
    for element in document.elements:
        assert not {"style", *(name for name in element.attributes if name.startswith("on"))} & set(element.attributes)
        if "lang" in element.attributes and "dir" in element.attributes:
            assert element.attributes["dir"] == direction(element.attributes["lang"])
    assert not document.all("style")
    assert all("src" in script.attributes and not script.text for script in document.all("script"))


def test_the_languages_tested_are_all_there_are() -> None:
    assert codes() == CODES
    assert [code for code in codes() if language(code).rtl] == ["ar"]


@pytest.mark.parametrize(
    ("code", "number", "shown", "beginning"),
    [
        ("en", "5.6", "5.6", "The first contribution submitted by the Russian Federation"),
        ("ar", "5.6", "6.5", "وعرضت المساهمة الأولى"),
        ("ar", "5.10", "10.5", "وقدم العرض الذي أسهم به مكتب الممثلة الخاصة"),
        ("ru", "7.5", "7.5", ""),
    ],
)
def test_a_paragraph_is_where_its_address_says(
    client: httpx.Client, code: str, number: str, shown: str, beginning: str
) -> None:
    response = client.get(f"/C21/57/{code}", follow_redirects=True)  # with #5.6 behind it, which a browser keeps
    assert response.url.path == f"/C21/57/{code}/"
    document = read(response.text)
    paragraph = document.one("article", id=number)
    assert paragraph.text.split()[0] == shown
    assert beginning in " ".join(paragraph.text.split())


def test_both_printed_numbers_are_shown(client: httpx.Client) -> None:
    for code, numbers in (("en", ["5.14", "14.5"]), ("ar", ["14.5", "5.14"])):
        paragraph = read(client.get(f"/C21/57/{code}/").text).one("article", id="5.14")
        assert paragraph.text.split()[:2] == numbers


def test_what_is_not_there_is_not_found(client: httpx.Client) -> None:
    for path in (
        "/C21/58/en/",
        "/de/",
        "/C21/57/de/",
        "/en/actors/nobody/",
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/static/",
        "/de/ask/?q=x",
    ):
        assert client.get(path).status_code == 404, path
    assert client.post("/en/", data={"q": "x"}).status_code == 405


def test_the_root_leads_to_the_readers_language(client: httpx.Client) -> None:
    for accept, expected in (
        ("ar-SA,ar;q=0.9,en;q=0.5", "/ar/"),
        ("de,fr;q=0.3,es;q=0.7", "/es/"),
        ("de", "/en/"),
        ("x;q=y,,;", "/en/"),
    ):
        response = client.get("/", headers={"Accept-Language": accept})
        assert (response.status_code, response.headers["location"]) == (307, expected.lstrip("/"))


def test_a_page_that_fails_takes_nothing_else_with_it(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(ReadingRoom(room.index, served=True)) as client:
        monkeypatch.setattr("bot.web.app.ask_page", lambda *_: 1 / 0)
        response = client.get("/ar/ask/", params={"q": "x"})
        assert response.status_code == 500
        document = read(response.text)
        assert document.one("html").attributes["lang"] == "ar"
        assert "ZeroDivision" not in response.text
        assert response.headers["content-security-policy"].startswith("default-src 'none'")
        assert client.get("/ar/").status_code == 200


def test_restricted_reports_do_not_exist_unless_asked_for(
    fictional_corpus: Path, fictional_index_path: Path, tmp_path: Path
) -> None:
    hidden = Path(shutil.copytree(fictional_corpus, tmp_path / "corpus"))
    catalogue = hidden / "catalogue.yaml"
    announced = yaml.safe_load(catalogue.read_text(encoding="utf-8"))
    next(report for report in announced["reports"] if report["symbol"] == "C33/42")["restricted"] = True
    catalogue.write_text(yaml.safe_dump(announced), encoding="utf-8")
    index = grown_index(hidden, fictional_index_path, tmp_path / "index")
    for restricted, status in ((False, 404), (True, 200)):
        with served(room_of(index, restricted=restricted, served=True)) as client:
            assert client.get("/C33/42/ar/").status_code == status
            assert client.get("/C33/55/es/").status_code == 200
            assert ("C33/42" in client.get("/en/").text) == restricted
            assert ("C33/42" in client.get("/en/outcomes/outcomes.csv").text) == restricted
