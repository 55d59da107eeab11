"""The shape of a model's reply: numbers and closed values, and nothing else.

Whatever else a reply holds is passed over: no field takes running text.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, WithJsonSchema

from indexer.acts import ACTS

MAX_SENTENCES = 12
"""Sentences that a reply may select; the others are passed over."""
MAX_ACTORS = 12
_MAX_VALUE = 60
"""Characters of a closed value."""

Answers = Literal["fully", "partly", "not"]
AsksFor = Literal[
    "who", "what", "which", "when", "where", "why", "how", "how_many", "yes_no", "list", "how_it_ended", ""
]
FULLY, PARTLY, NOT = get_args(Answers)


def _number(value: Any) -> Any:
    """A number in a string, as some models write it."""
    digits = value.strip() if isinstance(value, str) and len(value) < _MAX_VALUE else ""
    return int(digits) if digits.isascii() and digits.isdecimal() else value


def _first(most: int) -> BeforeValidator:
    """Cut a list that is too long."""

    def cut(values: Any) -> tuple[Any, ...]:
        if not isinstance(values, list | tuple):
            raise ValueError("it must be a list")  # noqa: TRY004 (pydantic reports ValueError)
        return tuple(values[:most])

    return BeforeValidator(cut)


def _known_kind(value: Any) -> Any:
    """An unknown kind of answer tells nothing, and spoils nothing."""
    return value if value in get_args(AsksFor) else ""


def _as(**schema: Any) -> WithJsonSchema:
    """What a server is told of a field: so closely that no model can run on, in words that every server knows."""
    return WithJsonSchema(schema)


_ACTOR = {"type": "string", "pattern": "^a[0-9]{1,2}$"}
Number = Annotated[StrictInt, BeforeValidator(_number), _as(type="integer")]
Value = Annotated[str, Field(max_length=_MAX_VALUE)]


class Reply(BaseModel):
    """What a model read off the question and chose of the sentences."""

    model_config = ConfigDict(extra="ignore", frozen=True, json_schema_extra={"additionalProperties": False})

    check: Number
    """Number of the sentence that every prompt asks for, to show that it was read."""
    act: Annotated[Value, _as(type="string", enum=["", *(act.name for act in ACTS)])]
    """Name of the act asked about; empty for none."""
    actors: Annotated[tuple[Value, ...], _first(MAX_ACTORS), _as(type="array", items=_ACTOR, maxItems=MAX_ACTORS)]
    """Ids of those whom the answer names, in the sentences chosen."""
    addressee: Annotated[Value, _as(type="string", pattern="^(a[0-9]{1,2})?$")]
    """Id of whom something is asked of or offered to; empty for nobody."""
    matter: Number
    """Number of the sentence that brings up what the question is about; 0 for none."""
    meeting: Annotated[Value, _as(type="string", pattern="^[A-Za-z0-9 -]{0,40}$")]
    """Name of the one meeting asked about; empty for any."""
    asks_for: Annotated[AsksFor, BeforeValidator(_known_kind)]
    sentences: Annotated[
        tuple[Number, ...],
        _first(MAX_SENTENCES),
        _as(type="array", items={"type": "integer"}, maxItems=MAX_SENTENCES),
    ]
    """Numbers of the sentences that answer, the one that does so best first."""
    answers: Answers
    """Whether they answer the question."""
