"""English."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.en.meeting_numbers import MEETINGS
from indexer.languages.en.speech import SPEECH
from indexer.languages.en.words import FUNCTION_WORDS, STOP_WORDS, without_plural
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="en",
    name="English",
    letter="E",
    scripts="a-zA-Z",
    fold=lambda norm: norm,
    stem=snowball("english"),
    key=without_plural,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="",
    report=ReportWords(
        summary=r"summary|abstract",
        action=r"action required|action",
        references=r"references?",
        header=r"council\s+\d{4}.*|document\s*:?|date\s*:.*|english only|agenda item.*|document\s.*|original:.*|\d{1,2} \w+ \d{4}|"
        r"international telecommunication union",
        annex=r"annex(?:es)?|appendix|attachment",
        contents=r"(table of )?contents",
        document=r"document",
        revision=r"revision|revised",
        addendum=r"addendum",
        corrigendum=r"corrigendum",
        draft=r"(?:(?:first|second|third|final|preliminary|revised) )?draft(?: (?:version|text|for comments?|\d+))?|preliminary version|not (?:yet )?(?:adopted|approved)|subject to (?:approval|adoption|confirmation).*",
        draft_title=r"(?:(?:first|second|third|final|preliminary|revised) )?draft (?:[\w-]+ ){0,2}(?:report|summary|record|minutes|outcomes?)\b",
        adopted=r"(?:as )?(?:adopted|approved)(?: (?:by|on|at|in) .{1,80})?|(?:final|adopted|approved) (?:version|text|report)",
        paragraph=r"(?:sub-?)?paragraphs? {n}|paras?\.? {n}|§+ ?{n}|sections? {n}",
        joins=r",|;|and",
        spans=r"[-–—]|to",
    ),
    encodings=("cp1252", "mac-roman"),
    speech=SPEECH,
    meetings=MEETINGS,
    gram_weight=0.2,
    not_sentence_end=(
        "mr",
        "dem",
        "rep",
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
