"""What is said to the assistant beside questions gets a short reply; a question that opens with it is a question."""

from __future__ import annotations

import re

import pytest

from bot import Assistant
from bot.locale import words_of
from bot.question.small_talk import read_small_talk, without_small_talk
from indexer.languages import codes

SAID = {
    "en": (
        "good morning team",
        "thank you very much for your help!",
        "see you later",
        "what sort of thing can you answer?",
    ),
    "fr": (
        "Bonjour à tous !",
        "merci bien, c'est très utile",
        "bonne soirée",
        "tu peux faire quoi pour moi ?",
    ),
    "es": ("buenas tardes, equipo", "muchas gracias por todo", "hasta mañana", "¿en qué me puedes ayudar?"),
    "ru": ("Доброе утро, коллеги!", "большое спасибо за помощь", "до завтра", "чем ты можешь мне помочь?"),
    "zh": ("各位早上好", "非常感谢您的帮助！", "明天见", "你都会做些什么？"),
    "ar": ("صباح الخير للجميع", "شكراً جزيلاً على المساعدة", "مع السلامة", "كيف تقدر تساعدني؟"),
}
KINDS = ("greeting", "thanks", "farewell", "help")
QUESTIONS = (
    "hi, who chaired?",
    "Hello who opened the meeting",
    "thanks! and who opposed it?",
    "Thank you. What did the Chair recommend?",
    "Bonjour, qui a présidé la réunion ?",
    "gracias, ¿y qué dijo Canadá?",
    "Привет! Кто вел собрание?",
    "你好，谁主持了会议？",
    "السلام عليكم، من ترأس الاجتماع؟",
    "Who did the Director thank?",
    "help for parents of young children",
    "what can members do?",
    "can you tell me who chaired the meeting?",
    "ok but why?",
)


@pytest.mark.parametrize(("code", "kind"), [(code, kind) for code in sorted(SAID) for kind in KINDS])
def test_small_talk_is_told_from_questions(code: str, kind: str) -> None:
    said = read_small_talk(SAID[code][KINDS.index(kind)], "en")
    assert said is not None
    assert (said.kind, said.language) == (kind, code)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_not_small_talk(text: str) -> None:
    assert read_small_talk(text, "en") is None


def test_emoji_alone_take_note_of_an_answer() -> None:
    assert getattr(read_small_talk("🙏 :tada:", "en"), "kind", "") == "thanks"
    assert read_small_talk("", "en") is None


def test_a_greeting_before_a_question_and_thanks_behind_it_are_left_out() -> None:
    assert without_small_talk("Hi all, who chaired the meeting? Thanks in advance!", "en") == "who chaired the meeting?"
    assert without_small_talk("Hello who chaired", "en") == "who chaired"
    assert without_small_talk("Thanks!", "en") == "Thanks!"


@pytest.mark.parametrize("code", sorted(SAID))
def test_the_reply_is_in_the_language_it_is_spoken_to_in_and_what_opens_a_talk_gets_two_questions_that_are_answered(
    assistant: Assistant, code: str
) -> None:
    replies = {kind: assistant.ask(text) for kind, text in zip(KINDS, SAID[code], strict=True)}
    for kind, answer in replies.items():
        assert (answer.status, answer.intent, answer.language) == ("answered", "meta", code)
        assert (answer.citations, answer.nearest) == ((), ())
        assert "\n" not in answer.text
        examples = re.findall(r"[«“]\s?(.+?)\s?[»”]", answer.text)
        assert len(examples) == (2 if kind in {"greeting", "help"} else 0)
        for example in examples:
            asked = assistant.ask(example)
            assert asked.status == "answered", example
            assert asked.citations
    assert len({answer.text for answer in replies.values()}) == len(KINDS)


OFF_TOPIC = {
    "en": ("what's the weather in Geneva today?", "write a haiku about autumn", "12 * 12 = ?"),
    "fr": ("quel temps fait-il à Genève ?", "raconte-moi une blague", "écris un poème sur la mer"),
    "es": ("¿qué tiempo hace en Ginebra?", "cuéntame un chiste", "escribe un poema sobre el mar"),
    "ru": ("какая сегодня погода?", "расскажи анекдот", "напиши стихотворение о море"),
    "zh": ("今天天气怎么样？", "讲个笑话", "写一首诗"),
    "ar": ("كيف الطقس اليوم؟", "احكي لي نكتة", "اكتب لي قصيدة عن البحر"),
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in sorted(OFF_TOPIC) for text in OFF_TOPIC[code]])
def test_what_no_report_is_about_is_turned_down_without_passages(assistant: Assistant, code: str, text: str) -> None:
    answer = assistant.ask(text, code)
    assert (answer.status, answer.intent) == ("answered", "meta")
    assert (answer.citations, answer.nearest) == ((), ())
    assert words_of(answer.language)("I can only answer from the reports of the group's meetings.") in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "What was said about football?",
        "Did UNICEF write a story about online safety?",
        "What did Italy say on games?",
    ],
)
def test_what_reports_may_tell_of_is_not_off_topic(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).intent != "meta"


def test_thanks_leave_what_a_follow_up_refers_to(assistant: Assistant) -> None:
    first = assistant.ask("What did UNICEF present?")
    thanks = assistant.ask("thanks", context=first.context)
    assert thanks.context == first.context
    assert assistant.ask("and Parent Zone?", context=thanks.context).citations[0].paragraph == "5.14"


def test_every_language_has_small_talk() -> None:
    assert set(SAID) == set(OFF_TOPIC) == set(codes())


@pytest.mark.parametrize(
    "text",
    [
        "can you book me a hotel near the palais",
        "a pizza place near the ITU?",
        "réserve-moi un hôtel près de l'UIT",
        "resérvame un hotel cerca de la UIT",
        "забронируй отель рядом с МСЭ",
        "احجز لي فندق قريب من الاتحاد",
        "帮我订一家国际电联附近的酒店",
        "me pasas una receta de tortilla de papas?",
    ],
)
def test_what_is_asked_of_the_town_is_off_topic(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.intent == "meta"
    assert not answer.nearest


def test_one_everyday_word_among_those_of_the_reports_is_not_off_topic(assistant: Assistant) -> None:
    assert assistant.ask("¿qué dicen los médicos de la edad de los niños en internet?").intent != "meta"
