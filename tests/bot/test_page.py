"""The HTML page of a register: what is in it, and what it does in a real browser."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.registers.filters import Filter
from bot.registers.outcomes import Outcome, outcomes
from bot.registers.presentations import presentations
from bot.render.formats import render
from bot.render.registers import register_table
from indexer import Index
from tests.browser import IS_INSTALLED, Browser, browser

HOSTILE = "</td><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> & 'x'"


def page(rows: list[Outcome], code: str) -> str:
    return render(register_table(rows, code), "html", code)


@pytest.fixture
def rows(fictional: Index) -> list[Outcome]:
    return outcomes(fictional, "en", Filter())


def test_the_policy_admits_only_the_pages_own_style_and_script(rows: list[Outcome]) -> None:
    text = page(rows, "en")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (inside,) = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r'\s(?:src|on\w+|style)="', text)


def test_whatever_the_rows_say_is_text(rows: list[Outcome]) -> None:
    hostile = replace(
        rows[0], text=HOSTILE, actor=HOSTILE, source=replace(rows[0].source, url='https://x/"><b>', corrected=HOSTILE)
    )
    text = page([hostile, *rows[1:]], "en")
    assert text.count("<script>") == 1
    assert "<img" not in text
    assert "<b>" not in text
    assert text.count("&lt;img src=x onerror=") == 3


@pytest.mark.parametrize(("code", "direction"), [("en", "ltr"), ("ar", "rtl"), ("zh", "ltr")])
def test_languages_and_directions_are_marked(fictional: Index, code: str, direction: str) -> None:
    rows = presentations(fictional, code, Filter())
    text = render(register_table(rows, code), "html", code)
    assert f'<html lang="{code}" dir="{direction}">' in text
    cells = re.findall(r'<td lang="(\w+)" dir="(\w+)">(.*?)</td>', text)
    assert len(cells) == sum(row.source.language != code for row in rows)
    assert all(other_direction == ("rtl" if other == "ar" else "ltr") for other, other_direction, _ in cells)
    title = {
        "en": ("ar", "تكلفة حوار الشباب"),
        "ar": ("en", "A new name for the Group"),
        "zh": ("es", "Líneas directas accesibles"),
    }
    assert any((other, said) == title[code] for other, _, said in cells)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def shown(window: Browser, cell: int) -> list[str]:
    """What stands in this column, in the rows that can be seen."""
    found = window.run(
        "return Array.from(document.querySelectorAll('tbody tr')).filter((row) => row.offsetHeight > 0)"
        f".map((row) => row.cells[{cell}].innerText)"
    )
    return [str(text) for text in found]


in_a_browser = pytest.mark.skipif(not IS_INSTALLED, reason="Chromium and chromedriver are not installed")


@in_a_browser
def test_search_and_sort_in_a_browser(window: Browser, rows: list[Outcome], tmp_path: Path) -> None:
    hostile = replace(rows[0], text=HOSTILE)
    (tmp_path / "page.html").write_text(page([hostile, *rows[1:]], "en"), encoding="utf-8")
    window.open(tmp_path / "page.html")
    assert window.run("return document.title") == "CWG-COP · Outcomes"
    assert shown(window, 4)[0] == HOSTILE
    assert window.run("return document.querySelector('output').textContent") == f"{len(rows)} / {len(rows)}"

    window.type("input", "GROUP youth dialogue")
    assert shown(window, 1) == ["C31/40 §8.2", "C32/41(Rev.1) §7.5", "C34/43 §7.2"]
    assert window.run("return document.querySelector('output').textContent") == f"3 / {len(rows)}"
    window.type("input", "nothing of the kind")
    assert shown(window, 1) == []
    window.type("input", " ")

    window.click("th:nth-child(1) button")
    assert shown(window, 0) == sorted((str(row.meeting) for row in rows), key=int)
    window.click("th:nth-child(1) button")
    assert shown(window, 0) == sorted((str(row.meeting) for row in rows), key=int, reverse=True)
    assert window.run("return document.querySelector('th').getAttribute('aria-sort')") == "descending"
    window.click("th:nth-child(3) button")
    assert shown(window, 2) == sorted(row.kind for row in rows)
    assert window.complaints() == []


@in_a_browser
def test_paragraphs_are_sorted_by_their_canonical_numbers(window: Browser, index: Index, tmp_path: Path) -> None:
    table = register_table(presentations(index, "ar", Filter()), "ar")
    (tmp_path / "page.html").write_text(render(table, "html", "ar"), encoding="utf-8")
    window.open(tmp_path / "page.html")
    window.click("th:nth-child(4) button")
    window.click("th:nth-child(2) button")
    numbers = (1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
    assert shown(window, 1) == [f"C21/57 §{number}.5" for number in numbers]
    assert window.complaints() == []


@in_a_browser
def test_an_arabic_page_runs_right_to_left(window: Browser, fictional: Index, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(outcomes(fictional, "ar", Filter()), "ar"), encoding="utf-8")
    window.open(tmp_path / "page.html")
    left = "return document.querySelector('tbody tr').cells[{}].getBoundingClientRect().left"
    assert window.run(left.format(0)) > window.run(left.format(4))
    window.type("input", "اوصى")  # as people type it, without hamza
    assert shown(window, 1) == ["C33/42 §3.7"]
    window.type("input", "صرحت")  # the report has صرّحت
    assert shown(window, 1) == ["C33/42 §1.7"]
    assert window.complaints() == []


@in_a_browser
def test_a_page_is_no_wider_than_its_window(window: Browser, rows: list[Outcome], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(rows, "en"), encoding="utf-8")
    window.open(tmp_path / "page.html")
    assert window.run("return document.documentElement.scrollWidth <= window.innerWidth")
    assert len(shown(window, 0)) == len(rows)
