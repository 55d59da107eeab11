"""The lexicon: its tables are what the rows say, and words in other languages and registers meet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer import Index
from indexer.acts import ACTS
from indexer.errors import CorpusError
from indexer.languages import codes, language, tokens
from indexer.lexicon import compile as compiling
from indexer.lexicon import lexicon, meanings

ROWS = compiling.read_meanings()


@pytest.mark.parametrize("code", codes())
def test_the_tables_are_those_of_the_rows(code: str) -> None:
    """`python -m indexer.lexicon.compile` makes them anew."""
    stored = json.loads((compiling.FOLDER / f"{code}.json").read_text(encoding="utf-8"))
    assert stored["source"] == compiling.source_digest()


def test_a_table_is_made_of_the_rows() -> None:
    assert compiling.compiled("en")["table"] == {spelt: list(ids) for spelt, ids in lexicon("en").table.items()}


@pytest.mark.parametrize("code", codes())
def test_nearly_every_meaning_has_words_in_every_language(code: str) -> None:
    assert sum(bool(row.forms.get(code)) for row in ROWS) >= 0.97 * len(ROWS)


@pytest.mark.parametrize(
    ("one", "code", "other", "other_code"),
    [
        ("kids", "en", "несовершеннолетние дети", "ru"),
        ("who paid for it", "en", "финансировать проект", "ru"),
        ("les gosses", "fr", "儿童", "zh"),
        ("tuvieron dudas", "es", "doubts were voiced", "en"),
        ("手机", "zh", "mobile telephones", "en"),
        ("فلوس", "ar", "les fonds alloués", "fr"),
    ],
)
def test_words_of_one_meaning_meet(one: str, code: str, other: str, other_code: str) -> None:
    found = [set(meanings(tokens(text, language(c)), c)) for text, c in ((one, code), (other, other_code))]
    assert found[0] & found[1]


def test_what_readers_keep_apart_does_not_meet() -> None:
    for one, other in (("oppose", "support"), ("boys", "girls"), ("start", "finish"), ("cheap", "expensive")):
        known = language("en")
        assert not {*meanings(tokens(one, known), "en")} & {*meanings(tokens(other, known), "en")}, (one, other)


def test_no_word_begins_inside_another_where_nothing_parts_them() -> None:
    spoken = tokens("电话公司", language("zh"))
    found = [(meant.first, meant.last) for meant in lexicon("zh").find(spoken)]
    assert (0, 2) in found or (0, 4) in found
    assert (1, 3) not in found


def test_a_question_in_another_language_finds_what_is_meant() -> None:
    texts = [
        "The Chair closed the discussion.",
        "Phone companies would no longer charge minors for calls to helplines.",
        "The next meeting would be held in spring.",
    ]
    hits = Index.from_texts(texts, "en").search("quién paga las llamadas de los chavales", "es")
    assert hits[0].position == 1


def test_a_row_with_a_cell_too_few_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.tsv").write_text("id\ten\tfr\nkid\tkid | child\n", encoding="utf-8")
    monkeypatch.setattr(compiling, "FOLDER", tmp_path)
    with pytest.raises(CorpusError, match=r"words.tsv:2"):
        compiling.read_meanings()


def test_every_meaning_that_names_an_act_is_a_row() -> None:
    named = {id_ for act in ACTS for id_ in act.meanings}
    assert named <= {row.id for row in ROWS}


def test_no_meaning_names_two_acts() -> None:
    named = [id_ for act in ACTS for id_ in act.meanings]
    assert len(named) == len(set(named))
