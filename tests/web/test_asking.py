"""The page that answers: what the assistant says, with the words it rests on marked, and follow-ups in the address."""

from __future__ import annotations

import httpx
import pytest

from bot import Assistant
from tests.web.reading import read

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
    document = read(client.get("/en/ask/", params={"q": "What did China say?"}).text)
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
    assert reference.text == "C21/57 §14.5"  # as the reader of the page writes it
    assert reference.attributes["href"] == "../../C21/57/en/#5.14"  # where the words quoted stand
