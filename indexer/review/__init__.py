"""Review: what the program read from a report, its doubts, and the corrections that the secretariat makes."""

from indexer.review.model import Doubt, ReadReport, ReviewedParagraph, ReviewedStatement
from indexer.review.reviewer import Reviewer, Wanted

__all__ = ["Doubt", "ReadReport", "ReviewedParagraph", "ReviewedStatement", "Reviewer", "Wanted"]
