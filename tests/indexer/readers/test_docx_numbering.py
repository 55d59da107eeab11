"""Automatic numbers: by hand where Word's rules are written down, and against LibreOffice on many random documents.

LibreOffice is no witness for what it has not learnt: isLgl, lvlRestart, a level known by its style alone, and some
number formats beyond their first round. Those are by hand.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from indexer.readers import docx
from indexer.readers.docx.numerals import numeral
from tests.indexer.readers import libreoffice
from tests.indexer.readers.wordfile import definition, level, num, numbered, paragraph, run, word_file


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    return [block.label or "" for block in docx.read(word_file(body, numbering=numbering, **parts))]


def of_levels(levels: list[int], *texts: str, num_id: int = 1) -> str:
    return "".join(numbered(f"P{i}.", num_id, depth) for i, depth in enumerate(levels))


SECTION_FIRST = definition(0, level(0, "%1"), level(1, "%1.%2"), level(2, "%3)", "lowerLetter")) + num(1, 0)
SECTION_LAST = definition(0, level(0, "%1"), level(1, "%2.%1"), level(2, "%3)", "lowerLetter")) + num(1, 0)


def test_sections_and_their_paragraphs_both_ways() -> None:
    body = of_levels([0, 1, 1, 0, 1, 2, 2, 1, 2])
    assert labels(body, SECTION_FIRST) == ["1", "1.1", "1.2", "2", "2.1", "a)", "b)", "2.2", "a)"]
    assert labels(body, SECTION_LAST) == ["1", "1.1", "2.1", "2", "1.2", "a)", "b)", "2.2", "a)"]


def test_numbers_go_on_behind_an_interruption_and_in_tables() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{numbered('in a table', 1, 1)}</w:tc></w:tr></w:tbl>"
    body = of_levels([0, 1]) + paragraph("prose") + cell + numbered("P9.", 1, 1)
    assert labels(body, SECTION_FIRST) == ["1", "1.1", "", "1.2", "1.3"]


def test_notes_and_text_boxes_have_counts_of_their_own() -> None:
    notes = f'<w:footnote w:id="1">{paragraph("note")}{numbered("listed", 1)}</w:footnote>'
    body = (
        numbered("one", 1) + paragraph(run("text") + '<w:r><w:footnoteReference w:id="1"/></w:r>') + numbered("two", 1)
    )
    assert labels(body, SECTION_FIRST, footnotes=notes) == ["1", "", "1", "1", "2"]


def test_no_number_where_the_list_is_none_or_unknown() -> None:
    assert labels(numbered("P0.", 0) + numbered("P1.", 9) + numbered("P2.", 1), SECTION_FIRST) == ["", "", "1"]


def test_figures_only_in_a_legal_level() -> None:
    numbering = definition(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + num(1, 0)
    assert labels(of_levels([0, 0, 1, 1]), numbering) == ["I.", "II.", "2.1", "2.2"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        (None, ["1", "a", "(i)", "b", "(i)", "2", "a", "(i)"]),
        (0, ["1", "a", "(i)", "b", "(ii)", "2", "a", "(iii)"]),
        (1, ["1", "a", "(i)", "b", "(ii)", "2", "a", "(i)"]),
        (2, ["1", "a", "(i)", "b", "(i)", "2", "a", "(i)"]),
    ],
)
def test_what_sets_the_third_level_back(restart: int | None, expected: list[str]) -> None:
    more = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    third = level(2, "(%3)", "lowerRoman", more=more)
    numbering = definition(0, level(0, "%1"), level(1, "%2", "lowerLetter"), third) + num(1, 0)
    assert labels(of_levels([0, 1, 2, 1, 2, 0, 1, 2]), numbering) == expected


def test_lists_of_one_definition_count_on_until_one_has_its_own_start() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, start)
    body = "".join(numbered(f"P{i}.", num_id) for i, num_id in enumerate([1, 1, 2, 1, 3, 3, 1, 3]))
    assert labels(body, numbering) == ["1.", "2.", "3.", "4.", "1.", "2.", "3.", "4."]


def test_a_list_may_print_a_level_in_its_own_way() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "[%1]", "upperLetter", start=3)}</w:lvlOverride>'
    numbering = definition(0, level(0, "%1.")) + definition(1, level(0, "%1.")) + num(1, 0, own) + num(2, 1)
    assert labels(of_levels([0, 0]) + numbered("P3.", 2), numbering) == ["[C]", "[D]", "1."]


def test_a_list_may_take_its_levels_from_a_numbering_style() -> None:
    numbering = (
        definition(0, before='<w:numStyleLink w:val="Report"/>')
        + definition(1, level(0, "§%1"), before='<w:styleLink w:val="Report"/>')
        + num(1, 0)
        + num(2, 1)
    )
    setting = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Report">{setting}</w:style>'
    assert labels(numbered("P0.", 1) + numbered("P1.", 2), numbering, styles=styles) == ["§1", "§2"]


def test_links_in_a_circle_give_no_number() -> None:
    numbering = definition(0, before='<w:numStyleLink w:val="Report"/>') + num(1, 0)
    setting = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Report">{setting}</w:style>'
    assert labels(numbered("P0.", 1), numbering, styles=styles) == [""]


def style(name: str, based_on: str = "", setting: str = "", more: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}" {more}><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{setting}</w:pPr></w:style>"
    )


def number_setting(num_id: int | None = None, depth: int | None = None) -> str:
    level_part = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    num_part = "" if num_id is None else f'<w:numId w:val="{num_id}"/>'
    return f"<w:numPr>{level_part}{num_part}</w:numPr>"


def styled(*names: str) -> str:
    return "".join(paragraph(f"P{i}.", f'<w:pStyle w:val="{name}"/>') for i, name in enumerate(names))


def test_numbers_from_styles_and_what_those_are_based_on() -> None:
    styles = (
        style("Heading", setting=number_setting(1))
        + style("Numbered", "Heading", number_setting(depth=1))
        + style("Special", "Numbered")
        + style("Plain", "Numbered", number_setting(0))
        + style("Plainer", "Plain")
    )
    body = styled("Heading", "Numbered", "Special", "Plain", "Plainer", "Numbered")
    assert labels(body, SECTION_FIRST, styles=styles) == ["1", "1.1", "1.2", "", "", "1.3"]


def test_a_level_that_names_a_style_is_its_level() -> None:
    numbering = definition(
        0, level(0, "%1", more='<w:pStyle w:val="A"/>'), level(1, "%1.%2", more='<w:pStyle w:val="B"/>')
    ) + num(1, 0)
    styles = style("A", setting=number_setting(1)) + style("B", setting=number_setting(1)) + style("C", "B")
    assert labels(styled("A", "B", "C", "A"), numbering, styles=styles) == ["1", "1.1", "1.2", "2"]


def test_the_default_style_counts_for_paragraphs_without_one() -> None:
    styles = style("Normal", setting=number_setting(1), more='w:default="1"')
    assert labels(paragraph("P0.") + styled("unknown"), SECTION_FIRST, styles=styles) == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf04a", "Webdings", "•"),
        ("\uf02d", "Symbol", "−"),
        ("o", "Courier New", "◦"),
        ("–", "Arial", "–"),
        ("-", "Arial", "-"),
    ],
)
def test_bullets_are_readable_in_any_font(text: str, font: str, expected: str) -> None:
    bullet = (
        f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{text}"/>'
        f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )
    assert labels(numbered("P0.", 1), definition(0, bullet) + num(1, 0)) == [expected]


def test_a_custom_format_is_as_long_as_its_example() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels(of_levels([0, 0]), definition(0, custom) + num(1, 0)) == ["009", "010"]


@pytest.mark.parametrize(
    ("style_name", "counted"),
    [
        ("chineseCounting", {10: "十", 21: "二十一", 99: "九十九", 100: "一○○"}),
        ("chineseCountingThousand", {100: "一百", 101: "一百零一", 110: "一百一十", 1010: "一千零一十"}),
        ("japaneseCounting", {10: "十", 100: "百", 1100: "千百", 305: "三百五"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("arabicAlpha", {1: "أ", 2: "ب", 3: "ت", 28: "ي", 29: "أأ"}),
        ("arabicAbjad", {1: "أ", 2: "ب", 3: "ج", 4: "د", 28: "غ"}),
        ("russianLower", {1: "а", 6: "е", 7: "ж", 10: "к", 29: "я", 30: "аа"}),
        ("upperLetter", {26: "Z", 27: "AA", 28: "BB", 53: "AAA"}),
        ("lowerRoman", {4: "iv", 9: "ix", 40: "xl", 1999: "mcmxcix"}),
        ("ordinal", {1: "1st", 11: "11th", 22: "22nd", 113: "113th", 3: "3rd"}),
        ("decimalZero", {0: "00", 9: "09", 10: "10"}),
        ("none", {1: ""}),
        ("never heard of", {7: "7"}),
    ],
)
def test_number_formats(style_name: str, counted: dict[int, str]) -> None:
    assert {count: numeral(count, style_name) for count in counted} == counted


FORMATS = ("decimal", "decimal", "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal")
MORE_FORMATS = ("arabicAlpha", "chineseCounting", "chineseCountingThousand", "ideographTraditional", "russianLower")
LEVELS = 4
OVERRIDDEN = 1
BULLETS = re.compile(r"^[◦▪•■]$")
"""LibreOffice's text has a bullet of its own for each level."""
GRID = '<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'


def random_level(rng: random.Random, depth: int) -> str:
    up_to_here = [f"%{i + 1}" for i in range(depth + 1)]
    text = rng.choice(
        [
            ".".join(up_to_here),
            ".".join(reversed(up_to_here)),
            f"%{depth + 1}.",
            f"(%{depth + 1})",
            f"Art. %{depth + 1}",
        ]
    )
    form = rng.choice(FORMATS + MORE_FORMATS)
    if depth == LEVELS - 1 and rng.random() < 0.3:
        form, text = "bullet", "•"
    start = rng.choice([1, 1, 1, 0, 3, None]) if form == "decimal" else rng.choice([1, 1, 1, 4])
    return level(depth, text, form, start=1 if depth == OVERRIDDEN else start)


def random_document(rng: random.Random) -> bytes:
    """Definitions, lists and paragraphs by chance; lists with a start of their own begin at their top level.

    A level that a list prints in its own way starts where its definition does: nothing says
    what else a skipped level would show.
    """
    definitions: list[str] = []
    lists: list[str] = []
    tops: dict[int, bool] = {}
    for number in range(rng.randint(1, 3)):
        definitions.append(definition(number, *(random_level(rng, depth) for depth in range(LEVELS))))
        for _ in range(rng.randint(1, 3)):
            override = ""
            if rng.random() < 0.3:
                override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            elif rng.random() < 0.2:
                override = (
                    f'<w:lvlOverride w:ilvl="{OVERRIDDEN}">{level(OVERRIDDEN, "[%2]", "upperLetter")}</w:lvlOverride>'
                )
            lists.append(num(len(lists) + 1, number, override))
            tops[len(lists)] = "startOverride" in override
    styles = "".join(
        style(f"S{depth}", f"S{depth - 1}" if depth else "", number_setting(None if depth else 1, depth))
        for depth in range(3)
    )
    styles += style("Off", "S1", number_setting(0)) + style("Normal", more='w:default="1"')
    body = []
    for i in range(rng.randint(8, 30)):
        chance = rng.random()
        if chance < 0.1:
            body.append(paragraph(f"P{i}."))
            continue
        if chance < 0.3 and not tops[1]:
            body.append(paragraph(f"P{i}.", f'<w:pStyle w:val="{rng.choice(["S0", "S1", "S2", "Off"])}"/>'))
            continue
        list_id = rng.choice(list(tops))
        listed = numbered(f"P{i}.", list_id, 0 if tops[list_id] else rng.randrange(LEVELS))
        tops[list_id] = False
        if chance < 0.4:
            listed = f"<w:tbl><w:tblPr/>{GRID}<w:tr><w:tc><w:tcPr/>{listed}</w:tc></w:tr></w:tbl>"
        body.append(listed)
    return word_file("".join(body), numbering="".join(definitions) + "".join(lists), styles=styles)


@libreoffice.needed
@pytest.mark.slow
def test_numbers_are_those_that_libreoffice_prints(tmp_path: Path) -> None:
    documents = [random_document(random.Random(f"numbering {i}")) for i in range(120)]
    printed = libreoffice.printed_labels(tmp_path, documents)
    wrong = [
        (index, block.text, block.label, labels_of[block.text])
        for index, (data, labels_of) in enumerate(zip(documents, printed, strict=True))
        for block in docx.read(data)
        if (block.label or "") != labels_of[block.text]
    ]
    assert not wrong, f"{len({index for index, *_ in wrong})} documents differ: {wrong[:10]}"
