"""`cop check --model`: what of the language model works, in words; tried on a tiny fictional report."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.language_model import VARIABLE
from bot.language_model.client import ModelClient
from bot.language_model.reply import FULLY, NOT
from bot.language_model.selection import Selection, read_selection
from bot.language_model.selector import Selector
from bot.language_model.settings import Settings, read_settings
from bot.language_model.transport import (
    BUSY,
    DENIED,
    INVALID,
    NOT_UNDERSTOOD,
    RATE_LIMIT,
    REFUSED,
    SERVER_ERROR,
    TIMEOUT,
    TOO_LONG,
    UNREACHABLE,
    ModelFailed,
)
from bot.question.context import Context
from bot.strategies.trial import Trial
from indexer import Index
from indexer.errors import UsageError

_WHY = {
    UNREACHABLE: "it cannot be reached: check the address, the network and the proxy settings",
    TIMEOUT: "it did not reply in time: a smaller model, fewer COP_MODEL_TOKENS or a longer COP_MODEL_TIMEOUT may help",
    DENIED: "it refuses the key: check COP_MODEL_KEY",
    REFUSED: "it does not know this address or this model: check COP_MODEL_URL and COP_MODEL",
    RATE_LIMIT: "it takes no more requests at the moment (429)",
    SERVER_ERROR: "it fails by itself (5xx): see its log",
    NOT_UNDERSTOOD: "it does not understand the request or know the model: check COP_MODEL, and that it takes "
    "chat completions",
    TOO_LONG: "its reply has no end",
    INVALID: "its reply is no JSON of the form that was asked for, not even the second time",
    BUSY: "too many requests are on their way",
}
_SENTENCES = (
    "The meeting was opened by Ms Ada Larsson, Deputy Director of the harbour school.",
    "Brazil presented a guide on safe tablets for young pupils.",
    "Kenya asked how many schools had used the guide, and Brazil replied that 40 had.",
    "Norway announced that its hotline for grandparents would open in May.",
    "The Chair thanked the interpreters and closed the meeting.",
)
"""Of a fictional report."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question on the fictional sentences, and which of them answers; none where none does."""

    question: str
    sentence: str


EXAMPLES = (
    Example("in how many schools was the booklet for tablets tried out?", _SENTENCES[2]),
    Example("how much did the hotline of Norway cost?", ""),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what was found."""

    text: str
    is_fault: bool = False


def check_model(environment: Mapping[str, str]) -> list[Line]:
    """What works and what does not, each as a sentence."""
    try:
        settings = read_settings(environment)
    except UsageError as error:
        return [Line(str(error), is_fault=True)]
    if settings is None:
        return [Line(f"{VARIABLE} is not set: no model is asked, and the program answers by itself")]
    return _tried(settings)


def _tried(settings: Settings) -> list[Line]:
    client = ModelClient.of(settings)
    index = Index.from_texts(list(_SENTENCES), "en")
    lines = [Line(f"asked {settings.place}" + (f" for {settings.model}" if settings.model else ""))]
    for example in EXAMPLES:
        trial = _Kept(client)
        started = time.monotonic()
        Assistant(index, trial).ask(example.question, "en")
        seconds = time.monotonic() - started
        if trial.failure:
            return [*lines, Line(_WHY.get(trial.failure, trial.failure), is_fault=True)]
        lines.append(Line(f"it replied in {seconds:.1f} s, of {settings.timeout:g} allowed"))
        lines.append(_judged(example, trial.selection))
    if client.keeps_schema:
        lines.append(Line("it takes a JSON schema"))
    else:
        lines.append(Line("it takes no JSON schema, and is asked for JSON in words"))
    lines.append(_on_restricted(settings))
    return lines


def _judged(example: Example, selection: Selection | None) -> Line:
    asked = f"“{example.question}”"
    if selection is None:
        return Line(f"{asked}: it did not find the control sentence, so its choices would not count", is_fault=True)
    if not example.sentence:
        told = "it says that no sentence answers, as is right"
        wrong = "it takes a sentence for an answer that is none: such a model makes answers worse"
        return Line(f"{asked}: {told}") if selection.answers == NOT else Line(f"{asked}: {wrong}", is_fault=True)
    if selection.answers == FULLY and [span.text for span in selection.spans][:1] == [example.sentence]:
        return Line(f"{asked}: it chose the right sentence")
    return Line(f"{asked}: it did not choose the sentence that answers", is_fault=True)


def _on_restricted(settings: Settings) -> Line:
    if settings.sends_restricted:
        return Line("COP_MODEL_RESTRICTED is set: the text of restricted reports is sent to it")
    return Line("the text of restricted reports is not sent to it")


class _Kept:
    """Puts the question to the model, and keeps what came of it."""

    def __init__(self, client: ModelClient) -> None:
        self._selector = Selector(client)
        self.selection: Selection | None = None
        self.failure = ""

    def deadline(self) -> float:
        return self._selector.deadline()

    def judged(self, trial: Trial, context: Context | None, deadline: float) -> Trial:
        found = self._selector.question(trial, context)
        assert found is not None
        try:
            self.selection = read_selection(self._selector.asked(found[0], deadline), found[0])
        except ModelFailed as error:
            self.failure = error.kind
        return trial
