"""Names in questions: a people stands for its state, an office is met in any case."""

from __future__ import annotations

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.languages import language, tokens


@pytest.mark.parametrize(
    ("text", "code", "state"),
    [
        ("what did the Dutch say", "en", "nl"),
        ("qu'ont dit les Britanniques", "fr", "gb"),
        ("qué dijeron los cubanos", "es", "cu"),
        ("что сказали норвежцы", "ru", "no"),
        ("韩方说了什么", "zh", "kr"),
        ("ماذا قال الفرنسيون", "ar", "fr"),
    ],
)
def test_a_people_stands_for_its_state_in_questions_alone(text: str, code: str, state: str) -> None:
    vocabulary = load_vocabulary(bundled_corpus())
    spoken = tokens(text, language(code))
    assert state in {mention.id for mention in vocabulary.find(spoken, code, asked=True)}
    assert state not in {mention.id for mention in vocabulary.find(spoken, code)}


@pytest.mark.parametrize("text", ["el Secretario General", "el secretario general", "EL SECRETARIO GENERAL"])
def test_an_office_spelt_unlike_a_body_is_met_in_any_case(text: str) -> None:
    """The words for the secretary-general and the general secretariat have the same stems."""
    vocabulary = load_vocabulary(bundled_corpus())
    found = vocabulary.find(tokens(text, language("es")), "es")
    assert [mention.id for mention in found] == ["itu-secretary-general"]


@pytest.mark.parametrize(
    ("text", "named"), [("личные данные школьников", False), ("что сказала дания", True), ("предложение Дании", True)]
)
def test_a_word_that_shares_the_worn_stem_of_a_state_does_not_name_it(text: str, named: bool) -> None:  # noqa: FBT001
    found = load_vocabulary(bundled_corpus()).find(tokens(text, language("ru")), "ru", asked=True)
    assert ("dk" in {mention.id for mention in found}) is named
