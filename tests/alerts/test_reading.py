"""Standing questions: the words that ask to be told are told from what is watched for, in six languages."""

from __future__ import annotations

import pytest

from bot.question.standing import MAX_LENGTH, read_standing, topics_of
from indexer import Index
from indexer.errors import UsageError


@pytest.mark.parametrize(
    ("text", "acts", "actors", "topics"),
    [
        ("Tell me when a report speaks of age verification", (), (), ("age-verification",)),
        ("age verification", (), (), ("age-verification",)),
        ("when age verification comes up again, please", (), (), ("age-verification",)),
        ("when Canada proposes something", ("propose",), ("ca",), ()),
        ("let me know if anyone opposes encryption", ("oppose",), (), ("encryption",)),
        ("notify us whenever UNICEF presents", ("present",), ("unicef",), ()),
        ("could you tell me once UNICEF is mentioned?", (), ("unicef",), ()),
        ("dis-moi quand un rapport parle de vérification de l'âge", (), (), ("age-verification",)),
        ("Prévenez-moi dès que le Canada propose quelque chose", ("propose",), ("ca",), ()),
        ("merci de m'avertir dès qu'il est question de chiffrement", (), (), ("encryption",)),
        ("avísame cuando un informe hable de verificación de edad", (), (), ("age-verification",)),
        ("Avísame cuando Canadá proponga algo", ("propose",), ("ca",), ()),
        ("díganme si se habla del cifrado", (), (), ("encryption",)),
        ("сообщите, когда в отчёте говорится о проверке возраста", (), (), ("age-verification",)),
        ("Сообщи, когда Канада что-то предложит", ("propose",), ("ca",), ()),
        ("有报告提到年龄验证时告诉我", (), (), ("age-verification",)),
        ("加拿大提出建议时通知我", ("propose",), ("ca",), ()),
        ("أخبرني عندما يتحدث تقرير عن التحقق من العمر", (), (), ("age-verification",)),
        ("أخبرني عندما تقترح كندا شيئا", ("propose",), ("ca",), ()),
        ("نبهني إذا عارض أحد التشفير", ("oppose",), (), ("encryption",)),
    ],
)
def test_slots(
    index: Index, text: str, acts: tuple[str, ...], actors: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    asked = read_standing(text, index.vocabulary)
    assert (asked.acts, asked.actors, topics_of(asked)) == (acts, actors, topics)
    assert not asked.words
    assert asked.text == text


def test_words_that_the_vocabulary_does_not_know(index: Index) -> None:
    asked = read_standing("tell me when a new report mentions deepfakes", index.vocabulary)
    assert [token.surface for token in asked.words] == ["deepfakes"]


def test_the_reader_s_language_decides_where_the_words_do_not(index: Index) -> None:
    assert read_standing("UNICEF", index.vocabulary, "fr").language == "fr"
    assert read_standing("кибербуллинг", index.vocabulary, "fr").language == "ru"


@pytest.mark.parametrize("text", ["", "when", "tell me when a report", "x" * (MAX_LENGTH + 1), "the meeting"])
def test_what_names_nothing_is_refused(index: Index, text: str) -> None:
    with pytest.raises(UsageError):
        read_standing(text, index.vocabulary)
