"""The MCP server: what a client may list, call and read, and how it is told that something cannot be had."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Protocol, TypeVar

from mcp import MCPError
from mcp.server.lowlevel import Server
from mcp.types import (
    INTERNAL_ERROR,
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    PaginatedRequestParams,
    ReadResourceRequestParams,
    ReadResourceResult,
    TextContent,
    TextResourceContents,
)

from bot.mcp_server.resources import TEXT, links, list_resources, list_templates, read_resource
from bot.mcp_server.tools import ASK, ROWS, list_tools, read_call, result_of
from bot.question_log import QuestionLog
from bot.render.data import to_json
from bot.safe_text import safe_line
from bot.web.api.operations import answer_to
from bot.web.pool import Busy, WorkerPool
from bot.web.reading_room import ReadingRoom
from indexer.errors import UsageError

_log = logging.getLogger(__name__)
_BUSY = "too much to do at the moment; ask again in a second"
_FAILED = "something went wrong here; try again"
_ABOUT = """\
Answers from the meeting reports of the ITU Council Working Group on Child Online Protection. Nothing here is generated:
`quote` and `text` are the words of the reports, letter for letter. Cite report and paragraph (C21/57 §5.6) with what
you take from here, say that it is an unofficial rendering where `official` is false, a draft where `document_status`
is `draft`, and what its `amendments` correct. `status` of an answer is
`answered`; `closest` where the passages may not answer; `not_found` where the reports do not say: then say so too.
`basis` is `inferred` where a citation does not say by itself what it is cited for."""
R = TypeVar("R")


class Rooms(Protocol):
    """Holder of the reading room of the moment: a `bot.live_index.LiveIndex`."""

    def use(self, work: Callable[[ReadingRoom], R]) -> R:
        """The result of `work` on it."""
        ...


class Handlers:
    """What is done for a request; everything that computes runs in a bounded pool."""

    def __init__(self, rooms: Rooms, pool: WorkerPool, log: QuestionLog) -> None:
        self._rooms, self._pool, self._log = rooms, pool, log

    async def list_tools(self, _: object, __: PaginatedRequestParams | None) -> ListToolsResult:
        """All tools."""
        return ListToolsResult(tools=list_tools())

    async def call_tool(self, _: object, params: CallToolRequestParams) -> CallToolResult:
        """The result of a tool; what is wrong with the call is told to the model, which can mend it."""
        try:
            return await self._run(lambda room: self._called(room, params))
        except (UsageError, MCPError) as error:
            line = error.message if isinstance(error, MCPError) else str(error).removeprefix("--")
            return CallToolResult(content=[TextContent(text=safe_line(line))], is_error=True)

    async def list_resources(self, _: object, params: PaginatedRequestParams | None) -> ListResourcesResult:
        """The reports, a page at a time."""
        cursor = (params and params.cursor) or ""
        resources, more = await self._read(lambda room: list_resources(room, cursor))
        return ListResourcesResult(resources=resources, next_cursor=more or None)

    async def list_templates(self, _: object, __: PaginatedRequestParams | None) -> ListResourceTemplatesResult:
        """How resources are addressed."""
        return ListResourceTemplatesResult(resource_templates=list_templates())

    async def read_resource(self, _: object, params: ReadResourceRequestParams) -> ReadResourceResult:
        """A report or paragraph."""
        uri = str(params.uri)
        text = await self._read(lambda room: read_resource(room, uri))
        return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type=TEXT, text=text)])

    def _called(self, room: ReadingRoom, params: CallToolRequestParams) -> CallToolResult:
        operation, given = read_call(params.name, params.arguments or {})
        result = result_of(room, operation, given)
        if operation.name == ASK:
            self._log.record(answer_to(room, given))
        cited = result.get(ROWS) or result.get("citations") or result.get("nearest") or []
        cited = [row for row in cited if {"report", "language", "paragraph"} <= row.keys()]
        text = TextContent(text=to_json(result, indent=None))
        return CallToolResult(content=[text, *links(cited)], structured_content=result)

    async def _read(self, work: Callable[[ReadingRoom], R]) -> R:
        """The result of `work`; raises MCPError where the request cannot be followed."""
        try:
            return await self._run(work)
        except UsageError as error:
            raise MCPError(INVALID_PARAMS, safe_line(str(error))) from error

    async def _run(self, work: Callable[[ReadingRoom], R]) -> R:
        """The result of `work`, computed in the pool; raises what is the caller's to mend, and MCPError."""
        try:
            return await self._pool.run(lambda: self._rooms.use(work))
        except UsageError:
            raise
        except Busy as error:
            raise MCPError(INTERNAL_ERROR, _BUSY) from error
        except Exception as error:
            _log.exception("a request failed")
            raise MCPError(INTERNAL_ERROR, _FAILED) from error


def make_server(rooms: Rooms, pool: WorkerPool, log: QuestionLog) -> Server[dict[str, object]]:
    """The server, to be put on a transport."""
    handlers = Handlers(rooms, pool, log)
    return Server(
        "cop",
        version=version("cop-assistant"),
        title="CWG-COP assistant",
        instructions=_ABOUT,
        on_list_tools=handlers.list_tools,
        on_call_tool=handlers.call_tool,
        on_list_resources=handlers.list_resources,
        on_list_resource_templates=handlers.list_templates,
        on_read_resource=handlers.read_resource,
    )
