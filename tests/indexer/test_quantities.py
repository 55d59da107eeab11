"""Sums, shares, ages, durations, times and numbers in running text, in sentences written for this test."""

from __future__ import annotations

import pytest

from indexer.text.quantities import values

CASES = {
    "en": [
        ("The kite fund held CHF 2.35 million.", "money", ["CHF 2.35 million"]),
        ("Each kite costs $12, or 11 euros.", "money", ["$12", "11 euros"]),
        ("Some 38 per cent of kites, or one in five, were lost.", "share", ["38 per cent", "one in five"]),
        (
            "Two thirds of the strings held; three flyers in four agreed.",
            "share",
            ["Two thirds", "three flyers in four"],
        ),
        ("Children aged 9 to 15 and 17-year-olds flew kites.", "age", ["aged 9 to 15", "17-year-olds"]),
        ("The trial lasted 18 months.", "duration", ["18 months"]),
        ("The field opens at 10 a.m. and closes at 18:30.", "time", ["10 a.m", "18:30"]),
        ("The 19 proposals (C51/9, CWG-COP-52/6) came from twelve States.", "number", ["19", "twelve"]),
        ("The sky was blue, and nobody counted.", "number", []),
        ("The Chair spoke of kites in 2041.", "money", []),
        ("In 2041 the Group met for two years.", "duration", ["two years"]),
        ("Write to kites@example.org.", "contact", ["kites@example.org"]),
    ],
    "fr": [
        ("Le fonds disposait de 2,35 millions de francs suisses.", "money", ["2,35 millions de francs"]),
        ("Soit 38 pour cent des cerfs-volants, ou un tiers.", "share", ["38 pour cent", "un tiers"]),
        ("Un enfant sur cinq a perdu le sien.", "share", ["Un enfant sur cinq"]),
        ("Les enfants de moins de 13 ans jouaient.", "age", ["moins de 13 ans"]),
        ("L'essai a duré dix-huit mois.", "duration", ["dix-huit mois"]),
        ("Le terrain ouvre à 9 h 30.", "time", ["9 h 30"]),
        ("Dix-neuf propositions ont été reçues.", "number", ["Dix-neuf"]),
        ("Le Président a remercié les participants.", "number", []),
    ],
    "es": [
        ("El fondo tenía 860 000 francos suizos.", "money", ["860 000 francos"]),
        ("El 43 por ciento de las cometas, una de cada tres.", "share", ["43 por ciento", "una de cada tres"]),
        ("Los menores de 13 años volaban cometas.", "age", ["menores de 13 años"]),
        ("La prueba duró cinco semanas.", "duration", ["cinco semanas"]),
        ("Se abre a las 9.30.", "time", ["a las 9.30"]),
        ("Se recibieron 19 propuestas.", "number", ["19"]),
    ],
    "ru": [
        ("В фонде было 6,4 млн швейцарских франков.", "money", ["6,4 млн швейцарских франков"]),
        ("Потеряно 31 процент змеев, то есть каждый третий.", "share", ["31 процент", "каждый третий"]),
        ("Дети в возрасте от 9 лет запускали змеев.", "age", ["возрасте от 9"]),
        ("Опыт длился восемнадцать месяцев.", "duration", ["восемнадцать месяцев"]),
        ("Площадка открывается в 10 часов.", "time", ["в 10 часов"]),
        ("Получено 19 предложений.", "number", ["19"]),
        ("До 5 мая 2044 года ждут ответа.", "duration", []),
    ],
    "zh": [
        ("风筝基金有25万瑞士法郎。", "money", ["25万瑞士法郎"]),
        ("百分之三十八的风筝丢失，约三分之一。", "share", ["百分之三十八", "三分之一"]),
        ("9至15岁的儿童放风筝。", "age", ["9至15岁"]),
        ("面向0-8岁儿童。", "age", ["0-8岁"]),
        ("试验历时18个月。", "duration", ["18个月"]),
        ("场地下午2时开放。", "time", ["下午2时"]),
        ("收到19份提案。", "number", ["19"]),
    ],
    "ar": [
        ("كان في صندوق الطائرات الورقية 4,6 مليون فرنك سويسري.", "money", ["4,6 مليون فرنك"]),
        ("فُقدت ٣٨ في المائة من الطائرات أي ثلث الطائرات.", "share", ["٣٨ في المائة", "ثلث"]),
        ("الأطفال دون سن 13 يلعبون.", "age", ["دون سن 13"]),
        ("استمرت التجربة ثلاث سنوات.", "duration", ["ثلاث سنوات"]),
        ("يفتح الملعب في الساعة 10:30.", "time", ["الساعة 10:30"]),
        ("وردت 19 مقترحاً.", "number", ["19"]),
    ],
}


@pytest.mark.parametrize(
    ("code", "text", "kind", "expected"), [(code, *case) for code, cases in CASES.items() for case in cases]
)
def test_values_of_a_kind(code: str, text: str, kind: str, expected: list[str]) -> None:
    assert [text[v.start : v.end] for v in values(text, code) if v.kind == kind] == expected


def test_a_language_without_a_table_has_digits_symbols_and_codes() -> None:
    found = {value.kind for value in values("Il fondo: EUR 500, il 20 %, 7 aquiloni", "it")}
    assert found == {"money", "share", "number"}
