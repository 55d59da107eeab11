"""Everyday messages: slang, small requests of no meeting, and questions that contain such words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot import Assistant
from bot.question.small_talk import read_small_talk
from indexer.languages import codes

TALK = {
    "en": (
        "thx a bunch, ur a lifesaver",
        "helloooo there my friend",
        "sorry, my bad",
        "wow that was super quick, kudos",
        "alright gotta run, catch you later",
    ),
    "fr": (
        "mrc bcp, tu gères",
        "oups désolé, je me suis trompé",
        "top, ça me va, bonne aprem !",
        "wesh ça roule ?",
        "t'es une vraie personne ?",
    ),
    "es": (
        "grax crack, me salvaste",
        "perdón, me equivoqué",
        "buenísimo, eres un sol, hasta lueguito",
        "holaaa cómo andas",
        "oye, ¿eres una persona de verdad?",
    ),
    "ru": (
        "пасибки, ты лучший!",
        "извини, ошибся",
        "ну всё, побежал, до связи",
        "здарова, как оно?",
        "красава, спасла меня",
    ),
    "zh": ("谢啦，帮大忙了", "不好意思，发错了", "先这样，拜啦", "哈喽呀，最近好吗", "太强了，给你点个赞"),
    "ar": (
        "مشكور يا غالي، ما قصرت",
        "آسف، غلطت",
        "تمام كده، يلا باي",
        "هلا والله، كيف الأمور",
        "الله يخليك، أنقذتني",
    ),
}
OFF_TOPIC = {
    "en": (
        "who won the tennis final last night",
        "any nice restaurant close to the station",
        "translate my email into German pls",
    ),
    "fr": (
        "tu connais un bon resto pas cher près de la gare ?",
        "qui a gagné le tournoi de tennis hier soir",
        "corrige-moi ma lettre de motivation",
    ),
    "es": (
        "¿dónde puedo comer un buen asado por aquí?",
        "quién ganó el partido de tenis anoche",
        "hazme la tarea de mates",
    ),
    "ru": (
        "где тут вкусно поесть недалеко от вокзала",
        "кто вчера выиграл в теннис",
        "переведи мне письмо на немецкий",
    ),
    "zh": ("附近有什么好吃的餐厅", "昨晚网球谁赢了", "帮我写段python代码"),
    "ar": ("وين ألاقي مطعم زين قريب من المحطة", "مين فاز بمباراة التنس امبارح", "ترجم لي هذا الإيميل للألمانية"),
}
QUESTIONS = {
    "en": (
        "thanks. who chaired?",
        "cool, and what did Canada say",
        "sorry, which organization presented the guidelines?",
        "great help! now the outcomes please",
        "hi bot, did anybody thank the Chair",
        "Who presented games for children?",
        "what did the meeting say about football",
    ),
    "fr": (
        "merci. qui a présidé ?",
        "top, et le Canada a dit quoi",
        "désolé, quelle organisation a présenté les lignes directrices ?",
        "super, maintenant les résultats stp",
        "salut, est-ce que quelqu'un a remercié le Président",
        "Qui a présenté des jeux pour les enfants ?",
        "qu'est-ce qui a été dit sur le football",
    ),
    "es": (
        "gracias. ¿quién presidió?",
        "genial, y Canadá qué dijo",
        "perdón, ¿qué organización presentó las directrices?",
        "perfecto, ahora los resultados porfa",
        "hola, ¿alguien agradeció al Presidente?",
        "¿Quién presentó juegos para niños?",
        "qué se dijo del fútbol en la reunión",
    ),
    "ru": (
        "спасибо. кто председательствовал?",
        "супер, а что сказала Канада",
        "извините, какая организация представила руководящие указания?",
        "отлично, теперь итоги плиз",
        "привет, кто-нибудь благодарил Председателя?",
        "Кто представил игры для детей?",
        "что на собрании говорили про футбол",
    ),
    "zh": (
        "谢谢。谁主持了会议？",
        "太好了，那加拿大说了什么",
        "不好意思，哪个组织介绍了导则？",
        "很好，再看看会议成果",
        "你好，有人感谢主席了吗",
        "谁介绍了儿童游戏？",
        "会议上关于足球说了什么",
    ),
    "ar": (
        "شكراً. من ترأس الاجتماع؟",
        "ممتاز، وكندا شو قالت",
        "آسف، أي منظمة قدمت المبادئ التوجيهية؟",
        "رائع، والآن النتائج لو سمحت",
        "مرحبا، هل شكر أحد الرئيس؟",
        "من قدم ألعاباً للأطفال؟",
        "ماذا قيل في الاجتماع عن كرة القدم",
    ),
}


def _each(texts: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(code, text) for code in sorted(texts) for text in texts[code]]


@pytest.mark.parametrize(("code", "text"), _each(TALK))
def test_everyday_talk_is_small_talk(code: str, text: str) -> None:
    said = read_small_talk(text, code)
    assert said is not None
    assert said.language == code


@pytest.mark.parametrize(("code", "text"), _each(OFF_TOPIC))
def test_everyday_requests_are_turned_down(assistant: Assistant, code: str, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.intent, answer.citations, answer.nearest) == ("meta", (), ())


@pytest.mark.parametrize(("code", "text"), _each(QUESTIONS))
def test_questions_beside_everyday_words_are_questions(assistant: Assistant, code: str, text: str) -> None:
    assert assistant.ask(text, code).intent != "meta"


def test_every_language_has_everyday_messages() -> None:
    assert set(TALK) == set(OFF_TOPIC) == set(QUESTIONS) == set(codes())


@pytest.mark.parametrize(
    "text", ["thanks, that was flabberwocky", "merci, vraiment schtroumpfant", "спасибо, зыкински"]
)
def test_thanks_beside_words_that_no_report_has_are_thanks(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.intent, answer.citations, answer.nearest) == ("meta", (), ())


@pytest.mark.parametrize(
    "text",
    [
        "thanks, what else",
        "thanks, Kenya",
        "thanks, in French please",
        "ok and who",
        "In which hotel was the meeting held?",
    ],
)
def test_courtesies_do_not_swallow_what_is_asked(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).intent != "meta"
