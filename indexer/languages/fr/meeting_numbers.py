"""How meetings are numbered in French."""

from indexer.languages.base import MeetingNumbers, listed
from indexer.languages.spelled_numbers import spelled

_SPELLED = spelled("fr", "ordinal")
_ORDINALS = (
    _SPELLED
    | {word.replace("-et-", et): n for word, n in _SPELLED.items() for et in (" et ", "-")}  # also quatre-vingt-unième
    | {word.replace("deuxième", more): n for word, n in _SPELLED.items() for more in ("second", "seconde")}
    | {"1er": 1, "1re": 1}
)

MEETINGS = MeetingNumbers(
    pattern=r"{n}\s?(?:e|eme|re|er|ieme)?\s+(?:reunion|session|seance)|(?:reunion|session|seance)\s+(?:no?\.?\s*|numero\s+)?{n}|\bla\s+[1-9]\d\s?(?:e|eme|ieme)\b",
    ordinals=_ORDINALS,
    range_words=listed("à, au, jusqu'à"),
    ordinal_suffixes=listed("e, ème, eme, ère, er, re"),
)
