"""Questions for a sum, a share, an age, a count: what kind they ask for, and that only such a value answers."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.question.parse import understand
from indexer import Index

ASKED = {
    "en": [
        ("How much money did Norway give for kites?", "money", ""),
        ("how much did the kite festival cost", "money", ""),
        ("what was the total budget of the festival", "money", ""),
        ("what percentage of kites was lost", "share", ""),
        ("how old are the flyers", "age", ""),
        ("how long did the kite trial last", "duration", ""),
        ("what time does the field open", "time", ""),
        ("by when must the kites be registered", "date", ""),
        ("how many red kites were lost", "count", "red"),
        ("what did Norway say about the budget", "", ""),
        ("did Norway give money?", "", ""),
        ("why did the budget grow", "", ""),
    ],
    "fr": [
        ("Combien d'argent la Norvège a-t-elle donné ?", "money", ""),
        ("ça coûte combien la fête des cerfs-volants", "money", ""),
        ("quel est le budget de la fête", "money", ""),
        ("quel pourcentage de cerfs-volants a été perdu", "share", ""),
        ("à partir de quel âge peut-on jouer", "age", ""),
        ("pendant combien de temps", "duration", ""),
        ("à quelle heure ouvre le terrain", "time", ""),
        ("combien de pays ont payé la fête", "count", "pays"),
    ],
    "es": [
        ("¿cuánto dinero dio Noruega?", "money", ""),
        ("cuánto cuesta la fiesta de cometas", "money", ""),
        ("qué porcentaje de cometas se perdió", "share", ""),
        ("desde qué edad se puede jugar", "age", ""),
        ("cuánto tiempo duró la prueba", "duration", ""),
        ("a qué hora se abre", "time", ""),
        ("cuántos países votaron", "count", "países"),
    ],
    "ru": [
        ("сколько денег дала Норвегия", "money", ""),
        ("сколько стоит праздник змеев", "money", ""),
        ("какая доля змеев потеряна", "share", ""),
        ("с какого возраста можно играть", "age", ""),
        ("как долго длился опыт", "duration", ""),
        ("во сколько началось собрание", "time", ""),
        ("сколько стран голосовало", "count", "стран"),
    ],
    "zh": [
        ("挪威给了多少钱", "money", ""),
        ("风筝节的预算是多少", "money", ""),
        ("风筝丢失的比例是多少", "share", ""),
        ("几岁的孩子可以玩", "age", ""),
        ("试验持续了多久", "duration", ""),
        ("场地几点开放", "time", ""),
    ],
    "ar": [
        ("كم دفعت النرويج للطائرات", "money", ""),
        ("ما هي نسبة الطائرات المفقودة", "share", ""),
        ("من أي سن يمكن اللعب", "age", ""),
        ("كم سنة استمرت التجربة", "duration", ""),
        ("كم دولة صوتت", "count", "دولة"),
    ],
}
KITES = (
    "The kite festival was held on the north field. It cost CHF 12,500.",
    "The kite festival was praised by Norway and Chile for its colours.",
    "The survey covered the lost lanterns. It was made among 3,400 lantern makers.",
    "Peru spoke of the harbour regatta and of its sails.",
    "Chile proposed that paper boats be registered by 15 March 2043.",
    "Norway described the lighthouse museum, where visitors are welcome.",
)


@pytest.fixture(scope="module")
def kites() -> Assistant:
    return Assistant(Index.from_texts(KITES, "en"))


@pytest.mark.parametrize(
    ("code", "question", "kind", "counted"), [(code, *case) for code, cases in ASKED.items() for case in cases]
)
def test_the_kind_of_value_asked_for(index: Index, code: str, question: str, kind: str, counted: str) -> None:
    asked = understand(question, index.vocabulary, code)
    assert asked.values == ({kind} if kind else set())
    assert " ".join(token.surface for token in asked.counted) == counted


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How much did the kite festival cost?", "CHF 12,500"),  # in the sentence behind the one that names it
        ("By when are paper boats to be registered?", "15 March 2043"),
    ],
)
def test_the_sentence_with_the_value_is_quoted(kites: Assistant, question: str, quoted: str) -> None:
    answer = kites.ask(question)
    assert answer.status == "answered"
    assert quoted in " ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much did the harbour regatta cost?", "give no sum"),
        ("What share of the harbour regatta did Peru speak of?", "no percentage or share"),
        ("What time does the lighthouse museum open to visitors?", "no time of day"),
        ("How many visitors does the lighthouse museum welcome?", "no such number"),
        ("Name of the person who spoke of the harbour regatta for Peru?", "name no person"),
    ],
)
def test_passages_without_such_a_value_do_not_answer(kites: Assistant, question: str, said: str) -> None:
    answer = kites.ask(question)
    assert answer.status == "not_found"
    assert said in answer.text
