"""The statements of a paragraph version as a reviewer sees them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from indexer.acts import ANYTHING, BY_NAME
from indexer.corpus.corrections import FactCorrection, text_of, unconfirmed
from indexer.frames.tables import has_frames
from indexer.languages import language, sentences
from indexer.model import RECORDED, Fact, Paragraph, Unit
from indexer.record.statements.model import MEETING, SOME, Speaker
from indexer.record.statements.paragraphs import paragraph_statements
from indexer.review.doubts import Surroundings, fact_doubts
from indexer.review.model import CONFIRMED, CORRECTED, READ, Doubt, ReviewedStatement
from indexer.text.vocabulary import UNKNOWN, Vocabulary


def statements_of(
    paragraph: Paragraph,
    unit: Unit,
    around: Surroundings,
    entries: Sequence[FactCorrection],
) -> Iterator[ReviewedStatement]:
    """What was done, by what is read from the paragraph: one statement an act, actor and sentence."""
    open_ones = unconfirmed(unit.facts, entries, paragraph, unit.language)
    found: dict[tuple[str, int, str, str], list[Fact]] = {}
    for fact in unit.facts:
        found.setdefault((fact.item, fact.start, fact.act, fact.actor or fact.name), []).append(fact)
    for (item, start, act, _), facts in found.items():
        fact = facts[0]
        sentence = (text_of(paragraph, item) or "")[start : fact.end]
        state = CORRECTED if fact.corrected else READ if fact in open_ones else CONFIRMED
        words = dict.fromkeys(sentence[one.said[0] : one.said[1]] for one in facts if one.said[1])
        yield ReviewedStatement(
            id=_id(paragraph.number, item, act, fact.actor or fact.name, sentence),
            paragraph=paragraph.number,
            item=item,
            act=act,
            actor=fact.actor,
            name=fact.name,
            kind=fact.kind,
            addressee=fact.addressee,
            negated=False,
            basis=fact.basis,
            inferred_from=fact.inferred_from,
            sentence=sentence,
            place=_place(paragraph, item, start, unit.language),
            words=" … ".join(words),
            state=state,
            reason=fact.corrected,
            doubts=tuple(fact_doubts(fact, sentence, unit, around)) if state == READ else (),
            fact=fact,
        )


def not_done(
    paragraph: Paragraph, code: str, vocabulary: Vocabulary, entries: Sequence[FactCorrection]
) -> Iterator[ReviewedStatement]:
    """What the paragraph says was not done: shown, and never answered from."""
    if not has_frames(code):
        return
    confirmed = {(e.item, e.act, e.actor, e.quote) for e in entries if e.change == "confirm" and e.negated}
    for told in paragraph_statements(paragraph, code, vocabulary):
        if not told.negated or told.act not in BY_NAME or told.act == ANYTHING:
            continue
        text = text_of(paragraph, told.item) or ""
        start, end = next(span for span in sentences(text, language(code)) if span[0] <= told.start < span[1])
        for actor in told.actors or (None,):
            id_, name, kind = _named(actor, vocabulary.own_group)
            key = (told.item, told.act, name if kind == UNKNOWN else id_, text[start:end])
            state = CONFIRMED if key in confirmed else READ
            yield ReviewedStatement(
                id=_id(paragraph.number, told.item, f"not {told.act}", id_ or name, text[start:end]),
                paragraph=paragraph.number,
                item=told.item,
                act=told.act,
                actor=id_,
                name=name,
                kind=kind,
                addressee="",
                negated=True,
                basis=RECORDED,
                inferred_from="",
                sentence=text[start:end],
                place=_place(paragraph, told.item, start, code),
                words=text[told.start : told.end],
                state=state,
                doubts=(Doubt("negated"),) if state == READ else (),
            )


def _named(speaker: Speaker | None, group: str) -> tuple[str, str, str]:
    """Vocabulary id, name and kind of who did not do it."""
    if speaker is None or speaker.kind == SOME:
        return "", "", ""
    if speaker.kind == MEETING:
        return group, speaker.name, "organisation"
    return speaker.id, speaker.name, UNKNOWN if speaker.id.startswith(UNKNOWN) else speaker.kind


def _place(paragraph: Paragraph, item: str, start: int, code: str) -> int:
    """The number of the sentence that starts here."""
    spans = sentences(text_of(paragraph, item) or "", language(code))
    return next(number for number, span in enumerate(spans, start=1) if start < span[1])


def _id(*parts: str) -> str:
    return f"{parts[0]}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:6]}"
