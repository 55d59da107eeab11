"""Conversations, turn by turn."""

from __future__ import annotations

import json

import pytest

from bot import Assistant
from bot.question.context import Context
from tests.evaluation.conversations import faults, load_conversations

CONVERSATIONS = load_conversations()


@pytest.fixture(scope="module")
def all_faults(assistant: Assistant, meetings_assistant: Assistant) -> list[str]:
    on = {"report": assistant, "meetings": meetings_assistant}
    return [fault for row in CONVERSATIONS for fault in faults(row, on[row["corpus"]])]


def test_nearly_every_turn_is_right(all_faults: list[str]) -> None:
    wrong = [fault for fault in all_faults if fault]
    assert len(wrong) <= 0.06 * len(all_faults), "\n".join(wrong)


def test_a_context_survives_json(assistant: Assistant) -> None:
    context = assistant.ask("What did UNICEF present?").context
    assert context is not None
    again = Context.from_json(json.loads(json.dumps(context.to_json())))
    assert again == context
    assert assistant.ask("and Insafe?", context=again).citations[0].paragraph == "5.12"


def test_two_askers_do_not_disturb_each_other(assistant: Assistant) -> None:
    one = assistant.ask("What did UNICEF present?").context
    other = assistant.ask("¿Qué presentó WeProtect?").context
    assert assistant.ask("and Insafe?", context=one).language == "en"
    assert assistant.ask("¿y la UNICEF?", context=other).language == "es"
