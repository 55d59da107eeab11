"""API operations: path, parameters, and how each is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.answer import Answer
from bot.brief import brief_on
from bot.citations.lookup import find_units
from bot.question.standing import MAX_LENGTH as MAX_TOPIC_LENGTH
from bot.registers.filters import Filter
from bot.registers.follow_up import STATES as FOLLOW_UP_STATES
from bot.registers.kinds import OUTCOME_KINDS, PRESENTING
from bot.registers.matters import STATES, matters
from bot.registers.meetings import meetings
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from bot.render.brief import brief_data
from bot.render.data import answer_data, hit_data, shown_data
from bot.render.matters import matters_table
from bot.render.registers import meetings_table, register_table
from bot.web.api.parameters import Given, Parameter
from bot.web.questions import MAX_EARLIER_QUESTIONS, MAX_QUESTION_LENGTH, MAX_TOTAL_LENGTH, carried
from bot.web.reading_room import ReadingRoom
from indexer.errors import UsageError
from indexer.languages import codes
from indexer.languages.detect import DEFAULT
from indexer.model import Symbol
from indexer.partial_date import is_year

ROOT = "/api/"
DOCUMENT = f"{ROOT}openapi.json"
USUAL_HITS, MAX_HITS = 10, 50
"""Paragraphs that a search returns where it is not told how many, and at most."""


class Missing(Exception):
    """The reports have no such thing; its text says what there is."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One address that answers with JSON."""

    path: str
    """As OpenAPI writes it: `/api/paragraph/{symbol}/{number}`."""
    name: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    schema: str
    """Name of the schema of what it answers, or of each of it."""
    is_list: bool
    make: Callable[[ReadingRoom, Given], Any]
    """What it answers, as plain values. Raises UsageError for a request that cannot be followed, Missing."""
    written: str = ""
    """How its address is written, for whoever asks by one."""

    def answer(self, room: ReadingRoom, given: Given) -> Any:
        """What it answers, from official texts alone where these are asked for; raises what `make` does."""
        return self.make(room.official if given.text(_OFFICIAL.name) else room, given)


_READER = Parameter("lang", f"Language to be read in; {DEFAULT} where it is not given", choices=codes())
_OFFICIAL = Parameter("official", "Quote official texts alone, and no report that has none", choices=("1",))
_MEETINGS = (
    Parameter("since", "From this meeting, or year, on", is_number=True),
    Parameter("until", "Up to this meeting, or year", is_number=True),
)
_NARROWING = (
    *_MEETINGS,
    Parameter("actor", "Only this actor, by any of its names or its id", example="unicef"),
    Parameter("topic", "Only paragraphs that speak of this", example="encryption"),
    _OFFICIAL,
)


def _kinds(kinds: tuple[str, ...]) -> Parameter:
    return Parameter("kind", "Only rows of this kind; may be given again", choices=kinds, is_many=True)


def answer_to(room: ReadingRoom, given: Given) -> Answer:
    """The answer to the questions of a request."""
    report = str(Symbol.parse(given.text("report"))) if given.text("report") else ""
    questions = carried(given.texts["q"])
    return room.answers.to(questions, given.text("lang") or None, report, given.numbers.get("meeting"))


def _ask(room: ReadingRoom, given: Given) -> dict[str, Any]:
    return answer_data(answer_to(room, given))


def _search(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    most = given.numbers.get("limit", USUAL_HITS)
    if most > MAX_HITS:
        raise UsageError(f"limit is at most {MAX_HITS}, not {most}")
    return [hit_data(room.index, hit) for hit in room.index.search(given.text("q"), given.text("lang") or None, most)]


def _paragraph(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    symbol = str(Symbol.parse(given.text("symbol")))
    units, reason = find_units(room.index, symbol, given.text("number"), given.text("lang") or None)
    if not units:
        raise Missing(reason)
    return [row for unit in units for row in shown_data(room.index, unit)]


def _wanted(given: Given) -> Filter:
    since, until = given.numbers.get("since"), given.numbers.get("until")
    if since and until and since > until and is_year(since) == is_year(until):
        raise UsageError(f"since {since} is after until {until}; swap them")
    return Filter(since, until, given.text("actor"), given.texts.get("kind", ()), given.text("topic"))


def _presentations(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    code = given.text("lang") or DEFAULT
    rows = presentations(room.index, code, _wanted(given))
    return list(register_table(rows, code).data) if rows else []


def _outcomes(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    code = given.text("lang") or DEFAULT
    rows = outcomes(room.index, code, replace(_wanted(given), states=given.texts.get("state", ())))
    return list(register_table(rows, code).data) if rows else []


def _matters(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    code = given.text("lang") or DEFAULT
    report = str(Symbol.parse(given.text("report"))) if given.text("report") else ""
    rows = matters(room.index, code, replace(_wanted(given), report=report, kinds=given.texts.get("state", ())))
    return list(matters_table(rows, code).data) if rows else []


def _meetings(room: ReadingRoom, given: Given) -> list[dict[str, Any]]:
    code = given.text("lang") or DEFAULT
    rows = meetings(room.index, code, _wanted(given))
    return list(meetings_table(rows, code).data) if rows else []


def _brief(room: ReadingRoom, given: Given) -> dict[str, Any]:
    found = brief_on(room.index, given.text("topic"), given.text("lang") or None, replace(_wanted(given), topic=""))
    return brief_data(found, room.index)


OPERATIONS = (
    Operation(
        path=f"{ROOT}ask",
        name="ask",
        summary="Answer a question",
        description="The answer with its citations, or `not_found` with the nearest paragraphs: what `cop ask --json`"
        f" prints. Of the questions before it, at most {MAX_EARLIER_QUESTIONS} are taken into account, and"
        f" {MAX_TOTAL_LENGTH} characters in all.",
        written="Given several times, the last `q` is answered as a follow-up to those before it.",
        parameters=(
            Parameter(
                "q",
                "The question; given again, a follow-up to those before it",
                longest=MAX_QUESTION_LENGTH,
                is_many=True,
                is_needed=True,
                example="Who presented the digital resilience framework?",
            ),
            Parameter("lang", "Language of the question, and of the answer; else it is detected", choices=codes()),
            Parameter("report", "Only this report", example="C21/57"),
            Parameter("meeting", "Only this meeting", is_number=True),
            _OFFICIAL,
        ),
        schema="Answer",
        is_list=False,
        make=_ask,
    ),
    Operation(
        path=f"{ROOT}search",
        name="search",
        summary="Search the paragraphs",
        description="The paragraphs that match best, the best first, of each report in force in the version that a"
        " reader of the language reads. That one is found does not say that it answers anything.",
        parameters=(
            Parameter("q", "What to look for", longest=MAX_QUESTION_LENGTH, is_needed=True, example="encryption"),
            Parameter("lang", "Language of what is looked for; else it is detected", choices=codes()),
            Parameter("limit", f"How many: {USUAL_HITS} where it is not given, up to {MAX_HITS}", is_number=True),
            _OFFICIAL,
        ),
        schema="Hit",
        is_list=True,
        make=_search,
    ),
    Operation(
        path=f"{ROOT}brief",
        name="brief",
        summary="Brief on a topic",
        description="What the reports have on a topic, meeting by meeting: what was presented, said and decided, and is"
        " open, each line with what it rests on: what `cop brief --json` prints.",
        parameters=(
            Parameter("topic", "The topic", longest=MAX_TOPIC_LENGTH, is_needed=True, example="encryption"),
            Parameter("lang", "Language to be read in; that of the topic where it is not given", choices=codes()),
            *_MEETINGS,
            _OFFICIAL,
        ),
        schema="Brief",
        is_list=False,
        make=_brief,
    ),
    Operation(
        path=f"{ROOT}paragraph/{{symbol}}/{{number}}",
        name="paragraph",
        summary="Show a paragraph, or a section, of a report",
        description="The paragraph and the items of its list, one after the other: what `cop show --json` prints.",
        written="The slashes of a symbol may stand as they are: `/api/paragraph/C21/57/5.6`.",
        parameters=(
            Parameter("symbol", "The report", is_needed=True, in_path=True, example="C21/57"),
            Parameter("number", "The canonical number, section first", is_needed=True, in_path=True, example="5.6"),
            Parameter("lang", "Which version; the official one where it is not given", choices=codes()),
            _OFFICIAL,
        ),
        schema="Paragraph",
        is_list=True,
        make=_paragraph,
    ),
    Operation(
        path=f"{ROOT}presentations",
        name="presentations",
        summary="List who presented or contributed what",
        description="What `cop presentations --json` prints.",
        parameters=(_READER, *_NARROWING, _kinds(tuple(PRESENTING.values()))),
        schema="Presentation",
        is_list=True,
        make=_presentations,
    ),
    Operation(
        path=f"{ROOT}outcomes",
        name="outcomes",
        summary="List what the meetings came to",
        description="Every sentence on what the meetings came to: what `cop outcomes --json` prints.",
        parameters=(
            _READER,
            *_NARROWING,
            _kinds(OUTCOME_KINDS),
            Parameter(
                "state",
                "Only outcomes of which this became; may be given again",
                choices=FOLLOW_UP_STATES,
                is_many=True,
            ),
        ),
        schema="Outcome",
        is_list=True,
        make=_outcomes,
    ),
    Operation(
        path=f"{ROOT}matters",
        name="matters",
        summary="List what was brought up, and what became of it",
        description="What `cop matters --json` prints.",
        parameters=(
            _READER,
            *_NARROWING,
            Parameter("report", "Only this report", example="C21/57"),
            Parameter("state", "Only matters in this state; may be given again", choices=STATES, is_many=True),
        ),
        schema="Matter",
        is_list=True,
        make=_matters,
    ),
    Operation(
        path=f"{ROOT}meetings",
        name="meetings",
        summary="List the meetings",
        description="The meetings that the catalogue knows: what `cop meetings --json` prints.",
        parameters=(_READER, *_NARROWING),
        schema="Meeting",
        is_list=True,
        make=_meetings,
    ),
)
