"""How Akoma Ntoso names things: works and expressions (FRBR), elements (eId), and people, bodies and terms (TLC).

The same work and the same paragraph have the same name in all languages, so that versions are aligned by name.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from bot.citations.urls import anchor
from indexer import Index
from indexer.model import Symbol

_ALPHA3 = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
"""ISO 639-2, which the naming convention asks for."""
KIND, SUBTYPE, COUNTRY = "debate", "summaryRecord", "un"
"""What the profile of the UN system calls a report of a meeting that tells in its own words what was said."""
UNDATED = date(1, 1, 1)
_CLASSES = {
    "person": "TLCPerson",
    "organisation": "TLCOrganization",
    "office": "TLCOrganization",
    "state": "TLCOrganization",
    "unknown": "TLCOrganization",
    "role": "TLCRole",
    "place": "TLCLocation",
    "event": "TLCEvent",
    "document": "TLCObject",
    "act": "TLCProcess",
}
_OTHER_CLASS = "TLCConcept"


def language_name(code: str) -> str:
    """The language as expressions name it; the code itself where ISO 639-2 has no other."""
    return _ALPHA3.get(code, code)


def work_date(index: Index, symbol: str) -> tuple[date, str]:
    """First day that the report tells of, and what that date is: the meeting's, of the symbol's year, or none known."""
    numbers = index.report(symbol).meetings
    days = [meeting.date.first_day for meeting in index.meetings if meeting.number in numbers and meeting.date]
    if days:
        return min(days), "meeting"
    council = re.match(r"C(\d\d)/", symbol)
    return (date(2000 + int(council[1]), 1, 1), "symbol") if council else (UNDATED, "unknown")


def work_uri(index: Index, symbol: str) -> str:
    """`/akn/un/debate/summaryRecord/itu/2021-01-26/C21-57`."""
    day, _ = work_date(index, symbol)
    return f"/akn/{COUNTRY}/{KIND}/{SUBTYPE}/itu/{day}/{quote(Symbol.parse(symbol).folder)}"


def expression_uri(index: Index, symbol: str, code: str) -> str:
    """The work in a language: `…/C21-57/eng@`."""
    return f"{work_uri(index, symbol)}/{language_name(code)}@"


def element_id(kind: str, number: str, again: int = 0) -> str:
    """`para_5-6`; of a number that stands there again, `para_5-6_2`."""
    place = re.sub(r"[^\w-]+", "-", anchor(number)).strip("-")
    return f"{kind}_{place}" + (f"_{again + 1}" if again else "")


def reference_id(kind: str, id_: str) -> str:
    """Name inside the document of a person, body, term or act: `organisation.itu`."""
    name = re.sub(r"[^\w.-]+", "-", id_)
    return f"{kind or 'term'}.{name}"


def reference_class(kind: str) -> str:
    """The class of Akoma Ntoso's top level for a kind of the vocabulary."""
    return _CLASSES.get(kind, _OTHER_CLASS)


def reference_uri(kind: str, id_: str) -> str:
    """`/akn/ontology/organization/un/itu`."""
    return f"/akn/ontology/{reference_class(kind).removeprefix('TLC').lower()}/{COUNTRY}/{quote(id_, safe='')}"
