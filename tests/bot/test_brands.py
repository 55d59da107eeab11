"""A maker or product asked for by name is met by its name in any script, never by another of its kind."""

from __future__ import annotations

import pytest

from bot import Assistant
from indexer import Index
from indexer.languages import codes, language, tokens
from indexer.lexicon import is_brand, lexicon

PARAGRAPHS = [
    "Norway said that WhatsApp had closed 3 000 groups in a year.",
    "The secretariat would translate the guidelines into Swahili.",
    "Chile asked for a register of toys with microphones.",
]


@pytest.fixture(scope="module")
def small() -> Assistant:
    """Over three fictional paragraphs."""
    return Assistant(Index.from_texts(PARAGRAPHS, "en"))


@pytest.mark.parametrize(
    "question", ["How many groups had WhatsApp closed?", "сколько групп закрыл ватсап", "كم مجموعة أغلق واتساب"]
)
def test_it_is_met_in_any_script(small: Assistant, question: str) -> None:
    answer = small.ask(question)
    assert [each.quote for each in (answer.citations or answer.nearest)][:1] == PARAGRAPHS[:1]


@pytest.mark.parametrize("question", ["How many groups had Telegram closed?", "сколько групп закрыл телеграм"])
def test_no_other_stands_for_it(small: Assistant, question: str) -> None:
    assert small.ask(question).status != "answered"


def test_no_word_names_two_of_them() -> None:
    for code in codes():
        known = language(code)
        for word in ("Google", "Apple", "Facebook", "TikTok", "Minecraft", "Huawei"):
            found = lexicon(code).find(tokens(word, known))
            assert [id_ for each in found for id_ in each.ids if is_brand(id_)] == [f"brand-{word.lower()}"]
