"""One page of every kind that a server of the bundled corpus shows, for readers of each language."""

from __future__ import annotations

from bot.citations import urls
from bot.locale import words_of
from bot.suggested_questions import prompts_for
from indexer import Index

REPORT = "C21/57"
NONSENSE = "zzyzx"


def kinds(index: Index, code: str) -> dict[str, str]:
    """Address of a page of each kind; `ask`, answered and refused, is among them."""
    question = prompts_for(index, words_of(code))[0]
    return {
        "home": urls.home(code),
        "meetings": urls.meetings(code),
        "meeting": urls.meeting(code, "17"),
        "report": urls.report(REPORT, code),
        "side by side": urls.report(REPORT, code, "en" if code == "ar" else "ar"),
        "actors": urls.actors(code),
        "actor": urls.actor(code, "unicef"),
        "topics": urls.topics(code),
        "topic": urls.topic(code, "campaign"),
        "presentations": urls.presentations(code),
        "outcomes": urls.outcomes(code),
        "matters": urls.matters(code),
        "picture": urls.picture(code),
        "ask": urls.ask(code),
        "answer": urls.ask(code, (question,)),
        "refusal": urls.ask(code, (NONSENSE,)),
        "missing": f"{code}/nothing/",
    }
