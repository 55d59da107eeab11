"""Spanish."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.en.questions import QUESTIONS
from indexer.languages.en.speech import SPEECH
from indexer.languages.en.words import FUNCTION_WORDS, STOP_WORDS
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="es",
    name="Spanish",
    letter="S",
    scripts="a-zA-Z",
    fold=lambda norm: norm,
    stem=snowball("spanish"),
    key=snowball("spanish"),
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"resumen",
        action=r"acción solicitada|accion solicitada|medidas? solicitadas?",
        references=r"referencias?",
        header=r"punto del orden del día.*|documento\s.*|original\s?:.*|consejo\s+\d{4}.*|\d{1,2} de \w+ de \d{4}|unión internacional de telecomunicaciones",
        annex=r"anexos?(\s+[a-z0-9]+)?",
        contents=r"índice|contenido",
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
