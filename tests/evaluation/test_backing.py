"""Everything that an answer states is backed: names, dates and numbers in its own words stand in what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot import Answer, Assistant
from bot.evidence.office_holders import Holders
from indexer import Index, Unit
from indexer.languages import language, tokens

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ISOLATES = re.compile("[\u200f\u2066-\u2069]")


def own_words(answer: Answer) -> str:
    """What the assistant says itself, beside quotes and references."""
    parts = [answer.lead, *(statement.text for statement in answer.statements), answer.note]
    return _ISOLATES.sub("", "\n".join(part for part in parts if part))


def cited_units(answer: Answer, index: Index) -> list[Unit]:
    """All versions of the paragraphs cited."""
    places = {(c.report, c.paragraph) for c in answer.citations}
    return [unit for unit in index.units if (unit.report, unit.number) in places]


def unbacked_names(answer: Answer, assistant: Assistant, holders: Holders) -> Iterator[str]:
    """Ids of actors that the answer names in its own words, and no paragraph cited names."""
    index = assistant.index
    units = cited_units(answer, index)
    named = {id_ for unit in units for id_ in unit.concepts} | {f.actor for unit in units for f in unit.facts}
    named |= {id_ for one in tuple(named) for id_ in holders.ever(one)}
    named |= {id_ for each in tuple(named) for id_ in index.vocabulary.wider(each)}
    known = language(answer.language)
    told = own_words(replace(answer, note=""))  # a note names languages, not whom the reports tell of
    for mention in index.vocabulary.find(tokens(told, known), answer.language):
        if mention.kind in {"organisation", "office", "person", "state", "unknown"} and mention.id not in named:
            yield mention.id


def unbacked_numbers(answer: Answer, index: Index) -> Iterator[str]:
    """Numbers that the answer states in its own words, and neither a cited paragraph nor its meeting gives."""
    units = cited_units(answer, index)
    given = set(
        _NUMBER.findall(" ".join(f"{u.full_text} {u.number} {u.printed} {u.heading} {u.section}" for u in units))
    )
    given |= {number for unit in units for number in (unit.number, unit.printed, unit.section)}
    for meeting in index.meetings:
        if any(meeting.number in unit.meetings for unit in units):
            day = meeting.date
            given |= {str(meeting.number)} | ({str(day.year), str(day.month), str(day.day)} if day else set())
    given |= {str(len(answer.statements)), str(len(answer.citations))}  # counts of what is listed
    typed = set(_NUMBER.findall(answer.question))
    reports = {unit.report for unit in units}
    given |= {unit.number for unit in index.units if unit.report in reports and unit.printed in typed}  # other reading
    for number in _NUMBER.findall(own_words(answer)):
        if number not in given and number not in typed:
            yield number


@pytest.fixture(scope="module")
def answers(
    answers_to_all: list[Answer],
    answers_across_meetings: list[Answer],
    assistant: Assistant,
    meetings_assistant: Assistant,
) -> list[tuple[Answer, Assistant]]:
    """The answers to all questions of all sets."""
    found = [(answer, assistant) for answer in answers_to_all]
    found += [(answer, meetings_assistant) for answer in answers_across_meetings]
    # a reply about the assistant itself ends with questions to try: they state nothing
    return [(answer, asked) for answer, asked in found if answer.status == "answered" and answer.intent != "meta"]


def test_every_name_that_is_stated_stands_in_what_is_cited(answers: list[tuple[Answer, Assistant]]) -> None:
    faults = [
        f"{answer.question}: {name}"
        for answer, assistant in answers
        for name in unbacked_names(answer, assistant, Holders.of(assistant.index))
    ]
    assert not faults, "\n".join(faults)


def test_every_number_and_date_that_is_stated_stands_in_what_is_cited(
    answers: list[tuple[Answer, Assistant]],
) -> None:
    faults = [f"{a.question}: {number}" for a, assistant in answers for number in unbacked_numbers(a, assistant.index)]
    assert not faults, "\n".join(faults)


def test_every_quote_stands_letter_for_letter_in_its_paragraph(answers: list[tuple[Answer, Assistant]]) -> None:
    for answer, assistant in answers:
        texts = {
            (unit.report, unit.number, unit.language): [unit.text, *(item.text for item in unit.items), unit.full_text]
            for unit in assistant.index.units
        }
        for citation in answer.citations:
            place = texts[citation.report, citation.paragraph, citation.language]
            assert any(citation.quote in text for text in place), f"{answer.question}: {citation.quote}"


def test_what_backs_an_answer_is_looked_at(answers: list[tuple[Answer, Assistant]]) -> None:
    """The checks above would notice: many answers name somebody or a number in their own words."""
    assert sum(1 for answer, _ in answers if _NUMBER.search(own_words(answer))) >= 20
    assert sum(1 for answer, _ in answers if any(statement.actors for statement in answer.statements)) >= 100
