"""What is understood of a question, case by case."""

from __future__ import annotations

import pytest

from bot.question.parse import understand
from indexer import Index


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Did Canada support it?", "en"),
        ("did anyone object to the agenda", "en"),
        ("La France a-t-elle soutenu le projet ?", "fr"),
        ("est-ce que le Canada était d'accord", "fr"),
        ("¿Apoyó México la propuesta de Brasil?", "es"),
        ("Поддержали ли США семинар", "ru"),
        ("加拿大支持第二份文稿吗", "zh"),
        ("هل أيدت كندا المقترح", "ar"),
    ],
)
def test_a_question_for_yes_or_no(index: Index, question: str, code: str) -> None:
    assert understand(question, index.vocabulary, code).is_yes_no


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Who supported it?", "en"),
        ("Quelles propositions le Canada a-t-il soutenues ?", "fr"),
        ("¿Quién apoyó la propuesta?", "es"),
        ("谁支持这个提案", "zh"),
        ("من أيد المقترح", "ar"),
    ],
)
def test_no_question_for_yes_or_no(index: Index, question: str, code: str) -> None:
    assert not understand(question, index.vocabulary, code).is_yes_no


@pytest.mark.parametrize(
    ("question", "code", "wants"),
    [
        ("how many of those who attended spoke", "en", "how_many"),
        ("why did the USA object", "en", "why"),
        ("في أي يوم من ديسمبر وُقع الاتفاق", "ar", "when"),
        ("ماذا قالت تونس عن التحقق من العمر", "ar", "what"),
        ("من ترأس الاجتماع", "ar", "who"),
        ("почему США были против", "ru", "why"),
    ],
)
def test_the_kind_of_answer_wanted(index: Index, question: str, code: str, wants: str) -> None:
    assert understand(question, index.vocabulary, code).wants == wants


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("who opposed the second contribution", ("oppose",)),
        ("who presented the proposal on encryption", ("propose",)),
        ("how many contributions were presented", ("contribute",)),
    ],
)
def test_the_act_asked_about(index: Index, question: str, acts: tuple[str, ...]) -> None:
    assert understand(question, index.vocabulary, "en").acts == acts


@pytest.mark.parametrize("question", ["哪些组织反对", "谁反对"])
def test_a_question_word_is_no_act(index: Index, question: str) -> None:
    assert understand(question, index.vocabulary, "zh").acts == ("oppose",)


def test_several_paragraphs_are_named_by_number(index: Index) -> None:
    asked = understand("paragraphs 7.3 and 7.4", index.vocabulary, "en")
    assert [reference.numbers for reference in asked.references] == [(7, 3), (7, 4)]
    full_width = understand("第５．７段", index.vocabulary, "zh")
    assert [reference.numbers for reference in full_width.references] == [(5, 7)]


@pytest.mark.parametrize(
    ("text", "code", "act"),
    [
        ("which countries were on the side of Brazil", "en", "support"),
        ("who turned down the offer", "en", "oppose"),
        ("quién secundó a Ghana", "es", "support"),
    ],
)
def test_a_word_without_a_form_of_its_own_names_an_act_by_what_it_means(
    index: Index, text: str, code: str, act: str
) -> None:
    assert act in understand(text, index.vocabulary, code).acts


def test_a_small_word_names_no_act(index: Index) -> None:
    assert understand("ce document est pour les parents", index.vocabulary, "fr").acts == ()
