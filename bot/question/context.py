"""What an answer leaves behind for a follow-up: the same value for the command line, Slack and the web."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from bot.question.model import Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """The last question, slot by slot, and where it was answered from. It survives JSON."""

    asked: Question
    """The question as it was answered, with what a follow-up left out."""
    reader: str
    """The language that was answered in."""
    actors: tuple[str, ...] = ()
    """Vocabulary ids of those last spoken of: whom the question named, else whom the answer did."""
    named: tuple[str, ...] = ()
    """Ids of those whom the answers to it named."""
    is_answered: bool = False
    """Whether the reports answered it; else the places only come close."""
    places: tuple[tuple[str, str], ...] = ()
    """Report and paragraph of what was cited or shown, best first."""
    meetings: tuple[int, ...] = ()
    """Meetings of these places, in the order of the answer."""
    about: tuple[str, ...] = ()
    """Vocabulary ids of what the first place is about: what "it" is, where the question named no topic."""
    is_open: bool = False
    """Whether the assistant asked back which of the places is meant."""

    @property
    def cited(self) -> tuple[tuple[str, str], ...]:
        """The places, where they answer."""
        return self.places if self.is_answered else ()

    def to_json(self) -> dict[str, Any]:
        """Plain values, for `json.dumps`."""
        plain: dict[str, Any] = _plain(self)
        return plain

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Context:
        """The inverse of `to_json`; raises KeyError, TypeError or ValueError for anything else."""
        return _typed(cls, data)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _typed(kind: type[T], data: Any) -> T:
    """The value of this type that plain values stand for."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{field.name: _typed(hints[field.name], data[field.name]) for field in fields(kind)})
    origin, parts = get_origin(kind), get_args(kind)
    if origin is None:
        if not isinstance(data, kind):
            raise TypeError(f"{data!r} is no {kind.__name__}")
        return data
    each = parts[:1] * len(data) if origin is frozenset or parts[-1] is ... else parts
    made: T = origin(_typed(part, value) for part, value in zip(each, data, strict=True))
    return made
