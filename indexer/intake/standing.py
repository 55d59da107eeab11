"""How a document stands to those in the catalogue: its symbol there, what it is attached to, whose place it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.corpus.catalogue import Catalogue
from indexer.document_status import ADDENDUM, ADOPTED, ATTACHED, CORRIGENDUM, DRAFT
from indexer.errors import InputError
from indexer.model import ReportInfo, Symbol, number_in_group

_SUFFIX_OF = {CORRIGENDUM: "(Corr.1)", ADDENDUM: "(Add.1)"}
"""Of a document that gives itself no number."""
_REVISION = re.compile(r"\(Rev\.(\d+)\)(\(Draft\))?")


def symbol_with_status(symbol: Symbol, status: str) -> Symbol:
    """The symbol by which the catalogue has a document of this status."""
    if status == DRAFT:
        return symbol.as_draft
    if status in ATTACHED and symbol.status != status:
        return Symbol(symbol.base, symbol.suffix + _SUFFIX_OF[status])
    return symbol


def attached_to(catalogue: Catalogue, symbol: Symbol, wanted: Symbol | None) -> str:
    """What a corrigendum or addendum is attached to: the document of its symbol or, where only that is held, its draft.

    Raises InputError where `wanted` names one that the catalogue does not have.
    """
    told = wanted or symbol.changed
    held = {str(version.symbol) for version in catalogue.versions}
    names = (str(told), str(told.as_draft))
    found = next((name for name in names if name in held), None)
    found = found or next((name for name in names if name in catalogue.reports), None)
    if wanted and found is None:
        raise InputError(f"changes {wanted}, which is not in the catalogue; add that first")
    return found or str(told)


def unheld(catalogue: Catalogue, attached: str) -> Iterator[str]:
    """A doubt where the document is attached to one that is not held."""
    if attached and not any(str(version.symbol) == attached for version in catalogue.versions):
        yield f"changes {attached}, which is not held; it is shown beside that once it is added"


def revised(catalogue: Catalogue, symbol: Symbol, status: str) -> str:
    """The report that the document takes the place of by its symbol; a draft takes that of nothing but a draft."""
    if status in ATTACHED or str(symbol) in catalogue.reports:
        return ""
    return next((name for name in _earlier(symbol) if name in catalogue.reports), "")


def status_of(status: str, known: ReportInfo | None, before: str, catalogue: Catalogue) -> str:
    """The status that the catalogue has or is to have: what takes the place of a draft, and is none, is adopted."""
    takes_draft = bool(before) and before in catalogue.reports and catalogue.reports[before].status == DRAFT
    told = status or (known.status if known else "")
    return ADOPTED if takes_draft and not told else told


def draft_of(catalogue: Catalogue, group: str, meetings: tuple[int | str, ...]) -> str:
    """The draft of a report on just these meetings, under whatever symbol."""
    of_group = {meeting.number for meeting in catalogue.meetings if meeting.group == group}
    drafts = (each for each in catalogue.reports.values() if each.status == DRAFT and not each.superseded_by)
    return next(
        (
            each.symbol
            for each in drafts
            if of_group.issuperset(each.meetings) and tuple(map(number_in_group, each.meetings)) == meetings
        ),
        "",
    )


def _earlier(symbol: Symbol) -> Iterator[str]:
    """Symbols of what it would take the place of, the latest first."""
    revision = _REVISION.fullmatch(symbol.suffix)
    suffixes = [*(f"(Rev.{n})" for n in range(int(revision[1]) - 1, 0, -1)), ""] if revision else []
    for suffix in suffixes:
        document = Symbol(symbol.base, suffix)
        yield from (
            str(each) for each in (document, document.as_draft) if symbol.status != DRAFT or each.status == DRAFT
        )
    yield str(symbol.as_draft)
