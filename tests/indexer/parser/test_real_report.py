from __future__ import annotations

import re
from pathlib import Path

import pytest

from indexer.model import Block, Report, Symbol
from indexer.parser import parse
from indexer.readers import read_file, text

CANONICAL = [
    f"{section}.{position}"
    for section, count in ((1, 1), (2, 3), (3, 1), (4, 1), (5, 15), (6, 4), (7, 5))
    for position in range(1, count + 1)
]
NUMBER = re.compile(r"^(\[bookmark: \w+\])?(\d{1,2})\.(\d{1,2})(?=\t)", re.MULTILINE)


def source(corpus: Path) -> str:
    return (corpus / "reports" / "C21-57" / "ar.txt").read_text(encoding="utf-8")


def parsed(blocks: tuple[Block, ...]) -> Report:
    return parse(blocks, "ar", Symbol.parse("C21/57"), official=True)


@pytest.fixture(scope="module")
def report(corpus: Path) -> Report:
    return parsed(read_file(corpus / "reports" / "C21-57" / "ar.txt").blocks)


def test_all_thirty_paragraphs_have_their_canonical_numbers(report: Report) -> None:
    assert [paragraph.number for paragraph in report.numbered] == CANONICAL


def test_both_5_7_and_7_5_exist_and_are_not_mixed_up(report: Report) -> None:
    by_number = {paragraph.number: paragraph for paragraph in report.numbered}
    assert by_number["5.7"].printed == "7.5"
    assert "بروتوكولات التجفير" in by_number["5.7"].text
    assert by_number["7.5"].printed == "5.7"
    assert "لجنة الدراسات 2" in by_number["7.5"].text


def test_no_number_is_doubted(report: Report) -> None:
    assert report.findings == ()


def test_parts_title_and_signature(report: Report) -> None:
    assert [part.number for part in report.parts] == ["summary", "action", "references"]
    assert report.parts[2].text == "الوثيقة C20/57"
    assert report.title.startswith("تقرير من رئيس فريق العمل")
    assert report.signature.startswith("عبد العزيز الزرعوني")
    assert [section.number for section in report.sections] == list("1234567")


def test_documents_are_a_nested_list(report: Report) -> None:
    items = {item.label: item.text for item in report.sections[3].paragraphs[0].items}
    assert list(items) == ["1", "2", "3", *(f"3({letter})" for letter in "abcdefg")]
    assert "Insafe" in items["3(f)"]
    assert "Parentzone" in items["3(g)"]


def test_every_paragraph_knows_its_line(corpus: Path, report: Report) -> None:
    lines = source(corpus).split("\n")
    for paragraph in report.numbered:
        assert paragraph.text in lines[paragraph.lines[0] - 1], paragraph.number


def test_nothing_of_the_source_is_lost(corpus: Path, report: Report) -> None:
    kept = [report.title, report.signature, *(left.text for left in report.left_out)]
    for section in report.sections:
        kept += [section.number, section.heading]
    for paragraph in report.paragraphs:
        kept += [paragraph.printed, paragraph.text, *(item.text for item in paragraph.items)]
    counted = sorted("".join(kept).replace("-", ""))
    wanted = sorted(source(corpus).replace("-", ""))
    assert [c for c in counted if not c.isspace()] == [c for c in wanted if not c.isspace()]


def reprinted(corpus: Path, rule: str) -> str:
    """The report with its numbers printed section-first, or in turns the one and the other way."""
    turn = 0

    def number(match: re.Match[str]) -> str:
        nonlocal turn
        turn += 1
        first = rule == "first" or (rule == "mixed" and turn % 2 == 0)
        return f"{match[3]}.{match[2]}" if first else f"{match[2]}.{match[3]}"

    return NUMBER.sub(number, source(corpus))


@pytest.mark.parametrize("rule", ["first", "last", "mixed"])
def test_canonical_numbers_do_not_depend_on_the_printed_order(corpus: Path, report: Report, rule: str) -> None:
    again = parsed(text.read(reprinted(corpus, rule).encode()))
    assert [p.number for p in again.numbered] == CANONICAL
    assert [p.text for p in again.numbered] == [p.text for p in report.numbered]


def test_a_mixed_print_with_a_gap_keeps_its_numbers_and_names_the_gap(corpus: Path) -> None:
    lines = reprinted(corpus, "mixed").split("\n")
    gone = next(i for i, line in enumerate(lines) if "بروتوكولات التجفير" in line)
    del lines[gone]
    again = parsed(text.read("\n".join(lines).encode()))
    assert [p.number for p in again.numbered] == [n for n in CANONICAL if n != "5.7"]
    gaps = [finding for finding in again.findings if "5.7 is missing" in finding.message]
    assert [finding.line for finding in gaps] == [gone + 1]
    assert any("unlike those before it" in finding.message for finding in again.findings)


def test_versions_are_aligned_paragraph_by_paragraph(corpus: Path, report: Report) -> None:
    for path in sorted((corpus / "reports" / "C21-57").glob("*.txt")):
        version = parse(read_file(path).blocks, path.stem, Symbol.parse("C21/57"), official=False)
        assert [p.number for p in version.paragraphs] == [p.number for p in report.paragraphs], path.name
        items = [item.label for p in version.numbered for item in p.items]
        assert items == [item.label for p in report.numbered for item in p.items], path.name
