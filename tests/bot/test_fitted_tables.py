"""Registers at a terminal: no line too wide, no word broken or lost, in any language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from rich.cells import cell_len

from bot.registers.filters import Filter
from bot.registers.matters import matters
from bot.registers.meetings import meetings
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from bot.render.aligned import wrapped
from bot.render.formats import render
from bot.render.matters import matters_table
from bot.render.registers import meetings_table, register_table
from bot.render.table import Cell, Table
from indexer import Index
from indexer.languages import codes

REGISTERS: dict[str, tuple[Callable[..., Sequence[Any]], Callable[..., Table]]] = {
    "presentations": (presentations, register_table),
    "outcomes": (outcomes, register_table),
    "matters": (matters, matters_table),
    "meetings": (meetings, meetings_table),
}
DIRECTIONS = re.compile("[\u2066-\u2069]")


def words(text: str) -> list[str]:
    """Its words; of a script that sets no spaces, its characters and their punctuation."""
    return re.findall(r"[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+", DIRECTIONS.sub("", text))


def balanced(line: str) -> bool:
    depth = 0
    for mark in DIRECTIONS.findall(line):
        depth += -1 if mark == "\u2069" else 1
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("width", [60, 80, 132])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_register_fits_whole(fictional: Index, index: Index, register: str, width: int, code: str) -> None:
    rows_of, make = REGISTERS[register]
    for each in (index, fictional):
        table = make(rows_of(each, code, Filter()), code)
        text = render(table, "table", code, width)
        lines = text.splitlines()
        assert max(map(cell_len, lines)) <= width
        assert all(map(balanced, lines))
        printed = words(text)
        for row in table.rows:
            for cell in row:
                for word in words(cell.text):
                    assert word in printed, word


def test_text_that_does_not_fit_beside_others_stands_in_fields() -> None:
    heads = ("Meeting", "Paragraph", "Matter", "Raised by", "State", "Course")
    text = "Internationalization of electrotechnical responsibilities"
    table = Table("", heads, ((*(Cell(text) for _ in heads[:-1]), Cell("")),), ("C21/57 · English",), (), ())
    assert render(table, "table", "en", 40) == (
        "Meeting: Internationalization of\n  electrotechnical responsibilities\n"
        "Paragraph: Internationalization of\n  electrotechnical responsibilities\n"
        "Matter: Internationalization of\n  electrotechnical responsibilities\n"
        "Raised by: Internationalization of\n  electrotechnical responsibilities\n"
        "State: Internationalization of\n  electrotechnical responsibilities\n\nC21/57 · English\n"
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("保护上网儿童，导则", ["保护上网", "儿童，导", "则"]),
        ("在《导则》中", ["在《导", "则》中"]),
        ("ITU保护", ["ITU保护"]),
        ("extraordinary", ["extraord", "inary"]),
        ("C21/57\u00a0§5 a", ["C21/57 §", "5 a"]),
    ],
)
def test_lines_break_between_words(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines
