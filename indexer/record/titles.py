"""What a contribution is called, and what a liaison statement is about, as its sentence says."""

from __future__ import annotations

from indexer.acts import acts_where
from indexer.languages.base import Cue
from indexer.record.actors import Group
from indexer.record.clause import SPOKEN_OF, Reading
from indexer.record.details import quotations
from indexer.text.phrase_matcher import Match

_TITLED = acts_where(lambda act: act.has_title)
"""Acts whose sentence may quote their title."""

_TITLE_GAP = 30
"""Characters between a contributor's name and the title."""


def title(sentence: Reading, match: Match[Cue], group: Group) -> str:
    """The quoted title of a contribution, or the topic of a statement; empty where the sentence gives none."""
    if match.value.act in _TITLED:
        return _quoted_title(sentence, group)
    return _topic(sentence, match, group) if match.value.act in SPOKEN_OF else ""


def _quoted_title(sentence: Reading, group: Group) -> str:
    """What is quoted as the title of the group's contribution: no act and no other actor stands between them."""
    behind = sentence.tokens[group.last - 1].end
    for quoted, start, _ in quotations(sentence.text):
        between = range(behind, start)
        acts = (c.first for c in sentence.cues if c.value.voice == "active" and c.value.act not in _TITLED)
        others = (sentence.tokens[position].start for position in (*acts, *(g.first for g in sentence.groups)))
        if start > behind and len(between) <= _TITLE_GAP and not any(place in between for place in others):
            return quoted
    return ""


def _topic(sentence: Reading, match: Match[Cue], group: Group) -> str:
    """The words behind "on", to the end of the sentence, or to the noun where attributes stand before it."""
    speech = sentence.known.speech
    limit = match.first if speech.agent_before else len(sentence.tokens)
    about = next((m for m in sentence.tables.about.find(sentence.tokens[:limit]) if m.first >= group.last), None)
    if about is None or about.last >= limit:
        return ""
    words = sentence.text[sentence.tokens[about.last].start : sentence.tokens[limit - 1].end]
    return words.removesuffix(speech.linker)
