"""The meanings of everyday words by which people ask about a meeting itself, as ids of the lexicon."""

from __future__ import annotations

from bot.question.model import Question
from indexer.languages import language, tokens
from indexer.lexicon import lexicon

NEXT_MEETING = "next-meeting"
"""Vocabulary id."""
MEETING = frozenset({"meeting", "session", "convene"})
FIRST = frozenset({"first"})
NEXT = frozenset({"next", "next-meeting"})
PLACE = frozenset({"place", "location", "venue", "city", "town-city-big", "capital-city"})
DAY = frozenset({"date", "dates-of-meeting", "day", "clock-time-when"})
DEADLINE = frozenset({"deadline", "end-date", "until-till"})
PAPERS = frozenset({"submit", "document", "contribution", "transmit-forward"})
LIST = frozenset({"list", "list-of-names"})
BEFORE_IT = frozenset({"plan", "look-see", "watch-viewing", "receive"})
"""How people speak of the documents that were before a meeting: planned, seen."""
PROGRAMME = frozenset({"programme", "agenda"})
PRESENCE = frozenset({
    "attendance", "attendance-number", "participation", "participant", "arrive", "join-group", "guy-person",
    "crowd-many-people", "public-audience", "list-of-participants",
})  # fmt: skip
COUNTED = {
    "states": frozenset({"country", "member-state", "number-of-countries"}),
    "organizations": frozenset({"organization"}),
    "sector_members": frozenset({"sector-member"}),
}
"""Kinds of participants that reports count, as `Meeting.counted` has them."""
MODE = frozenset({
    "in-person", "offline", "remote-participation", "virtual-meeting", "internet", "digital", "conference-platform",
    "platform", "hybrid",
})  # fmt: skip
TOOL = frozenset({"app", "software", "app-game-online", "programme", "conference-platform", "platform", "video-call"})
LINKING = frozenset({
    "connectivity", "access", "video-call", "join-from-home", "use", "collect", "merge-combine", "far-remote",
    "project-initiative-scheme",
})  # fmt: skip
"""What is done with such a tool, and what else its name may mean: "what programme did they use to see each other?"."""
PARTICIPATION = MEETING | PRESENCE | MODE | frozenset().union(*COUNTED.values())
"""Of whatever one says who asks how many took part, of which kinds and how."""

VICE_CHAIR = frozenset({"vice-chair", "deputy"})
OFFICE = VICE_CHAIR | {"chair-person"}
ELECTION = frozenset({
    "election", "election-result", "newly-elected", "appointment", "nominate-person", "candidate", "choose",
    "new-novel", "successor",
})  # fmt: skip
"""Of whatever one says who asks who was chosen for an office, or put forward."""
TO_DO = frozenset({"to-do-list-tasks", "checklist-box", "next-steps"})
TASK = frozenset({"action-item", "delegate-task", "set-task", "obligation"})
"""What somebody named is given to do, and giving it."""
ENDING = frozenset({"finally-at-last", "final"})
OBTAINING = frozenset({"obtain-get", "receive", "come-by"})
"""By these people ask whether something came of it: "did the young get their seats in the end?"."""
RESULT = frozenset({
    "outcome", "conclusion", "decision", "end", "final", "finally-at-last", "list",
    "bottom-back-under", "submit",
})  # fmt: skip
"""What a meeting came to: "the final list of what was decided in the end"."""


def means(text: str, code: str, ids: frozenset[str]) -> bool:
    """Whether a word of the text may mean any of these."""
    return any(not ids.isdisjoint(meant.ids) for meant in lexicon(code).find(tokens(text, language(code))))


def meant_places(question: Question, ids: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Spans, in the question's text, of the words that may mean any of these."""
    spoken = tokens(question.text, language(question.language))
    found = lexicon(question.language).find(spoken)
    return tuple((spoken[m.first].start, spoken[m.last - 1].end) for m in found if not ids.isdisjoint(m.ids))
