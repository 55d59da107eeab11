"""Ask the model for JSON of a given shape: `client.ask(messages, Shape, deadline)` returns a validated `Shape`.

The server is asked to keep to the JSON schema; one that does not know how is asked plainly, from then on. A reply of
another shape is sent back once, with what is wrong, within the same time.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.language_model.circuit import CLOSED, Circuit
from bot.language_model.figures import Figures
from bot.language_model.settings import Settings
from bot.language_model.transport import INVALID, NOT_UNDERSTOOD, ModelFailed, Transport

Shape = TypeVar("Shape", bound=BaseModel)
Messages = list[dict[str, str]]

CIRCUIT_OPEN = "circuit open"
MAX_REPLY_TOKENS = 800
_MAX_SHOWN_BACK = 2000
"""Characters of a reply that is sent back."""
_THOUGHT = re.compile(r"<think>.*?(</think>|\Z)", re.DOTALL | re.IGNORECASE)
_DECODER = json.JSONDecoder()


@dataclass
class ModelClient:
    """One server and model, shared by all who ask."""

    settings: Settings
    transport: Transport
    figures: Figures = field(default_factory=Figures)
    circuit: Circuit = field(default_factory=Circuit)
    keeps_schema: bool = True
    """Whether the server takes a JSON schema, as far as is known."""

    @classmethod
    def of(cls, settings: Settings) -> ModelClient:
        """A client with these settings."""
        return cls(settings, Transport.of(settings))

    def deadline(self) -> float:
        """When what is asked now has waited long enough, by the monotonic clock."""
        return time.monotonic() + self.settings.timeout

    def snapshot(self) -> dict[str, Any]:
        """Figures, with the state of the circuit."""
        return {**self.figures.snapshot(), "model_circuit_open": int(self.circuit.state != CLOSED)}

    def ask(self, messages: Messages, shape: type[Shape], deadline: float | None = None) -> Shape:
        """The reply in this shape; raises ModelFailed, at the latest when the time is up."""
        if not self.circuit.may_call():
            self.figures.count("model_failures", CIRCUIT_OPEN)
            raise ModelFailed(CIRCUIT_OPEN)
        self.figures.count("model_calls")
        try:
            reply = self._validated(messages, shape, self.deadline() if deadline is None else deadline)
        except ModelFailed as error:
            self.figures.count("model_failures", error.kind)
            self.circuit.failed(error.pause)
            raise
        except BaseException:
            self.circuit.failed()
            raise
        self.circuit.succeeded()
        return reply

    def _validated(self, messages: Messages, shape: type[Shape], deadline: float) -> Shape:
        text = self._text(messages, shape, deadline)
        try:
            return read_reply(text, shape)
        except ValueError as error:
            again = _sent_back(messages, text, error)
        try:
            return read_reply(self._text(again, shape, deadline), shape)
        except ValueError as error:
            raise ModelFailed(INVALID) from error

    def _text(self, messages: Messages, shape: type[BaseModel], deadline: float) -> str:
        """What the model says, by the schema where the server takes one."""
        body: dict[str, Any] = {"messages": messages}
        if self.settings.model:
            body["model"] = self.settings.model
        if self.keeps_schema:
            try:
                return _said(self.transport.post({**body, **_by_schema(shape)}, deadline))
            except ModelFailed as error:
                if error.kind != NOT_UNDERSTOOD:
                    raise
        text = _said(self.transport.post(body, deadline))
        self.keeps_schema = False
        return text


def read_reply(text: str, shape: type[Shape]) -> Shape:
    """The first JSON object in a text, in this shape; raises ValueError."""
    text = _THOUGHT.sub("", text)
    start = text.find("{")
    if start < 0:
        raise ValueError("there is no JSON object")
    try:
        value, _ = _DECODER.raw_decode(text, start)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return shape.model_validate(value)


def _by_schema(shape: type[BaseModel]) -> dict[str, Any]:
    schema = {"name": shape.__name__.lower(), "strict": True, "schema": shape.model_json_schema()}
    return {
        "response_format": {"type": "json_schema", "json_schema": schema},
        "temperature": 0,
        "max_tokens": MAX_REPLY_TOKENS,
    }


def _said(data: bytes) -> str:
    """The text of the first choice of a response; raises ModelFailed where it has none."""
    try:
        text = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ModelFailed(INVALID) from error
    if not isinstance(text, str):
        raise ModelFailed(INVALID)
    return text


def _sent_back(messages: Messages, text: str, error: ValueError) -> Messages:
    """The messages with the reply and what is wrong with it."""
    if isinstance(error, ValidationError):
        faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False)[:5]]
        wrong = "; ".join(faults)
    else:
        wrong = "it is not JSON"
    return [
        *messages,
        {"role": "assistant", "content": text[:_MAX_SHOWN_BACK]},
        {"role": "user", "content": f"That reply cannot be read: {wrong}. Reply with the JSON object alone."},
    ]
