"""What programs are answered: the command line's JSON, described by the OpenAPI document, and errors in a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from jsonschema import Draft202012Validator

from bot.web.api.operations import OPERATIONS
from bot.web.reading_room import ReadingRoom
from indexer.build.open import bundled_corpus
from tests.bot.cop import Cop
from tests.evaluation.questions import load_cases
from tests.web.conftest import served
from tests.web.reading import read

FRAMEWORK = "Who presented the digital resilience framework?"
CODES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.fixture(scope="module")
def document(client: httpx.Client) -> dict[str, Any]:
    response = client.get("/api/openapi.json")
    assert response.headers["content-type"] == "application/json"
    found: dict[str, Any] = response.json()
    return found


def check(document: dict[str, Any], path: str, response: httpx.Response) -> Any:
    """The answer, which is what the document says of this path and status."""
    told = document["paths"][path]["get"]["responses"][str(response.status_code)]
    if "$ref" in told:
        told = document["components"]["responses"][told["$ref"].rpartition("/")[2]]
    (kind,) = told["content"]
    assert response.headers["content-type"] == kind
    schema = {**told["content"][kind]["schema"], "components": document["components"]}
    Draft202012Validator(schema).validate(response.json())
    return response.json()


def test_the_document_itself(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == {operation.path for operation in OPERATIONS}
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for path, methods in document["paths"].items():
        for parameter in methods["get"]["parameters"]:
            Draft202012Validator.check_schema(parameter["schema"])
            assert (parameter["in"] == "path") == (f"{{{parameter['name']}}}" in path)
            if "example" in parameter:
                Draft202012Validator(parameter["schema"]).validate(parameter["example"])
    references = {part.partition('"')[0] for part in json.dumps(document).split('"#/components/')[1:]}
    for kind, _, name in (reference.partition("/") for reference in references):
        assert name in document["components"][kind]


def test_a_schema_would_notice(document: dict[str, Any], client: httpx.Client) -> None:
    schemas = document["components"]
    answer = client.get("/api/ask", params={"q": FRAMEWORK}).json()
    validator = Draft202012Validator({"$ref": "#/components/schemas/Answer", "components": schemas})
    assert validator.is_valid(answer)
    for wrong in (
        {**answer, "more": 1},
        {**answer, "status": "perhaps"},
        {**answer, "citations": [{**answer["citations"][0], "meeting": "17"}]},
        {name: value for name, value in answer.items() if name != "nearest"},
    ):
        assert not validator.is_valid(wrong)


@pytest.mark.parametrize(
    ("arguments", "path", "parameters"),
    [
        (["ask", FRAMEWORK], "/api/ask", {"q": FRAMEWORK}),
        (["ask", "What did China say?"], "/api/ask", {"q": "What did China say?"}),
        (["ask", FRAMEWORK, "--lang", "fr"], "/api/ask", {"q": FRAMEWORK, "lang": "fr"}),
        (["ask", FRAMEWORK, "--report", "C21/57"], "/api/ask", {"q": FRAMEWORK, "report": "c21-57"}),
        (["ask", FRAMEWORK, "--meeting", "16"], "/api/ask", {"q": FRAMEWORK, "meeting": "16"}),
        (["ask", "من عارض التشفير؟"], "/api/ask", {"q": "من عارض التشفير؟"}),
        (["show", "C21/57", "5.6", "--lang", "en"], "/api/paragraph/C21/57/5.6", {"lang": "en"}),
        (["show", "C21/57", "4.1"], "/api/paragraph/C21%2F57/4.1", {}),
        (["show", "C21/57", "summary", "--lang", "ru"], "/api/paragraph/C21/57/summary", {"lang": "ru"}),
        (["presentations"], "/api/presentations", {}),
        (
            ["presentations", "--actor", "UNICEF", "--lang", "zh"],
            "/api/presentations",
            {"actor": "UNICEF", "lang": "zh"},
        ),
        (["outcomes", "--lang", "ar"], "/api/outcomes", {"lang": "ar"}),
        (
            ["outcomes", "--kind", "recommendation", "--kind", "proposal"],
            "/api/outcomes",
            {"kind": ["recommendation", "proposal"]},
        ),
        (["outcomes", "--since", "99"], "/api/outcomes", {"since": "99"}),
        (["matters", "--report", "C21/57", "--open"], "/api/matters", {"report": "C21/57", "state": "open"}),
        (["matters", "--lang", "ar"], "/api/matters", {"lang": "ar"}),
        (["outcomes", "--open"], "/api/outcomes", {"state": "open"}),
        (["outcomes", "--official"], "/api/outcomes", {"official": "1"}),
        (["brief", "encryption", "--lang", "fr"], "/api/brief", {"topic": "encryption", "lang": "fr"}),
        (["brief", "lanternfish"], "/api/brief", {"topic": "lanternfish"}),
        (["meetings", "--since", "2019"], "/api/meetings", {"since": "2019"}),
    ],
)
def test_it_is_what_the_command_line_prints(
    client: httpx.Client, arguments: list[str], path: str, parameters: dict[str, str], index_path: Path
) -> None:
    printed = Cop(bundled_corpus(), index_path)(*arguments, "--json")
    assert printed.returncode in {0, 1}
    response = client.get(path, params=parameters)
    assert response.status_code == 200
    assert response.json() == json.loads(printed.stdout)


def test_all_answers_are_as_the_document_says(client: httpx.Client, document: dict[str, Any]) -> None:
    statuses = set()
    for case in load_cases()[::24]:
        response = client.get("/api/ask", params={"q": case.question})
        statuses.add(check(document, "/api/ask", response)["status"])
    assert statuses == {"answered", "closest", "not_found"}
    for code in CODES:
        for name in ("presentations", "outcomes", "matters", "meetings"):
            assert check(document, f"/api/{name}", client.get(f"/api/{name}", params={"lang": code}))
        rows = check(
            document, "/api/paragraph/{symbol}/{number}", client.get("/api/paragraph/C21/57/4", params={"lang": code})
        )
        assert {row["language"] for row in rows} == {code}
        assert any(row["item"] for row in rows)


def test_answers_of_many_meetings_are_as_the_document_says(
    fictional_room: ReadingRoom, document: dict[str, Any]
) -> None:
    with served(fictional_room) as client:
        for name in ("presentations", "outcomes", "matters", "meetings"):
            rows = check(document, f"/api/{name}", client.get(f"/api/{name}"))
            assert len({row["meeting"] for row in rows}) > 1


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/api/ask", 400, "q is missing"),
        ("/api/ask?q=%20", 400, "q is missing"),
        ("/api/ask?q=x&lang=de", 400, "lang is one of ar, en, es, fr, ru, zh, not 'de'"),
        ("/api/ask?q=x&meeting=0", 400, "meeting takes a whole number from 1 on, not '0'"),
        ("/api/ask?q=x&meeting=" + "9" * 5000, 400, "meeting takes a whole number"),
        ("/api/ask?q=x&report=57", 400, "'57' is not a document symbol"),
        ("/api/ask?q=x&lang=en&lang=fr", 400, "lang is given twice"),
        ("/api/ask?q=x&language=fr", 400, "'language' is no parameter here; there are q, lang, report, meeting"),
        ("/api/ask?q=" + "x" * 501, 400, "q has at most 500 characters; these are 501"),
        ("/api/ask?" + "q=x&" * 80, 400, "more than 64 parameters"),
        ("/api/paragraph/C21/58/5.6", 404, "report C21/58 is not indexed"),
        ("/api/paragraph/C21/57/9.9", 404, "C21/57 has no paragraph 9.9"),
        ("/api/paragraph/C21/57/5.6?lang=fr&symbol=C21/57", 400, "symbol is given twice"),
        ("/api/paragraph/C21/57/x", 400, "'x' is not a paragraph number"),
        ("/api/paragraph/%2e%2e%2f%2e%2e%2fetc/passwd", 400, "is not a document symbol"),
        ("/api/presentations?kind=decision", 400, "kind is one of contribution, presentation, not 'decision'"),
        ("/api/presentations?since=17&until=16", 400, "since 17 is after until 16; swap them"),
        ("/api/outcomes?topic=%3F", 400, "topic '?' has no word that could be looked for"),
        ("/api/", 404, "nothing is at '/api/'; /api/openapi.json tells what there is"),
        ("/api/ask/", 404, "nothing is at"),
    ],
)
def test_what_cannot_be_followed_is_said_in_a_line(client: httpx.Client, path: str, status: int, said: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    assert set(answer.json()) == {"error"}
    assert said in answer.json()["error"]
    assert "\n" not in answer.json()["error"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_follow_up_is_answered_as_on_the_page(client: httpx.Client) -> None:
    questions = [FRAMEWORK, "Who else?"]
    answer = client.get("/api/ask", params={"q": questions}).json()
    assert (answer["question"], answer["status"]) == ("Who else?", "answered")
    assert client.get("/api/ask", params={"q": "Who else?"}).json()["intent"] == "clarify"
    page = read(client.get("/en/ask/", params={"q": questions}).text)
    shown = {quote.text for quote in page.all("blockquote")}
    assert all(any(citation["quote"] in text for text in shown) for citation in answer["citations"])
    many = client.get("/api/ask", params={"q": [*(f"Who chaired meeting {n}?" for n in range(40)), *questions]}).json()
    assert many["citations"] == answer["citations"]


def test_what_was_said_too_long_ago_is_forgotten(client: httpx.Client) -> None:
    padding = [f"Who chaired the meeting? {'x' * 470}"] * 4
    answer = client.get("/api/ask", params={"q": ["What did Canada say?", *padding, "Who chaired?"]})
    assert answer.status_code == 200
    page = client.get("/en/ask/", params={"q": ["What did Canada say?", *padding, "Who chaired?"]}).text
    assert page.count('type="hidden" name="q"') == 5


def test_an_answer_is_not_sent_again_to_who_has_it(client: httpx.Client) -> None:
    for path in (f"/api/ask?q={quote(FRAMEWORK)}", "/api/meetings", "/api/openapi.json", "/en/", "/static/style.css"):
        first = client.get(path)
        assert first.status_code == 200
        for mark in (first.headers["etag"], f'"x", W/{first.headers["etag"]}', "*"):
            again = client.get(path, headers={"If-None-Match": mark})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["etag"] == first.headers["etag"]
            assert again.headers["cache-control"] == first.headers["cache-control"]
        assert client.get(path, headers={"If-None-Match": '"x"'}).content == first.content
    assert client.get("/api/outcomes").headers["etag"] != client.get("/api/meetings").headers["etag"]
    assert client.get("/api/outcomes").headers["cache-control"] == "no-cache"


def test_only_looking_is_allowed_and_other_sites_are_not_let_in(client: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        response = client.request(method, "/api/ask?q=x", headers={"Origin": "https://evil.example"})
        assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")
        assert "error" in response.json()
    response = client.get("/api/ask?q=x", headers={"Origin": "https://evil.example"})
    assert not [name for name in response.headers if name.startswith("access-control")]
    assert response.headers["cross-origin-resource-policy"] == "same-origin"
    head = client.head("/api/meetings")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == client.get("/api/meetings").headers["etag"]
