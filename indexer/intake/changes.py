"""What a document changes in the version before it."""

from __future__ import annotations

from indexer.corpus.catalogue import Catalogue, Version
from indexer.document_status import ATTACHED
from indexer.errors import InputError
from indexer.model import Report, Symbol
from indexer.parser import parse_as
from indexer.readers import read_file
from indexer.text.paragraph_changes import ParagraphChange, paragraph_changes


def version_before(catalogue: Catalogue, symbol: Symbol, code: str, before: str) -> Version | None:
    """The version in this language that the document takes the place of."""
    older = (name for name, report in catalogue.reports.items() if report.superseded_by == str(symbol))
    names = [str(symbol), str(symbol.as_draft), before, *older]
    found = {str(v.symbol): v for v in catalogue.versions if v.language == code}
    return next((found[name] for name in names if name in found), None)


def changes_since(version: Version | None, report: Report) -> tuple[ParagraphChange, ...]:
    """The changes of the report since that version; none where there is none, or it cannot be read."""
    if version is None or version.status in ATTACHED:
        return ()
    try:
        reading = read_file(version.path)
        older = parse_as(version.status)(reading.blocks, version.language, version.symbol, official=version.official)
    except InputError:  # `cop check` names what is wrong with it
        return ()
    return paragraph_changes(*([(p.number, p.full_text) for p in each.paragraphs] for each in (older, report)))
