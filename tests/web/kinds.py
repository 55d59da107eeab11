"""One page of every kind that a server of the bundled corpus shows, for readers of each language."""

from __future__ import annotations

from bot import addresses
from bot.locale import words_of
from bot.prompts import prompts_for
from indexer import Index

REPORT = "C21/57"
NONSENSE = "zzyzx"


def kinds(index: Index, code: str) -> dict[str, str]:
    """Address of a page of each kind; `ask`, answered and refused, is among them."""
    question = prompts_for(index, words_of(code))[0]
    return {
        "home": addresses.home(code),
        "meetings": addresses.meetings(code),
        "meeting": addresses.meeting(code, 17),
        "report": addresses.report(REPORT, code),
        "side by side": addresses.report(REPORT, code, "en" if code == "ar" else "ar"),
        "actors": addresses.actors(code),
        "actor": addresses.actor(code, "unicef"),
        "topics": addresses.topics(code),
        "topic": addresses.topic(code, "campaign"),
        "presentations": addresses.presentations(code),
        "outcomes": addresses.outcomes(code),
        "picture": addresses.picture(code),
        "ask": addresses.ask(code),
        "answer": addresses.ask(code, (question,)),
        "refusal": addresses.ask(code, (NONSENSE,)),
        "missing": f"{code}/nothing/",
    }
