"""What an abbreviation stands for, where a report spells it out."""

from __future__ import annotations

import re
import unicodedata

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span
from bot.evidence.sentences import Span
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_ABBREVIATION_PLACES

_HYPHENS = str.maketrans("\u2010\u2011\u2013", "---")


def spell_out(inquiry: Inquiry) -> Verdict:
    """The sentence that prints the abbreviation in brackets behind its name."""
    wanted = inquiry.question.expands
    if not wanted:
        return Declined("it does not ask what an abbreviation stands for")
    key = _letters(wanted)
    for position in inquiry.evidence.best(MAX_ABBREVIATION_PLACES):
        for span in inquiry.evidence.spans(position):
            if _spelt_out(span, key):
                names = [m.id for m in inquiry.question.mentions if m.id in span.concepts]
                label = inquiry.index.vocabulary.label(names[0], inquiry.words.code) if names else ""
                text = f"{wanted}: {label}" if label and _letters(label) != key else ""
                why = f"a paragraph prints ({wanted}) behind the name"
                return Found("expansion", (Statement(text, (cite_span(inquiry.index, span),)),), why=why)
    if not re.search(r"[A-Z]", wanted):
        return Declined(f"{wanted} is a name rather than an abbreviation, and printed behind none")
    reason = inquiry.words("The reports do not spell out {abbreviation}.", abbreviation=wanted)
    return Refusal("expansion", reason, why=f"no paragraph prints ({wanted}) behind a name")


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_HYPHENS).casefold()


def _letters(text: str) -> str:
    """The abbreviation without hyphens and spaces, which people leave out ("srsg vac")."""
    return re.sub(r"[\s-]", "", _key(text))


def _spelt_out(span: Span, key: str) -> bool:
    bracketed = re.findall(r"\w[^()]*\(([^()]+)\)", span.text)
    return any(_letters(each) == key for each in bracketed)
