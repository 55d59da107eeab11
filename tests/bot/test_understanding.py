"""What is understood of a question, case by case."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.question.parse import understand
from indexer import Index
from indexer.acts import STANCES


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Did Canada support it?", "en"),
        ("did anyone object to the agenda", "en"),
        ("La France a-t-elle soutenu le projet ?", "fr"),
        ("est-ce que le Canada était d'accord", "fr"),
        ("¿Apoyó México la propuesta de Brasil?", "es"),
        ("Поддержали ли США семинар", "ru"),
        ("повестку меняли или нет", "ru"),
        ("le cambiaron algo a la agenda o quedó igual", "es"),
        ("¿México estuvo a favor de que los jóvenes tengan silla?", "es"),
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
        ("qué contestaron cuando Cuba preguntó por los plazos", "es", "what"),
        ("quién se opuso y por qué", "es", "who"),
        ("para q mes tienen que aprobarlo", "es", "when"),
        ("какая часть тех кто сидит в сети это дети", "ru", "how_many"),
        ("из-за чего Канада была против", "ru", "why"),
        ("кто был против и почему", "ru", "who"),
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


@pytest.mark.parametrize(
    ("text", "code", "act"),
    [
        ("who was not against the harvest levy", "en", "support"),
        ("who didn't want the harvest levy", "en", "oppose"),
        ("who kicked the levy down the road", "en", "defer"),
        ("qui voulait pas de la taxe", "fr", "oppose"),
        ("qui a mis la main à la poche", "fr", "fund"),
        ("quien no estaba contento con la tasa", "es", "oppose"),
        ("a quién se le ocurrió la tasa", "es", "propose"),
        ("кто упирался из-за сбора", "ru", "oppose"),
        ("кто не был против сбора", "ru", "support"),
        ("谁不太同意这个税", "zh", "oppose"),
        ("谁没有反对这个税", "zh", "support"),
        ("مين ما عجبته الضريبة", "ar", "oppose"),
        ("مين ما وافقش على الضريبة", "ar", "oppose"),
    ],
)
def test_an_act_is_read_in_everyday_words_and_where_it_is_denied(index: Index, text: str, code: str, act: str) -> None:
    assert understand(text, index.vocabulary, code).acts == (act,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("did the levy go through", "en"),
        ("how did the levy story end", "en"),
        ("la taxe, c'est passé ou pas", "fr"),
        ("en qué acabó lo de la tasa", "es"),
        ("чем кончилось дело со сбором", "ru"),
        ("税的事后来怎么样了", "zh"),
        ("شو صار بالضريبة", "ar"),
    ],
)
def test_what_became_of_something_is_asked_in_everyday_words(index: Index, text: str, code: str) -> None:
    assert understand(text, index.vocabulary, code).across == "fate"


@pytest.mark.parametrize("text", ["when did the levy story end", "who went through the levy", "was the agenda adopted"])
def test_what_does_not_ask_for_a_fate(index: Index, text: str) -> None:
    assert understand(text, index.vocabulary, "en").across == ""


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("مين رفض المقترح وليش", "who"),
        ("谁反对这个建议，为什么", "who"),
        ("who opposed the proposal, and why?", "who"),
        ("ما حصة مصر من الصندوق وقديش", "how_many"),
        ("شو موقف الصين من المقترح", "what"),
        ("من اي سنة لأي سنة المشروع", "when"),
        ("من رفض المقترح", "who"),
    ],
)
def test_the_first_question_counts_and_small_words_do_not_ask(text: str, wants: str, index: Index) -> None:
    assert understand(text, index.vocabulary).wants == wants


@pytest.mark.parametrize("text", ["中国支不支持这个建议", "加拿大同不同意", "هل الملصق يغطي اللي نشتريه من برا"])
def test_what_offers_both_answers_asks_for_yes_or_no(text: str, index: Index) -> None:
    assert understand(text, index.vocabulary).is_yes_no


@pytest.mark.parametrize(
    "text", ["中国对加密什么态度", "日本怎么看这个建议", "شو رأي الصين في التشفير", "ايش موقف السعودية من المقترح"]
)
def test_who_is_asked_for_an_opinion_may_be_for_or_against(text: str, index: Index) -> None:
    acts = set(understand(text, index.vocabulary).acts)
    assert {"support", "oppose", "reserve"} <= acts <= STANCES


def test_the_act_behind_who_is_asked_for(index: Index) -> None:
    assert understand("以后每次都请年轻人来，哪个国家不同意", index.vocabulary).acts == ("oppose",)
    assert set(understand("墨西哥问了什么，秘书处怎么答的", index.vocabulary).acts) == {"ask", "reply"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("cuánta plata queda en el fondo", ()),
        ("quiénes apoyaron lo de aplazar el debate", ("support",)),
        ("qué contestaron cuando Cuba se quejó", ("reply",)),
        ("quién no quiso debatir la propuesta", ("oppose",)),
        ("quién se quejó de los plazos", ("concern",)),
        ("почему Япония против", ("oppose",)),
        ("когда собирались утвердить доклад", ("adopt",)),
        ("из-за чего игрушку убрали из магазинов", ()),
    ],
)
def test_words_name_an_act_where_they_mean_it(text: str, acts: tuple[str, ...], index: Index) -> None:
    assert understand(text, index.vocabulary).acts == acts


def test_words_that_no_list_knows_are_told_as_they_were_typed(assistant: Assistant) -> None:
    answer = assistant.ask("ما هي المدارس التي شاركت في المشروع التجريبي بشأن السلامة على الإنترنت؟")
    assert answer.understood.endswith("المشروع التجريبي")
