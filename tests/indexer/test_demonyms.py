"""Demonyms: a people stands for its state, in questions."""

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
