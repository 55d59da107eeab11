"""Chinese."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.en.questions import QUESTIONS
from indexer.languages.en.speech import SPEECH
from indexer.languages.en.words import FUNCTION_WORDS, STOP_WORDS
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    letter="C",
    scripts="a-zA-Z",
    fold=lambda norm: norm,
    stem=snowball("english"),
    key=snowball("english"),
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"概要|摘要",
        action=r"需采取的行动|要求采取的行动",
        references=r"参考文件|参引|参考资料",
        header=r"议项.*|文件\s.*|原文.*|理事会\s*\d{4}.*|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|国际电信联盟",
        annex=r"附件\s*\w*",
        contents=r"目录",
    ),
    spaces=False,
    gram=2,
    gram_weight=0.8,
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
