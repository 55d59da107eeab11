"""The reading room in a real browser: every kind of page in every language, on a screen, a telephone and paper."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from bot.citations import urls
from bot.locale import words_of
from indexer import Index
from indexer.languages import codes, language
from tests.browser import ENTER, TAB, Browser
from tests.web.kinds import kinds

pytestmark = pytest.mark.slow

NARROW = 320
"""Pixels of the narrowest telephone; also of a screen enlarged four times, which WCAG 1.4.10 asks about."""
PAPER = 718
"""Of a printed page of A4."""
DIM, BRIGHT = 60, 200
"""Of 255."""
TABBABLE = (
    "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]')]"
)
OFFERED = """
const seen = [...document.querySelectorAll("button:not(:disabled), output")].filter((it) => it.checkVisibility());
return seen.map((it) => it.closest("form")?.className ?? it.textContent);
"""
"""What can be pressed, by the form that it belongs to, and what scripts write into."""
LOOKS = """
const style = getComputedStyle(document.body);
const clear = (name) => style[name].match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
return {
  html: [document.documentElement.lang, document.documentElement.dir],
  heading: document.querySelector("h1").textContent.trim(),
  paper: clear("backgroundColor"), ink: clear("color"),
  wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  navigation: getComputedStyle(document.querySelector("nav.main")).display,
};
"""


@pytest.mark.parametrize("code", codes())
def test_every_kind_of_page(window: Browser, client: httpx.Client, index: Index, code: str) -> None:
    for kind, address in kinds(index, code).items():
        window.show()
        window.open(str(client.base_url.join(address)))
        light = window.run(LOOKS)
        assert light["html"] == [code, "rtl" if language(code).rtl else "ltr"], kind
        assert light["heading"], kind
        assert light["wider"] == 0, kind
        window.show(dark=True)
        dark = window.run(LOOKS)
        assert (light["paper"] > BRIGHT, light["ink"] < DIM) == (True, True), kind
        assert (dark["paper"] < DIM, dark["ink"] > BRIGHT) == (True, True), kind
        window.show(width=NARROW, height=740)
        window.run("for (const more of document.querySelectorAll('details')) more.open = true")
        assert window.run(LOOKS)["wider"] == 0, kind
        window.show(printed=True, dark=True)
        paper = window.run(LOOKS)
        assert (paper["paper"], paper["ink"], paper["navigation"]) == (255, 0, "none"), kind
        if kind != "missing":  # whose status is a complaint of its own
            assert not window.complaints(), kind
    window.show()
    window.complaints()


@pytest.mark.parametrize("code", codes())
def test_an_address_leads_to_its_paragraph(
    window: Browser, client: httpx.Client, bundled_site: Path, code: str
) -> None:
    window.show()
    file = (bundled_site / "C21" / "57" / code / "index.html").as_uri()
    for address in (f"{client.base_url.join('C21/57')}/{code}#5.6", f"{file}#5.6"):
        window.open("about:blank")
        window.open(address)
        top, bottom, paper, other = window.run("""
            const place = (element) => [element.getBoundingClientRect(), getComputedStyle(element).backgroundColor];
            const [at, paper] = place(document.querySelector(":target"));
            return [at.top, innerHeight - at.bottom, paper, place(document.getElementById("5.5"))[1]];
        """)
        assert top >= 0
        assert bottom > 0
        assert paper != other


def test_side_by_side(window: Browser, client: httpx.Client) -> None:
    window.show()
    window.open(str(client.base_url.join("C21/57/ar/en/#5.6")))
    places = "return [...document.querySelectorAll('[id=\"5.6\"] .version')].map((one) => one.getBoundingClientRect())"
    arabic, english = window.run(places)
    assert arabic["top"] == english["top"]
    assert arabic["left"] > english["right"]
    window.show(width=NARROW)
    arabic, english = window.run(places)
    assert english["top"] >= arabic["bottom"]


def test_versions_are_printed_side_by_side_without_buttons(window: Browser, client: httpx.Client) -> None:
    window.show(width=PAPER, printed=True)
    window.open(str(client.base_url.join("C21/57/ar/en/")))
    tops = window.run(
        "return [...document.querySelectorAll('[id=\"5.6\"] .version')].map((it) => it.getBoundingClientRect().top)"
    )
    assert tops[0] == tops[1]
    assert (
        window.run("return [...document.querySelectorAll('button')].filter((it) => it.checkVisibility()).length") == 0
    )
    window.open(str(client.base_url.join("en/meetings/17/")))
    assert window.run("return document.querySelector('svg.grid').getBoundingClientRect().right") <= PAPER
    window.show()


@pytest.mark.parametrize("code", codes())
def test_labels_of_a_picture_are_whole(window: Browser, client: httpx.Client, code: str) -> None:
    window.open(str(client.base_url.join(urls.picture(code))))
    window.run("document.documentElement.style.setProperty('--sans', 'DejaVu Sans')")  # the widest that is usual
    cut = """
        const cut = (label) => {
          const [box, inside] = [label.getBBox(), label.ownerSVGElement.viewBox.baseVal];
          return box.x < 0 || box.x + box.width > inside.width;
        };
        return [...document.querySelectorAll("svg text")].filter(cut).map((label) => label.textContent);
    """
    assert not window.run(cut)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_picture_is_a_list_on_a_telephone(window: Browser, client: httpx.Client, code: str) -> None:
    seen = """
        const seen = (it) => it.checkVisibility({ contentVisibilityAuto: true });
        const of = (choice) => [...document.querySelectorAll(choice)].filter(seen);
        const links = of(".at a");
        return [of("svg.grid").length, of(".chart summary").length, links.length, links[0]?.href ?? ""];
    """
    window.open(str(client.base_url.join(urls.picture(code))))
    window.show(width=390, height=844)
    pictures, folds, links, first = window.run(seen)
    assert (pictures, folds) == (0, 0)
    assert links > 20
    window.open(first)
    assert window.run("return document.querySelector(':target').className") == "paragraph"
    window.show()
    window.open(str(client.base_url.join(urls.picture(code))))
    pictures, folds, links, _ = window.run(seen)
    assert (pictures, folds, links) == (1, 1, 0)
    sizes = window.run("return [...document.querySelectorAll('svg.grid a')].map((it) => it.getBoundingClientRect())")
    assert all(min(size["width"], size["height"]) >= 24 for size in sizes)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
def test_who_presented_fits_one_screen(
    window: Browser, client: httpx.Client, code: str, width: int, height: int
) -> None:
    window.show(width=width, height=height)
    question = words_of(code)("Who presented at meeting {n}?", n="17")
    window.open(str(client.base_url.join(urls.ask(code, (question,)))))
    rows, bottom = window.run("""
        const rows = [...document.querySelectorAll(".folded > li")];
        return [rows.length, rows.at(-1).getBoundingClientRect().bottom];
    """)
    assert rows == 13
    assert bottom <= height
    window.show()


SMALL = """
const seen = [...document.querySelectorAll("main a, main button, main summary, main input, nav a")];
const inline = (it) => it.closest("p, dd, h1, h2, blockquote, .trail, .no, figcaption, td") && it.tagName === "A";
return seen.filter((it) => it.checkVisibility() && !inline(it)).map((it) => [it, it.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([it]) => it.outerHTML.slice(0, 120));
"""
"""Targets smaller than WCAG 2.5.8 wants them; those in a sentence may be."""


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_targets_are_large_enough(window: Browser, client: httpx.Client, index: Index, code: str) -> None:
    for width in (1280, 390):
        for kind in ("home", "answer", "refusal", "picture", "meeting", "report"):
            window.show(width=width, height=844)
            window.open(str(client.base_url.join(kinds(index, code)[kind])))
            assert not window.run(SMALL), (kind, width)
    window.show()


@pytest.mark.parametrize("code", codes())
def test_a_telephone_hides_no_part_of_the_reading_room(window: Browser, client: httpx.Client, code: str) -> None:
    window.show(width=390, height=844)
    window.open(str(client.base_url.join(urls.matters(code))))
    within = """
        const seen = (it) => it.right <= innerWidth && it.left >= 0;
        return [...document.querySelectorAll("header.site a")].every((it) => seen(it.getBoundingClientRect()));
    """
    assert window.run(within)
    labels = """
        return [...document.querySelectorAll("tbody tr:first-child [data-label]")]
          .map((it) => getComputedStyle(it, "::before").content);
    """
    state = words_of(code)("State")
    assert any(state in label for label in window.run(labels))
    window.show()
    assert set(window.run(labels)) == {"none"}


def test_a_quotation_is_copied_with_its_words(window: Browser, client: httpx.Client) -> None:
    window.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    window.show()
    window.open(str(client.base_url.join("en/ask/?q=Who+presented+the+digital+resilience+framework")))
    window.click(".quote button.copy")
    copied = window.wait("navigator.clipboard.readText().then(arguments[0])")
    assert copied.startswith("“")
    assert "digital resilience framework" in copied
    assert f"” (C21/57 §5.14; English · unofficial rendering), {client.base_url.join('C21/57/en/#5.14')}" in copied
    window.run("navigator.share = undefined")
    window.click("button.share")
    shared = window.wait("navigator.clipboard.readText().then(arguments[0])")
    assert shared == window.run("return location.href")
    assert window.run("return document.querySelector('button.share').textContent") == "Copied"


def test_ask_and_follow_up(window: Browser, client: httpx.Client) -> None:
    first = "What did the Russian Federation present?"
    window.show()
    window.open(str(client.base_url.join("en/")))
    window.type("#question", first)
    window.press(ENTER)
    assert window.until("return document.querySelector('.statement h2')?.textContent") == "Russian Federation"
    assert "Russian Federation" in window.run("return document.querySelector('.statement mark').textContent")
    window.type("#question", "And Saudi Arabia?")
    window.press(ENTER)
    assert window.until("return document.querySelector('.earlier')?.textContent.trim()") == first
    assert window.run("return document.querySelector('.quote .reference').textContent") == "C21/57 §5.9"
    window.click(".earlier a")
    assert window.until("return !document.querySelector('.earlier')")
    assert not window.complaints()


def rows(window: Browser, column: int) -> list[str]:
    """The cells of a column that are to be seen."""
    seen = "[...document.querySelectorAll('tbody tr:not([hidden])')]"
    found: list[str] = window.run(f"return {seen}.map((row) => row.cells[{column}].textContent.trim())")
    return found


def test_sort_and_filter(window: Browser, client: httpx.Client) -> None:
    window.show()
    window.open(str(client.base_url.join("en/presentations/")))
    actors = rows(window, 3)
    window.click("th:nth-child(4) button")
    assert rows(window, 3) == sorted(actors, key=str.casefold) != actors
    assert window.run("return document.querySelector('th:nth-child(4)').ariaSort") == "ascending"
    window.click("th:nth-child(4) button")
    assert rows(window, 3) == sorted(actors, key=str.casefold, reverse=True)
    window.type("#words", "saudi")
    assert rows(window, 1) == ["C21/57 §5.9"]
    window.type("#words", " ")
    assert len(rows(window, 1)) == len(actors)
    window.type("#choice-2", "contribution")
    assert {*rows(window, 2)} == {"contribution"}
    assert len(rows(window, 2)) == 4
    assert not window.complaints()


@pytest.mark.parametrize("code", codes())
def test_sort_and_filter_in_each_language(window: Browser, client: httpx.Client, code: str) -> None:
    window.show()
    window.open(str(client.base_url.join(urls.presentations(code))))
    places, actors = rows(window, 1), rows(window, 3)
    window.click("th:nth-child(4) button")
    assert rows(window, 3) != actors
    window.click("th:nth-child(2) button")
    assert rows(window, 1) == places  # 5.9 before 5.10, also where these are printed 9.5 and 10.5
    window.type("#words", actors[-1])
    assert {*rows(window, 3)} == {actors[-1]}
    window.open(str(client.base_url.join(urls.topics(code))))
    names = "return [...document.querySelectorAll('.names li:not([hidden]) a')].map((it) => it.textContent.trim())"
    topics = window.run(names)
    window.type("#words", topics[-1].upper())
    assert topics[-1] in window.run(names)
    assert len(window.run(names)) < len(topics) / 2


@pytest.mark.parametrize("code", codes())
def test_a_citation_is_copied_in_the_readers_language(window: Browser, client: httpx.Client, code: str) -> None:
    window.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    address = str(client.base_url.join(f"C21/57/{code}/#5.6"))
    window.open(address)
    window.click("[id='5.6'] button.copy")
    copied = window.wait("navigator.clipboard.readText().then(arguments[0])")
    words = words_of(code)
    for part in ("C21/57 §6.5" if code == "ar" else "C21/57 §5.6", words.language(code), address):
        assert part in copied
    assert words("official text" if code == "ar" else "unofficial rendering") in copied
    assert window.run("return document.querySelector('[id=\"5.6\"] button.copy').textContent") == words("Copied")


def test_a_citation_is_copied_where_the_connection_is_not_secure(window: Browser, client: httpx.Client) -> None:
    window.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    address = str(client.base_url.join("C21/57/en/#2.1"))
    window.open(address)
    window.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    window.click("[id='2.1'] button.copy")
    window.open(str(client.base_url.join("en/")))
    copied = window.wait("navigator.clipboard.readText().then(arguments[0])")
    assert copied.startswith("“The meeting was opened by the ITU Secretary-General")  # the words of the paragraph
    assert copied.endswith(f"” (C21/57 §2.1; English · unofficial rendering), {address}")


def test_what_is_selected_of_a_paragraph_is_quoted_and_its_address_shared(
    window: Browser, client: httpx.Client
) -> None:
    window.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    address = str(client.base_url.join("C21/57/en/#5.6"))
    window.open(address)
    window.run("""
        const text = document.querySelector("[id='5.6'] .version p").firstChild;
        getSelection().setBaseAndExtent(text, 4, text, 22);
        document.querySelector("[id='5.6'] button.copy").click();
    """)
    copied = window.wait("navigator.clipboard.readText().then(arguments[0])")
    assert copied == f"“first contribution” (C21/57 §5.6; English · unofficial rendering), {address}"
    window.run("navigator.share = undefined")
    window.click("[id='5.6'] button.copy ~ button.copy")
    assert window.wait("navigator.clipboard.readText().then(arguments[0])") == address


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_keyboard_is_enough(window: Browser, client: httpx.Client, index: Index, code: str) -> None:
    window.show()
    for kind in ("home", "report", "presentations", "picture", "answer"):
        window.open(str(client.base_url.join(kinds(index, code)[kind])))
        shown = window.run(f"return {TABBABLE}.filter((it) => it.checkVisibility() && !it.disabled).length")
        reached = []
        for _ in range(min(shown, 25)):
            window.press(TAB)
            place, outline, top = window.run(
                f"const on = document.activeElement; return [{TABBABLE}.indexOf(on), getComputedStyle(on).outlineStyle,"
                "on.getBoundingClientRect().top]"
            )
            assert outline == "solid", (kind, place)
            assert top >= 0, (kind, place)
            reached.append(place)
        assert reached == sorted({*reached}), kind
        assert -1 not in reached, kind


def test_the_first_key_leads_past_the_navigation(window: Browser, client: httpx.Client) -> None:
    window.open(str(client.base_url.join("en/outcomes/")))
    window.press(TAB, ENTER)
    assert window.run("return document.activeElement.id") == "content"
    window.press(TAB)
    assert window.run("return document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("code", codes())
def test_pages_are_whole_without_scripts(window: Browser, client: httpx.Client, index: Index, code: str) -> None:
    window.scripts(run=False)
    try:
        for kind, address in kinds(index, code).items():
            window.open(str(client.base_url.join(address)))
            offered = window.run(OFFERED)
            assert {*offered} <= {"ask"}, kind
        window.open(str(client.base_url.join(urls.ask(code))))
        window.type("#question", "Who chaired the meeting?")
        window.press(ENTER)
        assert "1.1" in window.until("return document.querySelector('.quote .reference')?.textContent")
        assert f"q={quote('Who')}" in window.run("return location.search")
        window.click("nav.languages a")
        assert window.until("return document.querySelector('.quote mark')?.textContent")
    finally:
        window.scripts(run=True)
        window.complaints()  # of the page that is missing


@pytest.mark.parametrize("code", codes())
def test_a_static_site_is_read_as_files(window: Browser, bundled_site: Path, index: Index, code: str) -> None:
    window.show()
    for kind, address in kinds(index, code).items():
        if kind not in {"ask", "answer", "refusal", "missing"}:
            window.open(bundled_site / address / "index.html")
            assert window.run(LOOKS)["heading"], kind
            assert window.run("return getComputedStyle(document.querySelector('nav.main ul')).display") == "flex", kind
            assert not window.complaints(), kind


def test_a_static_site_needs_no_scripts_but_to_search(window: Browser, bundled_site: Path) -> None:
    window.scripts(run=False)
    try:
        window.open(bundled_site / "en" / "search" / "index.html")
        assert "JavaScript" in window.run("return document.querySelector('noscript').innerHTML")
        window.click("nav.main a")
        assert window.until("return document.querySelectorAll('tbody tr').length")
    finally:
        window.scripts(run=True)
