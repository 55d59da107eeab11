"""Russian."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.en.questions import QUESTIONS
from indexer.languages.en.speech import SPEECH
from indexer.languages.en.words import FUNCTION_WORDS, STOP_WORDS
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="ru",
    name="Russian",
    letter="R",
    scripts="a-zA-Z",
    fold=lambda norm: norm,
    stem=snowball("russian"),
    key=snowball("russian"),
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"резюме|краткое содержание",
        action=r"требуемые действия|требуемое действие|необходимые действия",
        references=r"справочные материалы|справочный материал|ссылки",
        header=r"пункт повестки дня.*|документ\s.*|оригинал\s?:.*|совет\s+\d{4}.*|\d{1,2} \w+ \d{4}.*|международный союз электросвязи",
        annex=r"приложени[ея](\s+\w+)?",
        contents=r"содержание|оглавление",
    ),
    speech=SPEECH,
    questions=QUESTIONS,
    not_sentence_end=(
        "mr",
        "ms",
        "mrs",
        "dr",
        "prof",
        "st",
        "no",
        "res",
        "rev",
        "add",
        "corr",
        "vol",
        "para",
        "e",
        "g",
        "i",
    ),
)
