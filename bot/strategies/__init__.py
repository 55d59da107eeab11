"""Strategies: each answers one kind of question. `STRATEGIES` is the order in which they are asked.

A strategy returns what it found, a refusal (the question is of its kind, and the reports do not say), or that it
declines (the question is not of its kind); each with its reason, which `cop explain` shows.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.answer import Verdict
from bot.strategies.abbreviation import spell_out
from bot.strategies.across_meetings import answer_across_meetings
from bot.strategies.base import Inquiry
from bot.strategies.best_passage import quote_best_passage
from bot.strategies.document_status import tell_status
from bot.strategies.how_many_did import count_the_doers
from bot.strategies.meeting_facts import about_the_meeting
from bot.strategies.meeting_summary import summarize
from bot.strategies.meetings_held import list_what_is_held, tell_the_next_meeting, tell_who_attended
from bot.strategies.next_steps import list_what_is_to_be_done
from bot.strategies.not_indexed import outside_the_reports
from bot.strategies.other_documents import answer_from_documents
from bot.strategies.paragraph_number import look_up
from bot.strategies.small_talk import turn_down_what_is_off_topic
from bot.strategies.the_group import describe_the_group
from bot.strategies.what_actor_did import what_somebody_did
from bot.strategies.who_did import find_doers
from bot.strategies.who_holds_office import name_the_holder

Strategy = Callable[[Inquiry], Verdict]

STRATEGIES: tuple[Strategy, ...] = (
    turn_down_what_is_off_topic,  # "what's the weather like?"
    tell_the_next_meeting,  # "when is the next meeting?"
    outside_the_reports,  # a meeting or report that is not indexed
    tell_status,  # "is C21/57 a draft?", "has it been corrected?"
    answer_from_documents,  # "is it in our mandate?", "what does Resolution 179 say on …?"
    look_up,  # "what is paragraph 5.7?"
    spell_out,  # "what does GP-EVAC stand for?"
    list_what_is_held,  # "which reports do you have?", "what is the latest meeting?"
    summarize,  # "a summary, please"
    list_what_is_to_be_done,  # "next steps?", "what are members asked to do?"
    describe_the_group,  # "what is this group?", "what is its mandate?"
    tell_who_attended,  # "who attended?"
    answer_across_meetings,  # "when was encryption last discussed?", "what became of the proposal?"
    about_the_meeting,  # outcomes, chair, date, place, attendance, agenda, documents
    name_the_holder,  # "who is the Secretary-General?"
    count_the_doers,  # "how many countries supported it?"
    what_somebody_did,  # "what did UNICEF present?"
    find_doers,  # "who presented the framework?", "who was against?"
    quote_best_passage,  # anything else, by ranking
)

OF_THE_RECORD = frozenset({what_somebody_did, find_doers})
"""Those that answer from the record of who did what."""

LAST = STRATEGIES[-1]
"""The one that never declines."""
