"""Names that reports give their actors and no vocabulary has: found, put together, and entered once confirmed."""

from indexer.names.confirming import confirm, find_name
from indexer.names.model import UnlistedName
from indexer.names.reading import names_of_addition, names_of_corpus, names_of_report, recurring_names

__all__ = [
    "UnlistedName",
    "confirm",
    "find_name",
    "names_of_addition",
    "names_of_corpus",
    "names_of_report",
    "recurring_names",
]
