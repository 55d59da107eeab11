"""The indexer: meeting reports in, a searchable index of numbered paragraphs and facts out.

source file ──readers──▶ Blocks ──parser──▶ Report ──facts──▶ Units ──index──▶ Index

>>> from indexer import Index
>>> index = Index.from_texts(["The agenda was adopted.", "The Chair thanked all."], "en")
>>> [hit.position for hit in index.search("agenda", "en")]
[0]

A name is imported when it is first asked for, so that a command loads no more of this than it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
_MODULES = {
    **dict.fromkeys(__all__, "indexer.model"),
    **dict.fromkeys(("Index", "build_index", "index_texts", "open_index"), "indexer.build.open"),
    "CopError": "indexer.errors",
    "Hit": "indexer.search.index",
}
"""`Index` is taken from where its `build`, `open` and `from_texts` are given to it."""


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
