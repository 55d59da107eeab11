"""Suggested questions about the latest indexed meeting."""

from __future__ import annotations

from bot.locale import Words
from bot.registers.filters import Filter
from bot.registers.presentations import presentations
from indexer import Index

_SHORT_NAME = 40
_MOST_PROMPTS = 4
"""As many as Slack takes."""


def prompts_for(index: Index, words: Words) -> tuple[str, ...]:
    """Up to four questions about the latest meeting that a report tells of."""
    if not index.reported:
        return ()
    latest = index.reported[-1]
    name = index.meeting_name(latest)
    prompts = [
        words("What were the outcomes of meeting {n}?", n=name),
        words("Who presented at meeting {n}?", n=name),
        words("Who chaired meeting {n}?", n=name),
    ]
    rows = presentations(index, words.code, Filter(latest, latest))
    kinds = {row.actor: index.vocabulary.kind(row.actor_id) for row in rows}
    actor = next((name for name, kind in kinds.items() if kind == "organisation" and len(name) <= _SHORT_NAME), "")
    if actor:
        prompts.append(words("What did {name} present?", name=actor))
    return tuple(prompts[:_MOST_PROMPTS])
