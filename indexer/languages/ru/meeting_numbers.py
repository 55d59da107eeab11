"""How meetings are numbered in Russian."""

from indexer.languages.base import MeetingNumbers, listed
from indexer.languages.spelled_numbers import spelled

_ORDINALS = spelled("ru", "ordinal") | {"сороковом": 40, "восьмидесятое": 80}  # which CLDR has wrong

MEETINGS = MeetingNumbers(
    pattern=r"{n}\s?(?:-?(?:е|го|м|ое|ом|ем|му|й|я|ю|ая|ую|ой))?\s+(?:(?:очередн|внеочередн|ежегодн|пленарн)\w+\s+)?(?:собрани|совещани|встреч|заседани|сесси)\w*|(?:собрани|совещани|встреч|заседани|сесси)\w*\s+(?:№\s*|номер\s+)?{n}|\b[1-9]\d\s?-?(?:е|го|м|ое|ом|ем)\b",
    ordinals=_ORDINALS,
    range_words=listed("по, до"),
    ordinal_suffixes=listed("е, го, м, ое, ом, ем, его, ый, ая, ой, му, х, ми"),
)
