"""What a document is: a draft, adopted, revised; and which corrigenda and addenda it has."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Declined, Found, Statement, Verdict
from bot.citations.citations import cite_unit
from bot.citations.quoting import quotation
from bot.citations.report_title import report_title
from bot.locale.bidi import reference_in
from bot.question.kinds import asks_for, first_asked, named_beside
from bot.strategies.base import Inquiry
from indexer.document_status import ADOPTED, ATTACHED, DRAFT, REVISED

_SAID = {
    DRAFT: "{report} is a draft, which is not adopted.",
    ADOPTED: "{report} has been adopted.",
    REVISED: "{report} is a revised version.",
}
_UNKNOWN = "The catalogue does not say whether {report} has been adopted."
_REPORT = "report"


def tell_status(inquiry: Inquiry) -> Verdict:
    """The status of the report that the question names, as the catalogue has it, and what is attached to it."""
    symbol = _report(inquiry)
    if not symbol:
        return Declined("it does not ask what a report is: a draft, adopted, corrected")
    words, index = inquiry.words, inquiry.index
    report = index.report(symbol)
    name = reference_in(symbol, words.code)
    told = report_title(index, symbol, words) if report.status in ATTACHED else ""
    told = told or words(_SAID.get(report.status, _UNKNOWN), report=name)
    attached = tuple(_attached(inquiry, symbol))
    if not attached and report.status not in ATTACHED:
        told = words.sentences(told, words("No corrigendum or addendum to it is held."))
    statements = (Statement(told, (cite_unit(index, _first(inquiry, symbol)),)), *attached)
    return Found("document_status", statements, quoted=False, why=f"it asks what {symbol} is")


def _report(inquiry: Inquiry) -> str:
    """The report whose status is asked for; empty where that is not the question."""
    asked, index = inquiry.question, inquiry.index
    is_named = asks_for(asked, "status")
    if not is_named and not (asked.is_yes_no and asks_for(asked, "adopted")):
        return ""
    symbol, places = asked.report, [claim.start for claim in asked.claims if claim.by == _REPORT]
    if not symbol:
        places = [claim.start for claim in asked.claims if claim.value == _REPORT]
        held = {m.report for m in index.meetings if m.number in asked.scope.named and m.report in index.library.runs_of}
        symbol = next(iter(held)) if places and len(asked.scope.named) == len(held) == 1 else ""
    if symbol not in index.library.runs_of or named_beside(asked, "status" if is_named else "adopted"):
        return ""
    is_subject = is_named or (places and places[0] < first_asked(asked, "adopted"))
    return symbol if is_subject else ""


def _first(inquiry: Inquiry, symbol: str) -> int:
    """Position of the first paragraph of the version that the reader is answered from."""
    view, found = inquiry.index.view(inquiry.words.code).mask, list(inquiry.index.of_report(symbol))
    return next((position for position in found if view[position]), found[0])


def _attached(inquiry: Inquiry, symbol: str) -> Iterator[Statement]:
    """Each corrigendum and addendum, with its first words."""
    index, words = inquiry.index, inquiry.words
    for other in index.attached(symbol):
        runs = index.library.runs_of[other]
        run = next((run for run in runs if run.language == words.code), None)
        run = run or next((run for run in runs if run.official), runs[0])
        cited = cite_unit(index, run.first)
        title = report_title(index, other, words)
        yield Statement(words("{statement}: {quotes}", statement=title, quotes=quotation(cited.quote, words)), (cited,))
