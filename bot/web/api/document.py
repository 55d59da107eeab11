"""The OpenAPI document, read from the table of operations."""

from __future__ import annotations

from typing import Any

from bot.web.api.operations import OPERATIONS, Operation
from bot.web.api.parameters import Parameter
from bot.web.api.schemas import SCHEMAS, Schema

_ABOUT = """\
Answers from the meeting reports of the ITU Council Working Group on Child Online Protection, with the paragraphs that
they rest on: the same JSON as the command line prints. Only GET (and HEAD); whatever is wrong is an object with one
line, `error`. Every answer has an `ETag`; ask again with `If-None-Match`. Other sites' pages may not read it in a
reader's browser (no CORS headers are sent): the server may be reachable from where restricted reports may be read.
Programs are not concerned."""
_ERRORS = {
    "400": "The request cannot be followed.",
    "404": "The reports have no such thing.",
    "405": "Only GET and HEAD are answered.",
    "413": "A request has no body.",
    "414": "The address is too long.",
    "429": "Too many requests from one address; `Retry-After` says when to ask again.",
    "431": "The headers are too long.",
    "500": "Something went wrong in the server.",
    "503": "Too much to do at the moment; `Retry-After` says when to ask again.",
}
_MARK: Schema = {"ETag": {"schema": {"type": "string"}, "description": "Changes when the answer does."}}


def openapi() -> dict[str, Any]:
    """The document, as plain values."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "CWG-COP assistant", "version": "1", "description": _ABOUT},
        "servers": [{"url": "..", "description": "This server"}],
        "paths": {each.path: {"get": _operation(each)} for each in OPERATIONS},
        "components": {
            "schemas": SCHEMAS,
            "responses": {
                f"Error{status}": {"description": text, "content": _json({"$ref": "#/components/schemas/Error"})}
                for status, text in _ERRORS.items()
            },
        },
    }


def _operation(each: Operation) -> dict[str, Any]:
    one: Schema = {"$ref": f"#/components/schemas/{each.schema}"}
    answer = {"type": "array", "items": one} if each.is_list else one
    return {
        "operationId": each.name,
        "summary": each.summary,
        "description": " ".join(filter(None, (each.description, each.written))),
        "parameters": [_parameter(parameter) for parameter in each.parameters],
        "responses": {
            "200": {"description": "What was asked for.", "headers": _MARK, "content": _json(answer)},
            "304": {"description": "Still what `If-None-Match` names."},
            **{status: {"$ref": f"#/components/responses/Error{status}"} for status in _ERRORS},
        },
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": parameter.name,
        "in": "path" if parameter.in_path else "query",
        "description": parameter.description,
        "required": parameter.is_needed,
        "schema": parameter.schema,
    }
    if parameter.example:
        told["example"] = [parameter.example] if parameter.is_many else parameter.example
    return told


def _json(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
