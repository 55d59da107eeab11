"""The secretariat's channel: files are examined and added by those who may, questions passed on, replies shown."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.slack.asker import Asker
from bot.slack.check import check_app
from bot.slack.files import ELSEWHERE, NotDownloaded, own_address
from bot.slack.memory import GivenAnswer, Memory, ThreadRef, key_of
from bot.slack.secretariat import ask
from bot.slack.settings import Settings
from bot.store import FileStore
from indexer.readers import LARGEST
from tests.indexer.test_hiding import FIXTURE, add_restricted
from tests.slack.conftest import Process, make_services, new_fake
from tests.slack.fake import FakeSlack
from tests.slack.fake.faults import ERROR, LOST
from tests.slack.fake.limits import shown
from tests.slack.fake.slack import elements
from tests.waiting import wait_for

REPORT = FIXTURE.read_bytes()
"""A fictional report, C99/1, on meeting 30."""
SAID = "--symbol C99/1"
UNANSWERED = "What did China say?"
GROUP = "S0DOCS"


class Scene:
    """A workspace with a channel of the secretariat's own, where some may add reports and some may not."""

    def __init__(self, folder: Path, corpus: Path, index: Path) -> None:
        self.fake, self.folder, self.corpus, self.index = new_fake(), folder, corpus, index
        fake = self.fake
        self.editor, self.colleague, self.trainee, self.member = (fake.person() for _ in range(4))
        self.office = fake.channel(self.editor, self.colleague, self.trainee)
        self.hall = fake.channel(self.member)
        fake.scopes.add("usergroups:read")
        fake.groups[GROUP] = {self.colleague}
        self.processes: list[Process] = []

    def start(self, **more: str) -> Process:
        settings = {"COP_SLACK_SECRETARIAT": self.office, "COP_SLACK_ADDERS": f"{self.editor}, {GROUP}"}
        settings |= {"COP_SLACK_RELOAD": "0.3", "COP_SLACK_STORE": str(self.folder / "store.sqlite3"), **more}
        folder = self.folder / f"process{len(self.processes)}"
        process = Process(self.fake, folder, self.corpus, self.index, **settings)
        self.processes.append(process)
        return process.wait_ready()

    def reports(self) -> dict[str, Any]:
        data = yaml.safe_load((self.corpus / "catalogue.yaml").read_text(encoding="utf-8"))
        return {entry["symbol"]: entry["versions"] for entry in data["reports"]}

    def press(self, person: str, ts: str, nth: int = 0) -> None:
        self.fake.click(person, self.office, self.fake.answer(self.office, ts, nth), "add_report").result(60)

    def close(self) -> None:
        for process in self.processes:
            process.kill()
        self.fake.close()


@pytest.fixture
def scene(tmp_path: Path, short_corpus: Path, short_index_path: Path) -> Iterator[Scene]:
    corpus = Path(shutil.copytree(short_corpus, tmp_path / "corpus"))
    made = Scene(tmp_path, corpus, tmp_path / "index")
    shutil.copytree(short_index_path, made.index)
    yield made
    made.close()
    assert made.fake.violations == []


def test_a_report_is_shown_and_added_by_those_who_may(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    before = (scene.corpus / "catalogue.yaml").read_bytes()
    ts = fake.drop(scene.trainee, scene.office, "report.txt", REPORT, "the new one —symbol C99/1")
    examined = fake.answer(scene.office, ts)
    told = shown(examined["blocks"])
    for part in (
        "report.txt",
        "C99/1, English",
        "meeting 30",
        "3.2 ECPAT",
        "reports/C99-1/en.txt: new",
        "Add this report",
    ):
        assert part in told
    assert (scene.corpus / "catalogue.yaml").read_bytes() == before

    scene.press(scene.trainee, ts)
    refusal = shown_alone(fake, scene.office, scene.trainee)
    assert "not among those who may add" in refusal["text"]
    named = [each for each in parts(refusal["blocks"]) if each.get("type") in {"user", "usergroup"}]
    assert [each.get("user_id") or each["usergroup_id"] for each in named] == [scene.editor, GROUP]
    assert "C99/1" not in scene.reports()

    scene.press(scene.colleague, ts)
    added = fake.answer(scene.office, ts, 1)
    assert "Added: C99/1, English" in added["text"]
    assert scene.reports()["C99/1"] == {"en": {"official": False}}  # it opens with an editorial notice
    wait_for(lambda: elements(fake.find(scene.office, examined["ts"])["blocks"]) == [])

    def is_answered() -> bool:
        asked = fake.ask(scene.member, scene.hall, "Who presented on live streaming?")
        return "ECPAT" in shown(fake.answer(scene.hall, asked)["blocks"])

    wait_for(is_answered, 30)


@pytest.mark.slow
def test_a_button_pressed_twice_adds_once(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    fake.twice = True
    ts = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID)
    examined = fake.answer(scene.office, ts)
    pressed = [fake.click(who, scene.office, examined, "add_report") for who in (scene.editor, scene.colleague)]
    for each in pressed:
        each.result(60)
    fake.answer(scene.office, ts, 1)
    wait_for(lambda: any("added already" in each["text"] for each in alone(fake, scene.office)))
    scene.processes[0].stop()
    assert [each["text"].startswith("Added") for each in fake.answers(scene.office, ts)] == [False, True]


@pytest.mark.slow
def test_what_is_held_is_not_offered_and_another_text_takes_its_place_only_when_asked(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    first = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID)
    fake.answer(scene.office, first)
    scene.press(scene.editor, first)
    fake.answer(scene.office, first, 1)
    again = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID)
    assert "held already, nothing to do" in shown(fake.answer(scene.office, again)["blocks"])
    assert elements(fake.answer(scene.office, again)["blocks"]) == []
    other = fake.drop(scene.editor, scene.office, "report.txt", REPORT.replace(b"ECPAT", b"Terre des Hommes"), SAID)
    assert "differs from en.txt" in shown(fake.answer(scene.office, other)["blocks"])
    scene.press(scene.editor, other)
    fake.answer(scene.office, other, 1)
    assert "Terre des Hommes" in (scene.corpus / "reports/C99-1/en.txt").read_text(encoding="utf-8")
    assert len(list((scene.corpus / "reports/C99-1/earlier").iterdir())) == 1


def test_what_is_no_report_is_refused_in_a_line(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    before = (scene.corpus / "catalogue.yaml").read_bytes()
    for name, content, said in (
        ("minutes.txt", b"Dear all, lunch is at one.\n", "no numbered paragraph found"),
        ("report.txt", REPORT, "give its symbol: --symbol C21/57"),
        ("report.docx", b"PK\x03\x04 this was a document", "cut off"),
        ("report.pdf", b"%PDF-1.7\n" + bytes(range(256)), "damaged PDF"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "PNG image"),
        ("empty.txt", b"", "empty"),
    ):
        refusal = fake.answer(scene.office, fake.drop(scene.editor, scene.office, name, content))
        assert f"{name} cannot be added" in refusal["text"]
        assert said in refusal["text"]
        assert not refusal.get("blocks")
    wrong = fake.drop(scene.editor, scene.office, "report.txt", REPORT, "--sybmol C99/1")
    assert "--sybmol is unknown here" in fake.answer(scene.office, wrong)["text"]
    assert (scene.corpus / "catalogue.yaml").read_bytes() == before


@pytest.mark.slow
def test_a_damaged_download_or_a_missing_permission_is_told(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    fake.faults.add("download", ERROR, times=2)
    ts = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID)
    assert "Add this report" in shown(fake.answer(scene.office, ts)["blocks"])
    fake.scopes.discard("files:read")
    ts = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID)
    assert "the permission files:read is missing" in fake.answer(scene.office, ts)["text"]


@pytest.mark.slow
def test_a_file_that_is_too_large_is_not_downloaded(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    ts = fake.drop(scene.editor, scene.office, "report.txt", REPORT, SAID, file={"size": LARGEST + 1})
    assert "larger than 50 MB" in fake.answer(scene.office, ts)["text"]
    assert fake.calls["download"] == 0
    ts = fake.drop(scene.editor, scene.office, "report.txt", bytes(LARGEST + 1), SAID, file={"size": 10})
    assert "larger than 50 MB" in fake.answer(scene.office, ts)["text"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/files/{id}/report.txt",
        "https://evil.example/files-pri/T0-F0/report.txt",
        "https://slack.com.evil.example/report.txt",
        "https://evilslack.com/report.txt",
        "http://files.slack.com/report.txt",
        "https://files.slack.com:8443/report.txt",
        "https://files.slack.com@evil.example/report.txt",
        "https://evil.example\\@files.slack.com/report.txt",
        "https://someone@files.slack.com/report.txt",
        "file:///etc/passwd",
        "nonsense",
    ],
)
def test_the_token_is_sent_to_slack_alone(address: str) -> None:
    other = new_fake()  # a server on this machine, at another port than Slack's
    try:
        url = address.format(port=other.web.port, id="F0")
        with pytest.raises(NotDownloaded, match=ELSEWHERE):
            own_address(url, "http://127.0.0.1:9/api/")
        assert other.calls["download"] == 0
    finally:
        other.close()


@pytest.mark.parametrize(
    "address",
    [
        "https://files.slack.com/files-pri/T0-F0/download/a.pdf",
        "https://acme.slack.com/a",
        "http://127.0.0.1:9/files/F0",
    ],
)
def test_slacks_own_addresses_are_asked(address: str) -> None:
    assert str(own_address(address, "http://127.0.0.1:9/api/")) == address


@pytest.mark.slow
def test_files_elsewhere_are_left_alone(scene: Scene) -> None:
    fake = scene.fake
    fake.members[scene.hall].add(scene.editor)
    scene.start()
    ts = fake.drop(scene.editor, scene.hall, "report.txt", REPORT, SAID)
    asked = fake.ask(scene.editor, scene.hall, "Who chaired the meeting?")
    fake.answer(scene.hall, asked)
    assert fake.answers(scene.hall, ts) == []
    assert fake.calls["download"] == 0


@pytest.mark.slow
@pytest.mark.parametrize("is_open", [False, True])
def test_of_a_restricted_report_only_the_name_is_shown_where_it_may_not_be_seen(scene: Scene, *, is_open: bool) -> None:
    fake = scene.fake
    add_restricted(scene.corpus)
    scene.start(**({"COP_SLACK_RESTRICTED": scene.office} if is_open else {}))
    changed = REPORT.replace(b"ECPAT", b"Terre des Hommes")
    ts = fake.drop(scene.editor, scene.office, "report.txt", changed, f"{SAID} --meeting 30")
    told = shown(fake.answer(scene.office, ts)["blocks"])
    assert "C99/1, English" in told
    assert ("Terre des Hommes" in told) == is_open
    assert ("This report is restricted" in told) == (not is_open)
    scene.press(scene.editor, ts)
    fake.answer(scene.office, ts, 1)
    data = yaml.safe_load((scene.corpus / "catalogue.yaml").read_text(encoding="utf-8"))
    assert next(each for each in data["reports"] if each["symbol"] == "C99/1")["restricted"]


@pytest.mark.slow
def test_a_draft_and_what_is_marked_as_restricted_stay_inside(scene: Scene) -> None:
    fake = scene.fake
    scene.start(COP_SLACK_RESTRICTED=scene.hall)
    draft = fake.drop(scene.editor, scene.office, "draft.txt", REPORT, f"{SAID} --status draft")
    told = shown(fake.answer(scene.office, draft)["blocks"])
    assert "C99/1(Draft), English, draft" in told
    assert "This report is restricted" in told
    assert "ECPAT" not in told
    scene.press(scene.editor, draft)
    fake.answer(scene.office, draft, 1)
    adopted = fake.drop(scene.editor, scene.office, "r.txt", REPORT.replace(b"ECPAT", b"Terre des Hommes"), SAID)
    told = shown(fake.answer(scene.office, adopted)["blocks"])
    assert "Terre des Hommes" in told
    assert "ECPAT" not in told  # what the draft said instead
    marked = fake.drop(scene.editor, scene.office, "m.txt", REPORT, "--symbol C99/2 --restricted --meeting 31")
    told = shown(fake.answer(scene.office, marked)["blocks"])
    assert "C99/2, English, unofficial, restricted" in told
    assert "ECPAT" not in told
    scene.press(scene.editor, marked)
    fake.answer(scene.office, marked, 1)
    data = yaml.safe_load((scene.corpus / "catalogue.yaml").read_text(encoding="utf-8"))
    assert next(each for each in data["reports"] if each["symbol"] == "C99/2")["restricted"] is True


# questions that are passed on


def refused(scene: Scene, channel: str = "") -> tuple[str, dict[str, Any]]:
    """A question that the reports do not answer, and the refusal."""
    ts = scene.fake.ask(scene.member, channel or scene.hall, UNANSWERED)
    return ts, scene.fake.answer(channel or scene.hall, ts)


def passed_on(scene: Scene) -> list[dict[str, Any]]:
    return [each for each in scene.fake.messages[scene.office] if each["user"] == scene.fake.bot]


def test_a_question_is_passed_on_once_and_the_reply_is_shown_where_it_was_asked(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    asked, refusal = refused(scene)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    (posted,) = wait_for(lambda: passed_on(scene))
    told = shown(posted["blocks"])
    for part in (UNANSWERED, "Not mentioned in the reports: China", "Reply in this thread", "Where it was asked"):
        assert part in told
    assert {"type": "user", "user_id": scene.member} in parts(posted["blocks"])
    assert "passed the question on" in fake.answer(scene.hall, asked, 1)["text"]

    reply = fake.say(scene.colleague, scene.office, "China spoke at <https://itu.int|the 18th>.", posted["ts"])
    shown_reply = fake.answer(scene.hall, asked, 2)
    assert "China spoke at the 18th." in shown(shown_reply["blocks"])
    assert {"type": "user", "user_id": scene.member} in parts(shown_reply["blocks"])
    assert f"p{reply.replace('.', '')}" in str(shown_reply["blocks"])
    wait_for(lambda: fake.reactions[scene.office, reply] == ["white_check_mark"])
    assert fake.answers(scene.office, posted["ts"]) == []

    fake.edit(scene.office, reply, "China spoke at the 19th.")
    wait_for(lambda: "the 19th" in shown(fake.answer(scene.hall, asked, 2)["blocks"]))
    fake.delete(scene.office, reply)
    wait_for(lambda: len(fake.answers(scene.hall, asked)) == 2)


@pytest.mark.slow
def test_an_answer_has_no_such_button_nor_has_anything_without_a_secretariat(scene: Scene) -> None:
    fake = scene.fake
    scene.start(COP_SLACK_SECRETARIAT="")
    asked = fake.ask(scene.member, scene.hall, "Who chaired the meeting?")
    for message in (fake.answer(scene.hall, asked), refused(scene)[1]):
        assert "ask_secretariat" not in [each["action_id"] for each in elements(message["blocks"])]


@pytest.mark.slow
def test_pressed_again_by_others_delivered_twice_and_after_a_restart_it_is_posted_once(scene: Scene) -> None:
    fake = scene.fake
    first, second = scene.start(), scene.start()  # two copies of the app
    asked, refusal = refused(scene)
    fake.twice = True
    pressed = [fake.click(who, scene.hall, refusal, "ask_secretariat") for who in [scene.member] * 4]
    for each in pressed:
        each.result(60)
    wait_for(lambda: len(passed_on(scene)) == 1)
    fake.answer(scene.hall, asked, 1)
    for process in (first, second):
        process.stop()
    fake.twice = False
    scene.start()
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    wait_for(lambda: any("already" in each["text"] for each in alone(fake, scene.hall)))
    assert len(passed_on(scene)) == 1
    fake.say(scene.editor, scene.office, "See the next report.", passed_on(scene)[0]["ts"])
    assert "See the next report." in shown(fake.answer(scene.hall, asked, 2)["blocks"])


@pytest.mark.slow
def test_a_response_that_was_lost_does_not_post_it_twice(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    _, refusal = refused(scene)
    fake.faults.add("chat.postMessage", LOST)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    wait_for(lambda: scene.processes[0].events("inquiry"))
    assert len(passed_on(scene)) == 1


@pytest.mark.slow
def test_a_channel_that_cannot_be_posted_in_is_told_and_it_can_be_tried_again(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    _, refusal = refused(scene)
    fake.members[scene.office].discard(fake.bot)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    assert "not_in_channel" in fake.reply_alone(scene.hall, scene.member)["text"]
    fake.members[scene.office].add(fake.bot)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    wait_for(lambda: len(passed_on(scene)) == 1)


@pytest.mark.slow
def test_what_only_its_asker_saw_is_replied_to_in_a_direct_message(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    fake.command(scene.member, scene.hall, UNANSWERED).result(60)
    refusal = fake.reply_alone(scene.hall, scene.member)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    assert "I will send you" in fake.reply_alone(scene.hall, scene.member, 1)["text"]
    (posted,) = wait_for(lambda: passed_on(scene))
    assert "Where it was asked" not in shown(posted["blocks"])
    fake.say(scene.editor, scene.office, "Nothing was said.", posted["ts"])
    direct = wait_for(lambda: fake.messages[fake.direct(scene.member)])
    assert "Nothing was said." in shown(direct[0]["blocks"])


@pytest.mark.slow
def test_in_its_thread_the_app_still_answers_when_it_is_mentioned(scene: Scene) -> None:
    fake = scene.fake
    scene.start()
    asked, refusal = refused(scene)
    fake.click(scene.member, scene.hall, refusal, "ask_secretariat").result(60)
    (posted,) = wait_for(lambda: passed_on(scene))
    fake.ask(scene.editor, scene.office, "Who chaired the meeting?", posted["ts"])
    assert "Al Zarooni" in shown(fake.answer(scene.office, posted["ts"])["blocks"])
    assert len(fake.answers(scene.hall, asked)) == 2


def test_one_that_a_dead_process_had_posted_is_found_again(
    own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.LEASE", -1.0)  # whoever claimed it is taken for dead at once
    fake, person = own_fake, own_fake.person()
    hall, office = fake.channel(person), fake.channel(person)
    settings = Settings(bot_token=fake.bot_token, api_url=fake.api_url, secretariat=office)
    services = make_services(settings, short_corpus, short_index_path, FileStore(tmp_path / "store"))
    asker = Asker(fake.team, person, fake.bot, fake.bot_token)
    ts = fake.add_message(hall, person, UNANSWERED, None)["ts"]
    services.memory.keep("k", GivenAnswer(UNANSWERED, person, None, channel=hall, thread=ts, posted=ts))
    assert Memory(services.memory._store).claim("inquiry:k")
    metadata = {"event_type": "cop_answer", "event_payload": {"key": key_of("inquiry", "k")}}
    posted = fake.add_message(office, fake.bot, "?", None, by_app=True, metadata=metadata)["ts"]
    ask(services, asker, "", "k")
    assert len(fake.messages[office]) == 1
    assert services.memory.inquiry(ThreadRef(fake.team, office, posted)) is not None
    assert "passed the question on" in fake.answers(hall, ts)[0]["text"]


def test_check_says_what_is_missing(scene: Scene) -> None:
    fake = scene.fake
    tokens = {"SLACK_BOT_TOKEN": fake.bot_token, "SLACK_APP_TOKEN": fake.app_token, "SLACK_API_URL": fake.api_url}
    assert check_app(tokens | {"COP_SLACK_SECRETARIAT": scene.office, "COP_SLACK_ADDERS": scene.editor}) == []
    fake.scopes -= {"files:read", "usergroups:read"}
    fake.members[scene.office].discard(fake.bot)
    assert check_app(tokens) == []
    faults = check_app(tokens | {"COP_SLACK_SECRETARIAT": scene.office})
    assert len(faults) == 3
    for part in ("scope files:read", "/invite it there", "COP_SLACK_ADDERS is not set"):
        assert sum(part in fault for fault in faults) == 1
    (fault,) = check_app(tokens | {"COP_SLACK_ADDERS": GROUP})
    assert "scope usergroups:read" in fault
    for wrong in (
        {"COP_SLACK_SECRETARIAT": "general"},
        {"COP_SLACK_SECRETARIAT": "C01,C02"},
        {"COP_SLACK_ADDERS": "Ann"},
    ):
        assert len(check_app(tokens | wrong)) == 1


def alone(fake: FakeSlack, channel: str) -> list[dict[str, Any]]:
    return [each for (where, _), told in fake.alone.items() if where == channel for each in told]


def shown_alone(fake: FakeSlack, channel: str, person: str) -> dict[str, Any]:
    return fake.reply_alone(channel, person)


def parts(value: Any) -> list[dict[str, Any]]:
    """All values inside blocks."""
    if isinstance(value, list):
        return [found for each in value for found in parts(each)]
    if isinstance(value, dict):
        return [value, *(found for each in value.values() for found in parts(each))]
    return []
