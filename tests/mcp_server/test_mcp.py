"""What other assistants get over the Model Context Protocol, asked by the protocol's own client."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from mcp import MCPError, StdioServerParameters
from mcp.types import CallToolResult, TextContent, TextResourceContents, Tool

from bot.commands.site import room_of
from bot.mcp_server import server as mcp_server
from bot.question_log import read_log
from bot.web.guard import MAX_BODY_BYTES
from bot.web.pool import WorkerPool
from indexer import Index
from tests.bot.cop import Cop, one_line
from tests.indexer.test_hiding import add_restricted
from tests.mcp_server.serving import client, served

FRAMEWORK = "Who presented the digital resilience framework?"
CALLS: dict[str, dict[str, Any]] = {
    "ask": {"question": FRAMEWORK},
    "search": {"q": "encryption", "limit": 3},
    "brief": {"topic": "encryption", "since": 17},
    "paragraph": {"symbol": "C21/57", "number": "5.6", "lang": "en"},
    "presentations": {"actor": "UNICEF"},
    "outcomes": {"kind": ["recommendation", "proposal"], "lang": "fr"},
    "matters": {"report": "C21/57", "state": ["open"]},
    "meetings": {"since": 17},
}
"""A call of every tool."""


async def call_everything(where: str | StdioServerParameters, mode: str) -> dict[str, Any]:
    """List and call all there is; the results by tool."""
    results = {}
    async with client(where, mode) as one:
        tools = (await one.list_tools()).tools
        assert [tool.name for tool in tools] == list(CALLS)
        for tool in tools:
            check_tool(tool)
            results[tool.name] = structured(await one.call_tool(tool.name, CALLS[tool.name]), tool)
        listed = (await one.list_resources()).resources
        assert {resource.uri for resource in listed} == {f"cop://report/C21/57/{code}" for code in ("ar", "en")}
        templates = (await one.list_resource_templates()).resource_templates
        assert [each.uri_template for each in templates] == [
            "cop://report/{+symbol}/{language}",
            "cop://paragraph/{+symbol}/{language}/{number}",
        ]
        for uri, start, words in (
            ("cop://report/C21/57/ar", "\u2066C21/57\u2069 · العربية · نص رسمي", "5.14 (14.5)\t"),
            (
                "cop://paragraph/C21/57/en/5.6",
                "C21/57 §5.6 · English · unofficial rendering",
                "5.6\tThe first contribution",
            ),
        ):
            (content,) = (await one.read_resource(uri)).contents
            assert isinstance(content, TextResourceContents)
            assert content.text.startswith(start)
            assert words in content.text
    return results


def check_tool(tool: Tool) -> None:
    """Its schemas are schemas, of objects, and it says that it only reads."""
    assert tool.output_schema is not None
    for schema in (tool.input_schema, tool.output_schema):
        Draft202012Validator.check_schema(schema)
        assert schema["type"] == "object"
        assert all(f'"{name}"' in json.dumps(schema) for name in schema.get("$defs", {}))
    Draft202012Validator(tool.input_schema).validate(CALLS[tool.name])
    assert tool.annotations is not None
    assert tool.annotations.read_only_hint
    assert tool.description
    assert "`q`" not in tool.description  # what an address is given is no argument here
    assert "/api/" not in tool.description


def structured(result: CallToolResult, tool: Tool) -> Any:
    """The result, which is what its schema and its text say."""
    assert not result.is_error
    Draft202012Validator(tool.output_schema or {}).validate(result.structured_content)
    text = result.content[0]
    assert isinstance(text, TextContent)
    assert json.loads(text.text) == result.structured_content
    return result.structured_content


def line_of(result: CallToolResult) -> str:
    """The line that says what is wrong."""
    assert result.is_error
    (content,) = result.content
    assert isinstance(content, TextContent)
    assert "\n" not in content.text
    return content.text


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_everything_over_http(short_index: Index, mode: str) -> None:
    with served(short_index) as address:
        check_results(asyncio.run(call_everything(address, mode)))


@pytest.mark.parametrize("mode", ["auto", pytest.param("legacy", marks=pytest.mark.slow)])
def test_everything_over_standard_input_and_output(short_corpus: Path, short_index_path: Path, mode: str) -> None:
    places = {"COP_CORPUS": str(short_corpus), "COP_INDEX": str(short_index_path)}
    command = ["-c", "from bot.commands.cli import run; run()", "mcp"]
    start = StdioServerParameters(command=sys.executable, args=command, env={**os.environ, **places})
    check_results(asyncio.run(call_everything(start, mode)))


def check_results(results: dict[str, Any]) -> None:
    answer = results["ask"]
    assert answer["status"] == "answered"
    (cited,) = answer["citations"]
    assert (cited["report"], cited["paragraph"], cited["basis"]) == ("C21/57", "5.14", "recorded")
    assert cited["official"] is False
    assert cited["quote"].startswith("The presentation contributed by those in charge of the Parentzone application")
    assert [row["paragraph"] for row in results["search"]["rows"]][:2] == ["5.7", "6.3"]
    assert [row["paragraph"] for row in results["paragraph"]["rows"]] == ["5.6"]
    assert {row["actor_id"] for row in results["presentations"]["rows"]} == {"unicef-office-of-innovation"}
    assert {row["kind"] for row in results["outcomes"]["rows"]} == {"recommendation", "proposal"}
    assert {row["state"] for row in results["matters"]["rows"]} == {"open"}
    assert [row["meeting"] for row in results["meetings"]["rows"]][:1] == [17]


def test_it_is_what_the_command_line_prints(short_index: Index, short_corpus: Path, short_index_path: Path) -> None:
    cop = Cop(short_corpus, short_index_path)
    with served(short_index) as address:
        results = asyncio.run(call_everything(address, "auto"))
    assert results["ask"] == json.loads(cop("ask", FRAMEWORK, "--json").stdout)
    assert results["matters"]["rows"] == json.loads(cop("matters", "--report", "C21/57", "--open", "--json").stdout)


def test_a_follow_up_and_a_refusal(short_index: Index, tmp_path: Path) -> None:
    async def ask() -> list[Any]:
        async with client(address) as one:
            calls = ({"question": "And Canada?", "earlier": [FRAMEWORK]}, {"question": "What did China say?"})
            return [await one.call_tool("ask", call) for call in calls]

    with served(short_index, log=tmp_path / "log") as address:
        follow_up, refusal = asyncio.run(ask())
    assert follow_up.structured_content["slots"]["carried"]
    assert refusal.structured_content["status"] == "not_found"
    assert not refusal.is_error
    entries, faults = read_log(tmp_path / "log")
    assert [entry.question for entry in entries] == ["And Canada?", "What did China say?"]
    assert not faults


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("guess", {}, "there is no tool 'guess'; there are ask, search,"),
        ("ask", {}, "question is missing: the question"),
        ("ask", {"question": "x" * 501}, "question has at most 500 characters; these are 501"),
        ("ask", {"question": "who?", "lang": "de"}, "lang is one of "),
        ("ask", {"question": "who?", "language": "en"}, "'language' is no parameter here; there are question,"),
        ("paragraph", {"symbol": "C21/57", "number": 5.10}, "number takes text"),
        ("paragraph", {"symbol": "C21/57", "number": "9.9"}, "C21/57 has no paragraph 9.9"),
        ("paragraph", {"symbol": "C99/57", "number": "9.9"}, "report C99/57 is not indexed (indexed: C21/57)"),
        ("paragraph", {"symbol": "?", "number": "9.9"}, "'?' is not a document symbol; write it like C21/57"),
        ("search", {"q": "encryption", "limit": 1000}, "limit is at most 50, not 1000"),
        ("meetings", {"since": True}, "since takes text, or a whole number"),
        ("outcomes", {"since": 18, "until": 17}, "since 18 is after until 17; swap them"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(short_index: Index, tool: str, arguments: dict[str, Any], words: str) -> None:
    async def call() -> CallToolResult:
        async with client(address) as one:
            return await one.call_tool(tool, arguments)

    with served(short_index) as address:
        assert line_of(asyncio.run(call())).startswith(words)


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("cop://report/C21/57/de", "write cop://report/C21/57/en or cop://paragraph/C21/57/en/5.6"),
        ("cop://paragraph/en", "is no address here"),
        ("file:///etc/passwd", "is no address here"),
        ("cop://paragraph/C21/57/en/9.9", "C21/57 has no paragraph 9.9"),
        ("cop://report/C21/57/ru", "report C21/57 is not in the corpus in ru (it is in ar, en)"),
    ],
)
def test_an_address_that_leads_nowhere(short_index: Index, uri: str, words: str) -> None:
    async def read() -> str:
        async with client(address) as one:
            try:
                await one.read_resource(uri)
            except MCPError as error:
                return error.message
        return ""

    with served(short_index) as address:
        assert words in asyncio.run(read())


def test_reports_are_listed_a_page_at_a_time(fictional: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.mcp_server.resources.PAGE", 2)

    async def read() -> list[str]:
        found: list[str] = []
        cursor = None
        async with client(address) as one:
            while True:
                page = await one.list_resources(cursor=cursor)
                found.extend(resource.uri for resource in page.resources)
                assert len(page.resources) <= 2
                cursor = page.next_cursor
                if cursor is None:
                    return found

    with served(fictional) as address:
        listed = asyncio.run(read())
    versions = {(unit.report, unit.language) for unit in fictional.units}
    assert len(listed) == len(set(listed)) == len(versions) > 4


def test_restricted_reports_do_not_exist_unless_asked_for(
    short_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Index.build(add_restricted(Path(shutil.copytree(short_corpus, tmp_path / "corpus"))), tmp_path / "index")
    (hidden,) = [symbol for symbol, report in index.reports.items() if report.restricted]

    async def look() -> tuple[set[str], str, str]:
        async with client(address) as one:
            listed = {resource.uri for resource in (await one.list_resources()).resources}
            found = await one.call_tool("search", {"q": "report of the meeting", "limit": 50})
            outcomes = await one.call_tool("matters", {})
        return listed, str(found), str(outcomes)

    for restricted in (False, True):
        with served(room_of(index, restricted=restricted, served=True).index) as address:
            listed, found, _ = seen = asyncio.run(look())
        assert any(hidden in uri for uri in listed) == restricted
        assert (hidden in found) == restricted
        assert restricted or hidden not in str(seen)


def test_one_that_is_busy_says_so(short_index: Index) -> None:
    async def call() -> CallToolResult:
        async with client(address) as one:
            return await one.call_tool("ask", CALLS["ask"])

    with served(short_index, pool=WorkerPool(timeout=0.000001)) as address:
        assert line_of(asyncio.run(call())) == "too much to do at the moment; ask again in a second"


def test_a_fault_of_the_program_is_not_told_to_strangers(
    short_index: Index, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("/home/secretariat/secret")

    monkeypatch.setattr(mcp_server, "result_of", fail)

    async def call() -> CallToolResult:
        async with client(address) as one:
            return await one.call_tool("ask", CALLS["ask"])

    with served(short_index) as address, caplog.at_level(logging.ERROR):
        assert line_of(asyncio.run(call())) == "something went wrong here; try again"
    assert "secret" in caplog.text


def test_the_limits_are_those_of_the_web_server(short_index: Index) -> None:
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    takes = {"Accept": "application/json, text/event-stream"}
    with served(short_index, rate=1) as address, httpx.Client(trust_env=False, headers=takes) as one:
        assert one.post(address, json=ping).json()["result"] == {}
        for response, status in (
            (one.get(address), 405),
            (one.delete(address), 405),
            (one.post(address, json=ping, headers={"Origin": "https://evil.example"}), 403),
            (one.post(address, content=b"x" * (MAX_BODY_BYTES + 1)), 413),
            (one.post(address, content=iter([b"{", b"}"])), 413),
            (one.post(address, json=ping, headers={"X-Many": "x" * 32_000}), 431),
        ):
            assert response.status_code == status
            assert response.headers["content-type"] == "application/json"
            assert list(response.json()) == ["error"]
        assert one.post(address, json=ping, headers={"Host": "evil.example"}).status_code == 400
        assert one.post(address, json=ping, headers={"Host": "cop.example.org"}).status_code == 200
        far = {"X-Forwarded-For": "192.0.2.7"}
        statuses = [one.post(address, json=ping, headers=far).status_code for _ in range(8)]
        assert statuses == [200] * 6 + [429] * 2


@pytest.mark.parametrize(("missing", "command"), [("mcp", ("mcp",)), ("jinja2", ("mcp", "--http"))])
def test_without_the_extra_it_says_what_to_install(
    cop: Cop, missing: str, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, missing, None)
    done = cop(*command)
    assert done.returncode == 2
    assert "pip install 'cop-assistant[" in one_line(done.stderr)
