"""The secretariat's corrections of the facts of a report: `corpus/reports/<symbol>/facts.yaml`.

Each entry adds, removes or replaces one fact in all versions of the report, and says why. A fact that was added or
replaced carries that reason (`Fact.corrected`); a paragraph carries all of them (`Unit.corrections`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from indexer.acts import BY_NAME, unknown
from indexer.corpus.catalogue import CORRECTIONS
from indexer.corpus.checked_yaml import YamlPath, line_of, load_yaml
from indexer.errors import CorpusError, Fault
from indexer.languages import language, sentences, tokens
from indexer.model import Correction, Fact, Paragraph, Report
from indexer.text.unknown_names import name_id
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Vocabulary

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class By(_Strict):
    """What a replaced fact becomes; what is left out stays."""

    act: str | None = None
    actor: str | None = None
    title: str | None = None


class FactCorrection(_Strict):
    """One correction. `actor` is a vocabulary id, a name as the report writes it, or empty where it names nobody."""

    change: Literal["add", "remove", "replace"]
    paragraph: str
    item: str = ""
    act: str
    actor: str = ""
    title: str = ""
    sentence: Annotated[int, Field(ge=1)] | None = None
    """Which sentence an added fact is in; else the first that names the actor, else the first."""
    by: By | None = None
    reason: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _by_goes_with_replace(self) -> Self:
        if (self.change == "replace") != (self.by is not None):
            raise ValueError("`by` says what a fact is replaced by, and stands with `change: replace` alone")
        return self


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a report, with the line of each in its file."""

    path: Path
    entries: tuple[FactCorrection, ...] = ()
    lines: tuple[int, ...] = ()

    def misplaced(self, report: Report) -> Iterator[Fault]:
        """Corrections of a paragraph, item or sentence that this version does not have."""
        known = {paragraph.number: paragraph for paragraph in report.numbered}
        for entry, line in zip(self.entries, self.lines, strict=True):
            where = f"{entry.paragraph} item {entry.item}" if entry.item else entry.paragraph
            text = _text(known.get(entry.paragraph), entry.item)
            if text is None:
                yield Fault(self.path, line, f"{where}: there is no such place in the {report.language} version")
            elif entry.sentence and entry.sentence > len(sentences(text, language(report.language))):
                message = f"{where}: the {report.language} version has no sentence {entry.sentence} there"
                yield Fault(self.path, line, message)

    def idle(self, facts: dict[str, tuple[Fact, ...]]) -> Iterator[Fault]:
        """Removals and replacements of what no version has. `facts` are those of all versions, by paragraph."""
        for entry, line in zip(self.entries, self.lines, strict=True):
            found = facts.get(entry.paragraph, ())
            if entry.change != "add" and not any(_is_meant(fact, entry) for fact in found):
                there = ", ".join(dict.fromkeys(f"{fact.act} {fact.actor}".strip() for fact in found)) or "none"
                message = (
                    f"{entry.paragraph}: no fact {entry.act!r} of {entry.actor!r} to {entry.change}; it has {there}"
                )
                yield Fault(self.path, line, message)


def load_corrections(folder: Path, vocabulary: Vocabulary) -> Corrections:
    """The corrections that lie in a report's folder; none where it has no such file.

    Raises CorpusError with every fault and its line.
    """
    path = folder / CORRECTIONS
    if not path.exists():
        return Corrections(path)
    entries, lines = load_yaml(path, list[FactCorrection])
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
            facts = (*facts, _added(entry, paragraph, code, vocabulary))
        elif entry.by is None:
            facts = tuple(fact for fact in facts if not _is_meant(fact, entry))
        else:
            new = entry.by
            facts = tuple(
                _replaced(fact, new, entry, paragraph, code, vocabulary) if _is_meant(fact, entry) else fact
                for fact in facts
            )
    return tuple(sorted(facts, key=lambda fact: (_item_place(fact.item, paragraph), fact.start)))


def as_corrections(entries: tuple[FactCorrection, ...]) -> tuple[Correction, ...]:
    """The entries as a unit keeps them."""
    return tuple(
        Correction(
            entry.change, entry.act, entry.actor, entry.by.act or "" if entry.by else "",
            entry.by.actor or "" if entry.by else "", entry.reason, entry.item,
        )
        for entry in entries
    )  # fmt: skip


def _faults(
    path: Path, entry: FactCorrection, index: int, lines: dict[YamlPath, int], vocabulary: Vocabulary
) -> Iterator[Fault]:
    named: list[tuple[YamlPath, str]] = [(("act",), entry.act), (("actor",), entry.actor)]
    if entry.by:
        named += [(("by", "act"), entry.by.act or entry.act), (("by", "actor"), entry.by.actor or "")]
    for place, value in named:
        line = line_of(lines, (index, *place))
        if place[-1] == "act" and value not in BY_NAME:
            yield Fault(path, line, unknown(value))
        elif place[-1] == "actor" and _ID.fullmatch(value) and vocabulary.kind(value) not in ACTOR_KINDS:
            message = f"{value!r} is no actor of the vocabulary; add it there, or write the name as the report has it"
            yield Fault(path, line, message)


def _is_meant(fact: Fact, entry: FactCorrection) -> bool:
    actor = fact.actor == entry.actor or (entry.actor != "" and fact.name == entry.actor)
    return fact.act == entry.act and fact.item == entry.item and actor


def _added(entry: FactCorrection, paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> Fact:
    text = _text(paragraph, entry.item) or ""
    spans = sentences(text, language(code))
    named = [_named(text[start:end], entry.actor, code, vocabulary) for start, end in spans]
    first = next((i for i, name in enumerate(named) if name), 0)
    place = entry.sentence - 1 if entry.sentence else first
    start, end = spans[place]
    name = named[place] or (vocabulary.label(entry.actor, code) if entry.actor else "")
    kind = (vocabulary.kind(entry.actor) or UNKNOWN) if entry.actor else ""
    id_ = entry.actor if kind != UNKNOWN else name_id(tokens(entry.actor, language(code)))
    return Fact(entry.act, id_, name, start, end, (0, end - start), entry.item, kind, entry.title, entry.reason)


def _replaced(  # noqa: PLR0913, PLR0917 (the fact, and all that says what becomes of it)
    fact: Fact, new: By, entry: FactCorrection, paragraph: Paragraph, code: str, vocabulary: Vocabulary
) -> Fact:
    title = fact.title if new.title is None else new.title
    changed = replace(fact, act=new.act or fact.act, title=title, corrected=entry.reason)
    if new.actor is None:
        return changed
    text = (_text(paragraph, fact.item) or "")[fact.start : fact.end]
    spoken = _added(entry.model_copy(update={"actor": new.actor, "sentence": None}), paragraph, code, vocabulary)
    name = _named(text, new.actor, code, vocabulary) or spoken.name
    return replace(changed, actor=spoken.actor, name=name, kind=spoken.kind)


def _named(text: str, actor: str, code: str, vocabulary: Vocabulary) -> str:
    """The actor as this text writes it; empty where it does not."""
    if actor and actor in text:
        return actor
    mentions = vocabulary.find(tokens(text, language(code)), code)
    return next((text[m.start : m.end] for m in mentions if m.id == actor), "")


def _text(paragraph: Paragraph | None, item: str) -> str | None:
    if paragraph is None:
        return None
    texts = {"": paragraph.text, **{entry.label: entry.text for entry in paragraph.items}}
    return texts.get(item)


def _item_place(item: str, paragraph: Paragraph) -> int:
    return next((i for i, entry in enumerate(paragraph.items, start=1) if entry.label == item), 0)
