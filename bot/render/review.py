"""What a reviewer of a report is shown: statements and doubts in words, as text and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from bot.locale import Words
from bot.locale.bidi import quote_in, reference_in
from bot.registers.act_object import object_of
from bot.render.differences import ENGLISH, difference_data, difference_line
from indexer.acts import BY_NAME
from indexer.model import INFERRED
from indexer.review import Doubt, ReadReport, ReviewedParagraph, ReviewedStatement
from indexer.review.doubts import KINDS
from indexer.review.edits import entry_key
from indexer.review.model import CONFIRMED, CORRECTED, READ

if TYPE_CHECKING:
    from bot.language_model.proposing import Proposal

_WHY = {
    "contradicts": "the same actor is read with {act} in §{paragraph}; is one of the two wrong?",
    "versions differ": "no other version is read so ({languages})",
    "unread": "names {name} and says “{words}”, but no statement was read from the sentence",
    "inferred": "not said here; it follows from what stands before, in §{paragraph}",
    "carried": "the sentence does not name {name}, who is taken over from one before it",
    "unresolved": "repeats what another said, and it is not plain what",
    "unlisted": "no vocabulary has {name}; is it somebody who can act?",
    "negated": "read as not done, so nothing is answered from it",
    "noun": "read from the words “{words}” alone, without a verb",
    "nobody": "nobody is named who did it",
}
"""By kind of doubt."""
_NOBODY = "(nobody named)"
_STATES = {CONFIRMED: "confirmed", CORRECTED: "corrected"}
_CHANGES = {
    "add": "added: {act}, {actor}",
    "remove": "removed: {act}, {actor}",
    "replace": "replaced: {act}, {actor}, by {new}",
}
"""By kind of change."""
_OF_ACTOR = "unlisted"
"""The doubt about who it is: said once of each actor of a paragraph."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """Something that the secretariat entered for a paragraph."""

    id: str
    text: str


def why(doubt: Doubt, words: Words = ENGLISH) -> str:
    """The doubt in words."""
    values = dict(doubt.values)
    if "act" in values:
        values["act"] = label_of(values["act"], words)
    if "languages" in values:
        values["languages"] = words(", ").join(map(words.language, values["languages"].split(", ")))
    for name in values.keys() & {"words", "name"}:
        values[name] = quote_in(values[name], words.code)
    return words(_WHY[doubt.kind], **values)


def label_of(act: str, words: Words = ENGLISH) -> str:
    """What an act is called."""
    return words(BY_NAME[act].label)


def doubts_first(report: ReadReport) -> list[ReviewedParagraph]:
    """The paragraphs with those first that hold the gravest doubts, those last that have been reviewed."""
    return sorted(report.paragraphs, key=lambda paragraph: (paragraph.is_seen, _gravest(paragraph)))


def _gravest(paragraph: ReviewedParagraph) -> int:
    if any(not each.reason for each in paragraph.differences):
        return -1
    return min((KINDS.index(doubt.kind) for doubt in paragraph.all_doubts), default=len(KINDS))


def object_in(statement: ReviewedStatement, paragraph: ReviewedParagraph) -> str:
    """What the statement is about."""
    return object_of(paragraph.unit, statement.fact) if statement.fact else ""


def shown_statements(
    paragraph: ReviewedParagraph, words: Words = ENGLISH
) -> Iterator[tuple[ReviewedStatement, list[str], list[str]]]:
    """Each statement with the parts of its line and its doubts in words; what several actors share is said once."""
    before: ReviewedStatement | None = None
    said: list[str] = []
    names: set[str] = set()
    for statement in paragraph.statements:
        is_shared = before is not None and all(
            getattr(before, name) == getattr(statement, name) for name in ("act", "item", "sentence", "negated")
        )
        said = said if is_shared else []
        parts = _parts(statement, "" if is_shared else object_in(statement, paragraph), words)
        new = [
            why(doubt, words)
            for doubt in statement.doubts
            if (statement.name not in names if doubt.kind == _OF_ACTOR else doubt.kind not in said)
        ]
        said = [*said, *(doubt.kind for doubt in statement.doubts)]
        names.add(statement.name)
        yield statement, parts, new
        before = statement


def _parts(statement: ReviewedStatement, about: str, words: Words) -> list[str]:
    """Who, what, to whom, about what, and what it rests on."""
    act = label_of(statement.act, words)
    parts = [statement.name or words(_NOBODY), words("did not: {act}", act=act) if statement.negated else act]
    if statement.addressee:
        parts.append(words("to {name}", name=statement.addressee))
    if about:
        parts.append(words("about “{text}”", text=quote_in(about, words.code)))
    if statement.basis == INFERRED:
        parts.append(words("inferred from {place}", place=reference_in(f"§{statement.inferred_from}", words.code)))
    if statement.item:
        parts.append(words("item {label}", label=statement.item))
    if statement.state != READ:
        state = words(_STATES[statement.state])
        parts.append(f"{state}: {statement.reason}" if statement.reason else state)
    return parts


def entries_of(paragraph: ReviewedParagraph, words: Words = ENGLISH) -> Iterator[EntryView]:
    """The entries of a paragraph that change what was read."""
    for entry in paragraph.entries:
        if not entry.is_edit:
            continue
        by = entry.by
        new = (by.act and label_of(by.act, words), by.actor, by.title) if by else ()
        what = words(
            _CHANGES[entry.change],
            act=label_of(entry.act, words),
            actor=entry.actor or words(_NOBODY),
            new=words(", ").join(filter(None, new)),
        )
        yield EntryView(f"{paragraph.number}:{entry_key(entry)}", f"{what} ({entry.reason})")


def progress(report: ReadReport, words: Words = ENGLISH) -> str:
    """How far the review is."""
    doubtful = sum(bool(paragraph.all_doubts) for paragraph in report.paragraphs)
    return words(
        "reviewed: {seen} of {count} paragraphs; with doubts: {doubtful}",
        seen=report.seen,
        count=len(report.paragraphs),
        doubtful=doubtful,
    )


def proposal_line(proposal: Proposal, words: Words = ENGLISH) -> str:
    """A statement that a model proposes, in one line."""
    about = f"“{' '.join(proposal.quote.split())}”"
    return f"proposed: {proposal.name or words(_NOBODY)} · {label_of(proposal.act, words)} · {about}"


def review_lines(
    report: ReadReport, paragraphs: Sequence[ReviewedParagraph], proposed: Mapping[str, Sequence[Proposal]]
) -> Iterator[str]:
    """The review as plain text; `proposed` by paragraph."""
    yield f"{report.symbol} {report.language} · {progress(report)}"
    for paragraph in paragraphs:
        yield ""
        matter = "" if paragraph.unit.matter == paragraph.number else f" (matter of §{paragraph.unit.matter})"
        yield f"§{paragraph.number}{matter}{' · reviewed' if paragraph.is_seen else ''}"
        yield from (f"  ≠ {each.difference.id}  {difference_line(each)}" for each in paragraph.differences)
        yield from (f"  ? {why(doubt)}" for doubt in paragraph.doubts)
        for statement, parts, doubts in shown_statements(paragraph):
            yield f"  {statement.id}  {' · '.join(parts)}"
            yield from (f"    ? {doubt}" for doubt in doubts)
        yield from (f"  {entry.id}  {entry.text}" for entry in entries_of(paragraph))
        if not paragraph.statements:
            yield "  no statement was read"
        yield from (f"  {proposal_line(each)}" for each in proposed.get(paragraph.number, ()))


def review_data(
    report: ReadReport, paragraphs: Sequence[ReviewedParagraph], proposed: Mapping[str, Sequence[Proposal]]
) -> dict[str, Any]:
    """The review as JSON; `proposed` by paragraph, `proposed` in a paragraph only where a model was asked."""
    return {
        "report": report.symbol,
        "language": report.language,
        "official": report.official,
        "reviewed": report.seen,
        "of": len(report.paragraphs),
        "paragraphs": [
            {
                **_paragraph_data(paragraph),
                **({"proposed": [asdict(each) for each in proposed[paragraph.number]]} if proposed else {}),
            }
            for paragraph in paragraphs
        ],
    }


def _paragraph_data(paragraph: ReviewedParagraph) -> dict[str, Any]:
    return {
        "paragraph": paragraph.number,
        "printed": paragraph.paragraph.printed,
        "matter": paragraph.unit.matter,
        "reviewed": paragraph.is_seen,
        "text": paragraph.paragraph.full_text,
        "differences": [difference_data(each) for each in paragraph.differences],
        "doubts": _doubts_data(paragraph.doubts),
        "statements": [_statement_data(statement, paragraph) for statement in paragraph.statements],
        "entries": [{"id": entry.id, "text": entry.text} for entry in entries_of(paragraph)],
    }


def _statement_data(statement: ReviewedStatement, paragraph: ReviewedParagraph) -> dict[str, Any]:
    return {
        "id": statement.id,
        "item": statement.item or None,
        "act": statement.act,
        "actor": statement.name,
        "actor_id": statement.actor,
        "kind": statement.kind,
        "addressee": statement.addressee,
        "negated": statement.negated,
        "object": object_in(statement, paragraph),
        "matter": paragraph.unit.matter,
        "basis": statement.basis,
        "inferred_from": statement.inferred_from,
        "sentence": statement.sentence,
        "words": statement.words,
        "state": statement.state,
        "reason": statement.reason,
        "doubts": _doubts_data(statement.doubts),
    }


def _doubts_data(doubts: Sequence[Doubt]) -> list[dict[str, str]]:
    return [{"kind": doubt.kind, "why": why(doubt)} for doubt in doubts]
