"""What the secretariat noted on outcomes: the note that a sentence of a report has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.evidence.sentences import Span
from bot.locale import Words
from bot.locale.bidi import quote_in
from indexer import Index, Unit
from indexer.languages import language, sentences
from indexer.model import DONE, OPEN, SUPERSEDED, FollowUp
from indexer.partial_date import When

STATES = (OPEN, DONE, SUPERSEDED)
"""What may have become of an outcome."""
STATE_LABELS = {OPEN: "still open", DONE: "done", SUPERSEDED: "superseded"}
"""Message ids, by state."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, by which a note on it is told."""

    item: str
    """Label of the item that it stands in; empty for the paragraph's own text."""
    number: int
    """Which sentence of that it is, counted from 1."""
    text: str


def sentence_of(span: Span) -> Sentence:
    """The sentence of a span."""
    whole = next((item.text for item in span.unit.items if item.label == span.item), span.unit.text)
    before = sum(start < span.start for start, _ in sentences(whole, language(span.unit.language)))
    return Sentence(span.item, before + 1, span.text)


def noted_on(index: Index, unit: Unit, sentence: Sentence) -> FollowUp | None:
    """The last note on the sentence, or on the item or paragraph that it stands in; None where there is none."""
    noted = index.report(unit.report).follow_up
    return next((each for each in reversed(noted) if _is_on(each, unit, sentence)), None)


def told_follow_up(state: str, noted_on: str, note: str, words: Words) -> str:
    """What became of an outcome, in the reader's words: `done (30 November 2026): held in May`; empty for nothing."""
    if not state:
        return ""
    told = words(STATE_LABELS[state])
    if noted_on:
        told = words("{state} ({date})", state=told, date=words.date(When.parse(noted_on)))
    note = note.strip().rstrip(".。")  # more may follow on the line
    return words("{statement}: {quotes}", statement=told, quotes=quote_in(note, words.code)) if note else told


def follow_up_of(index: Index, spans: Iterable[Span], words: Words) -> str:
    """What the secretariat noted on the sentences, in the reader's words; empty where it noted nothing."""
    if not any(info.follow_up for info in index.reports.values()):
        return ""
    notes = dict.fromkeys(noted_on(index, span.unit, sentence_of(span)) for span in spans)
    told = [told_follow_up(noted.state, noted.date, noted.note, words) for noted in notes if noted]
    return words("Follow-up by the secretariat: {told}", told="; ".join(told)) if told else ""


def _is_on(noted: FollowUp, unit: Unit, sentence: Sentence) -> bool:
    """Whether the note is about the sentence: by its words or, in a version that words it differently, its place."""
    if noted.paragraph != unit.number:
        return False
    if noted.item and not (sentence.item == noted.item or sentence.item.startswith(f"{noted.item}(")):
        return False
    if not noted.quote:
        return True
    quote = _plain(noted.quote)
    if quote in _plain(unit.full_text):
        return quote in _plain(sentence.text)
    return (sentence.item, sentence.number) == (noted.item, noted.sentence)


def _plain(text: str) -> str:
    return " ".join(text.split())
