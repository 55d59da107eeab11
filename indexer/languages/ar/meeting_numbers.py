"""How meetings are numbered in Arabic."""

from indexer.languages.base import MeetingNumbers, compound, listed, numbered
from indexer.languages.spelled_numbers import spelled

_HUNDRED = 100
_SPELLED = spelled("ar", "ordinal")
_ALSO = numbered("""
    أول أولى بأول الأولاني الأولانية بالأولى, ثاني ثانية تاني تانية التاني التانية بالثانية بالتانية
    """)
_ROUND = {word: n for word, n in _SPELLED.items() if word.endswith("ون") and " " not in word}
_TENS = {word.removesuffix("ون") + end: n for word, n in _ROUND.items() for end in ("ون", "ين")}
_UNITS = {**_SPELLED, **_ALSO, "الحادي": 1, "الحادية": 1}
_BELOW_HUNDRED = {
    word: n for word, n in (_SPELLED | _TENS | compound(_TENS, _UNITS, "{units} و{tens}")).items() if n < _HUNDRED
}
_ORDINALS = (
    _SPELLED | _ALSO | _BELOW_HUNDRED | {f"{word} بعد المائة": _HUNDRED + n for word, n in _BELOW_HUNDRED.items()}
)

MEETINGS = MeetingNumbers(
    pattern=r"(?:اجتماع|دوره|دورت|جلسه|جلست)\w*\s+(?:رقم\s+)?(?:ال)?{n}|\bال\s?[1-9]\d\b(?!\s*(?:سن|عام|يوم|دول|بلد|شهر|ساع|دقيق|الف|مليون|%))",
    ordinals=_ORDINALS,
    range_words=listed("إلى, حتى"),
)
