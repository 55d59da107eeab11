"""What is left of a reply once everything is dropped that was not offered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bot.evidence.sentences import Span
from bot.language_model.prompt import Prompt
from bot.language_model.reply import NOT, Reply
from indexer.acts import BY_NAME

SENTENCES, ACTORS, ACT, MEETING = "sentences", "actors", "acts", "meetings"
"""Kinds of what is dropped."""


@dataclass(frozen=True)
class Selection:
    """Sentences of the reports that a model chose, and how it read the question."""

    spans: tuple[Span, ...]
    """The best first."""
    answers: str
    """fully, partly or not."""
    act: str
    actors: tuple[str, ...]
    """Vocabulary ids; each is named in the sentences."""
    addressee: str
    matter: Span | None
    """The sentence that brings up what the question is about."""
    meeting: int | None
    asks_for: str
    dropped: Counter[str] = field(default_factory=Counter, compare=False)
    """How many ids were not offered, by kind."""


def read_selection(reply: Reply, prompt: Prompt) -> Selection | None:
    """The selection; None where the model did not find the sentence that every prompt asks for.

    Such a model did not read the prompt, or not to its end, or cannot follow it: nothing that it says counts.
    """
    if reply.check != prompt.check:
        return None
    dropped: Counter[str] = Counter()
    spans = tuple(prompt.spans[n] for n in dict.fromkeys(reply.sentences) if n in prompt.spans)
    dropped[SENTENCES] += len(set(reply.sentences)) - len(spans)
    named = [prompt.actors.get(id_, "") for id_ in dict.fromkeys(reply.actors) if id_]
    actors = tuple(id_ for id_ in named if id_ and _is_in(id_, spans))
    dropped[ACTORS] += len(named) - len(actors)
    act = reply.act if reply.act in BY_NAME else ""
    dropped[ACT] += bool(reply.act) - bool(act)
    meeting = prompt.meetings.get(reply.meeting)
    dropped[MEETING] += bool(reply.meeting) - (meeting is not None)
    addressee = prompt.actors.get(reply.addressee, "")
    return Selection(
        spans=spans,
        answers=reply.answers if spans else NOT,
        act=act,
        actors=actors,
        addressee=addressee if _is_in(addressee, spans) else "",
        matter=prompt.spans.get(reply.matter),
        meeting=meeting,
        asks_for=reply.asks_for,
        dropped=dropped,
    )


def _is_in(id_: str, spans: tuple[Span, ...]) -> bool:
    """Whether one of the sentences names the actor."""
    return any(id_ in span.concepts or any(fact.actor == id_ for fact in span.facts) for span in spans)
