"""The secretariat's corrections of the facts of a report: `corpus/reports/<symbol>/facts.yaml`.

Each entry adds, removes or replaces one fact in all versions of the report, and says why. A fact that was added or
replaced carries that reason (`Fact.corrected`); a paragraph carries all of them (`Unit.corrections`). Other entries
keep what was found right: a fact that was confirmed, and a paragraph version of which all was seen.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from indexer.acts import BY_NAME, unknown
from indexer.corpus.catalogue import CORRECTIONS
from indexer.corpus.checked_yaml import YamlPath, line_of, load_yaml
from indexer.errors import CorpusError, Fault
from indexer.languages import language, sentences, tokens
from indexer.model import INFERRED, RECORDED, Correction, Fact, Paragraph, Report
from indexer.text.unknown_names import name_id
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Vocabulary

_CONFIRMED = "Confirmed by the secretariat."
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class By(_Strict):
    """What a replaced fact becomes; what is left out stays."""

    act: str | None = None
    actor: str | None = None
    title: str | None = None


class FactCorrection(_Strict):
    """One entry. `actor` is a vocabulary id, a name as the report writes it, or empty where it names nobody."""

    change: Literal["add", "remove", "replace", "confirm", "seen"]
    paragraph: str
    item: str = ""
    act: str = ""
    actor: str = ""
    title: str = ""
    sentence: Annotated[int, Field(ge=1)] | None = None
    """Which sentence it is in; of an added fact else the first that names the actor, else the first."""
    quote: str = ""
    """The sentence that it is about, as one version has it; in versions with other words, `sentence` tells which."""
    by: By | None = None
    negated: bool = False
    """What is confirmed is that it was not done."""
    language: str = ""
    """Which version of the paragraph was seen."""
    checksum: str = ""
    """That of the text that was seen: `text_checksum`."""
    reason: str = ""

    @model_validator(mode="after")
    def _has_what_its_change_needs(self) -> Self:
        if (self.change == "replace") != (self.by is not None):
            raise ValueError("`by` says what a fact is replaced by, and stands with `change: replace` alone")
        needed = {"seen": ("language", "checksum"), "confirm": ("act", "quote")}.get(self.change, ("act", "reason"))
        for name in needed:
            if not getattr(self, name):
                raise ValueError(f"{name}: is missing; add it")
        return self

    @property
    def is_edit(self) -> bool:
        """Whether it changes what the program read."""
        return self.change in {"add", "remove", "replace"}

    @property
    def where(self) -> str:
        """Its paragraph and item, as faults name them."""
        return f"{self.paragraph} item {self.item}" if self.item else self.paragraph


_Entries = Annotated[list[FactCorrection], BeforeValidator(lambda value: [] if value is None else value)]
"""An empty file holds none."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a report, with the line of each in its file."""

    path: Path
    entries: tuple[FactCorrection, ...] = ()
    lines: tuple[int, ...] = ()

    def misplaced(self, report: Report) -> Iterator[Fault]:
        """Edits of a paragraph, item or sentence that this version does not have."""
        known = {paragraph.number: paragraph for paragraph in report.numbered}
        for entry, line in zip(self.entries, self.lines, strict=True):
            text = text_of(known.get(entry.paragraph), entry.item)
            if not entry.is_edit:
                continue
            if text is None:
                yield Fault(self.path, line, f"{entry.where}: there is no such place in the {report.language} version")
            elif (
                entry.sentence and not entry.quote and entry.sentence > len(sentences(text, language(report.language)))
            ):
                message = f"{entry.where}: the {report.language} version has no sentence {entry.sentence} there"
                yield Fault(self.path, line, message)


def load_corrections(folder: Path, vocabulary: Vocabulary) -> Corrections:
    """The corrections that lie in a report's folder; none where it has no such file.

    Raises CorpusError with every fault and its line.
    """
    path = folder / CORRECTIONS
    return load_file(path, vocabulary) if path.exists() else Corrections(path)


def load_file(path: Path, vocabulary: Vocabulary) -> Corrections:
    """The corrections in a file; raises CorpusError with every fault and its line."""
    entries, lines = load_yaml(path, _Entries)
    faults = tuple(fault for i, entry in enumerate(entries) for fault in _faults(path, entry, i, lines, vocabulary))
    if faults:
        raise CorpusError(faults)
    return Corrections(path, tuple(entries), tuple(line_of(lines, (i,)) for i in range(len(entries))))


def correct(
    facts: tuple[Fact, ...],
    entries: tuple[FactCorrection, ...],
    paragraph: Paragraph,
    code: str,
    vocabulary: Vocabulary,
) -> tuple[Fact, ...]:
    """The facts of a paragraph version with the corrections applied, one after the other."""
    for entry in entries:
        if entry.change == "add":
            added = _added(entry, paragraph, code, vocabulary)
            facts = (*facts, *(fact for fact in added if not meant(entry, facts, paragraph, code)))
        elif entry.is_edit:
            facts = _edited(facts, meant(entry, facts, paragraph, code), entry, paragraph, code, vocabulary)
    return _in_order(facts, paragraph)


def settle(
    facts: tuple[Fact, ...],
    entries: tuple[FactCorrection, ...],
    paragraph: Paragraph,
    code: str,
    vocabulary: Vocabulary,
) -> tuple[Fact, ...]:
    """The facts as they are read in their discourse, with the corrections of what only that tells.

    What was confirmed of this version holds, also where the program would no longer read it.
    """
    for entry in entries:
        if entry.change == "confirm" and not entry.negated and _has_quote(entry, paragraph):
            kept = _added(entry, paragraph, code, vocabulary) if not meant(entry, facts, paragraph, code) else ()
            facts = (*facts, *(replace(fact, corrected=entry.reason or _CONFIRMED) for fact in kept))
        elif entry.change in {"remove", "replace"}:
            inferred = tuple(fact for fact in facts if fact.basis == INFERRED and not fact.corrected)
            facts = _edited(facts, meant(entry, inferred, paragraph, code), entry, paragraph, code, vocabulary)
    return _in_order(facts, paragraph)


def is_seen(facts: Sequence[Fact], entries: Sequence[FactCorrection], paragraph: Paragraph, code: str) -> bool:
    """Whether the secretariat has seen this text, and all that is read from it now."""
    seen = any(
        entry.change == "seen" and entry.language == code and entry.checksum == text_checksum(paragraph)
        for entry in entries
    )
    return seen and not unconfirmed(facts, entries, paragraph, code)


def unconfirmed(
    facts: Sequence[Fact], entries: Sequence[FactCorrection], paragraph: Paragraph, code: str
) -> tuple[Fact, ...]:
    """The facts that nobody has confirmed or corrected."""
    confirming = [entry for entry in entries if entry.change == "confirm" and not entry.negated]
    confirmed = {id(fact) for entry in confirming for fact in meant(entry, facts, paragraph, code)}
    return tuple(fact for fact in facts if not fact.corrected and id(fact) not in confirmed)


def text_checksum(paragraph: Paragraph) -> str:
    """A short checksum of the words of a paragraph version."""
    return hashlib.sha256(" ".join(paragraph.full_text.split()).encode()).hexdigest()[:12]


def as_corrections(entries: tuple[FactCorrection, ...]) -> tuple[Correction, ...]:
    """The entries as a unit keeps them."""
    return tuple(
        Correction(
            entry.change, entry.act, entry.actor, entry.by.act or "" if entry.by else "",
            entry.by.actor or "" if entry.by else "", entry.reason, entry.item,
        )
        for entry in entries
        if entry.is_edit
    )  # fmt: skip


def _faults(
    path: Path, entry: FactCorrection, index: int, lines: dict[YamlPath, int], vocabulary: Vocabulary
) -> Iterator[Fault]:
    named: list[tuple[YamlPath, str]] = [(("actor",), entry.actor)]
    if entry.change != "seen":
        named.append((("act",), entry.act))
    if entry.by:
        named += [(("by", "act"), entry.by.act or entry.act), (("by", "actor"), entry.by.actor or "")]
    for place, value in named:
        line = line_of(lines, (index, *place))
        if place[-1] == "act" and value not in BY_NAME:
            yield Fault(path, line, unknown(value))
        elif place[-1] == "actor" and _ID.fullmatch(value) and vocabulary.kind(value) not in ACTOR_KINDS:
            message = f"{value!r} is no actor of the vocabulary; add it there, or write the name as the report has it"
            yield Fault(path, line, message)


def meant(entry: FactCorrection, facts: Sequence[Fact], paragraph: Paragraph, code: str) -> tuple[Fact, ...]:
    """The facts of a paragraph version that an entry is about.

    A quotation tells which of several; in a version that words it differently, the place of its sentence does.
    """
    alike = tuple(
        fact
        for fact in facts
        if (fact.act, fact.item) == (entry.act, entry.item)
        and (fact.actor == entry.actor or (entry.actor != "" and fact.name == entry.actor))
    )
    if not entry.quote:
        return alike
    text = text_of(paragraph, entry.item) or ""
    place = text.find(entry.quote)
    if place >= 0:
        return tuple(fact for fact in alike if fact.start < place + len(entry.quote) and place < fact.end)
    if len({fact.start for fact in alike}) == 1:
        return alike
    spans = sentences(text, language(code))
    start = spans[entry.sentence - 1][0] if entry.sentence and entry.sentence <= len(spans) else None
    return tuple(fact for fact in alike if fact.start == start)


def _edited(  # noqa: PLR0913, PLR0917 (the facts, and all that says what becomes of them)
    facts: tuple[Fact, ...],
    changed: tuple[Fact, ...],
    entry: FactCorrection,
    paragraph: Paragraph,
    code: str,
    vocabulary: Vocabulary,
) -> tuple[Fact, ...]:
    """The facts without those that are changed, or with what becomes of these."""
    new, ids = entry.by, {id(fact) for fact in changed}
    if new is None:
        return tuple(fact for fact in facts if id(fact) not in ids)
    return tuple(
        _replaced(fact, new, entry, paragraph, code, vocabulary) if id(fact) in ids else fact for fact in facts
    )


def _in_order(facts: tuple[Fact, ...], paragraph: Paragraph) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (_item_place(fact.item, paragraph), fact.start)))


def _has_quote(entry: FactCorrection, paragraph: Paragraph) -> bool:
    return entry.quote in (text_of(paragraph, entry.item) or "")


def _added(entry: FactCorrection, paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """The fact that an entry adds; none where it is told of a sentence that this version does not have."""
    text = text_of(paragraph, entry.item) or ""
    spans = sentences(text, language(code))
    named = [_named(text[start:end], entry.actor, code, vocabulary) for start, end in spans]
    first = next((i for i, name in enumerate(named) if name), None)
    quoted = text.find(entry.quote) if entry.quote else -1
    if quoted >= 0:
        place = next(i for i, (_, end) in enumerate(spans) if quoted < end)
    elif entry.quote:
        told = entry.sentence - 1 if entry.sentence and entry.sentence <= len(spans) else None
        place = told if told is not None and (named[told] or first is None) else first if first is not None else -1
    else:
        place = entry.sentence - 1 if entry.sentence else first or 0
    if place < 0:
        return ()
    start, end = spans[place]
    name = named[place] or (vocabulary.label(entry.actor, code) if entry.actor else "")
    kind = (vocabulary.kind(entry.actor) or UNKNOWN) if entry.actor else ""
    id_ = entry.actor if kind != UNKNOWN else name_id(tokens(entry.actor, language(code)))
    return (Fact(entry.act, id_, name, start, end, (0, end - start), entry.item, kind, entry.title, entry.reason),)


def _replaced(  # noqa: PLR0913, PLR0917 (the fact, and all that says what becomes of it)
    fact: Fact, new: By, entry: FactCorrection, paragraph: Paragraph, code: str, vocabulary: Vocabulary
) -> Fact:
    title = fact.title if new.title is None else new.title
    told = replace(fact, basis=RECORDED, inferred_from="") if new.act else fact
    changed = replace(told, act=new.act or fact.act, title=title, corrected=entry.reason)
    if new.actor is None:
        return changed
    text = (text_of(paragraph, fact.item) or "")[fact.start : fact.end]
    update = {"actor": new.actor, "sentence": None, "quote": ""}
    (spoken,) = _added(entry.model_copy(update=update), paragraph, code, vocabulary)
    name = _named(text, new.actor, code, vocabulary) or spoken.name
    return replace(changed, actor=spoken.actor, name=name, kind=spoken.kind)


def _named(text: str, actor: str, code: str, vocabulary: Vocabulary) -> str:
    """The actor as this text writes it; empty where it does not."""
    if actor and actor in text and not vocabulary.kind(actor):
        return actor
    mentions = vocabulary.find(tokens(text, language(code)), code)
    return next((text[m.start : m.end] for m in mentions if m.id == actor), "")


def text_of(paragraph: Paragraph | None, item: str) -> str | None:
    """The text of an item, or the paragraph's own; None where there is no such place."""
    if paragraph is None:
        return None
    texts = {"": paragraph.text, **{entry.label: entry.text for entry in paragraph.items}}
    return texts.get(item)


def _item_place(item: str, paragraph: Paragraph) -> int:
    return next((i for i, entry in enumerate(paragraph.items, start=1) if entry.label == item), 0)
