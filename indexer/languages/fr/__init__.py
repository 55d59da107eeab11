"""French."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.en.questions import QUESTIONS
from indexer.languages.en.speech import SPEECH
from indexer.languages.en.words import FUNCTION_WORDS, STOP_WORDS
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="fr",
    name="French",
    letter="F",
    scripts="a-zA-Z",
    fold=lambda norm: norm,
    stem=snowball("french"),
    key=snowball("french"),
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"résumé|sommaire",
        action=r"suite à donner|mesure demandée|suite a donner",
        references=r"références?|references?",
        header=r"point de l.ordre du jour.*|document\s.*|original\s?:.*|conseil\s+\d{4}.*|\d{1,2}(er)? \w+ \d{4}|union internationale des télécommunications",
        annex=r"annexes?(\s+[a-z0-9]+)?",
        contents=r"table des matières|sommaire",
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
