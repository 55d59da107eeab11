"""Spanish."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.es.meeting_numbers import MEETINGS
from indexer.languages.es.speech import SPEECH
from indexer.languages.es.words import FUNCTION_WORDS, STOP_WORDS, stem, without_plural
from indexer.languages.folding import without_accents

LANGUAGE = Language(
    code="es",
    name="español",
    letter="S",
    scripts="a-zA-Z",
    fold=without_accents,
    stem=stem,
    key=without_plural,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="ñ¿¡áíóú",
    report=ReportWords(
        summary=r"resumen",
        action=r"acción solicitada|medidas? solicitadas?",
        references=r"referencias?",
        header=r"consejo\s+\d{4}.*|documento\s*:?|fecha\s?:.*|español solamente|punto del orden del día.*|documento\s.*|original\s?:.*|\d{1,2} de \w+ de \d{4}|unión internacional de telecomunicaciones",
        annex=r"anexos?|ap[ée]ndice",
        contents=r"índice|contenido",
        document=r"documento",
        revision=r"revisi[óo]n",
        addendum=r"add[ée]ndum",
        corrigendum=r"corrig[ée]ndum",
    ),
    letters="óáíñúé¿¡üªºç",
    encodings=("cp1252", "iso8859-15", "mac-roman"),
    speech=SPEECH,
    meetings=MEETINGS,
    gram=5,
    gram_weight=0.5,
    not_sentence_end=(
        "sr",
        "dem",
        "pop",
        "rep",
        "sra",
        "sres",
        "dr",
        "dra",
        "prof",
        "art",
        "parr",
        "no",
        "num",
        "rev",
        "add",
        "corr",
        "doc",
        "s",
        "e",
        "ee",
        "uu",
    ),
)
