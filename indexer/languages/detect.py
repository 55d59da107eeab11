"""Which language a text is in: by its script, then by function words, telling characters and what else is known of it.

A question may mix scripts: an Arabic sentence with `UNICEF` in it, an English one on the meaning of an Arabic word.
The script whose words hold the sentence together decides; where none or several do, the one that is not the default's
and makes up a fair share. Languages of one script are told apart by their words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import zip_longest

from indexer.languages import Language, codes, language, plain

DEFAULT = "en"
_MIN_SHARE = 0.25
"""A script counts where it makes up this share of the letters: an Arabic sentence may hold a Latin name."""
_TELLING = 1.5
_FUNCTION_WORD = 1.0
_TYPICAL_WORD = 0.6
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str, default: str = DEFAULT, typical: Callable[[str], Collection[str]] = lambda _: ()) -> str:
    """Code of the language of a short text; `default` where nothing tells.

    `typical` gives folded words of a language that texts of this kind are made of, beside its function words.
    """
    by_script: dict[str, list[str]] = {}
    for code in codes():
        by_script.setdefault(language(code).scripts, []).append(code)
    latin = language(DEFAULT).scripts
    letters = sum(1 for c in text if c.isalpha())
    share = {script: len(re.findall(f"[{script}]", text)) / max(letters, 1) for script in by_script}
    speaking = [script for script, members in by_script.items() if any(_speaks(text, code) for code in members)]
    others = [script for script in by_script if script != latin and share[script] >= _MIN_SHARE]
    among = speaking if len(speaking) == 1 else others
    script = max(among, key=lambda s: share[s]) if among else latin
    candidates = by_script[script]
    return candidates[0] if len(candidates) == 1 else _by_words(text, candidates, default, typical)


def _speaks(text: str, code: str) -> bool:
    """Whether the text has a function word or a telling character of the language."""
    known = language(code)
    if any(c in known.telling_letters for c in text.casefold()):
        return True
    return any(word in known.function_words for word in _words(text, known))


def _by_words(text: str, candidates: list[str], default: str, typical: Callable[[str], Collection[str]]) -> str:
    """The candidate whose words and letters the text has most of; ties go to the default, then to the first."""
    characters = set(plain(text))
    scores = {}
    for code in candidates:
        known = language(code)
        expected = typical(code)
        scores[code] = _TELLING * sum(1 for c in characters if c in known.telling_letters)
        for word in _words(text, known):
            scores[code] += _FUNCTION_WORD if word in known.function_words else _TYPICAL_WORD * (word in expected)
    best = max(scores.values())
    winners = [code for code in candidates if scores[code] == best]
    return default if best == 0 or default in winners else winners[0]


def _words(text: str, known: Language) -> Iterator[str]:
    """Folded words of the language's script; one letter counts only before a longer word ("y UNICEF", not "x y z")."""
    spoken = [known.fold(word) for word in _WORD.findall(plain(text))]
    if not known.spaces:
        yield from "".join(spoken)
        return
    for word, following in zip_longest(spoken, spoken[1:], fillvalue=""):
        if len(word) > 1 or len(following) > 1:
            yield word
