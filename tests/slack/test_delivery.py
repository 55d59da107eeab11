"""What goes wrong between Slack and the app: repeated events, dropped sockets, failing calls, restarts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slack.conftest import Process, Start
from tests.slack.fake import FakeSlack
from tests.slack.fake.faults import ERROR, LOST, RATE_LIMIT, RESET, SLOW
from tests.slack.fake.limits import shown
from tests.waiting import wait_for

WHO = "Who presented the digital resilience framework?"


def settled(slack: FakeSlack, person: str, channel: str) -> None:
    """Wait until all that was asked in the channel before has been worked on."""
    marker = slack.ask(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)


def test_an_event_that_comes_twice_is_answered_once(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    slack.twice = True
    ts = slack.ask(person, channel, WHO)
    slack.command(person, channel, WHO).result(60)
    slack.answer(channel, ts)
    slack.reply_alone(channel, person)
    slack.twice = False
    settled(slack, person, channel)
    assert len(slack.answers(channel, ts)) == 1
    assert len(slack.alone[channel, person]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", [RATE_LIMIT, ERROR, LOST, RESET])
def test_a_post_that_fails_is_repeated_but_never_doubled(slack: FakeSlack, kind: str) -> None:
    person = slack.person()
    channel = slack.channel(person)
    slack.faults.add("chat.postMessage", kind, times=2)
    ts = slack.ask(person, channel, WHO)
    assert "Parentzone" in shown(slack.answer(channel, ts)["blocks"])
    settled(slack, person, channel)
    assert len(slack.answers(channel, ts)) == 1


@pytest.mark.parametrize("kind", [ERROR, LOST])
def test_a_shared_answer_is_posted_once_whatever_fails(slack: FakeSlack, kind: str) -> None:
    person = slack.person()
    channel = slack.channel(person)
    slack.command(person, channel, WHO).result(60)
    reply = slack.reply_alone(channel, person)
    slack.faults.add("chat.postMessage", kind)
    slack.twice = True
    slack.click(person, channel, reply, "share").result(60)
    wait_for(lambda: reply.get("replaced"))
    slack.twice = False
    assert len(slack.messages[channel]) == 1


@pytest.mark.slow
def test_other_calls_that_fail_are_repeated(slack: FakeSlack) -> None:
    person = slack.person()
    slack.faults.add("views.publish", ERROR, times=2)
    slack.faults.add("assistant.threads.setStatus", ERROR)
    slack.open_home(person, "home")
    wait_for(lambda: slack.homes.get(person))
    channel = slack.channel(person)
    slack.faults.add("response_url", RATE_LIMIT)
    slack.command(person, channel, WHO).result(60)
    assert "Parentzone" in shown(slack.reply_alone(channel, person)["blocks"])


def test_an_answer_that_cannot_be_posted_is_told_in_a_direct_message(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.next_ts()
    slack.members[channel].discard(slack.bot)  # removed just after it was asked
    event = {"type": "app_mention", "user": person, "text": f"<@{slack.bot}> {WHO}", "ts": ts, "channel": channel}
    slack.send("events_api", slack.event(event))
    (told,) = wait_for(lambda: list(slack.messages[slack.direct(person)]))
    assert "not_in_channel" in told["text"]


def test_blocks_that_slack_refuses_go_out_as_text(slack: FakeSlack) -> None:
    slack.refused_blocks = {"context_actions", "rich_text"}
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    answer = slack.answer(channel, ts)
    assert "blocks" not in answer
    assert "Parentzone" in answer["text"]


def test_buttons_are_acknowledged_while_answers_wait_for_slack(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    message = slack.answer(channel, ts)
    slack.faults.add("chat.postMessage", SLOW, times=40, seconds=120)
    people = [slack.person() for _ in range(40)]
    for one in people:
        slack.say(one, slack.direct(one), WHO, wait=False)
    assert wait_for(lambda: slack.faults.done.get(SLOW))
    slack.click(person, channel, message, "paragraph").result(60)
    slack.faults.clear()


def test_a_command_is_acknowledged_while_homes_wait_for_slack(slack: FakeSlack) -> None:
    slack.faults.add("views.publish", SLOW, times=40, seconds=120)
    for _ in range(40):
        slack.open_home(slack.person(), "home")
    person = slack.person()
    slack.command(person, slack.channel(person), "help").result(60)
    slack.faults.clear()


@pytest.mark.parametrize(
    "how", ["warning", *(pytest.param(how, marks=pytest.mark.slow) for how in ("close", "reset", "fin"))]
)
def test_a_dropped_socket_is_replaced_and_nothing_is_lost(slack: FakeSlack, how: str) -> None:
    person = slack.person()
    channel = slack.channel(person)
    before = [slack.ask(person, channel, WHO, wait=False) for _ in range(3)]
    slack.wire.drop(how)
    after = [slack.ask(person, channel, WHO, wait=False) for _ in range(3)]
    for ts in (*before, *after):
        wait_for(lambda ts=ts: slack.answers(channel, ts), 30)  # type: ignore[misc]
    settled(slack, person, channel)
    assert [len(slack.answers(channel, ts)) for ts in (*before, *after)] == [1] * 6


@pytest.mark.slow
def test_sigterm_finishes_what_was_taken(start: Start, own_fake: FakeSlack) -> None:
    process = start().wait_ready()
    person = own_fake.person()
    channel = own_fake.channel(person)
    own_fake.faults.add("chat.postMessage", SLOW, times=9, seconds=0.5)
    asked = [own_fake.ask(person, channel, WHO) for _ in range(4)]
    assert process.stop() == 0
    assert [len(own_fake.answers(channel, ts)) for ts in asked] == [1] * 4
    assert process.events("stopped")


@pytest.mark.slow
def test_what_came_while_it_was_away_is_answered_and_threads_are_remembered(start: Start, own_fake: FakeSlack) -> None:
    process = start().wait_ready()
    person = own_fake.person()
    channel = own_fake.channel(person)
    ts = own_fake.ask(person, channel, "What did UNICEF present?")
    own_fake.answer(channel, ts)
    assert process.stop() == 0
    missed = own_fake.ask(person, channel, WHO, wait=False)
    start().wait_ready()
    assert "Parentzone" in shown(own_fake.answer(channel, missed)["blocks"])
    own_fake.say(person, channel, "and WeProtect?", thread=ts)
    assert "§5.11" in shown(own_fake.answer(channel, ts, 1)["blocks"])
    assert own_fake.calls["conversations.replies"] == 0


@pytest.mark.slow
def test_a_thread_from_before_its_memory_is_looked_up_once(start: Start, own_fake: FakeSlack, tmp_path: Path) -> None:
    person = own_fake.person()
    channel = own_fake.channel(person)
    ours, theirs = (own_fake.add_message(channel, person, "…", None)["ts"] for _ in range(2))
    own_fake.messages[channel].append({"user": own_fake.bot, "text": "…", "ts": own_fake.next_ts(), "thread_ts": ours})
    start().wait_ready()
    for _ in range(2):
        own_fake.say(person, channel, WHO, thread=theirs)
        own_fake.say(person, channel, WHO, thread=ours)
    own_fake.answer(channel, ours, 2)
    assert own_fake.answers(channel, theirs) == []
    assert own_fake.calls["conversations.replies"] == 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["channel", "mention", "direct"])
def test_a_follow_up_is_understood_when_the_memory_is_lost(
    start: Start, own_fake: FakeSlack, tmp_path: Path, kind: str
) -> None:
    person = own_fake.person()
    channel = own_fake.direct(person) if kind == "direct" else own_fake.channel(person)
    process = start().wait_ready()
    ask = own_fake.say if kind == "direct" else own_fake.ask
    ts = ask(person, channel, "What did Canada say?")
    own_fake.answer(channel, ts)
    assert process.stop() == 0
    start(COP_SLACK_STORE=str(tmp_path / "another.sqlite3")).wait_ready()
    (own_fake.ask if kind == "mention" else own_fake.say)(person, channel, "and Italy", thread=ts)
    assert "TIKTOK" in shown(own_fake.answer(channel, ts, 1)["blocks"])
    assert own_fake.calls["conversations.replies"] == 1


@pytest.mark.slow
def test_people_who_talk_in_an_old_thread_are_left_alone(start: Start, own_fake: FakeSlack, tmp_path: Path) -> None:
    person, other = own_fake.person(), own_fake.person()
    channel = own_fake.channel(person, other)
    process = start().wait_ready()
    ts = own_fake.ask(person, channel, "What did Canada say?")
    own_fake.answer(channel, ts)
    assert process.stop() == 0
    own_fake.add_message(channel, other, "I was there", ts)
    start(COP_SLACK_STORE=str(tmp_path / "another.sqlite3")).wait_ready()
    own_fake.say(person, channel, "and Italy?", thread=ts)
    marker = own_fake.ask(person, channel, "Who chaired the meeting?")
    own_fake.answer(channel, marker)
    assert len(own_fake.answers(channel, ts)) == 1


@pytest.mark.parametrize("event", ["member_joined_channel", "channel_archive", "app_uninstalled"])
def test_an_event_that_only_another_manifest_subscribes_to_is_acknowledged(slack: FakeSlack, event: str) -> None:
    before = len(slack.wire.ack_seconds)
    person = slack.person()
    told = slack.event({"type": event, "user": person, "channel": slack.channel(person)})
    slack.send("events_api", told).result(60)
    assert len(slack.wire.ack_seconds) > before
    assert slack.wire.unacknowledged == []


@pytest.mark.slow
def test_a_report_that_is_added_is_answered_from_without_a_restart(
    start: Start, own_fake: FakeSlack, corpus_copy: Path, index_copy: Path
) -> None:
    start(COP_CORPUS=str(corpus_copy), COP_INDEX=str(index_copy), COP_SLACK_RELOAD="0.3").wait_ready()
    person = own_fake.person()
    channel = own_fake.channel(person)
    question = "What did the Kingdom of Freedonia propose?"
    ts = own_fake.ask(person, channel, question)
    assert "do not say" in shown(own_fake.answer(channel, ts)["blocks"])
    report = corpus_copy / "reports" / "C21-57" / "en.txt"
    text = report.read_text(encoding="utf-8")
    changed = text.replace("7.4\t", "7.4\tThe Kingdom of Freedonia proposed a joint exercise. ").replace(
        "7.4 ", "7.4 The Kingdom of Freedonia proposed a joint exercise. "
    )
    assert changed != text
    report.write_text(changed, encoding="utf-8")

    def is_answered() -> bool:
        again = own_fake.ask(person, channel, question)
        return "joint exercise" in shown(own_fake.answer(channel, again)["blocks"])

    wait_for(is_answered, 20)


def test_logs_are_structured_and_hold_neither_texts_nor_tokens(slack: FakeSlack, app: Process) -> None:
    person = slack.person()
    channel = slack.channel(person)
    slack.ask(person, channel, "Who spoke about the zebra crossing?")
    settled(slack, person, channel)
    raw = app.log_path.read_text()
    assert "zebra" not in raw
    assert "xoxb-" not in raw
    assert "xapp-" not in raw
    assert [line for line in app.events("answered") if line["channel"] == channel]
    assert all(line.startswith('{"at": ') for line in raw.splitlines())
