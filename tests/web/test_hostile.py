"""Whatever a report, a catalogue or a question says is text: never an element, never an attribute, never a script."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
import yaml

from bot.safe_text import safe_line
from bot.web.page import Page
from bot.web.pages import all_pages
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import Renderer
from bot.web.site import write_site
from indexer import Index
from indexer.languages.base import listed
from tests.browser import Browser
from tests.web.conftest import served
from tests.web.reading import Document, read

SCRIPT = "<script>document.title='taken'</script>"
BREAKOUT = "\"'><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}</main>&lt;"
TURNED = "\u202egnirts\u2066"
REPORT = f"""Summary
This report {SCRIPT} summarizes {BREAKOUT} the thirtieth meeting.

1	Presentations {BREAKOUT}
1.1	The Blue {SCRIPT} Harbour Trust presented {TURNED} a report {BREAKOUT} on helplines.
1.2	Canada proposed a glossary:
-	An entry {SCRIPT}
-	Another {BREAKOUT}
2	Outcomes
2.1	The Chair recommended {SCRIPT} that helplines {BREAKOUT} be supported.
"""
QUESTIONS = (
    SCRIPT,
    BREAKOUT,
    TURNED,
    f"Who presented helplines {SCRIPT}?",
    "\x00\ud800".encode("utf-8", "replace").decode(),
    "Who chaired\x00\x1b[31m the \u202emeeting\u2069?",
    "x" * 500,
    "javascript:alert(1)",
    "C99/1'\"onfocus=alert(1) autofocus=",
)
TAGS = frozenset(
    listed("""
    html, head, meta, title, link, script, body, a, header, p, nav, ul, ol, li, main, h1, h2, h3, form, label, span,
    input, button, footer, bdi, section, article, div, dl, dt, dd, time, strong, abbr, figure, figcaption, blockquote,
    mark, details, summary, table, thead, tbody, tr, th, td, select, option, output, svg, line, text, circle, path, g,
    rect, tspan, desc
    """)
)


@pytest.fixture(scope="module")
def hostile(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> ReadingRoom:
    made = tmp_path_factory.mktemp("hostile") / "corpus"
    shutil.copytree(corpus / "vocabulary", made / "vocabulary")
    folder = made / "reports" / "C99-1"
    folder.mkdir(parents=True)
    (folder / "en.txt").write_text(REPORT, encoding="utf-8")
    meeting = {
        "number": 30,
        "date": "2029-05-04",
        "place": BREAKOUT,
        "platform": SCRIPT,
        "mode": BREAKOUT,
        "report": "C99/1",
    }
    report = {
        "symbol": "C99/1",
        "meetings": [30],
        "url": f"https://www.itu.int/{BREAKOUT}",
        "versions": {"en": {"official": True}},
    }
    (made / "catalogue.yaml").write_text(yaml.safe_dump({"meetings": [meeting], "reports": [report]}), encoding="utf-8")
    return ReadingRoom(Index.build(made), served=True)


@pytest.fixture(scope="module")
def client_of_hostile(hostile: ReadingRoom) -> Iterator[httpx.Client]:
    with served(hostile) as client:
        yield client


def is_harmless(document: Document) -> None:
    assert {element.tag for element in document.elements} <= TAGS
    for element in document.elements:
        assert not any(name.startswith("on") or name in {"style", "srcdoc"} for name in element.attributes), element
        target = (
            element.attributes.get("href") or element.attributes.get("src") or element.attributes.get("action") or ""
        )
        assert not target or target.startswith(("../", "./", "#", "https://www.itu.int/", "data:,")), target
        assert "script:" not in target
    for script in document.all("script"):
        assert script.text == ""
        assert script.attributes["src"].lstrip("./").startswith("static/")


def test_no_page_takes_what_a_report_says_for_markup(hostile: ReadingRoom) -> None:
    made = (maker() for maker in all_pages(hostile).values())
    pages = [page for page in made if isinstance(page, Page) and page.language in {"ar", "en"}]
    said = 0
    for page in pages:
        text = Renderer(served=True).render(page)
        document = read(text)
        is_harmless(document)
        said += "document.title='taken'" in document.one("body").text
        assert "49" not in document.one("main").text
    assert said > len(pages) / 4  # what was written is there to be read, as text


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_no_question_is_taken_for_markup(client_of_hostile: httpx.Client, code: str, question: str) -> None:
    response = client_of_hostile.get(f"/{code}/ask/", params={"q": ["Who chaired?", question]})
    assert response.status_code == 200
    document = read(response.text)
    is_harmless(document)
    (hidden, *_) = reversed(document.all("input", type="hidden"))
    assert hidden.attributes["value"] == safe_line(question)


def test_the_policy_admits_nothing_but_our_own(client_of_hostile: httpx.Client) -> None:
    for path in ("/en/", "/C99/1/en/", "/nothing", "/static/style.css", "/en/outcomes/outcomes.csv"):
        response = client_of_hostile.get(path)
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["x-content-type-options"] == "nosniff"
    meta = read(client_of_hostile.get("/en/").text).one("meta", **{"http-equiv": "Content-Security-Policy"})
    assert meta.attributes["content"].startswith("default-src 'none'; ")


def test_a_spreadsheet_gets_no_formula(client_of_hostile: httpx.Client) -> None:
    text = client_of_hostile.get("/en/outcomes/outcomes.csv").content.decode("utf-8-sig")
    assert "recommended" in text
    assert all(not cell.startswith(("=", "+", "@")) for line in text.splitlines() for cell in line.split(","))


@pytest.mark.slow
def test_what_a_search_finds_is_text(window: Browser, hostile: ReadingRoom, tmp_path: Path) -> None:
    write_site(ReadingRoom(hostile.index), tmp_path / "site")
    page = (tmp_path / "site" / "en" / "search" / "index.html").as_uri()
    window.open(f"{page}?{urlencode({'q': f'helplines {BREAKOUT}'})}")
    assert SCRIPT in window.until("return document.getElementById('found').textContent")
    tags = window.run("return [...document.querySelectorAll('#found *')].map((element) => element.localName)")
    assert {*tags} == {"figure", "blockquote", "p", "mark", "figcaption", "a", "bdi"}
    assert window.run("return document.title") == "Search · CWG-COP reading room"
    assert not window.complaints()


@pytest.mark.parametrize("question", QUESTIONS)
def test_to_programs_a_question_and_a_report_are_text_and_nothing_else(
    client_of_hostile: httpx.Client, question: str
) -> None:
    response = client_of_hostile.get("/api/ask", params={"q": question})
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-content-type-options"] == "nosniff"
    answer = response.json()
    assert answer["question"] == " ".join(question.split())
    for citation in (*answer["citations"], *answer["nearest"]):
        assert citation["url"].startswith("https://www.itu.int/")
    assert SCRIPT in client_of_hostile.get("/api/paragraph/C99/1/1.1").json()[0]["text"]
