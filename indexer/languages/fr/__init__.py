"""French."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.folding import without_accents
from indexer.languages.fr.meeting_numbers import MEETINGS
from indexer.languages.fr.speech import SPEECH
from indexer.languages.fr.words import FUNCTION_WORDS, STOP_WORDS, stem, without_plural

LANGUAGE = Language(
    code="fr",
    name="français",
    letter="F",
    scripts="a-zA-Z",
    fold=without_accents,
    stem=stem,
    key=without_plural,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="àâçèêëîïôùûœ",
    report=ReportWords(
        summary=r"résumé|sommaire",
        action=r"suite à donner|mesure demandée",
        references=r"références?",
        header=r"conseil\s+\d{4}.*|document\s*:?|date\s?:.*|français seulement|point de l.ordre du jour.*|document\s.*|original\s?:.*|\d{1,2}(er)? \w+ \d{4}|union internationale des télécommunications",
        annex=r"annexes?|appendice",
        contents=r"table des matières|sommaire",
        document=r"document",
        revision=r"r[ée]vision",
        addendum=r"addendum",
        corrigendum=r"corrigendum",
    ),
    letters="éèàêçôâîùûœïëüæÿöä",
    encodings=("cp1252", "iso8859-15", "mac-roman"),
    speech=SPEECH,
    meetings=MEETINGS,
    gram=5,
    gram_weight=0.5,
    not_sentence_end=(
        "m",
        "dem",
        "pop",
        "rep",
        "mm",
        "mme",
        "dr",
        "prof",
        "art",
        "par",
        "no",
        "rev",
        "add",
        "corr",
        "doc",
        "s",
        "a",
        "r",
        "p",
    ),
)
