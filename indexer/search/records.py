"""Units as plain data, for the index on disk."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from indexer.model import Correction, Detail, Fact, Item, Unit


def unit_to_json(unit: Unit) -> dict[str, Any]:
    """The unit as plain data."""
    return asdict(unit)


def unit_from_json(data: dict[str, Any]) -> Unit:
    """The inverse of `unit_to_json`."""
    items = tuple(Item(item["label"], item["text"], tuple(item["lines"]), item["printed"]) for item in data["items"])
    facts = tuple(_fact(fact) for fact in data["facts"])
    details = tuple(Detail(**detail) for detail in data["details"])
    corrections = tuple(Correction(**correction) for correction in data["corrections"])
    tuples = {name: tuple(data[name]) for name in ("lines", "concepts", "meetings")}
    return Unit(**{**data, **tuples, "items": items, "facts": facts, "details": details, "corrections": corrections})


def _fact(data: dict[str, Any]) -> Fact:
    return Fact(**{**data, "clause": tuple(data["clause"]), "said": tuple(data["said"])})
