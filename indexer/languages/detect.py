"""Which language a question is in: by its script, then by function words, question words and telling letters."""

from __future__ import annotations

import re
from functools import cache

from indexer.languages import Language, codes, language, plain, tokens

DEFAULT = "en"
_MIN_SHARE = 0.25
"""A script counts where it makes up this share of the letters: an Arabic sentence may hold a Latin name."""
_LETTER = 1.5
_FUNCTION_WORD = 1.0
_QUESTION_WORD = 0.6


def detect(text: str, default: str = DEFAULT) -> str:
    """Code of the language of a short text; `default` where nothing tells."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return default
    by_script: dict[str, list[str]] = {}
    for code in codes():
        by_script.setdefault(language(code).scripts, []).append(code)
    shares = {script: sum(1 for c in letters if re.match(f"[{script}]", c)) / len(letters) for script in by_script}
    latin = language(DEFAULT).scripts
    others = {script: share for script, share in shares.items() if script != latin and share >= _MIN_SHARE}
    script = max(others, key=lambda s: others[s]) if others else latin
    candidates = by_script[script]
    return candidates[0] if len(candidates) == 1 else _by_words(text, candidates, default)


def _by_words(text: str, candidates: list[str], default: str) -> str:
    """The candidate whose words and letters the text has most of; ties go to the default, then to the first."""
    lowered = plain(text)
    spoken = re.findall(r"[^\W\d_]+", lowered)
    scores = {}
    for code in candidates:
        known = language(code)
        asked = _question_words(code)
        scores[code] = _LETTER * sum(1 for c in set(lowered) if c in known.telling_letters)
        for word in spoken:
            folded = known.fold(word)
            scores[code] += _FUNCTION_WORD if folded in known.function_words else _QUESTION_WORD * (folded in asked)
    best = max(scores.values())
    winners = [code for code in candidates if scores[code] == best]
    return default if best == 0 or default in winners else winners[0]


@cache
def _question_words(code: str) -> frozenset[str]:
    """Every word that the language's question phrases are made of."""
    known = language(code)
    asked = known.questions
    phrases = [*asked.who, *asked.what, *asked.when, *asked.where, *asked.how_many, *asked.which, *asked.light]
    phrases += [phrase for cue in asked.acts for phrase in cue.forms]
    phrases += [phrase for listed in asked.aspects.values() for phrase in listed]
    return frozenset(_norms(" ".join(phrases), known))


def _norms(text: str, known: Language) -> set[str]:
    return {token.norm for token in tokens(text, known)}
