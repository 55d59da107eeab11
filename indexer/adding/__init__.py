"""Bringing a report in: what a document is, proof that nothing of it is lost, its place in the corpus."""

from indexer.adding.examining import Addition, Wanted, examine
from indexer.adding.writing import carry_out

__all__ = ["Addition", "Wanted", "carry_out", "examine"]
