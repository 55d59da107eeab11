"""Chinese."""

from indexer.languages.base import Language, ReportWords
from indexer.languages.zh.characters import simplified
from indexer.languages.zh.frequent import FREQUENT
from indexer.languages.zh.meeting_numbers import MEETINGS
from indexer.languages.zh.speech import SPEECH
from indexer.languages.zh.words import FUNCTION_WORDS, STOP_WORDS, same

LANGUAGE = Language(
    code="zh",
    name="中文",
    letter="C",
    scripts="\u3400-\u4dbf\u4e00-\u9fff",
    fold=simplified,
    stem=same,
    key=same,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="？，。！：；、（）《》「」",
    report=ReportWords(
        summary=r"概要|摘要",
        action=r"(需|要求)采取的行动",
        references=r"参考文件|参引|参考资料",
        header=r"理事会\s*\d{4}.*|\d{4}\s?年理事会.*|文件\s*[:：]?|日期\s?[:：].*|仅有中文|议项.*|文件\s.*|原文.*|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|国际电信联盟",
        annex=r"附件|附录",
        contents=r"目录",
        document=r"文件",
        revision=r"修订本?",
        addendum=r"补遗|增补|增编",
        corrigendum=r"勘误|更正",
        draft=r"(?:第[一二三]次?)?(?:草案|草稿|初稿)|征求意见稿|未(?:经)?(?:通过|批准)|待(?:批准|通过)",
        draft_title=r".*(?:报告|摘要|纪要|记录)的?(?:草案|草稿|初稿)$|(?:草案|初稿)[:：]",
        adopted=r"(?:已|经.{0,40}?)?获?(?:通过|批准)(?:的?(?:版本|文本))?|(?:最终|最后)(?:版本?|文本|报告)|定稿",
        paragraph=r"第? ?{n} ?(?:段|节|款)|(?:段落?|节) ?{n}|§+ ?{n}",
        joins=r"[,，、;；和及与]",
        spans=r"[-–—~至到]",
    ),
    letters=FREQUENT,
    encodings=("gb18030", "cp950"),
    speech=SPEECH,
    meetings=MEETINGS,
    sentence_end=r"[。！？!?]+",
    spaces=False,
    gram=2,
    gram_weight=1.0,
)
