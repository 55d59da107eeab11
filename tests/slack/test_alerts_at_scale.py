"""Standing questions by the hundred and ten reports: each is told once, through kills, lost answers and reconnects."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sql
import yaml

from bot.alerts.book import Book, Place
from bot.slack.database import KEPT, DatabaseStore, open_engine
from bot.store import CLAIM, LEASE
from tests.slack.conftest import Process
from tests.slack.fake import FakeSlack
from tests.slack.fake.faults import ERROR, LOST, RATE_LIMIT, RESET
from tests.slack.fake.limits import shown
from tests.slack.test_workspaces import postgres
from tests.waiting import wait_for

__all__ = ["postgres"]

QUESTIONS, REPORTS, CHANNELS, KILLS = 150, 10, 50, 2
STATES = ("Canada", "Japan", "Kenya", "Brazil", "Norway")
TOPICS = (
    "kites", "lanterns", "bridges", "orchards", "violins", "glaciers", "harbours", "windmills", "carpets", "volcanoes",
)  # fmt: skip


def text_of(number: int) -> str:
    """A fictional report: one state proposes something, on one topic."""
    return f"""# Fictional report for tests. Not an ITU document.

	Report by the Chair of the Working Group

1	Opening
1.1	The meeting was held in Geneva and was chaired by Ms Amina Odhiambo.
2	Contributions
2.1	{STATES[number % len(STATES)]} proposed that guidance on {TOPICS[number]} be prepared.
2.2	The Group noted the proposal.
"""


def add_reports(corpus: Path, numbers: range) -> None:
    """Bring the reports into the corpus, all at once."""
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for number in numbers:
        folder = corpus / "reports" / f"C98-{number + 1}"
        folder.mkdir()
        (folder / "en.txt").write_text(text_of(number), encoding="utf-8")
        data["meetings"].append(
            {"number": 50 + number, "date": f"2048-01-{number + 1:02}", "report": f"C98/{number + 1}"}
        )
        data["reports"].append(
            {"symbol": f"C98/{number + 1}", "meetings": [50 + number], "versions": {"en": {"official": True}}}
        )
    path.with_suffix(".new").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    path.with_suffix(".new").replace(path)


def watched(number: int) -> tuple[str, list[int]]:
    """A standing question, and the reports that have something for it."""
    if number % 10:
        topic = number % REPORTS
        return f"tell me when a report speaks of {TOPICS[topic]}", [topic]
    state = number // 10 % len(STATES)
    return f"when {STATES[state]} proposes something", [n for n in range(REPORTS) if n % len(STATES) == state]


def told(fake: FakeSlack) -> Counter[tuple[str, str, str]]:
    """How often each standing question was told of each report in each channel."""
    found: Counter[tuple[str, str, str]] = Counter()
    with fake.lock:
        posts = [(channel, shown(m["blocks"])) for channel, all_of in fake.messages.items() for m in all_of]
    for channel, text in posts:
        asked, report = text.split("\n")[1], text.partition("New in ")[2].partition(":")[0]
        found[channel, asked, report] += 1
    return found


def pass_time(url: str) -> None:
    """As if a lease had gone by: what a killed process had claimed is free."""
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(sql.update(KEPT).where(KEPT.c.kind == CLAIM).values(at=KEPT.c.at - LEASE - 1))
    engine.dispose()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_each_is_told_once(  # noqa: PLR0913, PLR0917 (fixtures)
    kind: str,
    request: pytest.FixtureRequest,
    own_fake: FakeSlack,
    short_corpus: Path,
    short_index_path: Path,
    tmp_path: Path,
) -> None:
    fake, corpus, chance = own_fake, tmp_path / "corpus", random.Random(20210126)
    url = f"sqlite:///{tmp_path}/db" if kind == "sqlite" else request.getfixturevalue("postgres")
    shutil.copytree(short_corpus, corpus)
    due: Counter[tuple[str, str, str]] = Counter()
    store = DatabaseStore(open_engine(url))
    book, channels = Book(store), [fake.channel() for _ in range(CHANNELS)]
    book.note_reports(["C21/57"])
    for number in range(QUESTIONS):
        text, reports = watched(number)
        channel, round_ = channels[number % CHANNELS], number // CHANNELS
        text = f"{text}{'!' * round_}"  # the same question is kept only once a channel
        book.add(text, "en", place=Place(fake.team, "", channel, f"U{number // 40}"))
        due.update((channel, text, f"C98/{report + 1}") for report in reports)
    store.close()
    assert sum(due.values()) == QUESTIONS * 9 // 10 + QUESTIONS // 10 * REPORTS // len(STATES)

    def start(name: str, life: int = 0) -> Process:
        place = tmp_path / f"index-{name}"
        if not place.exists():
            shutil.copytree(short_index_path, place)
        folder = tmp_path / f"{name}-{life}"
        return Process(fake, folder, corpus, place, COP_SLACK_RELOAD="0.3", COP_SLACK_STORE=url)

    processes = {name: start(name) for name in ("a", "b")}
    for process in processes.values():
        process.wait_ready()
    for fault, share in ((LOST, 0.03), (RESET, 0.03), (ERROR, 0.03), (RATE_LIMIT, 0.01)):
        fake.faults.add("chat.postMessage", fault, times=40, share=share, seconds=0)
    try:
        for kill in range(KILLS):
            add_reports(corpus, range(kill * 5, kill * 5 + 5))
            enough = sum(told(fake).values()) + chance.randint(10, 30)
            wait_for(lambda enough=enough: sum(told(fake).values()) >= enough, 240)  # type: ignore[misc]
            fake.wire.drop(chance.choice(["warning", "reset", "close"]))
            name = "ab"[kill % 2]
            processes[name].kill()
            processes[name] = start(name, kill + 1)
        wait_for(lambda: sum(told(fake).values()) >= 0.8 * sum(due.values()), 240)
        assert {process.wait_ready().stop() for process in processes.values()} == {0}
        pass_time(url)
        fake.faults.clear()
        processes["a"] = start("a", KILLS + 1).wait_ready()
        wait_for(lambda: due.keys() <= told(fake).keys(), 240)
        assert processes["a"].stop() == 0
        assert told(fake) == due
        assert fake.violations == []
    finally:
        for process in processes.values():
            process.kill()
