"""Whatever an answer holds, the message made of it is one that Slack takes and that mentions nobody."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot import Assistant
from bot.answer import ANSWERED, NOT_FOUND, Answer, Statement
from bot.citations.paragraph_view import read_paragraph
from bot.locale import words_of
from bot.registers.meetings import MeetingRow
from bot.render.slack import answer_message, home_view, notice, paragraph_view
from bot.render.slack.answer import Offer
from bot.render.slack.home import Overview
from bot.render.slack.text import clean, cut, escape, link, web_address
from indexer import Citation, Index, Unit
from indexer.languages import codes
from indexer.model import Item
from tests.slack.fake.limits import message_faults, text_faults, texts, view_faults

HOSTILE = (
    "<!channel>", "<!here>", "<@U012345>", "<#C012345|general>", "<!subteam^S012|@staff>", "<https://evil.test|click>",
    "&lt;!channel&gt;", "&amp;", "&", "*bold* _it_ ~s~ `code` ```", ":smile:", "\x00\x07\x1b[31m", "\ud800", "\u202e",
    "\u2066", "المادة 5.7", "第五段", "👩‍👩‍👧‍👦", "\n\n", "https://itu.int", "|", ">quoted",
)  # fmt: skip
WILD = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)), max_size=12).map(" ".join)
LONG = st.one_of(WILD, st.tuples(WILD, st.integers(1, 200)).map(lambda pair: (pair[0] + " word <&>") * pair[1]))
CODE = st.sampled_from(codes())
URL = st.one_of(st.sampled_from(("", "https://www.itu.int/md/S21-CL-C-0057/en", "javascript:alert(1)")), WILD)
NUMBER = st.sampled_from(("5.6", "10.12", "summary", "7"))
CITATION = st.builds(
    Citation,
    report=st.sampled_from(("C21/57", "WG-CP/1/16(Rev.1)(Add.1)")),
    meeting=st.integers(1, 99),
    paragraph=NUMBER,
    item=st.sampled_from((None, "3(d)", "a")),
    printed=st.just("6.5"),
    language=CODE,
    official=st.booleans(),
    quote=LONG,
    url=URL,
)
STATEMENT = st.builds(Statement, text=LONG, citations=st.lists(CITATION, min_size=1, max_size=6).map(tuple))
QUICK = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    statements = tuple(draw(st.lists(STATEMENT, min_size=1, max_size=40)))
    return Answer(
        question=draw(LONG), language=draw(CODE), status=ANSWERED, intent="presenter", text=draw(LONG),
        statements=statements, citations=tuple(c for s in statements for c in s.citations), nearest=(),
        lead=draw(WILD), note=draw(LONG),
    )  # fmt: skip


@st.composite
def refusals(draw: st.DrawFn) -> Answer:
    nearest = tuple(draw(st.lists(CITATION, max_size=3)))
    return Answer(
        question=draw(LONG), language=draw(CODE), status=NOT_FOUND, intent="passage", text=draw(LONG),
        statements=(), citations=(), nearest=nearest,
    )  # fmt: skip


def pages_of(answer: Answer, offer: Offer) -> list[dict[str, Any]]:
    """The messages of all pages; beyond the last, the last is given again."""
    pages = [answer_message(answer, offer)]
    while (following := answer_message(answer, offer, len(pages))) != pages[-1]:
        pages.append(following)
    return pages


@QUICK
@given(answer=answers(), shareable=st.booleans(), asked=LONG)
def test_every_page_of_any_answer_is_taken(*, answer: Answer, shareable: bool, asked: str) -> None:
    for message in pages_of(answer, Offer("k" * 17, shareable=shareable, asked=asked)):
        assert message_faults(message) == []


@QUICK
@given(refusals(), LONG)
@example(Answer("", "ar", NOT_FOUND, "passage", "\n\n", (), (), ()), "")
def test_any_refusal_is_taken(answer: Answer, asked: str) -> None:
    assert message_faults(answer_message(answer, Offer("k", shareable=True, asked=asked))) == []


@QUICK
@given(answers())
def test_pages_hold_every_statement_and_citation_once_and_in_order(answer: Answer) -> None:
    pages = pages_of(answer, Offer("k"))
    said = [text for page in pages for text in texts(page["blocks"])]
    for statement in answer.statements:
        text = cut(" ".join(clean(statement.text).split()), 1200)
        assert any(text in each for each in said)


UNIT = st.builds(
    Unit,
    report=st.just("C21/57"), meetings=st.just((17,)), language=CODE, official=st.booleans(), number=NUMBER,
    printed=st.just(""), section=st.just("5"), heading=WILD, text=LONG,
    items=st.lists(st.builds(Item, label=st.just("a"), text=LONG, lines=st.just((1, 1))), max_size=3).map(tuple),
    lines=st.just((1, 1)),
)  # fmt: skip


@QUICK
@given(st.lists(UNIT, min_size=1, max_size=8), CODE, CODE)
def test_the_view_of_any_paragraph_is_taken(index: Index, units: list[Unit], code: str, beside: str) -> None:
    made = Index.from_units(units, index.vocabulary, (), {})
    reading = read_paragraph(made, "C21/57", units[0].number)
    assert reading is not None
    assert view_faults(paragraph_view(reading, words_of(code), beside)) == []


@QUICK
@given(CODE, st.lists(st.builds(
    MeetingRow, meeting=st.integers(1, 99), date=st.sampled_from(("", "2021-01-26")), mode=WILD, place=LONG, chair=WILD,
    report=st.sampled_from(("", "C21/57")), languages=st.sampled_from(("", "en ar")),
), max_size=60).map(tuple), st.lists(LONG, max_size=4).map(tuple))  # fmt: skip
def test_any_home_is_taken(code: str, meetings: tuple[MeetingRow, ...], examples: tuple[str, ...]) -> None:
    overview = Overview(3, 1, codes(), meetings, examples)
    assert view_faults(home_view(overview, words_of(code), "fr")) == []


@QUICK
@given(st.text(), st.integers(10, 60))
def test_escaped_text_is_text_and_fits(text: str, size: int) -> None:
    for escaped in (escape(text), escape(text, size)):
        assert not escaped or text_faults(escaped + "x", 10**6, "text") == []
    assert len(escape(text, size)) <= size


@QUICK
@given(LONG, CODE)
def test_any_notice_is_taken(text: str, code: str) -> None:
    assert message_faults(notice(f"x{text}", words_of(code))) == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a b", "https://x|y", "https://x>", "ftp://x", "https://é"]
)
def test_an_address_that_could_do_harm_makes_no_link(url: str) -> None:
    assert web_address(url) == ""
    assert link(url, "<label>|") == "&lt;label&gt;¦"


@pytest.mark.parametrize("code", codes())
def test_every_paragraph_of_the_corpus_opens_whole(index: Index, code: str) -> None:
    for unit in index.units:
        if unit.language == code:
            reading = read_paragraph(index, unit.report, unit.number)
            assert reading is not None
            view = paragraph_view(reading, words_of(code))
            assert view_faults(view) == []
            fields = [field["text"] for block in view["blocks"] for field in block.get("fields", [])]
            column = "".join("".join(fields[::2]).split())
            assert column.strip("\u200f").startswith("".join(clean(unit.text).split()))


QUESTIONS = {
    "en": ("Who made presentations?", "What were the outcomes?", "What is paragraph 4.1?", "What did China say?"),
    "ar": ("من قدم عروضاً؟", "ما هي نتائج الاجتماع؟"),
    "zh": ("谁作了介绍？",),
}


@pytest.mark.parametrize(("code", "question"), [(code, q) for code, each in QUESTIONS.items() for q in each])
def test_answers_from_the_reports_are_taken(assistant: Assistant, code: str, question: str) -> None:
    answer = assistant.ask(question, code)
    for message in pages_of(answer, Offer("k", shareable=True, asked=question)):
        assert message_faults(message) == []
        assert sum(map(len, texts(message["blocks"]))) < 10_000


def test_every_citation_says_what_kind_of_text_it_is(assistant: Assistant) -> None:
    def sources(question: str) -> list[Any]:
        blocks = answer_message(assistant.ask(question), Offer("k"))["blocks"]
        return [block["text"]["text"] for block in blocks if block["type"] == "section"]

    assert all(
        "unofficial rendering" in source for source in sources("Who presented the digital resilience framework?")
    )
    assert all("نص رسمي" in source or "النص الرسمي" in source for source in sources("من عرض إطار المرونة الرقمية؟"))
