"""What an abbreviation stands for, where a report spells it out."""

from __future__ import annotations

import re
import unicodedata

from bot.citing import cite_span
from bot.model import Found, Refusal, Statement
from bot.spans import Span
from bot.strategies.context import Context

_HYPHENS = str.maketrans("\u2010\u2011\u2013", "---")


def spell_out(context: Context) -> Found | Refusal | None:
    """The sentence that prints the abbreviation in brackets behind its name."""
    wanted = context.question.expands
    if not wanted:
        return None
    key = _key(wanted)
    for position in context.evidence.ranked:
        for span in context.evidence.spans(position):
            if _spelt_out(span, key):
                names = [m.id for m in context.question.mentions if m.id in span.concepts]
                label = context.index.vocabulary.label(names[0], context.question.language) if names else ""
                text = f"{wanted}: {label}" if label and _key(label) != key else ""
                return Found("expansion", (Statement(text, (cite_span(context.index, span),)),))
    reason = context.words("The reports do not spell out {abbreviation}.", abbreviation=wanted)
    return Refusal("expansion", reason)


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_HYPHENS).casefold()


def _spelt_out(span: Span, key: str) -> bool:
    text = _key(span.text)
    return re.search(rf"\w[^()]*\(\s*{re.escape(key)}\s*\)", text) is not None
