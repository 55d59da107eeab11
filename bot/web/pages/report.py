"""A report in one language, or in two side by side, aligned by paragraph."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.citations import urls
from bot.citations.amendments import amendments
from bot.citations.citations import is_part, part_name, place_name
from bot.citations.report_title import report_title
from bot.export.rights import rights
from bot.locale import Words, words_of
from bot.locale.bidi import reference_in
from bot.render.source import standing_of
from bot.web.page import Link, Page, Text
from bot.web.pages.data import data_links
from bot.web.reading_room import Place, ReadingRoom, Versions
from indexer import Unit
from indexer.document_status import CORRIGENDUM
from indexer.languages import codes, language
from indexer.model import ANNEX

_MOST_TOPICS = 4

Key = tuple[str, int]
"""Canonical number, and how many paragraphs before it in the same version have it too."""


@dataclass(frozen=True, slots=True)
class Column:
    """One version of the report."""

    language: str
    name: str
    """Of its language, in the reader's."""
    standing: str


@dataclass(frozen=True, slots=True)
class ItemText:
    """An entry of a list."""

    label: str
    anchor: str
    """Empty in all columns but the first that has the entry."""
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """A paragraph in one column."""

    language: str
    text: str
    items: tuple[ItemText, ...]


@dataclass(frozen=True, slots=True)
class Amended:
    """What a corrigendum or addendum says of a paragraph."""

    name: str
    """What it is called, in the reader's words."""
    source: Link
    said: Text


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, part or annex."""

    anchor: str
    name: str
    """As its reader writes it: `5.6`, in Arabic `6.5`; the name of a part."""
    printed: tuple[Text, ...]
    """The numbers of other versions that print it differently."""
    reference: str
    """As it is copied, which keeps its direction wherever it is pasted."""
    is_part: bool
    versions: tuple[Version | None, ...]
    """One a column; None where that version has no such paragraph."""
    actors: tuple[Link, ...]
    topics: tuple[Link, ...]
    amendments: tuple[Amended, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section, or the parts before the first."""

    anchor: str
    number: str
    headings: tuple[Text, ...]
    """One a column; empty text where the version has none."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as its page shows it."""

    title: str
    meetings: tuple[Link, ...]
    document: str
    """Address of ITU's document page; empty where not known."""
    columns: tuple[Column, ...]
    alone: tuple[Link, ...]
    """The other languages that it can be read in."""
    beside: tuple[Link, ...]
    """The languages that can be set beside the first column."""
    single: str
    """Address of the page with the first column alone; empty on that page."""
    wanted: str
    """Name of the reader's language, where there is no version in it; else empty."""
    is_official_only: bool
    """Whether official texts alone are shown."""
    newer: tuple[Link, ...]
    """The report that took its place."""
    data: tuple[Link, ...]
    """Its files for programs and archives."""
    rights: str
    """Whose the text of the first column is."""
    sections: tuple[Section, ...]
    attached: tuple[Link, ...] = ()
    """Its corrigenda and addenda."""
    attached_to: tuple[Link, ...] = ()
    """What it is attached to itself."""


def report_page(room: ReadingRoom, symbol: str, code: str, beside: str = "") -> Page:
    """The report for readers of the language `code`, with the version in `beside` beside it where one is named."""
    versions = room.reports[symbol]
    words = words_of(code)
    shown = [versions.read_in(code), *filter(None, (beside,))]
    view = ReportView(
        title=report_title(room.index, symbol, words),
        meetings=_meetings(room, symbol, words),
        document=room.index.report(symbol).url,
        columns=tuple(_column(room, versions.units[each][0], words) for each in shown),
        alone=tuple(
            Link(language(each).name, urls.report(symbol, each)) for each in versions.units if each != shown[0]
        ),
        beside=tuple(
            Link(each, urls.report(symbol, code, each))
            for first, each in room.pairs(symbol)
            if first == shown[0] == code and each != beside
        ),
        single=urls.report(symbol, code) if beside else "",
        wanted=words.language(code) if code != shown[0] else "",
        is_official_only=room.index.is_official_only,
        newer=_newer(room, symbol, code),
        data=() if room.index.report(symbol).kind else data_links(symbol, shown[0], words),
        rights=rights(words, official=versions.units[shown[0]][0].official),
        sections=tuple(_sections(room, versions, shown, words)),
        attached=tuple(_titled(room, each, code) for each in room.index.attached(symbol)),
        attached_to=tuple(
            _titled(room, each, code) for each in (room.index.report(symbol).attached_to,) if each in room.reports
        ),
    )
    title = " · ".join([view.title, *(words.language(each) for each in shown if beside)])
    others = {each: urls.report(symbol, each) for each in codes()}
    address = urls.report(symbol, code, beside)
    told = f"{view.title} · {view.columns[0].name} · {view.columns[0].standing}"
    return Page(address, code, title, "report.html", view, others, "meetings", ("copy",), description=told)


def _meetings(room: ReadingRoom, symbol: str, words: Words) -> tuple[Link, ...]:
    numbers = room.index.report(symbol).meetings
    return tuple(room.meeting_link(n, words) for n in numbers)


def _newer(room: ReadingRoom, symbol: str, code: str) -> tuple[Link, ...]:
    newer = room.index.report(symbol).superseded_by
    return (_titled(room, newer, code),) if newer in room.reports else ()


def _titled(room: ReadingRoom, symbol: str, code: str) -> Link:
    return Link(report_title(room.index, symbol, words_of(code)), urls.report(symbol, code))


def _amended(room: ReadingRoom, place: Place, words: Words) -> Iterator[Amended]:
    """What corrigenda and addenda say of the paragraph."""
    for each in amendments(room.index, *place, words.code):
        name = words("Corrected") if each.status == CORRIGENDUM else words("Supplemented")
        reference = reference_in(f"{each.report} {place_name(each.paragraph, words)}", words.code)
        link = Link(reference, urls.paragraph(each.report, each.language, each.paragraph))
        yield Amended(name, link, Text(each.quote, each.language))


def _column(room: ReadingRoom, unit: Unit, words: Words) -> Column:
    return Column(unit.language, words.language(unit.language), standing_of(room.index, unit, words))


def _keyed(units: Sequence[Unit]) -> dict[Key, Unit]:
    found: dict[Key, Unit] = {}
    for unit in units:
        place = 0
        while (unit.number, place) in found:
            place += 1
        found[unit.number, place] = unit
    return found


def _aligned(columns: Sequence[dict[Key, Unit]]) -> list[Key]:
    """The places of all columns in one order: that of the first, what it lacks behind what precedes it elsewhere."""
    order = list(columns[0])
    for column in columns[1:]:
        before = -1
        for key in column:
            if key in columns[0]:
                before = order.index(key)
                continue
            before += 1
            while before < len(order) and order[before] not in column and _rank(order[before]) <= _rank(key):
                before += 1  # both lack what the other has: by their numbers
            order.insert(before, key)
    return order


def _rank(key: Key) -> tuple[int, ...]:
    """The numbers of a place, to compare it by; a part is behind all of them."""
    return tuple(map(int, re.findall(r"\d+", key[0]))) if key[0][:1].isdigit() else (sys.maxsize,)


def _sections(room: ReadingRoom, versions: Versions, shown: Sequence[str], words: Words) -> Iterator[Section]:
    columns = [_keyed(versions.units[code]) for code in shown]
    everywhere = {code: _keyed(units) for code, units in versions.units.items()}
    seen: Counter[str] = Counter()
    for number, keys in groupby(_aligned(columns), lambda key: _section([column.get(key) for column in columns])):
        seen[number] += 1
        anchor = urls.anchor(f"section-{number}") + (f"_{seen[number]}" if seen[number] > 1 else "") if number else ""
        places = list(keys)
        headings = tuple(Text(_heading(column, places), code) for column, code in zip(columns, shown, strict=True))
        rows = (_row(room, key, [column.get(key) for column in columns], everywhere, words) for key in places)
        printed = "" if number.startswith(("(", ANNEX)) else number  # counted, or in the heading itself
        yield Section(anchor, printed, headings, tuple(rows))


def _section(units: Sequence[Unit | None]) -> str:
    """Number of the section, or name of the annex, that the paragraph stands in; empty for another part."""
    unit = next(unit for unit in units if unit)
    return unit.section or (unit.number.partition(" §")[0] if unit.number.startswith(ANNEX) else "")


def _heading(column: dict[Key, Unit], keys: Sequence[Key]) -> str:
    return next((column[key].heading for key in keys if key in column), "")


def _row(
    room: ReadingRoom, key: Key, units: Sequence[Unit | None], everywhere: dict[str, dict[Key, Unit]], words: Words
) -> Row:
    number, again = key
    anchor = urls.anchor(number) + (f"_{again + 1}" if again else "")
    present = [unit for unit in units if unit]
    place = (present[0].report, number)
    name = part_name(number, words) if is_part(number) else place_name(number, words).removeprefix("§")
    return Row(
        anchor=anchor,
        name=name,
        printed=_printed(key, everywhere, name),
        reference=reference_in(f"{present[0].report} {place_name(number, words)}", words.code),
        is_part=is_part(number),
        versions=tuple(_versions(units, anchor)),
        actors=tuple(_actors(room, place, present, words.code)),
        topics=tuple(_topics(room, place, present, words.code)),
        amendments=tuple(_amended(room, place, words)),
    )


def _printed(key: Key, everywhere: dict[str, dict[Key, Unit]], name: str) -> tuple[Text, ...]:
    """The canonical number and those that versions print, but for the one that is shown already."""
    canonical = {key[0]: "en"} if key[0][:1].isdigit() else {}
    found = dict(canonical)
    for code, column in everywhere.items():
        if key in column and column[key].printed:
            found.setdefault(column[key].printed, code)
    return tuple(Text(number, code) for number, code in found.items() if number != name)


def _versions(units: Sequence[Unit | None], anchor: str) -> Iterator[Version | None]:
    named: set[str] = set()
    for unit in units:
        if unit is None:
            yield None
            continue
        items = []
        for item in unit.items:
            place = f"{anchor}{urls.anchor('', item.label)}"
            items.append(ItemText(item.label, "" if place in named else place, item.text))
            named.add(place)
        yield Version(unit.language, unit.text, tuple(items))


def _actors(room: ReadingRoom, place: Place, present: Sequence[Unit], code: str) -> Iterator[Link]:
    """Who does something in the paragraph, each leading to what it did before and after."""
    for id_ in dict.fromkeys(fact.actor for unit in present for fact in unit.facts if fact.actor):
        if address := room.actor_address(id_, place, code):
            yield Link(room.label(id_, code), address)


def _topics(room: ReadingRoom, place: Place, present: Sequence[Unit], code: str) -> Iterator[Link]:
    """The rarest topics of the paragraph, each leading to where it came up before and after."""
    ids = dict.fromkeys(id_ for unit in present for id_ in unit.concepts if place in room.topics.get(id_, {}))
    for id_ in sorted(ids, key=lambda each: len(room.topics[each]))[:_MOST_TOPICS]:
        yield Link(room.label(id_, code), room.topic_address(id_, place, code))
