"""A report's page: versions that differ in their paragraphs, numbers that stand twice, anchors that stay unique."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bot.export.akn import akn_document
from bot.web.page import Page
from bot.web.pages.report import ReportView, Row, report_page
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import Renderer
from indexer import Index, Unit
from indexer.languages import codes
from indexer.model import Item, Meeting, ReportInfo
from indexer.text.vocabulary import Vocabulary
from tests.web.reading import Element, read

SYMBOL = "C32/41(Rev.1)"


def unit(code: str, number: str, printed: str, line: int, *items: Item) -> Unit:
    return Unit(
        report=SYMBOL,
        meetings=(33,),
        language=code,
        official=code == "ar",
        number=number,
        printed=printed,
        section="" if number[0].isalpha() else number.partition(".")[0].partition(" ")[0],
        heading=f"heading {code}",
        text=f"{code} {number} line {line}",
        items=items,
        lines=(line, line),
    )


@pytest.fixture(scope="module")
def uneven() -> ReadingRoom:
    item = Item("3(d)", "an item", (9, 9))
    units = (
        unit("ar", "summary", "", 1),
        unit("ar", "1.1", "1.1", 2),
        unit("ar", "1.3", "3.1", 3),
        unit("ar", "2.1", "1.2", 4, item),
        unit("ar", "2.1", "1.2", 5),
        unit("ar", "annex 1", "", 6),
        unit("en", "summary", "", 1),
        unit("en", "1.1", "1.1", 2),
        unit("en", "1.2", "1.2", 3),
        unit("en", "2.1", "2.1", 4, item, item),
        unit("en", "3 ¶1", "", 5),
    )
    reports = {SYMBOL: ReportInfo(SYMBOL, (33,))}
    return ReadingRoom(
        Index.from_units(units, Vocabulary({}), (Meeting(33, None, report=SYMBOL),), reports), served=True
    )


def rows(page: Page) -> list[Row]:
    view: ReportView = page.view
    return [row for section in view.sections for row in section.rows]


def test_paragraphs_that_one_version_lacks_stand_where_the_other_has_them(uneven: ReadingRoom) -> None:
    texts = [
        tuple(version and version.text for version in row.versions)
        for row in rows(report_page(uneven, SYMBOL, "ar", "en"))
    ]
    assert texts == [
        ("ar summary line 1", "en summary line 1"),
        ("ar 1.1 line 2", "en 1.1 line 2"),
        (None, "en 1.2 line 3"),
        ("ar 1.3 line 3", None),
        ("ar 2.1 line 4", "en 2.1 line 4"),
        ("ar 2.1 line 5", None),
        (None, "en 3 ¶1 line 5"),
        ("ar annex 1 line 6", None),
    ]


@pytest.mark.parametrize(("code", "beside"), [("ar", ""), ("ar", "en"), ("en", ""), ("en", "ar"), ("ru", "")])
def test_every_place_has_one_anchor(uneven: ReadingRoom, code: str, beside: str) -> None:
    page = report_page(uneven, SYMBOL, code, beside)
    document = read(Renderer(served=True).render(page))  # fails where an id stands twice
    ids = {element.attributes["id"]: element for element in document.elements if "id" in element.attributes}
    assert ids["2.1"].tag == "article"
    assert ids["2.1-3-d"].tag == "li"
    if code != "en":
        assert {"2.1_2", "annex-1", "summary"} <= set(ids)


def test_each_reader_sees_the_number_of_the_report_in_hand(uneven: ReadingRoom) -> None:
    by_code = {code: {row.anchor: row for row in rows(report_page(uneven, SYMBOL, code))} for code in ("ar", "en")}
    assert (by_code["ar"]["1.3"].name, by_code["ar"]["1.3"].reference) == ("3.1", f"\u2066{SYMBOL} §3.1\u2069")
    assert [(other.text, other.language) for other in by_code["ar"]["1.3"].printed] == [("1.3", "en")]
    assert (by_code["en"]["2.1"].name, by_code["en"]["2.1"].reference) == ("2.1", f"{SYMBOL} §2.1")
    assert [(other.text, other.language) for other in by_code["en"]["2.1"].printed] == [("1.2", "ar")]
    assert by_code["en"]["1.1"].printed == ()


def test_each_column_is_marked_as_its_language(uneven: ReadingRoom) -> None:
    document = read(Renderer(served=True).render(report_page(uneven, SYMBOL, "en", "ar")))

    def direction(text: str) -> tuple[str, str]:
        (found,) = (e for e in document.all("p") if e.text == text)
        return found.closest("lang"), found.closest("dir")

    assert direction("en 1.1 line 2") == ("en", "ltr")
    assert direction("ar 1.1 line 2") == ("ar", "rtl")


def test_a_reader_without_a_version_is_told_and_reads_the_official_one(uneven: ReadingRoom) -> None:
    document = read(Renderer(served=True).render(report_page(uneven, SYMBOL, "fr")))
    notice: Element = document.one("p", **{"class": "notice"})
    assert "français" in notice.text
    assert "arabe" in notice.text
    assert all(element.attributes["lang"] == "ar" for element in document.all("div", **{"class": "version"}))


def test_a_report_leads_to_its_files_for_programs(client: httpx.Client, index: Index) -> None:
    page = read(client.get("/C21/57/fr/").text)
    links = {a.attributes["href"]: a.text for a in page.all("a") if "download" in a.attributes}
    assert list(links.values()) == [
        "cette version en Akoma Ntoso (XML)",
        "personnes, motions, votes et interventions en Popolo (JSON)",
        "l'ensemble des données (JSON Lines)",
    ]
    assert "Traduction de travail, établie par ce projet" in page.one("main").text
    xml, popolo, record = (client.get(f"/C21/57/fr/{address}") for address in links)
    assert xml.headers["content-type"] == "application/xml; charset=utf-8"
    assert xml.content == akn_document(index, [unit for unit in index.units if unit.language == "fr"])
    assert popolo.json()["language"] == "fr"
    assert len(record.text.splitlines()) == 2 + len(index.units)


def test_a_version_that_is_not_held_is_no_file(bundled_site: Path, uneven: ReadingRoom) -> None:
    assert {path.parent.name for path in bundled_site.glob("C21/57/*/report.xml")} == set(codes())
    page = report_page(uneven, SYMBOL, "fr")
    assert page.view.data[0].address == "C32/41-Rev.1/ar/report.xml"
