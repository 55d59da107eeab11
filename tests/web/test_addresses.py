"""Addresses: what they look like, and that citations lead to them where a site is set up."""

from __future__ import annotations

import json

import pytest

from bot import Assistant
from bot.citations import urls
from bot.locale import words_of
from bot.registers.filters import Filter
from bot.registers.outcomes import outcomes
from bot.render.registers import register_table
from bot.render.slack.answer import Offer, answer_message
from bot.render.source import source_line
from indexer import Index
from tests.bot.cop import Cop, one_line


@pytest.mark.parametrize(
    ("number", "item", "expected"),
    [
        ("5.6", None, "5.6"),
        ("4.1", "3(d)", "4.1-3-d"),
        ("3 ¶2", None, "3-p2"),
        ("annex 1", None, "annex-1"),
        ("summary", None, "summary"),
    ],
)
def test_the_place_of_a_paragraph_in_its_page(number: str, item: str | None, expected: str) -> None:
    assert urls.anchor(number, item) == expected


def test_symbols_as_folders() -> None:
    assert urls.report("C21/57", "en") == "C21/57/en/"
    assert urls.report("C32/41(Rev.1)", "ru", "ar") == "C32/41-Rev.1/ru/ar/"
    assert urls.paragraph("WG-CP/1/16", "fr", "3 ¶2") == "WG-CP/1/16/fr/#3-p2"


def test_names_that_a_file_system_might_not_hold() -> None:
    for id_ in ("../../etc", "a/b", "unknown-مؤسسة", "x" * 200, "", "A", "con:"):
        name = urls.actor("en", id_).split("/")[2]
        assert name.startswith("x-")
        assert name.isascii()
        assert name.replace("-", "").isalnum()
    assert urls.actor("en", "a/b") != urls.actor("en", "a:b")


def test_citations_lead_to_the_site_where_there_is_one(
    assistant: Assistant, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "Who presented the digital resilience framework?"
    document = "https://www.itu.int/md/S21-CL-C-0057/en"
    assert assistant.ask(question).citations[0].url == document
    assert outcomes(index, "en", Filter())[0].source.url == document

    monkeypatch.setenv("COP_SITE_URL", "https://cop.example.org/")
    answer = assistant.ask(question)
    assert answer.citations[0].url == "https://cop.example.org/C21/57/en#5.14"
    assert source_line(answer.citations[0], words_of("en")).endswith(" · https://cop.example.org/C21/57/en#5.14")
    russian = assistant.ask("кто предложил обсудить шифрование")
    assert russian.citations[0].url == "https://cop.example.org/C21/57/ru#5.7"
    cell = register_table(outcomes(index, "ar", Filter()), "ar").rows[0][1]
    assert cell.url == "https://cop.example.org/C21/57/ar#3.1"
    assert "https://cop.example.org/C21/57/en#5.14" in json.dumps(answer_message(answer, Offer("k")))


def test_items_have_places_of_their_own(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COP_SITE_URL", "https://cop.example.org")
    answer = assistant.ask("Which documents were presented?")
    urls = {citation.item: citation.url for citation in answer.citations}
    assert urls["3(d)"] == "https://cop.example.org/C21/57/en#4.1-3-d"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "cop.example.org",
        "//cop.example.org",
        "ftp://cop.example.org",
        "https://",
        "https://cop example.org",
        "https://cop.example.org/?q=",
        "https://cop.example.org/\x1b[31m",
        "http://[",
    ],
)
def test_a_site_is_at_an_address_of_the_web(address: str, cop: Cop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COP_SITE_URL", address)
    for arguments in (("ask", "Who chaired the meeting?"), ("serve", "--port", "0"), ("slack",)):
        with monkeypatch.context() as patch:
            patch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
            patch.setenv("SLACK_APP_TOKEN", "xapp-1")
            done = cop(*arguments)
        assert done.returncode == 2
        assert one_line(done.stderr).startswith("cop: COP_SITE_URL is no address of the web: ")
        assert "\x1b" not in done.stderr
