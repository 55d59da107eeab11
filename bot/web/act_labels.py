"""What an act is called where it stands beside its paragraph."""

from __future__ import annotations

from bot.registers.outcomes import OUTCOME_ACTS
from bot.registers.presentations import PRESENTING

ACTS = {
    **PRESENTING,
    **OUTCOME_ACTS,
    "acknowledge": "acknowledgement",
    "chair": "in the chair",
    "exchange": "exchange of advice",
    "fund": "funding",
    "highlight": "emphasis",
    "host": "hosting",
    "intervene": "intervention",
    "liaise": "liaison statement",
    "open": "opening",
    "oppose": "opposition",
    "plan": "plan",
    "read": "reading out",
    "reserve": "reservation",
    "state": "statement",
    "support": "support",
    "thank": "thanks",
    "vote": "vote",
    "welcome": "welcome",
}
"""English words for every act, in the order in which the acts of one paragraph are told."""
