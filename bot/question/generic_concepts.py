"""Concepts that name a meeting, its chair or its business: they hardly narrow a question down."""

from indexer.languages.base import listed

GENERIC = frozenset(
    listed("""
    meeting, outcome, participants, virtual-meeting, agenda, adoption-of-agenda, cwg-cop, chair, opening-remarks,
    contribution, information-document, presentation, seventeenth-meeting, report, working-group, decision,
    recommendation, interprefy, intervention, discussion, introduction, agenda-item
    """)
)
"""Vocabulary ids; as terms they weigh `GENERIC_CONCEPT_WEIGHT`, and alone they are no topic."""
