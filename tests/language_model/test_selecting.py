from __future__ import annotations

import subprocess
import sys
from typing import Any

from bot import Assistant
from indexer import Index
from tests.language_model.conftest import Asking
from tests.language_model.server import (
    Response,
    checked,
    choice,
    choosing,
    model_server,
    prompt_of,
    sentences_in,
)

HARD = "which country wrote about rules for that dancing clips app?"
"""The report says that Italy spoke of regulating TIKTOK; in these words the program alone does not find it."""
OPEN = "who was in favour of the Russian proposal on encryption?"
"""Nobody was, by the report."""


def test_a_chosen_sentence_answers_in_its_own_words(index: Index, asking: Asking) -> None:
    assert Assistant(index).ask(HARD).status != "answered"
    with model_server(choosing("TIKTOK", asks_for="which")) as server:
        answer = asking(server)[0].ask(HARD)
    assert answer.status == "answered"
    assert [(c.report, c.paragraph) for c in answer.citations] == [("C21/57", "6.2")]
    unit = next(u for u in index.units if (u.number, u.language) == ("6.2", "en"))
    assert answer.citations[0].quote in unit.full_text


def test_what_the_model_calls_unanswerable_is_not_answered(index: Index, asking: Asking) -> None:
    question = "who chaired the meeting?"
    assert Assistant(index).ask(question).status == "answered"
    with model_server(choosing("Zarooni", answers="not")) as server:
        assert asking(server)[0].ask(question).status == "closest"


def test_what_it_calls_partly_answered_is_shown_only(asking: Asking) -> None:
    with model_server(choosing("TIKTOK", answers="partly")) as server:
        answer = asking(server)[0].ask(HARD)
    assert answer.status == "closest"
    assert answer.nearest[0].paragraph == "6.2"


def test_a_named_actor_must_stand_in_what_is_cited(asking: Asking) -> None:
    with model_server(choosing("TIKTOK")) as server:
        answer = asking(server)[0].ask("what did Canada tell about the rules for that dancing clips app?")
    assert answer.status != "answered"


def test_a_model_that_misses_the_control_sentence_changes_nothing(index: Index, asking: Asking) -> None:
    def says(body: dict[str, Any]) -> dict[str, Any]:
        prompt = prompt_of(body)
        return choice(prompt, *sentences_in(prompt), check=checked(prompt) + 1)

    with model_server(says) as server:
        assistant, selector = asking(server)
        assert assistant.ask(HARD) == Assistant(index).ask(HARD)
    assert selector.client.snapshot()["model_discarded"] == {"inattentive": 1}


def test_greetings_and_paragraph_numbers_need_no_call(asking: Asking) -> None:
    with model_server(choosing("nothing")) as server:
        assistant, _ = asking(server)
        for text in ("hello", "thanks!", "what is paragraph 5.7?", "what did meeting 3 decide?", "what can you do?"):
            assistant.ask(text)
        assert not server.requests


def test_a_reply_of_another_shape_is_sent_back_once(asking: Asking) -> None:
    def says(body: dict[str, Any]) -> Any:
        return "Italy!" if len(body["messages"]) == 2 else choosing("TIKTOK")(body)

    with model_server(says) as server:
        assert asking(server)[0].ask(HARD).status == "answered"
        assert len(server.requests) == 2


def test_a_server_that_knows_no_schema_is_asked_plainly_from_then_on(asking: Asking) -> None:
    def says(body: dict[str, Any]) -> Any:
        return Response(400) if "response_format" in body else choosing("TIKTOK")(body)

    with model_server(says) as server:
        assistant, _ = asking(server)
        assert assistant.ask(HARD).status == assistant.ask(HARD).status == "answered"
        assert ["response_format" in body for body in server.requests] == [True, False, False]


def test_two_questions_in_one_message_are_two_calls(asking: Asking) -> None:
    with model_server(choosing("TIKTOK")) as server:
        asking(server)[0].ask(f"{HARD} Who chaired the meeting?")
        assert len(server.requests) == 2


def test_a_follow_up_carries_what_was_said_before(asking: Asking) -> None:
    with model_server(choosing("TIKTOK")) as server:
        assistant, _ = asking(server)
        context = assistant.ask("what did Italy say about TikTok?").context
        assistant.ask("and Canada?", context=context)
        assert "The question before it: what did Italy say about TikTok?" in prompt_of(server.requests[-1])


def test_without_a_model_nothing_of_it_is_imported() -> None:
    code = (
        "import sys; from bot import Assistant; from indexer import Index;"
        "Assistant(Index.from_texts(['Kenya presented a guide.'], 'en')).ask('who presented a guide?');"
        "print([m for m in sys.modules if m == 'httpx' or m.startswith('bot.language_model.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
