"""JSON Schemas (2020-12) of the API's answers, which are those of the command line."""

from __future__ import annotations

from typing import Any

from bot.answer import ANSWERED, CLOSEST, NOT_FOUND
from bot.brief import SECTIONS
from bot.registers.actor_kinds import ACTOR_KINDS
from bot.registers.follow_up import STATES as FOLLOW_UP_STATES
from bot.registers.kinds import OUTCOME_KINDS, PRESENTING
from bot.registers.matters import STATES
from indexer.document_status import ATTACHED, STATUSES
from indexer.languages import codes
from indexer.model import INFERRED, RECORDED

Schema = dict[str, Any]


def _text(description: str = "") -> Schema:
    return {"type": "string", "description": description} if description else {"type": "string"}


def _one_of(values: tuple[str, ...], description: str = "") -> Schema:
    return {**_text(description), "enum": list(values)}


def _by_name(description: str) -> Schema:
    return {"type": "object", "description": description, "additionalProperties": {"type": "string"}}


def _list(name: str, **more: Any) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}, **more}


def _object(properties: dict[str, Schema], description: str, optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


_MEETING: Schema = {
    "type": ["integer", "string"],
    "minimum": 1,
    "pattern": r"^\d{4}-\d\d-\d\d$",
    "description": "Number of the meeting within its group; the date of its first day where the group numbers none",
}
_CITED_MEETING: Schema = {
    **_MEETING,
    "type": ["integer", "string", "null"],
    "description": f"{_MEETING['description']}; null for a document that is on no meeting",
}
_GROUP = _text("Short name of the group that met, where it is not CWG-COP")
_REPORT = _text("Symbol of the report, such as C21/57")
_PARAGRAPH = _text("Canonical number, section first (5.6), or the name of an unnumbered part")
_PRINTED = _text("The number as this version prints it: 6.5 in Arabic")
_ITEM: Schema = {"type": ["string", "null"], "description": "Label of an item of the paragraph's list, such as 3(d)"}
_NOTE = _text("Mark of the footnote that it is; `item` is null then")
_OFFICIAL: Schema = {"type": "boolean", "description": "False for a working rendering, which is no ITU document"}
_ACTOR_ID = _text("Id in the vocabulary; empty where nobody is named")
_CORRECTED = _text("Where the secretariat corrected what was read: its reason")
_REVIEWED: Schema = {
    "type": "object",
    "properties": {name: {"type": "integer"} for name in ("paragraphs", "of")},
    "required": ["paragraphs", "of"],
    "additionalProperties": False,
    "description": "How many paragraphs of the version the secretariat has reviewed; absent where none",
}
_LANGUAGE = _one_of(codes(), "Language")
_STATUS = _one_of(STATUSES, "Status of the document; absent where it is not known")
_AMENDMENTS = _list("Amendment", description="What corrigenda and addenda say of the paragraph; absent for nothing")
_AMENDED_BY: Schema = {
    "type": "array",
    "items": {"type": "string"},
    "description": "Symbols of the corrigenda and addenda that speak of the paragraph; absent for none",
}
_SOURCE_KEYS = ("corrected", "document_status", "amended_by", "group")
"""Keys of rows of registers that are there only where there is something to say."""
_AMENDMENT_SCHEMA = _object(
    {
        "report": _text("Symbol of the corrigendum or addendum"),
        "status": _one_of(ATTACHED),
        "paragraph": _text("Place in it"),
        "language": _LANGUAGE,
        "official": _OFFICIAL,
        "quote": _text("The words of the source, letter for letter"),
        "url": _text("Where it can be read; empty where not known"),
    },
    "What a corrigendum or addendum says of a paragraph of the document that it is attached to.",
)

_ANSWER_SCHEMA = _object(
    {
        "question": _text(),
        "language": _LANGUAGE,
        "status": _one_of((ANSWERED, CLOSEST, NOT_FOUND), "closest: no sure answer; not_found: the reports do not say"),
        "intent": _text("What was asked for, as it was understood"),
        "text": _text("The answer as a person reads it"),
        "lead": _text("The short answer: a name, a number, a date; empty where the quotation is the answer"),
        "citations": _list("Citation", description="What the answer rests on, the best first"),
        "nearest": _list(
            "Citation",
            maxItems=3,
            description="With closest: the passages, the best first; with not_found: the nearest paragraphs",
        ),
        "slots": {"type": "object", "description": "The question as it was understood, slot by slot"},
    },
    "An answer, every statement of it backed by a citation; or an honest refusal.",
)
_CITATION_SCHEMA = _object(
    {
        "report": _REPORT,
        "meeting": _CITED_MEETING,
        "paragraph": _PARAGRAPH,
        "item": _ITEM,
        "printed": _PRINTED,
        "language": _LANGUAGE,
        "official": _OFFICIAL,
        "quote": _text("The words of the source, letter for letter"),
        "url": _text("Where the paragraph, or else its document, can be read; empty where not known"),
        "group": _GROUP,
        "basis": _one_of((RECORDED, INFERRED), "inferred: what it is cited for follows from what stands before it"),
        "note": _NOTE,
        "reviewed": _REVIEWED,
        "document_status": _STATUS,
        "amendments": _AMENDMENTS,
    },
    "A place of a report, and what stands there.",
    ("group", "note", "reviewed", "document_status", "amendments"),
)
_HIT_SCHEMA = _object(
    {
        "report": _REPORT,
        "meeting": _MEETING,
        "paragraph": _PARAGRAPH,
        "printed": _PRINTED,
        "language": _LANGUAGE,
        "official": _OFFICIAL,
        "text": _text("The words of the source: the paragraph, then the items of its list, a line each"),
        "url": _text("Where it can be read; empty where not known"),
        "score": {"type": "number", "description": "BM25 score; comparable within one search alone"},
        "group": _GROUP,
        "document_status": _STATUS,
        "amendments": _AMENDMENTS,
    },
    "A paragraph that a search found.",
    ("group", "document_status", "amendments"),
)
_PARAGRAPH_SCHEMA = _object(
    {
        "report": _REPORT,
        "paragraph": _PARAGRAPH,
        "printed": _PRINTED,
        "section": _text("Number of its section; empty for an unnumbered part"),
        "language": _LANGUAGE,
        "official": _OFFICIAL,
        "item": _ITEM,
        "text": _text("The words of the source"),
        "note": _NOTE,
        "document_status": _STATUS,
        "amendments": _AMENDMENTS,
    },
    "The own text of a paragraph (item is null), or an item of its list.",
    ("note", "document_status", "amendments"),
)
_PRESENTATION_SCHEMA = _object(
    {
        "actor": _text("Name, in the language asked for"),
        "actor_id": _ACTOR_ID,
        "kind": _one_of(tuple(PRESENTING.values())),
        "topic": _text("Its title, else what it is about, in the words of the report"),
        "report": _REPORT,
        "meeting": _MEETING,
        "paragraph": _PARAGRAPH,
        "corrected": _CORRECTED,
        "document_status": _STATUS,
        "amended_by": _AMENDED_BY,
        "group": _GROUP,
        "actor_kind": _one_of(ACTOR_KINDS),
    },
    "One actor's presentation or contribution.",
    _SOURCE_KEYS,
)
_OUTCOME_SCHEMA = _object(
    {
        "kind": _one_of(OUTCOME_KINDS),
        "actor": _text("Name, in the language asked for"),
        "actor_id": _ACTOR_ID,
        "addressee": _text("Who is to do it: names, between semicolons; empty where nobody is asked"),
        "addressee_id": _text("Their ids; empty for one that is named as the report calls it"),
        "deadline": _text(
            "When it is due, as ISO 8601 (2042-06-30, 2042-06, 2042); empty where the report does not say"
        ),
        "text": _text("The sentence"),
        "report": _REPORT,
        "meeting": _MEETING,
        "paragraph": _PARAGRAPH,
        "corrected": _CORRECTED,
        "document_status": _STATUS,
        "amended_by": _AMENDED_BY,
        "group": _GROUP,
        "state": _one_of(
            (*FOLLOW_UP_STATES, ""),
            "As the secretariat noted; open, too, where it noted nothing on what somebody is asked for; else empty",
        ),
        "noted_on": _text("Day of the secretariat's note, as ISO 8601; empty where there is none"),
        "note": _text("The secretariat's note"),
    },
    "A sentence on what a meeting came to.",
    _SOURCE_KEYS,
)
_NAMES: Schema = {"type": "array", "items": {"type": "string"}, "description": "Names, in the language asked for"}
_STEP_SCHEMA = _object(
    {
        "paragraph": _PARAGRAPH,
        "act": _text("Speech act: propose, support, oppose, adopt …"),
        "actor": _text("Names, between semicolons; empty where nobody is named"),
        "basis": _one_of((RECORDED, INFERRED), "inferred: it follows from what stands before it"),
    },
    "What one paragraph tells of a matter.",
)
_MATTER_SCHEMA = _object(
    {
        "matter": _text("Report and the paragraph that brings it up: C21/57 5.7"),
        "title": _text("In the words of the report"),
        "raised_by": _NAMES,
        "supported_by": _NAMES,
        "opposed_by": _NAMES,
        "reserved_by": _NAMES,
        "state": _one_of(STATES, "open: nothing that settles it is recorded"),
        "paragraph": _text("The last that settles it; of an open matter the last that speaks of it"),
        "history": _list("Step", description="Paragraph by paragraph, in order"),
        "inferred": _NAMES,
        "report": _REPORT,
        "meeting": _MEETING,
        "corrected": _CORRECTED,
        "document_status": _STATUS,
        "amended_by": _AMENDED_BY,
        "group": _GROUP,
    },
    "What was brought up at a meeting, who was for and against it, and what became of it.",
    _SOURCE_KEYS,
)
_MEETING_SCHEMA = _object(
    {
        "meeting": _MEETING,
        "date": _text("ISO 8601, as precise as it is known: 2021-01-26, 2010-03-17/2010-03-18, 2026-01"),
        "mode": _text(),
        "place": _text(),
        "chair": _text(),
        "report": _text("Symbol of its report; empty where it is not known"),
        "languages": _text("Languages in which its report is indexed"),
        "opened_by": _text(),
        "participants": _text("~100 for about a hundred"),
        "source": _text("Where it is known from, if not from the report"),
        "platform": _text(),
        "vice_chairs": _text("Their names, between semicolons"),
        "counted": _by_name("How those who took part are counted besides: states, organizations, sector_members"),
        "next_date": _text("When the next meeting was to be held, by the report"),
        "next_place": _text(),
        "read_from": _by_name("Paragraph that each value was read from, by its name"),
        "group": _GROUP,
    },
    "A meeting; what is not known is empty.",
    ("group",),
)
_LINES = _list("BriefLine")
_BRIEF_LINE_SCHEMA = _object(
    {
        "text": _text("Who, and what; empty where the quotation speaks for itself"),
        "citations": _list("Citation", description="What it rests on"),
    },
    "A line of a brief.",
)
_MEETING_BRIEF_SCHEMA = _object(
    {"meeting": _MEETING, "report": _REPORT, **dict.fromkeys(SECTIONS, _LINES), "group": _GROUP},
    "What one report has on the topic, of one meeting: what was presented, said and decided, and what is still open.",
    ("group",),
)
_BRIEF_SCHEMA = _object(
    {"topic": _text(), "language": _LANGUAGE, "meetings": _list("MeetingBrief", description="The oldest first")},
    "A brief on a topic; without meetings where no report names it.",
)
_ERROR_SCHEMA = _object({"error": _text("One line that says what is wrong, and what would be right")}, "An error.")

SCHEMAS: dict[str, Schema] = {
    "Amendment": _AMENDMENT_SCHEMA,
    "Answer": _ANSWER_SCHEMA,
    "Citation": _CITATION_SCHEMA,
    "Hit": _HIT_SCHEMA,
    "Paragraph": _PARAGRAPH_SCHEMA,
    "Presentation": _PRESENTATION_SCHEMA,
    "Outcome": _OUTCOME_SCHEMA,
    "Matter": _MATTER_SCHEMA,
    "Step": _STEP_SCHEMA,
    "Meeting": _MEETING_SCHEMA,
    "Brief": _BRIEF_SCHEMA,
    "MeetingBrief": _MEETING_BRIEF_SCHEMA,
    "BriefLine": _BRIEF_LINE_SCHEMA,
    "Error": _ERROR_SCHEMA,
}
"""The schemas by name."""
