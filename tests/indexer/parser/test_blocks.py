"""What readers of richer formats tell the parser: cells, notes, asides, automatic numbers."""

from __future__ import annotations

from dataclasses import replace

from indexer.model import Block, Report, Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_parsing


def report(*blocks: Block) -> Report:
    numbered = tuple(replace(block, lines=(i, i)) for i, block in enumerate(blocks, start=1))
    made = parse(numbered, "en", Symbol.parse("C99/1"), official=False)
    assert not lost_in_parsing(numbered, made)
    return made


def at(text: str, cell: tuple[int, int, int], label: str | None = None) -> Block:
    return Block(text, (0, 0), label, cell=cell)


def line(text: str, label: str | None = None) -> Block:
    return Block(text, (0, 0), label)


def texts(made: Report) -> dict[str, str]:
    return {p.number: p.full_text for p in made.numbered}


def test_automatic_numbers_are_the_reports_own() -> None:
    made = report(line("Opening", "1."), line("The Chair opened the meeting.", "1.1."), line("All agreed.", "1.2."))
    assert [(p.number, p.printed, p.text) for p in made.numbered] == [
        ("1.1", "1.1", "The Chair opened the meeting."),
        ("1.2", "1.2", "All agreed."),
    ]


def test_the_head_of_the_document_is_a_table_whose_cells_are_lines() -> None:
    made = report(
        at("Agenda item: ADM 1", (1, 1, 1)),
        at("Document C99/1-E", (1, 1, 2)),
        at("3 May 2029", (1, 2, 2)),
        at("Original: English", (1, 3, 2)),
        line("Report by the Chair"),
        at("Summary", (2, 1, 1)),
        at("What the meeting did.", (2, 1, 1)),
        line("Opening", "1"),
        line("The Chair opened the meeting.", "1.1"),
    )
    assert made.title == "Report by the Chair"
    assert [left.reason for left in made.left_out] == [*["document header"] * 4, "heading of the part 'summary'"]
    assert made.parts[0].text == "What the meeting did."


def test_a_row_is_a_line_of_the_paragraph_and_its_numbers_are_not_the_reports() -> None:
    made = report(
        line("Contributions", "3"),
        line("The following was paid", "3.1"),
        *(at(text, (1, 1, i)) for i, text in enumerate(("No.", "State", "Amount"), start=1)),
        *(at(text, (1, 2, i)) for i, text in enumerate(("4", "Kenya", "20"), start=1)),
        line("Discussion", "4"),
        line("No delegation objected.", "4.1"),
    )
    assert texts(made) == {
        "3.1": "The following was paid\nNo.\tState\tAmount\n4\tKenya\t20",
        "4.1": "No delegation objected.",
    }


def test_a_table_that_only_sets_out_numbered_text_is_read_as_that_text() -> None:
    made = report(
        at("1", (1, 1, 1)),
        at("Opening", (1, 1, 2)),
        at("1.1", (1, 2, 1)),
        at("The Chair opened the meeting.", (1, 2, 2)),
        at("She thanked all.", (1, 2, 2)),
    )
    assert texts(made) == {"1.1": "The Chair opened the meeting.\nShe thanked all."}
    assert made.sections[0].heading == "Opening"


def test_a_footnote_stays_with_its_paragraph_and_counts_no_section() -> None:
    made = report(
        line("Opening", "1"),
        Block("Held online.", (0, 0), "1", is_note=True),
        line("The Chair opened the meeting.", "1.1"),
        Block("Ms Odhiambo.", (0, 0), "2", is_note=True),
        line("Agenda", "2"),
        line("It was adopted.", "2.1"),
    )
    first, second = made.numbered
    assert (first.text, second.text) == ("The Chair opened the meeting.", "It was adopted.")
    assert [(item.label, item.text, item.is_note) for item in first.items] == [("note 2", "Ms Odhiambo.", True)]
    assert [(left.text, left.reason) for left in made.left_out] == [("1 Held online.", "footnote of a heading")]


def test_what_the_format_sets_apart_is_left_out_with_its_reason() -> None:
    made = report(
        Block("C98/7-E", (0, 0), aside="page header"),
        line("Opening", "1"),
        line("The Chair opened the meeting.", "1.1"),
        Block("He closed it.", (0, 0), aside="deleted in a tracked change"),
    )
    assert [left.reason for left in made.left_out] == ["page header", "deleted in a tracked change"]
    assert texts(made) == {"1.1": "The Chair opened the meeting."}


def test_a_line_that_the_format_shows_as_a_heading_is_one_behind_what_is_no_sentence() -> None:
    made = report(
        line("Report by the Chair"),
        line("Those present: 40", "1."),
        Block("Age limits", (0, 0), is_title=True),
        line("Norway reported.", "2."),
        Block("Adopted as amended.", (0, 0), is_title=True),
        line("Kenya replied.", "3."),
    )
    assert [section.heading for section in made.sections] == ["", "Age limits"]
    assert texts(made)["2"] == "Norway reported.\nAdopted as amended."
