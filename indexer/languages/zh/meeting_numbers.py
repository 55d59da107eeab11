"""How meetings are numbered in Chinese."""

from indexer.languages.base import MeetingNumbers, listed
from indexer.languages.spelled_numbers import spelled

_SPELLED = {word.removeprefix("第"): n for word, n in spelled("zh", "ordinal").items()}
_ORDINALS = _SPELLED | {word.replace("〇", "零"): n for word, n in _SPELLED.items()}

MEETINGS = MeetingNumbers(
    pattern=r"第\s?{n}\s?(?:次|届)(?:会议|会)|第\s?(?!一\s?次|1\s?次){n}\s?(?:次|届)|(?<![下上这那每])(?!一\s?[次届]|1\s?[次届]){n}\s?(?:次|届)会(?![员面谈见])",
    ordinals=_ORDINALS,
    range_words=listed("至, 到"),
    ordinal_prefix="第",
    ordinal_suffixes=listed("第, 次, 届"),
)
