"""The indexer: meeting reports in, a searchable index of numbered paragraphs and facts out.

source file ──readers──▶ Blocks ──parser──▶ Report ──facts──▶ Units ──index──▶ Index

>>> from indexer import Index
>>> index = Index.from_texts(["The agenda was adopted.", "The Chair thanked all."], "en")
>>> [hit.position for hit in index.search("agenda", "en")]
[0]
"""

from indexer.build.open import build_index, index_texts, open_index
from indexer.errors import CopError
from indexer.model import Citation, Fact, Meeting, Paragraph, Report, Symbol, Unit
from indexer.search.index import Hit, Index

__all__ = [
    "Citation",
    "CopError",
    "Fact",
    "Hit",
    "Index",
    "Meeting",
    "Paragraph",
    "Report",
    "Symbol",
    "Unit",
    "build_index",
    "index_texts",
    "open_index",
]

Index.build, Index.open, Index.from_texts = build_index, open_index, index_texts
