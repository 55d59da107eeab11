"""Strategies: each answers one kind of question. `STRATEGIES` is the order in which they are asked.

A strategy returns what it found, a refusal (the question is of its kind, and the reports do not say), or None (the
question is not of its kind).
"""

from __future__ import annotations

from collections.abc import Callable

from bot.model import Found, Refusal
from bot.strategies.across import across_meetings
from bot.strategies.actors import who_did
from bot.strategies.confirmation import is_it_so
from bot.strategies.deeds import what_somebody_did
from bot.strategies.expansion import spell_out
from bot.strategies.inquiry import Inquiry
from bot.strategies.lookup import look_up
from bot.strategies.meeting import about_the_meeting
from bot.strategies.passage import best_passage
from bot.strategies.scope import outside_the_reports

Strategy = Callable[[Inquiry], Found | Refusal | None]

STRATEGIES: tuple[Strategy, ...] = (
    outside_the_reports,  # a meeting or report that is not indexed
    look_up,  # "what is paragraph 5.7?"
    spell_out,  # "what does GP-EVAC stand for?"
    across_meetings,  # "when was encryption last discussed?", "what became of the proposal?"
    about_the_meeting,  # outcomes, chair, date, place, attendance, agenda, documents
    is_it_so,  # "did Canada support it?"
    what_somebody_did,  # "what did UNICEF present?"
    who_did,  # "who presented the framework?", "who was against?"
    best_passage,  # anything else, by ranking
)
