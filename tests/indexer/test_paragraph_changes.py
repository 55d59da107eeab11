"""What changed between two versions is told paragraph by paragraph, whatever became of the numbers."""

from __future__ import annotations

import pytest

from indexer.text.paragraph_changes import paragraph_changes, text_changes
from indexer.text.paragraph_references import named_paragraphs

OLD = [
    ("1.1", "The meeting was opened by the Chair."),
    ("1.2", "Canada supported the proposal on helplines."),
    ("1.3", "Kenya asked for more time to study the text."),
    ("2.1", "The Group agreed to meet again in 2042."),
]


def told(new: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    return [(each.kind, each.number, each.before) for each in paragraph_changes(OLD, new)]


def test_nothing_changed() -> None:
    assert told([(number, f" {text}\n") for number, text in OLD]) == []


def test_a_paragraph_put_in_renumbers_those_behind_it() -> None:
    new = [OLD[0], ("1.2", "Norway thanked the secretariat."), ("1.3", OLD[1][1]), ("1.4", OLD[2][1]), OLD[3]]
    assert told(new) == [("added", "1.2", ""), ("renumbered", "1.3", "1.2"), ("renumbered", "1.4", "1.3")]


def test_a_changed_paragraph_is_known_under_another_number() -> None:
    new = [OLD[0], ("1.2", "Kenya asked for much more time to study the text."), OLD[3]]
    assert told(new) == [("removed", "1.2", "1.2"), ("changed", "1.2", "1.3")]


def test_a_paragraph_of_other_words_under_a_number_is_another() -> None:
    new = [*OLD[:3], ("2.1", "No date was set.")]
    assert told(new) == [("added", "2.1", ""), ("removed", "2.1", "2.1")]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("while Japan expressed doubts", "while Norway expressed doubts", [("Japan", "Norway")]),
        ("日本表示保留", "挪威表示保留", [("日本", "挪威")]),
        ("it agreed", "it has not agreed", [("", "has not ")]),
    ],
)
def test_words_that_changed(old: str, new: str, changed: list[tuple[str, str]]) -> None:
    assert [(piece.old, piece.new) for piece in text_changes(old, new) if not piece.is_same] == changed


@pytest.mark.parametrize(
    ("code", "text", "named"),
    [
        ("en", "In paragraphs 5.6, 5.7 and 6.1 to 6.3, “paragraph 2.1” is out.", ["5.6", "5.7", "6.1 6.3"]),
        ("en", "The meeting of 5.6 hours met 3 times.", []),
        ("fr", "Au paragraphe 5.6 et à la section 3, lire « paragraphe 2.1 »", ["5.6", "3"]),
        ("es", "En los párrafos 5.6 a 5.8 y el apartado 3", ["5.6 5.8", "3"]),
        ("ru", "В пункте 5.6 и в п. 6.1", ["5.6", "6.1"]),
        ("zh", "在第5.6段和第6.1至6.3段中", ["5.6", "6.1 6.3"]),
        ("ar", "في الفقرة 6.5 والفقرتين ١٫٢ و٢٫٢", ["6.5", "1.2", "2.2"]),
    ],
)
def test_paragraphs_that_a_text_names(code: str, text: str, named: list[str]) -> None:
    found = [first if first == last else f"{first} {last}" for first, last in named_paragraphs(text, code)]
    assert found == named
