"""The sentences of a paragraph with their facts, from whichever of its versions has them; what a row is read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.citations.urls import source_url
from bot.evidence.index_cache import IndexCache
from indexer import Fact, Index, Unit
from indexer.languages import language, sentences
from indexer.model import entries_of, is_note

_LEAD_IN = (":", "：")
_Sentences = list[tuple[str, str, tuple[Fact, ...]]]
"""Item label, text and facts of each sentence of a unit."""
_SPLIT: IndexCache[tuple[str, str, str, tuple[int, int]], _Sentences] = IndexCache(20_000)
"""By report, language, number and lines of the unit."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a row was read from."""

    language: str
    official: bool
    printed: str
    """The paragraph's number as this version prints it."""
    url: str
    reviewed: tuple[int, int] = (0, 0)
    """How many paragraphs of the version the secretariat has reviewed, and of how many."""
    corrected: str = ""
    """Why the secretariat corrected what the program had read; empty where it did not."""
    status: str = ""
    """Of the document; see `ReportInfo.status`."""
    amended_by: tuple[str, ...] = ()
    """Symbols of the corrigenda and addenda that speak of the paragraph."""

    @property
    def data(self) -> dict[str, Any]:
        """What a row says besides, where there is anything to say."""
        told = {
            "corrected": self.corrected,
            "document_status": self.status,
            "amended_by": list(self.amended_by),
        }
        return {name: value for name, value in told.items() if value}

    @property
    def standing(self) -> str:
        """What kind of text it is, as a field of a spreadsheet: `draft; official text; amended by C41/7(Corr.1)`."""
        amended = f"amended by {', '.join(self.amended_by)}" if self.amended_by else ""
        kind = "official text" if self.official else "unofficial rendering"
        return "; ".join(filter(None, (self.status, kind, amended)))


def source_of(index: Index, unit: Unit, corrected: str = "") -> Source:
    """What a row from this unit was read from."""
    url = source_url(index.report(unit.report), unit.language, unit.number)
    amending = (index.units[position].report for position in index.amending(unit.report, unit.number))
    return Source(
        unit.language,
        unit.official,
        unit.printed,
        url,
        index.reviewed(unit.report, unit.language),
        corrected,
        index.report(unit.report).status,
        tuple(dict.fromkeys(amending)),
    )


def versions(index: Index, unit: Unit) -> Iterator[Unit]:
    """The unit, then the other versions of its paragraph."""
    yield unit
    others = (index.units[i] for i in index.paragraph(unit.report, unit.number))
    yield from (other for other in others if other.language != unit.language)


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence of a paragraph or of an item of it."""

    text: str
    facts: tuple[Fact, ...]
    """Its own, else those of its lead-in."""
    lead_in: str = ""
    """The sentence that leads in the list that it stands in; empty outside lists."""
    is_led: bool = False
    """The facts are those of its lead-in."""
    item: str = ""
    """Label of the item; empty for the paragraph's own text."""
    number: int = 1
    """Which sentence of the item, or of the paragraph's own text, it is."""


def told_sentences(index: Index, unit: Unit) -> Iterator[ToldSentence]:
    """The sentences of a paragraph and its items with their facts; an item without any has those of its lead-in."""
    split = [_cached_split(index, version) for version in versions(index, unit)]
    leading = ToldSentence("", ())
    before: Counter[str] = Counter()
    for place, (item, text, own) in enumerate(split[0]):
        before[item] += 1
        alike = (version[place][2] for version in split[1:] if len(version) == len(split[0]))
        facts = own or next((facts for facts in alike if facts), ())
        if not item and entries_of(unit.items) and text.endswith(_LEAD_IN):
            leading = ToldSentence(text, facts)
        elif item and not is_note(item):
            yield ToldSentence(text, facts or leading.facts, leading.text, not facts, item, before[item])
        else:
            yield ToldSentence(text, facts, item=item, number=before[item])


def _cached_split(index: Index, unit: Unit) -> _Sentences:
    """`_split`, cached for all readers of the paragraph."""
    return _SPLIT.get(index, (unit.report, unit.language, unit.number, unit.lines), lambda: _split(unit))


def _split(unit: Unit) -> _Sentences:
    """Item label, text and facts of each sentence."""
    known = language(unit.language)
    found = []
    for item, text in (("", unit.text), *((item.label, item.text) for item in unit.items)):
        for start, end in sentences(text, known):
            facts = tuple(fact for fact in unit.facts if fact.item == item and start <= fact.start < end)
            found.append((item, " ".join(text[start:end].split()), facts))
    return found
