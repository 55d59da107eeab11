"""Every surface, driven end to end: what a person does, and what they see."""

from __future__ import annotations

from typing import Any

import pytest

from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.slack.fake.slack import elements
from tests.waiting import wait_for

WHO = "Who presented the digital resilience framework?"


def text(message: dict[str, Any]) -> str:
    return shown(message["blocks"])


def test_a_mention_is_answered_once_in_its_thread(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    answer = slack.answer(channel, ts)
    assert "Parentzone" in text(answer)
    assert "C21/57 §5.14" in text(answer)
    assert "unofficial rendering" in text(answer)
    assert "Parentzone" in answer["text"]
    assert answer["unfurl"] == (False, False)
    marker = slack.ask(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)
    # the same message came as `app_mention` and as `message`
    assert len(slack.answers(channel, ts)) == 1


def test_a_mention_may_stand_anywhere(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.say(person, channel, f"Who chaired the meeting, <@{slack.bot}|cop>?")
    assert "Al Zarooni" in text(slack.answer(channel, ts))


def test_a_mention_in_a_thread_is_answered_in_that_thread(slack: FakeSlack) -> None:
    person, other = slack.person(), slack.person()
    channel = slack.channel(person, other)
    root = slack.say(other, channel, "Has anybody been at the meeting?")
    slack.ask(person, channel, WHO, thread=root)
    assert "Parentzone" in text(slack.answer(channel, root))


def test_a_mention_without_a_question_is_told_what_to_do(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.say(person, channel, f"<@{slack.bot}>")
    assert "Ask me something" in slack.answer(channel, ts)["text"]


def test_what_the_reports_do_not_say_is_refused_with_the_nearest_paragraphs(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, "What did China say about encryption?")
    answer = slack.answer(channel, ts)
    assert "The reports do not say" in text(answer)
    assert "Nearest paragraphs" in text(answer)
    assert "listed_paragraph" in [each["action_id"] for each in elements(answer["blocks"])]
    assert "I understood: China" in text(answer)
    (near,) = [part for block in answer["blocks"] for part in block.get("elements", []) if _is_list(part)]
    assert 1 <= len(near["elements"]) <= 3
    assert all(len("".join(run["text"] for run in line["elements"])) < 200 for line in near["elements"])


def test_a_direct_message_is_answered_in_its_own_thread_with_a_status_and_a_title(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.direct(person)
    ts = slack.say(person, channel, "кто предложил обсудить шифрование")
    answer = slack.answer(channel, ts)
    assert "C21/57 §5.7" in text(answer)
    assert "неофициальный перевод" in text(answer)
    assert (channel, ts, "is looking in the reports…") in slack.all_statuses
    assert (channel, ts) not in slack.statuses  # the answer took it away
    assert wait_for(lambda: slack.titles.get((channel, ts))) == "кто предложил обсудить шифрование"


def test_a_follow_up_in_a_thread_needs_no_mention(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, "What did UNICEF present?")
    assert "§5.5" in text(slack.answer(channel, ts))
    slack.say(person, channel, "and WeProtect?", thread=ts)
    assert "§5.11" in text(slack.answer(channel, ts, 1))


def test_people_talking_in_a_thread_are_left_alone(slack: FakeSlack) -> None:
    person, other = slack.person(), slack.person()
    channel = slack.channel(person, other)
    unknown = slack.say(other, channel, "What did UNICEF present?")
    slack.say(person, channel, "No idea. Who chaired the meeting?", thread=unknown)
    ts = slack.ask(person, channel, "What did UNICEF present?")
    slack.answer(channel, ts)
    slack.say(person, channel, "thanks a lot", thread=ts)
    slack.say(person, channel, f"<@{other}> what did UNICEF present?", thread=ts)
    slack.say(other, channel, "I think UNICEF presented well", thread=ts)
    slack.say(other, channel, "Who chaired the meeting?", thread=ts)
    marker = slack.ask(person, channel, WHO)
    slack.answer(channel, marker)
    assert len(slack.answers(channel, ts)) == 1
    assert slack.answers(channel, unknown) == []


def test_messages_in_a_channel_that_mention_nobody_are_left_alone(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.say(person, channel, WHO)
    marker = slack.ask(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)
    assert slack.answers(channel, ts) == []


def test_other_bots_and_slackbot_are_left_alone(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    mention = f"<@{slack.bot}> {WHO}"
    others = [
        slack.say("U0OTHER", channel, mention, bot_id="B0OTHER", bot_profile={"id": "B0OTHER"}),
        slack.say("USLACKBOT", channel, mention),
        slack.say(slack.bot, channel, mention, bot_id=slack.bot_id),
        slack.say("U0OTHER", channel, mention, subtype="bot_message", bot_id="B0OTHER"),
        slack.say(person, channel, "has joined", subtype="channel_join"),
    ]
    marker = slack.ask(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)
    assert [slack.answers(channel, ts) for ts in others] == [[], [], [], [], []]


def test_the_whole_paragraph_opens_with_versions_side_by_side_and_neighbours(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    count = len(slack.views)
    slack.click(person, channel, slack.answer(channel, ts), "paragraph").result(60)
    wait_for(lambda: len(slack.views) > count)
    view_id = list(slack.views)[-1]
    view = slack.views[view_id]
    assert view["title"]["text"] == "C21/57 §5.14"
    columns = next(block["fields"] for block in view["blocks"] if "fields" in block)
    assert columns[0]["text"].startswith("The presentation contributed by those in charge of the Parentzone")
    assert columns[1]["text"].startswith("\u200f")
    assert "العرض الذي أسهم به القائمون على تطبيق Parentzone" in columns[1]["text"]
    assert "Before it: C21/57 §5.13" in shown(view["blocks"])
    assert "After it: C21/57 §5.15" in shown(view["blocks"])
    assert "Arabic · official text" in shown(view["blocks"])

    languages = next(each for each in elements(view["blocks"]) if each["action_id"] == "beside")["options"]
    french = next(i for i, option in enumerate(languages) if option["value"].endswith("|fr"))
    slack.click_view(person, view_id, "beside", french).result(60)
    wait_for(lambda: "French · unofficial rendering" in shown(slack.views[view_id]["blocks"][:4]))

    slack.click_view(person, view_id, "turn_on").result(60)
    wait_for(lambda: slack.views[view_id]["title"]["text"] == "C21/57 §5.15")
    links = [each.get("url") for each in elements(view["blocks"]) if each["action_id"] == "document"]
    assert links == ["https://www.itu.int/md/S21-CL-C-0057/en"]
    slack.click_view(person, view_id, "document").result(60)
    assert slack.wire.unacknowledged == []


def test_the_command_answers_its_asker_alone_and_shares_when_asked_to(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    assert slack.command(person, channel, WHO).result(60) is None
    reply = slack.reply_alone(channel, person)
    assert "Parentzone" in text(reply)
    assert WHO in text(reply)
    assert slack.messages[channel] == []

    slack.click(person, channel, reply, "share").result(60)
    (shared,) = wait_for(lambda: list(slack.messages[channel]))
    assert "Parentzone" in text(shared)
    assert WHO in text(shared)
    wait_for(lambda: reply.get("replaced"))
    assert "share" not in [each["action_id"] for each in elements(reply["blocks"])]

    slack.say(person, channel, "and who spoke about TikTok?", thread=shared["ts"])
    assert "§6.2" in text(slack.answer(channel, shared["ts"]))


def test_an_answer_is_shared_where_the_app_is_no_member(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person, with_bot=False)
    slack.command(person, channel, WHO).result(60)
    reply = slack.reply_alone(channel, person)
    slack.click(person, channel, reply, "share").result(60)
    (shared,) = wait_for(lambda: list(slack.messages[channel]))
    assert "Parentzone" in text(shared)


@pytest.mark.parametrize("words", ["", "help"])
def test_the_command_without_a_question_explains_itself(slack: FakeSlack, words: str) -> None:
    person = slack.person()
    payload = slack.command(person, slack.channel(person), words).result(60)
    assert payload["text"].startswith("Type /cop and a question")


def test_the_shortcut_looks_a_message_up(slack: FakeSlack) -> None:
    person, other = slack.person(), slack.person()
    channel = slack.channel(person, other, with_bot=False)
    ts = slack.say(other, channel, "Wasn't there something on the &lt;digital resilience&gt; framework?")
    slack.shortcut(person, channel, slack.find(channel, ts)).result(60)
    assert "§5.14" in text(slack.reply_alone(channel, person))

    empty = slack.say(other, channel, "")
    slack.shortcut(person, channel, slack.find(channel, empty)).result(60)
    assert "no text" in slack.reply_alone(channel, person, 1)["text"]


def test_home_shows_what_is_indexed_and_keeps_the_language(slack: FakeSlack) -> None:
    person = slack.person()
    slack.open_home(person, "home")
    home = wait_for(lambda: slack.homes.get(person))
    assert "1 report · 30 paragraphs" in shown(home["blocks"])
    assert "Meeting 17 · 26 January 2021" in shown(home["blocks"])

    options = next(each for each in elements(home["blocks"]) if each["action_id"] == "language")["options"]
    french = next(i for i, option in enumerate(options) if option["value"] == "fr")
    slack.click_view(person, "home", "language", french).result(60)
    wait_for(lambda: "Langue des réponses" in shown(slack.homes[person]["blocks"]))
    channel = slack.direct(person)
    ts = slack.say(person, channel, WHO)
    assert "traduction non officielle" in text(slack.answer(channel, ts))


def test_the_pane_greets_and_suggests_questions_that_are_answered(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.direct(person)
    ts = slack.open_pane(person)
    assert slack.answer(channel, ts)["text"].startswith("Hello!")
    prompts = wait_for(lambda: slack.prompts.get((channel, ts)))
    assert prompts[0]["message"] == "What were the outcomes of meeting 17?"
    slack.say(person, channel, prompts[0]["message"], thread=ts)
    assert "C21/57 §7.1" in text(slack.answer(channel, ts, 1))
    assert slack.statuses.get((channel, ts), "") == ""


def test_the_agent_view_suggests_questions_without_a_thread(slack: FakeSlack) -> None:
    person = slack.person()
    slack.open_home(person, "messages")
    assert wait_for(lambda: slack.prompts.get((slack.direct(person), None)))
    assert person not in slack.homes


def test_feedback_is_recorded_and_thanked_for(slack: FakeSlack, app: Any) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    slack.judge(person, channel, slack.answer(channel, ts), good=False).result(60)
    assert "recorded" in slack.reply_alone(channel, person)["text"]
    assert [line["verdict"] for line in app.events("feedback") if line["channel"] == channel] == ["bad"]


def test_long_answers_come_in_pages(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, "Summary of meeting 17")
    first = text(slack.answer(channel, ts))
    assert "Page 1 of 2" in first
    slack.click(person, channel, slack.answer(channel, ts), "next_page").result(60)
    wait_for(lambda: "Page 2 of 2" in text(slack.answer(channel, ts)))
    assert "C21/57 §1.1" in first
    assert "C21/57 §1.1" not in text(slack.answer(channel, ts))
    slack.click(person, channel, slack.answer(channel, ts), "previous_page").result(60)
    wait_for(lambda: text(slack.answer(channel, ts)) == first)
    assert len(slack.answers(channel, ts)) == 1


def test_many_names_lead_a_line_each_and_a_menu_opens_the_paragraph_of_any(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    answer = slack.answer(channel, slack.ask(person, channel, "Who presented at meeting 17?"))
    (listed,) = [part for block in answer["blocks"] for part in block.get("elements", []) if _is_list(part)]
    names = [line["elements"][0] for line in listed["elements"]]
    assert [names[0]["text"], names[-1]["text"]] == ["ITU secretariat", "Parentzone"]
    assert len(names) == 13
    assert all(name["url"].startswith("https://www.itu.int/") for name in names)
    assert len(answer["blocks"]) <= 6  # a screen
    assert "Page" not in text(answer)

    element = next(each for each in elements(answer["blocks"]) if each["action_id"] == "listed_paragraph")
    last = len(element["options"]) - 1
    assert element["options"][last]["text"]["text"] == "C21/57 §5.14"
    slack.choose(person, channel, answer, "listed_paragraph", last).result(60)
    wait_for(lambda: any(view["title"]["text"] == "C21/57 §5.14" for view in slack.views.values()))


def _is_list(part: dict[str, Any]) -> bool:
    return part.get("type") == "rich_text_list"


def test_an_edited_question_changes_its_answer_and_a_deleted_one_takes_it_away(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, WHO)
    answer = slack.answer(channel, ts)
    slack.edit(channel, ts, f"<@{slack.bot}> Who chaired the meeting?")
    wait_for(lambda: "Al Zarooni" in text(slack.answer(channel, ts)))
    assert slack.answer(channel, ts)["ts"] == answer["ts"]
    slack.delete(channel, ts, has_replies=True)
    wait_for(lambda: not slack.answers(channel, ts))

    second = slack.say(person, slack.direct(person), WHO)
    slack.answer(slack.direct(person), second)
    slack.delete(slack.direct(person), second)
    wait_for(lambda: not slack.answers(slack.direct(person), second))


def test_an_edit_that_adds_the_mention_is_answered(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.say(person, channel, WHO)
    slack.edit(channel, ts, f"<@{slack.bot}> {WHO}")
    assert "Parentzone" in text(slack.answer(channel, ts))


def test_arabic_reads_right_to_left_beside_latin_references(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.direct(person)
    ts = slack.say(person, channel, "من عرض إطار المرونة الرقمية؟")
    answer = slack.answer(channel, ts)
    assert "\u2066C21/57 §14.5\u2069" in text(answer)
    sources = [block["text"]["text"] for block in answer["blocks"] if block["type"] == "section"]
    assert all(source.startswith("\u200f") for source in sources)


@pytest.mark.parametrize(
    "hostile", ["&lt;!channel&gt; &lt;@U0VICTIM&gt;", "<!channel> <@U0VICTIM> <!subteam^S1|@staff>"]
)
def test_nothing_in_a_question_mentions_anybody_in_the_answer(slack: FakeSlack, hostile: str) -> None:
    person = slack.person()
    channel = slack.channel(person)
    slack.command(person, channel, f"{hostile} &lt;https://evil.test|click&gt; who chaired?").result(60)
    reply = slack.reply_alone(channel, person)  # the fixture sees to it that nothing was refused
    assert "who chaired?" in text(reply)


@pytest.mark.parametrize(
    "said",
    [
        "What did UNICEF present? :thinking_face:",
        "<@U0000002|ann> what did UNICEF present?",
        "What did UNICEF present? cc <!subteam^S123|@secretariat>",
        "what did <https://example.org/a> UNICEF present?",
        "&gt; as you said\nWhat did `UNICEF` present?",
        "What did UNICEF present?\n-- \nAnn, Secretariat",
    ],
)
def test_what_stands_beside_a_question_is_not_part_of_it(slack: FakeSlack, said: str) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, said)
    assert "C21/57 §5.5" in text(slack.answer(channel, ts))


@pytest.mark.parametrize("said", ["thanks!", "merci beaucoup :pray:", "спасибо", ":+1:"])
def test_thanks_get_a_reaction_and_no_post(slack: FakeSlack, said: str) -> None:
    person = slack.person()
    channel = slack.direct(person)
    ts = slack.say(person, channel, said)
    assert wait_for(lambda: slack.reactions[channel, ts]) == ["+1"]
    marker = slack.say(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)
    assert slack.answers(channel, ts) == []


def test_thanks_with_a_question_get_an_answer(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    ts = slack.ask(person, channel, "Thanks! And who chaired the meeting?")
    assert "Al Zarooni" in text(slack.answer(channel, ts))
    assert not slack.reactions[channel, ts]


def test_a_greeting_in_a_thread_is_between_people(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.channel(person)
    root = slack.ask(person, channel, WHO)
    slack.answer(channel, root)
    slack.say(person, channel, "hello everyone", root)
    marker = slack.ask(person, channel, "Who chaired the meeting?")
    slack.answer(channel, marker)
    assert len(slack.answers(channel, root)) == 1


def test_a_greeting_gets_examples_of_questions(slack: FakeSlack) -> None:
    person = slack.person()
    channel = slack.direct(person)
    shown_text = text(slack.answer(channel, slack.say(person, channel, "добрый день")))
    assert "Здравствуйте" in shown_text
    assert shown_text.count("?") == 2
