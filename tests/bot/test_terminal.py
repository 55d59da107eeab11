"""What a person sees in a terminal: rows of right-to-left languages are laid out as such."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot import Assistant
from bot.render.terminal import print_answer, print_unit
from indexer import Index

ISOLATES = re.compile("[\u2066-\u2069]")


def shown(print_it: object, value: object, width: int = 60) -> list[str]:
    console = Console(file=io.StringIO(), width=width, highlight=False)
    print_it(value, console)  # type: ignore[operator]
    return [row.rstrip() for row in console.file.getvalue().split("\n")]  # type: ignore[attr-defined]


def balanced(row: str) -> bool:
    depth = 0
    for mark in ISOLATES.findall(row):
        depth += -1 if mark == "\u2069" else 1
    return depth == 0


@pytest.mark.parametrize("question", ["من قدم إطار المرونة الرقمية؟", "ماذا قالت الصين؟"])
def test_every_arabic_row_is_isolated_right_to_left(assistant: Assistant, question: str) -> None:
    rows = [row for row in shown(print_answer, assistant.ask(question)) if re.search("[\u0621-\u064a]", row)]
    assert rows
    for row in rows:
        assert row.lstrip().startswith("\u2067"), row
        assert balanced(row) or row.endswith("\u2069"), row
        assert cell_len(row) <= 60


def test_rows_of_other_languages_carry_no_marks(assistant: Assistant) -> None:
    rows = shown(print_answer, assistant.ask("Who presented the digital resilience framework?"))
    assert not ISOLATES.search("".join(rows))


def test_item_labels_keep_their_order(index: Index) -> None:
    unit = next(unit for unit in index.units if (unit.number, unit.language) == ("4.1", "ar"))
    assert any("\u20663(d)\u2069" in row for row in shown(print_unit, unit, 100))
