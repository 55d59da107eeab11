from __future__ import annotations

import pytest

from indexer import Index
from indexer.errors import UsageError
from indexer.languages import codes, grams, language, sentences, tokens, words
from indexer.languages.spelled_numbers import compile_numbers, spelled


def norms(text: str, code: str) -> list[str]:
    return [token.norm for token in tokens(text, language(code))]


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("ar", "الأطفال", "الاطفال"),  # hamza
        ("ar", "آمنة", "امنه"),  # madda, ta marbuta
        ("ar", "مستوى", "مستوي"),  # alef maqsura
        ("ar", "مُشَارِكٌ", "مشارك"),  # vowel signs
        ("ar", "العـــمل", "العمل"),  # tatweel
        ("ar", "ﻻ", "لا"),  # presentation form
        ("ar", "٢٠٢١", "2021"),  # Arabic-Indic digits
        ("ar", "۲۰۲۱", "2021"),  # extended Arabic-Indic digits
        ("ar", "\u200fالعمل\u200e", "العمل"),  # directional marks
        ("ar", "مسؤول", "مسوول"),
        ("ru", "ребёнок", "ребенок"),
        ("fr", "œuvre", "oeuvre"),
        ("fr", "réunion", "reunion"),
        ("es", "reunión", "reunion"),
        ("es", "niños", "ninos"),
        ("zh", "兒童", "儿童"),
        ("zh", "ＵＮＩＣＥＦ", "UNICEF"),  # full width
        ("en", "CHILD", "child"),
    ],
)
def test_spellings_of_one_word_are_folded(code: str, one: str, other: str) -> None:
    assert norms(one, code) == norms(other, code) != []


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("ar", "المساهمات", "مساهمة"),
        ("ar", "وبالاقتراح", "اقتراح"),
        ("ru", "Италии", "Италия"),
        ("ru", "предложениями", "предложение"),
        ("fr", "contributions", "contribution"),
        ("es", "contribuciones", "contribución"),
        ("en", "regulated", "regulation"),
    ],
)
def test_forms_of_one_word_share_a_stem(code: str, one: str, other: str) -> None:
    first, second = (tokens(text, language(code))[0].stem for text in (one, other))
    assert first == second


def test_tokens_know_their_place() -> None:
    text = "وقدّم «UNICEF» عرضاً."
    for token in tokens(text, language("ar")):
        assert text[token.start : token.end] == token.surface


def test_elision_and_hyphens_part_words() -> None:
    assert norms("l'UIT", "fr") == ["l", "uit"]
    assert norms("GP\u2011EVAC", "en") == ["gp", "evac"]


def test_chinese_is_characters_and_pairs() -> None:
    """A word of other letters counts for two characters in the n-grams."""
    known = language("zh")
    found = tokens("保护UNICEF儿童", known)
    assert [token.norm for token in found] == ["保", "护", "unicef", "儿", "童"]
    assert grams(found, known) == ["unicef", "unicef", "保护", "儿童"]


def test_grams_stay_inside_words() -> None:
    known = language("en")
    assert grams(tokens("the cat sat", known), known) == ["_the", "the_", "_cat", "cat_", "_sat", "sat_"]
    assert words(tokens("the cats", known)) == ["cat"]


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Mr. Zhao spoke. He left at 10.30 today.", 2),
        ("fr", "M. Zhao a parlé. Il est parti.", 2),
        ("fr", "La Résolution 179 (Rév. Dubaï, 2018) a été citée.", 1),
        ("es", "El Sr. Zhao habló. Se fue.", 2),
        ("ru", "Выступил г. Иванов. Он ушел.", 2),
        ("zh", "主席发言。会议结束。", 2),
        ("ar", "هل اعتُمد جدول الأعمال؟ نعم.", 2),
        ("en", "One line\nanother line", 2),
    ],
)
def test_sentences(code: str, text: str, count: int) -> None:
    spans = sentences(text, language(code))
    assert len(spans) == count
    assert all(text[start:end].strip() == text[start:end] for start, end in spans)


def test_six_languages_and_no_other() -> None:
    assert codes() == ("ar", "en", "es", "fr", "ru", "zh")
    with pytest.raises(UsageError, match="unknown language"):
        language("tlh")


@pytest.mark.parametrize(
    ("written", "state"),
    [("Китая", "cn"), ("Нигерии", "ng"), ("Нигера", "ne"), ("Израиля", "il"), ("Вьетнамом", "vn"), ("Кении", "ke")],
)
def test_states_are_found_in_the_cases_of_russian(index: Index, written: str, state: str) -> None:
    found = index.vocabulary.find(tokens(f"по предложению {written}", language("ru")), "ru")
    assert [mention.id for mention in found if mention.kind == "state"] == [state]


@pytest.mark.parametrize(
    ("code", "words", "number"),
    [
        ("en", "seventeenth", 17),
        ("en", "ninety-ninth", 99),
        ("fr", "première", 1),
        ("fr", "1re", 1),
        ("fr", "trente-seconde", 32),
        ("fr", "vingt et unième", 21),
        ("fr", "soixante et onzième", 71),
        ("fr", "quatre-vingt-unième", 81),
        ("fr", "quatre-vingt-onzième", 91),
        ("es", "primer", 1),
        ("es", "undécima", 11),
        ("es", "decimotercera", 13),
        ("es", "vigésima primera", 21),
        ("es", "vigésimo primera", 21),
        ("es", "vigesimoprimera", 21),
        ("ru", "третьего", 3),
        ("ru", "пятой", 5),
        ("ru", "двадцать первом", 21),
        ("ru", "сороковом", 40),
        ("ru", "восьмидесятое", 80),
        ("zh", "十七", 17),
        ("zh", "九十九", 99),
        ("ar", "أول", 1),
        ("ar", "تانية", 2),
        ("ar", "السادسة", 6),
        ("ar", "السابع عشر", 17),
        ("ar", "السابعة عشرة", 17),
        ("ar", "الحادية والعشرين", 21),
        ("ar", "التاني والعشرين", 22),
        ("ar", "التسعون", 90),
    ],
)
def test_ordinals_are_known_in_their_forms(code: str, words: str, number: int) -> None:
    known = language(code)
    assert {known.fold(each): n for each, n in known.meetings.ordinals.items()}[known.fold(words)] == number


@pytest.mark.parametrize("code", codes())
def test_spelled_numbers_are_whole_and_can_be_compiled_anew(code: str) -> None:
    for kind, highest in (("ordinal", 129), ("cardinal", 12)):
        assert set(spelled(code, kind).values()) == set(range(1, highest + 1))
    lines = list(compile_numbers(code))
    assert len(lines) == 129 + 12
    assert all(line.count("\t") == 2 and line.rpartition("\t")[2].strip() for line in lines)


def test_spanish_third_parties_are_no_number() -> None:
    assert "terceros" not in language("es").meetings.ordinals
