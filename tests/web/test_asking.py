"""The page that answers: what the assistant says, with the words it rests on marked, and follow-ups in the address."""

from __future__ import annotations

import re

import httpx
import pytest

from bot import Assistant
from bot.answer import MAX_OPEN_QUOTES
from bot.locale import words_of
from indexer.languages import codes
from tests.web.reading import Element, read

FRAMEWORK = "Who presented the digital resilience framework?"


@pytest.mark.parametrize(
    ("code", "question", "place"),
    [
        ("en", FRAMEWORK, "C21/57 §5.14"),
        ("ar", "من عارض التشفير؟", "C21/57 §3.6"),
        ("ru", "кто предложил обсудить шифрование", "C21/57 §5.7"),
        ("zh", "谁主持了会议？", "C21/57 §1.1"),
    ],
)
def test_what_is_quoted_is_marked_in_its_paragraph(
    client: httpx.Client, assistant: Assistant, code: str, question: str, place: str
) -> None:
    citation = assistant.ask(question).citations[0]
    document = read(client.get(f"/{code}/ask/", params={"q": question}).text)
    quote = document.all("blockquote")[0]
    assert quote.attributes["lang"] == citation.language
    unit = next(u for u in assistant.index.units if (u.number, u.language) == (citation.paragraph, citation.language))
    assert quote.text == unit.text
    marks = [mark.text for mark in document.all("mark") if mark.parent is not None and mark.parent.parent is quote]
    assert marks == [citation.quote] if citation.quote != unit.text else all(mark in unit.text for mark in marks)
    assert document.all("a", **{"class": "reference"})[0].text == place


def test_a_refusal_names_the_nearest_paragraphs_and_quotes_nothing_as_an_answer(client: httpx.Client) -> None:
    document = read(client.get("/en/ask/", params={"q": "What did China say about encryption?"}).text)
    assert document.one("p", **{"class": "lead"}).text == "The reports do not say. Not mentioned in the reports: China."
    assert "Nearest paragraphs" in [heading.text for heading in document.all("h2")]
    assert not document.all("section", **{"class": "statement"})


def test_a_follow_up_is_understood_from_the_questions_in_the_address(client: httpx.Client) -> None:
    questions = ["What did Canada say?", "and Italy?"]
    document = read(client.get("/en/ask/", params={"q": questions}).text)
    assert "TIKTOK" in document.all("blockquote")[0].text
    assert [box.attributes["value"] for box in document.all("input", name="q", type="hidden")] == questions
    alone = read(client.get("/en/ask/", params={"q": questions[1]}).text)
    assert [box.attributes["value"] for box in alone.all("input", name="q", type="hidden")] == questions[1:]


def test_only_so_many_earlier_questions_are_carried_along(client: httpx.Client) -> None:
    document = read(client.get("/en/ask/", params={"q": [f"Who chaired meeting {n}?" for n in range(40)]}).text)
    carried = document.all("input", name="q", type="hidden")
    assert len(carried) == 9
    assert carried[-1].attributes["value"] == "Who chaired meeting 39?"


def test_an_answer_in_another_language_than_the_page_says_so(client: httpx.Client) -> None:
    document = read(client.get("/ar/ask/", params={"q": FRAMEWORK}).text)
    lead = document.one("p", **{"class": "lead"})
    assert (lead.attributes["lang"], lead.attributes["dir"]) == ("en", "ltr")
    reference = document.all("a", **{"class": "reference"})[0]
    assert reference.text == "C21/57 §5.14"  # as the answer's own language writes it, and the page that it leads to
    assert reference.attributes["href"] == "../../C21/57/en/#5.14"  # where the words quoted stand


PRESENTED = "Who presented at meeting 17?"


@pytest.mark.parametrize("code", codes())
def test_many_quotations_are_folded_to_a_line_each_behind_linked_names(
    client: httpx.Client, assistant: Assistant, code: str
) -> None:
    question = words_of(code)("Who presented at meeting {n}?", n="17")
    answer = assistant.ask(question)
    document = read(client.get(f"/{code}/ask/", params={"q": question}).text)
    (listed,) = document.all("ol", **{"class": "folded"})
    rows = [each for each in document.all("li") if each.parent is listed]
    names = [next(e for e in document.all("span", **{"class": "who"}) if e.parent is row) for row in rows]
    assert [name.text for name in names] == [statement.text for statement in answer.statements]
    assert len(rows) > MAX_OPEN_QUOTES
    linked = [each.attributes["href"] for each in document.all("a") if "/actors/" in each.attributes["href"]]
    assert len([href for href in linked if "#" in href]) >= len(rows)  # each to its place in the account
    folded = [each for each in document.all("details") if each.parent in rows]
    assert len(folded) == len(answer.citations)
    assert all("open" not in each.attributes for each in folded)
    assert len(document.all("figure", **{"class": "quote"})) == len(answer.citations)


def test_few_quotations_are_open(client: httpx.Client) -> None:
    document = read(client.get("/en/ask/", params={"q": "What did the Russian Federation present?"}).text)
    assert not document.all("details")
    assert any(each.closest("class") == "statement" for each in document.all("h2"))


@pytest.mark.parametrize("question", ["what did the group say about blockchain?", FRAMEWORK, PRESENTED])
def test_there_are_always_words_marked(client: httpx.Client, question: str) -> None:
    document = read(client.get("/en/ask/", params={"q": question}).text)
    marked = {id(_quote_around(mark)) for mark in document.all("mark")}
    assert document.all("blockquote")
    assert all(id(quote) in marked for quote in document.all("blockquote"))


def _quote_around(element: Element) -> Element | None:
    around = element.parent
    while around is not None and around.tag != "blockquote":
        around = around.parent
    return around


def test_words_asked_for_are_marked_where_the_whole_paragraph_is_quoted(client: httpx.Client) -> None:
    document = read(client.get("/en/ask/", params={"q": "what did the group say about blockchain?"}).text)
    assert "blockchain" in [mark.text for mark in document.all("mark")]


def test_a_refusal_says_what_was_understood_and_has_a_line_a_passage(client: httpx.Client) -> None:
    asked = {"q": "What did China say about encryption at meeting 17?"}
    document = read(client.get("/en/ask/", params=asked).text)
    said = document.one("p", **{"class": "label understood"}).text
    assert said.startswith("I understood: ")
    assert "encryption" in said
    assert "Meeting 17" in said
    near = document.one("ol", **{"class": "folded near"})
    assert 1 <= len([each for each in document.all("details") if each.parent and each.parent.parent is near]) <= 3
    nothing = read(client.get("/en/ask/", params={"q": "zzyzx"}).text)
    assert not nothing.all("ol", **{"class": "folded near"})


def test_a_quotation_is_copied_with_its_words(client: httpx.Client) -> None:
    document = read(client.get("/en/ask/", params={"q": FRAMEWORK}).text)
    (figure,) = document.all("figure", **{"class": "quote"})
    assert figure.attributes["data-quote"].strip("“”") in figure.text
    place = document.one("div", **{"class": "answer"}).attributes
    assert "{quote}" in place["data-form"]
    assert (place["data-copy"], place["data-share"]) == ("Copy quote with citation", "Share")


@pytest.mark.parametrize("question", [PRESENTED, FRAMEWORK, "من قدم عروضا في الاجتماع 17؟"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_places_are_numbered_alike_in_the_answer_and_under_its_quotations(
    client: httpx.Client, assistant: Assistant, code: str, question: str
) -> None:
    answer = assistant.ask(question)
    document = read(client.get(f"/{code}/ask/", params={"q": question}).text)
    inline = {*re.findall(r"§[\d.]+", answer.text)}
    assert {*re.findall(r"§[\d.]+", " ".join(each.text for each in document.all("figcaption")))} == inline
