"""Who may ask where; restricted reports are answered where the settings say so, and nowhere else exist."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.indexer.test_hiding import add_restricted
from tests.shared import grown_index
from tests.slack.conftest import Process, Start, new_fake
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.waiting import wait_for

SECRET = "Who presented on live streaming?"


class Scene:
    """A workspace where the members of a user group may ask, in two channels.

    One of these and one of the members may see a restricted report.
    """

    def __init__(self, fake: FakeSlack) -> None:
        self.fake = fake
        self.member, self.insider, self.stranger = (fake.person() for _ in range(3))
        self.hall, self.closed, self.corridor = (
            fake.channel(self.member, self.insider, self.stranger) for _ in range(3)
        )
        fake.scopes.add("usergroups:read")
        fake.groups["S0STAFF"] = {self.member, self.insider}

    def settings(self) -> dict[str, str]:
        return {
            "COP_SLACK_RESTRICTED": f"{self.closed}, {self.insider}",
            "COP_SLACK_CHANNELS": f"{self.hall}, {self.closed}",
            "COP_SLACK_GROUPS": "S0STAFF",
        }


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, short_corpus: Path, short_index_path: Path) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("restricted")
    corpus = add_restricted(Path(copytree(short_corpus, folder / "corpus")))
    grown_index(corpus, short_index_path, folder / "index")
    fake = new_fake()
    made = Scene(fake)
    process = Process(fake, folder, corpus, folder / "index", **made.settings())
    process.wait_ready()
    yield made
    process.kill()
    fake.close()


def test_a_restricted_report_is_answered_in_its_channel(scene: Scene) -> None:
    fake = scene.fake
    ts = fake.ask(scene.member, scene.closed, SECRET)
    answer = fake.answer(scene.closed, ts)
    assert "ECPAT" in shown(answer["blocks"])
    count = len(fake.views)
    fake.click(scene.member, scene.closed, answer, "paragraph").result(60)
    wait_for(lambda: len(fake.views) > count)
    view_id = list(fake.views)[-1]
    assert fake.views[view_id]["title"]["text"] == "C99/1 §3.2"
    fake.click_view(scene.member, view_id, "turn_on").result(60)
    wait_for(lambda: fake.views[view_id]["title"]["text"] == "C99/1 §3.3")


@pytest.mark.parametrize("question", [SECRET, "What is paragraph 3.2 of C99/1?", "Who is the Blue Harbour Trust?"])
def test_elsewhere_it_does_not_exist(scene: Scene, question: str) -> None:
    fake = scene.fake
    for channel in (scene.hall, fake.direct(scene.member)):
        ts = fake.ask(scene.member, channel, question)
        answer = fake.answer(channel, ts)
        seen = shown(answer["blocks"]).replace("report C99/1", "").replace("Report C99/1", "")
        assert "ECPAT" not in seen
        assert "C99/1 §" not in seen
        assert "do not say" in seen or "C21/57" in seen


def test_its_reader_sees_it_alone_but_cannot_share_it(scene: Scene) -> None:
    fake = scene.fake
    ts = fake.say(scene.insider, fake.direct(scene.insider), SECRET)
    assert "ECPAT" in shown(fake.answer(fake.direct(scene.insider), ts)["blocks"])
    fake.command(scene.insider, scene.hall, SECRET).result(60)
    alone = fake.reply_alone(scene.hall, scene.insider)
    assert "ECPAT" in shown(alone["blocks"])
    fake.click(scene.insider, scene.hall, alone, "share").result(60)
    shared = wait_for(lambda: [m for m in fake.messages[scene.hall] if m["user"] == fake.bot and "thread_ts" not in m])
    assert "ECPAT" not in shown(shared[0]["blocks"])
    fake.command(scene.member, scene.hall, SECRET).result(60)
    assert "ECPAT" not in shown(fake.reply_alone(scene.hall, scene.member)["blocks"])


def test_a_button_shows_it_to_nobody_else(scene: Scene) -> None:
    fake = scene.fake
    ts = fake.say(scene.insider, fake.direct(scene.insider), SECRET)
    answer = fake.answer(fake.direct(scene.insider), ts)
    views, told = len(fake.views), len(fake.alone[scene.hall, scene.member])
    fake.click(scene.member, scene.hall, answer, "paragraph").result(60)  # as if it had been copied there
    assert "no longer indexed" in wait_for(lambda: fake.alone[scene.hall, scene.member][told:])[0]["text"]
    assert len(fake.views) == views


def test_home_counts_it_for_its_reader_alone(scene: Scene) -> None:
    fake = scene.fake
    for person, reports in ((scene.member, "1 report "), (scene.insider, "2 reports ")):
        fake.open_home(person, "home")
        home = wait_for(lambda person=person: fake.homes.get(person))  # type: ignore[misc]
        assert home is not None
        assert reports in shown(home["blocks"])
        assert ("Meeting 30" in shown(home["blocks"])) == (person == scene.insider)


def test_only_members_of_the_group_are_answered_and_in_channels_only_where_allowed(scene: Scene) -> None:
    fake, question = scene.fake, "Who chaired the meeting?"

    def asked(person: str, channel: str) -> str:
        ts = fake.ask(person, channel, question)
        answer = fake.answer(channel, ts)
        return shown(answer["blocks"]) if "blocks" in answer else str(answer["text"])

    assert "Al Zarooni" in asked(scene.member, scene.hall)
    assert "Al Zarooni" in asked(scene.member, fake.direct(scene.member))
    assert "not set up" in asked(scene.stranger, scene.hall)
    assert "not set up" in asked(scene.member, scene.corridor)
    fake.command(scene.stranger, scene.hall, question).result(60)
    assert "not set up" in fake.reply_alone(scene.hall, scene.stranger)["text"]
    assert fake.calls["usergroups.users.list"] == 1


def test_another_workspace_is_turned_away(scene: Scene) -> None:
    from slack_sdk import WebClient

    from bot.slack.access import AccessPolicy
    from bot.slack.settings import Access

    gate = AccessPolicy(Access(teams=frozenset({"T0ACME"})))
    assert gate.may_ask(WebClient(), "T0ACME", "U1", "C1")
    assert not gate.may_ask(WebClient(), "T0OTHER", "U1", "C1")


def test_administrators_see_what_was_not_answered_in_their_workspace(
    start: Start, own_fake: FakeSlack, tmp_path: Path
) -> None:
    log = tmp_path / "questions.jsonl"
    line = {"time": "2026-01-26T14:05Z", "language": "en", "intent": "passage", "status": "not_found"}
    rows = [{**line, "question": "Of the reading room?"}, {**line, "question": "Elsewhere?", "workspace": "T0OTHER"}]
    log.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    start(COP_LOG=str(log)).wait_ready()
    person, administrator = own_fake.person(), own_fake.person()
    own_fake.administrators.add(administrator)
    for asked in ("What did Peru say?", "what did peru say"):
        ts = own_fake.say(person, own_fake.direct(person), asked)
        own_fake.answer(own_fake.direct(person), ts)
    for reader in (administrator, person):
        own_fake.open_home(reader, "home")
    wait_for(lambda: {administrator, person} <= own_fake.homes.keys())
    homes = [shown(own_fake.homes[reader]["blocks"]) for reader in (administrator, person)]
    assert "Questions without an answer" in homes[0]
    assert "2 × what did peru say" in homes[0]
    assert "Elsewhere" not in homes[0]
    assert "reading room?" not in homes[0]
    assert "Questions without an answer" not in homes[1]
    assert own_fake.violations == []
