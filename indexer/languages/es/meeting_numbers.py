"""How meetings are numbered in Spanish."""

from indexer.languages.base import MeetingNumbers, compound, listed
from indexer.languages.spelled_numbers import spelled

_SPELLED = spelled("es", "ordinal") | {"undécima": 11, "duodécima": 12}
_TENS = {word: n for word, n in _SPELLED.items() if word.endswith("gésimo")}
_ORDINALS = _SPELLED | compound(_TENS, _SPELLED, "{tens} {units}") | compound(_TENS, _SPELLED, "{tens}{units}")

MEETINGS = MeetingNumbers(
    pattern=r"{n}\s?(?:\.?[aªoº])?\s+(?:reunion|sesion|periodo\s+(?:ordinario\s+)?de\s+sesiones)|(?:reunion|sesion)(?:es)?\s+(?:n[uº]?m?e?r?o?s?\.?\s*)?{n}(?:\.?\s?[aªoº]\b)?|\bla\s+[1-9]\d\s?\.?[aªº]\b",
    ordinals=_ORDINALS,
    range_words=listed("a, al, hasta"),
    ordinal_suffixes=listed("a, ª, o, º, er"),
)
