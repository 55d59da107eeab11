"""Standing questions in Slack: kept where they are asked, told once when a report comes in, and stopped."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.alerts.book import DIGEST, Book, Place, Watch
from bot.slack.memory import key_of
from bot.slack.settings import Access, Settings
from bot.slack.telling import Telling
from bot.slack.watching import Wish, read_wish
from bot.slack.workspaces import Workspaces
from bot.store import LEASE, FileStore
from tests.bot.cop import Cop
from tests.indexer.test_hiding import add_restricted
from tests.slack.conftest import Process, make_services
from tests.slack.fake import FakeSlack
from tests.slack.fake.faults import LOST
from tests.slack.fake.limits import shown
from tests.waiting import wait_for

pytestmark = pytest.mark.slow

FIXTURE = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("watch", Wish("question")),
        ("Watch  when Canada\nproposes it", Wish("question", "when Canada proposes it")),
        ("suivre chiffrement", Wish("question", "chiffrement")),
        ("следить", Wish("question")),
        ("关注年龄验证", Wish("question", "年龄验证")),
        ("متابعة التشفير", Wish("question", "التشفير")),
        ("digest", Wish(DIGEST)),
        ("resumen", Wish(DIGEST)),
        ("watchdogs: who spoke of them?", None),
        ("digest of the last meeting?", None),
        ("who chaired the meeting?", None),
    ],
)
def test_what_is_wished_for(text: str, wish: Wish | None) -> None:
    assert read_wish(text) == wish


def posts(fake: FakeSlack, channel: str) -> list[str]:
    """What the app posted in a channel, as a person reads it."""
    with fake.lock:
        return [shown(each.get("blocks", [])) for each in fake.messages[channel] if each["user"] == fake.bot]


def add_report(corpus: Path, symbol: str = "C99/1", old: str = "", new: str = "") -> None:
    """Bring a fictional report into the corpus."""
    file = corpus.parent / "report.txt"
    file.write_text(FIXTURE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = Cop(corpus, corpus.parent / "unused")("add", "--symbol", symbol, str(file))
    assert done.returncode == 0, done.stderr


def test_from_the_wish_to_the_news(
    own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path
) -> None:
    fake, corpus, index = own_fake, tmp_path / "corpus", tmp_path / "index"
    shutil.copytree(short_corpus, corpus)
    shutil.copytree(short_index_path, index)
    person, other = fake.person(), fake.person()
    hall, corridor, direct = fake.channel(person, other), fake.channel(person), fake.direct(person)
    outside = fake.channel(person, with_bot=False)
    process = Process(fake, tmp_path / "one", corpus, index, COP_SLACK_RELOAD="0.2").wait_ready()
    try:
        fake.command(person, hall, "watch tell me when a report speaks of age verification").result(30)
        (kept,) = wait_for(lambda: posts(fake, hall))
        assert "on: age verification" in kept
        fake.command(person, direct, "watch when Brazil proposes something").result(30)
        fake.command(person, corridor, "digest").result(30)
        fake.command(person, outside, "watch kites").result(30)
        assert "not_in_channel" in fake.reply_alone(outside, person)["text"]
        fake.command(person, outside, "watch").result(30)
        assert "Nothing is watched for here" in fake.reply_alone(outside, person, 1)["text"]
        fake.command(person, hall, "watch when").result(30)
        assert "/cop watch when Canada proposes something" in fake.reply_alone(hall, person)["text"]
        wait_for(lambda: posts(fake, direct) and posts(fake, corridor))

        add_report(corpus)
        wait_for(lambda: all(len(posts(fake, channel)) == 2 for channel in (hall, direct, corridor)))
        assert "New in C99/1:" in posts(fake, hall)[1]
        assert "C99/1 §5.1" in posts(fake, hall)[1]
        assert "Brazil introduced Document CWG-COP-30/4" in " ".join(posts(fake, direct)[1].split())
        assert "Summary of meeting 30" in posts(fake, corridor)[1]
        assert "ECPAT International" in posts(fake, corridor)[1]

        fake.command(other, hall, "watch").result(30)
        listed = fake.reply_alone(hall, other)
        fake.click(other, hall, listed, "stop_watch").result(30)
        wait_for(lambda: "Nothing is watched for here" in listed["text"])
        fake.click(other, direct, fake.messages[direct][0], "stop_watch").result(30)  # none of theirs: it goes on

        process.kill()
        process = Process(fake, tmp_path / "one", corpus, index, COP_SLACK_RELOAD="0.2").wait_ready()
        add_report(corpus, "C99/2", "thirtieth", "thirty-first")
        wait_for(lambda: len(posts(fake, direct)) == 3 and len(posts(fake, corridor)) == 3)
        assert "New in C99/2:" in posts(fake, direct)[2]
        assert len(posts(fake, hall)) == 2
        assert process.stop() == 0
        assert fake.violations == []
    finally:
        process.kill()


class Room:
    """The parts of the app that tell, without a process around them."""

    def __init__(self, fake: FakeSlack, corpus: Path, index: Path, folder: Path, restricted: frozenset[str]) -> None:
        self.fake = fake
        self.store = FileStore(folder / "store")
        access = Access(restricted=restricted)
        settings = Settings(bot_token=fake.bot_token, api_url=fake.api_url, access=access)
        self.services = make_services(settings, corpus, index, self.store)
        self.telling = Telling(self.services, Workspaces(self.services))

    def watch(self, channel: str, text: str) -> Watch:
        """A standing question that was there before any report."""
        watch = self.services.book.add(text, "en", place=Place(self.fake.team, "", channel, "U0SOMEBODY"))
        self.store.put("arrival", "C21/57", time.time() + 1)
        return watch

    def tell(self) -> None:
        """Go through the book once."""
        self.telling._go_through()

    def close(self) -> None:
        self.services.work_queue.close()
        self.services.assistants.close()
        self.store.close()


@pytest.fixture
def room(own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path) -> Iterator[Room]:
    with closing(Room(own_fake, short_corpus, short_index_path, tmp_path, frozenset())) as made:
        yield made


def test_one_whose_teller_died_is_looked_up_before_it_is_told_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = room.fake
    told, untold = fake.channel(), fake.channel()
    keys = {channel: room.watch(channel, "encryption").id for channel in (told, untold)}
    dead = Book(room.store)
    for watch in dead.watches():
        assert dead.claim(watch, "C21/57")
    payload = {"event_type": "cop_answer", "event_payload": {"key": key_of("alert", keys[told], "C21/57")}}
    fake.add_message(told, fake.bot, "told", None, by_app=True, metadata=payload)
    room.tell()
    assert (len(posts(fake, told)), len(posts(fake, untold))) == (1, 0)  # it may be alive
    assert room.telling._is_left
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + LEASE + 1)
    for _ in range(2):
        room.tell()
        assert (len(posts(fake, told)), len(posts(fake, untold))) == (1, 1)


def test_a_lost_answer_of_slack_doubles_nothing(room: Room) -> None:
    channel = room.fake.channel()
    room.watch(channel, "encryption")
    room.fake.faults.add("chat.postMessage", LOST)
    for _ in range(2):
        room.tell()
        assert len(posts(room.fake, channel)) == 1


def test_a_channel_that_is_gone_holds_nobody_up(room: Room) -> None:
    channel = room.fake.channel()
    gone = room.watch("C0GONE", "encryption")
    room.watch(channel, "encryption")
    room.tell()
    room.tell()
    assert room.fake.calls["chat.postMessage"] == 2
    assert len(posts(room.fake, channel)) == 1
    room.fake.members["C0GONE"] = {room.fake.bot}
    room.telling.wake()
    room.tell()
    assert len(posts(room.fake, gone.place.channel)) == 1


def test_a_restricted_report_is_told_only_where_it_may_be_seen(
    own_fake: FakeSlack, short_corpus: Path, tmp_path: Path
) -> None:
    corpus = add_restricted(Path(shutil.copytree(short_corpus, tmp_path / "corpus")))
    hall, closed = own_fake.channel(), own_fake.channel()
    made = Room(own_fake, corpus, tmp_path / "index", tmp_path, frozenset({closed}))
    with closing(made):
        for channel in (hall, closed):
            made.services.book.add("kites or glossary", "en", place=Place(own_fake.team, "", channel, "U0A"))
            made.services.book.add("live streaming", "en", place=Place(own_fake.team, "", channel, "U0A"))
            made.services.book.add("", "en", kind=DIGEST, place=Place(own_fake.team, "", channel, "U0A"))
        made.tell()
        assert any("live streaming" in post for post in posts(own_fake, closed))
        seen: list[Any] = posts(own_fake, hall)
        assert not any("C99/1" in post or "ECPAT" in post for post in seen)
