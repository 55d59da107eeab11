"""How meetings are numbered in English."""

from indexer.languages.base import MeetingNumbers, listed
from indexer.languages.spelled_numbers import spelled

_SPELLED = spelled("en", "ordinal")
_ORDINALS = _SPELLED | {word.replace("one hundred ", "one hundred and "): n for word, n in _SPELLED.items()}
_OTHERS = (
    r"(?:papers?|contributions?|documents?|texts?|proposals?|drafts?|presentations?|points?|items?|paragraphs?|"
    r"principles?|versions?|chapters?|time|day|year|century|birthday)\b"
)
"""What else is numbered by ordinals: "the 2nd Russian paper"."""

MEETINGS = MeetingNumbers(
    pattern=r"cwg[- ]?cop\s+{n}\b|{n}(?:\s?(?:st|nd|rd|th))?\s+(?:(?:cwg-cop|cop|regular|ordinary|annual|plenary|special|extraordinary|formal)\s+)?(?:meeting|session)|(?:meetings?|sessions?)\s+(?:no\.?\s*|number\s+|#\s*)?{n}"
    rf"|(?:\b[1-9]\d|\bthe\s+{{n}})(?:st|nd|rd|th)\b(?!\s+(?:\w+\s+){{0,2}}{_OTHERS})",
    ordinals=_ORDINALS,
    range_words=listed("to, through, until"),
    ordinal_suffixes=listed("st, nd, rd, th"),
)
