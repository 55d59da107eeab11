"""An actor ("everything UNICEF presented, proposed or said") or a topic: its paragraphs by meeting, and the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from bot.citations import urls
from bot.citations.citations import place_name
from bot.locale import Words, words_of
from bot.web.page import Link, Page, Reference, Table, Text
from bot.web.reading_room import ACCOUNT_PAGE, Account, Place, ReadingRoom, Sentence
from indexer import Fact, Unit
from indexer.acts import ACTS
from indexer.languages import codes, language

_MAX_QUOTE_LENGTH = 400
"""Characters quoted of a paragraph."""

KINDS = {
    "actors": {
        "States": ("state",),
        "Organizations": ("organisation", "office", "unknown"),
        "Persons and offices": ("role", "person"),
    },
    "topics": {
        "Terms": ("term",),
        "Documents": ("document",),
        "Programmes and events": ("programme", "event"),
    },
}
"""Headings of the two lists, and the kinds of vocabulary entries under each."""

Address = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph of an account."""

    anchor: str
    reference: Reference
    who: tuple[str, ...]
    """Names of those who act, where they are parts of the actor."""
    acts: tuple[str, ...]
    quote: Text


@dataclass(frozen=True, slots=True)
class MeetingEntries:
    """What an account has of one meeting."""

    meetings: tuple[Link, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """One page of an account."""

    name: str
    wider: tuple[Link, ...]
    """What it is part of."""
    narrower: tuple[Link, ...]
    """Its parts."""
    total: int
    """Paragraphs of the whole account."""
    part: int
    parts: tuple[str, ...]
    """Addresses of its pages; one alone is none."""
    groups: tuple[MeetingEntries, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor or topic in the list of all."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class ListView:
    """All actors or topics by their initial letters or by kind."""

    groups: tuple[tuple[str, tuple[Listed, ...]], ...]


def account_pages(room: ReadingRoom, code: str) -> Table:
    """The pages of all actors and topics, and the two lists."""
    table: Table = {
        urls.actors(code): partial(_list, room, code, "actors"),
        urls.topics(code): partial(_list, room, code, "topics"),
    }
    for place, accounts, address in (("actors", room.deeds, urls.actor), ("topics", room.topics, urls.topic)):
        for id_, account in accounts.items():
            for part in range(1, (len(account) - 1) // ACCOUNT_PAGE + 2):
                table[address(code, id_, part)] = partial(_account, room, code, place, id_, part)
    return table


def _accounts(room: ReadingRoom, place: str) -> tuple[dict[str, Account], Address]:
    return (room.deeds, urls.actor) if place == "actors" else (room.topics, urls.topic)


def _list(room: ReadingRoom, code: str, place: str) -> Page:
    accounts, address = _accounts(room, place)
    words = words_of(code)
    listed = [Listed(Link(room.label(id_, code), address(code, id_)), len(found)) for id_, found in accounts.items()]
    by_name = sorted(listed, key=lambda each: _sorting(each.link.text, code))
    kinds = {address(code, id_): room.index.vocabulary.kind(id_) for id_ in accounts}
    groups = []
    for heading, members in KINDS[place].items():
        found = tuple(each for each in by_name if kinds[each.link.address] in members)
        if found:
            groups.append((words(heading), found))
    title = words("Actors") if place == "actors" else words("Topics")
    list_address = urls.actors if place == "actors" else urls.topics
    others = {each: list_address(each) for each in codes()}
    return Page(list_address(code), code, title, "list.html", ListView(tuple(groups)), others, place, ("find",))


def _sorting(name: str, code: str) -> str:
    known = language(code)
    return known.fold(name.casefold())


def _account(room: ReadingRoom, code: str, place: str, id_: str, part: int) -> Page:
    accounts, address = _accounts(room, place)
    places = list(accounts[id_])
    shown = places[(part - 1) * ACCOUNT_PAGE : part * ACCOUNT_PAGE]
    parts = tuple(address(code, id_, n) for n in range(1, (len(places) - 1) // ACCOUNT_PAGE + 2))
    entry = (
        partial(deed, room, id_, words_of(code)) if place == "actors" else partial(mention, room, id_, words_of(code))
    )
    vocabulary = room.index.vocabulary
    view = AccountView(
        name=room.label(id_, code),
        wider=tuple(_links(room, code, vocabulary.wider(id_), accounts, address)),
        narrower=tuple(_links(room, code, _parts_of(room, id_, accounts), accounts, address)),
        total=len(places),
        part=part,
        parts=parts if len(parts) > 1 else (),
        groups=tuple(_groups(room, shown, entry, words_of(code))),
    )
    others = {each: address(each, id_, part) for each in codes()}
    return Page(
        address(code, id_, part),
        code,
        view.name,
        "account.html",
        view,
        others,
        place,
        feed=urls.feed(address(code, id_)),
        description=f"{view.name} · {words_of(code).count('{n} paragraph', '{n} paragraphs', view.total)}",
    )


def _parts_of(room: ReadingRoom, id_: str, accounts: dict[str, Account]) -> Iterator[str]:
    return (each for each in accounts if id_ in room.index.vocabulary.wider(each)[:1])


def _links(
    room: ReadingRoom, code: str, ids: Iterable[str], accounts: dict[str, Account], address: Address
) -> Iterator[Link]:
    return (Link(room.label(each, code), address(code, each)) for each in ids if each in accounts)


def _groups(
    room: ReadingRoom, places: Sequence[Place], entry: Callable[[Place], Entry], words: Words
) -> Iterator[MeetingEntries]:
    for numbers, found in groupby(places, key=lambda place: room.unit(place, words.code).meetings):
        meetings = tuple(room.meeting_link(n, words) for n in numbers)
        yield MeetingEntries(meetings, tuple(entry(place) for place in found))


def deed(room: ReadingRoom, id_: str, words: Words, place: Place) -> Entry:
    """What the actor, or a part of it, did there."""
    versions = room.paragraphs[place]
    unit = room.unit(place, words.code)

    def is_of(fact: Fact) -> bool:
        return fact.actor == id_ or id_ in room.index.vocabulary.wider(fact.actor)

    facts = [fact for each in versions.values() for fact in each.facts if is_of(fact)]
    doers = dict.fromkeys(fact.actor for fact in facts)
    acts = {fact.act for fact in facts}
    spans = [(fact.item, fact.start, fact.end) for fact in unit.facts if is_of(fact)]
    return entry_of(
        unit,
        words,
        who=tuple(room.label(each, words.code) for each in doers if each != id_),
        acts=tuple(words(act.label) for act in ACTS if act.name in acts),
        spans=spans,
    )


def mention(room: ReadingRoom, id_: str, words: Words, place: Place) -> Entry:
    """Where the topic comes up there."""
    unit = room.unit(place, words.code)
    return entry_of(unit, words, who=(), acts=(), spans=room.mentions(unit, id_))


def _quoted(unit: Unit, spans: Iterable[Sentence]) -> str:
    """The spans in one line, with an ellipsis where something between two of them is left out."""
    texts = {"": unit.text, **{item.label: item.text for item in unit.items}}
    pieces: list[str] = []
    last: Sentence = ("", -1, -1)
    for item, start, end in dict.fromkeys(spans):
        follows = item == last[0] and not texts[item][last[2] : start].strip() and pieces
        pieces.append(("" if follows or not pieces else "… ") + texts[item][start:end])
        last = (item, start, end)
    return " ".join(" ".join(pieces).split()) or " ".join(unit.full_text.split())


def entry_of(
    unit: Unit, words: Words, *, who: tuple[str, ...], acts: tuple[str, ...], spans: Iterable[Sentence]
) -> Entry:
    """A paragraph with the spans that are quoted of it; the whole where there are none."""
    quoted = _quoted(unit, spans)
    if len(quoted) > _MAX_QUOTE_LENGTH:
        quoted = f"{quoted[:_MAX_QUOTE_LENGTH].rsplit(' ', 1)[0]} …"
    return Entry(
        anchor=urls.entry(unit.report, unit.number),
        reference=Reference(
            f"{unit.report} {place_name(unit.number, words)}",
            urls.paragraph(unit.report, words.code, unit.number),
        ),
        who=who,
        acts=acts,
        quote=Text(quoted, unit.language),
    )
