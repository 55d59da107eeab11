"""Tools: the operations of the JSON API, as an MCP client lists and calls them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from mcp.types import Tool, ToolAnnotations

from bot.web.api.operations import OPERATIONS, Missing, Operation
from bot.web.api.parameters import Given, Parameter, read_parameters
from bot.web.api.schemas import SCHEMAS, Schema
from bot.web.questions import MAX_QUESTION_LENGTH
from bot.web.reading_room import ReadingRoom
from indexer.errors import UsageError

ASK = "ask"
ROWS = "rows"
"""Where a tool returns a list: a structured result is an object, so that the list has to have a name."""
_TOOLS = {operation.name: operation for operation in OPERATIONS}
_IN_OPENAPI, _HERE = "#/components/schemas/", "#/$defs/"
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_QUESTION = Parameter(
    "question", "The question, in one of the six languages", longest=MAX_QUESTION_LENGTH, is_needed=True
)
_EARLIER = Parameter(
    "earlier",
    "Questions before it, the oldest first, that it may refer back to",
    longest=MAX_QUESTION_LENGTH,
    is_many=True,
)


def list_tools() -> list[Tool]:
    """All tools, with the schemas of what they take and of what they return."""
    return [_tool(operation) for operation in _TOOLS.values()]


def read_call(name: str, arguments: Mapping[str, Any]) -> tuple[Operation, Given]:
    """The operation that is called, and what it is given; raises UsageError where that cannot be followed."""
    if name not in _TOOLS:
        raise UsageError(f"there is no tool {name[:40]!r}; there are {', '.join(_TOOLS)}")
    operation = _TOOLS[name]
    given = read_parameters(_parameters(operation), _texts(arguments))
    if name == ASK:
        questions = (*given.texts.get("earlier", ()), *given.texts["question"])
        given = replace(given, texts={**given.texts, "q": questions})
    return operation, given


def result_of(room: ReadingRoom, operation: Operation, given: Given) -> dict[str, Any]:
    """The structured result; raises UsageError where there is no such thing, or the call cannot be followed."""
    try:
        found = operation.answer(room, given)
    except Missing as error:
        raise UsageError(str(error)) from error
    return {ROWS: found} if operation.is_list else found


def _tool(operation: Operation) -> Tool:
    parameters = _parameters(operation)
    return Tool(
        name=operation.name,
        title=operation.summary,
        description=operation.description,
        input_schema=_object(
            {each.name: {**each.schema, "description": each.description} for each in parameters},
            [each.name for each in parameters if each.is_needed],
        ),
        output_schema=_output_schema(operation),
        annotations=_READ_ONLY,
    )


def _parameters(operation: Operation) -> tuple[Parameter, ...]:
    """A question and those before it have names of their own here; in an address they are one that is repeated."""
    others = tuple(each for each in operation.parameters if each.name != "q")
    return (_QUESTION, _EARLIER, *others) if operation.name == ASK else operation.parameters


def _texts(arguments: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and text of each value; a list is its values one after the other, null is none."""
    for name, value in arguments.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, bool | float | dict | list):  # 5.10 as a number would be 5.1
                raise UsageError(f"{name[:40]} takes text, or a whole number; put it in quotation marks")
            if one is not None:
                yield name, str(one)


def _output_schema(operation: Operation) -> Schema:
    if operation.is_list:
        rows = {"type": "array", "items": {"$ref": f"{_IN_OPENAPI}{operation.schema}"}}
        schema = _object({ROWS: rows}, [ROWS])
    else:
        schema = SCHEMAS[operation.schema]
    told = {**schema, "$defs": {name: SCHEMAS[name] for name in _referred(schema)}}
    found: Schema = json.loads(json.dumps(told).replace(_IN_OPENAPI, _HERE))
    return found


def _referred(schema: Schema) -> dict[str, None]:
    """Names of the schemas that it refers to, and that these do."""
    found: dict[str, None] = {}
    waiting = [schema]
    while waiting:
        for name in re.findall(rf'"{_IN_OPENAPI}(\w+)"', json.dumps(waiting.pop())):
            if name not in found:
                found[name] = None
                waiting.append(SCHEMAS[name])
    return found


def _object(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
