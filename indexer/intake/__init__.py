"""Bringing a report in: what a document is, proof that nothing of it is lost, its place in the corpus."""

from indexer.intake.examine import Addition, Wanted, examine
from indexer.intake.write import carry_out

__all__ = ["Addition", "Wanted", "carry_out", "examine"]
