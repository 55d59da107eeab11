"""States under every form of their names that reports use, in each language: one state each, never another."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.languages import language, tokens
from indexer.model import Paragraph
from indexer.record.speech_acts import paragraph_facts
from tests.shared import read_yaml

TABLE = [
    (code, state, name)
    for code, rows in read_yaml(Path(__file__).with_name("state_names.yaml")).items()
    for state, names in rows.items()
    for name in names
]


@pytest.mark.parametrize(("code", "state", "name"), TABLE)
def test_the_name_is_that_of_the_state(code: str, state: str, name: str) -> None:
    spoken = tokens(name, language(code))
    found = load_vocabulary(bundled_corpus()).find(spoken, code)
    assert [mention.id for mention in found] == [state]
    left = [*spoken[: found[0].first], *spoken[found[0].last :]]
    assert not any(token.stem for token in left), "a part of the name is left over"


@pytest.mark.parametrize(
    ("code", "text", "states"),
    [
        ("en", "Iran (Islamic Republic of) and Chile supported the proposal.", ["ir", "cl"]),
        ("en", "Trinidad & Tobago, Korea (Republic of) and Kenya supported the proposal.", ["tt", "kr", "ke"]),
        ("en", "The proposal was supported by Lao P.D.R., the UK and Cote d'Ivoire.", ["la", "gb", "ci"]),
        ("en", "Saint Kitts & Nevis and the Dem. Rep. of the Congo supported the proposal.", ["kn", "cd"]),
        ("fr", "L'Iran (République islamique d') et le Chili ont appuyé la proposition.", ["ir", "cl"]),
        ("fr", "La Rép. dém. pop. lao et la Rép. de Corée ont appuyé la proposition.", ["la", "kr"]),
        ("es", "La Rep. Dem. del Congo y la Rep. Pop. Dem. de Corea apoyaron la propuesta.", ["cd", "kp"]),
        ("ru", "Дем. Респ. Конго и Респ. Корея поддержали предложение.", ["cd", "kr"]),
        ("es", "Corea (República de) y Chile apoyaron la propuesta.", ["kr", "cl"]),
        ("ru", "Иран (Исламская Республика) и Чили поддержали предложение.", ["ir", "cl"]),
        ("zh", "委内瑞拉（玻利瓦尔共和国）和智利支持该提案。", ["ve", "cl"]),
        ("ar", "وأيدت إيران (جمهورية - الإسلامية) وشيلي المقترح.", ["ir", "cl"]),
    ],
)  # fmt: skip
def test_neither_bracket_nor_ampersand_splits_a_name(code: str, text: str, states: list[str]) -> None:
    facts = paragraph_facts(Paragraph("5.1", "", "5", text, (1, 1)), code, load_vocabulary(bundled_corpus()))
    assert [fact.actor for fact in facts if fact.act == "support"] == states
