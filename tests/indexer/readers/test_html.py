"""HTML is read as a browser shows it, however it was saved; no word is lost."""

from __future__ import annotations

import random
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from indexer.errors import ReaderError
from indexer.model import Block, Report, Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import html, text


def read(page: str) -> list[Block]:
    data = page.encode() if page.startswith("<html") else f"<html><body>{page}".encode()
    blocks = html.read(data)
    assert not lost_in_reading(html.raw_text(data), blocks)
    return list(blocks)


def labelled(page: str) -> list[tuple[str | None, str]]:
    return [(block.label, block.text) for block in read(page)]


def asides(page: str) -> list[tuple[str, str]]:
    return [(block.aside, block.text) for block in read(page)]


class Texts(HTMLParser):
    """All text of a page, got without our parser."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.found.append("\n")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=9><li>a<li>b</ol>", ["9.", "10."]),
        ("<ol reversed><li>a<li>b</ol>", ["2.", "1."]),
        ("<ol><li>a<li value=7>b<li>c</ol>", ["1.", "7.", "8."]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["z.", "aa."]),
        ("<ol type=i start=4><li>a<li type=I>b</ol>", ["iv.", "V."]),
        ("<ol style='list-style-type: upper-roman'><li>a</ol>", ["I."]),
        ("<ol style='list-style: none'><li>a</ol>", [None]),
        ("<ol style='list-style-type:arabic-indic' start=10><li>a</ol>", ["١٠."]),
        ("<ol style='list-style-type:cjk-ideographic' start=21><li>a</ol>", ["二十一、"]),
        ("<ol type=a start=0><li>a</ol>", ["0."]),
        ("<ul style=\"list-style-type: '– '\"><li>a</ul>", ["–"]),
        ("<ul><li>a<ul><li>b<ul><li>c</ul></ul></ul>", ["•", "◦", "▪"]),
        ("<ol><li>a<ol type=a><li>b<ul><li>c</ul><li>d</ol><li>e</ol>", ["1.", "a.", "▪", "b.", "2."]),
        ("<ol><li><p>a</p><p>more</p><li></li><li>c</ol>", ["1.", None, "3."]),
    ],
)
def test_list_labels_are_those_that_a_browser_shows(page: str, expected: list[str | None]) -> None:
    blocks = read(page)
    assert [block.label for block in blocks] == expected
    assert all(block.indented for block in blocks)


def test_words_of_inline_elements_join_and_lines_break_where_a_browser_breaks_them() -> None:
    blocks = read("<p>Ti<b>t</b>le&nbsp;of\n  it<br>sec&shy;ond&#146;s<wbr>line<p>&nbsp;<p> a<br><br>b")
    assert [block.text for block in blocks] == ["Title\u00a0of it\nsecond’sline", "a", "b"]
    assert [block.gap_before for block in blocks] == [False, True, True]


def test_a_tab_inside_a_line_is_kept_and_one_that_lays_out_the_source_is_not() -> None:
    blocks = read("<p>\n\t\t1.1<b>\tTi</b>tle\n\tof it</p>\t<p>\tx")
    assert [(block.text, block.indented, block.gap_before) for block in blocks] == [
        ("1.1\tTitle of it", False, False),
        ("x", True, False),
    ]


def test_cells_say_where_they_stand() -> None:
    page = "<table><tr><td rowspan=2>A<td colspan=2>B<td>C<tr><td>D<p>d</p><td><table><tr><td>in</table></table>"
    assert [(block.text, block.cell) for block in read(page)] == [
        ("A", (1, 1, 1)),
        ("B", (1, 1, 2)),
        ("C", (1, 1, 4)),
        ("D", (1, 2, 2)),
        ("d", (1, 2, 2)),
        ("in", (2, 1, 1)),
    ]


def test_preformatted_lines_are_blocks_at_their_places() -> None:
    blocks = read("<p>x\n<pre>\n1.1\tText\n\n  in</pre>")
    assert [(b.text, b.lines[0], b.indented, b.gap_before) for b in blocks[1:]] == [
        ("1.1\tText", 3, False, True),
        ("in", 5, True, True),
    ]


LIBREOFFICE_NOTE = """<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> on.
<p>Next.<div id="sdfootnote1">
<p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</div>"""
WORD_NOTE = """<p>Text<a href="#_ftn1" name="_ftnref1"><span>1</span></a> on.
<p>Next.<div style="mso-element:footnote-list"><hr>
<div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">1</a> A note.</div></div>"""
NOTES = [
    '<p>Text<sup><a href="#fn1" id="r1">1</a></sup> on.<p>Next.<ol><li id="fn1">A note. <a href="#r1">↩</a></ol>',
    '<p>Text<a role="doc-noteref" href="#x">1</a> on.<p>Next.<aside id="x">A note.</aside>',
    LIBREOFFICE_NOTE,
    WORD_NOTE,
]


@pytest.mark.parametrize("page", NOTES, ids=["markdown", "role", "LibreOffice", "Word"])
def test_a_note_stands_behind_the_block_of_its_mark(page: str) -> None:
    assert [(b.text, b.label, b.is_note) for b in read(page)] == [
        ("Text on.", None, False),
        ("A note.", "1", True),
        ("Next.", None, False),
    ]


def test_a_link_that_is_no_note_stays_text() -> None:
    page = "<p>See <sup><a href='#a'>2</a></sup> and <a href='#a'>above</a><p id=a>2 There"
    assert [block.text for block in read(page)] == ["See 2 and above", "2 There"]


def test_what_is_not_shown_is_set_apart() -> None:
    page = """<html><head><title>T</title><style>b{}</style></head><body><p>a<del>b</del>c<s>d</s><p hidden>e
        <div style="display: none">f</div><template>g</template><noscript>h</noscript><script>i</script>"""
    assert asides(page) == [
        ("page title", "T"),
        ("", "ac"),
        ("deleted", "b"),
        ("deleted", "d"),
        ("hidden", "e"),
        ("hidden", "f"),
        ("hidden", "g"),
        ("hidden", "h"),
    ]


def test_landmarks_are_navigation_only_around_a_main_text() -> None:
    inside = "<article><header>Head</header><p>Text</article>"
    assert asides(f"<nav>Home</nav>{inside}<footer>Foot</footer>") == [
        ("page navigation", "Home"),
        ("", "Head"),
        ("", "Text"),
        ("page navigation", "Foot"),
    ]
    assert asides("<header>Head</header><p>Text") == [("", "Head"), ("", "Text")]


WORD = """<html xmlns:o="urn:x"><head><meta http-equiv=Content-Type content="text/html; charset={charset}"></head><body>
<!--[if gte mso 9]><xml>no text</xml><![endif]-->
<p class=MsoNormal>1.1<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>{text}<o:p></o:p></p>
<p style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>{text}</p>
<p style='margin-left:.5in;mso-list:l1 level1 lfo1'><span style='font-family:Symbol'><span
style='mso-list:Ignore'>&middot;<span>&nbsp; </span></span></span>{text}</p>"""


@pytest.mark.parametrize(
    ("charset", "written"),
    [
        ("windows-1256", "عقد فريق العمل اجتماعه"),
        ("windows-1251", "Рабочая группа провела"),
        ("windows-1252", "Réunion “à distance”"),
        ("gb2312", "理事会工作组会议"),
        ("big5", "理事會工作組會議"),
        ("utf-8", "réunion عقد"),
        ("no-such-charset", "Réunion à distance du Groupe de travail"),
    ],
)
def test_word_saves_labels_as_text_and_tabs_as_spaces_in_any_charset(charset: str, written: str) -> None:
    page = WORD.format(charset=charset, text=written)
    data = page.encode("cp1252" if charset == "no-such-charset" else charset)
    blocks = html.read(data)
    assert [(b.label, b.text, b.indented) for b in blocks] == [
        (None, f"1.1\t{written}", False),
        ("a)", written, True),
        ("•", written, True),
    ]
    assert not lost_in_reading(html.raw_text(data), blocks)


def test_a_stale_charset_is_not_believed() -> None:
    page = WORD.format(charset="windows-1256", text="عقد فريق العمل اجتماعه")
    assert html.read(page.encode())[1].text == "عقد فريق العمل اجتماعه"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_encodings_without_a_charset(encoding: str) -> None:
    data = "<html><body><p>عقد فريق العمل التابع للمجلس اجتماعه السابع عشر</p>".encode(encoding)
    assert html.claims(data)
    assert html.read(data)[0].text == "عقد فريق العمل التابع للمجلس اجتماعه السابع عشر"


DASH = "<ul style=\"list-style-type: '-'\">"


def as_html(source: str, *, lists: bool) -> str:
    """The report as a page, a paragraph a line; with `lists`, its documents stand in `ol` and `ul`."""
    lines = ["<html><body>"]
    opened: list[str] = []
    in_list = False
    for line in source.splitlines():
        in_list = lists and (line.startswith("1.4\t") or (in_list and not line[:1].isdigit()))
        depth = 2 if in_list and line.startswith("-") else 1 if in_list and line.startswith("\t") else 0
        while len(opened) > depth:
            lines.append(opened.pop())
        if len(opened) < depth:
            lines.append(DASH if depth == 2 else "<ol>")
            opened.append("</ul>" if depth == 2 else "</ol>")
        shown = escape(line.strip().removeprefix("-\t") if depth else line.strip())
        shown = shown.replace("\t", "<span style='mso-tab-count:1'> </span>")
        indent = " style='text-indent:36pt'" if line[:1].isspace() else ""
        lines.append(f"<li>{shown}" if depth else f"<p{indent}>{shown or '&nbsp;'}</p>")
    return "\n".join(lines)


@pytest.mark.parametrize("lists", [False, True], ids=["typed", "lists"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1256"])
def test_the_report_as_a_page_has_the_same_paragraphs(corpus: Path, encoding: str, *, lists: bool) -> None:
    source = (corpus / "reports" / "C21-57" / "ar.txt").read_text(encoding="utf-8").replace("\u2011", "-")
    symbol = Symbol.parse("C21/57")
    same = parse(text.read(source.encode()), "ar", symbol, official=True)
    page = as_html(source, lists=lists)
    data = page.encode(encoding)
    blocks = html.read(data)
    if lists:
        expected = ["1.", "2.", "3.", *"-------"]
        assert [block.label for block in blocks if block.label] == expected
    report = parse(blocks, "ar", symbol, official=True)
    assert len(report.numbered) == 30
    assert told(report) == told(same)
    assert not lost_in_reading(html.raw_text(data), blocks)
    assert not lost_in_reading("".join(Texts(page).found), blocks)


def told(report: Report) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Numbers, text and items of the paragraphs; HTML shows several spaces as one."""
    return [
        (p.number, p.printed, spaced(p.text), [(item.label, spaced(item.text)) for item in p.items])
        for p in report.numbered
    ]


def spaced(written: str) -> str:
    return " ".join(written.split())


def test_a_damaged_page_gives_a_result_without_loss_or_one_line() -> None:
    page = "".join([*NOTES, "<table><tr><td>a<del>b</del></table><ol><li>c</ol><!-- d --><pre>e\n</pre>"] * 3).encode()
    chance = random.Random(7)
    refused: list[str] = []
    for _ in range(60):
        data = bytearray(b"<html><body>" + page[: chance.randrange(1, len(page))])
        for _ in range(chance.randrange(12)):
            data[chance.randrange(12, len(data))] = chance.randrange(256)
        try:
            blocks = html.read(bytes(data))
        except ReaderError as error:
            refused.append(str(error))
        else:
            assert not lost_in_reading(html.raw_text(bytes(data)), blocks)
    assert all("\n" not in line for line in refused)
    assert len(refused) < 60


def test_no_depth_and_no_entity_can_hurt() -> None:
    with pytest.raises(ReaderError, match="nested too deeply"):
        html.read(b"<html>" + b"<div>" * 100_000 + b"x")
    bomb = b"<!DOCTYPE html [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><html><p>&b;"
    assert "aaaaaaaa" not in " ".join(block.text for block in html.read(bomb)[1:])
    assert html.read(b"<!-- nothing -->") == ()
