"""Russian."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.ru.meeting_numbers import MEETINGS
from indexer.languages.ru.speech import SPEECH
from indexer.languages.ru.words import FUNCTION_WORDS, STOP_WORDS, fold, key, stem

LANGUAGE = Language(
    code="ru",
    name="русский",
    letter="R",
    scripts="\u0400-\u04ff",
    fold=fold,
    stem=stem,
    key=key,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"резюме|краткое содержание",
        action=r"требуем(ые|ое) действи[яе]|необходимые действия",
        references=r"справочны[ей] материалы?|ссылки",
        header=r"совет\s+\d{4}.*|документ\s*:?|дата\s?:.*|только на русском языке|пункт повестки дня.*|документ\s.*|оригинал\s?:.*|\d{1,2} \w+ \d{4}.*|международный союз электросвязи",
        annex=r"приложени[ея]",
        contents=r"содержание|оглавление",
        document=r"документ\w*",
        revision=r"пересмотр|ревизия",
        addendum=r"дополнительный документ|добавление",
        corrigendum=r"исправление",
    ),
    letters="оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    encodings=("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"),
    speech=SPEECH,
    meetings=MEETINGS,
    gram_weight=0.5,
    not_sentence_end=(
        "г",
        "гг",
        "г-н",
        "г-жа",
        "н",
        "др",
        "проф",
        "пп",
        "п",
        "т",
        "е",
        "д",
        "рез",
        "док",
        "ст",
        "пересм",
        "доп",
        "испр",
        "дж",
    ),
)
