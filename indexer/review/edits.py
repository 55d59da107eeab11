"""What a reviewer's decision comes to in `facts.yaml`: entries to take out, and entries to put in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.acts import BY_NAME, unknown
from indexer.corpus.corrections import By, FactCorrection, text_checksum, text_of
from indexer.errors import UsageError
from indexer.languages import codes, language, sentences, tokens
from indexer.model import Paragraph
from indexer.review.facts_file import Edit
from indexer.review.model import CONFIRMED, CORRECTED, READ, ReviewedParagraph, ReviewedStatement
from indexer.text.vocabulary import ACTOR_KINDS, Vocabulary

REVIEWED = "Found on review."
"""The reason that is kept where none is given."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a statement is to be. Of a change, what is None stays."""

    act: str | None = None
    actor: str | None = None
    """Vocabulary id, a name that the vocabulary has, or a name as the paragraph writes it; empty for nobody."""
    title: str | None = None
    item: str | None = None
    quote: str = ""
    """Words of the sentence that an added statement stands in."""
    reason: str = ""


def confirmed(statements: Sequence[ReviewedStatement]) -> Edit:
    """Confirm those that nobody has judged yet."""
    return (), tuple(_confirmation(each) for each in statements if each.state == READ)


def seen(paragraph: ReviewedParagraph) -> Edit:
    """Confirm what was read from the paragraph, and note that all of it was seen."""
    code = paragraph.unit.language
    old = [each for each in paragraph.entries if each.change == "seen" and each.language == code]
    note = FactCorrection(
        change="seen", paragraph=paragraph.number, language=code, checksum=text_checksum(paragraph.paragraph)
    )
    _, new = confirmed(paragraph.statements)
    return old, (*new, note)


def removed(statement: ReviewedStatement, paragraph: ReviewedParagraph, reason: str) -> Edit:
    """Take the statement out; of one that was added, the entry that adds it."""
    if statement.negated:
        raise UsageError(f"{statement.id} says what was not done: nothing is answered from it, so it needs no removal")
    own = _own(statement, paragraph.entries)
    if own is None or (own.change == "confirm" and statement.state == CONFIRMED):
        return _given(own), (_correction("remove", statement, reason),)
    if own.change == "replace":
        update = {"change": "remove", "by": None, "reason": reason or REVIEWED}
        return (own,), (own.model_copy(update=update),)
    return (own,), ()


def changed(statement: ReviewedStatement, paragraph: ReviewedParagraph, wanted: Wanted, vocabulary: Vocabulary) -> Edit:
    """Replace the statement by another; of one that was added or replaced, change the entry."""
    if statement.negated:
        raise UsageError(f"{statement.id} says what was not done; add what was done instead")
    act, actor = _checked(wanted, paragraph, vocabulary)
    if (act, actor, wanted.title) == (None, None, None):
        raise UsageError("nothing to change; give another act, actor or title")
    own = _own(statement, paragraph.entries)
    if own is not None and own.change == "add":
        new = {"act": act, "actor": actor, "title": wanted.title, "reason": wanted.reason or None}
        return (own,), (own.model_copy(update={name: value for name, value in new.items() if value is not None}),)
    by = By(act=act, actor=actor, title=wanted.title)
    if own is not None and own.by is not None:
        kept = own.by.model_dump(exclude_none=True)
        by = By(**{**kept, **by.model_dump(exclude_none=True)})
        return (own,), (own.model_copy(update={"by": by, "reason": wanted.reason or own.reason}),)
    return _given(own), (_correction("replace", statement, wanted.reason).model_copy(update={"by": by}),)


def added(paragraph: ReviewedParagraph, wanted: Wanted, vocabulary: Vocabulary) -> Edit:
    """Add a statement to a sentence of the paragraph; never one that does not stand there."""
    act, actor = _checked(wanted, paragraph, vocabulary)
    if not act:
        raise UsageError("an added statement needs an act")
    item, place, quote = _place(paragraph.paragraph, wanted, actor or "", paragraph.unit.language, vocabulary)
    known = (each for each in paragraph.statements if not each.negated and each.sentence == quote)
    if any((each.act, each.named, each.item) == (act, actor or "", item) for each in known):
        raise UsageError(f"{paragraph.number}: that statement is there already")
    entry = FactCorrection(
        change="add", paragraph=paragraph.number, item=item, act=act, actor=actor or "", title=wanted.title or "",
        sentence=place, quote=quote, reason=wanted.reason or REVIEWED,
    )  # fmt: skip
    return (), (entry,)


def taken_back(paragraph: ReviewedParagraph, key: str) -> Edit:
    """Take one entry out."""
    found = [entry for entry in paragraph.entries if entry_key(entry) == key]
    if not found:
        raise UsageError(f"{paragraph.number}: there is no such entry any more")
    return found, ()


def entry_key(entry: FactCorrection) -> str:
    """A checksum of an entry, by which it is taken back."""
    return hashlib.sha256(entry.model_dump_json().encode()).hexdigest()[:8]


def _confirmation(statement: ReviewedStatement) -> FactCorrection:
    return FactCorrection(
        change="confirm", paragraph=statement.paragraph, item=statement.item, act=statement.act,
        actor=statement.named, sentence=statement.place, quote=statement.sentence, negated=statement.negated,
    )  # fmt: skip


def _correction(change: str, statement: ReviewedStatement, reason: str) -> FactCorrection:
    update = {"change": change, "reason": reason or REVIEWED}
    return _confirmation(statement).model_copy(update=update)


def _given(entry: FactCorrection | None) -> tuple[FactCorrection, ...]:
    return () if entry is None else (entry,)


def _own(statement: ReviewedStatement, entries: Sequence[FactCorrection]) -> FactCorrection | None:
    """The entry that the statement comes from, or that confirms it."""
    for entry in entries:
        act, actor = entry.act, entry.actor
        if entry.by is not None:
            act, actor = entry.by.act or act, actor if entry.by.actor is None else entry.by.actor
        is_of = (entry.item, act) == (statement.item, statement.act) and actor in {statement.actor, statement.name}
        is_there = not entry.quote or entry.quote in statement.sentence or statement.sentence in entry.quote
        fits = entry.change in ({"add", "replace", "confirm"} if statement.state == CORRECTED else {"confirm"})
        if fits and is_of and is_there and not entry.negated:
            return entry
    return None


def _checked(wanted: Wanted, paragraph: ReviewedParagraph, vocabulary: Vocabulary) -> tuple[str | None, str | None]:
    """The act, and the actor as a correction names it; raises UsageError where there is none such."""
    if wanted.act is not None and wanted.act not in BY_NAME:
        raise UsageError(unknown(wanted.act))
    if not wanted.actor:
        return wanted.act, wanted.actor
    name = " ".join(wanted.actor.split())
    if vocabulary.kind(name) in ACTOR_KINDS:
        return wanted.act, name
    if found := next(_called(name, paragraph.unit.language, vocabulary), ""):
        return wanted.act, found
    if name in paragraph.paragraph.full_text:
        return wanted.act, name
    message = f"{name!r} is no actor of the vocabulary, and {paragraph.number} does not have that name"
    raise UsageError(f"{message}; write it as the report does, or add it to the vocabulary")


def _called(name: str, code: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Ids of the actors that the whole name means, in this language first."""
    for each in (code, *(other for other in codes() if other != code)):
        spoken = tokens(name, language(each))
        for mention in vocabulary.find(spoken, each):
            if mention.kind in ACTOR_KINDS and (mention.first, mention.last) == (0, len(spoken)):
                yield mention.id


def _place(paragraph: Paragraph, wanted: Wanted, actor: str, code: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    """Item, number and text of the sentence that a statement is added to; raises UsageError where several may be."""
    items = ("", *(item.label for item in paragraph.items)) if wanted.item is None else (wanted.item,)
    known = language(code)
    spoken = [
        (item, number, text[start:end])
        for item in items
        for text in (text_of(paragraph, item) or "",)
        for number, (start, end) in enumerate(sentences(text, known), start=1)
    ]
    quote = " ".join(wanted.quote.split())
    if quote:
        found = [each for each in spoken if quote in " ".join(each[2].split())]
    else:
        naming = [each for each in spoken if actor and _names(each[2], actor, code, vocabulary)]
        found = naming or spoken
    if not found:
        where = f"{paragraph.number} item {wanted.item}" if wanted.item else paragraph.number
        raise UsageError(f"{where} has no sentence with these words; quote some as they stand there")
    if len(found) > 1:
        raise UsageError(f"{paragraph.number}: {len(found)} sentences could be meant; quote words of the right one")
    return found[0]


def _names(text: str, actor: str, code: str, vocabulary: Vocabulary) -> bool:
    mentions = vocabulary.find(tokens(text, language(code)), code)
    return any(mention.id == actor for mention in mentions) or (not vocabulary.kind(actor) and actor in text)
