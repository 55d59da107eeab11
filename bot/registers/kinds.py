"""Kinds of rows that the registers of presentations and of outcomes have."""

from __future__ import annotations

from indexer.acts import ACTS

PRESENTING = {act.name: act.presentation for act in ACTS if act.presentation}
"""Acts that the register of presentations lists, and how it calls them; a contribution may be presented."""
OUTCOME_OF = {act.name: act.outcome for act in ACTS if act.outcome}
"""Kinds of outcomes by act; the first act that a sentence has names its kind."""
STATEMENT = "statement"
OTHER = "other"
OUTCOME_KINDS = tuple(dict.fromkeys((*OUTCOME_OF.values(), STATEMENT, OTHER)))
KINDS = {"presentations": tuple(dict.fromkeys(PRESENTING.values())), "outcomes": OUTCOME_KINDS}
"""The kinds of each register that has some."""
