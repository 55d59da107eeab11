"""Data of the charts: who spoke when at a meeting, who presented at which, which topics came up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise

from bot.citations import urls
from bot.citations.citations import place_name
from bot.locale import Words, words_of
from bot.web.charts import Chart, Grid, Mark, draw
from bot.web.reading_room import Place, ReadingRoom
from indexer import Fact
from indexer.acts import ACTS, BY_NAME, DRAWN
from indexer.model import register_order

Found = dict[tuple[str, int], list[Place]]
"""Places by id and meeting."""

_MAX_ROWS = 40
_MIN_SCALE = 4
"""Count that the largest mark stands for at least."""


def meeting_chart(room: ReadingRoom, code: str, number: int) -> Chart | None:
    """Who did what at a meeting, paragraph by paragraph; None where no report tells of it."""
    words = words_of(code)
    places = room.places_on(number)
    rows: dict[str, None] = {}
    found: list[tuple[str, int, str, str]] = []
    for column, place in enumerate(places):
        for id_, kind, title in _marks_at(room, place, words):
            rows[id_] = None
            found.append((id_, column, kind, title))
    if not rows:
        return None
    order = {id_: i for i, id_ in enumerate(rows)}
    marks = tuple(
        Mark(order[id_], column, kind, title, urls.paragraph(places[column][0], code, places[column][1]))
        for id_, column, kind, title in found
    )
    grid = Grid(
        name=f"score-{abs(number)}",
        title=words("Who spoke when"),
        description=words("Each column is a paragraph of the report, in its order; each row is an actor."),
        rows=tuple((room.label(id_, code), _account(room.deeds, id_, urls.actor, code)) for id_ in rows),
        columns=tuple(place_name(place[1], words).removeprefix("§") for place in places),
        marks=marks,
        legend=_legend(words),
        breaks=tuple(i for i, (one, next_) in enumerate(pairwise(places), 1) if _section(one) != _section(next_)),
    )
    return draw(grid, code)


def _section(place: Place) -> tuple[str, str]:
    """Report, and the number of the section."""
    return place[0], place[1].partition(".")[0]


def _marks_at(room: ReadingRoom, place: Place, words: Words) -> list[tuple[str, str, str]]:
    """Each actor of the paragraph, its kind of mark, and its acts in words."""
    acts: dict[str, set[str]] = {}
    for fact in _facts(room, place):
        acts.setdefault(fact.actor, set()).add(fact.act)
    told: list[tuple[str, str, str]] = []
    for id_, done in acts.items():
        kind = min((BY_NAME[act].drawn for act in done), key=DRAWN.index)
        title = words(", ").join(words(act.label) for act in ACTS if act.name in done)
        told.append((id_, kind, title))
    return told


def _facts(room: ReadingRoom, place: Place) -> list[Fact]:
    """The facts of the paragraph itself; its lists only name what others tell."""
    return [f for unit in room.paragraphs[place].values() for f in unit.facts if f.actor and not f.item]


def _legend(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        ("presents", words("presented or contributed")),
        ("proposes", words("proposed, recommended, invited or agreed")),
        ("dissents", words("opposed or reserved")),
        ("says", words("said something else")),
    )


def presenters(room: ReadingRoom, code: str) -> Chart | None:
    """Who presented or contributed at which meeting."""
    found: Found = {}
    for row in room.presentations(code):
        found.setdefault((row.actor_id, row.meeting), []).append((row.report, row.paragraph))
    words = words_of(code)
    title = words("Who presented at which meeting")
    description = words("The larger the mark, the more presentations and contributions.")
    lead = partial(_account, room.deeds, address=urls.actor, code=code)
    return _by_meeting(room, code, found, Grid("presenters", title, description), lead)


def topics(room: ReadingRoom, code: str) -> Chart | None:
    """Which topics came up at which meeting."""
    found: Found = {}
    for id_, account in room.topics.items():
        for place in account:
            for number in room.unit(place, code).meetings:
                found.setdefault((id_, number), []).append(place)
    words = words_of(code)
    title = words("Which topics came up when")
    description = words("The larger the mark, the more paragraphs speak of it.")
    lead = partial(_account, room.topics, address=urls.topic, code=code)
    return _by_meeting(room, code, found, Grid("topics", title, description), lead)


def _account(accounts: Mapping[str, object], id_: str, address: Callable[[str, str], str], code: str) -> str:
    """Address of what is told of an actor or topic; empty where it has no page."""
    return address(code, id_) if id_ in accounts else ""


def _by_meeting(room: ReadingRoom, code: str, found: Found, empty: Grid, lead: Callable[[str], str]) -> Chart | None:
    """The most frequent of what was found, by meeting, in the order in which it first came up."""
    counts = {key: len(places) for key, places in found.items()}
    if not counts:
        return None
    totals: Counter[str] = Counter()
    for (id_, _), count in counts.items():
        totals[id_] += count
    first = {
        id_: min(register_order(number) for each, number in counts if each == id_)
        for id_, _ in totals.most_common(_MAX_ROWS)
    }
    rows = sorted(first, key=lambda id_: (first[id_], -totals[id_]))
    place = {id_: i for i, id_ in enumerate(rows)}
    meetings = sorted({number for _, number in counts}, key=register_order)
    most = max(counts.values())
    marks = tuple(
        Mark(
            place[id_],
            meetings.index(number),
            empty.name,
            str(count),
            urls.paragraph(found[id_, number][0][0], code, found[id_, number][0][1]),
            count / max(most, _MIN_SCALE),
        )
        for (id_, number), count in counts.items()
        if id_ in first
    )
    labels = tuple((room.label(id_, code), lead(id_)) for id_ in rows)
    return draw(replace(empty, rows=labels, columns=tuple(map(room.index.meeting_name, meetings)), marks=marks), code)
