"""Whether the language versions of a report say the same: who, what, how many, when, and whether it is denied."""

from indexer.agreement.model import Difference
from indexer.agreement.report import JudgedDifference, differences, judged

__all__ = ["Difference", "JudgedDifference", "differences", "judged"]
