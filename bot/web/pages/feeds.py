"""Atom feeds: new reports, and what they say of an actor, of a topic, or of what was done; and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import groupby

from bot.citations import urls
from bot.citations.report_title import report_title
from bot.locale import Words, words_of
from bot.render.source import standing_of
from bot.web.atom import TYPE, Feed, FeedEntry, Quoted, atom
from bot.web.page import File, Link, Page, Table
from bot.web.pages.account import Entry, Listed, ListView, deed, entry_of, mention
from bot.web.reading_room import Place, ReadingRoom
from indexer.acts import ACTS, BY_NAME
from indexer.document_status import DRAFT
from indexer.languages import codes

_MAX_REPORTS = 20
"""Reports in one feed, the latest: a reader keeps the older ones."""
_MAX_PARAGRAPHS = 20
"""Paragraphs of one report in an entry."""
_UNKNOWN_DATE = "1970-01-01"

Quote = Callable[[Place], Entry]


def feed_pages(room: ReadingRoom, code: str) -> Table:
    """All feeds for readers of a language, and the page that lists them."""
    words = words_of(code)
    table: Table = {
        urls.feeds(code): partial(_list, room, code),
        urls.feed(urls.home(code)): partial(_new_reports, room, code),
    }
    for id_, account in room.deeds.items():
        folder, quote = urls.actor(code, id_), partial(deed, room, id_, words)
        table[urls.feed(folder)] = partial(_feed, room, words, folder, partial(room.label, id_, code), account, quote)
    for id_, account in room.topics.items():
        folder, quote = urls.topic(code, id_), partial(mention, room, id_, words)
        table[urls.feed(folder)] = partial(_feed, room, words, folder, partial(room.label, id_, code), account, quote)
    for name, account in room.acts.items():
        folder, quote = urls.act(code, name), partial(_done, room, name, words)
        label = partial(words, BY_NAME[name].label)
        table[urls.feed(folder)] = partial(_feed, room, words, folder, label, account, quote)
    return table


def _feed(  # noqa: PLR0913, PLR0917 (what it is of, and how that is quoted)
    room: ReadingRoom, words: Words, folder: str, name: Callable[[], str], account: Iterable[Place], quote: Quote
) -> File:
    by_report = [(symbol, list(places)) for symbol, places in groupby(account, key=lambda place: place[0])]
    latest = sorted(by_report, key=lambda each: _date(room, each[0]), reverse=True)[:_MAX_REPORTS]
    entries = [
        FeedEntry(
            key=symbol,
            title=f"{symbol}: {name()}",
            address=urls.report(symbol, words.code),
            date=_date(room, symbol),
            quoted=tuple(_quoted(room, words, place, quote) for place in places[:_MAX_PARAGRAPHS]),
        )
        for symbol, places in latest
    ]
    return _file(room, words, urls.feed(folder), folder, name(), entries)


def _new_reports(room: ReadingRoom, code: str) -> File:
    words = words_of(code)
    entries = [
        FeedEntry(
            key=symbol,
            title=report_title(room.index, symbol, words),
            address=urls.report(symbol, code),
            date=_date(room, symbol),
            quoted=(),
        )
        for symbol in room.index.held_reports
        if not room.index.report(symbol).superseded_by
    ]
    latest = sorted(entries, key=lambda entry: entry.date, reverse=True)[:_MAX_REPORTS]
    return _file(room, words, urls.feed(urls.home(code)), urls.home(code), words("New reports"), latest)


def _file(  # noqa: PLR0913, PLR0917 (all that a feed says of itself)
    room: ReadingRoom, words: Words, address: str, page: str, name: str, entries: list[FeedEntry]
) -> File:
    site = words("CWG-COP reading room")
    is_page = not address.startswith(urls.acts(words.code))
    feed = Feed(address, page if is_page else urls.feeds(words.code), words.code, f"{site}: {name}", site, entries)
    return File(atom(feed, served=room.served), TYPE)


def _quoted(room: ReadingRoom, words: Words, place: Place, quote: Quote) -> Quoted:
    found = quote(place)
    unit, status = room.unit(place, words.code), room.index.report(place[0]).status
    standing = "" if unit.official and status != DRAFT else standing_of(room.index, unit, words)
    told = [words(", ").join(found.acts), words(", ").join(found.who), standing]
    return Quoted(found.reference, " · ".join(filter(None, told)), found.quote)


def _done(room: ReadingRoom, act: str, words: Words, place: Place) -> Entry:
    """Who did it there."""
    facts = [fact for unit in room.paragraphs[place].values() for fact in unit.facts if fact.act == act]
    unit = room.unit(place, words.code)
    spans = [(fact.item, fact.start, fact.end) for fact in unit.facts if fact.act == act]
    who = dict.fromkeys(fact.actor for fact in facts if fact.actor)
    names = tuple(room.label(id_, words.code) for id_ in who)
    return entry_of(unit, words, who=names, acts=(words(BY_NAME[act].label),), spans=spans)


def _date(room: ReadingRoom, symbol: str) -> str:
    """The first day of the last meeting that a report tells of: the report itself says no day on which it came."""
    held = {meeting.number: meeting.date for meeting in room.index.meetings if meeting.date}
    days = [held[number].first_day.isoformat() for number in room.index.report(symbol).meetings if number in held]
    return max(days, default=_UNKNOWN_DATE)


def _list(room: ReadingRoom, code: str) -> Page:
    words = words_of(code)
    in_force = [symbol for symbol in room.index.held_reports if not room.index.report(symbol).superseded_by]
    acts = [act for act in ACTS if act.name in room.acts]
    done = [(words(act.label), urls.act(code, act.name), len(room.acts[act.name])) for act in acts]
    actors = [(room.label(id_, code), urls.actor(code, id_), len(found)) for id_, found in room.deeds.items()]
    topics = [(room.label(id_, code), urls.topic(code, id_), len(found)) for id_, found in room.topics.items()]
    groups = (
        (words("New reports"), [(words("New reports"), urls.home(code), len(in_force))]),
        (words("What was done"), done),
        (words("Actors"), sorted(actors)),
        (words("Topics"), sorted(topics)),
    )
    view = ListView(
        tuple(
            (heading, tuple(Listed(Link(name, urls.feed(folder)), count) for name, folder, count in members))
            for heading, members in groups
            if members
        )
    )
    others = {each: urls.feeds(each) for each in codes()}
    return Page(urls.feeds(code), code, words("Follow what new reports say"), "list.html", view, others, "", ("find",))
