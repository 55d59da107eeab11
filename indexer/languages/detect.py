"""Which language a question is in: by its script, then by function words and telling letters."""

from __future__ import annotations

import re

from indexer.languages import codes, language, plain

DEFAULT = "en"
_MIN_SHARE = 0.25
"""A script counts where it makes up this share of the letters: an Arabic sentence may hold a Latin name."""
_LETTER_WEIGHT = 1.5


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
    spoken = re.findall(r"[^\W\d_]+", plain(text))
    scores = {}
    for code in candidates:
        known = language(code)
        scores[code] = sum(1.0 for word in spoken if word in known.function_words)
        scores[code] += _LETTER_WEIGHT * sum(1 for c in set(plain(text)) if c in known.telling_letters)
    best = max(scores.values())
    winners = [code for code in candidates if scores[code] == best]
    if best == 0 or default in winners:
        return default
    return winners[0]
