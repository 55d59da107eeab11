"""Request parameters, described once for the OpenAPI document and for parsing them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from indexer.errors import UsageError

_NUMBER = re.compile(r"[0-9]{1,6}")
_MOST = 64
"""Parameters in one address."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; its values are text, or whole numbers from 1 on."""

    name: str
    description: str
    is_number: bool = False
    longest: int = 200
    """Characters of a text."""
    choices: tuple[str, ...] = ()
    """All texts that there can be; empty for any."""
    is_many: bool = False
    """It may be given again: a tuple is read."""
    is_needed: bool = False
    in_path: bool = False
    example: str = ""

    def read(self, text: str) -> str | int:
        """The value; raises UsageError."""
        if self.is_number:
            if not _NUMBER.fullmatch(text) or int(text) < 1:
                raise UsageError(f"{self.name} takes a whole number from 1 on, not {text[:40]!r}")
            return int(text)
        if len(text) > self.longest:
            raise UsageError(f"{self.name} has at most {self.longest} characters; these are {len(text)}")
        if self.choices and text not in self.choices:
            raise UsageError(f"{self.name} is one of {', '.join(self.choices)}, not {text[:40]!r}")
        return text

    @property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of its values."""
        if self.is_number:
            one: dict[str, Any] = {"type": "integer", "minimum": 1}
        elif self.choices:
            one = {"type": "string", "enum": list(self.choices)}
        else:
            one = {"type": "string", "maxLength": self.longest}
        return {"type": "array", "items": one} if self.is_many else one


@dataclass(frozen=True, slots=True)
class Given:
    """What a request says."""

    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter's value; empty where it is not given."""
        return self.texts.get(name, ("",))[0]

    @property
    def key(self) -> tuple[object, ...]:
        """The same for requests that say the same, in whatever order."""
        return (*sorted(self.texts.items()), *sorted(self.numbers.items()))


def read_parameters(known: Sequence[Parameter], given: Iterable[tuple[str, str]]) -> Given:
    """The values given, blank ones left out; raises UsageError where they are not what was described."""
    by_name = {parameter.name: parameter for parameter in known}
    texts: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, int] = {}
    for place, (name, text) in enumerate(given):
        if place == _MOST:
            raise UsageError(f"there are more than {_MOST} parameters in the address")
        if name not in by_name:
            raise UsageError(f"{name[:40]!r} is no parameter here; there are {', '.join(by_name) or 'none'}")
        if not text.strip():
            continue
        parameter = by_name[name]
        if not parameter.is_many and (name in texts or name in numbers):
            raise UsageError(f"{name} is given twice")
        value = parameter.read(text.strip())
        if isinstance(value, int):
            numbers[name] = value
        else:
            texts[name] = (*texts.get(name, ()), value)
    for parameter in known:
        if parameter.is_needed and parameter.name not in texts:
            raise UsageError(
                f"{parameter.name} is missing: {parameter.description[0].lower()}{parameter.description[1:]}"
            )
    return Given(texts, numbers)
