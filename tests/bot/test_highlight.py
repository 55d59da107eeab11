"""The words that answer are bold, in a terminal and in Slack."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.render.highlight import telling_pieces
from bot.render.slack import answer_message
from bot.render.slack.answer import Offer


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("Who chaired meeting 17?", ["Abdulaziz Al Zarooni"]),
        ("How many people took part in meeting 17?", ["Around 100"]),
        ("Qui a présidé la 17e réunion ?", ["Abdulaziz Al Zarooni"]),
        ("¿Quién presidió la reunión 17?", ["Abdulaziz Al Zarooni"]),
        ("第17次会议由谁主持？", ["Abdulaziz Al Zarooni"]),
        ("من ترأس الاجتماع 17؟", ["عبد العزيز الزرعوني"]),
    ],
)
def test_the_words_that_answer_are_marked(assistant: Assistant, question: str, bold: list[str]) -> None:
    answer = assistant.ask(question)
    (statement,) = answer.statements
    (citation,) = statement.citations
    quote = " ".join(citation.quote.split())
    pieces = telling_pieces(quote, citation.language, (statement.text,), answer)
    assert "".join(piece for piece, _ in pieces) == quote
    assert [piece for piece, is_marked in pieces if is_marked] == bold
    blocks = answer_message(answer, Offer("key"))["blocks"]
    parts = [part for block in blocks if block["type"] == "rich_text" for part in block["elements"]]
    (quoted,) = [part for part in parts if part["type"] == "rich_text_quote"]
    assert [run["text"] for run in quoted["elements"] if run.get("style")] == bold


def test_where_the_quotation_alone_answers_the_words_asked_are_marked(assistant: Assistant) -> None:
    answer = assistant.ask("How does the framework raise awareness?")
    citation = (answer.citations or answer.nearest)[0]
    pieces = telling_pieces(citation.quote, citation.language, (), answer)
    assert {"framework", "awareness"} <= {word for piece, is_marked in pieces if is_marked for word in piece.split()}
