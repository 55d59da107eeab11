"""Arabic."""

from indexer.languages.ar.meeting_numbers import MEETINGS
from indexer.languages.ar.speech import SPEECH
from indexer.languages.ar.words import CLITICS, FUNCTION_WORDS, STOP_WORDS, fold, stem, without_article
from indexer.languages.base import Language, ReportWords

LANGUAGE = Language(
    code="ar",
    name="العربية",
    letter="A",
    scripts="\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    fold=fold,
    stem=stem,
    key=without_article,
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    telling_letters="؟،؛٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    report=ReportWords(
        summary=r"ملخ[ّ]?ص|الملخص|موجز",
        action=r"الإجراء المطلوب|الاجراء المطلوب",
        references=r"المراجع|المرجع",
        header=r"المجلس\s+\d{4}.*|الوثيقة\s*:?|التاريخ\s*:.*|بالعربية فقط|بند جدول الأعمال.*|الوثيقة\s.*|الأصل\s*:.*|\d{1,2} \w+ \d{4}|الاتحاد الدولي للاتصالات",
        annex=r"(?:ال)?(?:ملحق|مرفق)(?:ات)?",
        contents=r"(جدول )?المحتويات",
        document=r"(?:ال|لل)وثيقة",
        revision=r"المراجعة",
        addendum=r"(?:ال)?إضافة|(?:ال)?ضميمة",
        corrigendum=r"(?:ال)?تصويب",
        draft=r"(?:ال)?مسوّ?دة(?: (?:أولى|أولية|ثانية|\d+))?|(?:ال)?مشروع(?: أولي)?|(?:نسخة|صيغة) (?:أولية|مؤقتة)|غير معتمدة?",
        draft_title=r"(?:مشروع|مسوّ?دة) (?:ال)?(?:تقرير|ملخص|محضر)",
        adopted=r"(?:اعتُ?مدت?|(?:ال)?مُ?عتمدة?)(?: .{1,80})?|(?:ال)?(?:نسخة|صيغة|تقرير) (?:ال)?(?:نهائية?|معتمدة?)|(?:ب)?صيغته المعتمدة",
        paragraph=r"(?:ال|لل|بال|وال)?(?:فقر(?:ة|تان|تين|ات)|قسم|أقسام|بند|بنود) {n}|§+ ?{n}",
        joins=r"[,،؛]|و",
        spans=r"[-–—]|إلى|حتى",
    ),
    letters="اليمنوترةبعدفسقحكجهأصطشخىضذغءزئثظإؤآ\u064b\u064f\u0651\u064e\u0650\u0652ـ",
    encodings=("cp1256", "iso8859-6"),
    speech=SPEECH,
    meetings=MEETINGS,
    sentence_end=r"(?:[.!?؟]+(?=\s|$))",
    not_sentence_end=("د", "م"),
    gram=3,
    gram_weight=1.0,
    rtl=True,
    section_last=True,
    clitics=CLITICS,
)
