"""An index of which only official texts are quoted; the other versions are read to understand and to find."""

from __future__ import annotations

from indexer.search.index import Index


def without_official(index: Index) -> tuple[str, ...]:
    """Symbols of the reports that are held in no official version, in order."""
    return tuple(symbol for symbol, runs in index.library.runs_of.items() if not any(run.official for run in runs))


def official_only(index: Index) -> Index:
    """The index for those who want official texts alone: reports that have none are not in it."""
    left_out = frozenset(without_official(index))
    if left_out:
        units = tuple(unit for unit in index.units if unit.report not in left_out)
        found = Index.from_units(units, index.vocabulary, index.meetings, index.reports)
    else:
        found = Index(index.library.segments, index.vocabulary, index.meetings, index.reports)
        found.engine = index.engine
        found.mend = None if index.mend is None else lambda error: official_only(index.mended(error))
    public = index.public
    found.public = None if public is None else lambda: official_only(public())
    found.is_official_only = True
    return found
