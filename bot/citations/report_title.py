"""What a report is called where it stands by itself: what it tells of, when that was, and its symbol."""

from __future__ import annotations

from bot.locale import Words
from bot.locale.bidi import reference_in
from indexer import Index
from indexer.document_status import CONTRIBUTION, CORRIGENDUM, MANDATE, TERMS

_NUMBERED = {
    "one": "Report of the {n}st meeting",
    "two": "Report of the {n}nd meeting",
    "few": "Report of the {n}rd meeting",
    "other": "Report of the {n}th meeting",
}
"""By CLDR's class of the ordinal; a language has those that it tells apart."""
_OF_KIND = {MANDATE: "Mandate of the group", TERMS: "Terms of reference of the group", CONTRIBUTION: "Contribution"}


def report_title(index: Index, symbol: str, words: Words) -> str:
    """`Report of the 17th meeting, 26 January 2021 (C21/57)`; `Corrigendum to C21/57 (C21/57(Corr.1))`."""
    if (info := index.report(symbol)).attached_to:
        message = "Corrigendum to {report}" if info.status == CORRIGENDUM else "Addendum to {report}"
        told = words(message, report=reference_in(info.attached_to, words.code))
        return words("{report} ({symbol})", report=told, symbol=reference_in(symbol, words.code))
    if info.kind:
        return words("{report} ({symbol})", report=words(_OF_KIND[info.kind]), symbol=reference_in(symbol, words.code))
    numbers = index.report(symbol).meetings
    held = {meeting.number: meeting.date for meeting in index.meetings}
    days = [words.date(day) for day in [held.get(number) for number in numbers] if day]
    told = _told([index.meeting_name(number) for number in numbers], words)
    dated = words("{report}, {date}", report=told, date=words.names(days)) if days else told
    return words("{report} ({symbol})", report=dated, symbol=reference_in(symbol, words.code))


def _told(names: list[str], words: Words) -> str:
    if len(names) == 1 and names[0].isdecimal():
        from babel import Locale  # only what states a title needs it

        kind = Locale.parse(words.code).ordinal_form(int(names[0]))
        return words(_NUMBERED.get(kind, _NUMBERED["other"]), n=names[0])
    return words("Report of meetings {names}", names=words.names(names)) if names else words("Report")
