"""View of an index for pages: versions by report, acts by actor, paragraphs by topic. Computed once an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, permutations
from typing import Any

from bot.assistant import Assistant
from bot.citations import urls
from bot.locale import Words
from bot.question.generic_concepts import GENERIC
from bot.registers.filters import Filter
from bot.registers.meetings import MeetingRow
from bot.registers.outcomes import Outcome
from bot.registers.presentations import Presentation
from bot.render.register_tables import REGISTERS
from bot.thresholds import MAX_TELLING_SHARE
from bot.web.lazy_units import UnitsAt, VersionsAt
from bot.web.page import Link
from bot.web.questions import Answers
from indexer import Citation, Index, Unit
from indexer.languages import language, sentences, tokens
from indexer.search.official import official_only
from indexer.text.vocabulary import ACTOR_KINDS

Place = tuple[str, str]
"""Report and canonical number."""

Account = dict[Place, int]
"""Places in the order of the meetings, each with its position."""

Sentence = tuple[str, int, int]
"""Label of an item (empty for the paragraph's own text), and the span of a sentence in it."""

ACCOUNT_PAGE = 60
"""Paragraphs on one page of an account."""

_TOPIC_KINDS = frozenset({"document", "event", "programme", "term"})


@dataclass(frozen=True, slots=True)
class Versions:
    """One report: its language versions, each with its units in the order of the source."""

    symbol: str
    units: Mapping[str, Sequence[Unit]]
    """By language."""

    @property
    def official(self) -> str:
        """Language of the official version; of the first, where none is."""
        return next((code for code, units in self.units.items() if units[0].official), next(iter(self.units)))

    def read_in(self, code: str) -> str:
        """Language of the version that a reader of this language is shown."""
        return code if code in self.units else self.official


@dataclass(frozen=True, slots=True)
class _Accounts:
    """By id, where something comes up."""

    deeds: dict[str, Account]
    topics: dict[str, Account]
    acts: dict[str, Account]


class ReadingRoom:
    """What pages are made from. It keeps nothing but what can be worked out from its index."""

    def __init__(self, index: Index, *, served: bool = False) -> None:
        """Where a server makes the pages, questions are answered, and any two versions of a report set side by side.

        In a static site one of two versions is the official one.
        """
        self.served = served
        self.index = index
        self.answers = Answers(Assistant(index))
        self._mentions: dict[tuple[object, ...], dict[str, tuple[Sentence, ...]]] = {}
        self._registers: dict[tuple[str, str], list[Any]] = {}

    @cached_property
    def official(self) -> ReadingRoom:
        """The same of official texts alone."""
        if self.index.is_official_only:
            return self
        return ReadingRoom(official_only(self.index), served=self.served)

    @cached_property
    def reports(self) -> dict[str, Versions]:
        """All reports that are indexed, by symbol, the latest meeting first."""
        versions = [
            Versions(symbol, {code: UnitsAt(self.index, positions) for code, positions in by_code.items()})
            for symbol, by_code in self._positions.items()
        ]
        return {each.symbol: each for each in sorted(versions, key=self._latest_meeting, reverse=True)}

    def _latest_meeting(self, versions: Versions) -> tuple[int, str]:
        positions = next(iter(self._positions[versions.symbol].values()))
        return max(max(self._meetings_told(position), default=0) for position in positions), versions.symbol

    @cached_property
    def _positions(self) -> dict[str, dict[str, list[int]]]:
        """Positions of the units of each report, by language."""
        found: dict[str, dict[str, list[int]]] = {}
        for run in self.index.library.runs:
            if self.index.quoted_in(run.report, run.language) == run.language:
                found.setdefault(run.report, {}).setdefault(run.language, []).extend(range(run.first, run.last))
        return found

    def _meetings_told(self, position: int) -> tuple[int, ...]:
        column = self.index.library.column("meetings")
        meetings: tuple[int, ...] = column.values[column.numbers[position]]
        return meetings

    def pairs(self, symbol: str) -> Iterator[tuple[str, str]]:
        """The versions of a report that are set side by side."""
        versions = self.reports[symbol]
        for first, second in permutations(versions.units, 2):
            if self.served or versions.official in {first, second}:
                yield first, second

    @cached_property
    def paragraphs(self) -> dict[Place, VersionsAt]:
        """Every numbered paragraph of the reports in force, by place and language, in the order of the meetings."""
        number, section = (self.index.library.column(name) for name in ("number", "section"))
        found: dict[Place, dict[str, int]] = {}
        for symbol in reversed(self.reports):
            if not self.index.report(symbol).is_answered_from:
                continue
            for code, positions in self._positions[symbol].items():
                for i in positions:
                    if section.values[section.numbers[i]]:
                        found.setdefault((symbol, number.values[number.numbers[i]]), {}).setdefault(code, i)
        return {place: VersionsAt(self.index, positions) for place, positions in found.items()}

    def unit(self, place: Place, code: str) -> Unit:
        """The version of a paragraph that a reader of this language is shown."""
        versions = self.paragraphs[place]
        return versions.get(self.reports[place[0]].read_in(code)) or next(iter(versions.values()))

    @property
    def deeds(self) -> dict[str, Account]:
        """Where each actor, or a part of it, is said to have done something."""
        return self._accounts.deeds

    @property
    def topics(self) -> dict[str, Account]:
        """Where each topic comes up; without those that nearly every paragraph speaks of."""
        return self._accounts.topics

    @property
    def acts(self) -> dict[str, Account]:
        """Where each act is told of."""
        return self._accounts.acts

    @cached_property
    def _accounts(self) -> _Accounts:
        """What every unit has to be read for, once."""
        kind = self.index.vocabulary.kind
        found, wider = _Accounts({}, {}, {}), dict[str, tuple[str, ...]]()
        for place, versions in self.paragraphs.items():
            units = tuple(versions.values())
            for id_ in dict.fromkeys(fact.actor for unit in units for fact in unit.facts if fact.actor):
                if id_ not in wider:
                    wider[id_] = (id_, *self.index.vocabulary.wider(id_))
                _enter(found.deeds, (each for each in wider[id_] if kind(each) in ACTOR_KINDS), place)
            ids = dict.fromkeys(id_ for unit in units for id_ in unit.concepts)
            _enter(found.topics, (id_ for id_ in ids if id_ not in GENERIC and kind(id_) in _TOPIC_KINDS), place)
            _enter(found.acts, dict.fromkeys(fact.act for unit in units for fact in unit.facts), place)
        most = max(MAX_TELLING_SHARE * len(self.paragraphs), 1)
        return replace(found, topics={id_: places for id_, places in found.topics.items() if len(places) <= most})

    @cached_property
    def _reports_on(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for symbol in self.reports:
            if self.index.report(symbol).is_answered_from:
                for number in self.index.report(symbol).meetings:
                    found.setdefault(number, []).append(symbol)
        return found

    @cached_property
    def _places_on(self) -> dict[int, list[Place]]:
        found: dict[int, list[Place]] = {}
        for place, versions in self.paragraphs.items():
            told = (self._meetings_told(position) for position in versions.positions)
            for number in dict.fromkeys(chain.from_iterable(told)):
                found.setdefault(number, []).append(place)
        return found

    def meeting_link(self, number: int, words: Words) -> Link:
        """A meeting, by name."""
        name = self.index.meeting_name(number)
        return Link(words.of_meeting(name, words("Meeting {n}")), urls.meeting(words.code, name))

    def places_on(self, meeting: int) -> list[Place]:
        """The paragraphs that tell of a meeting, in any of their versions."""
        return self._places_on.get(meeting, [])

    def mentions(self, unit: Unit, id_: str) -> tuple[Sentence, ...]:
        """The sentences of a unit that name an entity or term, or something that is part of it."""
        key = (unit.report, unit.language, unit.number, unit.lines)
        if key not in self._mentions:
            self._mentions[key] = _mentions(self.index, unit)
        return self._mentions[key].get(id_, ())

    def reports_on(self, meeting: int) -> list[str]:
        """Symbols of the reports in force that tell of a meeting."""
        return self._reports_on.get(meeting, [])

    def label(self, id_: str, code: str) -> str:
        """Name of an actor or topic in this language."""
        return self.index.vocabulary.label(id_, code)

    def actor_address(self, id_: str, place: Place, code: str) -> str:
        """Where a paragraph stands in the account of an actor; empty where it has none."""
        position = self.deeds.get(id_, {}).get(place)
        return "" if position is None else urls.actor(code, id_, *_in_account(place, position))

    def topic_address(self, id_: str, place: Place, code: str) -> str:
        """Where a paragraph stands in the account of a topic; empty where it has none."""
        position = self.topics.get(id_, {}).get(place)
        return "" if position is None else urls.topic(code, id_, *_in_account(place, position))

    def text(self, citation: Citation) -> str:
        """The text that a citation quotes from: of its paragraph, or of its item."""
        units = self.reports[citation.report].units[citation.language]
        texts = [_item(unit, citation.item) for unit in units if unit.number == citation.paragraph]
        return next((text for text in texts if citation.quote in text), texts[0])  # a number may stand twice

    def register(self, name: str, code: str) -> list[Any]:
        """The rows of a register, by the name that `REGISTERS` has for it, for readers of this language."""
        if (name, code) not in self._registers:
            self._registers[name, code] = list(REGISTERS[name].rows(self.index, code, Filter()))
        return self._registers[name, code]

    def presentations(self, code: str) -> list[Presentation]:
        """The register of presentations."""
        return self.register("presentations", code)

    def outcomes(self, code: str) -> list[Outcome]:
        """The register of outcomes."""
        return self.register("outcomes", code)

    def meetings(self, code: str) -> list[MeetingRow]:
        """The register of meetings."""
        return self.register("meetings", code)


def _enter(accounts: dict[str, Account], ids: Iterable[str], place: Place) -> None:
    """Add the place to the end of these accounts, where it is not there yet."""
    for id_ in ids:
        account = accounts.setdefault(id_, {})
        account.setdefault(place, len(account))


def _in_account(place: Place, position: int) -> tuple[int, str]:
    """Part of an account, and the place of an entry in it."""
    return position // ACCOUNT_PAGE + 1, urls.entry(*place)


def _mentions(index: Index, unit: Unit) -> dict[str, tuple[Sentence, ...]]:
    """By id of what is named, and of what that is part of, the sentences that do."""
    known = language(unit.language)
    found: dict[str, dict[Sentence, None]] = {}
    for item, text in (("", unit.text), *((item.label, item.text) for item in unit.items)):
        spans = sentences(text, known)
        for mention in index.vocabulary.find(tokens(text, known), unit.language):
            start, end = next(span for span in spans if mention.start < span[1])
            for id_ in (mention.id, *index.vocabulary.wider(mention.id)):
                found.setdefault(id_, {})[item, start, end] = None
    return {id_: tuple(spans) for id_, spans in found.items()}


def _item(unit: Unit, label: str | None) -> str:
    """The text of an item, or the unit's own."""
    items = {item.label: item.text for item in unit.items}
    return items.get(label, unit.text) if label else unit.text or unit.full_text
